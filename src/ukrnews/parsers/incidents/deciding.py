"""The tables of rules that make no incident but decide about one, in the order in which they come into play."""

from __future__ import annotations

from ukrnews.parsers.incidents.merge import DROPPED
from ukrnews.parsers.incidents.no_toll import NO_TOLL
from ukrnews.parsers.incidents.same import SAME
from ukrnews.parsers.incidents.taken_up import TAKEN_UP
from ukrnews.parsers.incidents.whose_toll import IN_SENTENCE, NOT_ITS, TOLD_BEFORE

DECIDING = (NO_TOLL, NOT_ITS, IN_SENTENCE, TOLD_BEFORE, TAKEN_UP, SAME, DROPPED)

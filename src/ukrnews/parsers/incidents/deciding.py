"""The tables of rules that make no incident but decide about one, in the order in which they come into play."""

from __future__ import annotations

from ukrnews.parsers.incidents.merge import DROPPED
from ukrnews.parsers.incidents.same import SAME
from ukrnews.parsers.incidents.taken_up import TAKEN_UP

DECIDING = (TAKEN_UP, SAME, DROPPED)

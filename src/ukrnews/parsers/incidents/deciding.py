"""The tables of rules that make no incident but decide about one, in the order in which they come into play."""

from __future__ import annotations

from ukrnews.parsers.incidents.accuse import BLAME
from ukrnews.parsers.incidents.announced import TELLERS
from ukrnews.parsers.incidents.asides import ASIDES
from ukrnews.parsers.incidents.bare_causes import CAUSES
from ukrnews.parsers.incidents.behind import SUSPECTED
from ukrnews.parsers.incidents.claims import HEARD
from ukrnews.parsers.incidents.complete import FILLED, SPREAD
from ukrnews.parsers.incidents.days import GIVEN_DAYS, NO_DAY
from ukrnews.parsers.incidents.doers import BY, NOT_BY
from ukrnews.parsers.incidents.leads import LEADS, SHARED, SUMS
from ukrnews.parsers.incidents.merge import DROPPED
from ukrnews.parsers.incidents.no_scene import NO_SCENE
from ukrnews.parsers.incidents.no_toll import NO_TOLL
from ukrnews.parsers.incidents.places_taken_up import GIVEN_PLACES, TAKEN_UP_PLACES, TELLERS_PLACES
from ukrnews.parsers.incidents.same import SAME
from ukrnews.parsers.incidents.sides import SIDES
from ukrnews.parsers.incidents.taken_up import TAKEN_UP
from ukrnews.parsers.incidents.tolls import FIGURES_TOLD
from ukrnews.parsers.incidents.whereabouts import SCENE
from ukrnews.parsers.incidents.whose_toll import IN_SENTENCE, NOT_ITS, TOLD_BEFORE

DECIDING = (
    SIDES,
    # where and when
    NO_SCENE,
    SCENE,
    TAKEN_UP_PLACES,
    GIVEN_PLACES,
    TELLERS_PLACES,
    NO_DAY,
    GIVEN_DAYS,
    # whose victims
    NO_TOLL,
    NOT_ITS,
    IN_SENTENCE,
    TOLD_BEFORE,
    CAUSES,
    # one event or two
    ASIDES,
    TAKEN_UP,
    SAME,
    DROPPED,
    LEADS,
    SUMS,
    SHARED,
    # what other sentences give
    TELLERS,
    NOT_BY,
    BY,
    FILLED,
    SPREAD,
    SUSPECTED,
    BLAME,
    HEARD,
    # which figure counts
    FIGURES_TOLD,
)

"""Places told from a city: "southwest of Sumy near Oleksandrivka"."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, radians
from typing import Final, NamedTuple

import attrs

from ukrnews.lexicon.entries.places import PlaceEntry
from ukrnews.lexicon.place_resolution import distance_km
from ukrnews.model import Place, PlaceKind
from ukrnews.parsers.places.candidates import COMPASS, Candidate
from ukrnews.parsers.places.wordlists import listed
from ukrnews.reading.document import Document

_SKIPPED: Final = listed("skipped of compass")
_BETWEEN: Final = frozenset({"near", "(", ",", "in", "at", "around", "the", "village", "villages", "settlement", "of"})
_AROUND_KM: Final = 60.0
"""So far from a city a village may be that is told from it."""
_BESIDE_KM: Final = 8.0
"""So near that the side does not count."""


class Bearing(NamedTuple):
    """ "southwest of", whose first token is `first`."""

    first: int
    words: str


def bearing_before(document: Document, first: int) -> Bearing | None:
    """The direction that is told from the place named at the token; "in the north of" it is a part of it."""
    tokens, at = document.tokens, first - 1
    while at > 0 and tokens[at].lower in _SKIPPED and (tokens[at].lower != "of" or tokens[at - 1].lower in _SKIPPED):
        at -= 1
    if at < 1 or tokens[at].lower != "of" or tokens[at - 1].lower not in COMPASS:
        return None
    start = at - 1
    if start > 1 and tokens[start - 1].lower == "the" and tokens[start - 2].lower == "in":
        return None
    return Bearing(start, tokens[start].lower)


def told_from(place: Place, bearing: Bearing) -> Place:
    """The stretch on that side of the place: "southwest of Sumy"."""
    return attrs.evolve(place, name=f"{bearing.words} of {place.name}", kind=PlaceKind.DIRECTION, wikidata=None)


def anchor_of(
    document: Document, candidates: Sequence[Candidate], k: int, bearings: Sequence[Bearing | None]
) -> tuple[int, Bearing] | None:
    """The candidate right beside the one at `k` that the text tells it from, and the direction."""
    if bearings[k] is not None:
        return None
    for j in (k - 1, k + 1):
        bearing = bearings[j] if 0 <= j < len(candidates) else None
        if bearing is not None and _beside(document, candidates, k, j, bearing):
            return j, bearing
    return None


def _beside(document: Document, candidates: Sequence[Candidate], k: int, j: int, bearing: Bearing) -> bool:
    """Whether only words like "near" stand between the candidate at `k` and the direction told from that at `j`."""
    first, last = (candidates[j].last, candidates[k].first) if j < k else (candidates[k].last, bearing.first)
    return all(token.lower in _BETWEEN for token in document.tokens[first:last])


def nearest_namesake(entries: Sequence[PlaceEntry], anchor: Place, bearing: Bearing) -> Place:
    """The nearest of the namesakes that lies on that side of the anchor; the bare name where none does."""
    known = [
        (km, number)
        for number, entry in enumerate(entries)
        if (km := distance_km(entry.place, anchor)) is not None
        and km <= _AROUND_KM
        and (km <= _BESIDE_KM or _on_that_side(entry.place, anchor, bearing))
    ]
    if known:
        return entries[min(known)[1]].place
    return Place(name=entries[0].name, kind=entries[0].kind)


def _on_that_side(place: Place, anchor: Place, bearing: Bearing) -> bool:
    """Whether the way from the anchor to the place points within 67.5 degrees of the bearing."""
    if place.latitude is None or place.longitude is None or anchor.latitude is None or anchor.longitude is None:
        return False
    north = place.latitude - anchor.latitude
    east = (place.longitude - anchor.longitude) * cos(radians(anchor.latitude))
    y = ("north" in bearing.words) - ("south" in bearing.words)
    x = ("east" in bearing.words) - ("west" in bearing.words)
    return north * y + east * x >= cos(radians(67.5)) * hypot(north, east) * hypot(x, y)

"""Whether two places, or two times, can be those of one event."""

from __future__ import annotations

from ukrnews.model import Place, PlaceKind, When
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places import PlaceName
from ukrnews.parsers.places.candidates import COMPASS


def dates_fit(one: When | None, other: When | None) -> bool:
    """Whether two intervals can speak of one day."""
    if one is None or other is None:
        return True
    if one.latest is None and other.latest is None and _names_a_day(one) and _names_a_day(other):
        return one.text.lower() == other.text.lower()  # "On March 6, … On May 5, …", of no known year
    days = [(w.latest - w.earliest).days for w in (one, other) if w.latest is not None and w.earliest is not None]
    if len(days) == 2 and min(days) <= 2 and max(days) >= 6:  # a week's total is no single day's event
        return False
    return not ends_before(one, other) and not ends_before(other, one)


def _names_a_day(when: When) -> bool:
    """ "March 6", not "Monday" or "that night"."""
    return when.earliest is None and any(c.isdigit() for c in when.text)


def ends_before(one: When | None, other: When | None) -> bool:
    """Whether the first interval ends before the second begins."""
    if one is None or other is None or one.latest is None or other.earliest is None:
        return False
    return one.latest < other.earliest


def is_days_span(text: str) -> bool:
    """ "in the past 24 hours", "over the last day": what is told with it is told of a whole day."""
    return text.lower().endswith(tuple(listed("ends of a day's span")))


def same_place(one: PlaceName, other: PlaceName) -> bool:
    """Whether two names mean one place, or one lies in the other; countries hold nothing here."""
    a, b = one.place, other.place
    if (_bare_name(a.name) == _bare_name(b.name) and PlaceKind.REGION not in (a.kind, b.kind)) or a.name == b.name:
        return a.region is None or b.region is None or a.region == b.region
    if PlaceKind.COUNTRY in (a.kind, b.kind):
        return False
    return _lies_in(a, b) or _lies_in(b, a)


def _bare_name(name: str) -> str:
    """The name without "district", "direction" or "south of"."""
    side, _, told_from = name.partition(" of ")
    bare = told_from if side in COMPASS else name
    return bare.removesuffix(" district").removesuffix(" direction")


def _is_of_a_city(place: Place) -> bool:
    """ "Saltivka", "Prymorskyi district"; districts of a region bear a town's name: "Izium district"."""
    name = place.name
    return place.kind is PlaceKind.DISTRICT and (not name.endswith(" district") or name.endswith("yi district"))


def _lies_in(inner: Place, outer: Place) -> bool:
    """Whether a place is in a region, a city's district in the city; the Donbas is made of two."""
    if outer.kind is PlaceKind.SETTLEMENT and _is_of_a_city(inner) and inner.region in (None, outer.region):
        return True
    if outer.name == "Donbas":
        return bool({inner.name, inner.region} & listed("parts of the Donbas"))
    return inner.region == outer.name

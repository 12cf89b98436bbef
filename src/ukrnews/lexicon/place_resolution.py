"""Which of the places with one name is meant.

In this order: the region that the text states, the country that it states, the places that stand near it in the text,
and how well known each namesake is, villages aside. Where none of them decides, the name alone is given: no region, no
coordinates.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt
from typing import Final

from ukrnews.lexicon.entries.places import PlaceEntry
from ukrnews.model import Place, PlaceKind

_EARTH_KM: Final = 6371.0
_NEAR_KM: Final = 150.0
_BESIDE_KM: Final = 60.0
_CITY: Final = 300_000
_TOWN: Final = 20_000
"""Fewer people, and a name in the news may well mean a namesake."""
_OVERWHELMING: Final = 10.0
_PINPOINTS: Final = frozenset(
    {PlaceKind.SETTLEMENT, PlaceKind.SITE, PlaceKind.DISTRICT, PlaceKind.REGION, PlaceKind.DIRECTION}
)


def resolve(
    candidates: Sequence[PlaceEntry],
    *,
    region: str | None = None,
    country: str | None = None,
    near: Sequence[Place] = (),
) -> Place:
    """The place meant by a name with these candidates.

    `region` (a canonical region name) and `country` (ISO 3166-1 alpha-3) are what the text states for this name; `near`
    are other places of the text, best those of the same sentence. A stated region or country that no candidate lies in
    gives a place with that region and country and no coordinates. Raises ValueError without candidates.
    """
    if not candidates:
        raise ValueError("resolve() needs at least one candidate")
    left = [entry for entry in candidates if _lies_in(entry, region, country)]
    if not left:
        return _bare(candidates, region, country)
    left = [entry for entry in left if entry.kind is not PlaceKind.WATER] or left
    if len(left) == 1:
        return left[0].place
    if not all(entry.kind in (PlaceKind.SETTLEMENT, PlaceKind.DISTRICT) for entry in left):
        return left[0].place
    chosen = _by_neighbours(left, near) or _by_prominence(left)
    return chosen.place if chosen else _bare(left, region, country)


def distance_km(one: Place, other: Place) -> float | None:
    """The great-circle distance; None where one of them has no coordinates."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    φ1, φ2 = radians(one.latitude), radians(other.latitude)
    half = sin((φ2 - φ1) / 2) ** 2 + cos(φ1) * cos(φ2) * sin(radians(other.longitude - one.longitude) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(min(1.0, half)))


def _lies_in(entry: PlaceEntry, region: str | None, country: str | None) -> bool:
    if region is not None and region not in (entry.region, entry.name):
        return False
    return country is None or entry.country is None or entry.country == country


def _bare(candidates: Sequence[PlaceEntry], region: str | None, country: str | None) -> Place:
    """The name with what is certain of it: what the text states, and a country or region that all candidates share."""
    countries = {entry.country for entry in candidates}
    shared = countries.pop() if len(countries) == 1 and region is None else None
    first = candidates[0]
    return Place(name=first.name, kind=first.kind, region=region, country=country or shared)


def _by_neighbours(entries: Sequence[PlaceEntry], near: Sequence[Place]) -> PlaceEntry | None:
    """The only one close to the other places, or the clearly closest, unless a city stands against it."""
    name = entries[0].name
    fixed = [place for place in near if place.kind in _PINPOINTS and place.name != name]
    if not fixed:
        return None
    top = max(entries, key=lambda entry: entry.prominence)
    closest = sorted(
        ((min(known), number, entry) for number, entry in enumerate(entries) if (known := _distances(entry, fixed))),
        key=lambda item: item[:2],
    )
    if not closest or closest[0][0] > _NEAR_KM:
        return None
    km, _, winner = closest[0]
    if top is not winner and (top.population >= _CITY or (km > _BESIDE_KM and _outweighs(top, winner))):
        return None
    if len(closest) > 1 and closest[1][0] < max(2 * km, _BESIDE_KM):
        return _by_prominence([entry for far, _, entry in closest if far < max(2 * km, _BESIDE_KM)])
    return winner


def _distances(entry: PlaceEntry, places: Sequence[Place]) -> list[float]:
    return [km for place in places if (km := distance_km(entry.place, place)) is not None]


def _by_prominence(entries: Sequence[PlaceEntry]) -> PlaceEntry | None:
    ranked = sorted(entries, key=lambda entry: -entry.prominence)
    if ranked[0].kind is PlaceKind.SETTLEMENT and ranked[0].population < _TOWN and not _is_largest(ranked):
        return None
    return ranked[0] if len(ranked) == 1 or _outweighs(ranked[0], ranked[1]) else None


def _is_largest(ranked: Sequence[PlaceEntry]) -> bool:
    """Whether the first has so many more people than its namesakes in other regions of its country, by numbers known of
    each, that the name alone means it; the front, which makes a village known, does not count."""
    first, *others = ranked
    elsewhere = [entry for entry in others if entry.country == first.country and entry.region != first.region]
    return all(entry.population and first.population >= _OVERWHELMING * entry.population for entry in elsewhere)


def _outweighs(one: PlaceEntry, other: PlaceEntry) -> bool:
    return one.prominence >= _OVERWHELMING * other.prominence

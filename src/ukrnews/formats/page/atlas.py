"""Where incidents happened: points on a map of the region, laid out for a width. Nothing is loaded from anywhere."""

from __future__ import annotations

import json
import math
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import attrs

from ukrnews.model import Place, PlaceKind

HERE = Path(__file__).parent
WEST, SOUTH, EAST, NORTH = 10.0, 38.0, 66.0, 64.0
LEAST = (22.0, 44.2, 40.6, 52.6)  # the map never shows less: Ukraine
EDGE = 1.2
FLATTEST, TALLEST = 1.75, 1.0  # how many times as wide as high at least, on a wide and on a narrow screen
SQUEEZE = math.cos(math.radians(49))  # a degree of longitude is this much of one of latitude
LETTER, BOLD = 6.6, 7.9  # the width of a letter on the map: of a city that only orients, of a place with incidents
LINE = 14
MOST_COVERED = 0.09  # by circles, of the map's area
SMALLEST = 2.5
MOST_KEPT_FREE = 60  # of the largest circles no name stands on one


class Placed(NamedTuple):
    """Something that happened, with its anchor on the page and the places that it may have happened at."""

    key: str
    summary: str
    places: tuple[Place, ...]


class Spot(NamedTuple):
    """A place with what happened there."""

    name: str
    latitude: float
    longitude: float
    is_exact: bool
    keys: tuple[str, ...]
    summaries: tuple[str, ...]


class Box(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )


@attrs.frozen(kw_only=True)
class Point:
    """A place as it is drawn; the label is empty where it has no room."""

    name: str
    x: float
    y: float
    radius: float
    is_exact: bool
    keys: tuple[str, ...]
    summary: str
    label: str
    label_x: float
    label_y: float
    anchor: str


@attrs.frozen(kw_only=True)
class Label:
    text: str
    x: float
    y: float
    anchor: str
    dot: tuple[float, float] | None


@attrs.frozen(kw_only=True)
class Line:
    x1: float
    y1: float
    x2: float
    y2: float
    label: str


@attrs.frozen(kw_only=True)
class Map:
    width: int
    height: int
    matrix: str
    graticule: tuple[Line, ...]
    cities: tuple[Label, ...]
    seas: tuple[Label, ...]
    points: tuple[Point, ...]


@cache
def outlines() -> dict[str, Any]:
    """Land and borders as SVG paths in hundredths of a degree, and where they are from."""
    found: dict[str, Any] = json.loads((HERE / "outlines.json").read_text(encoding="utf-8"))
    return found


@cache
def _names() -> dict[str, Any]:
    return tomllib.loads((HERE / "cities.toml").read_text(encoding="utf-8"))


def spots_of(placed: Iterable[Placed]) -> tuple[tuple[Spot, ...], int]:
    """The places on the map of all that happened, and how much happened at none there."""
    spots: dict[tuple[str, float, float], Spot] = {}
    there: dict[tuple[str, float, float], list[Placed]] = {}
    without = 0
    for one in placed:
        place = next((place for place in one.places if _is_on_map(place)), None)
        if place is None or place.latitude is None or place.longitude is None:
            without += 1
            continue
        where = (place.name, place.latitude, place.longitude)
        is_exact = place.kind not in (PlaceKind.REGION, PlaceKind.DISTRICT, PlaceKind.DIRECTION, PlaceKind.WATER)
        spots.setdefault(where, Spot(*where, is_exact, (), ()))
        there.setdefault(where, []).append(one)
    found = (
        spot._replace(keys=tuple(one.key for one in there[where]), summaries=tuple(one.summary for one in there[where]))
        for where, spot in spots.items()
    )
    return tuple(found), without


def _is_on_map(place: Place) -> bool:
    """Whether it is a point at all (a country is none) and within the outlines."""
    if place.kind is PlaceKind.COUNTRY or place.latitude is None or place.longitude is None:
        return False
    return WEST + EDGE < place.longitude < EAST - EDGE and SOUTH + EDGE < place.latitude < NORTH - EDGE


def lay_out(spots: Sequence[Spot], width: int) -> Map | None:
    """The map at this width, or None where no incident lies on it."""
    if not spots:
        return None
    west, south, east, north = _bounds(spots, FLATTEST if width > 600 else TALLEST)
    scale = width / ((east - west) * SQUEEZE)
    height = round((north - south) * scale)

    def at(latitude: float, longitude: float) -> tuple[float, float]:
        return round((longitude - west) * SQUEEZE * scale, 1), round((north - latitude) * scale, 1)

    frame = Box(0, 0, width, height)
    radii = _radii([len(spot.keys) for spot in spots], width * height)
    circles = [(*at(spot.latitude, spot.longitude), radius) for spot, radius in zip(spots, radii, strict=True)]
    largest = sorted(circles, key=lambda circle: -circle[2])[:MOST_KEPT_FREE]
    taken = [Box(x - r, y - r, x + r, y + r) for x, y, r in largest]
    points = [_point(spot, *circle, taken, frame) for spot, circle in zip(spots, circles, strict=True)]
    named = {spot.name for spot in spots}
    cities = _cities([city for city in _names()["cities"] if city[0] not in named], at, taken, frame)
    seas = [
        Label(text=name, x=x, y=y, anchor="middle", dot=None)
        for name, latitude, longitude in _names()["seas"]
        for x, y in [at(latitude, longitude)]
        if _is_free(_box(name, x, y, "middle"), taken, frame)
    ]
    x_scale, y_scale = SQUEEZE * scale / 100, scale / 100
    matrix = f"{x_scale:.5f} 0 0 {-y_scale:.5f} {-west * SQUEEZE * scale:.2f} {north * scale:.2f}"
    lines = tuple(_graticule(west, south, east, north, at, frame))
    return Map(
        width=width,
        height=height,
        matrix=matrix,
        graticule=lines,
        cities=tuple(cities),
        seas=tuple(seas),
        points=tuple(points),
    )


def _radii(numbers: Sequence[int], area: int) -> list[float]:
    """The circles' radii: all smaller where together they would cover too much of the map."""
    radii = [5 + 2.5 * math.sqrt(number - 1) for number in numbers]
    shrink = min(1, math.sqrt(MOST_COVERED * area / (math.pi * sum(radius**2 for radius in radii))))
    return [max(SMALLEST, radius * shrink) for radius in radii]


def _bounds(spots: Sequence[Spot], aspect: float) -> tuple[float, float, float, float]:
    """West, south, east, north of what is shown: all spots, no less than Ukraine, and no taller than asked."""
    longitudes = [spot.longitude for spot in spots]
    latitudes = [spot.latitude for spot in spots]
    west = max(WEST, min(LEAST[0], min(longitudes) - EDGE))
    south = max(SOUTH, min(LEAST[1], min(latitudes) - EDGE))
    east = min(EAST, max(LEAST[2], max(longitudes) + 2 * EDGE))
    north = min(NORTH, max(LEAST[3], max(latitudes) + EDGE))
    lacking = (north - south) * aspect / SQUEEZE - (east - west)
    if lacking > 0:
        west = max(WEST, west - lacking / 2)
        east = min(EAST, east + lacking / 2)
    return west, south, east, north


def _point(spot: Spot, x: float, y: float, radius: float, taken: list[Box], frame: Box) -> Point:
    many = f" ({len(spot.keys)})" if len(spot.keys) > 1 else ""
    label = f"{spot.name}{many}"
    place = _room_for(label, x, y, radius + 4, taken, frame, BOLD)
    label_x, label_y, anchor = place or (x, y, "start")
    return Point(
        name=spot.name,
        x=x,
        y=y,
        radius=round(radius, 1),
        is_exact=spot.is_exact,
        keys=spot.keys,
        summary=f"{spot.name}: {'; '.join(spot.summaries)}",
        label=label if place else "",
        label_x=label_x,
        label_y=label_y,
        anchor=anchor,
    )


def _cities(cities: Iterable[Any], at: Any, taken: list[Box], frame: Box) -> Iterator[Label]:
    for name, latitude, longitude in cities:
        x, y = at(latitude, longitude)
        dot = Box(x - 3, y - 3, x + 3, y + 3)
        if not _is_free(dot, taken, frame):
            continue
        place = _room_for(name, x, y, 6, taken, frame)
        if place:
            taken.append(dot)
            yield Label(text=name, x=place[0], y=place[1], anchor=place[2], dot=(x, y))


def _room_for(
    text: str, x: float, y: float, away: float, taken: list[Box], frame: Box, letter: float = LETTER
) -> tuple[float, float, str] | None:
    """Where the text stands free beside the point, which place is then taken; None where it is crowded."""
    tries = (
        (x + away, y + 4, "start"),
        (x - away, y + 4, "end"),
        (x, y - away - 2, "middle"),
        (x, y + away + 10, "middle"),
    )
    for label_x, label_y, anchor in tries:
        box = _box(text, label_x, label_y, anchor, letter)
        if _is_free(box, taken, frame):
            taken.append(box)
            return round(label_x, 1), round(label_y, 1), anchor
    return None


def _box(text: str, x: float, y: float, anchor: str, letter: float = LETTER) -> Box:
    length = len(text) * letter
    left = {"start": x, "middle": x - length / 2, "end": x - length}[anchor]
    return Box(left, y - LINE + 3, left + length, y + 3)


def _is_free(box: Box, taken: Iterable[Box], frame: Box) -> bool:
    inside = frame.left <= box.left and box.right <= frame.right and frame.top <= box.top and box.bottom <= frame.bottom
    return inside and not any(box.meets(other) for other in taken)


def _graticule(west: float, south: float, east: float, north: float, at: Any, frame: Box) -> Iterator[Line]:
    """Every fifth meridian and parallel, named at the edge."""
    for degree in range(math.ceil(west / 5) * 5, math.floor(east) + 1, 5):
        x, _ = at(north, degree)
        if 20 < x < frame.right - 20:
            yield Line(x1=x, y1=0, x2=x, y2=frame.bottom, label=f"{degree}° E")
    for degree in range(math.ceil(south / 5) * 5, math.floor(north) + 1, 5):
        _, y = at(degree, west)
        if 20 < y < frame.bottom - 20:
            yield Line(x1=0, y1=y, x2=frame.right, y2=y, label=f"{degree}° N")

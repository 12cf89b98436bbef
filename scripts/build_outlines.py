"""Build src/ukrnews/formats/page/outlines.json from Natural Earth (public domain), by the npm package world-atlas.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python scripts/build_outlines.py package/countries-50m.json

Land and borders between longitudes 10 and 66, latitudes 38 and 64, as SVG paths in hundredths of a degree. Borders are
those of international recognition: Natural Earth draws one at Perekop, between Crimea and the rest of Ukraine, which is
left out. The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

OUT = Path(__file__).parents[1] / "src/ukrnews/formats/page/outlines.json"
WEST, SOUTH, EAST, NORTH = 10.0, 38.0, 66.0, 64.0
TOLERANCE = 0.015
SMALLEST = 0.02  # square degrees of an island that is kept
PEREKOP = (33.4, 45.6, 35.2, 46.4)

Point = tuple[float, float]
Line = list[Point]


def arcs_of(topology: dict[str, Any]) -> list[Line]:
    """The arcs of a TopoJSON file in degrees."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        found.append(line)
    return found


def countries_by_arc(topology: dict[str, Any]) -> dict[int, set[str]]:
    """Which countries each arc bounds."""
    found: dict[int, set[str]] = defaultdict(set)

    def walk(value: Any, name: str) -> None:
        if isinstance(value, int):
            found[value if value >= 0 else ~value].add(name)
        else:
            for part in value:
                walk(part, name)

    for country in topology["objects"]["countries"]["geometries"]:
        walk(country.get("arcs", []), country["properties"]["name"])
    return found


def rings_of(topology: dict[str, Any], arcs: list[Line]) -> Iterator[Line]:
    """The rings of all land, seas inside it included."""
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"]:
            for ring in polygon:
                yield [point for arc in ring for point in (arcs[arc] if arc >= 0 else arcs[~arc][::-1])]


def clipped(ring: Line) -> Line:
    """The part of a closed ring within the bounds (Sutherland and Hodgman)."""
    for axis, limit, keeps_greater in ((0, WEST, True), (0, EAST, False), (1, SOUTH, True), (1, NORTH, False)):
        ring = _half(ring, axis, limit, keeps_greater)
    return ring


def _half(ring: Line, axis: int, limit: float, keeps_greater: bool) -> Line:
    def inside(value: float) -> bool:
        return (value >= limit) is keeps_greater

    found: Line = []
    for before, point in zip([*ring[-1:], *ring[:-1]], ring, strict=True):
        if inside(before[axis]) is not inside(point[axis]):
            share = (limit - before[axis]) / (point[axis] - before[axis])
            cut = [b + share * (p - b) for b, p in zip(before, point, strict=True)]
            cut[axis] = limit
            found.append((cut[0], cut[1]))
        if inside(point[axis]):
            found.append(point)
    return found


def simplified(line: Line) -> Line:
    """Douglas and Peucker's: no point of the line further than the tolerance from what is left."""
    keep, waiting = {0, len(line) - 1}, [(0, len(line) - 1)]
    while waiting:
        first, last = waiting.pop()
        inner = range(first + 1, last)
        far = max(inner, key=lambda i: _distance(line[i], line[first], line[last]), default=first)
        if far != first and _distance(line[far], line[first], line[last]) > TOLERANCE:
            keep.add(far)
            waiting += [(first, far), (far, last)]
    return [line[i] for i in sorted(keep)]


def _distance(point: Point, start: Point, end: Point) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    share = (
        0.0 if length == 0 else max(0.0, min(1.0, ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length))
    )
    return float(((point[0] - start[0] - share * dx) ** 2 + (point[1] - start[1] - share * dy) ** 2) ** 0.5)


def area(ring: Line) -> float:
    """Square degrees within a ring."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, [*ring[1:], *ring[:1]], strict=True))) / 2


def inside_bounds(line: Line, bounds: tuple[float, float, float, float] = (WEST, SOUTH, EAST, NORTH)) -> bool:
    west, south, east, north = bounds
    return all(west <= x <= east and south <= y <= north for x, y in line)


def pieces(line: Line) -> Iterator[Line]:
    """The stretches of an open line within the bounds."""
    run: Line = []
    for point in line:
        if inside_bounds([point]):
            run.append(point)
        else:
            yield run
            run = []
    yield run


def path(lines: Iterable[Line], end: str) -> str:
    """Lines as one SVG path in whole hundredths of a degree, each line's points relative to the one before."""
    parts = []
    for line in lines:
        points = [(round(x * 100), round(y * 100)) for x, y in line]
        steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points) if a != b]
        if steps:
            relative = " ".join(f"{dx} {dy}" for dx, dy in steps).replace(" -", "-")
            parts.append(f"M{points[0][0]} {points[0][1]}l{relative}{end}")
    return "\n".join(parts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("topology", type=Path, help="countries-50m.json of world-atlas")
    topology = json.loads(parser.parse_args().topology.read_text(encoding="utf-8"))
    arcs, owners = arcs_of(topology), countries_by_arc(topology)
    land = [clipped(ring) for ring in rings_of(topology, arcs)]
    land = [simplified([*ring, ring[0]])[:-1] for ring in land if len(ring) > 2 and area(ring) > SMALLEST]
    shared = [arcs[i] for i, names in sorted(owners.items()) if len(names) > 1 and not inside_bounds(arcs[i], PEREKOP)]
    borders = [simplified(piece) for arc in shared for piece in pieces(arc) if len(piece) > 1]
    outlines = {
        "source": "Natural Earth 4.1.0, 1:50 million, public domain, https://www.naturalearthdata.com/, "
        "by world-atlas 2.0.2; made by scripts/build_outlines.py",
        "bounds": [WEST, SOUTH, EAST, NORTH],
        "land": path(land, "z").split("\n"),
        "borders": path(borders, "").split("\n"),
    }
    OUT.write_text(json.dumps(outlines, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

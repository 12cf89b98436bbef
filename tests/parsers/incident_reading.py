"""How the tests of this folder read incidents, and how expectations are written in a line."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import attrs

from ukrnews.model import Article, Count, Incident
from ukrnews.parsers.incidents import IncidentParser
from ukrnews.reading.document import read

PUBLISHED = dt.date(2025, 10, 14)
"""A Tuesday."""


def incidents_in(text: str, published: dt.date | None = PUBLISHED) -> list[Incident]:
    """The incidents of a text, whose statements the parser reads itself."""
    return list(IncidentParser()(read(Article(text=text, published=published))))


@attrs.frozen
class Expected:
    """A line of ``incident_cases.txt``."""

    text: str
    at: int
    kinds: tuple[str, ...]
    weapons: frozenset[str]
    perpetrators: frozenset[str]
    place: str | None
    killed: tuple[int, int | None] | None
    injured: tuple[int, int | None] | None
    others: int


def cases() -> list[Expected]:
    """The lines of the table."""
    lines = (Path(__file__).parent / "incident_cases.txt").read_text(encoding="utf-8").splitlines()
    return [_case(line) for line in lines if line and not line.startswith("#")]


def _case(line: str) -> Expected:
    marked, *fields = line.split(" | ")
    at, text = marked.find("["), marked.replace("[", "").replace("]", "")
    if fields[0].strip() in ("-", "- "):
        return Expected(text, at, (), frozenset(), frozenset(), None, None, None, 0)
    kinds, weapons, sides, place, killed, injured, *others = (f.strip() for f in fields)
    return Expected(
        text,
        at,
        tuple(kinds.split(",")),
        frozenset(weapons.split(",")) - {"-"},
        frozenset(sides.split(",")) - {"-"},
        None if place == "-" else place,
        _bounds(killed),
        _bounds(injured),
        int(others[0]) if others else 0,
    )


def _bounds(text: str) -> tuple[int, int | None] | None:
    if text == "-":
        return None
    if text.endswith("+"):
        return int(text[:-1]), None
    low, _, high = text.partition("-")
    return int(low), int(high or low)


def bounds(count: Count | None) -> tuple[int, int | None] | None:
    """A count as a pair."""
    return None if count is None else (count.minimum, count.maximum)


def weapons_of(incident: Incident, wanted: frozenset[str]) -> frozenset[str]:
    """The weapons as the table writes them; numbers only where the line gives some."""
    counted = any(":" in w for w in wanted)
    return frozenset(
        f"{w.kind.value}:{w.count.minimum}" if w.count and counted else w.kind.value for w in incident.weapons
    )

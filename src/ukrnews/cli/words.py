"""Values of the model in words for a reader at a terminal."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from ukrnews.model import Actor, Count, Form, Place, Span, Statement, Weapon, When

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")
_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_UNITS = ("year", "month", "week", "day", "hour", "minute", "second")


def plain(text: str) -> str:
    """One line that a terminal shows as it is: no control or direction characters, single spaces."""
    return _SPACE.sub(" ", _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)).strip()


def names(actors: Iterable[Actor | Place]) -> str:
    """Names in a row."""
    return plain(", ".join(actor.name for actor in actors))


def label(value: str) -> str:
    """An enumerated value as words: "ground_combat" → "ground combat"."""
    return value.replace("_", " ")


def day(date: dt.date) -> str:
    """A date as it is written in English: "12 March 2025"."""
    return f"{date.day} {date:%B} {date.year}"


def period(when: When) -> str:
    """A stretch of days: one day, from, until, or both."""
    first, last = when.earliest, when.latest
    if first is None and last is None:
        return plain(when.text)
    if first is None or last is None:
        return f"until {day(last)}" if last else f"since {day(first or dt.date.min)}"
    return day(first) if first == last else f"{day(first)} to {day(last)}"


def number(count: Count) -> str:
    """A count with its bounds: "2", "2 or more", "up to 30", "24 to 36", "none"."""
    if count.maximum is None:
        return f"{count.minimum} or more"
    if count.minimum == count.maximum:
        return str(count.minimum) if count.minimum else "none"
    return f"{count.minimum} to {count.maximum}" if count.minimum else f"up to {count.maximum}"


def duration(value: str) -> str:
    """An ISO 8601 duration in words: "P30D" → "30 days"."""
    found = _DURATION.fullmatch(value)
    parts = zip(found.groups() if found else (), _UNITS, strict=False)
    return ", ".join(f"{n} {unit}{'' if n == '1' else 's'}" for n, unit in parts if n) or value


def weapon(used: Weapon) -> str:
    """A weapon with number and make: "420 drone (Shahed)"."""
    many = f"{number(used.count)} " if used.count else ""
    return plain(f"{many}{label(used.kind.value)}{f' ({used.name})' if used.name else ''}")


def quoted(spans: Iterable[Span]) -> str:
    """Spans of one thing said, in the order of the text."""
    return plain(" … ".join(span.text for span in spans))


def said(statement: Statement) -> str:
    """What was said, in quotation marks where it is quoted word for word."""
    content = quoted(statement.content)
    return f"“{content}”" if statement.form is Form.DIRECT else content

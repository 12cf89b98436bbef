"""Values of the model in words for a person, with no regard to where the person reads them."""

from __future__ import annotations

import datetime as dt
import re
from enum import Enum
from typing import Any

import attrs

from ukrnews.model import Actor, Count, Place, Span, Weapon, When

_DURATION = re.compile(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_LONGEST_NUMBER = 30
_FIGURE = re.compile(r"[0-9]{1,18}")
_LONGEST_HEADING = 100
_UNITS = ("year", "month", "week", "day", "hour", "minute", "second")


def label(value: str) -> str:
    """An enumerated value as words: "ground_combat" → "ground combat"."""
    return value.replace("_", " ")


def beginning(line: str) -> str:
    """A line, or as much of its beginning as a headline holds."""
    if len(line) <= _LONGEST_HEADING:
        return line
    return f"{line[:_LONGEST_HEADING].rsplit(' ', 1)[0]} …"


def day(date: dt.date) -> str:
    """A date as it is written in English: "12 March 2025"."""
    return f"{date.day} {date:%B} {date.year}"


def period(when: When) -> str:
    """A stretch of days: one day, from, until, or both; the text's own words where nothing fixes it."""
    first, last = when.earliest, when.latest
    if first is None and last is None:
        return when.text
    if first is None or last is None:
        return f"until {day(last)}" if last else f"since {day(first or dt.date.min)}"
    return day(first) if first == last else f"{day(first)} to {day(last)}"


def number(count: Count) -> str:
    """A count with its bounds: "2", "up to 30", "24 to 36", "none".

    One that is open is told as the text says it, "more than 470", or as "471 or more" where that takes many words or
    the words are not those of the least number.
    """
    if count.maximum is None:
        said = " ".join(count.text.split())
        return said if len(said) <= _LONGEST_NUMBER and _agrees(said, count) else f"{count.minimum} or more"
    if count.minimum == count.maximum:
        return str(count.minimum) if count.minimum else "none"
    return f"{count.minimum} to {count.maximum}" if count.minimum else f"up to {count.maximum}"


def _agrees(said: str, count: Count) -> bool:
    """Whether the words, if they have figures, have the least number: of two sources a count has the words of one."""
    figures = [int(digits) for digits in _FIGURE.findall(said.replace(",", ""))]
    return not figures or any(figure in (count.minimum, count.minimum - 1) for figure in figures)


def duration(value: str) -> str:
    """An ISO 8601 duration in words: "P30D" → "30 days"."""
    found = _DURATION.fullmatch(value)
    parts = zip(found.groups() if found else (), _UNITS, strict=False)
    return ", ".join(f"{n} {unit}{'' if n == '1' else 's'}" for n, unit in parts if n) or value


def weapon(used: Weapon) -> str:
    """A weapon with number and make: "420 drone (Shahed)"."""
    many = f"{number(used.count)} " if used.count else ""
    return f"{many}{label(used.kind.value)}{f' ({used.name})' if used.name else ''}"


def told(value: object) -> str:
    """Any value in words; empty for what says nothing. A string that is an ISO 8601 duration counts as one."""
    match value:
        case None | False:
            return ""
        case True:
            return "yes"
        case Enum():
            return label(str(value.value))
        case Span():
            return f"“{value.text}”"
        case Actor() | Place():
            return value.name
        case str():
            return duration(value)
        case When():
            return period(value)
        case Count():
            return number(value)
        case Weapon():
            return weapon(value)
        case dt.date():
            return day(value)
        case tuple() | list():
            return ", ".join(map(told, value))
    cls: Any = type(value)
    if attrs.has(cls):
        parts = (told(getattr(value, field.name)) for field in attrs.fields(cls))
        return " ".join(part for part in parts if part)
    return str(value)

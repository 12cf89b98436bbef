"""Plain values, believed only where they are exactly what is asked for: no "2" for 2, no 2.9 for 2, no null for ""."""

import re
from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from types import NoneType
from typing import Any, NoReturn

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORDS = {NoneType: "null", list: "an array", dict: "an object"}


def refuse(wanted: str, value: object) -> NoReturn:
    """Say what was wanted and what there is. Raises ValueError."""
    text = str(value).lower() if isinstance(value, bool) else repr(value)
    shown = _WORDS.get(type(value)) or (text if len(text) <= 80 else text[:79] + "…")
    raise ValueError(f"must be {wanted}, not {shown}")


def string(value: Any, _: Any) -> str:
    """A string without lone surrogates."""
    if not isinstance(value, str):
        refuse("a string", value)
    try:
        value.isascii() or value.encode()
    except UnicodeEncodeError as error:
        raise ValueError(f"holds a lone surrogate at {error.start}: {value[error.start]!r}") from None
    return value


def integer(value: Any, _: Any) -> int:
    """An integer; neither a bool nor 2.0."""
    return value if type(value) is int else refuse("an integer", value)


def number(value: Any, _: Any) -> float:
    """A number, whole or not; no bool."""
    if type(value) not in (int, float):
        refuse("a number", value)
    try:
        return float(value)
    except OverflowError:
        refuse("a number that a float can hold", value)


def truth(value: Any, _: Any) -> bool:
    """true or false."""
    return value if isinstance(value, bool) else refuse("true or false", value)


def nothing(value: Any, _: Any) -> None:
    """null."""
    return None if value is None else refuse("null", value)


def day(value: Any, _: Any) -> date:
    """A day as in `2025-03-11`."""
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        refuse("a date as in '2025-03-11'", value)
    try:
        return date.fromisoformat(value)
    except ValueError:
        refuse("a day of the calendar", value)


def moment(value: Any, _: Any) -> datetime:
    """A date and time in ISO 8601."""
    try:
        return datetime.fromisoformat(string(value, str))
    except ValueError:
        refuse("a date and time as in '2025-03-11T14:30:00+02:00'", value)


def member(value: Any, cls: type[Enum]) -> Enum:
    """The member of the enum that has the value."""
    for candidate in cls:
        if type(candidate.value) is type(value) and candidate.value == value:
            return candidate
    refuse("one of " + ", ".join(repr(candidate.value) for candidate in cls), value)


HOOKS: dict[Any, Callable[[Any, Any], Any]] = {
    str: string,
    int: integer,
    float: number,
    bool: truth,
    NoneType: nothing,
    date: day,
    datetime: moment,
}
"""The strict reading of each plain type."""

"""Durations: how long something lasts, as ISO 8601 text in the unit of the text ("30-day" is P30D, "72 hours" PT72H).

A point in time is no duration: "two weeks ago", "a day later", "within 50 days" and "the past 24 hours" belong to the
dates.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from ukrnews.reading.numbers.amounts import find_amounts
from ukrnews.reading.numbers.quantity import Amount, Bound, Kind
from ukrnews.reading.numbers.words import DURATIONS
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax.closed import POSSESSIVES
from ukrnews.reading.tokens import Token
from ukrnews.reading.wordlists import listed, lists


class Duration(NamedTuple):
    """Tokens [first, last), characters [start, end), and the length as ISO 8601 text, the longer of two."""

    first: int
    last: int
    start: int
    end: int
    iso: str


_ISO = lists.table("iso", str)
_SMALLER, _SMALLER_IN = lists.table("smaller units", str), lists.table("smaller units in one", int)
_LONG = {f"{unit}{dash}long": unit for unit in lists.row("units before long") for dash in ("", "-")}

_POINTS_AFTER, _POINTS_BEFORE = listed("after a point in time"), listed("before a point in time")
_BEFORE_LAST, _ONE_BEFORE = POSSESSIVES | {"the", "these", "those"}, listed("before a time")
_NOW = listed("from now")
_UNITS = frozenset(DURATIONS)
_GLUED = re.compile("[0-9][a-z]")
_LARGEST = 10**6


def find_durations(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> list[Duration]:
    """All durations in the order of the text, none across sentences.

    "24 to 48 hours" is its longer end, "at least 30 days" and "up to 30 days" are 30 days; vague lengths ("several
    hours") are left out. Whether a span of time is a truce or a delay is for the reader of the words around it.
    """
    found = []
    numbered = list(find_amounts(tokens, sentences))
    openings = {sentence.first for sentence in sentences}
    for amount in numbered:
        if amount.kind is Kind.DURATION and not _is_point(tokens, amount, openings):
            iso = _iso_of(tokens, amount)
            if iso:
                found.append(_duration(tokens, amount.first, _end(tokens, amount), iso))
    taken = {i for amount in numbered for i in range(amount.first, amount.last)}
    found.extend(_unnumbered(tokens, sentences, taken))
    return sorted(found)


def may_last(words: Sequence[str]) -> bool:
    """Whether the words, in lower case, may name a unit of time: by itself, in "30-day" or "weeklong", in "72hrs"."""
    line = " ".join(words)
    return not _UNITS.isdisjoint(words) or "-" in line or "long" in line or _GLUED.search(line) is not None


def iso_duration(value: Decimal, unit: str) -> str | None:
    """ISO 8601 text of so many units: 30, "day" is "P30D"; a half takes a smaller unit, None if there is none."""
    if value % 1:
        if value % 1 != Decimal("0.5") or unit not in _SMALLER:
            return None
        return iso_duration(value * _SMALLER_IN[unit], _SMALLER[unit])
    if unit == "decade":
        value, unit = value * 10, "year"
    return _ISO[unit].format(int(value)) if 0 < value <= _LARGEST and unit in _ISO else None


def days_after(start: date, iso: str) -> date:
    """The day on which a length that begins on a day ends: ten days, 48 hours, two weeks later."""
    number, unit = int(iso.strip("PTHMSDWY")), iso[-1]
    if "T" in iso:
        hours = {"H": number, "M": -(-number // 60), "S": 1}[unit]
        return start + timedelta(days=-(-hours // 24))
    if unit in "DW":
        return start + timedelta(number * (7 if unit == "W" else 1))
    return start + (relativedelta(months=number) if unit == "M" else relativedelta(years=number))


def _duration(tokens: Sequence[Token], first: int, last: int, iso: str) -> Duration:
    return Duration(first, last, tokens[first].start, tokens[last - 1].end, iso)


def _iso_of(tokens: Sequence[Token], amount: Amount) -> str | None:
    if amount.high is None:  # "several hours"
        return None
    value = amount.high
    if _half_follows(tokens, amount.last):  # "a year and a half", "two hours and a half"
        value += Decimal("0.5")
    return iso_duration(value, amount.unit)


def _end(tokens: Sequence[Token], amount: Amount) -> int:
    return amount.last + (3 if _half_follows(tokens, amount.last) else 0)


def _half_follows(tokens: Sequence[Token], at: int) -> bool:
    return [token.lower for token in tokens[at : at + 3]] == ["and", "a", "half"]


def _is_point(tokens: Sequence[Token], amount: Amount, openings: set[int]) -> bool:
    """Does the text measure from a point in time here: "three days ago", "within 48 hours", "the past 24 hours"?"""
    if amount.last - amount.first == 1 and "-" in tokens[amount.first].lower:
        return False
    after = tokens[amount.last].lower if amount.last < len(tokens) and amount.last not in openings else ""
    before = tokens[amount.first - 1].lower if amount.first > 0 and amount.first not in openings else ""
    if before == "last" and not (amount.first > 1 and tokens[amount.first - 2].lower in _BEFORE_LAST):
        return False  # the verb: "would last 30 days"
    if before in ("in", "under") and amount.bound in (Bound.UP_TO, Bound.FEWER, Bound.MORE):
        return False
    if after == "from":
        return _now_follows(tokens, amount.last)
    return after in _POINTS_AFTER or before in _POINTS_BEFORE


def _now_follows(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].lower in _NOW


def _unnumbered(tokens: Sequence[Token], sentences: Sequence[Sentence], taken: set[int]) -> Iterator[Duration]:
    """A month of, for a week, another month, month-long, a day-long, weeklong."""
    for sentence in sentences:
        for at in range(sentence.first, sentence.last):
            word = tokens[at].lower
            if word in _LONG and at not in taken:
                iso = iso_duration(Decimal(1), _LONG[word])
                if iso:
                    yield _duration(tokens, at, at + 1, iso)
            elif (
                word in _UNITS
                and at > sentence.first
                and at not in taken
                and tokens[at - 1].lower in ("a", "an", "another")
            ):
                yield from _one_unit(tokens, at, sentence)


def _one_unit(tokens: Sequence[Token], at: int, sentence: Sentence) -> Iterator[Duration]:
    unit = DURATIONS[tokens[at].lower]
    after = tokens[at + 1].lower if at + 1 < sentence.last else ""
    before = tokens[at - 2].lower if at - 2 >= sentence.first else ""
    if (
        unit == "second"
        or after in _POINTS_AFTER
        or before in _POINTS_BEFORE
        or (before.endswith("s") and before not in _ONE_BEFORE)
    ):
        return
    half = _half_follows(tokens, at + 1)
    if not half and before not in _ONE_BEFORE and after != "of" and tokens[at - 1].lower != "another":
        return
    iso = iso_duration(Decimal("1.5") if half else Decimal(1), unit)
    if iso:
        yield _duration(tokens, at - 1, at + (4 if half else 1), iso)

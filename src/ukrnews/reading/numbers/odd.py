"""Numbers that count nothing: years, clock times, dates in figures, ordinals, fractions, and the words for none."""

import re
from collections.abc import Sequence
from decimal import Decimal

from ukrnews.reading.numbers.figure import Figure, read_figure
from ukrnews.reading.numbers.quantity import Amount, Kind
from ukrnews.reading.numbers.wordlists import listed
from ukrnews.reading.numbers.words import DURATIONS, MONTHS, MULTIPLIERS, NONE, NOT_NONE, ORDINALS, PARTS
from ukrnews.reading.numbers.years import is_year, year_in
from ukrnews.reading.syntax.closed import INDEFINITE
from ukrnews.reading.tokens import Token

_CLOCK = re.compile(
    r"(?:[01]?[0-9]|2[0-4])(?::[0-5][0-9](?::[0-5][0-9])?)|(?:0?[0-9]|1[0-2])(?:[.:][0-5][0-9])?(?:am|pm)"
)
_CLOCK_BEFORE_AM = re.compile(r"[0-9]{1,2}[.:][0-5][0-9]")
_DATE = re.compile(
    r"[0-9]{1,2}\.[0-9]{1,2}\.(?:[0-9]{2}|[0-9]{4})|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{2}|[0-9]{4})"
)
_DECADE = re.compile(r"(?:1[89]|20)[0-9]0s")
_ORDINAL = re.compile(r"([0-9]{1,6})(?:st|nd|rd|th)")
_ONE_OF_TWO = listed("before half")
_AFTER_CLOCK = listed("after hours and minutes")
_OUT_OF = frozenset({2, 3, 4, 5, 6, 8, 10, 12, 20, 100, 1000})


def _exact(first: int, last: int, value: int | Decimal, kind: Kind) -> Amount:
    return Amount(first, last, Decimal(value), Decimal(value), None, kind)


def read_year(tokens: Sequence[Token], at: int, first: int, last: int) -> Amount | None:
    """A year, years or a decade: "2022", "2014–2022", "the 1940s" (ten years)."""
    word = tokens[at].lower
    if _DECADE.fullmatch(word):
        return Amount(at, at + 1, Decimal(word[:4]), Decimal(int(word[:4]) + 9), None, Kind.YEAR)
    if not is_year(tokens, at, first, last):
        return None
    until = year_in(tokens[at + 2].text) if at + 2 < last and tokens[at + 1].lower in ("-", "–") else None
    if until is not None and until > int(word):
        return Amount(at, at + 3, Decimal(word), Decimal(until), None, Kind.YEAR)
    return _exact(at, at + 1, int(word), Kind.YEAR)


def read_clock_or_date(tokens: Sequence[Token], at: int) -> Amount | None:
    """A time of day with minutes ("10:42", "1.05pm", "9.30 p.m.") or a date in figures ("12.03.2025")."""
    word = tokens[at].lower
    if len(word) > 10 or not "0" <= word[:1] <= "9":
        return None
    hour = int(word[: len(word) - len(word.lstrip("0123456789"))][:4])
    if _CLOCK.fullmatch(word):
        return _exact(at, at + 1, hour, Kind.TIME)
    after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if after in _AFTER_CLOCK and _CLOCK_BEFORE_AM.fullmatch(word):
        return _exact(at, at + 2, hour, Kind.TIME)
    return _exact(at, at + 1, hour, Kind.DATE) if _DATE.fullmatch(word) else None


def read_ordinal(tokens: Sequence[Token], at: int, first: int, last: int) -> Amount | None:
    """First, third, 21st; beside a month the day of a date. "A third of" and "one third" are left to the fractions."""
    word = tokens[at].lower
    figures = _ORDINAL.fullmatch(word)
    value = int(figures[1]) if figures else ORDINALS.get(word)
    if value is None:
        return None
    after = tokens[at + 1].lower if at + 1 < last else ""
    before = tokens[at - 1].lower if at > first else ""
    if word in PARTS and after == "of" and before == "a":
        return None
    if after == "of" and at + 2 < last and tokens[at + 2].lower in MONTHS and value <= 31:
        return _exact(at, at + 1, value, Kind.DATE)
    kind = Kind.DATE if value <= 31 and (before in MONTHS or (after in MONTHS and figures)) else Kind.ORDINAL
    return _exact(at, at + 1, value, kind)


def read_none(tokens: Sequence[Token], at: int, last: int) -> Amount | None:
    """Nobody, none, "no" before a noun: zero, of kind `NONE`. "No longer", "no more than", "No. 10" are not."""
    word = tokens[at].lower
    if word not in NONE:
        return None
    if word == "no":
        after = tokens[at + 1].lower if at + 1 < last else ""
        if not after.isalpha() or after in NOT_NONE:
            return None
        if after == "one":
            return _exact(at, at + 2, 0, Kind.NONE)
    return _exact(at, at + 1, 0, Kind.NONE)


def read_fraction(tokens: Sequence[Token], at: int, last: int, floor: int) -> Amount | None:
    """Half, a third of, two thirds, nine in ten, most of: in per cent."""
    word = tokens[at].lower
    after = tokens[at + 1].lower if at + 1 < last else ""
    if word == "most":
        return Amount(at, at + 2, Decimal(51), Decimal(100), None, Kind.FRACTION) if after == "of" else None
    if word == "half" and at > floor and tokens[at - 1].lower in _ONE_OF_TWO:  # "the first half"
        return None
    if word == "half":
        beyond = tokens[at + 2].lower if at + 2 < last else ""
        if after in INDEFINITE and beyond in MULTIPLIERS:
            return None
        if after in INDEFINITE and beyond in DURATIONS:
            return Amount(at, at + 3, Decimal("0.5"), Decimal("0.5"), None, Kind.DURATION, DURATIONS[beyond])
        return _exact(at, at + 1, 50, Kind.FRACTION)
    before = tokens[at - 1].lower if at > floor else ""
    if word in PARTS and before == "a":
        share = Decimal(100) / PARTS[word]
        return _exact(at - 1, at + 1, share, Kind.FRACTION) if after == "of" else None
    return _parts_of_a_whole(tokens, at, last, after)


def _parts_of_a_whole(tokens: Sequence[Token], at: int, last: int, after: str) -> Amount | None:
    """Two thirds, three quarters; nine in ten, nine out of ten."""
    if after not in ("in", "out") and after not in PARTS:
        return None
    number = read_figure(tokens, at, at + 1, at)
    if number is None or number.high is None or number.unit:
        return None
    if after not in PARTS:
        return _so_many_out_of(tokens, number, last)
    share = Decimal(100) * number.low / PARTS[after]
    one_or_more = after.endswith("s") or number.low == 1
    return _exact(at, at + 2, share, Kind.FRACTION) if one_or_more and 0 < share < 1000 else None


def _so_many_out_of(tokens: Sequence[Token], number: Figure, last: int) -> Amount | None:
    """Nine in ten, nine out of ten; but no "two in ten cars"."""
    after = tokens[number.last].lower
    joined = number.last + 1
    if after == "out" and joined < last and tokens[joined].lower == "of":
        joined += 1
    whole = read_figure(tokens, joined, last, joined) if joined < last else None
    if whole is None or whole.high is None or not 0 < number.low < whole.low or whole.last > joined + 1:
        return None
    following = tokens[whole.last].lower if whole.last < last else ""
    if after == "in" and (whole.low not in _OUT_OF or (following.isalpha() and following.endswith("s"))):
        return None
    share = Decimal(100) * number.low / whole.low
    return _exact(number.first, whole.last, share, Kind.FRACTION)

"""Numbers inside hyphenated words: "30-day", "47-year-old", "10-15", "two-thirds", "30-plus", "155-mm"."""

from decimal import Decimal

from ukrnews.reading.numbers.figure import read_digits
from ukrnews.reading.numbers.quantity import Amount, Bound, Kind
from ukrnews.reading.numbers.wordlists import listed, lists
from ukrnews.reading.numbers.words import (
    CARDINALS,
    CURRENCIES,
    CURRENCY_SIGNS,
    DURATIONS,
    MEASURES,
    MULTIPLIERS,
    ORDINALS,
    PARTS,
)
from ukrnews.reading.numbers.years import EARLIEST_YEAR, LATEST_YEAR
from ukrnews.reading.tokens import Token

_UNITS = DURATIONS.keys() | MEASURES | CURRENCIES | {"m", "km"}
_AREAS = listed("areas and volumes")
_OLD, _PERCENT, _STRONG = listed("old in compounds"), listed("percent in compounds"), listed("strong")
_BOUNDS = {word: Bound(bound) for word, bound in lists.meanings("bounds in compounds").items()}


def read_compound(token: Token) -> Amount | None:
    """The amount in one hyphenated token, or None: "28-point", "17-storey" and "F-16" are no amounts."""
    word = token.lower
    if word in ORDINALS:
        value = Decimal(ORDINALS[word])
        return Amount(token.index, token.index + 1, value, value, None, Kind.ORDINAL)
    parts = word.split("-")
    if len(word) > 40 or len(parts) > 6:
        return None
    read = _leading_number(parts)
    if read is None:
        return None
    low, sign, rest = read
    high = low
    if rest and rest[0] not in _UNITS:
        if _is_span_of_years(word):
            return Amount(token.index, token.index + 1, low, _last_year(low, rest[0]), None, Kind.YEAR)
        second = _leading_number([part for part in rest if part != "to"])
        if second is not None:
            high, second_sign, rest = second
            low, sign = _shared_scale(low, parts[0], high, rest), sign or second_sign
            if high <= low:  # a result ("3-0"), a phone number
                return None
    kind_of_rest = _kind_of(rest, sign)
    if kind_of_rest is None:
        return None
    kind, unit, bound, scale = kind_of_rest
    if kind is Kind.FRACTION:
        share = Decimal(100) * low / scale
        return Amount(token.index, token.index + 1, share, share, None, kind)
    return Amount(token.index, token.index + 1, low * scale, high * scale, bound, kind, unit)


def _leading_number(parts: list[str]) -> tuple[Decimal, str, list[str]] | None:
    """Value, glued unit and what is left of the parts of a compound that begins with a number."""
    if not parts:
        return None
    if "-".join(parts[:2]) in CARDINALS:
        return Decimal(CARDINALS["-".join(parts[:2])]), "", parts[2:]
    if parts[0] in CARDINALS:
        value, rest = Decimal(CARDINALS[parts[0]]), parts[1:]
        if rest and rest[0] in MULTIPLIERS:
            value, rest = value * MULTIPLIERS[rest[0]], rest[1:]
        return value, "", rest
    if parts[0] == "half" and parts[1:2] and parts[1] in DURATIONS.keys() | MULTIPLIERS.keys():
        return Decimal("0.5"), "", parts[1:]
    digits = read_digits(parts[0])
    return None if digits is None else (digits[0], digits[2], parts[1:])


def _shared_scale(low: Decimal, written: str, high: Decimal, rest: list[str]) -> Decimal:
    """Five in "$5-10bn" is five billion: a first number without a multiplier takes that of the second."""
    for scale in (10**9, 10**6, 10**3):
        if low < 1000 <= high and written[-1:].isdigit() and "," not in written and high % scale == 0:
            return low * scale if low * scale < high else low
    return low


Meaning = tuple[Kind, str, Bound | None, Decimal]
"""Kind, unit, bound and multiplier of a compound."""


def _kind_of(rest: list[str], sign: str) -> Meaning | None:
    """Kind, unit, bound and multiplier that the parts after the number give, or None where they make it a name."""
    one = Decimal(1)
    if sign and sign in CURRENCY_SIGNS:
        return (Kind.MONEY, sign, None, one) if not rest else None
    if not rest:
        return (Kind.MEASURE if sign in MEASURES else Kind.CARDINAL, sign, None, one)
    head, tail = rest[0], rest[1:]
    if head in MULTIPLIERS and len(head) > 2:
        inner = _kind_of(tail, sign)
        return inner and (*inner[:3], inner[3] * MULTIPLIERS[head])
    if head in DURATIONS:
        kind = Kind.AGE if tail and tail[0] in _OLD else Kind.DURATION if tail in ([], ["long"]) else None
        return None if kind is None else (kind, DURATIONS[head], None, one)
    return _kind_of_last(head)


def _kind_of_last(word: str) -> Meaning | None:
    """The same, where the part after the number is the last that counts: "two-thirds", "155-mm", "30-plus"."""
    one = Decimal(1)
    if word in PARTS:
        return Kind.FRACTION, "", None, Decimal(PARTS[word])
    if word in CURRENCIES:
        return Kind.MONEY, word, None, one
    if word in MEASURES or word in _AREAS:
        return Kind.MEASURE, word, None, one
    if word in _PERCENT:
        return Kind.PERCENT, "%", None, one
    return (Kind.CARDINAL, "", _BOUNDS.get(word), one) if word in _STRONG or word in _BOUNDS else None


def _is_span_of_years(word: str) -> bool:
    first, _, second = word.partition("-")
    if not (first.isdecimal() and second.isdecimal() and len(first) == 4 and len(second) in (2, 4)):
        return False
    return EARLIEST_YEAR <= int(first) <= LATEST_YEAR and _last_year(Decimal(int(first)), second) > int(first)


def _last_year(first: Decimal, second: str) -> Decimal:
    return Decimal(int(second)) if len(second) == 4 else first // 100 * 100 + int(second)

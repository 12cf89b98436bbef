"""What is found: a quantity, its kind, and the exact amount behind it."""

from decimal import Decimal
from enum import StrEnum
from math import ceil
from typing import NamedTuple


class Kind(StrEnum):
    """What a number measures; only `CARDINAL` (and `NONE`) counts things."""

    CARDINAL = "cardinal"
    NONE = "none"
    """Zero in words: "no", "nobody"; whether anything was counted is for the parser to say."""
    ORDINAL = "ordinal"
    PERCENT = "percent"
    FRACTION = "fraction"
    """Bounds in per cent: "half" is 50 to 50, "most of" 51 to 100."""
    MONEY = "money"
    MEASURE = "measure"
    DURATION = "duration"
    AGE = "age"
    YEAR = "year"
    TIME = "time"
    DATE = "date"
    """The day of a date, or a date in figures."""
    RANK = "rank"
    """A number that is a name: "No. 10", "Article 5", a list number."""


class Quantity(NamedTuple):
    """A number as it stands: tokens [first, last), characters [start, end), and the whole numbers it allows.

    `maximum` is None where the words leave it open ("at least two"). Amounts that are not whole are rounded outwards.
    The place holds the words that bound the number ("more than a dozen") and its unit ("30 days"), not what is counted.
    """

    first: int
    last: int
    start: int
    end: int
    minimum: int
    maximum: int | None
    kind: Kind


class Bound(StrEnum):
    """What the words around a number do to it."""

    AT_LEAST = "at least"
    MORE = "more than"
    UP_TO = "up to"
    FEWER = "fewer than"
    ABOUT = "about"


class Amount(NamedTuple):
    """A number before its bound is worked in: what `Quantity` and durations are made of."""

    first: int
    last: int
    low: Decimal
    high: Decimal | None
    bound: Bound | None
    kind: Kind
    unit: str = ""


def whole_bounds(amount: Amount) -> tuple[int, int | None]:
    """The whole numbers that an amount allows, as (minimum, maximum); maximum None is open."""
    low = int(amount.low)
    high = None if amount.high is None else ceil(amount.high)
    if amount.bound is Bound.AT_LEAST:
        high = None
    elif amount.bound is Bound.MORE:
        low, high = (low if high is None else low + 1), None
    elif amount.bound is Bound.UP_TO:
        low = 0
    elif amount.bound is Bound.FEWER:
        low, high = 0, (None if high is None else max(0, high - 1))
    if amount.kind is Kind.FRACTION and high is None:
        high = max(100, low)
    return low, high

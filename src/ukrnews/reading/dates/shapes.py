"""What a date expression says, before it is known which days it means."""

import attrs

# `which` is "" (none), "last", "next" or "this"; for weekdays also "previous" and "following" (than the last mention).


@attrs.frozen
class Days:
    """12 March 2025; October 21 and 22; Friday, October 10. `slashed`: 3/12/2025, day and month may be swapped."""

    month: int
    first: int
    last: int
    year: int | None = None
    weekday: int | None = None
    slashed: bool = False


@attrs.frozen
class Weekday:
    """Friday; last Friday; this coming Sunday."""

    day: int
    which: str = ""


@attrs.frozen
class Month:
    """March; March 2022; last March."""

    month: int
    year: int | None = None
    which: str = ""


@attrs.frozen
class Years:
    """2014; 2022-23; the 1940s."""

    first: int
    last: int


@attrs.frozen
class Season:
    """The spring of 2022; last summer. `month` is the one it begins in."""

    month: int
    year: int | None = None
    which: str = ""


@attrs.frozen
class Weekend:
    """The weekend; last weekend."""

    which: str = ""


@attrs.frozen
class Unit:
    """A unit of the calendar so many away: yesterday, last week, three days ago; a day earlier, that month (anaphoric).

    `loose`: "two weeks ago" is a few days about that day, "last week" is Monday to Sunday.
    """

    unit: str
    offset: int
    anaphoric: bool = False
    loose: bool = False


@attrs.frozen
class Night:
    """The night that ends on the day: overnight, last night; the previous night (anaphoric)."""

    anaphoric: bool = False


@attrs.frozen
class Rolling:
    """A stretch back from now or on from now: the past 24 hours, the next 48 hours, within 50 days."""

    unit: str
    amount: int
    forward: bool


@attrs.frozen
class Part:
    """A part of something longer: early March, the end of the year, earlier this month, the second half of 2025."""

    of: "Shape"
    part: str


@attrs.frozen
class Around:
    """A day with the day before or after it: overnight into Thursday (-1), the night of March 11 (+1)."""

    of: "Shape"
    days: int


@attrs.frozen
class Range:
    """From one to another: March 30 to April 2; Monday to Wednesday."""

    left: "Shape"
    right: "Shape"


Shape = Days | Weekday | Month | Years | Season | Weekend | Unit | Night | Rolling | Part | Around | Range


def is_anaphoric(shape: Shape) -> bool:
    """Is the shape reckoned from a date that was named before?"""
    if isinstance(shape, Part | Around):
        return is_anaphoric(shape.of)
    if isinstance(shape, Weekday):
        return shape.which in ("previous", "following")
    return isinstance(shape, Unit | Night) and shape.anaphoric

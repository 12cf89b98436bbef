"""What is found: a date expression, the days it means and the part it plays."""

from enum import StrEnum
from typing import NamedTuple

from ukrnews.model import When


class Role(StrEnum):
    """How the words tie something to the date; deadlines and beginnings are no dates of events."""

    POINT = "point"
    """It is the date: "on Friday", "in March", "Sunday's"."""
    SINCE = "since"
    """It begins then: "since February 2022", "from Monday on", "after May 9"."""
    BY = "by"
    """It ends then at the latest: "by April 1", "until Friday", "before the end of the year"."""
    WITHIN = "within"
    """It falls into a stretch ahead: "within 50 days", "in the next 48 hours"."""
    DURING = "during"
    """It falls into or fills a stretch: "over the past day", "from March 3 to 5"."""
    DURATION = "duration"
    """It fills a stretch: "for the next 30 days"."""
    DATELINE = "dateline"
    """The date of the report itself: "KYIV, March 14 (Agency) -"."""


class Dated(NamedTuple):
    """A date expression: tokens [first, last), characters [start, end).

    The place holds the words that fix the days ("late on Friday", "the night of March 11-12") and those that give a
    role other than point ("since", "by", "over"), but not a plain "on", "in" or "at". `when` has neither end where the
    words name a time that nothing fixes. `anaphoric`: the days were reckoned from a date named earlier in the text.
    """

    first: int
    last: int
    start: int
    end: int
    when: When
    role: Role = Role.POINT
    anaphoric: bool = False

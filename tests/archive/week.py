"""Articles of a week of invented news, parsed once, for the tests of what joins them."""

from __future__ import annotations

import datetime as dt
from functools import cache

import ukrnews
from ukrnews.model import Report

MONDAY = dt.date(2026, 2, 2)
"""The day on which the week begins."""


@cache
def read(text: str, day: int | None = 0, source: str | None = None, url: str | None = None) -> Report:
    """The report of a text published so many days after the Monday; undated where `day` is None."""
    published = None if day is None else MONDAY + dt.timedelta(days=day)
    return ukrnews.parse(text, published=published, source=source, url=url)

"""The day of publication of an article that states none: by its file's name, by its dateline, else as it is told."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from typing import NamedTuple

import attrs

from ukrnews.model import Article
from ukrnews.reading.dates import Role, find_dates
from ukrnews.reading.sentences import split
from ukrnews.reading.tokens import tokenize

_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_OPENING = 400
"""Characters in which a dateline stands."""


class By(StrEnum):
    """From where a day of publication is known."""

    METADATA = "its metadata"
    NAME = "the file's name"
    DATELINE = "its dateline"
    TOLD = "--published"
    NOTHING = "nothing"


class DatedArticle(NamedTuple):
    """An article with its day, and from where that is known."""

    article: Article
    by: By


def dated(article: Article, name: str, told: dt.date | None = None) -> DatedArticle:
    """The article with a day of publication: its own, else that in the name of its file ("2025-03-11.txt",
    "20250311-kyiv.txt"), else its dateline's ("KYIV, March 11, 2025 —"), else the one told.

    A dateline without a year is read only where a day is told: it is that month and day nearest to it.
    """
    if article.published is not None:
        return DatedArticle(article, By.METADATA)
    for day, by in ((day_in_name(name), By.NAME), (_dateline(article.text, told), By.DATELINE), (told, By.TOLD)):
        if day is not None:
            return DatedArticle(attrs.evolve(article, published=day), by)
    return DatedArticle(article, By.NOTHING)


def day_in_name(name: str) -> dt.date | None:
    """The one day that a file's name holds; None where it holds none or several."""
    days = set()
    for year, _, month, day in _IN_NAME.findall(re.split(r"[/\\]", name)[-1]):
        try:
            days.add(dt.date(int(year), int(month), int(day)))
        except ValueError:
            continue
    return days.pop() if len(days) == 1 else None


def _dateline(text: str, near: dt.date | None) -> dt.date | None:
    opening = text[:_OPENING]
    tokens = tokenize(opening)
    found = find_dates(opening, tokens, split(opening, tokens)[0], near)
    whens = [one.when for one in found if one.role is Role.DATELINE]
    return whens[0].earliest if whens and whens[0].earliest == whens[0].latest else None

"""What the archive was told, by whom and when: articles per source, place and week, what fell silent, is undated."""

from __future__ import annotations

import datetime as dt

import attrs

from ukrnews.archive.queries.answer import Answer
from ukrnews.archive.store.kept import Kept
from ukrnews.formats.tables.columns import Row, Table, day, required, text, whole
from ukrnews.model import Article

SEEN = Table(
    "coverage",
    "articles of a source in a week, and of them those that tell of an incident at a place",
    ("source", "week", "place"),
    (
        text("source", "who published them; null where nobody is stated"),
        required(day("week", "its Monday")),
        text("place", "name of the place; null counts all articles"),
        required(whole("articles", "how many, copies among them")),
    ),
)
SILENT = Table(
    "silent",
    "sources that stopped before the archive's last week",
    ("source",),
    (
        required(text("source", "who published")),
        required(day("last", "day of its last article")),
        required(whole("weeks", "whole weeks since, up to the archive's last day")),
        required(whole("articles", "how many it had")),
    ),
)
_WEEKS = 2
"""A source is silent that has had no article for so many weeks, and had them in as many before."""


@attrs.frozen(kw_only=True)
class Seen:
    """How many articles of a source in a week, of all or of those that tell of an incident at a place."""

    source: str | None
    week: dt.date
    place: str | None
    articles: int


@attrs.frozen(kw_only=True)
class Silence:
    """A source that stopped."""

    source: str
    last: dt.date
    weeks: int
    articles: int


@attrs.frozen(kw_only=True)
class Coverage:
    """What the archive rests on."""

    seen: Answer[Seen]
    silent: Answer[Silence]
    undated: tuple[Article, ...]
    """Articles without a day of publication."""


def coverage(kept: Kept) -> Coverage:
    """Reports per source, place and week, sources that fell silent, undated articles."""
    return Coverage(
        seen=_seen(kept), silent=_silent(kept), undated=tuple(kept.articles_where("a.published IS NULL").values())
    )


def _seen(kept: Kept) -> Answer[Seen]:
    found = kept.rows(
        """WITH dated AS (
             SELECT article_id, source, date_trunc('week', published)::DATE AS week
             FROM kept.articles WHERE published IS NOT NULL)
           SELECT source, week, NULL AS place, count(*) FROM dated GROUP BY ALL
           UNION ALL
           SELECT source, week, place, count(DISTINCT article_id)
           FROM dated JOIN (SELECT DISTINCT article_id, place FROM locations) USING (article_id) GROUP BY ALL
           ORDER BY 2, 1 NULLS FIRST, 3 NULLS FIRST"""
    )
    items = tuple(Seen(source=source, week=week, place=place, articles=n) for source, week, place, n in found)
    return Answer(items, SEEN, tuple(_row(one) for one in items))


def _silent(kept: Kept) -> Answer[Silence]:
    found = kept.rows(
        """SELECT source, max(published) AS last, (
             (SELECT max(published) FROM kept.articles) - max(published)) // 7 AS weeks, count(*)
           FROM kept.articles WHERE source IS NOT NULL AND published IS NOT NULL
           GROUP BY source
           HAVING weeks >= ? AND count(DISTINCT date_trunc('week', published)) >= ?
           ORDER BY last, source""",
        _WEEKS,
        _WEEKS,
    )
    items = tuple(Silence(source=source, last=last, weeks=weeks, articles=n) for source, last, weeks, n in found)
    return Answer(items, SILENT, tuple(_row(one) for one in items))


def _row(one: Seen | Silence) -> Row:
    row: Row = attrs.asdict(one)
    return row

"""Which reports count, and which articles copy which: what `link` knows before it joins anything."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterable, Iterator

import attrs

from ukrnews.archive.articles import Pair, key_of, place_in_time, sorted_out
from ukrnews.archive.copies import copies_of_days, copies_without_day, pair_order
from ukrnews.archive.jobs.frames import Row
from ukrnews.formats.identity import article_id
from ukrnews.formats.json import from_json, to_json
from ukrnews.model import Article, Incident, Proposal, Report

_WEEK = 7
JOINED = (Incident, Proposal)
"""The findings that are joined with those of other articles."""


def keyed(rows: Iterable[Row]) -> Iterator[Row]:
    """Each report under the key of its article."""
    for row in rows:
        yield {"key": key_of(_article_in(row["report"])), "report": row["report"]}


def kept(rows: Iterable[Row]) -> Iterator[Row]:
    """Of the reports of one key each text once, with what replaced it."""
    texts = sorted_out(from_json(row["report"], Report) for row in rows)
    newer = dict(texts.replaced)
    several = {article for pair in texts.replaced for article in pair}
    for report in texts.reports:
        by = newer.get(report.article)
        yield {
            "article_id": article_id(report.article),
            "published": report.article.published,
            "versions": int(report.article in several),
            "origin": None if by is None else to_json(by),
            "article": to_json(report.article),
            "report": to_json(_to_be_joined(report)),
        }


def in_weeks(rows: Iterable[Row]) -> Iterator[Row]:
    """Each article in the weeks of its copies; one without a day, or with other versions, in none."""
    for row in rows:
        if row["published"] is not None and not row["versions"]:
            week = row["published"].toordinal() // _WEEK
            yield from ({"week": week + later, "article": row["article"]} for later in (0, 1))


def copies_in_week(rows: Iterable[Row]) -> Iterator[Row]:
    """The copies of one week, of articles of it and of the week before."""
    given = list(rows)
    first = dt.date.fromordinal(max(1, given[0]["week"] * _WEEK))
    articles = sorted((from_json(row["article"], Article) for row in given), key=place_in_time)
    yield from _copies(copies_of_days(articles, first, first + dt.timedelta(days=_WEEK - 1)))


def copies_among_undated(undated: Collection[Article]) -> Iterator[Row]:
    """Articles without a day that copy one another."""
    yield from _copies(copies_without_day(sorted(undated, key=place_in_time), ()))


def copied_by_undated(undated: Collection[Article], rows: Iterable[Row]) -> Iterator[Row]:
    """Articles with a day that one without a day copies."""
    known = [row["article"] for row in rows if row["published"] is not None and not row["versions"]]
    dated = sorted((from_json(article, Article) for article in known), key=place_in_time)
    for pair in copies_without_day(sorted(undated, key=place_in_time), dated):
        if pair[0].published is not None or pair[1].published is not None:
            yield from _copies([pair])


def origin_of(rows: Iterable[Row]) -> Iterator[Row]:
    """The article that one copies, the first where there are several."""
    pairs = [(from_json(row["first"], Article), from_json(row["copy"], Article)) for row in rows]
    first, copy = min(pairs, key=pair_order)
    yield {"article_id": article_id(copy), "origin": to_json(first)}


def _article_in(report: str) -> Article:
    """The article of a report in JSON, of which the rest is not read. Raises DecodeError where it is no report."""
    try:
        return from_json(json.dumps(json.loads(report)["article"]), Article)
    except (ValueError, TypeError, KeyError):
        return from_json(report, Report).article


def _to_be_joined(report: Report) -> Report:
    """The report with nothing in it but what is joined with others, and the sentences in which that stands."""
    findings = tuple(f for f in report.findings if isinstance(f, JOINED))
    return attrs.evolve(report, findings=findings, mentions=(), problems=())


def _copies(pairs: Iterable[Pair]) -> Iterator[Row]:
    for first, copy in pairs:
        yield {
            "article_id": article_id(first),
            "copy_id": article_id(copy),
            "first": to_json(first),
            "copy": to_json(copy),
        }


def pairs(rows: Iterable[Row]) -> Iterator[Row]:
    """The ids of an article and its copy."""
    return ({"article_id": row["article_id"], "copy_id": row["copy_id"]} for row in rows)

"""A report → the rows that an archive keeps of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ukrnews.archive.articles import key_of
from ukrnews.archive.deadlines import dues_in
from ukrnews.archive.links import Member
from ukrnews.archive.store.schema import PUBLIC
from ukrnews.archive.store.shelves import SORTS, Sort
from ukrnews.formats.identity import article_id, finding_id
from ukrnews.formats.json import to_json
from ukrnews.formats.tables import rows_of
from ukrnews.formats.tables.columns import Row
from ukrnews.model import Finding, Report


def kept_rows(report: Report) -> Iterator[tuple[str, Row]]:
    """The rows of one report with the names of their tables."""
    article = report.article
    key = article_id(article)
    yield (
        "kept.articles",
        {
            "article_id": key,
            "key": key_of(article),
            "published": article.published,
            "title": article.title,
            "source": article.source,
            "url": article.url,
            "language": article.language,
            "text": article.text,
            "sentences": json.dumps(report.sentences),
            "mentions": to_json(report.mentions),
            "problems": json.dumps(report.problems),
        },
    )
    for position, finding in enumerate(report.findings):
        yield from _of_finding(key, position, finding, report)
    for position, due in enumerate(dues_in(report)):
        told: Row = {
            "due": due.date,
            "condition": to_json(due.condition),
            "outcome": None,
            "told_by": None,
            "told": None,
        }
        yield "kept.dues", {**_ids(key, due.condition), "position": position, **told}
    for table, rows in rows_of(report).items():
        if table in PUBLIC:
            yield from ((table, row) for row in rows)


def _of_finding(key: str, position: int, finding: Finding, report: Report) -> Iterator[tuple[str, Row]]:
    ids = _ids(key, finding)
    sort: Sort[Any] | None = next((s for s in SORTS if isinstance(finding, s.cls)), None)
    name = None if sort is None else sort.name
    yield "kept.findings", {**ids, "position": position, "sort": name, "json": to_json(finding)}
    if sort is not None:
        joined: Any = finding
        member: Member[Any] = Member(article=report.article, finding=joined)
        for digest in sorted(sort.keys(sort.features(member))):
            yield "kept.keys", {**ids, "sort": name, "key": digest}


def _ids(article: str, finding: Finding) -> Row:
    return {"article_id": article, "finding_id": finding_id(article, finding)}

"""Who said what about what."""

from __future__ import annotations

import datetime as dt
from typing import Any

import attrs

from ukrnews.archive.articles import place_in_time
from ukrnews.archive.queries import matching
from ukrnews.archive.queries.answer import Answer
from ukrnews.archive.store.kept import Kept
from ukrnews.formats.tables import TABLES
from ukrnews.formats.tables.columns import Row
from ukrnews.lexicon.asked import people
from ukrnews.model import Act, Article, Statement

TABLE = TABLES["statements"]


@attrs.frozen(kw_only=True)
class Quote:
    """A statement in its article."""

    statement: Statement
    article: Article


def quotes(
    kept: Kept,
    *,
    by: str | None = None,
    about: str | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    act: str | None = None,
) -> Answer[Quote]:
    """What is said by whom, with words that name what, in articles from `since` to `until`, by way of which act."""
    conditions, values = ["NOT s.negated"], list[object]()
    if by is not None:
        conditions.append(
            "s.finding_id IN (SELECT finding_id FROM participants WHERE part = 'speaker' "
            "AND actor IN (SELECT unnest(?::VARCHAR[])))"
        )
        speakers = kept.rows("SELECT DISTINCT actor FROM participants WHERE part = 'speaker'")
        values.append(people(by, (name for (name,) in speakers)))
    if about is not None:
        conditions.append("regexp_matches(s.content, ?)")
        values.append(matching.words_like(about))
    if since is not None:
        conditions.append("s.article_published >= ?")
        values.append(since)
    if until is not None:
        conditions.append("s.article_published <= ?")
        values.append(until)
    if act is not None:
        conditions.append("s.act = ?")
        values.append(matching.kind_of(Act, act))
    rows = kept.rows(f"SELECT {', '.join(TABLE.names)} FROM statements s WHERE {' AND '.join(conditions)}", *values)
    return _answered(kept, [dict(zip(TABLE.names, row, strict=True)) for row in rows])


def _answered(kept: Kept, rows: list[Row]) -> Answer[Quote]:
    articles = kept.articles({str(row["article_id"]) for row in rows})
    rows.sort(
        key=lambda row: (place_in_time(articles[str(row["article_id"])]), row["content_start"], row["finding_id"])
    )
    said: dict[str, Any] = dict(kept.findings([str(row["finding_id"]) for row in rows]))
    found = [Quote(statement=said[str(r["finding_id"])], article=articles[str(r["article_id"])]) for r in rows]
    return Answer(tuple(found), TABLE, tuple(rows))

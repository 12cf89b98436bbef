"""Who is quoted through which outlet, and which events rest on one source."""

from __future__ import annotations

import datetime as dt

import attrs

from ukrnews.archive.links import Event
from ukrnews.archive.queries.answer import Answer
from ukrnews.archive.queries.events import answered
from ukrnews.archive.store.kept import Kept
from ukrnews.formats.tables.columns import Table, day, required, text, whole

QUOTED = Table(
    "sources",
    "who is quoted through which outlet",
    ("outlet", "speaker"),
    (
        text("outlet", "who published the articles; null where nobody is stated"),
        required(text("speaker", "name of who is quoted")),
        required(whole("statements", "how many of theirs, those of copies left out")),
        required(whole("articles", "in how many articles")),
        day("first", "day of the first"),
        day("last", "day of the last"),
    ),
)


@attrs.frozen(kw_only=True)
class Quoted:
    """One speaker in one outlet."""

    outlet: str | None
    speaker: str
    statements: int
    articles: int
    first: dt.date | None
    last: dt.date | None


@attrs.frozen(kw_only=True)
class Sources:
    """Through whom the archive knows what it knows."""

    quoted: Answer[Quoted]
    alone: Answer[Event]
    """Events that several articles tell, all of one outlet or copies of one another."""


def sources(kept: Kept) -> Sources:
    """Who is quoted through which outlet, the most quoted first, and events that rest on one source."""
    return Sources(quoted=_quoted(kept), alone=_alone(kept))


def _quoted(kept: Kept) -> Answer[Quoted]:
    found = kept.rows(
        """SELECT p.article_source, p.actor, count(*), count(DISTINCT p.article_id),
             min(p.article_published), max(p.article_published)
           FROM participants p JOIN statements s USING (finding_id)
           WHERE p.part = 'speaker' AND p.article_id NOT IN (
             SELECT copy_id FROM kept.copies UNION SELECT article_id FROM kept.replaced)
           GROUP BY ALL ORDER BY 3 DESC, 1 NULLS LAST, 2"""
    )
    items = tuple(Quoted(**dict(zip(QUOTED.names, row, strict=True))) for row in found)
    return Answer(items, QUOTED, tuple(attrs.asdict(one) for one in items))


def _alone(kept: Kept) -> Answer[Event]:
    """A source without a name counts as one of its own, for each article."""
    found = kept.rows(
        """SELECT event_id FROM event_members m JOIN kept.articles a USING (article_id)
           GROUP BY event_id
           HAVING count(DISTINCT article_id) > 1
             AND count(DISTINCT coalesce(a.source, m.article_id)) FILTER (WHERE m.copy_of IS NULL) <= 1"""
    )
    return answered(kept, [name for (name,) in found])

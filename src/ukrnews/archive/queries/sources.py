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
    one_voice: Answer[Event]
    """Events that several outlets tell, in all of them on the word of one and the same: "the governor said"."""
    told_once: int
    """How many events a single article tells."""


def sources(kept: Kept) -> Sources:
    """Who is quoted through which outlet, the most quoted first, and events that rest on one source."""
    ((told_once,),) = kept.rows("SELECT count(*) FROM events WHERE articles = 1")
    return Sources(
        quoted=_quoted(kept), alone=_found(kept, _ALONE), one_voice=_found(kept, _ONE_VOICE), told_once=told_once
    )


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


_OUTLETS = "count(DISTINCT coalesce(a.source, m.article_id)) FILTER (WHERE m.copy_of IS NULL)"
"""An outlet without a name counts as one of its own, for each article."""
_ALONE = f"""SELECT event_id FROM event_members m JOIN kept.articles a USING (article_id)
  GROUP BY event_id HAVING count(DISTINCT article_id) > 1 AND {_OUTLETS} <= 1"""
_ONE_VOICE = f"""SELECT event_id FROM event_members m JOIN kept.articles a USING (article_id) LEFT JOIN (
    SELECT finding_id, list(DISTINCT actor ORDER BY actor) AS names FROM participants
    WHERE part = 'attributed_to' GROUP BY finding_id) says USING (finding_id)
  GROUP BY event_id
  HAVING {_OUTLETS} > 1 AND count(says.names) = count(*) AND count(DISTINCT says.names) = 1
    AND max(len(says.names)) = 1"""


def _found(kept: Kept, query: str) -> Answer[Event]:
    return answered(kept, [name for (name,) in kept.rows(query)])

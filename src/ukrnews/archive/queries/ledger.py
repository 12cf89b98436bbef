"""What is proposed, and what each party answers, in order of time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ukrnews.archive.families.courses import party
from ukrnews.archive.links import Family
from ukrnews.archive.queries import matching
from ukrnews.archive.queries.answer import Answer
from ukrnews.archive.store.groups import families_of_ids
from ukrnews.archive.store.kept import Kept
from ukrnews.formats.identity import article_id, finding_id
from ukrnews.formats.tables.columns import Row, Table, day, required, text, whole
from ukrnews.lexicon.asked import people

TABLE = Table(
    "ledger",
    "a row for each answer to a proposal; one without actor for a proposal that nobody answered",
    ("family_id", "position"),
    (
        required(text("family_id", "the proposal under whatever name: the finding_id of its first telling")),
        required(text("kind", "ceasefire, negotiations …")),
        required(text("content", "its fullest mention in the first article")),
        text("proposers", "names of who puts it forward, joined by “; ”"),
        required(whole("position", "order of the answer, from 0")),
        day("published", "day of publication of the article that tells the answer"),
        text("actor", "name of who answers"),
        text("party", "whom that binds: a state by its code, else the name"),
        text("stance", "accept, accept_with_conditions, reject or undecided"),
        text("evidence", "where the article says so"),
        text("article_id", "that article"),
        required(text("status", "open, accepted, rejected or conditional, by each party's last answer")),
        text("taken_back", "withdrawn or denied, where an article says so"),
    ),
)


def ledger(kept: Kept, about: str | None = None, *, by: str | None = None, articles: int = 1) -> Answer[Family]:
    """The proposals of a kind, or with words that name what; put forward or answered by whom, told by so many
    articles."""
    conditions, values = ["f.articles >= ?"], list[object]([articles])
    if about is not None:
        conditions.append(_ABOUT)
        values += [about.strip().lower().replace(" ", "_"), matching.words_like(about)]
    if by is not None:
        conditions.append(_BY)
        actors = kept.rows(
            "SELECT DISTINCT actor FROM participants WHERE part = 'proposer' UNION SELECT actor FROM moves"
        )
        values += [people(by, (name for (name,) in actors))] * 2
    found = kept.rows(f"SELECT f.family_id FROM families f WHERE {' AND '.join(conditions)}", *values)
    families = families_of_ids(kept, [name for (name,) in found])
    rows = (row for family in families.values() for row in rows_of(family))
    return Answer(tuple(families.values()), TABLE, tuple(rows))


_ABOUT = """(f.kind = ? OR f.family_id IN (
  SELECT m.family_id FROM family_members m JOIN proposals p USING (finding_id) WHERE regexp_matches(p.content, ?)))"""
_BY = """f.family_id IN (
  SELECT m.family_id FROM family_members m JOIN participants p USING (finding_id)
  WHERE p.part = 'proposer' AND p.actor IN (SELECT unnest(?::VARCHAR[]))
  UNION SELECT v.family_id FROM moves v WHERE v.actor IN (SELECT unnest(?::VARCHAR[])))"""


def rows_of(family: Family) -> Iterator[Row]:
    """The rows of a family: its answers, or one without."""
    first = family.members[0]
    head: Row = {
        "family_id": finding_id(article_id(first.article), first.finding),
        "kind": family.kind.value,
        "content": first.finding.content.text,
        "proposers": "; ".join(actor.name for actor in family.proposers) or None,
    }
    tail: Row = {
        "status": family.status(dt.date.max).value,
        "taken_back": family.taken_back[0].how if family.taken_back else None,
    }
    for position, move in enumerate(family.moves):
        told: Row = {
            "position": position,
            "published": move.article.published,
            "actor": move.actor.name,
            "party": party(move.actor),
            "stance": move.stance.value,
            "evidence": " … ".join(span.text for span in move.evidence),
            "article_id": article_id(move.article),
        }
        yield {**head, **told, **tail}
    if not family.moves:
        nobody: Row = dict.fromkeys(("published", "actor", "party", "stance", "evidence", "article_id"))
        yield {**head, "position": 0, **nobody, **tail}

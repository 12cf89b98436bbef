"""Links → flat tables beside those of reports, which they join by article_id and finding_id."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ukrnews.archive.links import Due, Event, Family, Links, Member
from ukrnews.formats.identity import article_id, finding_id
from ukrnews.formats.tables.columns import Column, Row, Table, Type, day, required, text, whole
from ukrnews.formats.tables.files import write_rows
from ukrnews.model import Article, Condition, Incident, Proposal

_EVENT = required(text("event_id", "the event: the finding_id of its first member"))
_FAMILY = required(text("family_id", "the family: the finding_id of its first member"))
_ARTICLE = required(text("article_id", "the article: joins the tables of its report"))
_FINDING = required(text("finding_id", "the finding: joins the tables of its report"))
_POSITION = required(whole("position", "order, from 0"))
_DAY = day("published", "day of publication of the article")
_COPY = text("copy_of", "article_id of the article that this one copies or replaces")
_WHY = text("why", "the signs that joined it, joined by “; ”; null for the first")

_DECLARED = (
    Table(
        "events",
        "one event in the world, told by one article or by many",
        ("event_id",),
        (
            _EVENT,
            required(text("kind", "strike, shelling, ground_combat …")),
            text("places", "names of the places, joined by “; ”"),
            day("earliest", "first possible day, by the article that is most exact"),
            day("latest", "last possible day"),
            text("perpetrators", "names of who did it, joined by “; ”"),
            required(whole("articles", "articles that tell of it, copies among them")),
            required(Column("contradicted", Type.TRUTH, "figures exclude each other at the same time")),
        ),
    ),
    Table(
        "event_members",
        "which incident of which article tells of which event",
        ("event_id", "article_id", "finding_id"),
        (_EVENT, _ARTICLE, _FINDING, _DAY, _WHY, _COPY),
    ),
    Table(
        "event_tolls",
        "the figures of an event in order of publication",
        ("event_id", "harm", "position"),
        (
            _EVENT,
            required(text("harm", "killed, injured, missing or captured")),
            _POSITION,
            required(whole("minimum", "the least that the words allow")),
            whole("maximum", "the most that the words allow; null is open"),
            required(text("count_text", "the words as they stand")),
            _ARTICLE,
            _DAY,
            text("source", "who gives the figure"),
            _COPY,
        ),
    ),
    Table(
        "families",
        "one course of action that is proposed, under whatever name",
        ("family_id",),
        (
            _FAMILY,
            required(text("kind", "ceasefire, negotiations …")),
            required(text("content", "its fullest mention in the first article")),
            text("proposers", "names of who puts it forward, joined by “; ”"),
            required(whole("articles", "articles that tell of it, copies among them")),
            text("taken_back", "withdrawn or denied, where an article says so"),
        ),
    ),
    Table(
        "family_members",
        "which proposal of which article belongs to which family",
        ("family_id", "article_id", "finding_id"),
        (_FAMILY, _ARTICLE, _FINDING, _DAY, _WHY, _COPY),
    ),
    Table(
        "moves",
        "what the parties answer, in order of publication",
        ("family_id", "position"),
        (
            _FAMILY,
            _POSITION,
            required(text("actor", "name of who answers")),
            required(text("stance", "accept, accept_with_conditions, reject or undecided")),
            _ARTICLE,
            _DAY,
            required(text("evidence", "where the article says so")),
        ),
    ),
    Table(
        "terms",
        "conditions that parties tie to a proposal, and what became of them",
        ("family_id", "position"),
        (
            _FAMILY,
            _POSITION,
            text("holders", "names of who sets it, joined by “; ”"),
            required(text("requirement", "what must hold")),
            required(text("became", "added, same, softened or dropped")),
            _ARTICLE,
            _FINDING,
        ),
    ),
    Table(
        "deadlines",
        "days by which something is due",
        ("article_id", "finding_id"),
        (
            required(day("due", "the day")),
            text("holder", "name of who set it"),
            required(text("requirement", "what is due")),
            _ARTICLE,
            _FINDING,
            text("outcome", "kept, missed or extended, where a later article says so"),
        ),
    ),
    Table(
        "duplicates",
        "articles of which the second copies or lightly rewrites the first",
        ("article_id", "copy_id"),
        (_ARTICLE, required(text("copy_id", "the article that copies"))),
    ),
)

TABLES: dict[str, Table] = {table.name: table for table in _DECLARED}
"""Every table of Links by its name."""


def rows_of(links: Links) -> dict[str, list[Row]]:
    """The rows by the name of their table; every table is there, every row has all its columns."""
    found: dict[str, list[Row]] = {name: [] for name in TABLES}
    for table, row in _rows(links):
        found[table].append(row)
    return found


def write_csv(links: Links, folder: Path | str) -> dict[str, int]:
    """One `NAME.csv` for each table into the folder, which is made; returns the rows written to each."""
    return write_rows(TABLES.values(), rows_of(links), folder)


def _rows(links: Links) -> Iterator[tuple[str, Row]]:
    for event in links.events:
        yield from event_rows(event)
    for family in links.families:
        yield from family_rows(family)
    for due in links.deadlines:
        yield "deadlines", due_row(due)
    for first, second in links.duplicates:
        yield "duplicates", {"article_id": article_id(first), "copy_id": article_id(second)}


def event_rows(event: Event) -> Iterator[tuple[str, Row]]:
    """The rows of one event with the names of their tables."""
    key: Row = {"event_id": _finding(event.members[0])}
    yield (
        "events",
        {
            **key,
            "kind": event.kind.value,
            "places": _names(place.name for place in event.places),
            "earliest": None if event.when is None else event.when.earliest,
            "latest": None if event.when is None else event.when.latest,
            "perpetrators": _names(actor.name for actor in event.perpetrators),
            "articles": len({m.article for m in event.members}),
            "contradicted": bool(event.contradicted),
        },
    )
    yield from (("event_members", {**key, **_member(m)}) for m in event.members)
    for harm, figures in event.tolls:
        for position, figure in enumerate(figures):
            row: Row = {
                **key,
                "harm": harm,
                "position": position,
                "minimum": figure.count.minimum,
                "maximum": figure.count.maximum,
                "count_text": figure.count.text,
                **_article(figure.article),
                "source": None if figure.source is None else figure.source.name,
                "copy_of": _id(figure.copy_of),
            }
            yield "event_tolls", row


def family_rows(family: Family) -> Iterator[tuple[str, Row]]:
    """The rows of one family with the names of their tables."""
    first = family.members[0]
    key: Row = {"family_id": _finding(first)}
    yield (
        "families",
        {
            **key,
            "kind": family.kind.value,
            "content": first.finding.content.text,
            "proposers": _names(actor.name for actor in family.proposers),
            "articles": len({m.article for m in family.members}),
            "taken_back": family.taken_back[0].how if family.taken_back else None,
        },
    )
    yield from (("family_members", {**key, **_member(m)}) for m in family.members)
    for position, move in enumerate(family.moves):
        told: Row = {"actor": move.actor.name, "stance": move.stance.value, **_article(move.article)}
        yield "moves", {**key, "position": position, **told, "evidence": " … ".join(s.text for s in move.evidence)}
    for position, term in enumerate(family.terms):
        set_by = _names(holder.name for holder in term.condition.holders)
        row: Row = {"holders": set_by, "requirement": term.condition.requirement.text, "became": term.became}
        yield "terms", {**key, "position": position, **row, **_ids(term.article, term.condition)}


def due_row(due: Due) -> Row:
    """The row of a day that is due."""
    return {
        "due": due.date,
        "holder": None if due.holder is None else due.holder.name,
        "requirement": due.condition.requirement.text,
        **_ids(due.article, due.condition),
        "outcome": due.outcome,
    }


def _member(member: Member[Incident] | Member[Proposal]) -> Row:
    return {
        "article_id": article_id(member.article),
        "finding_id": _finding(member),
        "published": member.article.published,
        "why": _names(member.why),
        "copy_of": _id(member.copy_of),
    }


def _finding(member: Member[Incident] | Member[Proposal]) -> str:
    return finding_id(article_id(member.article), member.finding)


def _article(article: Article) -> Row:
    return {"article_id": article_id(article), "published": article.published}


def _ids(article: Article, condition: Condition) -> Row:
    key = article_id(article)
    return {"article_id": key, "finding_id": finding_id(key, condition)}


def _id(article: Article | None) -> str | None:
    return None if article is None else article_id(article)


def _names(parts: Iterator[str] | tuple[str, ...]) -> str | None:
    return "; ".join(parts) or None

"""Links → JSON: who is joined with whom by the ids that the reports' own JSON and tables carry."""

from __future__ import annotations

import json
from typing import Any

from ukrnews.archive.links import Contradiction, Due, Event, Family, Figure, Links, Member, Move, Taken, Term
from ukrnews.formats.encoding import encode
from ukrnews.formats.identity import article_id, finding_id
from ukrnews.model import Article, Condition

FORMAT_VERSION = 1


def to_json(links: Links, *, indent: int | None = None) -> str:
    """Write Links as one JSON object. Articles stand in it once, by their ids, without their texts; findings by the
    ids that they have in the tables of their reports. The same Links give the same text."""
    articles = {article_id(a): a for a in _articles(links)}
    plain = {
        "format_version": FORMAT_VERSION,
        "articles": {key: _article(a) for key, a in sorted(articles.items())},
        "events": [_event(e) for e in links.events],
        "families": [_family(f) for f in links.families],
        "deadlines": [_due(d) for d in links.deadlines],
        "duplicates": [[article_id(a), article_id(b)] for a, b in links.duplicates],
        "replaced": [[article_id(a), article_id(b)] for a, b in links.replaced],
        "undated": [article_id(a) for a in links.undated],
    }
    return json.dumps(plain, ensure_ascii=False, indent=indent)


def _articles(links: Links) -> list[Article]:
    told = [m.article for event in links.events for m in event.members]
    told += [m.article for family in links.families for m in family.members]
    told += [d.article for d in links.deadlines]
    told += [a for pair in (*links.duplicates, *links.replaced) for a in pair]
    later = [taken.article for family in links.families for taken in family.taken_back]
    later += [d.told.article for d in links.deadlines if d.told is not None]
    return [*told, *later, *links.undated]


def _article(article: Article) -> dict[str, Any]:
    day = article.published
    return {
        "title": article.title,
        "published": None if day is None else day.isoformat(),
        "source": article.source,
        "url": article.url,
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "id": finding_id(article_id(event.members[0].article), event.members[0].finding),
        "kind": event.kind.value,
        "places": _values(event.places),
        "when": None if event.when is None else encode(event.when),
        "perpetrators": _values(event.perpetrators),
        "members": [_member(m) for m in event.members],
        "tolls": {harm: [_figure(f) for f in figures] for harm, figures in event.tolls},
        "contradicted": [_contradiction(c) for c in event.contradicted],
        "revised": [_figure(f) for f in event.revised],
    }


def _family(family: Family) -> dict[str, Any]:
    return {
        "id": finding_id(article_id(family.members[0].article), family.members[0].finding),
        "kind": family.kind.value,
        "proposers": _values(family.proposers),
        "members": [_member(m) for m in family.members],
        "moves": [_move(m) for m in family.moves],
        "terms": [_term(t) for t in family.terms],
        "taken_back": [_taken(t) for t in family.taken_back],
    }


def _member(member: Member[Any]) -> dict[str, Any]:
    article = article_id(member.article)
    return {
        "article": article,
        "finding": finding_id(article, member.finding),
        "why": list(member.why),
        "copy_of": _id(member.copy_of),
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "count": encode(figure.count),
        "article": article_id(figure.article),
        "span": encode(figure.span),
        "source": None if figure.source is None else encode(figure.source),
        "copy_of": _id(figure.copy_of),
    }


def _contradiction(found: Contradiction) -> dict[str, Any]:
    return {"harm": found.harm, "figures": [_figure(f) for f in found.figures]}


def _move(move: Move) -> dict[str, Any]:
    return {
        "actor": encode(move.actor),
        "stance": move.stance.value,
        "article": article_id(move.article),
        "evidence": _values(move.evidence),
    }


def _term(term: Term) -> dict[str, Any]:
    return {"became": term.became, **_condition(term.article, term.condition)}


def _taken(taken: Taken) -> dict[str, Any]:
    return {"how": taken.how, "article": article_id(taken.article), "span": encode(taken.span)}


def _due(due: Due) -> dict[str, Any]:
    return {
        "date": due.date.isoformat(),
        "holder": None if due.holder is None else encode(due.holder),
        **_condition(due.article, due.condition),
        "outcome": due.outcome,
        "told": None if due.told is None else _taken(due.told),
    }


def _condition(article: Article, condition: Condition) -> dict[str, Any]:
    key = article_id(article)
    return {
        "article": key,
        "finding": finding_id(key, condition),
        "holders": [holder.name for holder in condition.holders],
        "requirement": encode(condition.requirement),
    }


def _id(article: Article | None) -> str | None:
    return None if article is None else article_id(article)


def _values(values: tuple[Any, ...]) -> list[Any]:
    return [encode(value) for value in values]

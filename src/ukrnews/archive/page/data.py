"""What the page's script draws, as plain values. Days are numbers, 1 for 1 January 1."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from ukrnews.archive.families.courses import party
from ukrnews.archive.links import Due, Event, Family, Figure, Links, Member, Move
from ukrnews.archive.page.quoting import Quoting
from ukrnews.formats import words
from ukrnews.formats.page.values import People
from ukrnews.formats.quote_marks import paired
from ukrnews.lexicon import Lexicon
from ukrnews.model import Actor, Incident, Proposal, Report

Shown = dict[str, Any]


def data_of(links: Links, reports: Mapping[str, Report]) -> Shown:
    """All that the page shows: `articles`, `actors` by key, `events`, `proposals`, `deadlines`.

    Each of the last three has its `key` on the page, its `kind` in words, the `people` who take part, the `first` and
    `last` of its days (None where no day is known), and `quotes`, the sentences that tell of it.
    """
    drawn = _Drawn(Quoting(reports), People())
    families = sorted(links.families, key=_by_weight)
    dues = sorted(links.deadlines, key=lambda due: due.date)
    return {
        "events": [drawn.event(event, f"e{n}") for n, event in enumerate(in_order(links.events), 1)],
        "proposals": [drawn.family(family, f"p{n}") for n, family in enumerate(families, 1)],
        "deadlines": [drawn.due(due, f"d{n}") for n, due in enumerate(dues, 1)],
        "actors": {who.key: who.name for who in drawn.people.shown.values()},
        "articles": drawn.quoting.articles,
    }


@attrs.frozen
class _Drawn:
    """Items as plain values, over one numbering of articles and actors."""

    quoting: Quoting
    people: People

    def event(self, event: Event, key: str) -> Shown:
        first, last = days_of(event)
        tolls = [[harm, [self._figure(figure, event) for figure in figures]] for harm, figures in event.tolls]
        sources = [figure.source for _, figures in event.tolls for figure in figures if figure.source]
        return {
            "key": key,
            "kind": words.label(event.kind.value),
            "place": ", ".join(dict.fromkeys(place.name for place in event.places)),
            "by": self._keys(event.perpetrators),
            "people": self._keys((*event.perpetrators, *sources)),
            "first": _number(first),
            "last": _number(last),
            "day": words.period(event.when) if event.when else _told_on(first),
            "dated": event.when is not None,
            "tolls": tolls,
            "contradicted": [one.harm for one in event.contradicted],
            "quotes": [self._incident(member) for member in event.members],
        }

    def family(self, family: Family, key: str) -> Shown:
        told_in = [*(member.article for member in family.members), *(move.article for move in family.moves)]
        days = [article.published for article in told_in if article.published]
        return {
            "key": key,
            "kind": words.label(family.kind.value),
            "content": paired(family.members[0].finding.content.text),
            "by": self._keys(family.proposers),
            "people": self._keys((*family.proposers, *(move.actor for move in family.moves))),
            "first": _number(min(days, default=None)),
            "last": _number(max(days, default=None)),
            "status": family.status(dt.date.max).value,
            "moves": [self._move(move) for move in family.moves],
            "terms": [
                [term.became, self.quoting.quote(term.article, (term.condition.requirement,))] for term in family.terms
            ],
            "taken": [[taken.how, self.quoting.quote(taken.article, (taken.span,))] for taken in family.taken_back],
            "quotes": [self._proposal(member) for member in family.members],
        }

    def due(self, due: Due, key: str) -> Shown:
        told = due.told
        return {
            "key": key,
            "kind": "deadline",
            "content": paired(due.condition.requirement.text),
            "by": self._keys([due.holder] if due.holder else []),
            "people": self._keys([due.holder] if due.holder else due.condition.holders),
            "first": due.date.toordinal(),
            "last": due.date.toordinal(),
            "outcome": due.outcome,
            "told": self.quoting.quote(told.article, (told.span,)) if told else None,
            "quotes": [self.quoting.quote(due.article, due.condition.evidence)],
        }

    def _figure(self, figure: Figure, event: Event) -> Shown:
        return {
            "least": figure.count.minimum,
            "most": figure.count.maximum,
            "says": words.number(figure.count),
            "by": self._keys([figure.source] if figure.source else []),
            "revised": figure in event.revised,
            "copied": figure.copy_of is not None,
            "quote": self.quoting.quote(figure.article, (figure.span,)),
        }

    def _move(self, move: Move) -> Shown:
        """One answer; `party` is whom it binds, in a name."""
        return {
            "by": self._keys([move.actor]),
            "party": _party(move.actor),
            "stance": move.stance.value,
            "quote": self.quoting.quote(move.article, move.evidence),
        }

    def _incident(self, member: Member[Incident]) -> list[Any]:
        return self.quoting.quote(member.article, member.finding.evidence[:1])

    def _proposal(self, member: Member[Proposal]) -> list[Any]:
        return self.quoting.quote(member.article, (member.finding.content,))

    def _keys(self, actors: Iterable[Actor]) -> list[str]:
        return list(dict.fromkeys(self.people.who(actor).key for actor in actors))


def in_order(events: Iterable[Event]) -> list[Event]:
    """The events as the page numbers them, the latest first."""
    return sorted(events, key=lambda event: days_of(event)[0] or dt.date.min, reverse=True)


def days_of(event: Event) -> tuple[dt.date | None, dt.date | None]:
    """The first and last day of an event; where none is told, the day of its first article."""
    if event.when and (event.when.earliest or event.when.latest):
        return event.when.earliest or event.when.latest, event.when.latest or event.when.earliest
    told = min((m.article.published for m in event.members if m.article.published), default=None)
    return told, told


def _party(actor: Actor) -> str:
    """Whom an answer binds, by name."""
    country = Lexicon.default().country(actor.country)
    return country.name if country else party(actor)


def _told_on(day: dt.date | None) -> str:
    return f"told on {words.day(day)}" if day else "on a day not known"


def _number(day: dt.date | None) -> int | None:
    return day.toordinal() if day else None


def _by_weight(family: Family) -> tuple[int, int]:
    """What is answered and told most comes first."""
    return -len(family.moves), -len(family.members)

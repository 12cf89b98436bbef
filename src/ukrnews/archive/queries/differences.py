"""What moved between two days: a difference of findings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import attrs

from ukrnews.archive.articles import place_in_time
from ukrnews.archive.links import Due, Event, Family
from ukrnews.archive.queries.answer import Answer
from ukrnews.archive.store.due import dues_where
from ukrnews.archive.store.groups import events_of_ids, families_of_ids
from ukrnews.archive.store.kept import Kept
from ukrnews.formats.identity import article_id, finding_id
from ukrnews.formats.tables.columns import Row, Table, day, required, text
from ukrnews.model import Article

TABLE = Table(
    "differences",
    "what articles of later days tell that was not told before",
    (),
    (
        required(
            text(
                "what",
                "event, killed, injured, missing, captured, proposal, answer, term, taken_back, deadline or outcome",
            )
        ),
        required(text("about", "the event, proposal or deadline in words")),
        text("was", "what was told before: the last figure, the party's last answer"),
        text("now", "what is told now"),
        text("who", "names of who says or does it, joined by “; ”"),
        day("published", "day of publication of the article that tells it"),
        required(text("article_id", "that article")),
        required(text("id", "event_id, family_id, or the finding_id of the deadline")),
    ),
)


@attrs.frozen(kw_only=True)
class Step:
    """One thing that is told now and was not before."""

    what: str
    """"event", a harm ("killed" …), "proposal", "answer", "term", "taken_back", "deadline" or "outcome"."""
    about: Event | Family | Due
    article: Article
    was: str | None = None
    now: str | None = None
    who: tuple[str, ...] = ()


def differences(kept: Kept, after: dt.date, until: dt.date) -> Answer[Step]:
    """What articles published after the first day, up to the second, tell that those before did not, in order.

    Raises ValueError where the second day is before the first.
    """
    if until < after:
        raise ValueError(f"the second day, {until}, is before the first, {after}")
    window = _Window(after, until)
    steps = [step for event in _events(kept, window) for step in _of_event(event, window)]
    steps += [step for family in _families(kept, window) for step in _of_family(family, window)]
    steps += [step for due in _dues(kept, window) for step in _of_due(due, window)]
    steps.sort(key=lambda step: place_in_time(step.article))
    return Answer(tuple(steps), TABLE, tuple(map(_row, steps)))


@attrs.frozen
class _Window:
    after: dt.date
    until: dt.date

    def holds(self, article: Article) -> bool:
        return article.published is not None and self.after < article.published <= self.until

    def is_before(self, article: Article) -> bool:
        return article.published is not None and article.published <= self.after


def _events(kept: Kept, window: _Window) -> list[Event]:
    query = "SELECT DISTINCT event_id FROM event_members WHERE published > ? AND published <= ?"
    return list(events_of_ids(kept, [n for (n,) in kept.rows(query, window.after, window.until)]).values())


def _families(kept: Kept, window: _Window) -> list[Family]:
    query = "SELECT DISTINCT family_id FROM family_members WHERE published > ? AND published <= ?"
    return list(families_of_ids(kept, [n for (n,) in kept.rows(query, window.after, window.until)]).values())


def _dues(kept: Kept, window: _Window) -> list[Due]:
    condition = (
        "(a.published > ? AND a.published <= ?) OR d.told_by IN "
        "(SELECT article_id FROM kept.articles WHERE published > ? AND published <= ?)"
    )
    days = (window.after, window.until)
    return [due for _, due in dues_where(kept, condition, *days, *days)]


def _of_event(event: Event, window: _Window) -> Iterator[Step]:
    first = event.members[0].article
    if window.holds(first):
        yield Step(what="event", about=event, article=first, who=tuple(a.name for a in event.perpetrators))
    for harm, figures in event.tolls:
        known = None
        for figure in figures:
            now = figure.count.text
            if window.holds(figure.article) and figure.copy_of is None and now != known:
                who = () if figure.source is None else (figure.source.name,)
                yield Step(what=harm, about=event, article=figure.article, was=known, now=now, who=who)
            if not window.is_before(figure.article) and not window.holds(figure.article):
                break
            known = now


def _of_family(family: Family, window: _Window) -> Iterator[Step]:
    first = family.members[0].article
    if window.holds(first):
        yield Step(what="proposal", about=family, article=first, who=tuple(a.name for a in family.proposers))
    standing: dict[str, str] = {}
    for move in family.moves:
        who, now = move.actor.name, move.stance.value
        if window.holds(move.article) and standing.get(who) != now:
            yield Step(what="answer", about=family, article=move.article, was=standing.get(who), now=now, who=(who,))
        standing[who] = now
    for term in family.terms:
        if window.holds(term.article) and term.became != "same":
            who_sets = tuple(a.name for a in term.condition.holders)
            told = f"{term.became}: {term.condition.requirement.text}"
            yield Step(what="term", about=family, article=term.article, now=told, who=who_sets)
    for taken in family.taken_back:
        if window.holds(taken.article):
            yield Step(what="taken_back", about=family, article=taken.article, now=taken.how)


def _of_due(due: Due, window: _Window) -> Iterator[Step]:
    who = () if due.holder is None else (due.holder.name,)
    if window.holds(due.article):
        yield Step(what="deadline", about=due, article=due.article, now=due.date.isoformat(), who=who)
    if due.told is not None and window.holds(due.told.article):
        yield Step(what="outcome", about=due, article=due.told.article, now=due.outcome, who=who)


def _row(step: Step) -> Row:
    return {
        "what": step.what,
        "about": in_words(step.about),
        "was": step.was,
        "now": step.now,
        "who": "; ".join(step.who) or None,
        "published": step.article.published,
        "article_id": article_id(step.article),
        "id": _id(step.about),
    }


def in_words(thing: Event | Family | Due) -> str:
    """What it is, in a few words: "strike at Kupiansk", "“a 60-day truce at sea”", "by 2026-02-14: …"."""
    if isinstance(thing, Event):
        where = ", ".join(place.name for place in thing.places)
        return f"{thing.kind.value.replace('_', ' ')} at {where}" if where else thing.kind.value.replace("_", " ")
    if isinstance(thing, Family):
        return f"“{thing.members[0].finding.content.text}”"
    return f"by {thing.date}: {thing.condition.requirement.text}"


def _id(thing: Event | Family | Due) -> str:
    if isinstance(thing, Due):
        return finding_id(article_id(thing.article), thing.condition)
    first = thing.members[0]
    return finding_id(article_id(first.article), first.finding)

"""Attacks that a sentence tells beside its own: what was answered, what came "a day before" or "while"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.of_phrases import governor_of_row
from ukrnews.parsers.incidents.pair import Pair
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import Clause, NounGroup
from ukrnews.reading.tagged import QUOTES

_AFTER: Final = {"after", "since"} | listed("words for after")
_BESIDE: Final = _AFTER | {"as", "before", "while", "whereas"}
_Reach = tuple[int, int]


def set_apart(view: View, events: Sequence[Event]) -> None:
    """Mark what came first, and leave each attack of the sentence the places, days and targets of its own words."""
    if not events:
        return
    answered = [_phrase(view, n) for n in view.nouns if _is_answered(view, n)]
    for event in events:
        event.instance = _is_instance(view, event)
        event.apart = event.apart or _is_of_a_worse_day(view, event)
        event.answered = any(_holds(reach, event.first) for reach in answered)
        after = _after(view, event)
        event.earlier = after is not None
        event.days_before = after is not None and view.lower(after - 1) in listed("spans of days")
    for event in events:
        if event.earlier and any(Pair(event, other).one_after_the_other() for other in events if other is not event):
            event.reach = _reach_of(view, event)
    told_first = [e.reach for e in events if e.reach is not None]
    instances = [_phrase(view, noun) for e in events if e.instance and (noun := view.noun_at(e.last - 1)) is not None]
    for reach in (*answered, *told_first, *instances):
        for event in events:
            _keep(view, event, reach, inside=_holds(reach, event.first))


def _is_of_a_worse_day(view: View, event: Event) -> bool:
    """ "the worst since May 9, 2023, when the shelling killed nine": of the day that the words before it name."""
    days = view.document.dates_in(view.sentence.first, event.first)
    return any(view.lower(d.first - 1) == "since" and view.lower(d.last + 1) == "when" for d in days)


def _is_instance(view: View, event: Event) -> bool:
    """ "several attacks, including a raid on the port", "… such as the strike on Izium"."""
    noun = view.noun_at(event.last - 1) if event.by_noun else None
    before = view.words(noun.first - 2, noun.first) if noun is not None else ""
    return before.endswith(tuple(listed("words before an instance")))


def _is_answered(view: View, noun: NounGroup) -> bool:
    """ "in response to a strike on the port", "revenge for an attack on a bridge"."""
    at = noun.preposition
    if at is None:
        return False
    before = at - 1 - (view.lower(at - 1) in QUOTES)  # "an “act of retaliation” for"
    return view.lower(before) in listed("words of retaliation")


def _after(view: View, event: Event) -> int | None:
    """The word that tells it as over: "a day after a missile struck a school", "following an attack on the port"; not
    "after firing missiles"."""
    noun = view.noun_at(event.last - 1)
    at = governor_of_row(view, noun) if noun is not None and event.by_noun else None
    if at is not None and view.lower(at) in _AFTER:
        return at
    clause = _after_clause(view, event)
    return None if clause is None else clause.marker


def _after_clause(view: View, event: Event) -> Clause | None:
    """The clause under "after" or "while" that tells the event, or that its own hangs on."""
    for clause in view.chain(view.clause_at(event.first)):
        if clause.marker is not None and clause.subject and view.lower(clause.marker) in _BESIDE:
            return clause
    return None


def _reach_of(view: View, event: Event) -> _Reach:
    clause = _after_clause(view, event)
    if clause is not None:
        return clause.first, _up_to_main_clause(view, clause)
    noun = view.noun_at(event.last - 1)
    return _phrase(view, noun) if noun is not None else (event.first, event.last)


def _up_to_main_clause(view: View, clause: Clause) -> int:
    """Where the clause ends with what hangs on it: "…, wounding nine people, | Russia hit", "…, | killed six"."""
    starts = [view.sentence.last]
    for other in view.clauses:
        if other.kind not in ("main", "coordinate") or other.verb is None or other.verb.first < clause.last:
            continue
        subject = other.subject[0].first if other.subject else other.verb.first
        starts.append(subject if subject >= clause.last else other.verb.first)
    return min(starts)


def _phrase(view: View, noun: NounGroup) -> _Reach:
    """The noun with what describes it and the day that follows: "a strike on the port on Thursday, which …"."""
    first, last = view.syntax.phrase_of(noun)
    last = next((d.last for d in view.dates if d.first in (last, last + 1)), last)
    return first, next((c.last for c in view.clauses if c.kind == "relative" and c.first in (last, last + 1)), last)


def _keep(view: View, event: Event, reach: _Reach, *, inside: bool) -> None:
    """Leave the event only what stands inside the reach, or only what stands outside it."""
    event.places = [p for p in event.places if _holds(reach, p.first) is inside]
    event.targets = [t for t in event.targets if _holds(reach, t[0]) is inside]
    days = [d for d in view.dates if d.when == event.when]
    if days and not any(_holds(reach, d.first) is inside for d in days):
        event.when = None


def _holds(reach: _Reach, token: int) -> bool:
    return reach[0] <= token < reach[1]

"""Attacks that a sentence tells beside its own: what was answered, what came "a day before" or "while"."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.merge import one_after_the_other
from ukrnews.parsers.incidents.scene import Scene
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.reading.syntax import Clause, NounGroup

_AFTER = frozenset({"after", "following", "since"})
_BESIDE = _AFTER | {"as", "before", "while", "whereas"}
_Reach = tuple[int, int]


def set_apart(scene: Scene, events: Sequence[Event]) -> None:
    """Mark what came first, and leave each attack of the sentence the places, days and targets of its own words."""
    answered = [_phrase(scene, n) for n in scene.nouns if _is_answered(scene, n)]
    for event in events:
        event.answered = any(_holds(reach, event.first) for reach in answered)
        event.earlier = _came_before(scene, event)
    for event in events:
        if event.earlier and any(one_after_the_other(event, other) for other in events if other is not event):
            event.reach = _reach_of(scene, event)
    told_first = [e.reach for e in events if e.reach is not None]
    for reach in (*answered, *told_first):
        for event in events:
            _keep(scene, event, reach, inside=_holds(reach, event.first))


def _is_answered(scene: Scene, noun: NounGroup) -> bool:
    """ "in response to a strike on the port", "revenge for an attack on a bridge"."""
    at = noun.preposition
    return at is not None and scene.lower(at - 1) in listed("words of retaliation")


def _came_before(scene: Scene, event: Event) -> bool:
    """ "a day after a missile struck a school", "following an attack on the port"; not "after firing missiles"."""
    noun = scene.group_at(event.last - 1)
    if noun is not None and event.rule.endswith("-noun") and scene.preposition(noun) in _AFTER:
        return True
    return _after_clause(scene, event) is not None


def _after_clause(scene: Scene, event: Event) -> Clause | None:
    """The clause under "after" or "while" that tells the event, or that its own hangs on."""
    for clause in scene.chain(scene.clause_at(event.first)):
        if clause.marker is not None and clause.subject and scene.lower(clause.marker) in _BESIDE:
            return clause
    return None


def _reach_of(scene: Scene, event: Event) -> _Reach:
    clause = _after_clause(scene, event)
    if clause is not None:
        return clause.first, _up_to_main_clause(scene, clause)
    noun = scene.group_at(event.last - 1)
    return _phrase(scene, noun) if noun is not None else (event.first, event.last)


def _up_to_main_clause(scene: Scene, clause: Clause) -> int:
    """Where the clause ends with what hangs on it: "…, wounding nine people, | Russia hit", "…, | killed six"."""
    starts = [scene.sentence.last]
    for other in scene.clauses:
        if other.kind not in ("main", "coordinate") or other.verb is None or other.verb.first < clause.last:
            continue
        subject = other.subject[0].first if other.subject else other.verb.first
        starts.append(subject if subject >= clause.last else other.verb.first)
    return min(starts)


def _phrase(scene: Scene, noun: NounGroup) -> _Reach:
    """The noun with what describes it and the day that follows: "a strike on the port on Thursday, which …"."""
    first, last = scene.document.syntax.phrase_of(noun)
    last = next((d.last for d in scene.dates if d.first in (last, last + 1)), last)
    return first, next((c.last for c in scene.clauses if c.kind == "relative" and c.first in (last, last + 1)), last)


def _keep(scene: Scene, event: Event, reach: _Reach, *, inside: bool) -> None:
    """Leave the event only what stands inside the reach, or only what stands outside it."""
    event.places = [p for p in event.places if _holds(reach, p.first) is inside]
    event.targets = [t for t in event.targets if _holds(reach, t[0]) is inside]
    days = [d for d in scene.dates if d.when == event.when]
    if days and not any(_holds(reach, d.first) is inside for d in days):
        event.when = None


def _holds(reach: _Reach, token: int) -> bool:
    return reach[0] <= token < reach[1]

"""Deaths with no violence told: crashes, fires, drownings, illness, gas."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ukrnews.parsers.incidents.event import Event, Hurt
from ukrnews.parsers.incidents.traits import AIR
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup

_NAMED = 4
"""Tokens after a burst in which what burst is named."""
_NEAR = 1
"""Paragraphs in which "the fire" may be what a strike lit."""


def by_civil_cause(view: View, hurt: Hurt, here: Sequence[Event], earlier: Sequence[Event]) -> bool:
    """Whether the figure's clause names a cause that is no violence, and no event stands there."""
    own = view.clause_at(hurt.last - 1)
    told = [e for e in here if own is None or own.first <= e.first < own.last or hurt.first <= e.first < hurt.last]
    if told and not _drowned_later(view, hurt):
        return False
    first, last = (own.first, own.last) if own is not None and here else (view.sentence.first, view.sentence.last)
    if _bursts_by_itself(view, first, last):
        return True
    for i in _accidents_in(view, first, last):
        if _names_cause(view, i) and not _taken_up(view, i, earlier):
            return True
        fallen = _accident_of(view, i)
        if fallen is not None:
            return not any(_taken_up(view, n.head, earlier) for n in fallen)
    return False


def _accidents_in(view: View, first: int, last: int) -> list[int]:
    """Where words stand that may tell an accident: verbs of accidents, and how the names of other causes begin."""
    sunk = [v.head for v in view.verbs if v.lemma in listed("verbs of accidents")]
    return sorted({i for i in (*view.where(_beginnings()), *sunk) if first <= i < last})


@cache
def _beginnings() -> frozenset[str]:
    return frozenset({"off", *(cause.split()[0] for cause in listed("causes that are no violence"))})


def _accident_of(view: View, at: int) -> Sequence[NounGroup] | None:
    """ "a bridge collapsed", "a ferry sank": what an accident's verb says it happened to; no "drone crashed"."""
    verb = view.verb_at(at)
    if verb is None or verb.head != at or verb.lemma not in listed("verbs of accidents"):
        return None
    subject = view.syntax.subject_of(verb)
    attacking = any(view.lower(n.head) in listed("things that fall in attacks") for n in subject)
    return None if attacking else subject


def _drowned_later(view: View, hurt: Hurt) -> bool:
    """ "drowned a day after a drone hit a market": at another time than the attack."""
    verb = next((v for v in view.verbs if hurt.first <= v.head < hurt.last), None)
    if verb is None or verb.lemma not in listed("verbs of accidents"):
        return False
    return any(n.temporal and view.lower(n.last) == "after" for n in view.nouns if n.first >= verb.last)


def _names_cause(view: View, at: int) -> bool:
    """ "a fire", "an electric shock", "off an icy bridge"; not "under fire", "sniper fire"."""
    if view.lower(at) == "off":
        way = view.noun_at(at + 1)
        return way is not None and view.lower(way.head) in listed("ways left by accident")
    causes = listed("causes that are no violence")
    if causes.isdisjoint((view.lower(at), view.words(at, at + 2), view.words(at, at + 3))):
        return False
    return view.lower(at) != "fire" or view.lower(at - 1) not in listed("words before gunfire")


def _taken_up(view: View, at: int, earlier: Sequence[Event]) -> bool:
    """ "died in the fire": what the attack told just before has caused."""
    noun = view.noun_at(at)
    if noun is None or view.lower(noun.first) not in ("the", "this", "that"):
        return False
    paragraph = view.sentence.paragraph
    return any(
        e.kind in AIR and paragraph - max(e.paragraph, e.last_paragraph) <= _NEAR and not e.dependent for e in earlier
    )


def _bursts_by_itself(view: View, first: int, last: int) -> bool:
    words = f" {view.words(first, last)} "
    return any(f" {thing} " in words for thing in listed("things that burst by themselves"))


def is_civil_burst(view: View, first: int, last: int) -> bool:
    """ "a gas explosion", "a boiler exploded", "a blast caused by a gas leak"."""
    named = last + _NAMED if view.lower(last) == "of" else last  # "an explosion of a gas cylinder"
    if _bursts_by_itself(view, first - 3, named):
        return True
    for i in range(last, min(last + 10, view.sentence.last)):
        if view.words(i, i + 2) in _LINKS and view.lower(i - 1) not in ("not", "n't"):
            following = f" {view.words(i + 2, i + 7)} "
            return any(f" {cause} " in following for cause in listed("civil causes of bursts"))
    return False


_LINKS = listed("links")

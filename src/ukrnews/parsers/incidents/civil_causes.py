"""Deaths with no violence told: crashes, fires, drownings, illness, gas."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.parsers.incidents.event import AIR, Event, Hurt
from ukrnews.parsers.incidents.scene import Scene
from ukrnews.parsers.incidents.wordlists import listed

_NEAR = 1
"""Paragraphs in which "the fire" may be what a strike lit."""


def by_civil_cause(scene: Scene, hurt: Hurt, here: Sequence[Event], earlier: Sequence[Event]) -> bool:
    """Whether the figure's clause names a cause that is no violence, and no event stands there."""
    own = scene.clause_at(hurt.last - 1)
    told = [e for e in here if own is None or own.first <= e.first < own.last or hurt.first <= e.first < hurt.last]
    if told and not _drowned_later(scene, hurt):
        return False
    first, last = (own.first, own.last) if own is not None and here else (scene.sentence.first, scene.sentence.last)
    if any(f" {thing} " in f" {scene.words(first, last)} " for thing in listed("things that burst by themselves")):
        return True
    for i in range(first, last):
        if _names_cause(scene, i) and not _taken_up(scene, i, earlier):
            return True
        verb = scene.verb_at(i)
        if verb is not None and verb.head == i and verb.lemma in listed("verbs of accidents"):
            subject = scene.subject_of(verb)
            if not any(scene.lower(n.head) in listed("things that fall in attacks") for n in subject):
                return not any(_taken_up(scene, n.head, earlier) for n in subject)
    return False


def _drowned_later(scene: Scene, hurt: Hurt) -> bool:
    """ "drowned a day after a drone hit a market": at another time than the attack."""
    verb = next((v for v in scene.verbs if hurt.first <= v.head < hurt.last), None)
    if verb is None or verb.lemma not in listed("verbs of accidents"):
        return False
    return any(n.temporal and scene.lower(n.last) == "after" for n in scene.nouns if n.first >= verb.last)


def _names_cause(scene: Scene, at: int) -> bool:
    """ "a fire", "an electric shock", "off an icy bridge"; not "under fire", "sniper fire"."""
    if scene.lower(at) == "off":
        way = scene.group_at(at + 1)
        return way is not None and scene.lower(way.head) in listed("ways left by accident")
    causes = listed("causes that are no violence")
    if causes.isdisjoint((scene.lower(at), scene.words(at, at + 2), scene.words(at, at + 3))):
        return False
    return scene.lower(at) != "fire" or scene.lower(at - 1) not in listed("words before gunfire")


def _taken_up(scene: Scene, at: int, earlier: Sequence[Event]) -> bool:
    """ "died in the fire": what the attack told just before has caused."""
    noun = scene.group_at(at)
    if noun is None or scene.lower(noun.first) not in ("the", "this", "that"):
        return False
    paragraph = scene.sentence.paragraph
    return any(
        e.kind in AIR and paragraph - max(e.paragraph, e.last_paragraph) <= _NEAR and not e.dependent for e in earlier
    )


def is_civil_burst(scene: Scene, first: int, last: int) -> bool:
    """ "a gas explosion", "a boiler exploded", "a blast caused by a gas leak"."""
    words = f" {scene.words(first - 3, last)} "
    if any(f" {thing} " in words for thing in listed("things that burst by themselves")):
        return True
    for i in range(last, min(last + 10, scene.sentence.last)):
        if scene.words(i, i + 2) in _LINKS and scene.lower(i - 1) not in ("not", "n't"):
            following = f" {scene.words(i + 2, i + 7)} "
            return any(f" {cause} " in following for cause in listed("civil causes of bursts"))
    return False


_LINKS = listed("links")

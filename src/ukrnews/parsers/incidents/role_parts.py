"""Weapons and people among the words around a trigger."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.lexicon.entries import GivenNameEntry
from ukrnews.model import ActorKind
from ukrnews.parsers.actors.like_people import like_people
from ukrnews.parsers.incidents.arms import Arm
from ukrnews.parsers.incidents.people import head_word, is_role
from ukrnews.parsers.incidents.scene import Scene
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.reading.syntax import NounGroup


def arms_of(scene: Scene, nouns: Sequence[NounGroup]) -> list[Arm]:
    """The weapons in the groups and their of-phrases."""
    found: list[Arm] = []
    for noun in nouns:
        ranges = [(noun.first, noun.last)]
        for preposition, group in scene.document.syntax.modifiers_of(noun):
            if preposition != "of":
                break
            ranges.append((group.first, group.last))
        found += [a for a in scene.arms if any(f <= a.first < e for f, e in ranges)]
    return found


_JOINERS = frozenset({"and", "or", ",", "as", "well", "plus", "also", "with"})


def joined_arms(scene: Scene, arms: Sequence[Arm]) -> list[Arm]:
    """The weapons, and those that "and", a comma or "as well as" joins to them: "405 of the drones and 15 of the
    missiles".
    """
    found = list(arms)
    for before, arm in zip(scene.arms, scene.arms[1:], strict=False):
        if before not in found or arm in found or not 0 < arm.first - before.last <= 7:
            continue
        between = range(before.last, arm.first)
        words = [scene.lower(i) for i in between]
        group = scene.group_at(arm.first)
        counted = [i for i in between if group is None or i < group.first]
        if any(w in _JOINERS for w in words) and all(_fills(scene, i) for i in counted):
            found.append(arm)
    return found


def _fills(scene: Scene, token: int) -> bool:
    return (
        scene.lower(token) in _JOINERS
        or scene.lower(token) in ("of", "the")
        or scene.document.tag(token) in ("CD", "JJ", "JJR", "DT", "RB", "IN", "NNP")
    )


def describes_somebody(scene: Scene, arm: Arm) -> bool:
    """ "a missile engineer": a weapon that only says what somebody does."""
    group = None if arm.head else scene.group_at(arm.first)
    return group is not None and (is_people(scene, group) or like_people(scene.lower(group.head)))


def is_people(scene: Scene, noun: NounGroup) -> bool:
    head = head_word(scene, noun)
    if (
        head in scene.vocabulary.people
        or head in scene.vocabulary.person
        or head in listed("people in numbers")
        or head in ("him", "her", "them", "he", "she")
    ):
        return True
    if noun.last - noun.first == 1 and head in scene.document.lexicon.index(GivenNameEntry):
        return True
    actor = scene.cast.actor_of(noun)
    return is_role(scene, head) or (actor is not None and actor.kind is ActorKind.PERSON)

"""Weapons and people among the words around a trigger."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ukrnews.lexicon.entries import GivenNameEntry
from ukrnews.model import ActorKind
from ukrnews.parsers.actors.like_people import like_people
from ukrnews.parsers.incidents.arms import Arm, arms_in
from ukrnews.parsers.incidents.people_of_group import head_word, is_role
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup


def arms_of(view: View, nouns: Sequence[NounGroup]) -> list[Arm]:
    """The weapons in the groups and their of-phrases."""
    found: list[Arm] = []
    here = arms_in(view)
    if not here:
        return found
    for noun in nouns:
        ranges = [(noun.first, noun.last)]
        for preposition, group in view.syntax.modifiers_of(noun):
            if preposition != "of":
                break
            ranges.append((group.first, group.last))
        found += [a for a in here if any(f <= a.first < e for f, e in ranges)]
    return found


_JOINERS = frozenset({"and", "or", ",", "as", "well", "plus", "also", "with"})


def joined_arms(view: View, arms: Sequence[Arm]) -> list[Arm]:
    """The weapons, and those that "and", a comma or "as well as" joins to them: "405 of the drones and 15 of the
    missiles".
    """
    found = list(arms)
    if not found:
        return found
    for before, arm in pairwise(arms_in(view)):
        if before not in found or arm in found or not 0 < arm.first - before.last <= 7:
            continue
        between = range(before.last, arm.first)
        words = [view.lower(i) for i in between]
        group = view.noun_at(arm.first)
        counted = [i for i in between if group is None or i < group.first]
        if any(w in _JOINERS for w in words) and all(_fills(view, i) for i in counted):
            found.append(arm)
    return found


def _fills(view: View, token: int) -> bool:
    return (
        view.lower(token) in _JOINERS
        or view.lower(token) in ("of", "the")
        or view.document.tag(token) in ("CD", "JJ", "JJR", "DT", "RB", "IN", "NNP")
    )


def describes_somebody(view: View, arm: Arm) -> bool:
    """ "a missile engineer": a weapon that only says what somebody does."""
    group = None if arm.head else view.noun_at(arm.first)
    return group is not None and (means_people(view, group) or like_people(view.lower(group.head)))


def means_people(view: View, noun: NounGroup) -> bool:
    head = head_word(view, noun)
    if (
        head in words_of(view).people
        or head in words_of(view).person
        or head in listed("people in numbers")
        or head in ("him", "her", "them", "he", "she")
    ):
        return True
    if noun.last - noun.first == 1 and head in view.document.lexicon.index(GivenNameEntry):
        return True
    actor = view.cast.actor_of(noun)
    return is_role(view, noun) or (actor is not None and actor.kind is ActorKind.PERSON)

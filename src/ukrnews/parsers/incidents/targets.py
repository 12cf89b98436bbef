"""What was hit, as token ranges, and what is ground that can be taken."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup


def is_target(view: View, noun: NounGroup) -> bool:
    """Whether the group's head is a thing that may be hit."""
    document = view.document
    matches = words_of(view).targets.find(document.tokens, noun.first, noun.last, lowered=document.lowered)
    return any(m.last == noun.head + 1 for m in matches)


def targets_among(view: View, nouns: Sequence[NounGroup]) -> list[tuple[int, int]]:
    """The ranges of those groups that are things to be hit, with a following of-phrase."""
    return [with_phrases(view, n, ("of",)) for n in nouns if is_target(view, n)]


def with_phrases(view: View, noun: NounGroup, prepositions: Sequence[str]) -> tuple[int, int]:
    """The group with the phrases that follow it under these prepositions."""
    last = noun.last
    for preposition, group in view.syntax.modifiers_of(noun):
        if preposition not in prepositions:
            break
        last = group.last
    return noun.first, last


def is_ground(view: View, noun: NounGroup) -> bool:
    """Whether the group names ground: a place, or "the village"."""
    if view.lower(noun.head) in listed("ground"):
        return True
    names = view.places.within(noun.first, noun.last)
    return any(n.last >= noun.head + 1 or n.last == noun.last for n in names)


def is_thing(view: View, noun: NounGroup) -> bool:
    """Whether the group names a thing or ground that may be hit or damaged, no weapon."""
    head = view.lower(noun.head)
    known = head in listed("things damaged") or head in listed("ground") or is_target(view, noun)
    return known and head not in words_of(view).weapon_words

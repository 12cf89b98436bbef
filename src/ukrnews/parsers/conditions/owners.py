"""Whose a demand, a plan, a deadline is by the words of its own group."""

from __future__ import annotations

from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup


def owner_of(at: View, noun: NounGroup) -> tuple[NounGroup, ...]:
    """Whose it is by the group's own words: a possessor, a pronoun, a nationality."""
    if noun.possessor is not None:
        return (NounGroup(noun.first, noun.possessor, noun.possessor - 1),)
    if noun.owner is not None:
        return (NounGroup(noun.first, noun.first + 1, noun.first),)
    return (noun,) if at.cast.side_of(noun) is not None else ()

"""Why somebody in a finding is who he is: the cast is asked again, by the words that stand for him."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ukrnews.model import Actor, ActorKind, Span
from ukrnews.parsers.actors import Cast, Who, cast_of
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup


class Meant(NamedTuple):
    """How words came to mean somebody."""

    rule: str | None
    """The sieve, or the rule that found the name; None where the finding's own rule took him."""
    passed_over: tuple[tuple[Actor, str], ...]
    """Who might have been meant, and why he is not."""


def how_meant(document: Document, actor: Actor, words: Span) -> Meant:
    """By which rule the words mean the actor, and whom it passed over."""
    cast = cast_of(document)
    first, last = document.token_at(words.start), document.token_at(words.end - 1) + 1
    for noun in _groups(document, first, last):
        who = _answer(cast, noun, actor)
        if who is not None:
            return Meant(None if who.sieve is None else who.sieve.name, tuple(who.passed_over.items()))
    names = (n.rule for n in cast.names_in(first, last) if n.actor.name == actor.name)
    return Meant(next(names, None), ())


def _groups(document: Document, first: int, last: int) -> Iterator[NounGroup]:
    """The groups that hold or share the tokens."""
    nouns = document.syntax.noun_groups(document.sentence_of_token(first))
    return (noun for noun in nouns if noun.first < last and first < noun.last)


def _answer(cast: Cast, noun: NounGroup, actor: Actor) -> Who | None:
    """What the cast says of the group, where that is the actor: at once, or if the first answer cannot be meant."""
    who = cast.who(noun)
    if any(_same(one, actor) for one in who.actors):
        return who
    for other in who.actors:
        again = cast.who(noun, besides=other)
        if any(_same(one, actor) for one in again.actors):
            return again
    return None


def _same(one: Actor, other: Actor) -> bool:
    return one.name == other.name or one.kind is other.kind is ActorKind.UNNAMED

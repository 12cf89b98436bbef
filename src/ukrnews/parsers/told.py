"""Actors with the words that made a parser take them, which become the grounds of a finding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ukrnews.model import Actor, Finding, Ground, Statement
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.grounding import Tokens, actor_grounds, ground, group_tokens, names_actor
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup


class Told(NamedTuple):
    """An actor and the tokens that made a parser take him."""

    actor: Actor
    tokens: Tokens
    """Empty where he only goes on speaking: then the words that name him elsewhere are his grounds."""
    known: tuple[Ground, ...] = ()
    """His grounds in an earlier finding, which stand for the tokens."""
    group: NounGroup | None = None
    """The group that they are, whose phrases may say more: "the ministry of defence"."""


def each_once(told: Iterable[Told]) -> tuple[Told, ...]:
    """Each actor once, as he was told first."""
    first: dict[Actor, Told] = {}
    for one in told:
        first.setdefault(one.actor, one)
    return tuple(first.values())


def actors_of(told: Iterable[Told]) -> tuple[Actor, ...]:
    """The actors alone."""
    return tuple([one.actor for one in told])


def told_by(cast: Cast, nouns: Iterable[NounGroup]) -> tuple[Told, ...]:
    """The actors whom the groups mean, each once."""
    return each_once([Told(a, (n.first, n.last), group=n) for n in nouns for a in cast.referents_of(n)])


def named_between(cast: Cast, first: int, last: int) -> tuple[Told, ...]:
    """The actors named by the tokens [first, last), each once."""
    return each_once([Told(cast.with_role(n.actor), (n.first, n.last)) for n in cast.names_in(first, last)])


def speakers_told(document: Document, statement: Statement | None) -> tuple[Told, ...]:
    """The speakers of a statement, told by its source."""
    if statement is None:
        return ()
    tokens = _tokens(document, statement)
    return tuple([Told(a, tokens, statement.grounds_of("speakers", i)) for i, a in enumerate(statement.speakers)])


def already_told(finding: Finding, field: str, actors: Sequence[Actor]) -> tuple[Told, ...]:
    """The actors of a finding's field, with its grounds for them."""
    return tuple(Told(a, (0, 0), finding.grounds_of(field, i)) for i, a in enumerate(actors))


def told_grounds(cast: Cast, told: Told, field: str, item: int) -> tuple[Ground, ...]:
    """The grounds of an actor as one item of a field; empty where no words of the article name him."""
    if told.known:
        return tuple([Ground(field=field, item=item, span=g.span, how=g.how) for g in told.known])
    if told.tokens[0] < told.tokens[1]:
        return actor_grounds(cast, told.actor, _words(cast, told), field, item)
    elsewhere = cast.words_for(told.actor, told.tokens[0])
    return (ground(cast.document, field, elsewhere, item),) if elsewhere is not None else ()


def grounded(cast: Cast, told: Iterable[Told], field: str) -> tuple[tuple[Actor, ...], tuple[Ground, ...]]:
    """The actors that words of the article name, and those words, as the items of a field."""
    actors: list[Actor] = []
    grounds: list[Ground] = []
    for one in told:
        found = told_grounds(cast, one, field, len(actors))
        if found:
            actors.append(one.actor)
            grounds += found
    return tuple(actors), tuple(grounds)


def _words(cast: Cast, told: Told) -> Tokens:
    """The fewest words that name the actor: his name where the tokens name others, too ("Britain" in "France and
    Britain"), else the words of his group; the tokens where none do: "he", "the ministry"."""
    names = cast.names_in(*told.tokens)
    if len({n.actor.name for n in names}) > 1:
        alone = ((n.first, n.last) for n in names)
        named = next((t for t in alone if names_actor(cast, told.actor, t)), None)
        if named is not None:
            return named
    return told.tokens if told.group is None else group_tokens(cast, told.group, told.actor)


def _tokens(document: Document, statement: Statement) -> Tokens:
    if statement.source is None:
        here = document.token_at(statement.evidence[0].start)
        return here, here
    return document.token_at(statement.source.start), document.token_at(statement.source.end - 1) + 1

"""The words behind a value: the grounds that parsers write beside what they fill in."""

from __future__ import annotations

from ukrnews.lexicon.entries import BodyEntry
from ukrnews.model import Actor, ActorKind, Ground, How
from ukrnews.parsers.actors import Cast
from ukrnews.reading.document import Document

Tokens = tuple[int, int]
"""First token and one past the last."""


def ground(document: Document, field: str, tokens: Tokens, item: int | None = None, how: How = How.NAMED) -> Ground:
    """The tokens as the ground of a field."""
    return Ground(field=field, item=item, span=document.span_of(*tokens), how=how)


def actor_grounds(
    document: Document, cast: Cast, actor: Actor, tokens: Tokens, field: str, item: int | None
) -> tuple[Ground, ...]:
    """The grounds of an actor whom the tokens made a parser take: the tokens where they name him, else the tokens and
    the words elsewhere in the article that do. Empty where no words name him: he is to be left out then.
    """
    if names_actor(document, cast, actor, tokens):
        return (ground(document, field, tokens, item),)
    antecedent = cast.words_for(actor, tokens[0])
    if antecedent is None:
        return ()
    taken_up = ground(document, field, tokens, item, How.REFERRED)
    return taken_up, ground(document, field, antecedent, item)


def names_actor(document: Document, cast: Cast, actor: Actor, tokens: Tokens) -> bool:
    """Whether the tokens themselves name the actor: by name, adjective, capital or forces; in his own words where he
    has no name."""
    first, last = tokens
    inside = [n.actor for n in cast.names_in(first, last)]
    if actor.kind is ActorKind.STATE:
        return any(a.country == actor.country for a in inside)
    if any(a.name == actor.name for a in inside):
        return True
    words = " ".join(document.words(first, last).lower().split())
    if " ".join(actor.name.lower().split()) in words:
        return True
    if actor.kind not in (ActorKind.ORGANISATION, ActorKind.GROUP):
        return False
    bodies = (e for m in document.offices_in(first, last) for e in m.entries if isinstance(e, BodyEntry))
    lexicon, named = document.lexicon, {a.country for a in inside}
    return any(
        lexicon.body(body, code).name == actor.name
        for body in bodies
        for code in (named if actor.country is None or body.sole_country is None else {actor.country})
    )

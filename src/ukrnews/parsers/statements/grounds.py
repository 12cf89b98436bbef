"""The words of the article behind what a statement says besides its own spans: who speaks, to whom, with what act."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ukrnews.model import Actor, ActorKind, Ground
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.grounding import Tokens, actor_grounds, group_tokens
from ukrnews.parsers.statements.sources import names_of
from ukrnews.parsers.statements.statement_draft import Draft
from ukrnews.reading.syntax import NounGroup

Grounded = tuple[tuple[Actor, ...], tuple[Ground, ...]]
"""The actors whom words of the article name, and those words."""


def speakers_by_words(cast: Cast, draft: Draft, speakers: Sequence[Actor]) -> Grounded:
    """The speakers with their grounds; without those whom no words name."""
    first = draft
    while first.follows is not None:
        first = first.follows
    return _grounded(cast, speakers, "speakers", lambda actor: _behind(cast, first, actor))


def addressees_by_words(cast: Cast, addressed: Sequence[tuple[Actor, NounGroup]]) -> Grounded:
    """The addressees with their grounds; without those whom no words name."""
    groups = dict(addressed)
    actors = tuple(groups)
    return _grounded(cast, actors, "addressees", lambda actor: group_tokens(cast, groups[actor], actor))


def _grounded(cast: Cast, actors: Sequence[Actor], field: str, words: Callable[[Actor], Tokens | None]) -> Grounded:
    kept: list[Actor] = []
    grounds: list[Ground] = []
    for actor in actors:
        tokens = words(actor)
        found = actor_grounds(cast, actor, tokens, field, len(kept)) if tokens is not None else ()
        if found:
            kept.append(actor)
            grounds += found
    return tuple(kept), tuple(grounds)


def _behind(cast: Cast, draft: Draft, speaker: Actor) -> Tokens | None:
    """The words that made the parser take the speaker: his name in or beside a source group, else the group that means
    him, else the source as it stands."""
    if speaker.kind is ActorKind.PERSON:
        for noun in draft.sources:
            named = next((n for n in names_of(cast.document, cast, noun) if n.actor.name == speaker.name), None)
            if named is not None:
                return named.first, named.last
    if not draft.sources:
        return draft.source_range
    several = draft.sources if len(draft.sources) > 1 else ()
    meant = (n for n in several if speaker in cast.referents_of(n, any_noun=True))
    return group_tokens(cast, next(meant, draft.sources[0]), speaker)

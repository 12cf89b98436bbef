"""Addressee, medium and time of a statement."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ukrnews.lexicon.entries import ActorEntry, CueNounEntry
from ukrnews.model import Actor, ActorKind, When
from ukrnews.parsers.actors import Cast
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup
from ukrnews.reading.syntax.protocol import Chunk

_PLATFORMS = frozenset(
    "telegram twitter x facebook instagram youtube vkontakte vk tiktok threads bluesky weibo linkedin substack".split()
)
_PLATFORMS_OF_TWO = {("truth", "social"): "Truth Social"}
_CARRIERS = frozenset(["on", "in", "at", "to", "via", "during", "through"])


def addressees_of(cast: Cast, noun: NounGroup | None) -> tuple[Actor, ...]:
    """Whom it was said to, in the article's words where they have no name."""
    if noun is None:
        return ()
    actor = cast.actor_of(noun, any_noun=True)
    if actor is not None and actor.kind is ActorKind.UNNAMED:
        actor = attrs.evolve(actor, name=cast.own_words(noun))
    return (actor,) if actor is not None else ()


def medium_of(document: Document, chunks: Sequence[Chunk], addressees: Sequence[Actor]) -> str | None:
    """Where it was said: "Telegram", "a joint statement", the outlet that was told."""
    for k, chunk in enumerate(chunks):
        noun = chunk.noun
        if noun is None or chunk.kind != "N" or noun.preposition is None:
            continue
        if document.tokens[noun.preposition].lower not in _CARRIERS:
            continue
        words = tuple(t.lower for t in document.tokens[noun.first : noun.last])
        if len(words) == 1 and words[0] in _PLATFORMS and document.tokens[noun.first].text[:1].isupper():
            return document.words(noun.first, noun.last)
        if words in _PLATFORMS_OF_TWO:
            return _PLATFORMS_OF_TWO[words]
        if names_medium(document, chunk.lower):
            return (
                document.words(noun.first, document.syntax.phrase_of(noun)[1])
                if k + 1 < len(chunks)
                else document.words(noun.first, noun.last)
            )
    for actor in addressees:
        entry = document.lexicon.actor(actor.name)
        if isinstance(entry, ActorEntry) and entry.medium and actor.kind is ActorKind.ORGANISATION:
            return actor.name
    return None


def names_medium(document: Document, word: str) -> bool:
    """Whether the noun is a means of saying something: "speech", "interview", "post"."""
    return any(isinstance(e, CueNounEntry) and e.medium for e in document.lexicon.index("cue_nouns").get(word, ()))


def when_of(document: Document, chunks: Sequence[Chunk], cue: int, low: int, high: int) -> When | None:
    """The date nearest to the cue among the chunks that do not belong to the content, within the tokens [low, high)."""
    outside = {i for c in chunks for i in range(c.first, c.last)}
    best: tuple[int, When] | None = None
    for dated in document.dates_in(low, high):
        if dated.first in outside and (dated.when.earliest or dated.when.latest):
            distance = abs(dated.first - cue)
            if best is None or distance < best[0]:
                best = (distance, dated.when)
    return best[1] if best is not None else None

"""Addressee, medium and time of a statement."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ukrnews.lexicon.entries import ActorEntry
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.actors.pronouns import HE, IT, SHE, THEY
from ukrnews.parsers.extents import PLATFORMS, names_medium
from ukrnews.parsers.grounding import Tokens
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.dates.dated import Dated
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup
from ukrnews.reading.syntax.protocol import Chunk

_PLATFORMS_OF_TWO = {("truth", "social"): "Truth Social"}
_BESIDE = frozenset({"while", "whereas", "although", "though"})
"""Connectives that set one clause beside another, each with its own day."""
_THEM = HE | SHE | THEY | IT
"""Words that tell no state, whoever is meant."""
_EACH_OTHER = frozenset({"each other", "one another"})
"""Words that name nobody besides the speakers."""
_MOST_WORDS = 12
"""Words that name where it was said, at most: as many as a ground may have."""
_CARRIERS = frozenset(["on", "in", "at", "to", "via", "during", "through"])


def addressees_of(
    cast: Cast, nouns: Sequence[NounGroup], speakers: Sequence[Actor]
) -> tuple[tuple[Actor, NounGroup], ...]:
    """Whom the `speakers` said it to, in the article's words where they have no name, each with his group."""
    found = ((_addressed(cast, noun, speakers), noun) for noun in nouns)
    return tuple({actor: (actor, noun) for actor, noun in found if actor is not None}.values())


def _addressed(cast: Cast, noun: NounGroup, speakers: Sequence[Actor]) -> Actor | None:
    if cast.own_words(noun) in _EACH_OTHER:
        return None
    actor = cast.actor_of(noun, any_noun=True)
    if actor is not None and actor in speakers:
        actor = cast.somebody_else(noun, actor)  # "told him"
    if actor is not None and actor.kind is ActorKind.UNNAMED:
        words = cast.own_words(noun)
        actor = attrs.evolve(actor, name=words, country=None if words in _THEM else actor.country)
    return actor


def medium_of(document: Document, outside: Sequence[Chunk]) -> tuple[str, Tokens] | None:
    """Where it was said, among the chunks that do not belong to the content, and the words that say so: "Telegram"."""
    for chunk in outside:
        noun = chunk.noun
        if noun is None or chunk.kind != "N" or noun.preposition is None:
            continue
        if document.tokens[noun.preposition].lower not in _CARRIERS:
            continue
        words = tuple(t.lower for t in document.tokens[noun.first : noun.last])
        if len(words) == 1 and words[0] in PLATFORMS and document.tokens[noun.first].text[:1].isupper():
            return document.words(noun.first, noun.last), (noun.first, noun.last)
        if words in _PLATFORMS_OF_TWO:
            return _PLATFORMS_OF_TWO[words], (noun.first, noun.last)
        if names_medium(document, chunk.lower):
            last = document.syntax.phrase_of(noun)[1] if chunk is not outside[-1] else noun.last
            last = last if last - noun.first <= _MOST_WORDS else noun.last
            return document.words(noun.first, last), (noun.first, last)
    return None


def outlet_among(document: Document, addressees: Sequence[Actor]) -> int | None:
    """Which of the addressees is an outlet, and so the medium."""
    return next((k for k, actor in enumerate(addressees) if is_outlet(document, actor)), None)


def is_outlet(document: Document, actor: Actor) -> bool:
    """Whether the actor is a newspaper, an agency, a channel."""
    entry = document.lexicon.actor(actor.name)
    return isinstance(entry, ActorEntry) and entry.medium and actor.kind is ActorKind.ORGANISATION


def _of_another_clause(document: Document, dated: Dated, cue: int) -> bool:
    """ "Minsk refused and Kyiv said it would reply on Friday", "the mayor, elected in 2020, said": the day of a clause
    that the cue does not stand in, unless somebody speaks in it."""
    for clause in document.syntax.clauses(document.sentence_of_token(cue)):
        here = clause.first <= dated.first < clause.last and not clause.first <= cue < clause.last
        verb = clause.verb
        if not here or clause.kind == "adverbial" or (verb is not None and verb.first <= cue < verb.last):
            continue
        if verb is None or verb.lemma not in listed("speaking on a day"):
            return True
    return False


def when_of(document: Document, outside: Sequence[Chunk], cue: int, low: int, high: int) -> Dated | None:
    """The date nearest to the cue among the chunks that do not belong to the content, within the tokens [low, high)."""
    dates = document.dates_in(low, high)
    if not dates:
        return None
    tokens = {i for c in outside for i in range(c.first, c.last)}
    breaks = [c.first for c in outside if c.kind == ";" or (c.kind == "S" and c.lower in _BESIDE)]
    told = (
        d
        for d in dates
        if d.first in tokens
        and (d.when.earliest or d.when.latest)
        and not any(min(d.first, cue) < mark < max(d.first, cue) for mark in breaks)
        and not _of_another_clause(document, d, cue)
    )
    return min(told, key=lambda d: abs(d.first - cue), default=None)

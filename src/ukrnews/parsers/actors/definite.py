"""Bodies and people taken up by what they are: "the group", "the outlet", "the 70-year-old leader", "both leaders"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ukrnews.lexicon.entries import ActorEntry
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup

_MEDIA: Final = listed("media")
_BODIES: Final = listed("bodies")
_BEST_KNOWN: Final = {"alliance": "NATO", "bloc": "European Union"}
"""What the word means in this news, where the article names it."""
_EITHER: Final = listed("either")
"""Words for media and other bodies alike."""
_OF_STATE: Final = listed("of state")
_PEOPLE: Final = listed("people")
"""Nouns that say little of a person who has just been named."""
_TAKING_UP: Final = _MEDIA | _BODIES | _PEOPLE | _BEST_KNOWN.keys()
_PAIRS: Final = listed("pairs")
_DEFINITE: Final = frozenset({"the", "this"})


def may_take_up(document: Document, noun: NounGroup) -> bool:
    """Whether a word of the group is one with which a body or a person can be taken up."""
    tokens = document.tokens
    if tokens[noun.first].lower not in _DEFINITE:
        return False
    if not _TAKING_UP.isdisjoint((tokens[noun.head].text, tokens[noun.last - 1].lower)):
        return True
    return noun.last - noun.first > 2 and any(t.lower.endswith("-year-old") for t in tokens[noun.first : noun.last])


def takes_up(document: Document, noun: NounGroup) -> bool:
    """Whether the group may take up a body named before: definite, with nothing after it that says which."""
    head = document.tokens[noun.head].text
    if head not in _MEDIA and head not in _BODIES and head not in _BEST_KNOWN:
        return False
    return document.tokens[noun.first].lower in _DEFINITE and document.syntax.phrase_of(noun)[1] == noun.last


def body_meant(document: Document, noun: NounGroup, side: str | None, before: Iterable[Actor]) -> Actor | None:
    """The body of those spoken of `before`, the likeliest first, that the group takes up; `side` is the state that the
    group itself names."""
    head = document.tokens[noun.head].lower
    fallback = None
    for actor in before:
        if side is not None and actor.country != side:
            continue
        words = actor.name.lower().split()
        if head in words:
            return actor if actor.kind is not ActorKind.UNNAMED else None
        if (
            actor.kind in (ActorKind.ORGANISATION, ActorKind.GROUP)
            and fallback is None
            and _fits(document, head, actor, words)
        ):
            fallback = actor
    return fallback


def _fits(document: Document, head: str, actor: Actor, words: list[str]) -> bool:
    if head in _BEST_KNOWN:
        return actor.name == _BEST_KNOWN[head]
    entry = document.lexicon.actor(actor.name)
    medium = isinstance(entry, ActorEntry) and entry.medium
    if head in _MEDIA:
        return medium
    return (head in _EITHER or not medium) and _OF_STATE.isdisjoint(words)


def person_again(document: Document, noun: NounGroup) -> bool:
    """Whether the group may take up the person spoken of last: "the 70-year-old leader", "the Green politician"."""
    words = [t.lower for t in document.tokens[noun.first : noun.last]]
    if words[0] not in _DEFINITE or document.syntax.phrase_of(noun)[1] != noun.last:
        return False
    aged = any(w.endswith("-year-old") for w in words)
    return aged or (words[-1] in _PEOPLE and len(words) > 2)


def pair_again(document: Document, noun: NounGroup) -> bool:
    """Whether the group means two people named before: "both leaders", "the two presidents"."""
    words = [t.lower for t in document.tokens[noun.first : noun.last]]
    return words[-1] in _PAIRS and (words[:1] == ["both"] or words[:2] == ["the", "two"]) and len(words) <= 3

"""Where in the text each actor is named, by whatever words."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from ukrnews.lexicon.entries import BodyEntry
from ukrnews.lexicon.phrases import normal
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.names import Named
from ukrnews.parsers.actors.register import Register
from ukrnews.reading.document import Document


class FullName(NamedTuple):
    """Tokens [first, last) name the bodies together with their state: "Russia's Defence Ministry"."""

    first: int
    last: int
    bodies: tuple[BodyEntry, ...]
    country: str


class Spots:
    """Answers by which words an actor is named, for one document."""

    def __init__(self, register: Register) -> None:
        self._register, self._document = register, register.document

    def words_for(self, actor: Actor, token: int) -> tuple[int, int] | None:
        """The tokens that name the actor nearest before the token, else first after it; None where no name does."""
        spots = self._naming.get(_known_as(actor))
        if not spots:
            return self._own_words_of(actor, token)
        at = bisect_left(spots, (token, 0))
        return spots[at - 1] if at else spots[0]

    @cached_property
    def full_names(self) -> list[FullName]:
        """Where bodies are named together with their state, in the order of the text."""
        return list(_full_names(self._register))

    @cached_property
    def _naming(self) -> dict[str, list[tuple[int, int]]]:
        """Where each actor is named, in the order of the text."""
        spots: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for name in self._register.named:
            spots[_known_as(name.actor)].append((name.first, name.last))
        for full in self.full_names:
            for body in full.bodies:
                spots[self._document.lexicon.body(body, full.country).name].append((full.first, full.last))
        return {name: sorted(places) for name, places in spots.items()}

    def _own_words_of(self, actor: Actor, token: int) -> tuple[int, int] | None:
        """The same of an actor without a name, or a body that no list knows: where the text has its words."""
        document, wanted = self._document, actor.name.lower()
        word = wanted.split()[0]
        firsts = next((f for end in range(len(word), 0, -1) if (f := tokens_of(document, word[:end]))), ())
        here = bisect_left(firsts, token)
        for at in (*range(here - 1, -1, -1), *range(here, len(firsts))):
            first = firsts[at]
            last = document.token_at(document.tokens[first].start + len(wanted) - 1) + 1
            if " ".join(document.words(first, last).lower().split()) == wanted:
                return first, last
        return None


def _full_names(register: Register) -> Iterator[FullName]:
    """Where the article names a body and its state together, in the order of the text."""
    for match in register.document.offices:
        bodies = tuple(e for e in match.entries if isinstance(e, BodyEntry))
        beside = _state_beside(register, match.first, match.last) if bodies else None
        if beside is not None and beside.actor.country:
            first, last = min(match.first, beside.first), max(match.last, beside.last)
            yield FullName(first, last, bodies, beside.actor.country)


def _state_beside(register: Register, first: int, last: int) -> Named | None:
    """The name with a country right before the body ("Russia's", "Russian") or in an of-phrase right after it."""
    before = [n for n in register.names_in(max(0, first - 4), first) if n.last in (first, first - 1)]
    beside = [*reversed(before), *in_phrase(register, last)[:1]]
    return next((n for n in beside if n.actor.country and not n.medium), None)


def in_phrase(register: Register, last: int) -> list[Named]:
    """Names in an of-phrase right after the token `last - 1`."""
    return register.names_in(last + 1, last + 4) if register.document.word(last) in ("of", "in") else []


def _known_as(actor: Actor) -> str:
    return f"state {actor.country}" if actor.kind is ActorKind.STATE and actor.country else actor.name


def tokens_of(document: Document, word: str) -> Sequence[int]:
    """Where the word, in lower case, stands; accents do not matter."""
    return document.lowered.where.get(normal(word), ())

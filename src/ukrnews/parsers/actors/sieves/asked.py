"""What a sieve looks at: a group of words of which it is asked whom it means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol, TypeVar

import attrs

from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.own_words import MOST_WORDS, described_up_to
from ukrnews.parsers.actors.register import Register
from ukrnews.parsers.actors.spoken import Spoken, SpokenOf
from ukrnews.parsers.actors.spots import Spots
from ukrnews.reading.syntax import NounGroup


class Candidate(Protocol):
    """Somebody named or spoken of."""

    @property
    def actor(self) -> Actor: ...


C = TypeVar("C", bound=Candidate)


@attrs.frozen
class Known:
    """What there is to answer from, the same for all that is asked of a document."""

    register: Register
    spoken: SpokenOf
    spots: Spots
    actor_of: Callable[[NounGroup], Actor | None]
    actors_of: Callable[[Iterable[NounGroup]], tuple[Actor, ...]]


class Asked:
    """A group of words of which it is asked whom it means. `besides`: one who cannot be meant, as "he" in "he told
    Blinken" is not Blinken."""

    __slots__ = ("besides", "document", "head", "known", "noun", "passed_over", "register")

    def __init__(self, noun: NounGroup, known: Known, besides: Actor | None = None) -> None:
        self.noun, self.known, self.besides = noun, known, besides
        self.register = known.register
        self.document = known.register.document
        self.head = self.document.tokens[noun.head].lower
        self.passed_over: dict[Actor, str] | None = None
        """Whom the sieve that is being tried passed over and why, where somebody wants to know."""

    def about(self, noun: NounGroup) -> Asked:
        """The same question about another group."""
        return Asked(noun, self.known)

    def actor_of(self, noun: NounGroup) -> Actor | None:
        """Who is meant by another group."""
        return self.known.actor_of(noun)

    def actors_of(self, nouns: Iterable[NounGroup]) -> tuple[Actor, ...]:
        """Who is meant by other groups, each once."""
        return self.known.actors_of(nouns)

    def fitting(self, candidates: Iterable[C], why_not: Callable[[C], str]) -> Iterator[C]:
        """The candidates of whom nothing says why they are not meant, in their order."""
        for candidate in candidates:
            why = why_not(candidate)
            if not why:
                yield candidate
            elif self.passed_over is not None:
                self.passed_over[candidate.actor] = why

    def first_fitting(self, candidates: Iterable[C], why_not: Callable[[C], str]) -> Actor | None:
        """The first of them."""
        fitting = self.fitting(candidates, why_not)
        found = next((c.actor for c in fitting), None)
        if self.passed_over is not None:
            behind = [c.actor for c in fitting]  # asking on tells of the others why not
            self.passed_over |= {actor: "less likely by its place" for actor in behind if actor not in self.passed_over}
            self.passed_over = {actor: why for actor, why in self.passed_over.items() if actor != found}
        return found

    @property
    def before(self) -> list[Spoken]:
        """Those whom the text spoke of before, the likeliest first."""
        return self.known.spoken.before(self.noun)

    def sentences_since(self, spoken: Spoken) -> int:
        """How many sentences ago the text spoke of somebody."""
        at = self.document.sentence_of_token
        return at(self.noun.first).index - at(spoken.token).index

    @property
    def opening(self) -> str:
        """The group's first word: "the", "a", "his"."""
        return self.document.tokens[self.noun.first].lower

    @property
    def phrase_end(self) -> int:
        """Where the group ends with the phrases that belong to it."""
        return self.document.syntax.phrase_of(self.noun)[1]

    @property
    def unnamed(self) -> Actor | None:
        """The group's words, with what follows it up to the next comma or verb, as somebody without a name; None of a
        row of words that nobody would be called by."""
        end = described_up_to(self.document, self.noun)
        if end - self.noun.first > MOST_WORDS:
            return None
        side = self.register.side_of(self.noun)
        words = self.register.lowered(self.noun.first, end)
        return Actor(name=words, kind=ActorKind.UNNAMED, country=side.country if side is not None else None)

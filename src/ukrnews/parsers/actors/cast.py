"""The cast of an article: who is meant by a name, a role, a body, a metonym or a pronoun."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any, NamedTuple

from ukrnews.model import Actor
from ukrnews.parsers.actors.register import Register
from ukrnews.parsers.actors.sieves import ONE, SEVERAL, Asked, Known
from ukrnews.parsers.actors.sieves.triggers import Triggers, TriggersOf
from ukrnews.parsers.actors.spoken import SpokenOf
from ukrnews.parsers.actors.spots import Spots
from ukrnews.parsers.cards import Rule, Table
from ukrnews.reading.document import Derived, Document
from ukrnews.reading.syntax import NounGroup

Sieve = Rule[[Asked], Any]
_MANY_GROUPS = 50_000
"""The groups of which it is kept who is meant: no article has so many."""


class Who(NamedTuple):
    """Who is meant by a group, by which sieve, and whom it and those before it passed over, and why."""

    actors: tuple[Actor, ...]
    sieve: Sieve | None
    passed_over: dict[Actor, str]


class Cast(Register):
    """Answers who is meant, for one document, and who is named. Get it from `cast_of`."""

    def __init__(self, document: Document) -> None:
        super().__init__(document)
        self._one, self._several = ONE.of(document), SEVERAL.of(document)
        self._memo: dict[int, Actor | None] = {}
        """Who is meant by groups, by one number of both their ends: a pair would be three objects."""
        document.at_end(self._let_go)

    @cached_property
    def _known(self) -> Known:
        """What sieves answer from."""
        return Known(self, SpokenOf(self, self.actor_of), Spots(self), self.actor_of, self.actors_of)

    @cached_property
    def _triggers(self) -> TriggersOf:
        return TriggersOf(self)

    def _let_go(self) -> None:
        """Forget what refers back here."""
        self.__dict__.pop("_known", None)
        self.__dict__.pop("_triggers", None)

    def words_for(self, actor: Actor, token: int) -> tuple[int, int] | None:
        """The tokens that name the actor nearest before the token, else first after it; None where no name does."""
        return self._known.spots.words_for(actor, token)

    def actors_of(self, nouns: Iterable[NounGroup]) -> tuple[Actor, ...]:
        """The actors of several groups, each once."""
        return tuple(dict.fromkeys(a for noun in nouns for a in self.referents_of(noun)))

    def referents_of(self, noun: NounGroup, *, any_noun: bool = False) -> tuple[Actor, ...]:
        """The one or more actors that the group means: "both sides" and the "we" of a joint statement are several."""
        triggers = self._triggers.several(noun)
        several: tuple[Actor, ...] = (triggers and self._first(self._several, triggers, noun)) or ()
        if several:
            return several
        actor = self.actor_of(noun, any_noun=any_noun)
        return (actor,) if actor is not None else ()

    def actor_of(self, noun: NounGroup, *, any_noun: bool = False) -> Actor | None:
        """Who is meant by the group, or None for a thing. `any_noun`: the group speaks, so its own words do."""
        key = noun.first << 32 | noun.last
        if key not in self._memo:
            triggers = self._triggers.one(noun)
            if len(self._memo) >= _MANY_GROUPS:
                self._memo.clear()
            self._memo[key] = self._first(self._one, triggers, noun) if triggers else None
        found = self._memo[key]
        return Asked(noun, self._known).unnamed if found is None and any_noun else found

    def somebody_else(self, noun: NounGroup, actor: Actor) -> Actor | None:
        """Whom the pronoun means if not `actor`: "he" in "he told Blinken" is not Blinken."""
        found: Actor | None = self._first(self._one, self._triggers.pronoun(noun), noun, besides=actor)
        return found

    def who(self, noun: NounGroup, besides: Actor | None = None) -> Who:
        """Who is meant by the group, asked again with an eye on whom the sieves pass over. `besides`: not he."""
        tried = ((self._several, self._triggers.several(noun)), (self._one, self._triggers.one(noun)))
        passed_over: dict[Actor, str] = {}
        for table, triggers in tried[besides is not None :]:
            for sieve in table.looking_at(triggers):
                asked = Asked(noun, self._known, besides)
                asked.passed_over = {}
                found = sieve.read(asked)
                passed_over |= asked.passed_over
                if found:
                    actors = found if isinstance(found, tuple) else (found,)
                    return Who(actors, sieve, {a: p for a, p in passed_over.items() if a not in actors})
        return Who((), None, passed_over)

    def _first(self, table: Table, triggers: Triggers, noun: NounGroup, besides: Actor | None = None) -> Any:
        """What the first sieve gives that gives anything."""
        asked = Asked(noun, self._known, besides)
        for sieve in table.looking_at(triggers):
            found = sieve.read(asked)
            if found:
                return found
        return None


def cast_of(document: Document) -> Cast:
    """The document's cast, built once."""
    return document.derived(CAST)


CAST = Derived("cast", Cast)

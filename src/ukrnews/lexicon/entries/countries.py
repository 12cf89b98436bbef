"""Table ``countries``: states, their people, and the names that stand for their governments."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

import attrs

from ukrnews.lexicon.entries.base import WIKIDATA, Entry, unique
from ukrnews.model import Actor, ActorKind


class Use(StrEnum):
    """In which sense a word belongs to a state."""

    NAME = "name"
    ADJECTIVE = "adjective"
    PERSON = "person"
    PEOPLE = "people"
    CAPITAL = "capital"
    METONYM = "metonym"


@attrs.frozen(kw_only=True)
class CountryEntry(Entry):
    """A state.

    ``names`` are other names ("the UK" stands as "UK"), the first of ``adjectives`` is the one that composes names of
    bodies ("Russian" Defence Ministry), ``person`` and ``people`` are the nouns for one and for many, ``capitals`` may
    mean the place or the government, ``metonyms`` mean the state or its government.
    """

    code: str = attrs.field(validator=attrs.validators.matches_re(r"[A-Z]{3}"))
    name: str
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = attrs.field(validator=attrs.validators.min_len(1))
    person: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    wikidata: str | None = attrs.field(default=None, validator=WIKIDATA)

    @property
    def key(self) -> str:
        return self.code

    @property
    def adjective(self) -> str:
        """The adjective that composes names: "Russian", "US"."""
        return self.adjectives[0]

    @property
    def phrases(self) -> tuple[str, ...]:
        nouns = unique((self.name,), self.names, self.person, self.people)
        return unique(nouns, self.adjectives, self.capitals, self.metonyms)

    def uses(self, phrase: str) -> frozenset[Use]:
        """The senses a phrase has for this state: "Ukrainian" is an adjective and a person; empty if it has none."""
        forms = (
            (Use.NAME, (self.name, *self.names)),
            (Use.ADJECTIVE, self.adjectives),
            (Use.PERSON, self.person),
            (Use.PEOPLE, self.people),
            (Use.CAPITAL, self.capitals),
            (Use.METONYM, self.metonyms),
        )
        found = frozenset([use for use, phrases in forms if phrase in phrases])
        return _SAME.setdefault(found, found)

    @property
    def actor(self) -> Actor:
        """The state as the value that findings carry."""
        return _state(self.name, self.code, self.wikidata)


_SAME: dict[frozenset[Use], frozenset[Use]] = {}
"""Each set of senses once in memory: names are kept with theirs."""


@lru_cache(maxsize=1024)  # an article names few states, each often; the same object is hashed once
def _state(name: str, code: str, wikidata: str | None) -> Actor:
    return Actor(name=name, kind=ActorKind.STATE, country=code, wikidata=wikidata)

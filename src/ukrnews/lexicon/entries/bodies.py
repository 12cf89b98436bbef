"""Table ``bodies``: ministries, services and forces that every state has, named together with their country."""

from __future__ import annotations

import attrs

from ukrnews.lexicon.entries.base import COUNTRY, Entry, unique
from ukrnews.lexicon.entries.countries import CountryEntry
from ukrnews.model import Actor, ActorKind


@attrs.frozen(kw_only=True)
class BodyEntry(Entry):
    """A body that takes the name of its state: "Defence Ministry" → "Russian Defence Ministry".

    ``spellings`` are compared in lower case. ``noun`` is the one word that may take the body up again ("the ministry"),
    ``sole_country`` the only state that has a body of this name ("Strategic Missile Forces"). Bodies with a name of
    their own ("Verkhovna Rada") are actors.
    """

    name: str
    kind: ActorKind = ActorKind.ORGANISATION
    spellings: tuple[str, ...] = ()
    noun: str | None = None
    sole_country: str | None = attrs.field(default=None, metadata=COUNTRY)

    @property
    def key(self) -> str:
        return self.name

    @property
    def phrases(self) -> tuple[str, ...]:
        return unique((self.name,), self.spellings)

    def named(self, country: CountryEntry | None) -> str:
        """The name with that of its state: "Russian Defence Ministry"; without one where none is known."""
        return self.name if country is None else f"{country.adjective} {self.name}"

    def actor(self, country: CountryEntry | None = None) -> Actor:
        """The body of that state as the value that findings carry; `Lexicon.body` knows other names too."""
        return Actor(name=self.named(country), kind=self.kind, country=country.code if country else None)

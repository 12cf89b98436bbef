"""Table ``actors``: people, bodies with a name of their own, and blocs of states."""

from __future__ import annotations

import datetime as dt

import attrs

from ukrnews.lexicon.entries.base import COUNTRY, WIKIDATA, Entry, Gender, unique
from ukrnews.model import Actor, ActorKind


def _a_named_kind(_: object, __: object, value: ActorKind) -> None:
    if value not in (ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.GROUP):
        raise ValueError(f"kind: {value.value!r} has no place among actors (states stand in the table countries)")


@attrs.frozen(kw_only=True)
class ActorEntry(Entry):
    """A person, a body or a bloc.

    ``role`` is the office best known in the years of the war, held from ``since`` to ``until`` where those are given.
    ``spellings`` are other full names, ``surnames`` what may stand alone (by default a person's last word), and
    ``surname_alone = false`` keeps a surname that many people share from being looked up without its given name.
    ``metonyms`` are places that stand for it ("Brussels"), ``medium`` marks those that are usually where something
    was said and not who said it, ``shared`` a body of whose name other states have one too ("National Police").
    """

    name: str
    kind: ActorKind = attrs.field(validator=_a_named_kind)
    country: str | None = attrs.field(default=None, metadata=COUNTRY)
    role: str | None = None
    gender: Gender | None = None
    wikidata: str | None = attrs.field(default=None, validator=WIKIDATA)
    spellings: tuple[str, ...] = ()
    surnames: tuple[str, ...] = ()
    surname_alone: bool = True
    metonyms: tuple[str, ...] = ()
    medium: bool = False
    shared: bool = False
    since: dt.date | None = None
    until: dt.date | None = None

    @property
    def key(self) -> str:
        return self.name

    @property
    def full_names(self) -> tuple[str, ...]:
        """The name and its other spellings."""
        return unique((self.name,), self.spellings)

    @property
    def last_names(self) -> tuple[str, ...]:
        """The forms a person is called by after the first mention; none for a body."""
        if self.kind is not ActorKind.PERSON:
            return ()
        return self.surnames or unique(tuple(n.rpartition(" ")[2] for n in self.full_names if " " in n))

    @property
    def phrases(self) -> tuple[str, ...]:
        return unique(self.full_names, self.last_names if self.surname_alone else (), self.metonyms)

    @property
    def actor(self) -> Actor:
        """The value that findings carry."""
        return Actor(name=self.name, kind=self.kind, country=self.country, role=self.role, wikidata=self.wikidata)

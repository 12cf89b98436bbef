"""Table ``roles``: nouns and titles for people: "president", "spokeswoman", "Gen.", "rescuers"."""

from __future__ import annotations

from enum import StrEnum

import attrs

from ukrnews.lexicon.entries.base import Entry, Gender, unique


class RoleKind(StrEnum):
    """Whether the singular means one person, a number of people, or is only a form of address ("Mr")."""

    PERSON = "person"
    GROUP = "group"
    ADDRESS = "address"


@attrs.frozen(kw_only=True)
class RoleEntry(Entry):
    """A noun or title for people.

    ``name`` is the role as `Actor.role` gives it, ``singular`` and ``plural`` its other forms; all are compared in
    lower case. ``office``: one person at a time holds it in a state ("prime minister"). ``title``: it can stand
    directly before a name ("President Putin", "Gen. Syrskyi").
    """

    name: str
    kind: RoleKind = RoleKind.PERSON
    singular: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    gender: Gender | None = None
    office: bool = False
    title: bool = False

    @property
    def key(self) -> str:
        return self.name

    @property
    def phrases(self) -> tuple[str, ...]:
        return unique((self.name,), self.singular, self.plural)

    def is_plural(self, phrase: str) -> bool:
        """Whether the phrase (in any case) is a form for many."""
        return phrase.lower() in self.plural or self.kind is RoleKind.GROUP

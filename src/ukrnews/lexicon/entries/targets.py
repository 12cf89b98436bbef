"""Table ``targets``: things that are attacked or damaged."""

from __future__ import annotations

from enum import StrEnum

import attrs

from ukrnews.lexicon.entries.base import Entry, unique


class TargetGroup(StrEnum):
    """What sort of thing it is."""

    HOUSING = "housing"
    ENERGY = "energy"
    INDUSTRY = "industry"
    TRANSPORT = "transport"
    MEDICAL = "medical"
    SCHOOL = "school"
    PUBLIC = "public"
    MILITARY = "military"


@attrs.frozen(kw_only=True)
class TargetEntry(Entry):
    """A noun for a thing that may be hit: a building, a plant, a ship; compared in lower case by its last words."""

    name: str
    group: TargetGroup
    plural: tuple[str, ...] = ()
    singular: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return self.name

    @property
    def phrases(self) -> tuple[str, ...]:
        return unique((self.name,), self.singular, self.plural)

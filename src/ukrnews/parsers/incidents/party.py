"""Somebody in an incident with the words that say so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import attrs

from ukrnews.model import Actor, ActorKind, Ground

OPEN_FIELD: Final = "party"
"""Stands for the field of a party's grounds until the incident is written."""


@attrs.frozen
class Party:
    """An actor by whom, or according to whom, something happened. Two are equal where their actors are."""

    actor: Actor
    grounds: tuple[Ground, ...] = attrs.field(eq=False)

    @property
    def name(self) -> str:
        return self.actor.name

    @property
    def kind(self) -> ActorKind:
        return self.actor.kind

    @property
    def country(self) -> str | None:
        return self.actor.country


def party_grounds(parties: Iterable[Party], field: str) -> tuple[Ground, ...]:
    """The grounds of the field that holds the parties' actors in this order."""
    return tuple(
        Ground(field=field, item=item, span=ground.span, how=ground.how)
        for item, party in enumerate(parties)
        for ground in party.grounds
    )


def distinct(parties: Iterable[Party]) -> list[Party]:
    """Each actor once, with the grounds found first."""
    known: dict[Actor, Party] = {}
    for party in parties:
        known.setdefault(party.actor, party)
    return list(known.values())

"""What each kind of incident is like: one row a kind, from which all rules have what they ask of kinds."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import Final, NamedTuple

from ukrnews.model import IncidentKind


class Family(Enum):
    """Kinds of events that one event may be told as."""

    AIR = auto()
    BLAST = auto()
    KILLING = auto()
    GROUND = auto()
    CAPTURE = auto()
    INTERCEPTION = auto()
    DETENTION = auto()
    CYBER = auto()


class Traits(NamedTuple):
    """The traits of a kind."""

    family: Family
    attack: bool = False
    """Something is fired at something: what salvos and raids are made of."""
    bursts: bool = False
    """Something bursts, which can do damage."""
    harming: bool = False
    """Its victims may be told beside it: "…, killing eight"."""
    deadly: bool = False
    """A toll told later can be its own."""
    waged: bool = False
    """Of a whole country it is told of the war, not of an event."""
    vague: bool = False
    """Another kind that is told of the event says more."""


TRAITS: Final = {
    IncidentKind.STRIKE: Traits(Family.AIR, attack=True, bursts=True, harming=True, deadly=True, waged=True),
    IncidentKind.SHELLING: Traits(Family.AIR, attack=True, bursts=True, harming=True, deadly=True, waged=True),
    IncidentKind.EXPLOSION: Traits(Family.BLAST, bursts=True, harming=True, deadly=True),
    IncidentKind.KILLING: Traits(Family.KILLING, deadly=True, waged=True, vague=True),
    IncidentKind.GROUND_COMBAT: Traits(Family.GROUND, harming=True, deadly=True, waged=True),
    IncidentKind.CAPTURE: Traits(Family.CAPTURE, waged=True),
    IncidentKind.INTERCEPTION: Traits(Family.INTERCEPTION),
    IncidentKind.DETENTION: Traits(Family.DETENTION),
    IncidentKind.CYBER_ATTACK: Traits(Family.CYBER),
    IncidentKind.OTHER: Traits(Family.AIR, deadly=True, vague=True),
}


def _kinds(are: Callable[[Traits], bool]) -> frozenset[IncidentKind]:
    return frozenset(kind for kind, traits in TRAITS.items() if are(traits))


FAMILY: Final = {kind: traits.family for kind, traits in TRAITS.items()}
AIR: Final = _kinds(lambda t: t.attack)
BURSTS: Final = _kinds(lambda t: t.bursts)
HARMING: Final = _kinds(lambda t: t.harming)
DEADLY: Final = _kinds(lambda t: t.deadly)
WAGED: Final = _kinds(lambda t: t.waged)
VAGUE: Final = _kinds(lambda t: t.vague)

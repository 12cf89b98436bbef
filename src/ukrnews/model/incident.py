"""What happened where to whom."""

from enum import StrEnum
from typing import ClassVar

import attrs

from ukrnews.model.actor import Actor
from ukrnews.model.checks import a, optional, tuple_of
from ukrnews.model.count import Count
from ukrnews.model.finding import Finding
from ukrnews.model.place import Place
from ukrnews.model.span import Span
from ukrnews.model.weapon import Weapon
from ukrnews.model.when import When


class IncidentKind(StrEnum):
    """What sort of violence it is."""

    STRIKE = "strike"
    """Missile, drone, air or bomb."""
    SHELLING = "shelling"
    """Artillery, mortar or rocket artillery."""
    GROUND_COMBAT = "ground_combat"
    """Assault or clash."""
    EXPLOSION = "explosion"
    """Mine, planted bomb, sabotage, a blast with no stated cause."""
    KILLING = "killing"
    """Shooting, execution, assassination."""
    CAPTURE = "capture"
    """Territory taken, retaken or advanced into."""
    INTERCEPTION = "interception"
    """Shot down or repelled from the air."""
    DETENTION = "detention"
    """Arrest, seizure, deportation."""
    CYBER_ATTACK = "cyber_attack"
    OTHER = "other"


@attrs.frozen(kw_only=True)
class Incident(Finding):
    """A physical act of violence, or its interception, that is said to have happened, with one place and time."""

    type: ClassVar[str] = "incident"

    kind: IncidentKind = attrs.field(validator=a(IncidentKind))
    """What sort it is."""
    trigger: Span = attrs.field(validator=a(Span))
    """The verb or noun that names it: "struck", "missile attack"."""
    weapons: tuple[Weapon, ...] = attrs.field(default=(), validator=tuple_of(Weapon))
    """What was used, as far as the text says."""
    perpetrators: tuple[Actor, ...] = attrs.field(default=(), validator=tuple_of(Actor))
    """Who did it, alleged ones too; empty where both sides blame each other."""
    targets: tuple[Span, ...] = attrs.field(default=(), validator=tuple_of(Span))
    """What was hit or aimed at, in the text's words."""
    damage: tuple[Span, ...] = attrs.field(default=(), validator=tuple_of(Span))
    """What was damaged or destroyed, in the text's words."""
    places: tuple[Place, ...] = attrs.field(default=(), validator=tuple_of(Place))
    """Where, most specific first."""
    when: When | None = attrs.field(default=None, validator=optional(a(When)))
    """When it happened; a date of the report is not the event's."""
    killed: Count | None = attrs.field(default=None, validator=optional(a(Count)))
    """People killed; None where not stated, 0 to 0 where none is stated."""
    injured: Count | None = attrs.field(default=None, validator=optional(a(Count)))
    """People injured."""
    missing: Count | None = attrs.field(default=None, validator=optional(a(Count)))
    """People missing."""
    captured: Count | None = attrs.field(default=None, validator=optional(a(Count)))
    """People captured or detained."""
    attributed_to: tuple[Actor, ...] = attrs.field(default=(), validator=tuple_of(Actor))
    """Who reports or alleges it, where the article attributes it."""
    denied_by: tuple[Actor, ...] = attrs.field(default=(), validator=tuple_of(Actor))
    """Who denies it."""

"""What must hold for something else."""

from enum import StrEnum
from typing import ClassVar

import attrs

from ukrnews.model.actor import Actor
from ukrnews.model.checks import a, optional, tuple_of
from ukrnews.model.finding import Finding
from ukrnews.model.span import Span
from ukrnews.model.when import When


class ConditionKind(StrEnum):
    """How it binds."""

    PRECONDITION = "precondition"
    """X only if, unless, until or without Y."""
    DEMAND = "demand"
    """Must, has to, insists that."""
    RED_LINE = "red_line"
    """A standing refusal: will not accept, under no circumstances."""
    CONSEQUENCE = "consequence"
    """If Y then Z: a threat or a promise."""
    DEADLINE = "deadline"
    """By a day, within a time."""
    TERM = "term"
    """A clause of a proposal: duration, extension by mutual agreement, guarantee."""


@attrs.frozen(kw_only=True)
class Condition(Finding):
    """Something that must hold for something else, or that a party insists on or rules out.

    One that belongs to a proposal stands only in that proposal's `terms`.
    """

    type: ClassVar[str] = "condition"

    kind: ConditionKind = attrs.field(validator=a(ConditionKind))
    """How it binds."""
    holders: tuple[Actor, ...] = attrs.field(default=(), validator=tuple_of(Actor))
    """Who sets it, not who reports it."""
    requirement: Span = attrs.field(validator=a(Span))
    """What must hold, or must not."""
    consequence: Span | None = attrs.field(default=None, validator=optional(a(Span)))
    """What hangs on it, where the text says."""
    deadline: When | None = attrs.field(default=None, validator=optional(a(When)))
    """By when, where the text says."""

"""A condition as its rule sees it, before holders and duplicates are settled."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.model import ConditionKind
from ukrnews.parsers.conditions.units import Unit
from ukrnews.reading.dates import Dated
from ukrnews.reading.durations import Duration
from ukrnews.reading.syntax import NounGroup


class Draft(NamedTuple):
    """What one rule found. Token ranges are half-open; `requirement` and `consequence` lie inside [first, last)."""

    kind: ConditionKind
    marker: tuple[int, int]
    """The words that make it one: "if", "must", "by Friday", "will never"."""
    unit: Unit
    first: int
    last: int
    requirement: tuple[int, int]
    consequence: tuple[int, int] | None = None
    subject: tuple[NounGroup, ...] = ()
    """Who wants or refuses it by grammar: the subject of "demanded", of "will never accept"."""
    own: bool = False
    """The subject sets it, whoever reports it."""
    deadline: Dated | None = None
    length: Duration | None = None
    """How long somebody is given, counted from the day on which it is said."""
    rule: str = ""
    """The name on the card of the rule that made it."""

"""The rules of joining, as values to be listed."""

from __future__ import annotations

from ukrnews.archive.events.signs import EVENTS
from ukrnews.archive.families.signs import FAMILIES
from ukrnews.parsers.rule_list import RuleCard, cards_of


def rules() -> tuple[RuleCard, ...]:
    """The signs by which findings of several articles are joined, heaviest case or not, and what forbids it."""
    return cards_of((EVENTS.table, FAMILIES.table))

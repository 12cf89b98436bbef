"""Conditions: what must hold for something else, what a party insists on and what it rules out."""

from ukrnews.parsers.conditions.parser import ConditionParser

__all__ = ["ConditionParser"]

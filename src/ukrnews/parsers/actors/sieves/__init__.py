"""Whom a group of words means: ordered rules, each of which signs what it fills."""

from ukrnews.parsers.actors.sieves.asked import Asked, Known
from ukrnews.parsers.actors.sieves.table import ONE, SEVERAL

__all__ = ["ONE", "SEVERAL", "Asked", "Known"]

"""Many articles together: the same event and the same proposal followed across them."""

from ukrnews.archive.linking import link
from ukrnews.archive.links import Contradiction, Due, Event, Family, Figure, Links, Member, Move, Taken, Term
from ukrnews.archive.rules import rules

__all__ = [
    "Contradiction",
    "Due",
    "Event",
    "Family",
    "Figure",
    "Links",
    "Member",
    "Move",
    "Taken",
    "Term",
    "link",
    "rules",
]

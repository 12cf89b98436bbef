"""Many articles together: the same event and the same proposal followed across them, and an archive that keeps them."""

from typing import TYPE_CHECKING, Any

from ukrnews.archive.linking import link
from ukrnews.archive.links import Contradiction, Due, Event, Family, Figure, Links, Member, Move, Taken, Term
from ukrnews.archive.rules import rules

if TYPE_CHECKING:
    from ukrnews.archive.archive import Added, Archive
    from ukrnews.archive.changes import Change
    from ukrnews.archive.store.errors import ArchiveError

_LAZY = {"Added": "archive", "Archive": "archive", "ArchiveError": "store.errors", "Change": "changes"}

__all__ = [
    "Added",
    "Archive",
    "ArchiveError",
    "Change",
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


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name in _LAZY:
        return getattr(import_module(f"ukrnews.archive.{_LAZY[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

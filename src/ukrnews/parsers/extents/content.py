"""What was said, as the boundaries see it at which it may end."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from ukrnews.reading.document import Document
from ukrnews.reading.syntax import VerbGroup

KINDS = (",", "C", "-", "Q", ";", ":", "S", "P", "V")
"""Kinds of chunks before which something else can begin."""


class Content(NamedTuple):
    """Content whose end is looked for, and the act of speech that it hangs on."""

    document: Document
    cues: Collection[str]
    """The verbs that open another act of speech."""
    tense: str | None
    """In which they report here."""
    whole: bool
    """Whether it is a clause ("said he would stay"), not an object ("rejected the plan")."""
    verb: VerbGroup | None = None
    """The verb that governs it."""


def anywhere(kinds: str) -> list[tuple[str, bool]]:
    """A boundary's `on`: content of any kind may end before chunks of these kinds."""
    return in_clauses(kinds) + in_objects(kinds)


def in_clauses(kinds: str) -> list[tuple[str, bool]]:
    """A boundary's `on`: only what is a clause itself may end before chunks of these kinds."""
    return [(kind, True) for kind in kinds.split()]


def in_objects(kinds: str) -> list[tuple[str, bool]]:
    """A boundary's `on`: only what is no clause may end before chunks of these kinds."""
    return [(kind, False) for kind in kinds.split()]

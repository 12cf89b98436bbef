"""What a boundary looks at: kinds of extents, and before what in them it says whether they end."""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import Any, NamedTuple

from ukrnews.parsers.cards import Rule, Table


class Extent(Enum):
    """A kind of thing that has an end."""

    CLAUSE = "said, a clause"
    OBJECT = "said, an object"
    MAIN = "a condition's clause: what binds, and what it hangs on"
    VERBLESS = "a clause under a marker before its verb"
    FRONTED = "a clause under a marker that opens the sentence"
    NOUN = "a noun under a marker that opens the sentence"
    OFFER = "what is proposed or answered"


class Where(NamedTuple):
    """In such an extent, before such a thing."""

    extent: Extent
    trigger: str


def before(triggers: str, *extents: Extent) -> list[Where]:
    """A boundary's `on`: before these kinds of chunks, or these words, in extents of these kinds."""
    return [Where(extent, trigger) for extent in extents for trigger in triggers.split()]


@cache
def looking(table: Table, extent: Extent) -> dict[str, tuple[Rule[..., Any], ...]]:
    """The boundaries of extents of the kind by what they look at, in the order of the table."""
    triggers = {w.trigger for b in table for w in b.on if isinstance(w, Where) and w.extent is extent}
    return {trigger: table.looking_at(frozenset({Where(extent, trigger)})) for trigger in triggers}

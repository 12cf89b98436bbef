"""Where what was said ends: at the first of the table's boundaries."""

from __future__ import annotations

from collections.abc import Iterable

from ukrnews.parsers.cards import Rule, Table
from ukrnews.parsers.extents.boundaries import looking
from ukrnews.parsers.extents.content import Content
from ukrnews.parsers.extents.next_speech import NEXT_SPEECH
from ukrnews.parsers.extents.objects import OBJECTS
from ukrnews.parsers.extents.occasions import OCCASIONS, day
from ukrnews.parsers.extents.remarks import REMARKS
from ukrnews.reading.syntax.cursor import Cursor

SAID_ENDS = Table("statements", None, (*NEXT_SPEECH, *REMARKS, *OBJECTS, *OCCASIONS))
"""Where what is said ends: at the first chunk before which one of these says so."""
SAID_TAILS = Table("statements", None, (day,))
"""What is taken off the end that these leave."""


def said_end(at: Cursor, said: Content) -> int:
    """The chunk before which content that starts at the cursor ends, the cursor's stop at the latest."""
    ends = looking(SAID_ENDS.of(said.document), said.extent)
    last = at._replace(k=at.stop, start=at.k)
    for k, chunk in enumerate(at.row[at.k + 1 : at.stop], at.k + 1):
        boundaries = ends.get(chunk.kind)
        if boundaries is not None and _any_at(boundaries, here := Cursor(at.row, k, at.stop, at.k), said):
            last = here
            break
    cut: list[int] = [tail.read(last, said) for tail in SAID_TAILS.of(said.document)]
    return last.k - sum(cut)


def ends_at(at: Cursor, said: Content) -> bool:
    """Whether what is said ends before the cursor's chunk."""
    boundaries = looking(SAID_ENDS.of(said.document), said.extent).get(at.kind(), ())
    return _any_at(boundaries, at, said)


def _any_at(boundaries: Iterable[Rule[..., bool]], at: Cursor, said: Content) -> bool:
    return any(boundary.read(at, said) for boundary in boundaries)

"""Where what was said ends: at the first of the table's boundaries."""

from __future__ import annotations

from ukrnews.parsers.extents.boundaries import looking
from ukrnews.parsers.extents.content import Content
from ukrnews.parsers.extents.tables import SAID_ENDS, SAID_TAILS
from ukrnews.reading.syntax.cursor import Cursor


def said_end(at: Cursor, said: Content) -> int:
    """The chunk before which content that starts at the cursor ends, the cursor's stop at the latest."""
    row, first, stop = at.row, at.k, at.stop
    ends = looking(SAID_ENDS.of(said.document), said.extent)
    marked = (Cursor(row, k, stop, first) for k in range(first + 1, stop) if row[k].kind in ends)
    last = next((here for here in marked if ends_at(here, said)), Cursor(row, stop, stop, first))
    cut: list[int] = [tail.read(last, said) for tail in SAID_TAILS.of(said.document)]
    return last.k - sum(cut)


def ends_at(at: Cursor, said: Content) -> bool:
    """Whether what is said ends before the cursor's chunk."""
    ends = looking(SAID_ENDS.of(said.document), said.extent)
    return any(boundary.read(at, said) for boundary in ends.get(at.kind(), ()))

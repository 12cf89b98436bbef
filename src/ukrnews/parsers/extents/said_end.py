"""Where what was said ends: at the first of the table's boundaries."""

from __future__ import annotations

from functools import cache
from typing import Any

from ukrnews.parsers.cards import Rule, Table
from ukrnews.parsers.extents.content import KINDS, Content
from ukrnews.parsers.extents.tables import SAID_ENDS, SAID_TAILS
from ukrnews.reading.syntax.cursor import Cursor


def said_end(at: Cursor, said: Content) -> int:
    """The chunk before which content that starts at the cursor ends, the cursor's stop at the latest."""
    row, first, stop = at.row, at.k, at.stop
    looking = _by_kind(SAID_ENDS.of(said.document), said.whole)
    marked = (Cursor(row, k, stop, first) for k in range(first + 1, stop) if row[k].kind in looking)
    last = next((here for here in marked if ends_at(here, said)), Cursor(row, stop, stop, first))
    cut: list[int] = [tail.read(last, said) for tail in SAID_TAILS.of(said.document)]
    return last.k - sum(cut)


def ends_at(at: Cursor, said: Content) -> bool:
    """Whether what is said ends before the cursor's chunk."""
    looking = _by_kind(SAID_ENDS.of(said.document), said.whole)
    return any(boundary.read(at, said) for boundary in looking.get(at.kind(), ()))


@cache
def _by_kind(table: Table, whole: bool) -> dict[str, tuple[Rule[..., Any], ...]]:
    """The boundaries by the kind of chunk before which they look, in the order of the table."""
    kinds = [kind for kind in KINDS if table.looking_at(frozenset({(kind, whole)}))]
    return {kind: table.looking_at(frozenset({(kind, whole)})) for kind in kinds}

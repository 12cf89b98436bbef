"""What an attribution reports that is set into its sentence."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ukrnews.parsers.extents.edges import trim, trim_tokens
from ukrnews.parsers.extents.insertions import AROUND, Inserted
from ukrnews.parsers.view import View
from ukrnews.reading.document import Document


def said_around(
    view: View, inside: tuple[int, int], others: Sequence[tuple[int, int]], cues: Collection[str]
) -> list[tuple[int, int]]:
    """The trimmed character ranges that an insertion of the tokens `inside` reports.

    `others` are the token ranges of the sentence's other insertions, which bound it. A quotation that the sentence is
    part of is taken whole, the sentences before and after included, unless the attribution itself is quoted.
    """
    document, sentence = view.document, view.sentence
    first, last = inside
    low = max([end for _, end in others if end <= first], default=sentence.first)
    high = min([start for start, _ in others if start >= last], default=sentence.last)
    low = max(low, document.dateline_end(sentence))
    row = view.row.row
    ended, resumed = (next((k for k, c in enumerate(row) if c.first >= t), len(row)) for t in inside)
    at = Inserted(document, row, first, last, low, first, high, cues, bool(others), ended, resumed)
    for narrows in AROUND.of(document):
        at = narrows.read(at) or at
    pieces = [trim_tokens(document, at.low, at.gap), trim_tokens(document, at.last, at.high)]
    return [p if at.quoted else _whole_quotation(document, p) for p in pieces if p is not None]


def _whole_quotation(document: Document, piece: tuple[int, int]) -> tuple[int, int]:
    """The piece, grown over the whole quotation that it is the end or the start of."""
    start, end = piece
    quotation = document.quoted(start)
    if quotation is None or not (quotation.inner_end <= end + 3 or quotation.inner_start >= start - 3):
        return piece
    whole = quotation.inner_start, max(end, quotation.inner_end)
    return trim(document, *whole) or whole

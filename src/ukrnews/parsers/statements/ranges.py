"""Ranges of characters trimmed at their edges, and the quotation that opens at one."""

from __future__ import annotations

from ukrnews.reading.document import Document
from ukrnews.reading.quotations import Quotation

_OPENING = "“\"‘'«„"
_CLOSING = "”\"’'»“"
_EDGE = " \t\u00a0\u2009\u202f,;:—–-*•▪●"


def trim(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """The range without blanks, commas, a final full stop and quotation marks at its ends; None if nothing is left."""
    text = document.text
    while True:
        before = (start, end)
        while start < end and (text[start] in _EDGE or text[start].isspace()):
            start += 1
        while start < end and (text[end - 1] in _EDGE or text[end - 1].isspace()):
            end -= 1
        if end - start > 1 and text[end - 1] == "." and text[end - 2] != ".":
            end -= 1
        if text.startswith("''", start, end):
            start += 2
        elif start < end and text[start] in _OPENING and _marks(document, start):
            start += 1
        if end - start > 1 and text[end - 2 : end] == "''":
            end -= 2
        elif start < end and text[end - 1] in _CLOSING and _marks(document, end - 1):
            end -= 1
        if (start, end) == before:
            return (start, end) if any(c.isalnum() for c in text[start:end]) else None


def _marks(document: Document, offset: int) -> bool:
    """Whether the character is a quotation mark rather than an apostrophe."""
    marks = document.memo.get("quotation marks")
    if not isinstance(marks, frozenset):
        found = {q.start for q in document.quotations} | {q.end - 1 for q in document.quotations if q.closed}
        marks = document.memo["quotation marks"] = frozenset(found)
    return offset in marks


def quotation_at(document: Document, offset: int) -> Quotation | None:
    """The outermost quotation that opens at the character."""
    starts = document.memo.get("quotation starts")
    if not isinstance(starts, dict):
        starts = document.memo["quotation starts"] = {q.start: q for q in document.quotations if q.depth == 0}
    return starts.get(offset)

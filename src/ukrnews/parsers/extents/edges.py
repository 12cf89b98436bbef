"""The edges of what is said: blanks and marks trimmed off, and the quotations that open and close there."""

from __future__ import annotations

from ukrnews.reading.document import Derived, Document
from ukrnews.reading.quotations import Quotation

_OPENING = "“\"‘'«„"
_CLOSING = "”\"’'»“"
_BLANK = "".join(chr(c) for c in range(0x3001) if chr(c).isspace())
_EDGE = _BLANK + ",;:—–-*•▪●"


def trim_tokens(document: Document, first: int, last: int) -> tuple[int, int] | None:
    """The characters of the tokens [first, last), trimmed; None if nothing is left."""
    return trim(document, document.tokens[first].start, document.tokens[last - 1].end) if first < last else None


def trim(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """The range without blanks, commas, a final full stop and quotation marks at its ends; None if nothing is left."""
    text = document.text
    before = None
    while (start, end) != before:
        before = start, end
        inside = text[start:end]
        start += len(inside) - len(inside.lstrip(_EDGE))
        end = start + len(inside.strip(_EDGE))
        if end - start > 1 and text[end - 1] == "." and text[end - 2] != ".":
            end -= 1
        start += _opens(document, start, end)
        end -= _closes(document, start, end)
    return (start, end) if any(c.isalnum() for c in text[start:end]) else None


def _opens(document: Document, start: int, end: int) -> int:
    """The length of the quotation mark at the start."""
    if document.text.startswith("''", start, end):
        return 2
    return int(start < end and document.text[start] in _OPENING and _marks(document, start))


def _closes(document: Document, start: int, end: int) -> int:
    """The length of the quotation mark at the end."""
    if document.text.endswith("''", start, end):
        return 2
    return int(start < end and document.text[end - 1] in _CLOSING and _marks(document, end - 1))


def _marks(document: Document, offset: int) -> bool:
    """Whether the character is a quotation mark rather than an apostrophe."""
    return offset in document.derived(MARKS)


def _all_marks(document: Document) -> frozenset[int]:
    opening = {q.start for q in document.quotations}
    return frozenset(opening | {q.end - 1 for q in document.quotations if q.closed})


MARKS = Derived("quotation marks", _all_marks)
"""Where quotation marks stand."""


def quotation_at(document: Document, offset: int) -> Quotation | None:
    """The outermost quotation that opens at the character."""
    return document.derived(STARTS).get(offset)


def ends_quotation(document: Document, offset: int) -> bool:
    """Whether an outermost quotation, its mark included, ends before the character."""
    return offset in document.derived(ENDS)


def _outermost(document: Document) -> dict[int, Quotation]:
    return {q.start: q for q in document.quotations if q.depth == 0}


def _ends(document: Document) -> frozenset[int]:
    return frozenset(q.end for q in document.quotations if q.depth == 0 and q.closed)


STARTS = Derived("starts of quotations", _outermost)
"""The outermost quotations by the character at which they start."""
ENDS = Derived("ends of quotations", _ends)
"""The characters before which outermost quotations end."""

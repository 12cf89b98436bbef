"""A number of people together with the words that it was read from."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ukrnews.model import Count
from ukrnews.parsers.incidents.arms import count_of, quantities_in
from ukrnews.reading.document import Document
from ukrnews.reading.numbers import Kind, Quantity, count_of_phrase

Range = tuple[int, int]
"""Tokens [first, last)."""


@attrs.frozen
class Figure:
    """A count and the token ranges that say it: one for each part that was added."""

    count: Count
    words: tuple[Range, ...]


def figure_of(document: Document, quantity: Quantity) -> Figure:
    """What a number in the text says."""
    return Figure(count_of(document, quantity), ((quantity.first, quantity.last),))


def exactly(number: int, document: Document, first: int, last: int) -> Figure:
    """So many and no more, said by the words of [first, last)."""
    return Figure(Count(minimum=number, maximum=number, text=document.words(first, last)), ((first, last),))


def one(document: Document, first: int, last: int) -> Figure:
    """A single person: "a boy", "her husband"."""
    return exactly(1, document, first, last)


def nobody(document: Document, first: int, last: int) -> Figure:
    """None at all: "nobody", "no casualties"."""
    return exactly(0, document, first, last)


def added(document: Document, figures: Sequence[Figure]) -> Figure:
    """The people of several groups together: "a woman and two children"."""
    counts = [f.count for f in figures]
    words = tuple(w for f in figures for w in f.words)
    maximum = None if any(c.maximum is None for c in counts) else sum(c.maximum or 0 for c in counts)
    text = document.words(words[0][0], words[-1][1])
    return Figure(Count(minimum=sum(c.minimum for c in counts), maximum=maximum, text=text), words)


def reads_as(document: Document, first: int, last: int) -> tuple[int, int | None]:
    """The bounds that the words name by themselves: those of their number ("a couple" has one), else one person."""
    if document.tokens[first].lower in ("without", "not", "n't", "n’t"):
        return 0, 0
    for quantity in quantities_in(document, first, last):
        if quantity.last <= last and quantity.kind in (Kind.CARDINAL, Kind.NONE):
            return (0, 0) if quantity.kind is Kind.NONE else (quantity.minimum, quantity.maximum)
    return count_of_phrase(document.tokens, first, last) or (1, 1)

"""A word of a sentence with what stands around it, up to where an extent may reach."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.parsers.cards import Table
from ukrnews.parsers.extents.boundaries import Extent, looking
from ukrnews.parsers.view import view_of
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import VerbGroup

FINITE = "verb"
"""What stands for the first word of a finite verb in a boundary's `on`."""
ANY = "*"
"""What stands there for any other word."""
_MARKS = frozenset({"“", "”", '"', "‘", "’", "'", ",", "—", "–", "-", ";", ":", ".", "•", "«", "»", "(", ")"})
_OPENERS = frozenset({"and", "but", "that", "so", "or", "yet", "then"})
_OPEN_QUOTES = frozenset({"“", "‘", "«", '"'})


class Word(NamedTuple):
    """Token `i` of a document, in an extent that starts at `start` and may reach to `stop`; past that is nothing."""

    document: Document
    i: int
    start: int
    stop: int

    @property
    def sentence(self) -> Sentence:
        """The sentence around it."""
        return self.document.sentence_of_token(self.i)

    def lower(self, n: int = 0) -> str:
        """The word `n` places on, in lower case."""
        return self.document.word(self.i + n) if self.i + n < self.stop else ""

    def tag(self, n: int = 0) -> str:
        """Its Penn tag."""
        return self.document.tag(self.i + n) if self.i + n < self.stop else ""

    def finite(self, n: int = 0) -> list[VerbGroup]:
        """The finite verbs from `n` places on."""
        return finite_between(self.document, self.i + n, self.stop)

    def past_marks(self, n: int = 0) -> Word:
        """The first place from `n` on that is no mark."""
        i = self.i + n
        while i < self.stop and self.document.tokens[i].text in _MARKS:
            i += 1
        return self._replace(i=i)


def first_end(table: Table, extent: Extent, at: Word, last: int | None = None) -> int:
    """The first token from the word on at which one of the table's boundaries stands; else `last` or the stop."""
    last = at.stop if last is None else last
    ends = looking(table.of(at.document), extent)
    verbs = {v.first for v in finite_between(at.document, at.i, last)} if FINITE in ends else set()
    others, tokens = ends.get(ANY, ()), at.document.tokens
    for i in range(at.i, last):
        boundaries = ends.get(FINITE if i in verbs else tokens[i].lower, others)
        if boundaries and any(boundary.read(at._replace(i=i)) for boundary in boundaries):
            return i
    return last


def verbs_in(document: Document, first: int, last: int) -> list[VerbGroup]:
    """The verb groups whose main verb stands in the range, those of attributions ("…, he said, …") left out."""
    return view_of(document, document.sentence_of_token(first)).verbs_in(first, last) if first < last else []


def finite_between(document: Document, first: int, last: int) -> list[VerbGroup]:
    """The finite ones among them."""
    return view_of(document, document.sentence_of_token(first)).finite_in(first, last) if first < last else []


def clause_between(document: Document, first: int, last: int) -> bool:
    """Whether the range holds a finite verb with a subject of its own before it."""
    clauses = ((v, document.syntax.clause_of(v)) for v in finite_between(document, first, last))
    return any(any(first <= n.first < v.first for n in c.subject) for v, c in clauses if c is not None)


def skip_marks(document: Document, first: int, last: int) -> int:
    """The first token from `first` on that is no mark and no bare "and", "that"."""
    while first < last and (document.tokens[first].text in _MARKS or document.tokens[first].lower in _OPENERS):
        first += 1
    return first


def without_marks(document: Document, first: int, last: int) -> int:
    """`last` without marks before it, but for one that closes a quotation which opens inside."""
    tokens = document.tokens
    while last > first and tokens[last - 1].text in _MARKS:
        opened = any(tokens[i].text in _OPEN_QUOTES for i in range(first, last - 1))
        if tokens[last - 1].text in ("”", "’", '"') and opened:
            break
        last -= 1
    return last

"""The words of a ground where they stand in the document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from ukrnews.lexicon.matcher import Match, Matcher
from ukrnews.model import Finding, Ground, How
from ukrnews.reading.document import Document
from ukrnews.reading.tokens import Token


class Passage(NamedTuple):
    """The tokens [first, last) that a ground's words touch; none where it holds spaces only."""

    document: Document
    ground: Ground
    first: int
    last: int

    @property
    def text(self) -> str:
        """The words as they stand."""
        return self.ground.span.text

    @property
    def tokens(self) -> Sequence[Token]:
        """The tokens of the words."""
        return self.document.tokens[self.first : self.last]

    @property
    def lowered(self) -> Sequence[str]:
        """The tokens in lower case."""
        return self.document.lowered[self.first : self.last]

    def holds(self, first: int, last: int) -> bool:
        """Whether the tokens [first, last) lie within the words."""
        return self.first <= first and last <= self.last


Denotes = Callable[[Finding, Any, Sequence[Passage]], "str | None"]
"""Says of a value of a finding and of the words given for it what is wrong with them; None where nothing is."""

OTHER = "the words do not say it"
"""What is wrong with words that do not denote the value."""


def passage_of(document: Document, ground: Ground) -> Passage:
    """The ground in its document."""
    tokens, span = document.tokens, ground.span
    if not tokens:
        return Passage(document, ground, 0, 0)
    first = document.token_at(span.start)
    if tokens[first].end <= span.start:
        first += 1
    last = document.token_at(span.end - 1) + 1
    return Passage(document, ground, first, last if tokens[last - 1].start < span.end else first)


def named(passages: Sequence[Passage]) -> list[Passage]:
    """Those that name the value."""
    return [p for p in passages if p.ground.how is How.NAMED]


def counted(passages: Sequence[Passage]) -> list[Passage]:
    """Those that are a part of a number or of a time."""
    return [p for p in passages if p.ground.how is How.COUNTED]


def matches_in(passage: Passage, matcher: Matcher[Any], around: Sequence[Match[Any]]) -> list[Match[Any]]:
    """What a word list finds in the words. Where they cut a longer phrase in two, of the matches `around` them, the
    longer one counts: "Washington" out of "Washington Post" names the paper."""
    found = matcher.find(passage.document.tokens, passage.first, passage.last)
    return [next((longer for longer in around if _cut_from(match, longer, passage)), match) for match in found]


def _cut_from(match: Match[Any], longer: Match[Any], passage: Passage) -> bool:
    return longer.first <= match.first and match.last <= longer.last and not passage.holds(longer.first, longer.last)


def sentences_of(document: Document, start: int, end: int) -> range:
    """The indexes of the sentences that the characters [start, end) touch."""
    starts = [sentence.start for sentence in document.sentences]
    return range(max(0, bisect_left(starts, start + 1) - 1), bisect_left(starts, end))

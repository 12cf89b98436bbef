"""Where words stand in an article: letter for letter, but for the kinds of white space, quotation marks and dashes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from ukrnews.model import Span

_MARKS = "\"'“”„‟«»‹›‘’‚‛ʼ′″`´"
_DASHES = "-‐‑‒–—―−"
_RUN = re.compile(rf"(?P<blank>\s+)|(?P<mark>[{_MARKS}]+)|(?P<dash>[{_DASHES}]+)")
_ONE = {"blank": " ", "mark": '"', "dash": "-"}
_INSIDE_A_NUMBER = re.compile(r"\d[.,:]\d")


class Words:
    """A text in which words are looked up. Each run of white space, of quotation marks and of dashes is as one of them,
    whichever it is; all else must be the same."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded, self._starts = _folded(text)

    def places(self, words: str) -> Iterator[Span]:
        """Each place where the words stand, in order, without quotation marks around them; never inside a longer word
        or number."""
        wanted = _folded(words)[0].strip(' "')
        at = self._folded.find(wanted) if any(map(str.isalnum, wanted)) else -1
        while at >= 0:
            end = at + len(wanted)
            if not (_is_cut(self._folded, at) or _is_cut(self._folded, end)):
                yield self.span(self._starts[at], self._starts[end])
            at = self._folded.find(wanted, at + 1)

    def span(self, start: int, end: int) -> Span:
        """The characters [start, end) as a Span."""
        return Span(start=start, end=end, text=self.text[start:end])

    def hold(self, words: str) -> bool:
        """Whether the words stand there at all."""
        return next(self.places(words), None) is not None


def _folded(text: str) -> tuple[str, list[int]]:
    """The text with one sign for each run, and where each of its characters starts in the text, the end included."""
    parts: list[str] = []
    starts: list[int] = []
    at = 0
    for run in _RUN.finditer(text):
        parts += [text[at : run.start()], _ONE[run.lastgroup or "blank"]]
        starts += range(at, run.start() + 1)
        at = run.end()
    parts.append(text[at:])
    starts += range(at, len(text) + 1)
    return "".join(parts), starts


def _is_cut(text: str, at: int) -> bool:
    """Whether a word or a number goes on over that place."""
    if not 0 < at < len(text):
        return False
    if text[at - 1].isalnum() and text[at].isalnum():
        return True
    return any(_INSIDE_A_NUMBER.match(text, first) for first in (at - 2, at - 1) if first >= 0)


def nearest(spans: list[Span], to: Span) -> Span | None:
    """The span with the smallest gap to another; of two as near the one before."""
    return min(spans, key=lambda span: gap(span, to), default=None)


def gap(one: Span, other: Span) -> int:
    """The characters between two spans; none where they touch or overlap."""
    return max(one.start - other.end, other.start - one.end, 0)


def nearest_gap(sorted_spans: list[Span], to: Span) -> int | None:
    """The smallest gap between a span and any of many, which are in order; None where there is none."""
    at = bisect_right(sorted_spans, to)
    near = sorted_spans[max(0, at - 1) : at + 1]
    return min((gap(span, to) for span in near), default=None)

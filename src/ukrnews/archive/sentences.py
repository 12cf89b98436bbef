"""Words looked for in the sentences of a report."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ukrnews.archive.wordlists import listed
from ukrnews.model import Report, Span

_WORD = re.compile(r"[^\W\d_]+")


def word_before(report: Report, span: Span, words: str) -> Span | None:
    """The last word of that list that stands in the span's sentence before it."""
    sentence = report.sentence_of(span)
    if sentence is None:
        return None
    found = [w for w in words_in(sentence, words) if w.end <= span.start]
    return found[-1] if found else None


def words_in(sentence: Span, words: str) -> Iterator[Span]:
    """The words of that list in a stretch of text."""
    wanted = listed(words)
    for match in _WORD.finditer(sentence.text):
        if match.group().lower() in wanted:
            start = sentence.start + match.start()
            yield Span(start=start, end=start + len(match.group()), text=match.group())


def sentences_of(report: Report) -> Iterator[Span]:
    """The sentences of a report."""
    for start, end in report.sentences:
        yield Span(start=start, end=end, text=report.article.text[start:end])

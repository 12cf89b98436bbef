"""The words of articles that a page shows: sentences with the words that count marked in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ukrnews.archive.links import Links
from ukrnews.formats.identity import article_id
from ukrnews.formats.page.marks import heading_of
from ukrnews.formats.page.values import is_link
from ukrnews.model import Article, Report, Span

Quote = list[Any]
"""The article's number, then pieces of its text by turns plain and marked."""


def articles_of(links: Links) -> Iterator[Article]:
    """Every article that is named in what is told, many of them more than once."""
    for event in links.events:
        yield from (member.article for member in event.members)
        yield from (figure.article for _, figures in event.tolls for figure in figures)
    for family in links.families:
        yield from (member.article for member in family.members)
        yield from (move.article for move in family.moves)
        yield from (term.article for term in family.terms)
        yield from (taken.article for taken in family.taken_back)
    for due in links.deadlines:
        yield due.article
        if due.told is not None:
            yield due.told.article


class Quoting:
    """Quotes from articles, which are numbered in the order in which they are met."""

    def __init__(self, reports: Mapping[str, Report]) -> None:
        self._reports = reports
        self._numbers: dict[str, int] = {}
        self._ids: dict[Article, str] = {}
        self.articles: list[list[str | int | None]] = []

    def quote(self, article: Article, spans: Iterable[Span]) -> Quote:
        """The sentences of an article in which the spans stand, with these marked."""
        report = self._reports[self._id(article)]
        pieces = [""]
        for start, end, marked in _stretches(report, spans):
            pieces[-1] += " … " if len(pieces) > 1 else ""
            for span in marked:
                pieces[-1] += report.article.text[start : span.start]
                pieces += [span.text, ""]
                start = span.end
            pieces[-1] += report.article.text[start:end]
        return [self.number(article), *pieces]

    def number(self, article: Article) -> int:
        """The place of an article in `articles`: headline, source, day and address."""
        name = self._id(article)
        if name not in self._numbers:
            self._numbers[name] = len(self.articles)
            heading, _ = heading_of(article.text, article.title)
            day = article.published.toordinal() if article.published else None
            self.articles.append([heading or None, article.source, day, article.url if is_link(article.url) else None])
        return self._numbers[name]

    def _id(self, article: Article) -> str:
        if article not in self._ids:
            self._ids[article] = article_id(article)
        return self._ids[article]


def _stretches(report: Report, spans: Iterable[Span]) -> Iterator[tuple[int, int, list[Span]]]:
    """Stretches of the text that hold the spans with their sentences, in order and apart, each with its spans; a span
    that overlaps the one before is left out."""
    found: list[tuple[int, int, list[Span]]] = []
    for span in sorted(set(spans), key=lambda span: (span.start, -span.end)):
        sentence = report.sentence_of(span) or span
        start, end = sentence.start, max(sentence.end, span.end)
        if not found or start >= found[-1][1]:
            found.append((start, end, [span]))
            continue
        first, last, marked = found[-1]
        found[-1] = (first, max(last, end), marked if span.overlaps(marked[-1]) else [*marked, span])
    yield from found

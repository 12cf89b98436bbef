"""The article as the library itself reads it: what claims are held against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from ukrnews.claims.words import Words
from ukrnews.grounds.passage import sentences_of
from ukrnews.lexicon import Lexicon
from ukrnews.model import Article, Condition, Finding, Ground, How, Incident, Proposal, Report, Span, Statement
from ukrnews.parsers import Pipeline
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence

MAIN = {Statement: "content", Incident: "trigger", Proposal: "content", Condition: "requirement"}
"""The spans without which there is no finding of a kind."""


class Told(NamedTuple):
    """An item of a field of one of the library's own findings, and the words behind it."""

    finding: Finding
    field: str
    value: Any
    grounds: tuple[Ground, ...]


class Reading:
    """An article, its words, its document and what the library finds in it."""

    def __init__(self, article: Article, pipeline: Pipeline) -> None:
        self.report: Report = pipeline(article)
        self.document: Document = pipeline.reader.read(article, pipeline.lexicon, pipeline.off)
        self.words = Words(article.text)

    @property
    def lexicon(self) -> Lexicon:
        """The words that it was read with."""
        return self.document.lexicon

    def sentences(self, spans: Sequence[Span]) -> tuple[Sentence, ...]:
        """The sentences that the spans touch."""
        found = {i for span in spans for i in sentences_of(self.document, span.start, span.end)}
        return tuple(self.document.sentences[i] for i in sorted(found))

    @cached_property
    def told(self) -> tuple[Told, ...]:
        """Every item that the library's own findings say with words."""
        return tuple(self._told())

    def _told(self) -> Iterator[Told]:
        for finding in self.report.of(Finding):
            for field, item in dict.fromkeys((g.field, g.item) for g in finding.grounds):
                value = getattr(finding, field)
                grounds = tuple(g for g in finding.grounds if (g.field, g.item) == (field, item))
                yield Told(finding, field, value if item is None else value[item], grounds)

    def same(self, kind: type[Finding], spans: Sequence[Span]) -> tuple[Finding, ...]:
        """The library's own findings of a kind that share words with the spans that make a finding of that kind."""
        return tuple(f for f in self.report.of(kind) if any(a.overlaps(b) for a in main_spans(f) for b in spans))


def main_spans(finding: Finding) -> tuple[Span, ...]:
    """The content, trigger or requirement of a finding."""
    found = next((getattr(finding, field) for kind, field in MAIN.items() if isinstance(finding, kind)), ())
    return found if isinstance(found, tuple) else (found,)


def names(grounds: Sequence[Ground]) -> tuple[Ground, ...]:
    """Those of the grounds that stand where the finding is, not with an antecedent elsewhere."""
    referred = tuple(g for g in grounds if g.how is How.REFERRED)
    return referred or tuple(grounds)


def within(span: Span, sentences: Sequence[Sentence]) -> bool:
    """Whether the span lies in one of the sentences."""
    return any(s.start <= span.start and span.end <= s.end for s in sentences)

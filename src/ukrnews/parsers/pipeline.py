"""The pipeline: parsers and linking steps in their order, and what comes out as a Report."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib.metadata import entry_points
from typing import TypeAlias

import attrs

from ukrnews.lexicon import Lexicon
from ukrnews.model import Article, Finding, Mention, Report
from ukrnews.parsers.actors import ActorParser
from ukrnews.parsers.conditions import ConditionParser
from ukrnews.parsers.findings import Findings
from ukrnews.parsers.incidents import IncidentParser
from ukrnews.parsers.places import PlaceParser
from ukrnews.parsers.proposals import ProposalParser, link_terms
from ukrnews.parsers.statements import StatementParser
from ukrnews.reading.document import Document, Reader
from ukrnews.reading.language import why_not_english

Parser: TypeAlias = Callable[[Document, Findings], Iterable[Finding]]
"""Reads a document, with what was found before, and yields findings."""
Link: TypeAlias = Callable[[Findings], Findings]
"""Merges or links findings: a view in, a view out."""


@attrs.frozen
class Step:
    """A named step: a parser, or a link where `links` is set."""

    name: str
    parser: Parser | None = None
    link: Link | None = None


def default_steps() -> tuple[Step, ...]:
    """The parsers of the package in their order."""
    return (
        Step("actors", ActorParser()),
        Step("places", PlaceParser()),
        Step("statements", StatementParser()),
        Step("incidents", IncidentParser()),
        Step("conditions", ConditionParser()),
        Step("proposals", ProposalParser()),
        Step("terms", link=link_terms),
    )


@attrs.frozen(kw_only=True)
class Pipeline:
    """What turns an Article into a Report. Frozen: the `with_` and `without` methods return a changed copy.

    A parser that raises does not stop the others: its fault becomes a line in `Report.problems`.
    """

    lexicon: Lexicon = attrs.field(factory=Lexicon.default)
    reader: Reader = attrs.field(factory=Reader)
    steps: tuple[Step, ...] = attrs.field(factory=default_steps)

    def with_parser(self, parser: Parser, *, name: str | None = None, after: str | None = None) -> Pipeline:
        """A pipeline with one more parser, at the end or after the step of that name. ValueError for no such step."""
        return self._insert(Step(name or _name_of(parser), parser), after)

    def with_link(self, link: Link, *, name: str | None = None, after: str | None = None) -> Pipeline:
        """A pipeline with one more merging or linking step. ValueError where there is no step of that name."""
        return self._insert(Step(name or _name_of(link), link=link), after)

    def without(self, name: str) -> Pipeline:
        """A pipeline without the step of that name. ValueError where there is none."""
        self._place(name)
        return attrs.evolve(self, steps=tuple(s for s in self.steps if s.name != name))

    def _insert(self, step: Step, after: str | None) -> Pipeline:
        at = len(self.steps) if after is None else self._place(after) + 1
        return attrs.evolve(self, steps=(*self.steps[:at], step, *self.steps[at:]))

    def _place(self, name: str) -> int:
        names = [s.name for s in self.steps]
        if name not in names:
            raise ValueError(f"Pipeline has no step {name!r} (it has {', '.join(names)})")
        return names.index(name)

    def __call__(self, article: Article) -> Report:
        """Read one article. Never raises for any text."""
        document = self.reader.read(article, self.lexicon)
        foreign = why_not_english(document.tokens)
        sentences = tuple((s.start, s.end) for s in document.sentences)
        if foreign is not None:
            return Report(article=article, sentences=sentences, problems=(foreign,))
        findings, problems = Findings(), []
        for step in self.steps:
            try:
                if step.parser is not None:
                    findings = findings.plus(step.parser(document, findings))
                elif step.link is not None:
                    findings = step.link(findings)
            except Exception as fault:  # a parser of a user's may raise anything
                problems.append(f"step {step.name}: {type(fault).__name__}: {fault}")
        return Report(
            article=article,
            findings=_ordered(f for f in findings if not isinstance(f, Mention)),
            mentions=_ordered_mentions(findings.mentions),
            sentences=sentences,
            problems=tuple(problems),
        )


def _place_in_text(finding: Finding) -> tuple[int, int, str, str]:
    span = finding.evidence[0]
    return span.start, span.end, finding.type, finding.id


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=_place_in_text))


def _ordered_mentions(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda m: (m.evidence[0].start, m.evidence[0].end)))


def _name_of(step: object) -> str:
    return getattr(step, "__name__", None) or type(step).__name__


@cache
def default_pipeline() -> Pipeline:
    """The pipeline of the package, with parsers that installed packages offer under `ukrnews.parsers`."""
    pipeline = Pipeline()
    for point in sorted(entry_points(group="ukrnews.parsers"), key=lambda p: p.name):
        pipeline = pipeline.with_parser(point.load(), name=point.name)
    return pipeline

"""The pipeline: parsers and linking steps in their order, and what comes out as a Report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import TypeAlias

import attrs

from ukrnews.lexicon import Lexicon
from ukrnews.model import Article, Finding, Mention, Report
from ukrnews.model.checks import a, expect, tuple_of
from ukrnews.parsers.actors import ActorParser
from ukrnews.parsers.cards import Ruled, Table
from ukrnews.parsers.conditions import ConditionParser
from ukrnews.parsers.findings import Findings
from ukrnews.parsers.guarding import Altered, fault_of, same, seal
from ukrnews.parsers.incidents import IncidentParser
from ukrnews.parsers.places import PlaceParser
from ukrnews.parsers.proposals import ProposalParser, link_terms
from ukrnews.parsers.statements import StatementParser
from ukrnews.plugins import installed
from ukrnews.reading.document import Document, Reader
from ukrnews.reading.language import why_not_english
from ukrnews.reading.steps import ReadingError

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

    @property
    def needs(self) -> tuple[type[Finding], ...]:
        """The types of findings that the parser builds on, where it says so (`needs`)."""
        needs: tuple[type[Finding], ...] = getattr(self.parser, "needs", ())
        return needs

    def may_give(self, cls: type[Finding]) -> bool:
        """Whether findings of the type may come from it: a parser that does not say what it `gives` may give any."""
        gives: tuple[type[Finding], ...] | None = getattr(self.parser, "gives", None)
        return gives is None or any(issubclass(given, cls) for given in gives)

    def run(self, document: Document, findings: Findings) -> Findings:
        """The findings with what this step adds to them or makes of them. Raises what the step raises."""
        if self.parser is not None:
            return findings.plus(self.parser(document, findings))
        made = findings if self.link is None else self.link(findings)
        if not isinstance(made, Findings):
            raise TypeError(f"a link returns Findings, not {type(made).__name__}")
        return made


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


class PluginError(Exception):
    """An installed package offers a parser that could not be loaded."""


@attrs.frozen
class _Unloaded:
    """Stands in the place of a plugin that could not be loaded, and says so whenever it is run."""

    fault: str

    def __call__(self, document: Document, findings: Findings) -> Iterable[Finding]:
        raise PluginError(self.fault)


def installed_steps() -> tuple[Step, ...]:
    """The parsers of the package and after them those that installed packages offer under `ukrnews.parsers`."""
    offered = (Step(p.name, p.parser if p.fault is None else _Unloaded(p.fault)) for p in installed())
    return (*default_steps(), *offered)


@attrs.frozen(kw_only=True)
class Pipeline:
    """What turns an Article into a Report. Frozen: the `with_` and `without` methods return a changed copy.

    A step that raises, or makes what no report can hold, does not stop the others: its fault becomes a line in
    `Report.problems`. A step of the `reader` that fails, or gives less than it must, leaves nothing to read: it is
    named in the one problem of an empty Report. With `strict` both are raised.
    """

    lexicon: Lexicon = attrs.field(factory=Lexicon.default, validator=a(Lexicon))
    """The words it knows."""
    reader: Reader = attrs.field(factory=Reader, validator=a(Reader))
    """The steps that make a Document of an article."""
    steps: tuple[Step, ...] = attrs.field(factory=installed_steps, validator=tuple_of(Step))
    """Parsers and links in the order in which they run; by default the package's own, then those of plugins."""
    off: frozenset[str] = frozenset()
    """The names of the rules that it does without."""
    strict: bool = False
    """Whether a fault of a step is raised instead of told in `Report.problems`."""

    def __repr__(self) -> str:
        return f"<Pipeline{' (strict)' if self.strict else ''}: {', '.join(step.name for step in self.steps)}>"

    def with_parser(
        self, parser: Parser, *, name: str | None = None, after: str | None = None, instead_of: str | None = None
    ) -> Pipeline:
        """A pipeline with one more parser: at the end, after the step of that name, or instead of it.

        The step goes by `name`, by that of the step it replaces, or by that of the parser. Raises ValueError where
        there is no such step, or where both `after` and `instead_of` are given.
        """
        _callable("Pipeline.with_parser: parser", parser)
        if instead_of is None:
            return self._insert(Step(name or _name_of(parser), parser), after)
        if after is not None:
            raise ValueError(f"Pipeline.with_parser: after={after!r} and instead_of={instead_of!r} exclude each other")
        at = self._place(instead_of)
        step = Step(name or instead_of, parser)
        return attrs.evolve(self, steps=(*self.steps[:at], step, *self.steps[at + 1 :]))

    def with_link(self, link: Link, *, name: str | None = None, after: str | None = None) -> Pipeline:
        """A pipeline with one more merging or linking step. ValueError where there is no step of that name."""
        _callable("Pipeline.with_link: link", link)
        return self._insert(Step(name or _name_of(link), link=link), after)

    def without(self, name: str) -> Pipeline:
        """A pipeline without the step of that name. ValueError where there is none."""
        self._place(name)
        return attrs.evolve(self, steps=tuple(s for s in self.steps if s.name != name))

    def without_rule(self, name: str) -> Pipeline:
        """A pipeline in which the rule of that name is switched off (`ukrnews.rules()` lists them). ValueError where
        no step of it has such a rule."""
        if all(name not in table for table in self.tables):
            raise ValueError(f"Pipeline has no rule {name!r} (`ukrnews rules` lists them)")
        return attrs.evolve(self, off=self.off | {name})

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables of rules of its parsers."""
        parsers: tuple[object, ...] = tuple(step.parser for step in self.steps)
        return tuple(table for parser in parsers if isinstance(parser, Ruled) for table in parser.tables)

    def _insert(self, step: Step, after: str | None) -> Pipeline:
        at = len(self.steps) if after is None else self._place(after) + 1
        return attrs.evolve(self, steps=(*self.steps[:at], step, *self.steps[at:]))

    def _place(self, name: str) -> int:
        names = [s.name for s in self.steps]
        if name not in names:
            raise ValueError(f"Pipeline has no step {name!r} (it has {', '.join(names)})")
        return names.index(name)

    def __call__(self, article: Article) -> Report:
        """Read one article. Raises for no text; with `strict`, what a step raises."""
        expect("Pipeline: article", article, Article)
        document = self.reader.read(article, self.lexicon, self.off)
        try:
            return self._read(document)
        except ReadingError as fault:
            if self.strict:
                raise
            return Report(article=article, problems=(str(fault),))
        finally:
            document.let_go()

    def _read(self, document: Document) -> Report:
        foreign = why_not_english(document.tokens)
        if foreign is not None:
            return _report(document, problems=(foreign,))
        try:
            return _report(*self._run(document, checked=False))
        except ReadingError:
            raise
        except Exception:  # some step made what no report can hold, or is strict: find out which by looking at each
            return _report(*self._run(document, checked=True))

    def _run(self, document: Document, *, checked: bool) -> tuple[Document, Findings, tuple[str, ...]]:
        """What was read and found, and what went wrong. `checked` holds what each step makes against a report."""
        findings, problems = Findings(), list(self._lacking)
        before = seal(document)
        for step in self.steps:
            try:
                made = step.run(document, findings)
                if not same(document, before):
                    raise Altered
                if checked:
                    _report(document, made)
            except (KeyboardInterrupt, ReadingError):
                raise  # what is lost in the reading is lost to every step, and told once
            except BaseException as fault:  # a parser of a user's may raise anything, `SystemExit` too
                if self.strict:
                    fault.add_note(f"in step {step.name} of the pipeline")
                    raise
                problems.append(f"step {step.name}: {fault_of(fault)}")
                if not same(document, before):
                    document.let_go()
                    document = self.reader.read(before.article, self.lexicon, self.off)
                    before = seal(document)
            else:
                findings = made
        document.let_go()  # before a report is made, which needs room of its own
        return document, findings, tuple(problems)

    @property
    def _lacking(self) -> Iterator[str]:
        """What steps need and no step before them gives, in words."""
        for at, step in enumerate(self.steps):
            for cls in step.needs:
                if not any(before.may_give(cls) for before in self.steps[:at]):
                    yield f"step {step.name}: {LACKING} {cls.type}s, so it reads them for itself"


LACKING = "no step before it gives"
"""How a problem reads that costs nothing: a step reads for itself what others would have given it."""


def _report(document: Document, findings: Findings = Findings(), problems: tuple[str, ...] = ()) -> Report:
    return Report(
        article=document.article,
        findings=_ordered(f for f in findings if not isinstance(f, Mention)),
        mentions=_ordered_mentions(findings.mentions),
        sentences=tuple((s.start, s.end) for s in document.sentences),
        problems=problems,
    )


def _place_in_text(finding: Finding) -> tuple[int, int, str]:
    span = finding.evidence[0]
    return span.start, span.end, finding.type


def _ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By place, and by id where several of a type stand in one place: ids cost time, so only there."""
    ordered: list[Finding] = []
    for _, tied in groupby(sorted(findings, key=_place_in_text), key=_place_in_text):
        here = list(tied)
        ordered += sorted(here, key=lambda f: f.id) if len(here) > 1 else here
    return tuple(ordered)


def _ordered_mentions(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda m: (m.evidence[0].start, m.evidence[0].end)))


def _callable(argument: str, value: object) -> None:
    if not callable(value):
        raise TypeError(f"{argument} must be callable, not {type(value).__name__}")


def _name_of(step: object) -> str:
    return getattr(step, "__name__", None) or type(step).__name__


@cache
def default_pipeline() -> Pipeline:
    """The pipeline that `parse` uses where none is given, made once."""
    return Pipeline()

"""All that was found in one article."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from ukrnews.model.actor import Actor
from ukrnews.model.article import Article
from ukrnews.model.checks import Faults, a, a_natural, expect, field_name, shown, tuple_of
from ukrnews.model.condition import Condition
from ukrnews.model.finding import Finding
from ukrnews.model.for_pydantic import core_schema, json_schema
from ukrnews.model.incident import Incident
from ukrnews.model.mention import Mention
from ukrnews.model.place import Place
from ukrnews.model.proposal import Proposal
from ukrnews.model.span import Span
from ukrnews.model.statement import Statement
from ukrnews.model.walk import walk

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

F = TypeVar("F", bound=Finding)
T = TypeVar("T")


def _no_mention(instance: "Report", attribute: "attrs.Attribute[Any]", value: tuple[Finding, ...]) -> None:
    for index, finding in enumerate(value):
        if isinstance(finding, Mention):
            name = field_name(instance, attribute)
            raise ValueError(f"{name}[{index}] must not be a Mention, which belongs in mentions: {shown(finding)}")


def _sentences(instance: "Report", attribute: "attrs.Attribute[Any]", value: Any) -> None:
    name = field_name(instance, attribute)
    if not isinstance(value, tuple):
        raise TypeError(f"{name} must be a tuple of (start, end), not {type(value).__name__}: {shown(value)}")
    last, length = 0, len(instance.article.text)
    for index, pair in enumerate(value):
        if not isinstance(pair, tuple) or len(pair) != 2:
            raise TypeError(f"{name}[{index}] must be a tuple (start, end): {shown(pair)}")
        a_natural(instance, attribute, pair[0])
        a_natural(instance, attribute, pair[1])
        if not last <= pair[0] < pair[1] <= length:
            raise ValueError(
                f"{name}[{index}] must not be empty, overlap the sentence before or leave the text "
                f"(after {last}, up to {length}): {pair}"
            )
        last = pair[1]


def disordered(field: str, findings: Iterable[Finding]) -> Iterator[str]:
    """What stands out of the order of the text, in words."""
    last = 0
    for index, finding in enumerate(findings):
        start = finding.evidence[0].start
        if start < last:
            yield f"Report.{field}[{index}] must not stand before the one before it in the text: {start} after {last}"
        last = max(last, start)


def _distinct(values: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(values))


@attrs.frozen(kw_only=True)
class Report:
    """What was found in one article. Every span in it points at the article's own text, and no two findings
    have the same id."""

    __get_pydantic_core_schema__ = core_schema
    __get_pydantic_json_schema__ = json_schema

    article: Article = attrs.field(validator=a(Article))
    """The article that was read, unchanged."""
    findings: tuple[Finding, ...] = attrs.field(default=(), validator=[tuple_of(Finding), _no_mention])
    """Statements, incidents, proposals, conditions and a user's own kinds, in the order of the text."""
    mentions: tuple[Mention, ...] = attrs.field(default=(), validator=tuple_of(Mention))
    """Every place where an actor or a place is named, in the order of the text."""
    sentences: tuple[tuple[int, int], ...] = attrs.field(default=(), validator=_sentences)
    """The sentences as half-open (start, end) into `article.text`, in order, without overlap."""
    problems: tuple[str, ...] = attrs.field(default=(), validator=tuple_of(str))
    """What went wrong on the way, in words."""

    def __attrs_post_init__(self) -> None:
        wrong = [*self._foreign_spans(), *self._doubled()]
        if wrong:
            raise Faults(wrong)

    def _doubled(self) -> Iterator[str]:
        seen: dict[tuple[str, int, int], Finding] = {}
        ids: dict[tuple[str, int, int], set[str]] = {}  # made where several stand in one place: an id costs time
        for finding in (*self._with_terms(), *self.mentions):
            first, last = finding.evidence[0], finding.evidence[-1]
            place = finding.type, first.start, last.end
            if place in seen:
                there = ids.setdefault(place, {seen[place].id})
                if finding.id in there:
                    yield f"Report holds the same finding twice: {finding.id} ({shown(first.text)})"
                there.add(finding.id)
            seen.setdefault(place, finding)

    def __repr__(self) -> str:
        counts = Counter(dict.fromkeys((kind.type for kind in (Statement, Incident, Proposal, Condition)), 0))
        counts.update(finding.type for finding in self._with_terms())
        counts.update(mention=len(self.mentions), problem=len(self.problems))
        told = ", ".join(f"{number} {what}{'' if number == 1 else 's'}" for what, number in counts.items() if number)
        heading = (self.article.title or self.article.text.strip()).partition("\n")[0]
        return f"<Report of {shown(heading)}: {told or 'nothing found'}>"

    def _foreign_spans(self) -> Iterator[str]:
        text = self.article.text
        for finding in (*self.findings, *self.mentions):
            is_plain = type(finding) is Mention and not finding.grounds  # as most are
            spans = finding.evidence if is_plain else walk(finding, Span)
            for span in spans:
                if text[span.start : span.end] != span.text:
                    yield (
                        f"Report.article: {finding.id} has a span that is not the article's text: {shown(span)}, "
                        f"where the article reads {shown(text[span.start : span.end])}"
                    )

    def _with_terms(self) -> Iterator[Finding]:
        for finding in self.findings:
            yield finding
            if isinstance(finding, Proposal):
                yield from finding.terms

    def of(self, cls: type[F]) -> tuple[F, ...]:
        """The findings of a kind, subclasses and the terms of proposals included, in the order of the text.
        Mentions are given only where `cls` is Mention or a subclass of it."""
        if not (isinstance(cls, type) and issubclass(cls, Finding)):
            raise TypeError(f"Report.of: cls must be a kind of finding, not {shown(cls)}")
        if issubclass(cls, Mention):
            return tuple(mention for mention in self.mentions if isinstance(mention, cls))
        found = [finding for finding in self._with_terms() if isinstance(finding, cls)]
        if issubclass(Condition, cls):
            found.sort(key=lambda finding: finding.evidence[0].start)
        return tuple(found)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """Who said what."""
        return self.of(Statement)

    @property
    def incidents(self) -> tuple[Incident, ...]:
        """What happened."""
        return self.of(Incident)

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """What is proposed."""
        return self.of(Proposal)

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """All conditions, those inside proposals too, in the order of the text."""
        return self.of(Condition)

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Each distinct actor once: the mentioned ones in the order of the text, then those only in findings."""
        return _distinct(walk((self.mentions, self.findings), Actor))

    @property
    def places(self) -> tuple[Place, ...]:
        """Each distinct place once: the mentioned ones in the order of the text, then those only in findings."""
        return _distinct(walk((self.mentions, self.findings), Place))

    def proposal_of(self, condition: Condition) -> Proposal | None:
        """The proposal whose terms hold the condition; None where it stands by itself."""
        return next((proposal for proposal in self.proposals if condition in proposal.terms), None)

    def by(self, name: str) -> tuple[Statement, ...]:
        """The statements of whoever goes by the name, in whatever spelling: `report.by("Peskov")`, "Zelensky",
        "Russia". Whom a part of a name fits answers to it."""
        expect("Report.by: name", name, str)
        from ukrnews.lexicon.asked import people  # made when it is asked for, as are the calls below

        meant = set(people(name, {actor.name for statement in self.statements for actor in statement.speakers}))
        return tuple(one for one in self.statements if any(actor.name in meant for actor in one.speakers))

    def sentence_of(self, span: Span) -> Span | None:
        """The sentence in which the span begins; None where it begins in none."""
        expect("Report.sentence_of: span", span, Span)
        index = bisect_right(self.sentences, span.start, key=itemgetter(0)) - 1
        if index < 0 or self.sentences[index][1] <= span.start:
            return None
        start, end = self.sentences[index]
        return Span(start=start, end=end, text=self.article.text[start:end])

    def to_dict(self) -> dict[str, Any]:
        """The report as plain dicts, lists, strings and numbers: what `to_json` writes. `Report.from_dict` reads it."""
        from ukrnews.formats.plain import to_plain

        return to_plain(self)

    @staticmethod
    def from_dict(data: Mapping[str, Any]) -> "Report":
        """The report that `to_dict` gave. Raises DecodeError with every fault and its path."""
        from ukrnews.formats.plain import from_plain

        return from_plain(data)

    def to_pandas(self, table: str = "findings") -> "pd.DataFrame":
        """A table of the report as a data frame: "quotations", "incidents_flat", or one of `formats.tables.TABLES`.

        Whole numbers, days and truth keep their types where there are nulls. Raises KeyError for a table that is none,
        MissingExtra without pandas and pyarrow (extra `pandas`).
        """
        from ukrnews.formats.tables.frames import to_pandas

        return to_pandas(self, table)

    def to_polars(self, table: str = "findings") -> "pl.DataFrame":
        """The same for polars. Raises KeyError for a table that is none, MissingExtra without polars and pyarrow
        (extra `polars`)."""
        from ukrnews.formats.tables.frames import to_polars

        return to_polars(self, table)

    def _repr_html_(self) -> str:
        from ukrnews.formats.html import to_html

        return to_html(self)

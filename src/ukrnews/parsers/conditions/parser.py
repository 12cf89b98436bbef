"""The condition parser: signs first, then the rules over the sentences that hold one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ukrnews.model import Condition, ConditionKind, Span, Statement
from ukrnews.parsers.actors import cast_of
from ukrnews.parsers.conditions.clauses import under_markers
from ukrnews.parsers.conditions.deadlines import deadlines, inside
from ukrnews.parsers.conditions.demands import demands
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.frames import Frame
from ukrnews.parsers.conditions.holders import holders_of
from ukrnews.parsers.conditions.listed import listed
from ukrnews.parsers.conditions.obligations import obligations
from ukrnews.parsers.conditions.red_lines import red_lines
from ukrnews.parsers.conditions.signs import signs_of
from ukrnews.parsers.conditions.terms import terms
from ukrnews.parsers.conditions.units import Units
from ukrnews.parsers.conditions.warnings import warnings
from ukrnews.parsers.findings import Findings
from ukrnews.parsers.grounding import ground, when_grounds
from ukrnews.parsers.statements import StatementParser
from ukrnews.parsers.told import grounded
from ukrnews.reading.document import Document


class ConditionParser:
    """Reads conditions, demands, red lines, deadlines and terms, with their holders.

    Uses the statements found before, and reads them itself where there are none.
    """

    def __call__(self, document: Document, findings: Findings = Findings()) -> Iterable[Condition]:
        """The document's conditions in the order of the text, each said thing once."""
        signs = signs_of(document)
        if not signs:
            return
        units = Units(document, statements_for(document, findings))
        cast = cast_of(document)
        seen: set[tuple[str, tuple[str, ...]]] = set()
        for index in sorted(signs):
            frame = Frame(
                document=document, sentence=document.sentences[index], signs=signs[index], units=units, cast=cast
            )
            for draft in sorted(_chosen(frame), key=lambda d: (d.first, d.last)):
                condition = _condition(frame, draft)
                said = condition.evidence[0].text.lower(), tuple(a.name for a in condition.holders)
                if said not in seen:
                    seen.add(said)
                    yield condition


def statements_for(document: Document, findings: Findings) -> tuple[Statement, ...]:
    """The statements found before, or those the parser finds now where there are none."""
    if findings.statements:
        return findings.statements
    known = document.memo.get("statements")
    if known is None:
        known = document.memo["statements"] = tuple(
            s for s in StatementParser()(document, findings) if isinstance(s, Statement)
        )
    found: tuple[Statement, ...] = known
    return found


def _chosen(frame: Frame) -> Iterator[Draft]:
    """The drafts of a sentence; where two rules read the same words, the first of the rules below stands."""
    chosen: list[Draft] = []
    for rule in (under_markers, deadlines, red_lines, listed, demands, obligations, warnings, terms):
        for draft in rule(frame):
            if not any(_same(draft, other) for other in chosen):
                chosen.append(draft)
                yield draft
                within = inside(frame, draft)
                if within is not None:
                    yield within


def _same(draft: Draft, other: Draft) -> bool:
    """Whether one of the two covers most of the other."""
    if (
        ConditionKind.RED_LINE in (draft.kind, other.kind)
        and draft.kind is not other.kind
        and draft.rule == "demand-noun"
    ):
        return False  # "a demand that Moscow has repeatedly rejected" is both
    shared = min(draft.last, other.last) - max(draft.first, other.first)
    return shared > 0.6 * min(draft.last - draft.first, other.last - other.first)


def _condition(frame: Frame, draft: Draft) -> Condition:
    document = frame.document

    def span(tokens: tuple[int, int]) -> Span:
        return document.span_of(tokens[0], max(tokens[1], tokens[0] + 1))

    told = (
        ()
        if draft.kind is ConditionKind.TERM and not draft.unit.speakers
        else holders_of(document, frame.cast, frame.units, draft)
    )
    holders, grounds = grounded(document, frame.cast, told, "holders")
    dated = draft.deadline
    return Condition(
        evidence=(span((draft.first, draft.last)),),
        rule=draft.rule,
        kind=draft.kind,
        holders=holders,
        requirement=span(draft.requirement),
        consequence=None if draft.consequence is None else span(draft.consequence),
        deadline=None if dated is None else dated.when,
        grounds=(
            ground(document, "kind", draft.marker),
            *grounds,
            *(() if dated is None else when_grounds(document, "deadline", dated)),
        ),
    )

"""Conditions that belong to a proposal move into its terms."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ukrnews.model import Condition, ConditionKind, Finding, Proposal, Span
from ukrnews.parsers.findings import Findings

_NEAR = 400
"""How many characters after a mention a clause of the plan may stand."""


def link_terms(findings: Findings) -> Findings:
    """The findings with each condition that belongs to a proposal in its `terms` instead of beside it.

    It belongs where its words touch a mention or an answer, or where it is a term that follows the mention closely;
    a term without a holder is held by the proposers.
    """
    terms: dict[Proposal, list[Condition]] = {}
    moved: set[Condition] = set()
    spoken = [(p, [*p.evidence, *(s for r in p.responses for s in r.evidence)]) for p in findings.proposals]
    for condition in findings.conditions:
        home = _home(condition, spoken)
        if home is not None:
            terms.setdefault(home, []).append(_held(condition, home))
            moved.add(condition)
    kept: list[Finding] = []
    for finding in findings:
        if isinstance(finding, Proposal) and finding in terms:
            kept.append(attrs.evolve(finding, terms=(*finding.terms, *terms[finding])))
        elif not (isinstance(finding, Condition) and finding in moved):
            kept.append(finding)
    return Findings(kept)


def _home(condition: Condition, spoken: Sequence[tuple[Proposal, Sequence[Span]]]) -> Proposal | None:
    """The proposal that the condition belongs to, of those with the words that tell of them."""
    span = condition.evidence[0]
    start, end = span.start, span.end
    best: tuple[int, int] | None = None
    home = None
    for number, (proposal, spans) in enumerate(spoken):
        if not any(s.start < end and start < s.end for s in spans):
            continue
        shared = max(min(end, s.end) - max(start, s.start) for s in spans)
        if best is None or (shared, -number) > best:
            best, home = (shared, -number), proposal
    if home is None and condition.kind is ConditionKind.TERM:
        before = [(s.end, p) for p, _ in spoken for s in p.evidence if 0 <= span.start - s.end <= _NEAR]
        home = max(before, key=lambda pair: pair[0])[1] if before else None
    return home


def _held(condition: Condition, home: Proposal) -> Condition:
    """The condition, a term in the hands of who puts its proposal forward."""
    if condition.kind is not ConditionKind.TERM or not home.proposers:
        return condition
    kept = (g for g in condition.grounds if g.field != "holders")
    held = (attrs.evolve(g, field="holders") for g in home.grounds_of("proposers"))
    return attrs.evolve(condition, holders=home.proposers, grounds=(*kept, *held))

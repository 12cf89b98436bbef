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
    spoken = [(s.start, s.end, p) for p in findings.proposals for s in _spans(p)]
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


def _spans(proposal: Proposal) -> list[Span]:
    """The words that tell of it: its mentions and its answers."""
    return [*proposal.evidence, *(s for r in proposal.responses for s in r.evidence)]


def _home(condition: Condition, spoken: Sequence[tuple[int, int, Proposal]]) -> Proposal | None:
    """The proposal that the condition belongs to, of those with the words that tell of them."""
    span = condition.evidence[0]
    start, end = span.start, span.end
    most, home = 0, None
    for first, last, proposal in spoken:
        if first < end and start < last:
            shared = min(end, last) - max(start, first)
            if shared > most:
                most, home = shared, proposal
    if home is None and condition.kind is ConditionKind.TERM:
        before = [(s.end, p) for *_, p in spoken for s in p.evidence if 0 <= span.start - s.end <= _NEAR]
        home = max(before, key=lambda pair: pair[0])[1] if before else None
    return home


def _held(condition: Condition, home: Proposal) -> Condition:
    """The condition, a term in the hands of who puts its proposal forward."""
    if condition.kind is not ConditionKind.TERM or not home.proposers:
        return condition
    kept = (g for g in condition.grounds if g.field != "holders")
    held = (attrs.evolve(g, field="holders") for g in home.grounds_of("proposers"))
    return attrs.evolve(condition, holders=home.proposers, grounds=(*kept, *held))

"""The proposal parser: mentions and answers found sentence by sentence, then merged across the article."""

from __future__ import annotations

from collections.abc import Iterable

from ukrnews.model import Proposal, ProposalKind, Span
from ukrnews.parsers.actors import cast_of
from ukrnews.parsers.conditions import ConditionParser
from ukrnews.parsers.conditions.parser import statements_for
from ukrnews.parsers.conditions.units import Units
from ukrnews.parsers.findings import Findings
from ukrnews.parsers.proposals.answering import Answering
from ukrnews.parsers.proposals.merging import Group, merge, responses
from ukrnews.parsers.proposals.parties import Parties
from ukrnews.parsers.proposals.partisan import between_parties
from ukrnews.parsers.proposals.proposing import Proposing
from ukrnews.reading.document import Document

POINTING = frozenset({"bare", "no-answer"})
"""Rules of answers that name no proposal: their words are no mention of it."""


class ProposalParser:
    """Reads what is put forward, by whom, and what each party answers.

    Uses the statements and conditions found before, and reads them itself where there are none.
    """

    def __call__(self, document: Document, findings: Findings = Findings()) -> Iterable[Proposal]:
        """The document's proposals in the order of their first mention."""
        statements = statements_for(document, findings)
        conditions = findings.conditions or tuple(ConditionParser()(document, findings.plus(statements)))
        parties = Parties(document, cast_of(document), Units(document, statements))
        puts = [*Proposing(document, parties), *Answering(document, parties, conditions)]
        for group in merge(document, puts):
            proposal = _proposal(document, group)
            if proposal is not None:
                yield proposal


def _proposal(document: Document, group: Group) -> Proposal | None:
    """The group as a Proposal; None where nobody proposes, accepts or refuses it."""
    proposers, answers = group.proposers, responses(document, group)
    if not between_parties(document, group, answers):
        return None
    if not answers and (not proposers or (group.topic.vessel and group.kind is ProposalKind.OTHER)):
        return None
    spans = sorted(
        {document.span_of(p.first, p.last) for p in group.puts if p.rule not in POINTING},
        key=lambda s: (s.start, s.end),
    )
    evidence: list[Span] = []
    for span in spans:
        if not evidence or span.start >= evidence[-1].end:
            evidence.append(span)
    named = [
        p for p in group.puts if p.topic is not None and not p.topic.vessel and p.topic.kind is group.kind
    ] or group.puts
    fullest = max(named, key=lambda p: (p.duration is not None, bool(p.proposers), -p.first))
    durations = [p.duration for p in group.puts if p.duration is not None]
    return Proposal(
        evidence=tuple(evidence),
        rule=group.puts[0].rule,
        kind=group.kind,
        content=document.span_of(fullest.first, fullest.last),
        proposers=proposers,
        addressees=tuple(dict.fromkeys(a for p in group.puts for a in p.addressees)),
        duration=durations[0] if durations else None,
        responses=answers,
    )

"""The proposal parser: mentions and answers found sentence by sentence, then merged across the article."""

from __future__ import annotations

from collections.abc import Iterable

from ukrnews.model import Condition, Ground, Proposal, ProposalKind, Response, Span, Statement
from ukrnews.parsers.actors import Cast, cast_of
from ukrnews.parsers.conditions import ConditionParser
from ukrnews.parsers.conditions.units import Units
from ukrnews.parsers.extents import OFFER_ENDS, OFFER_TAILS
from ukrnews.parsers.findings import Findings
from ukrnews.parsers.grounding import ground
from ukrnews.parsers.proposals.answering import Answering
from ukrnews.parsers.proposals.merging import Group, merge, replies
from ukrnews.parsers.proposals.parties import Parties
from ukrnews.parsers.proposals.partisan import between_parties
from ukrnews.parsers.proposals.proposing import Proposing
from ukrnews.parsers.statements import statements_of
from ukrnews.parsers.told import grounded, grounds_of
from ukrnews.reading.document import Document

POINTING = frozenset({"bare", "no-answer"})
"""Rules of answers that name no proposal: their words are no mention of it."""


class ProposalParser:
    """Reads what is put forward, by whom, and what each party answers.

    Uses the statements and conditions found before, and reads them itself where there are none.
    """

    needs = (Statement, Condition)
    gives = (Proposal,)
    tables = (OFFER_ENDS, OFFER_TAILS)

    def __call__(self, document: Document, findings: Findings = Findings()) -> Iterable[Proposal]:
        """The document's proposals in the order of their first mention."""
        statements = statements_of(document, findings)
        conditions = findings.conditions or tuple(ConditionParser()(document, findings.plus(statements)))
        cast = cast_of(document)
        parties = Parties(document, cast, Units(document, statements))
        puts = [*Proposing(document, parties), *Answering(document, parties, conditions)]
        for group in merge(document, puts):
            proposal = _proposal(document, cast, group)
            if proposal is not None:
                yield proposal


def _proposal(document: Document, cast: Cast, group: Group) -> Proposal | None:
    """The group as a Proposal; None where nobody proposes, accepts or refuses it."""
    proposers, proposing = grounded(document, cast, group.proposers, "proposers")
    addressees, addressing = grounded(document, cast, group.addressees, "addressees")
    answers, answering = _responses(document, cast, group)
    if not between_parties(document, group, proposers, answers):
        return None
    if not answers and (not proposers or (group.topic.vessel and group.kind is ProposalKind.OTHER)):
        return None
    named = [
        p for p in group.puts if p.topic is not None and not p.topic.vessel and p.topic.kind is group.kind
    ] or group.puts
    fullest = max(named, key=lambda p: (p.duration is not None, bool(p.proposers), -p.first))
    duration = next((p.duration for p in group.puts if p.duration is not None), None)
    lasting = () if duration is None else (ground(document, "duration", (duration.first, duration.last)),)
    return Proposal(
        evidence=_evidence(document, group),
        rule=group.puts[0].rule,
        kind=group.kind,
        content=document.span_of(fullest.first, fullest.last),
        proposers=proposers,
        addressees=addressees,
        duration=None if duration is None else duration.iso,
        responses=answers,
        grounds=(ground(document, "kind", group.topic.named), *proposing, *addressing, *lasting, *answering),
    )


def _evidence(document: Document, group: Group) -> tuple[Span, ...]:
    """The mentions that name it, in the order of the text, none inside another."""
    spans = sorted(
        {document.span_of(p.first, p.last) for p in group.puts if p.rule not in POINTING},
        key=lambda s: (s.start, s.end),
    )
    evidence: list[Span] = []
    for span in spans:
        if not evidence or span.start >= evidence[-1].end:
            evidence.append(span)
    return tuple(evidence)


def _responses(document: Document, cast: Cast, group: Group) -> tuple[tuple[Response, ...], tuple[Ground, ...]]:
    """The answers of actors whom words name, and those words."""
    found: list[Response] = []
    grounds: list[Ground] = []
    for reply in replies(group):
        words = grounds_of(document, cast, reply.by, "responses", len(found))
        if words:
            evidence = (document.span_of(reply.first, reply.last),)
            found.append(Response(actor=reply.actor, stance=reply.stance, evidence=evidence))
            grounds += words
    return tuple(found), tuple(grounds)

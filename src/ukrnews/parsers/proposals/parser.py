"""The proposal parser: mentions and answers found sentence by sentence, then merged across the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ukrnews.lexicon.entries import ProposingEntry, StanceEntry, StanceFrame
from ukrnews.model import Condition, ConditionKind, Ground, Proposal, ProposalKind, Response, Span, Statement
from ukrnews.parsers.actors import Cast, cast_of
from ukrnews.parsers.actors.pronouns import PRONOUNS
from ukrnews.parsers.cards import Rule
from ukrnews.parsers.conditions import ConditionParser
from ukrnews.parsers.extents import OFFER_ENDS, OFFER_TAILS
from ukrnews.parsers.findings import Findings
from ukrnews.parsers.grounding import ground
from ukrnews.parsers.proposals.contents import split
from ukrnews.parsers.proposals.group import Group
from ukrnews.parsers.proposals.merging import merge, replies
from ukrnews.parsers.proposals.partisan import between_parties
from ukrnews.parsers.proposals.puts_and_replies import Put
from ukrnews.parsers.proposals.spoken_of import speak_of
from ukrnews.parsers.proposals.table import ANSWERS, IMPLIED, POINTING, PUTS, SAME, TAKING_UP
from ukrnews.parsers.proposals.triggers import CONDITIONS, Word
from ukrnews.parsers.statements import statements_of
from ukrnews.parsers.told import grounded, told_grounds
from ukrnews.parsers.topics import topic_matches
from ukrnews.parsers.view import view_of
from ukrnews.reading.document import Document


class ProposalParser:
    """Reads what is put forward, by whom, and what each party answers.

    Uses the statements and conditions found before, and reads them itself where there are none.
    """

    needs = (Statement, Condition)
    gives = (Proposal,)
    tables = (PUTS, TAKING_UP, ANSWERS, IMPLIED, POINTING, SAME, OFFER_ENDS, OFFER_TAILS)

    def __call__(self, document: Document, findings: Findings = Findings()) -> Iterable[Proposal]:
        """The document's proposals in the order of their first mention."""
        statements = statements_of(document, findings)
        conditions = findings.conditions or tuple(ConditionParser()(document, findings.plus(statements)))
        document.given(CONDITIONS, conditions)
        groups = merge(document, _puts(document, conditions))
        speak_of(document, groups)
        for group in groups:
            proposal = _proposal(document, cast_of(document), group)
            if proposal is not None:
                yield proposal


def _puts(document: Document, conditions: Sequence[Condition]) -> Iterator[Put]:
    """What the rules read at each word of proposing and answering, and in each condition that somebody holds."""
    yield from _put_forward(document)
    yield from _answered(document)
    implied = IMPLIED.of(document)
    for condition in conditions:
        cards = implied.looking_at(frozenset({condition.kind, condition.rule}))
        if not cards or not (condition.holders or condition.kind is ConditionKind.TERM):
            continue
        at = document.token_at(condition.evidence[0].start)
        for card in cards:
            for made in _first(document, at, (card,), condition):
                yield from split(document, made)


def _put_forward(document: Document) -> Iterator[Put]:
    puts = PUTS.of(document)
    kinds = [what for card in puts for what in card.on if isinstance(what, ProposalKind)]
    for topic in topic_matches(document):
        matter = topic.entries[0]
        if matter.kind in kinds:
            cards = puts.looking_at(frozenset({matter.kind}))
            yield from _first(document, topic.first, cards, Word(topic.first, topic.last, matter))
    for offer in document.lexicon.matcher(ProposingEntry, cased=False).find(document.tokens, lowered=document.lowered):
        for entry in offer.entries:
            cards = puts.looking_at(frozenset({entry.role}))
            found = _first(document, offer.first, cards, Word(offer.first, offer.last, entry))
            if found:
                yield from split(document, *found)
                break


def _answered(document: Document) -> Iterator[Put]:
    joining, answers = TAKING_UP.of(document), ANSWERS.of(document)
    for reply in document.lexicon.matcher(StanceEntry, cased=False).find(document.tokens, lowered=document.lowered):
        stance = reply.entries[0]
        way = frozenset({stance.frame, stance.way} if stance.frame is StanceFrame.OBJECT else {stance.frame})
        cards = (*joining.looking_at(way), *answers.looking_at(way))
        for made in _first(document, reply.first, cards, Word(reply.first, reply.last, stance)):
            yield from split(document, made)


def _first(document: Document, token: int, cards: Sequence[Rule[..., Put | None]], trigger: object) -> tuple[Put, ...]:
    """What the first rule that can makes of the trigger, in the sentence of the token; empty where none can."""
    at = view_of(document, document.sentence_of_token(token))
    for card in cards:
        put = card.read(at, trigger)
        if put is not None:
            return (put._replace(rule=card.name),)
    return ()


def _proposal(document: Document, cast: Cast, group: Group) -> Proposal | None:
    """The group as a Proposal; None where nobody proposes, accepts or refuses it."""
    known = [t for t in group.proposers if t.actor.name.lower() not in PRONOUNS]
    proposers, proposing = grounded(cast, known, "proposers")
    addressees, addressing = grounded(cast, group.addressees, "addressees")
    answers, answering = _responses(document, cast, group)
    if not between_parties(document, group, proposers, answers):
        return None
    if not answers and (not proposers or (group.topic.vessel and group.kind is ProposalKind.OTHER)):
        return None
    named = [
        p for p in group.puts if p.topic is not None and not p.topic.vessel and p.topic.kind is group.kind
    ] or group.puts
    fullest = max(named, key=lambda p: (not p.weak, p.duration is not None, bool(p.proposers), -p.first))
    duration = next((p.duration for p in (fullest, *group.puts) if p.duration is not None), None)
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
        {document.span_of(p.first, p.last) for p in group.puts if not p.unnamed},
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
        words = told_grounds(cast, reply.by, "responses", len(found))
        if words:
            evidence = (document.span_of(reply.first, reply.last),)
            found.append(Response(actor=reply.actor, stance=reply.stance, evidence=evidence))
            grounds += words
    return tuple(found), tuple(grounds)

"""Answers that a condition implies: a red line refuses what it is about, a precondition is a yes with conditions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ukrnews.model import Condition, ConditionKind, ProposalKind, Stance
from ukrnews.parsers.extents import offer_end, verbs_in
from ukrnews.parsers.proposals.conditional import BINDING
from ukrnews.parsers.proposals.contents import put
from ukrnews.parsers.proposals.drafts import Put, Reply
from ukrnews.parsers.proposals.people import done_by_people
from ukrnews.parsers.told import Told, told_in
from ukrnews.parsers.topics import topic_in
from ukrnews.reading.document import Document

_TALKED_OVER = frozenset({ProposalKind.CEASEFIRE, ProposalKind.NEGOTIATIONS, ProposalKind.PEACE_PLAN})
_WANTING = frozenset({"wants-to-demand", "wants-demand", "listed-demand", "listed-precondition"})
_STRICT = frozenset({
    "only-precondition", "only-after-precondition", "unless-precondition", "unless-consequence", "until-precondition",
})  # fmt: skip
_BARRING = frozenset({"non-negotiable-red-line", "not-one-red-line", "impossible-red-line"})
_VETO = frozenset({"veto", "vetoes"})
"""What stands in the way of what it carries: "will not lift his veto on the talks until …"."""
_NEAR, _WIDE = 11, 16


def implied(document: Document, conditions: Sequence[Condition]) -> Iterator[Put]:
    """The answers behind the document's red lines and preconditions."""
    yield from _red_lines(document, conditions)
    yield from _preconditions(document, conditions)
    yield from _wanted(document, conditions)


def _red_lines(document: Document, conditions: Sequence[Condition]) -> Iterator[Put]:
    """A red line on something that can be proposed refuses it."""
    for condition in conditions:
        if condition.kind is not ConditionKind.RED_LINE or not condition.holders:
            continue
        first = document.token_at(condition.evidence[0].start)
        last = document.token_at(condition.evidence[0].end - 1) + 1
        verbs = [v for v in verbs_in(document, first, last) if v.form == "finite"]
        verb = verbs[0] if verbs else None
        if verb is not None and done_by_people(document, verb):
            continue
        after = verb.last if verb is not None else first
        start = verb.head if verb is not None and topic_in(document, verb.head, verb.last) else after
        if condition.rule in _BARRING or (verb is not None and verb.voice == "passive"):
            start = first
        if topic_in(document, start, last) is None or (verb is not None and verb.last >= last and start == verb.head):
            continue
        replies = tuple(Reply(one, Stance.REJECT, first, last) for one in _held(condition))
        found = put(document, "red-line", start, offer_end(document, start, last), replies=replies)
        if found is not None:
            yield found


def _preconditions(document: Document, conditions: Sequence[Condition]) -> Iterator[Put]:
    """ "a summit makes sense only after …", "the truce would begin once …": a yes with conditions."""
    for condition in conditions:
        main = condition.consequence
        if condition.kind is not ConditionKind.PRECONDITION or main is None or not condition.holders:
            continue
        if condition.rule not in BINDING:
            continue
        first, last = document.token_at(main.start), document.token_at(main.end - 1) + 1
        topic = topic_in(document, first, min(last, first + _NEAR))
        if topic is None or topic.kind not in _TALKED_OVER or document.word(topic.first) in _VETO:
            continue
        replies = tuple(Reply(one, Stance.ACCEPT_WITH_CONDITIONS, first, last) for one in _held(condition))
        found = put(document, "precondition", topic.first, offer_end(document, topic.first, last), replies=replies)
        if found is not None:
            start = document.tokens[first].lower in ("the", "such", "this", "that")
            weak = topic.kind is ProposalKind.PEACE_PLAN or condition.rule not in _STRICT
            yield found._replace(definite=start or found.definite, weak=weak)


def _wanted(document: Document, conditions: Sequence[Condition]) -> Iterator[Put]:
    """What a party wants of another or lists among its demands is what it puts forward."""
    for condition in conditions:
        if condition.rule not in _WANTING or not condition.holders:
            continue
        first = document.token_at(condition.requirement.start)
        last = document.token_at(condition.requirement.end - 1) + 1
        to = next((v for v in verbs_in(document, first, last) if v.form == "infinitive"), None)
        start = to.first if to is not None and condition.rule == "wants-to-demand" else first
        topic = topic_in(document, start, min(last, start + _WIDE))
        if topic is None or topic.vessel:
            continue
        if document.tokens[start].lower == "that":
            start += 1
        verbs = verbs_in(document, start, last)
        clause = bool(verbs) and verbs[0].form == "finite"
        end = offer_end(document, start, last, clause=clause)
        found = put(document, "wanted", start, end, proposers=_held(condition))
        if found is not None and found.topic is not None:
            yield found


def _held(condition: Condition) -> tuple[Told, ...]:
    return told_in(condition, "holders", condition.holders)

"""Yes, if: a party's answer with the conditions that stand beside it."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.model import Condition, ConditionKind, Stance
from ukrnews.reading.document import Document

BINDING = frozenset({
    "if-precondition", "if-consequence", "unless-precondition", "unless-consequence", "until-precondition",
    "before-precondition", "once-precondition", "provided-precondition", "only-precondition", "only-after-precondition",
    "not-without-precondition", "no-without-precondition", "exchange-precondition", "contingent-precondition",
    "inversion-consequence", "trailing-inversion-consequence",
})  # fmt: skip
"""Rules of conditions that bind an answer they stand with."""
_TURNING = frozenset({
    "unless-precondition", "until-precondition", "only-precondition", "only-after-precondition", "if-precondition",
    "before-precondition", "not-without-precondition",
})  # fmt: skip
_RESERVED = frozenset({"conditionally", "conditions", "caveats", "reservations"})


def conditional(document: Document, conditions: Sequence[Condition], stance: Stance, first: int, last: int) -> Stance:
    """A yes under a condition, and a no "unless", are a yes with conditions."""
    if stance is Stance.UNDECIDED:
        return stance
    tokens = document.tokens
    start, end = tokens[first].start, tokens[last - 1].end
    sentence = document.sentence_of_token(first)
    for condition in conditions:
        span = condition.evidence[0]
        if not (sentence.start <= span.start and span.end <= sentence.end):
            continue
        touches = span.start < end and start < span.end
        binds = condition.rule in BINDING and condition.kind is ConditionKind.PRECONDITION
        if touches and binds and (stance is Stance.ACCEPT or condition.rule in _TURNING):
            return Stance.ACCEPT_WITH_CONDITIONS
        if (
            stance is Stance.ACCEPT
            and span.start >= end
            and _after_but(document, last, span.start)
            and (binds or condition.kind is ConditionKind.DEMAND)
        ):
            return Stance.ACCEPT_WITH_CONDITIONS
    if stance is Stance.ACCEPT and any(
        tokens[i].lower in _RESERVED for i in range(last, min(last + 10, sentence.last))
    ):
        return Stance.ACCEPT_WITH_CONDITIONS
    return stance


def _after_but(document: Document, last: int, start: int) -> bool:
    """Whether "but" stands between the answer and what begins at the character."""
    tokens = document.tokens
    i = last
    while i < len(tokens) and tokens[i].start < start:
        if tokens[i].lower in ("but", "though", "although", "however"):
            return True
        i += 1
    return False

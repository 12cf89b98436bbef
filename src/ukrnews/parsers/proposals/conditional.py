"""Yes, if: a party's answer with the conditions that stand beside it."""

from __future__ import annotations

from ukrnews.model import Condition, ConditionKind, Stance
from ukrnews.parsers.proposals.triggers import CONDITIONS
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.view import View

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
"""Rules of conditions under which a no is a yes."""
_BUT = frozenset({"but", "though", "although", "however"})
_NEAR = 10


def conditional(at: View, stance: Stance, first: int, last: int) -> Stance:
    """A yes under a condition, and a no "unless", are a yes with conditions."""
    if stance is Stance.UNDECIDED:
        return stance
    for condition in at.document.derived(CONDITIONS):
        span = condition.evidence[0]
        here = at.sentence.start <= span.start and span.end <= at.sentence.end
        if here and (_binds(at, condition, stance, first, last) or _follows_but(at, condition, stance, last)):
            return Stance.ACCEPT_WITH_CONDITIONS
    if stance is Stance.REJECT and any(at.lower(i) in listed("without terms") for i in range(first, last)):
        return Stance.ACCEPT_WITH_CONDITIONS  # "refused to unblock it unconditionally"
    reserved = stance is Stance.ACCEPT and _reserved(at, last)
    return Stance.ACCEPT_WITH_CONDITIONS if reserved else stance


def _reserved(at: View, last: int) -> bool:
    """ "agreed to it with reservations", "backed it but only …", "… but there were questions": a yes with a but."""
    for i in range(last, min(last + _NEAR, at.sentence.last)):
        if at.lower(i) in listed("reserves") or (at.lower(i) == "only" and at.lower(i - 1) == "but"):
            return not _of_another(at, last, i)
    return False


def _of_another(at: View, last: int, token: int) -> bool:
    """Whether somebody else is the subject of what follows: "agreed, but the Kremlin insisted on conditions"."""
    told = (c for c in at.clauses if c.kind in ("main", "coordinate") and c.subject)
    subjects = [c.subject[0] for c in told if last <= c.subject[0].first <= token]
    return any(at.cast.actor_of(noun) is not None and at.tag(noun.head) != "PRP" for noun in subjects)


def _is_binding(condition: Condition) -> bool:
    return condition.rule in BINDING and condition.kind is ConditionKind.PRECONDITION


def _binds(at: View, condition: Condition, stance: Stance, first: int, last: int) -> bool:
    """Whether the condition and the answer over the tokens [first, last) overlap: "will not agree unless …"."""
    span, tokens = condition.evidence[0], at.document.tokens
    touches = span.start < tokens[last - 1].end and tokens[first].start < span.end
    if touches and stance is Stance.REJECT and condition.rule == "unless-consequence":
        return True  # "would walk away from the talks unless …"
    return touches and _is_binding(condition) and (stance is Stance.ACCEPT or condition.rule in _TURNING)


def _follows_but(at: View, condition: Condition, stance: Stance, last: int) -> bool:
    """Whether the condition follows a yes after "but": "backed the truce but insisted that it must …"."""
    start = condition.evidence[0].start
    if stance is not Stance.ACCEPT or start < at.document.tokens[last - 1].end:
        return False
    if condition.kind is not ConditionKind.DEMAND and not _is_binding(condition):
        return False
    reached = at.document.token_at(start)
    return any(at.lower(i) in _BUT for i in range(last, reached)) and not _of_another(at, last, reached)

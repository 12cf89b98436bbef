"""Whether a mention is one of a proposal that is known: rules that say yes or no, and none where they cannot tell."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.model import ProposalKind, Stance
from ukrnews.parsers.cards import rule
from ukrnews.parsers.proposals.group import Group, any_party
from ukrnews.parsers.proposals.puts_and_replies import Put, Reply
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.topics import DEALS

_ONE_EACH = frozenset({
    ProposalKind.MILITARY_AID, ProposalKind.HUMANITARIAN, ProposalKind.OTHER, ProposalKind.TERRITORIAL,
    ProposalKind.SECURITY_GUARANTEE, ProposalKind.ECONOMIC, ProposalKind.SANCTIONS,
})  # fmt: skip
"""Kinds of which an article may name many."""
_ONE_AT_A_TIME = frozenset({ProposalKind.CEASEFIRE, ProposalKind.PEACE_PLAN})
_DECIDED = frozenset({ProposalKind.MILITARY_AID, ProposalKind.SANCTIONS, ProposalKind.ECONOMIC})
"""What governments and chambers decide on: "vetoed the measure"."""
_BETWEEN = _ONE_AT_A_TIME | {ProposalKind.NEGOTIATIONS, ProposalKind.PRISONER_EXCHANGE}
_DEMANDED = frozenset({ProposalKind.TERRITORIAL, ProposalKind.SECURITY_GUARANTEE})
_AGREED_ONCE = frozenset({ProposalKind.PRISONER_EXCHANGE, ProposalKind.MILITARY_AID})
_ALIKE = 3
"""With so many content words in common two mentions name the same thing."""
_HOURS = {"PTH": 1, "PD": 24, "PW": 168, "PM": 720}
_FAR = 12
"""How many sentences back "it" or "the proposal" may point."""


class Pair(NamedTuple):
    """A proposal that is known, and a mention so many sentences after its last."""

    group: Group
    put: Put
    distance: int

    @property
    def one_side(self) -> bool:
        """Whether the mention has a proposer who has put the known one forward."""
        return bool(self.put.proposers) and any_party(self.put.proposers, self.group.proposers)

    @property
    def named_alike(self) -> bool:
        """Whether the same words name what both are about."""
        return any(p.named == self.put.named for p in self.group.puts)

    @property
    def shared(self) -> float:
        """What part of their words they share."""
        one, other = self.group.words, self.put.words
        return len(one & other) / max(1, min(len(one), len(other)))


@rule("paper-mention")
def paper(pair: Pair) -> bool | None:
    """A mere paper is no proposal named before: "signed the document"."""
    put = pair.put
    if put.topic is None or put.topic.name not in listed("papers"):
        return None
    before_chamber = put.definite and put.words & listed("papers before a chamber")
    return None if before_chamber and pair.group.kind in _DECIDED else False


@rule("taken-up-mention")
def taken_up(pair: Pair) -> bool | None:
    """ "It", "the plan", "his offer": the latest proposal that somebody has put forward."""
    put = pair.put
    if pair.distance > _FAR or put.words & listed("of a rival plan"):
        return False
    if put.only is not None and pair.group.kind is not put.only:
        return False
    if put.replies and all(_of_its_own(pair.group, reply) for reply in put.replies):
        return False
    again = not put.proposers if put.topic is None else put.definite
    return (again or pair.one_side or _accepted_twice(pair)) and _is_put_forward(pair.group)


@rule("plan-named-mention")
def plan_named(pair: Pair) -> bool | None:
    """A plan whose own proposer then says what it is: "put forward a plan … his proposed truce"."""
    put, group = pair.put, pair.group
    truce = put.topic is not None and put.topic.kind in _ONE_AT_A_TIME
    return True if group.topic.vessel and truce and pair.one_side else None


@rule("other-kind-mention")
def other_kind(pair: Pair) -> bool | None:
    """A truce is not a prisoner swap."""
    return None if pair.put.topic is not None and pair.put.topic.kind is pair.group.kind else False


@rule("other-length-mention")
def other_length(pair: Pair) -> bool | None:
    """A truce of 72 hours is not one of 30 days."""
    duration, known = pair.put.duration, pair.group.durations
    return False if duration is not None and known and not _as_long(duration.iso, known) else None


@rule("other-scope-mention")
def other_scope(pair: Pair) -> bool | None:
    """An Easter truce is not an energy truce."""
    put, known = pair.put.scope, pair.group.scope
    if put and known:
        return None if put & known else False
    limited = bool(put) and put <= listed("less than a truce") and not pair.put.definite
    limited = limited and not pair.group.topic.vessel
    return False if limited and pair.group.durations else None  # "a 30-day truce. … a more limited one"


@rule("other-proposer-mention")
def other_proposer(pair: Pair) -> bool | None:
    """What Moscow puts forward is not what Kyiv does."""
    return False if pair.put.proposers and pair.group.proposers and not pair.one_side else None


@rule("same-words-mention")
def same_words(pair: Pair) -> bool | None:
    """Of aid, guarantees and territory an article may name many things: those with the same words are one."""
    if pair.group.kind not in _ONE_EACH:
        return None
    if pair.put.definite and pair.put.words & DEALS and pair.group.words & DEALS:
        return True  # "the agreement", "the deal"
    if not pair.put.definite and _turns_round(pair):
        return False
    if pair.one_side and pair.group.kind is not ProposalKind.OTHER and pair.named_alike:
        return True  # "offered a loan. … proposed that a loan be paid at once"
    return pair.shared >= 0.5 or (pair.put.definite and pair.shared >= 0.25)


@rule("same-length-mention")
def same_length(pair: Pair) -> bool | None:
    """Two truces of 30 days are one."""
    return True if pair.put.duration is not None and pair.group.durations else None


@rule("answered-before-mention")
def answered_before(pair: Pair) -> bool | None:
    """What was answered before is not what somebody then puts forward anew."""
    put, group = pair.put, pair.group
    if not put.proposers or put.definite or group.proposers or len(group.words & put.words) >= _ALIKE:
        return None
    return False if _others_answer(put, group) else None


@rule("answered-next-mention")
def answered_next(pair: Pair) -> bool | None:
    """What one side demands is what the other answers in the next sentence: "demanded the Donbas. … rejected ceding
    land"."""
    put, group = pair.put, pair.group
    if put.proposers and not group.proposers and group.puts[0].definite and pair.distance <= _FAR:
        return True if _others_answered(pair) else None
    if put.proposers or not put.replies or not group.proposers or pair.distance > (_FAR if put.definite else 1):
        return None
    others = not any_party(group.proposers, [r.by for r in put.replies])
    return True if others and group.kind in _DEMANDED else None


@rule("agreed-again-mention")
def agreed_again(pair: Pair) -> bool | None:
    """What the same side accepts twice in an article is one: "agreed on a swap. … will hand over 50 prisoners"."""
    if not pair.put.proposers and pair.group.kind is ProposalKind.ECONOMIC and _left_twice(pair):
        return True
    if pair.put.proposers or pair.group.kind not in _AGREED_ONCE:
        return None
    again = [r.by for r in pair.put.replies if r.stance is Stance.ACCEPT]
    return True if any_party(pair.group.answered(Stance.ACCEPT), again) else None


@rule("again-mention")
def again(pair: Pair) -> bool | None:
    """What is taken up by its name, "the talks", or is answered after it was named."""
    put, kind = pair.put, pair.group.kind
    if put.definite or (put.replies and kind in _ONE_AT_A_TIME):
        return True
    answered = put.replies and not put.proposers and not (put.infinitive and len(put.words) > 1)  # "ready to meet"
    return True if answered and kind is not ProposalKind.PRISONER_EXCHANGE else None


@rule("alike-mention")
def alike(pair: Pair) -> bool | None:
    """A truce, a peace plan, what shares half its words or its proposer."""
    if pair.group.kind in _ONE_AT_A_TIME or pair.shared >= 0.5:
        return True
    return bool(pair.put.proposers) and bool(pair.group.proposers)


def _accepted_twice(pair: Pair) -> bool:
    """ "sealed an accord with Kyiv. … signed an agreement": a deal that the same parties have accepted, told again."""
    put, group = pair.put, pair.group
    again = [r.by for r in put.replies if r.stance is Stance.ACCEPT]
    known = group.answered(Stance.ACCEPT)
    if put.topic is None or put.topic.kind is ProposalKind.OTHER or not (again and known):
        return False
    fewer, more = sorted((again, known), key=len)
    return bool(group.words & DEALS and put.words & DEALS) and all(any_party((one,), more) for one in fewer)


def _of_its_own(group: Group, reply: Reply) -> bool:
    """Whether a party would refuse what it has put forward itself."""
    return reply.stance is Stance.REJECT and any_party(group.proposers, (reply.by,))


def _others_answered(pair: Pair) -> bool:
    """Whether others than those who now put it forward have answered it, and it is what one side demands."""
    answered = pair.group.answered()
    return bool(answered) and pair.group.kind in _DEMANDED and not any_party(pair.put.proposers, answered)


def _turns_round(pair: Pair) -> bool:
    """ "agreed to send a battery. … refused to send the missiles": what one side accepts is not what it refuses."""
    turned = (
        any_party(pair.group.answered(one), [r.by for r in pair.put.replies if r.stance is other])
        for one, other in ((Stance.ACCEPT, Stance.REJECT), (Stance.REJECT, Stance.ACCEPT))
    )
    return any(turned)


def _left_twice(pair: Pair) -> bool:
    """ "quit the grain deal", "pulled out of an agreement on grain": one deal that the same side refuses twice."""
    again = [r.by for r in pair.put.replies if r.stance is Stance.REJECT]
    return (
        bool(pair.put.words & DEALS)
        and bool(pair.group.words & DEALS)
        and any_party(pair.group.answered(Stance.REJECT), again)
    )


def _others_answer(put: Put, group: Group) -> bool:
    """Whether it was answered, but not only by who is "ready for talks", and then calls for them."""
    if group.answered(Stance.REJECT):
        return True
    return any(not any_party(put.proposers, (by,)) for by in group.answered())


def _is_put_forward(group: Group) -> bool:
    """Whether words put it forward, so that "it" or "the proposal" can mean it: a proposer, a plan, a yes, or a truce
    or talks by name. What somebody refuses to do, or to have done, unasked is no proposal."""
    if group.proposers or group.addressees or group.topic.vessel:
        return True
    if len(group.answered()) > len(group.answered(Stance.REJECT)):
        return True
    named = (p for p in group.puts if not p.infinitive and not p.standing)
    return any(p.definite or group.kind in _BETWEEN or p.topic != group.topic for p in named)


def _as_long(duration: str, others: set[str]) -> bool:
    """Whether one of the others is as long, in whatever unit: "72 hours" and "three days", a month and 30 days."""
    return any(duration == other or _hours(duration) == _hours(other) != 0 for other in others)


def _hours(duration: str) -> int:
    """The hours of a length in hours, days, weeks or months, else 0."""
    number = "".join(c for c in duration if c.isdigit())
    return int(number or 0) * _HOURS.get(duration.strip("0123456789").replace(number, ""), 0)


paper.finds("[Paris] proposed <a truce>. [Kyiv] {accepted the truce}. Budapest rejected the resolution.")
paper.passes_by("Paris proposed a truce. Moscow signed the deal.")

taken_up.finds("[Paris] proposed <a truce>. [Kyiv] {accepted it}.")
taken_up.finds("[Kyiv] {signed <an accord on a port>}. Kyiv and [Riga] {signed an agreement}.")
taken_up.finds("[Paris] proposed <talks>. Kyiv offered a truce. [Kyiv] {rejected the proposal}.")
taken_up.passes_by(
    "Paris proposed a truce. Kyiv accepted the truce.", "Paris proposed a truce. Kyiv rejected the idea of a fence."
)

plan_named.finds("[Paris] put forward a plan. Paris proposed <a truce>. [Kyiv] {accepted the plan}.")
plan_named.passes_by("Paris put forward a plan. Ankara proposed a truce. Kyiv accepted the plan.")

other_kind.finds("Paris proposed a truce. [Moscow] {rejected <the sanctions>}.")
other_kind.finds("Paris proposed talks. [Moscow] {rejected <the 12-point plan>}.")
other_kind.passes_by("Paris proposed a truce. Moscow rejected the ceasefire.")

other_length.finds("Moscow offered a truce of 72 hours. [Kyiv] is {ready for <a 30-day truce>}.")
other_length.passes_by(
    "Moscow offered a truce of 72 hours. Kyiv is ready for a three-day truce.",
    "Paris offered a month-long truce. Kyiv is ready for a 30-day truce.",
)

other_scope.finds("Moscow offered an Easter truce. [Kyiv] is {ready for <an energy truce>}.")
other_scope.finds("Moscow offered a truce of 30 days. [Kyiv] is {ready for <a limited truce>}.")
other_scope.passes_by("Moscow offered an Easter truce. Kyiv is ready for the Easter truce.")

other_proposer.finds("Moscow offered a truce. [Kyiv] proposed <a ceasefire>. [Warsaw] {accepted the ceasefire}.")
other_proposer.passes_by("Moscow offered a truce. Russia proposed a ceasefire.")

same_words.finds(
    "Poland offered to deliver missiles. [Berlin] {rejected <the supply of tanks>}.",
    "Berlin agreed to send Patriot missiles. [Berlin] {refused to <send Taurus missiles>}.",
)
same_words.passes_by("Moscow offered a truce. Kyiv accepted the truce.")

same_length.finds("[Moscow] {rejected three-day talks}. [Kyiv] proposed <a three-day summit>.")
same_length.passes_by("Moscow rejected three-day talks. Kyiv proposed a two-day summit.")

answered_before.finds("[Moscow] {rejected <a truce>}. Kyiv proposed a truce.")
answered_before.passes_by(
    "Kyiv proposed a truce. Moscow rejected a truce.", "Putin agreed to a ceasefire. Putin proposed a ceasefire."
)

agreed_again.finds(
    "[Kyiv] {agreed to <a swap>}. Berlin slept. Kyiv agreed to hand over 50 prisoners.",
    "[Russia] {quit <the grain deal>}. Moscow tore up an agreement on grain.",
)
agreed_again.passes_by("Kyiv agreed to a swap. Moscow agreed to hand over 50 prisoners.")

answered_next.finds(
    "[Moscow] demanded <Crimea>. [Zelensky] {rejected the idea of ceding land}.",
    "Kyiv keeps the land. [Zelensky] {rejected the withdrawal from the region}. [Putin] demanded <the territory>.",
)
answered_next.passes_by("Moscow demanded Crimea. Kyiv rejected the annexation of Crimea.")

again.finds("[Ankara] proposed <talks>. [Moscow] {rejected the negotiations}.")
again.passes_by("Moscow rejected the negotiations.")

alike.finds("[Ankara] proposed <a truce>. Ankara called for a ceasefire. [Kyiv] {accepted the ceasefire}.")
alike.passes_by("Ankara proposed a truce. Ankara called for sanctions.")

"""Answers that a condition implies: a red line refuses what it is about, a precondition is a yes with conditions."""

from __future__ import annotations

from ukrnews.model import ActorKind, Condition, ConditionKind, ProposalKind, Stance
from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents import offer_end
from ukrnews.parsers.proposals.conditional import BINDING
from ukrnews.parsers.proposals.contents import put
from ukrnews.parsers.proposals.parties import done_by_people, subject_parties
from ukrnews.parsers.proposals.puts_and_replies import Put, Reply
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.told import Told, already_told
from ukrnews.parsers.topics import Topic, beside, topic_in
from ukrnews.parsers.view import View
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup, VerbGroup

_TALKED_OVER = frozenset({ProposalKind.CEASEFIRE, ProposalKind.NEGOTIATIONS, ProposalKind.PEACE_PLAN})
_STEPS = frozenset({
    ProposalKind.CEASEFIRE, ProposalKind.NEGOTIATIONS, ProposalKind.TERRITORIAL, ProposalKind.SECURITY_GUARANTEE,
    ProposalKind.PRISONER_EXCHANGE, ProposalKind.HUMANITARIAN,
})  # fmt: skip
"""Kinds that are steps of a settlement."""
_PRESSED = _STEPS | {ProposalKind.PEACE_PLAN}
"""Kinds of what a party may be threatened into."""
_STRICT = frozenset({
    "only-precondition", "only-after-precondition", "unless-precondition", "unless-consequence", "until-precondition",
})  # fmt: skip
_BARRING = frozenset({"non-negotiable-red-line", "not-one-red-line", "impossible-red-line"})
_NEAR, _WIDE = 11, 16


@rule("red-line-response", on=(ConditionKind.RED_LINE,))
def red_line(at: View, condition: Condition) -> Put | None:
    """A red line on something that can be put forward refuses it: "will never recognise the annexation"."""
    first, last = _tokens(at.document, condition.evidence[0].start, condition.evidence[0].end)
    verb = next((v for v in at.verbs_in(first, last) if v.form == "finite"), None)
    start = first
    if verb is not None and condition.rule not in _BARRING and verb.voice != "passive":
        start = verb.head if topic_in(at.document, verb.head, verb.last) is not None else verb.last
    if verb is not None and (done_by_people(at, verb) or (verb.last >= last and start == verb.head)):
        return None
    if not _can_be_refused(at, start, last) or (condition.rule in _BARRING and _is_done(at, start, last)):
        return None
    made = put(at.document, start, offer_end(at.document, start, last))
    refused = _answered(made, condition, Stance.REJECT, first, last)
    return refused._replace(standing=True) if refused is not None else None


def _can_be_refused(at: View, first: int, last: int) -> bool:
    """Whether the words name something that was put forward and can be refused."""
    topic = topic_in(at.document, first, last)
    if topic is None or (topic.vessel and any(at.lower(i) == "any" for i in range(first, topic.first))):
        return False  # "will not sign any agreements by which it disarms"
    return not beside(at.document, first, topic)  # "there will be no decisions outside the council"


def _is_done(at: View, first: int, last: int) -> bool:
    """ "the harm *done* to civilians is unacceptable": what has happened, and is no course."""
    topic = topic_in(at.document, first, last)
    return topic is not None and any(at.tag(i) == "VBN" for i in range(first + 1, topic.first))


@rule("precondition-response", on=(ConditionKind.PRECONDITION,))
def precondition(at: View, condition: Condition) -> Put | None:
    """What depends on a party's precondition has its yes with conditions: "a summit makes sense only after …"."""
    main = condition.consequence
    if main is None or condition.rule not in BINDING:
        return None
    first, last = _tokens(at.document, main.start, main.end)
    topic = topic_in(at.document, first, min(last, first + _NEAR))
    if (
        topic is None
        or topic.kind not in _TALKED_OVER
        or at.document.word(topic.first) in listed("standing in the way")
    ):
        return None
    noun = at.noun_at(topic.first)
    whole = noun is not None and noun.first >= first and at.lower(noun.first) not in listed("nothing of it")
    start = noun.first if noun is not None and whole else topic.first
    made = put(at.document, start, offer_end(at.document, topic.first, last))
    if made is None:
        return None
    made = made._replace(
        definite=made.definite or at.document.word(first) in ("the", "such", "this", "that"),
        weak=topic.kind is ProposalKind.PEACE_PLAN or condition.rule not in _STRICT,
    )
    return _answered(made, condition, Stance.ACCEPT_WITH_CONDITIONS, first, last)


@rule("wanted-proposal", on=("wants-to-demand", "wants-demand", "listed-demand", "listed-precondition"))
def wanted(at: View, condition: Condition) -> Put | None:
    """What a party wants of another or lists among its demands: "Moscow wants Kyiv to recognise the annexation"."""
    first, last = _tokens(at.document, condition.requirement.start, condition.requirement.end)
    if condition.rule == "wants-to-demand":
        first = next((v.first for v in at.verbs_in(first, last) if v.form == "infinitive"), first)
    topic = topic_in(at.document, first, min(last, first + _WIDE))
    if topic is None or topic.vessel:
        return None
    first += at.document.word(first) == "that"
    clause = any(v.form == "finite" for v in at.verbs_in(first, last)[:1])
    made = put(at.document, first, offer_end(at.document, first, last, clause=clause), _held(condition))
    return made if made is not None and made.topic is not None else None


@rule(
    "demanded-step-proposal",
    on=("must-demand", "should-demand", "need-demand", "expect-demand", "must-by-deadline", ConditionKind.PRECONDITION),
)
def demanded_step(at: View, condition: Condition) -> Put | None:
    """A step of a settlement that a party says another must take, or makes its own yes depend on: "Russia must withdraw
    its troops, Sybiha said", "would sign only if Kyiv withdrew its troops"."""
    first, last = _tokens(at.document, condition.requirement.start, condition.requirement.end)
    verb = next((v for v in at.verbs_in(first, last) if v.form in ("finite", "infinitive")), None)
    if verb is None or verb.negated or verb.voice == "passive":
        return None
    by, whom, subject = _held(condition), subject_parties(at, verb), at.syntax.subject_of(verb)
    verb = next((v for v in at.verbs if v.first == verb.last and v.form == "infinitive"), verb)  # "needs to return"
    topic = topic_in(at.document, verb.head, min(last, verb.head + _NEAR))
    if not _is_step(topic) or not (_upon_another(whom, by) or _upon_those_unnamed(at, subject, by)):
        return None
    opens = (
        verb.last if verb.form == "finite" and verb.modal is None else verb.head
    )  # the offer may hold no finite verb
    made = put(at.document, verb.head, max(verb.last, offer_end(at.document, opens, last)), by)
    named = tuple(t for t in whom if t.actor.kind is not ActorKind.UNNAMED)
    return made._replace(addressees=named) if made is not None else None


@rule("lifted-step-proposal", on=("must-demand", "should-demand", "need-demand"))
def lifted_step(at: View, condition: Condition) -> Put | None:
    """What a party says must be lifted, withdrawn, returned: "all sanctions should be lifted, Putin said"."""
    first, last = _tokens(at.document, condition.requirement.start, condition.requirement.end)
    verb = next((v for v in at.verbs_in(first, last) if v.form == "finite"), None)
    by = _held(condition)
    if verb is None or verb.negated or verb.voice != "passive" or verb.lemma not in listed("steps to take"):
        return None
    topic = topic_in(at.document, first, verb.last)
    if topic is None or topic.vessel or topic.last > verb.last or topic.kind not in _STEPS | {ProposalKind.SANCTIONS}:
        return None
    if not any(t.actor.country for t in by):
        return None
    return put(at.document, first, offer_end(at.document, verb.last, last), by)


@rule("deal-must-hold-proposal", on=("must-demand", "should-demand", "need-demand", "must-first-precondition"))
def deal_must_hold(at: View, condition: Condition) -> Put | None:
    """A step that a party says any deal must hold: "any deal must include the recognition of the annexation"."""
    first, last = _tokens(at.document, condition.requirement.start, condition.requirement.end)
    verb = next((v for v in at.verbs_in(first, last) if v.form == "finite"), None)
    subject = at.syntax.subject_of(verb) if verb is not None else ()
    by = _held(condition)
    if verb is None or not subject or verb.negated or verb.voice == "passive" or not any(t.actor.country for t in by):
        return None
    noun, deed = subject[0], next((v for v in at.verbs if v.first == verb.last and v.form == "infinitive"), verb)
    step = _held_step(at, noun, deed, last)
    if step is None or not _is_step(topic_in(at.document, step[0], min(step[1], step[0] + _NEAR))):
        return None
    return put(at.document, *step, by)


def _held_step(at: View, noun: NounGroup, deed: VerbGroup, last: int) -> tuple[int, int] | None:
    """What a deal must hold: the deed's object where the deal is its subject, else the subject that must be in it."""
    if deed.lemma in listed("holding a term") and _is_deal(at, noun):
        return deed.last, offer_end(at.document, deed.last, last)
    return at.syntax.phrase_of(noun) if deed.lemma == "be" and _part_of_a_deal(at, deed.last, last) else None


def _is_deal(at: View, noun: NounGroup) -> bool:
    """Whether the group is a deal, a settlement, peace, as such."""
    return at.lower(noun.head) in listed("deals and settlements")


def _part_of_a_deal(at: View, first: int, last: int) -> bool:
    """ "must be *a condition of any deal*"."""
    part = next((n for n in at.nouns if first <= n.head < last), None)
    whole = next((n for n in at.nouns if part is not None and n.preposition == part.last), None)
    return (
        part is not None
        and whole is not None
        and at.lower(part.head) in listed("parts of a deal")
        and _is_deal(at, whole)
    )


@rule(
    "pressed-for-proposal",
    on=("unless-consequence", "inside-deadline", "named-deadline", "if-consequence"),
)
def pressed_for(at: View, condition: Condition) -> Put | None:
    """What a party is threatened into: "tariffs unless Putin agrees to a ceasefire", "a deadline for him to sign"."""
    first, last = _tokens(at.document, condition.requirement.start, condition.requirement.end)
    by = _held(condition)
    for verb in at.verbs_in(first, last):
        if verb.lemma not in listed("agreeing") or verb.voice == "passive" or not _is_wanted(condition, verb, at):
            continue
        whom = subject_parties(at, verb)
        topic = topic_in(at.document, verb.last, min(last, verb.last + _NEAR))
        if topic is None or topic.vessel or topic.kind not in _PRESSED or not _upon_another(whom, by):
            return None
        start = verb.last + (at.lower(verb.last) in ("to", "on"))
        made = put(at.document, start, offer_end(at.document, start, last), by)
        return made._replace(addressees=whom) if made is not None else None
    return None


def _is_wanted(condition: Condition, verb: VerbGroup, at: View) -> bool:
    """Whether the deed is what averts the threat: "unless he agrees", "if he does not agree", "fails to agree"."""
    if condition.kind is ConditionKind.DEADLINE or condition.rule == "unless-consequence":
        return not verb.negated
    above = next((v for v in at.verbs if v.last == verb.first), None) if verb.form == "infinitive" else None
    return verb.negated or (above is not None and above.lemma in listed("not doing"))


def _is_step(topic: Topic | None) -> bool:
    """Whether it is a step of a settlement, named for what it is: not only "the plan"."""
    return topic is not None and not topic.vessel and topic.kind in _STEPS


def _upon_another(whom: tuple[Told, ...], by: tuple[Told, ...]) -> bool:
    """Whether those who are to do it are states or their people, and none of those who say so."""
    asking = {t.actor.country for t in by}
    return bool(whom) and None not in asking and all(t.actor.country not in asking | {None} for t in whom)


def _upon_those_unnamed(at: View, subject: tuple[NounGroup, ...], by: tuple[Told, ...]) -> bool:
    """ "the two sides should talk, Erdogan said", "the powers should meet, Guterres said": whom a party, a body or its
    head need not name."""
    heads = listed("those between whom it is") | listed("whom a party may ask without a name")
    known = any(t.actor.country or t.actor.wikidata or t.actor.kind is ActorKind.ORGANISATION for t in by)
    return known and any(at.lower(n.head) in heads for n in subject)


def _answered(made: Put | None, condition: Condition, stance: Stance, first: int, last: int) -> Put | None:
    """The mention with the stance of those who hold the condition, carried by the tokens [first, last)."""
    if made is None:
        return None
    return made._replace(replies=tuple(Reply(one, stance, first, last, implied=True) for one in _held(condition)))


def _held(condition: Condition) -> tuple[Told, ...]:
    return already_told(condition, "holders", condition.holders)


def _tokens(document: Document, start: int, end: int) -> tuple[int, int]:
    """The tokens of the characters [start, end)."""
    return document.token_at(start), document.token_at(end - 1) + 1


red_line.finds("[Sybiha] said {<the withdrawal of troops> was non-negotiable}.")
red_line.passes_by("Ukraine rejected the annexation of Crimea.")
red_line.nothing_in(
    "Ukraine will never forget its dead.",
    "Lavrov said Russia would not agree to any agreements.",
    "Sybiha said the harm done to civilians was unacceptable.",
)

precondition.finds("[Moscow] said {<talks> could begin} only after Kyiv withdrew.")
precondition.passes_by("Moscow said it was ready for talks.")
precondition.nothing_in("Moscow said it would not lift its veto on the talks until Kyiv apologised.")

wanted.finds("[Moscow] wants Kyiv <to recognise the annexation of four regions>.")
wanted.passes_by("Moscow urged Kyiv to recognise the annexation of four regions.")
wanted.nothing_in("Moscow wants to recognise the annexation of four regions.")

demanded_step.finds(
    "[Sybiha] said Russia must <withdraw its troops from Kherson>.",
    "[Lavrov] said Moscow would back the deal only if Kyiv <withdrew its troops from Kherson>.",
    "[António Guterres] said the powers should <begin talks at once>.",
    "[Lukashenko] said the two sides should <meet at the negotiating table>.",
)
demanded_step.passes_by("Sybiha urged Russia to withdraw its troops from Kherson.")
demanded_step.nothing_in(
    "Sybiha said Ukraine must hold a new round of talks.", "Sybiha said Russia must answer for it."
)

lifted_step.finds("[Putin] said <all sanctions should be lifted>.")
lifted_step.passes_by("Putin said Europe must lift the sanctions.")
lifted_step.nothing_in("Putin said the sanctions should be studied.", "Putin said the sanctions must not be lifted.")

deal_must_hold.finds(
    "[Lavrov] said any deal must include <recognition of the annexation>.",
    "[Sybiha] said <a troop withdrawal> must be a condition of any deal.",
)
deal_must_hold.passes_by("Sybiha said Russia must withdraw its troops from Kherson.")
deal_must_hold.nothing_in("Lavrov said any deal must be signed.", "Lavrov said the book must include the annexation.")

pressed_for.finds(
    "[Trump] threatened new tariffs unless Putin agrees to <a ceasefire>.",
    "[Trump] set a deadline of ten days for Putin to agree to <a ceasefire>.",
    "[Trump] threatened to impose tariffs if Putin fails to agree to <a ceasefire>.",
)
pressed_for.passes_by("Trump urged Putin to agree to a ceasefire.")
pressed_for.nothing_in(
    "Trump said prices would fall if Putin agrees to a ceasefire.",
    "Trump set a deadline of ten days for Kyiv's answer.",
)

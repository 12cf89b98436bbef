"""What can hold clauses: plans, agreements, truces; and who made them."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense, TopicEntry
from ukrnews.model import ProposalKind
from ukrnews.parsers.conditions.owners import owner_of
from ukrnews.parsers.conditions.signs import Sign, has
from ukrnews.parsers.conditions.stakes import topics
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.topics import topics_in
from ukrnews.parsers.view import View, view_of
from ukrnews.reading.syntax import NounGroup, VerbGroup

_BY = frozenset({"between"})
_ON = frozenset({"on", "to"})
_BACK = 3
"""How many sentences back, at most, a text says whose plan it is."""


def carriers(at: View, subject: tuple[NounGroup, ...]) -> list[TopicEntry]:
    """The topics that heads of the subject name, or what they are parts of: "elements of the plan"."""
    nouns = [n for noun in subject for n in (noun, *_whole_of(at, noun))]
    return [t for n in nouns for t in (*topics(at, n.first, n.head + 1, up_to=n.head + 1), *_headed_by(at, n))]


def _headed_by(at: View, noun: NounGroup) -> list[TopicEntry]:
    """The topics whose name opens with the head and goes on behind it: "the cessation of hostilities"."""
    end = at.syntax.phrase_of(noun)[1]
    found = topics_in(at.document, noun.head, end) if end > noun.head + 1 else ()
    return [entry for m in found if m.first == noun.head and m.last > m.first + 1 for entry in m.entries]


def _whole_of(at: View, noun: NounGroup) -> tuple[NounGroup, ...]:
    """What "elements of", "a draft of" is a part or a version of."""
    if at.lower(noun.head) not in listed("parts of a plan"):
        return ()
    return tuple(n for preposition, n in at.syntax.modifiers_of(noun) if preposition in ("of", "in", "from"))


def is_plan(at: View, subject: tuple[NounGroup, ...]) -> bool:
    """Whether the subject is a plan or an agreement that can hold clauses."""
    return is_vessel(at, subject) or any(t.kind is ProposalKind.CEASEFIRE for t in carriers(at, subject))


def is_vessel(at: View, subject: tuple[NounGroup, ...]) -> bool:
    """Whether the subject is a plan or agreement, not a truce, which does little more than begin and last."""
    papers = listed("papers")
    if any(at.lower(n.head) in listed("agreements") and topics(at, n.first, n.last) for n in subject):
        return True  # "the grain deal"
    return any((t.vessel and t.name not in papers) or t.kind is ProposalKind.PEACE_PLAN for t in carriers(at, subject))


def makers(at: View, plan: NounGroup) -> tuple[NounGroup, ...]:
    """Whose plan it is by the words beside it: "Trump's plan", "the two signed a deal", "a truce between A and B"."""
    put = puts(at, plan)
    if put is not None:
        who = at.syntax.agent_of(put) if put.voice == "passive" else at.syntax.subject_of(put)
        if who:
            return who
    between = [n for preposition, n in at.syntax.modifiers_of(plan) if preposition in _BY and at.cast.actors_of((n,))]
    if between:
        return tuple(m for n in between for m in (n, *at.syntax.coordination_of(n)))
    return owner_of(at, plan) if plan.possessor is not None or plan.owner is not None else _nation(at, plan)


def _nation(at: View, plan: NounGroup) -> tuple[NounGroup, ...]:
    """ "the American plan", "a US-backed plan", but not "the Ukraine peace plan", which is about it."""
    named = any(at.tag(i).startswith("NNP") and at.cast.actors_in(i, i + 1) for i in range(plan.first, plan.head))
    about = named and any(a.country == "UKR" for a in at.cast.actors_in(plan.first, plan.head))
    return () if about else owner_of(at, plan)


def plan_under(at: View, sign: Sign) -> NounGroup | None:
    """The plan behind "under", "according to", "as part of"."""
    plan = next((n for n in at.nouns if n.first <= sign.last < n.last), None)
    if plan is not None and plan.first < sign.last:  # "part of the deal" is one group
        plan = NounGroup(sign.last, plan.last, plan.last - 1)
    if plan is None or at.lower(plan.first) == "any" or not is_plan(at, (plan,)):
        return None
    return plan


def makers_up_to(at: View, plan: NounGroup) -> tuple[NounGroup, ...]:
    """Whose plan it is by this sentence or, where it does not say, by the nearest before that does."""
    found, index = makers(at, plan), at.sentence.index
    while not found and index > max(0, at.sentence.index - _BACK):
        index -= 1
        before = view_of(at.document, at.document.sentences[index])
        if has(before, Sense.PAPER, before.sentence.first, before.sentence.last):
            plans = (n for n in before.nouns if is_vessel(before, (n,)))
            found = next((m for n in plans if (m := makers(before, n))), ())
    return found


def opens_contact(at: View, subject: tuple[NounGroup, ...]) -> bool:
    """ "the land it would cede": a clause that describes the noun before it without a relative word."""
    first = subject[0].first if subject else at.sentence.first
    return first > at.sentence.first and at.tag(first - 1).startswith("NN")


def puts(at: View, plan: NounGroup) -> VerbGroup | None:
    """The verb by which somebody puts the plan forward or makes it: "signed a deal", "a truce was agreed"."""
    for verb in at.own_verbs:
        if verb.negated or verb.lemma not in listed("putting a plan"):
            continue
        onto = verb.last == plan.preposition and at.lower(verb.last) in _ON
        done = plan in (at.syntax.subject_of(verb) if verb.voice == "passive" else at.syntax.object_of(verb))
        if onto or done:
            return verb
    return None


def in_force(put: VerbGroup) -> bool:
    """Whether the plan stands by that verb: "signed", "agreed", not "proposed"."""
    return put.lemma in listed("settling a plan")

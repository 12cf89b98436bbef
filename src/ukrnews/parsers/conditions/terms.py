"""Terms: what a plan would do, and how an agreement may be lengthened."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense, TopicEntry
from ukrnews.model import Act, ConditionKind, ProposalKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.view import View
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import clause_around
from ukrnews.reading.syntax import NounGroup, VerbGroup

_PAPERS = frozenset({"paper", "money"})
"""Vessels that are no plan of parties: bills, measures, sums."""
_WOULD = frozenset({"would", "will", "could", "can", "may", "might", "be to", "have to", "must"})
_LENGTH = listed("length")
_MAY = frozenset({"could", "can", "may", "might", "would", "will"})


def _carriers(view: View, noun: NounGroup) -> list[TopicEntry]:
    """The topics that the group's head names."""
    return [
        t for t in view.topics(noun.first, noun.last) if view.lower(noun.head) in {w.split()[-1] for w in t.phrases}
    ]


def _is_plan(view: View, subject: tuple[NounGroup, ...]) -> bool:
    """Whether the subject is a plan or an agreement that can hold clauses."""
    kinds = [t for noun in subject for t in _carriers(view, noun)]
    return any(
        (t.vessel and t.name not in _PAPERS) or t.kind in (ProposalKind.CEASEFIRE, ProposalKind.PEACE_PLAN)
        for t in kinds
    )


def _is_vessel(view: View, subject: tuple[NounGroup, ...]) -> bool:
    """Whether the subject is a plan or agreement, not a truce, which does little more than begin and last."""
    kinds = [t for noun in subject for t in _carriers(view, noun)]
    return any((t.vessel and t.name not in _PAPERS) or t.kind is ProposalKind.PEACE_PLAN for t in kinds)


@rule("under-plan-term", on=(Sense.UNDER,), each=VerbGroup)
def under_plan(view: View, verb: VerbGroup) -> Draft | None:
    """What a plan would do: "Under the proposal, Russia would keep the plant"."""
    if verb.modal not in _WOULD or verb.form != "finite" or not _under_plan(view, verb):
        return None
    unit = view.units.at(verb.head)
    clause = clause_around(view.document, unit, verb)
    subject = view.document.syntax.subject_of(verb)
    return Draft(ConditionKind.TERM, (verb.first, verb.last), unit, *clause, clause, None, subject)


@rule("extension-term", on=(Sense.EXTEND,), each=VerbGroup)
def extension(view: View, verb: VerbGroup) -> Draft | None:
    """How an agreement may be lengthened: "the truce could be extended by 30 days"."""
    if not view.has(Sense.EXTEND, verb.head, verb.head + 1) or verb.modal not in _MAY:
        return None
    unit = view.units.at(verb.head)
    first, last = clause_around(view.document, unit, verb)
    subject = view.document.syntax.subject_of(verb)
    taken_up = any(view.lower(n.head) in ("it", "this", "that", "which") for n in subject)
    if not _is_plan(view, subject) and not taken_up:
        return None
    if any(n.first < first for n in subject) or view.lower(first) in ("which", "that"):
        first = verb.first
    return Draft(ConditionKind.TERM, (verb.first, verb.last), unit, first, last, (first, last), None, subject)


@rule("plan-would-term", on=(Sense.TERM,), each=VerbGroup)
def plan_would(view: View, verb: VerbGroup) -> Draft | None:
    """What a plan or a truce holds: "the plan would cap the army", "the truce would last 30 days"."""
    if not _tells_a_term(view, verb) or not _of_a_plan(view, verb) or verb.tense == "past" or verb.perfect:
        return None
    unit, subject = view.units.at(verb.head), view.document.syntax.subject_of(verb)
    last = clause_around(view.document, unit, verb)[1]
    told = verb.modal is not None or _proposed(view, verb) or verb.lemma in ("call", "last")
    if not told and not view.topics(verb.last, last):
        return None
    start = min(verb.first if verb.modal is None or verb.negated else verb.head, verb.head)
    return Draft(ConditionKind.TERM, (verb.first, verb.last), unit, start, last, (start, last), None, subject)


@rule("it-would-term", on=(Sense.TERM,), each=VerbGroup)
def it_would(view: View, verb: VerbGroup) -> Draft | None:
    """What the plan of the sentence before holds: "It would last 30 days"."""
    if not _tells_a_term(view, verb) or verb.modal not in _WOULD or verb.lemma not in _LENGTH:
        return None
    unit, subject = view.units.at(verb.head), view.document.syntax.subject_of(verb)
    held = _of_a_plan(view, verb) and verb.tense != "past" and not verb.perfect
    if held or not _is_it(view, subject) or not _plan_before(view):
        return None
    clause = clause_around(view.document, unit, verb)
    return Draft(ConditionKind.TERM, (verb.first, verb.last), unit, *clause, clause, None, subject)


def _tells_a_term(view: View, verb: VerbGroup) -> bool:
    return view.has(Sense.TERM, verb.head, verb.head + 1)


def _of_a_plan(view: View, verb: VerbGroup) -> bool:
    """Whether the subject holds such a clause: any plan, or a truce that begins, lasts or covers something."""
    subject = view.document.syntax.subject_of(verb)
    holds = _is_vessel(view, subject) or verb.lemma in _LENGTH
    behind = verb.first > (subject[-1].first if subject else 0)
    return holds and _is_plan(view, subject) and verb.form == "finite" and behind


def _proposed(view: View, verb: VerbGroup) -> bool:
    """Whether the clause is what somebody proposes ("propose that the truce last 30 days")."""
    statement = view.units.at(verb.head).statement
    return statement is not None and statement.act is Act.PROPOSE


def _under_plan(view: View, verb: VerbGroup) -> bool:
    """ "Under the proposal, Russia would keep …"."""
    for preposition, noun in view.document.syntax.adjuncts_of(verb):
        if preposition == "under" and _is_plan(view, (noun,)):
            return True
    return False


def _is_it(view: View, subject: tuple[NounGroup, ...]) -> bool:
    return len(subject) == 1 and view.lower(subject[0].head) == "it"


def _plan_before(view: View) -> bool:
    """Whether the sentence before, in the same paragraph, speaks of a truce or plan."""
    index = view.sentence.index - 1
    if index < 0 or view.document.sentences[index].paragraph != view.sentence.paragraph:
        return False
    before = view.document.sentences[index]
    found = view.topics(before.first, before.last)
    return any(t.kind in (ProposalKind.CEASEFIRE, ProposalKind.PEACE_PLAN) for t in found)


under_plan.finds("Under the proposal, <{Russia would keep the plant}>.")
under_plan.passes_by("The plan would let Russia keep the plant.")
under_plan.nothing_in("Under the bridge, Russia would keep its boats.")

extension.finds("<{The truce could be extended by 30 days}>.")
extension.passes_by("The truce would last 30 days.")
extension.nothing_in("The school year could be extended by 30 days.")

plan_would.finds("The truce would <{last 30 days}>.")
plan_would.passes_by("The truce could be extended by 30 days.")
plan_would.nothing_in("The truce lasted 30 days.", "The film would last 30 days.")

it_would.finds("Kyiv proposed a truce. <{It would last 30 days}>.")
it_would.passes_by("Kyiv proposed a truce. The truce would last 30 days.")
it_would.nothing_in("Kyiv got snow. It would last 30 days.")

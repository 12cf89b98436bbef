"""Terms: what a plan would do, and how an agreement may be lengthened."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense, TopicEntry
from ukrnews.model import Act, ConditionKind, ProposalKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.owners import owner_of
from ukrnews.parsers.conditions.signs import has, signs_at
from ukrnews.parsers.conditions.stakes import topics, topics_before
from ukrnews.parsers.conditions.units import unit_at
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import clause_around, trimmed
from ukrnews.parsers.view import View, view_of
from ukrnews.reading.syntax import NounGroup, VerbGroup

_WOULD = frozenset({"would", "will", "could", "can", "may", "might", "be to", "have to", "must"})
_BACK = 5
"""How many sentences back, at most, the plan is named whose terms are told on."""
_LENGTH = listed("length")
_NOT_TOLD = frozenset({"should", "can", "could", "may", "might"})
"""Modals of what is only possible, or ought to be."""
_MAY = frozenset({"could", "can", "may", "might", "would", "will"})


def _carriers(at: View, subject: tuple[NounGroup, ...]) -> list[TopicEntry]:
    """The topics that heads of the subject name, or what they are parts of: "elements of the plan"."""
    nouns = [n for noun in subject for n in (noun, *_whole_of(at, noun))]
    found = ((at.lower(n.head), t) for n in nouns for t in topics(at, n.first, n.last))
    return [t for head, t in found if head in {w.split()[-1] for w in t.phrases}]


def _whole_of(at: View, noun: NounGroup) -> tuple[NounGroup, ...]:
    """What "elements of", "a draft of" is a part or a version of."""
    if at.lower(noun.head) not in listed("parts of a plan"):
        return ()
    return tuple(n for preposition, n in at.syntax.modifiers_of(noun) if preposition in ("of", "in", "from"))


def _is_plan(at: View, subject: tuple[NounGroup, ...]) -> bool:
    """Whether the subject is a plan or an agreement that can hold clauses."""
    return _is_vessel(at, subject) or any(t.kind is ProposalKind.CEASEFIRE for t in _carriers(at, subject))


def _is_vessel(at: View, subject: tuple[NounGroup, ...]) -> bool:
    """Whether the subject is a plan or agreement, not a truce, which does little more than begin and last."""
    papers = listed("papers")
    if any(at.lower(n.head) in listed("agreements") and topics(at, n.first, n.last) for n in subject):
        return True  # "the grain deal"
    return any((t.vessel and t.name not in papers) or t.kind is ProposalKind.PEACE_PLAN for t in _carriers(at, subject))


@rule("under-plan-term", on=(Sense.UNDER,), each=VerbGroup)
def under_plan(at: View, verb: VerbGroup) -> Draft | None:
    """What a plan would do: "Under the proposal, Russia would keep the plant"."""
    if verb.modal not in _WOULD or verb.form != "finite" or not _under_plan(at, verb):
        return None
    unit = unit_at(at, verb.head)
    clause = clause_around(at.document, unit, verb)
    subject = at.syntax.subject_of(verb)
    return Draft(ConditionKind.TERM, (verb.first, verb.last), unit, *clause, clause, None, subject)


@rule("extension-term", on=(Sense.EXTEND,), each=VerbGroup)
def extension(at: View, verb: VerbGroup) -> Draft | None:
    """How an agreement may be lengthened: "the truce could be extended by 30 days"."""
    if verb.modal not in _MAY or not has(at, Sense.EXTEND, verb.head, verb.head + 1):
        return None
    unit = unit_at(at, verb.head)
    first, last = clause_around(at.document, unit, verb)
    subject = at.syntax.subject_of(verb)
    taken_up = any(at.lower(n.head) in ("it", "this", "that", "which") for n in subject)
    if not _is_plan(at, subject) and not taken_up:
        return None
    if any(n.first < first for n in subject) or at.lower(first) in ("which", "that"):
        first = verb.first
    return Draft(ConditionKind.TERM, (verb.first, verb.last), unit, first, last, (first, last), None, subject)


@rule("plan-would-term", on=(Sense.TERM,), each=VerbGroup)
def plan_would(at: View, verb: VerbGroup) -> Draft | None:
    """What a plan or a truce holds: "the plan would cap the army", "the truce would last 30 days"."""
    if verb.perfect or verb.modal in _NOT_TOLD or not _tells_a_term(at, verb) or not _of_a_plan(at, verb):
        return None
    unit, subject = unit_at(at, verb.head), at.syntax.subject_of(verb)
    if verb.tense == "past" and not any(at.lower(n.head) in listed("papers that tell") for n in subject):
        return None  # "the truce lasted 30 days"
    last = clause_around(at.document, unit, verb)[1]
    if _of_points(at, verb) or (
        verb.modal is None and any(at.lower(n.head) in listed("laws in force") for n in subject)
    ):
        return None
    if last == verb.last:  # "stipulates Russia will leave"
        last = trimmed(at.document, verb.last, unit.last)
    told = verb.modal is not None or _proposed(at, verb) or verb.lemma in listed("told at present")
    if not told and not topics(at, verb.last, last):
        return None
    start = min(verb.first if verb.modal is None or verb.negated else verb.head, verb.head)
    return Draft(ConditionKind.TERM, (verb.first, verb.last), unit, start, last, (start, last), None, subject)


def _of_points(at: View, verb: VerbGroup) -> bool:
    """ "contains ten points", "would be divided into four parts": how it is laid out, not what it holds."""
    counted = (n for n in at.nouns if verb.last <= n.first <= verb.last + 1 and at.tag(n.first) == "CD")
    return any(at.lower(n.head) in listed("parts of a plan") | listed("chapters") for n in counted)


@rule("seeks-to-term", on=(Sense.TERM,), each=VerbGroup)
def seeks_to(at: View, verb: VerbGroup) -> Draft | None:
    """What a plan is there to do: "the deal seeks to guarantee safe passage"."""
    if verb.form != "infinitive" or not _tells_a_term(at, verb):
        return None
    before = next((v for v in at.verbs if v.last == verb.first), None)
    if before is None or before.negated or before.lemma not in listed("there to do"):
        return None
    if not _is_vessel(at, at.syntax.subject_of(before)):
        return None
    unit = unit_at(at, verb.head)
    last = clause_around(at.document, unit, verb)[1]
    told = verb.head, last
    return Draft(ConditionKind.TERM, (before.first, verb.last), unit, *told, told, None, at.syntax.subject_of(before))


@rule("told-on-term", on=(Sense.TERM,), each=VerbGroup)
def told_on(at: View, verb: VerbGroup) -> Draft | None:
    """What goes on telling the plan of the sentences before: "Kyiv would be required to cut its army"."""
    if verb.modal not in ("would", "will") or verb.perfect:
        return None
    unit, subject = unit_at(at, verb.head), at.syntax.subject_of(verb)
    bound = _tells_a_term(at, verb) or any(
        _tells_a_term(at, v) for v in at.verbs if v.first in (verb.last, verb.last + 1)
    )
    if unit.statement is not None or not bound:
        return None
    party = any(a.country for a in at.cast.actors_of(subject)) or _is_it(at, subject)
    if not party or not _plan_told(at, verb.modal):
        return None
    clause = clause_around(at.document, unit, verb)
    return Draft(ConditionKind.TERM, (verb.first, verb.last), unit, *clause, clause, None, subject)


def _plan_told(at: View, modal: str) -> bool:
    """Whether the sentences before, in the same paragraph, tell by the same modal what a plan would do."""
    for index in range(at.sentence.index - 1, max(-1, at.sentence.index - _BACK), -1):
        before = view_of(at.document, at.document.sentences[index])
        if before.sentence.paragraph != at.sentence.paragraph or not any(v.modal == modal for v in before.verbs):
            return False
        if any(_is_vessel(before, (n,)) for n in before.nouns):
            return True
    return False


@rule("it-would-term", on=(Sense.TERM,), each=VerbGroup)
def it_would(at: View, verb: VerbGroup) -> Draft | None:
    """What the plan of the sentence before holds: "It would last 30 days"."""
    if verb.modal not in _WOULD or verb.lemma not in _LENGTH or not _tells_a_term(at, verb):
        return None
    unit, subject = unit_at(at, verb.head), at.syntax.subject_of(verb)
    held = _of_a_plan(at, verb) and verb.tense != "past" and not verb.perfect
    if held or not _is_it(at, subject) or not _plan_before(at):
        return None
    clause = clause_around(at.document, unit, verb)
    return Draft(ConditionKind.TERM, (verb.first, verb.last), unit, *clause, clause, None, subject)


def _tells_a_term(at: View, verb: VerbGroup) -> bool:
    return has(at, Sense.TERM, verb.head, verb.head + 1)


def _of_a_plan(at: View, verb: VerbGroup) -> bool:
    """Whether the subject holds such a clause: any plan, or a truce that begins, lasts or covers something."""
    subject = at.syntax.subject_of(verb)
    holds = _is_vessel(at, subject) or verb.lemma in _LENGTH
    behind = verb.first > (subject[-1].first if subject else 0)
    return holds and _is_plan(at, subject) and verb.form == "finite" and behind


def _proposed(at: View, verb: VerbGroup) -> bool:
    """Whether the clause is what somebody proposes ("propose that the truce last 30 days")."""
    statement = unit_at(at, verb.head).statement
    return statement is not None and statement.act is Act.PROPOSE


def _under_plan(at: View, verb: VerbGroup) -> bool:
    """ "Under the proposal, Russia would keep …", "According to the draft, …"."""
    under = [s for s in signs_at(at) if s.sense is Sense.UNDER]
    opens = [s.last for s in under if s.first < verb.first and s.last > s.first + 1]
    opens += [s.last for s in under if s.first > verb.first and at.lower(s.first - 1) == ","]
    if any(n.first in opens and _is_plan(at, (n,)) for n in at.nouns):
        return True
    clause = at.syntax.clause_of(verb)
    if clause is not None and clause.kind == "relative" and at.lower(clause.first - 1) == "under":
        plan = at.syntax.antecedent_of(clause)  # "an agreement under which both will …"
        return plan is not None and _is_plan(at, (plan,))
    return any(preposition == "under" and _is_plan(at, (noun,)) for preposition, noun in at.syntax.adjuncts_of(verb))


def _is_it(at: View, subject: tuple[NounGroup, ...]) -> bool:
    return len(subject) == 1 and at.lower(subject[0].head) == "it"


def _plan_before(at: View) -> bool:
    """Whether the sentence before, in the same paragraph, speaks of a truce or plan."""
    return any(t.kind in (ProposalKind.CEASEFIRE, ProposalKind.PEACE_PLAN) for t in topics_before(at))


def planners(at: View, draft: Draft) -> tuple[NounGroup, ...]:
    """Whose plan it is by the words beside it: "Trump's plan", "the two signed a deal that will give …"."""
    noun = next(iter(draft.subject), None)
    if noun is None or not _is_plan(at, (noun,)):
        return ()
    put = next((v for v in at.finite_in(at.sentence.first, noun.first) if noun in at.syntax.object_of(v)), None)
    if put is not None and put.lemma in listed("putting a plan"):
        return at.syntax.subject_of(put)
    return owner_of(at, noun) if noun.possessor is not None or noun.owner is not None else ()


under_plan.finds(
    "Under the proposal, <{Russia would keep the plant}>.",
    "<{Ukraine would give up all of Sumy}>, according to the draft.",
    "Both sides signed a deal under which <{Russia will keep the plant}>.",
)
under_plan.passes_by("The plan would let Russia keep the plant.")
under_plan.nothing_in("Under the bridge, Russia would keep its boats.")

extension.finds("<{The truce could be extended by 30 days}>.")
extension.passes_by("The truce would last 30 days.")
extension.nothing_in("The school year could be extended by 30 days.")

plan_would.finds("The truce would <{last 30 days}>.", "[Kyiv] proposed that the truce <{begin at noon}>.")
plan_would.passes_by("The truce could be extended by 30 days.")
plan_would.nothing_in(
    "The truce lasted 30 days.",
    "The film would last 30 days.",
    "The peace plan contains ten points.",
    "Zelensky said the truce could start at noon.",
)

seeks_to.finds("The barley deal seeks to <{guarantee the supply of seeds}>.")
seeks_to.passes_by("The grain deal guarantees the safe passage of fertiliser.")
seeks_to.nothing_in("The minister seeks to guarantee the safe passage of fertiliser.")

told_on.finds(
    "The deal would bar Ukraine from the bloc. <{It would also lift all sanctions}>.",
    "The peace plan would bar Ukraine from the bloc. <{Kyiv would be required to limit its army}>.",
)
told_on.passes_by("The peace plan would bar Ukraine from the bloc. The plan would limit its army.")
told_on.nothing_in("The strike hit a bridge. Kyiv would be required to limit its traffic.")

it_would.finds("Kyiv proposed a truce. <{It would last 30 days}>.")
it_would.passes_by("Kyiv proposed a truce. The truce would last 30 days.")
it_would.nothing_in("Kyiv got snow. It would last 30 days.")

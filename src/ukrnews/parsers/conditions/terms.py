"""Terms: what a plan would do, and how an agreement may be lengthened."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import Act, ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.deadlines import limit_in
from ukrnews.parsers.conditions.plans import is_plan, is_vessel, makers, opens_contact, plan_under
from ukrnews.parsers.conditions.signs import Sign, has, signs_at
from ukrnews.parsers.conditions.stakes import about, in_domain, topics
from ukrnews.parsers.conditions.units import unit_at
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import clause_around, trimmed
from ukrnews.parsers.topics import topics_in
from ukrnews.parsers.view import View
from ukrnews.reading.durations import find_durations
from ukrnews.reading.syntax import NounGroup, VerbGroup

_WOULD = frozenset({"would", "will", "could", "can", "may", "might", "be to", "have to", "must"})
_LENGTH = listed("length")
_BUT = frozenset({"but", "while", "though", "although", ";"})
_CAUSED = 6
"""How far behind "would see" what is done may stand."""
_NOT_TOLD = frozenset({"should", "can", "could", "may", "might"})
"""Modals of what is only possible, or ought to be."""
_MAY = frozenset({"could", "can", "may", "might", "would", "will"})


@rule("under-plan-term", on=(Sense.UNDER,), each=VerbGroup)
def under_plan(at: View, verb: VerbGroup) -> Draft | None:
    """What a plan would do: "Under the proposal, Russia would keep the plant"."""
    bound = verb.voice == "passive" and verb.tense == "present" and verb.lemma in listed("bound by a plan")
    if not (verb.modal in _WOULD or bound) or verb.form != "finite" or not _under_plan(at, verb):
        return None
    unit, subject = unit_at(at, verb.head), at.syntax.subject_of(verb)
    clause = clause_around(at.document, unit, verb)
    if opens_contact(at, subject) or at.document.word(clause[1]) == ":" or at.lower(clause[0] - 1) == "so":
        return None  # "the land it would cede under the plan", "Under the deal, Kyiv would:", "… so aid can reach Sumy"
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
    if not is_plan(at, subject) and not taken_up:
        return None
    if any(n.first < first for n in subject) or at.lower(first) in ("which", "that"):
        first = verb.first
    return Draft(ConditionKind.TERM, (verb.first, verb.last), unit, first, last, (first, last), None, subject)


@rule("plan-would-term", on=(Sense.TERM, Sense.PAPER), each=VerbGroup)
def plan_would(at: View, verb: VerbGroup) -> Draft | None:
    """What a plan or a truce holds: "the plan would cap the army", "the truce would last 30 days"."""
    if verb.modal in _NOT_TOLD or not _tells_a_term(at, verb) or not _of_a_plan(at, verb):
        return None
    unit, subject = unit_at(at, verb.head), at.syntax.subject_of(verb)
    if (verb.perfect or (verb.tense == "past" and verb.modal is None)) and not _told_of_old(at, verb, subject):
        return None  # "the truce lasted 30 days"
    last = clause_around(at.document, unit, verb)[1]
    if (
        at.document.word(last) == ":"
        or _of_points(at, verb)
        or (verb.modal is None and any(at.lower(n.head) in listed("laws in force") for n in subject))
    ):
        return None
    if last == verb.last:  # "stipulates Russia will leave"
        last = trimmed(at.document, verb.last, unit.last)
    lets = verb.lemma in listed("letting") and bool(at.syntax.object_of(verb))
    told = verb.modal is not None or _proposed(at, verb) or verb.lemma in listed("told at present") or lets
    told = told or (verb.lemma in _LENGTH and any(verb.last < d.first < last for d in at.dates))
    if not told and not topics(at, verb.last, last):
        return None
    whole = verb.negated or (verb.modal is None and not verb.perfect)
    start = min(verb.first if whole else verb.head, verb.head)
    return Draft(ConditionKind.TERM, (verb.first, verb.last), unit, start, last, (start, last), None, subject)


def _told_of_old(at: View, verb: VerbGroup, subject: tuple[NounGroup, ...]) -> bool:
    """ "the draft said", "the deal had called for elections": what a paper holds, or what parties agreed on before."""
    if verb.lemma in listed("told at present") - _LENGTH and any(
        at.lower(n.head) in listed("agreements") for n in subject
    ):
        return True
    return not verb.perfect and any(at.lower(n.head) in listed("papers that tell") for n in subject)


def _of_points(at: View, verb: VerbGroup) -> bool:
    """ "contains ten points", "would be divided into four parts": how it is laid out, not what it holds."""
    counted = (n for n in at.nouns if verb.last <= n.first <= verb.last + 1 and at.tag(n.first) == "CD")
    return any(at.lower(n.head) in listed("parts of a plan") | listed("chapters") for n in counted)


@rule("halt-for-term", on=(Sense.HALT,), each=VerbGroup)
def halt_for(at: View, verb: VerbGroup) -> Draft | None:
    """For how long a party undertakes or orders to halt something: "agreed to pause strikes for 30 days"."""
    if verb.form != "infinitive" or verb.lemma not in listed("halting for a time"):
        return None
    above = next((v for v in reversed(at.verbs) if v.head < verb.first), None)
    if above is None or above.negated or above.lemma not in listed("undertaking"):
        return None
    if above.last < verb.first and not any(above.last <= n.first and n.last <= verb.first for n in at.nouns):
        return None
    unit = unit_at(at, verb.head)
    last = clause_around(at.document, unit, verb)[1]
    lasting = next((d for d in find_durations(at.document.tokens, [at.sentence]) if verb.last < d.first < last), None)
    if lasting is None or not _at_stake(at, verb, last):
        return None
    told, subject = (verb.head, last), at.syntax.subject_of(above)
    return Draft(ConditionKind.TERM, (lasting.first, lasting.last), unit, *told, told, None, subject, bool(subject))


def _at_stake(at: View, verb: VerbGroup, last: int) -> bool:
    """Whether what is halted is fire, or about parties and the war: no "pause rehearsals"."""
    fire = any(match.last > verb.last for match in topics_in(at.document, verb.head, last))
    return fire or about(at, verb.last, last)


@rule("commits-by-term", on=(Sense.COMMIT,), each=VerbGroup)
def commits_by(at: View, verb: VerbGroup) -> Draft | None:
    """What parties bind themselves to do by a day: "agreed to withdraw its troops by Friday"."""
    if verb.lemma not in listed("committing") or verb.form != "finite" or verb.negated or verb.voice == "passive":
        return None
    subject, unit = at.syntax.subject_of(verb), unit_at(at, verb.head)
    if verb.modal is not None or at.lower(verb.last) == "that" or not at.cast.actors_of(subject):
        return None
    last = trimmed(at.document, verb.last, at.sentence.last)
    limit = limit_in(at, verb.last, last)
    if limit is None or not about(at, verb.last + 1, limit.first) or _goes_elsewhere(at, verb.last, limit.first):
        return None
    first = next((d.last for d in at.dates if verb.last <= d.first <= verb.last + 1), verb.last)
    first += at.lower(first) in ("to", "on")
    told = first, limit.last
    return Draft(ConditionKind.TERM, (limit.first, limit.last), unit, *told, told, None, subject, True)


def _goes_elsewhere(at: View, first: int, last: int) -> bool:
    """Whether something else is told before the limit: "agreed to a loan, but put it off until May"."""
    return bool(at.finite_in(first, last)) or any(at.lower(i) in _BUT for i in range(first, last))


@rule("seeks-to-term", on=(Sense.TERM,), each=VerbGroup)
def seeks_to(at: View, verb: VerbGroup) -> Draft | None:
    """What a plan is there to do: "the deal seeks to guarantee safe passage"."""
    if verb.form != "infinitive" or not _tells_a_term(at, verb):
        return None
    before = next((v for v in at.verbs if v.last == verb.first), None)
    if before is None or before.negated or before.lemma not in listed("there to do"):
        return None
    if not is_vessel(at, at.syntax.subject_of(before)):
        return None
    unit = unit_at(at, verb.head)
    last = clause_around(at.document, unit, verb)[1]
    if last == verb.last:  # "a scheme intended to halt supplies"
        last = trimmed(at.document, verb.last, unit.last)
    told = verb.head, last
    return Draft(ConditionKind.TERM, (before.first, verb.last), unit, *told, told, None, at.syntax.subject_of(before))


def _tells_a_term(at: View, verb: VerbGroup) -> bool:
    """Whether the verb tells what a plan holds: one that does so by itself, or almost any by "would": "would see Moscow
    keep the plant", "would pool the loans"."""
    if has(at, Sense.TERM, verb.head, verb.head + 1) or (verb.modal is None and verb.lemma in listed("letting")):
        return True
    if verb.modal not in ("will", "would") or verb.voice == "passive" or verb.form != "finite":
        return False
    causing = verb.lemma in listed("having it done") and any(
        v.tag in ("VB", "VBP", "VBN") for v in at.verbs_in(verb.last, verb.last + 6)
    )
    if not causing and (verb.lemma in listed("not done by a plan") or not at.syntax.object_of(verb)):
        return False
    last = clause_around(at.document, unit_at(at, verb.head), verb)[1]
    return in_domain(at, verb.last, max(last, verb.last + 2))


def _of_a_plan(at: View, verb: VerbGroup) -> bool:
    """Whether the subject holds such a clause: any plan, or a truce that begins, lasts or covers something."""
    subject = at.syntax.subject_of(verb)
    if _is_bill(at, subject):
        return verb.form == "finite" and bool(
            topics(at, verb.last, clause_around(at.document, unit_at(at, verb.head), verb)[1])
        )
    holds = is_vessel(at, subject) or verb.lemma in _LENGTH
    behind = verb.first > (subject[-1].first if subject else 0)
    return holds and is_plan(at, subject) and verb.form == "finite" and behind


def _is_bill(at: View, subject: tuple[NounGroup, ...]) -> bool:
    """Whether it is a bill before a chamber, which holds terms of what is bargained over."""
    return any(at.lower(n.head) in listed("bills") for n in subject)


def _proposed(at: View, verb: VerbGroup) -> bool:
    """Whether the clause is what somebody proposes ("propose that the truce last 30 days")."""
    statement = unit_at(at, verb.head).statement
    return statement is not None and statement.act is Act.PROPOSE


def _under_plan(at: View, verb: VerbGroup) -> bool:
    """ "Under the proposal, Russia would keep …", "…, according to the draft", "would keep it as part of the deal"."""
    clause = at.syntax.clause_of(verb)
    if clause is not None and clause.kind == "relative":
        plan = at.syntax.antecedent_of(clause)  # "an agreement under which both will …"
        return at.lower(clause.first - 1) == "under" and plan is not None and is_plan(at, (plan,))
    return any(_reaches(at, sign, verb) for sign in signs_at(at) if sign.sense is Sense.UNDER)


def _reaches(at: View, sign: Sign, verb: VerbGroup) -> bool:
    """Whether the words name a plan whose clause is the verb's."""
    plan = plan_under(at, sign)
    if plan is None:
        return False
    if sign.first < verb.first:
        between = at.finite_in(plan.last, verb.first)
        told = any(v.lemma in listed("telling") for v in between)
        fronted = not at.finite_in(unit_at(at, verb.head).first, sign.first)
        return fronted and not told and all(v.modal in (None, verb.modal) for v in between)
    if verb.modal == "must" or verb.lemma in listed("insisting"):
        return False
    if at.lower(sign.first - 1) == ",":
        return True
    return at.lower(sign.first) not in listed("by what is said") and not at.finite_in(verb.last, sign.first)


def planners(at: View, draft: Draft) -> tuple[NounGroup, ...]:
    """Whose plan it is by the words beside it: "Trump's plan", "the two signed a deal that will give …"."""
    noun = next(iter(draft.subject), None)
    return makers(at, noun) if noun is not None and is_plan(at, (noun,)) else ()


under_plan.finds(
    "Under the proposal, <{Russia would keep the plant}>.",
    "<{Ukraine would give up all of Sumy}>, according to the draft.",
    "Both sides signed a deal under which <{Russia will keep the plant}>.",
    "<{Russia would keep the plant as part of the deal}>.",
    "Under the deal, <{both sides are required to leave Sumy}>.",
)
under_plan.passes_by("The plan would let Russia keep the plant.")
under_plan.nothing_in(
    "Under the bridge, Russia would keep its boats.",
    "Kyiv fears for the land it would cede under the plan.",
    "Under the truce, guns have fallen silent so aid can reach Sumy.",
    "Under the bridge, both sides are required to slow down.",
)

extension.finds("<{The truce could be extended by 30 days}>.")
extension.passes_by("The truce would last 30 days.")
extension.nothing_in("The school year could be extended by 30 days.")

plan_would.finds(
    "The truce would <{last 30 days}>.",
    "[Kyiv] proposed that the truce <{begin at noon}>.",
    "The peace plan would <{see Moscow keep the plant}>.",
    "The deal <{allows Kyiv to keep the plant}>.",
    "The peace deal had <{called for a vote in Sumy}>.",
    "The cessation of hostilities would <{last 30 days}>.",
)
plan_would.passes_by("The truce could be extended by 30 days.")
plan_would.nothing_in(
    "The truce lasted 30 days.",
    "The peace deal had lasted 30 days.",
    "The film would last 30 days.",
    "The peace plan contains ten points.",
    "Zelensky said the truce could start at noon.",
    "The budget plan would please many pensioners.",
    "The peace plan would help Moscow.",
)

commits_by.finds(
    "[Kyiv] agreed to <{withdraw its troops by Friday}>.",
    "[Moscow] pledged to <{observe a full ceasefire by Friday}>.",
)
commits_by.passes_by("Kyiv agreed to pause its strikes for three weeks.")
commits_by.nothing_in(
    "Kyiv agreed to withdraw its troops.",
    "Kyiv agreed to withdraw its troops, but not by Friday.",
    "The choir agreed to sing by Friday.",
    "Kyiv refused to withdraw its troops by Friday.",
)

seeks_to.finds("The barley deal seeks to <{guarantee the supply of seeds}>.")
seeks_to.passes_by("The grain deal guarantees the safe passage of fertiliser.")
seeks_to.nothing_in("The minister seeks to guarantee the safe passage of fertiliser.")

halt_for.finds("[Kyiv] agreed to <{pause strikes on refineries for three weeks}>.")
halt_for.passes_by("The truce would pause strikes for three weeks.")
halt_for.nothing_in(
    "The choir agreed to pause rehearsals for three weeks.",
    "Kyiv tried to pause strikes for three weeks.",
)

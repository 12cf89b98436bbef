"""Threats without "if": "any attack would be answered at once", "such a delivery would mean reprisals"."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import Act, ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.signs import has, lemmas_of
from ukrnews.parsers.conditions.units import Unit, unit_at
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import clause_around
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup


@rule("any-would-consequence", on=(Sense.ANY, Sense.PUNISH), each=VerbGroup)
def any_would(at: View, verb: VerbGroup) -> Draft | None:
    """What a source warns would follow any act of a kind: "any attack would be answered at once"."""
    if verb.form != "finite" or verb.modal not in ("would", "will") or verb.negated:
        return None
    unit = unit_at(at, verb.head)
    subject = at.syntax.subject_of(verb)
    if unit.statement is None or not subject or subject[0].first < unit.first or _describes(at, verb):
        return None
    warned = unit.statement.act in (Act.WARN, Act.THREATEN)
    if not (warned and at.lower(subject[0].first) == "any") and not _answered(at, subject[0], verb):
        return None
    first, last = clause_around(at.document, unit, verb)
    marker, requirement = (min(verb.first, *verb.parts), verb.last), (subject[0].first, verb.first)
    return Draft(ConditionKind.CONSEQUENCE, marker, unit, first, last, requirement, (verb.first, last), subject)


def _describes(at: View, verb: VerbGroup) -> bool:
    """ "the levy, which would hit the poor": what is told of something, not set."""
    clause = at.syntax.clause_of(verb)
    return clause is not None and clause.kind == "relative"


def _answered(at: View, subject: NounGroup, verb: VerbGroup) -> bool:
    """Whether an act of others is said to bring an answer: "the use of such missiles would entail strikes"."""
    if at.lower(subject.head) not in lemmas_of(at.document, Sense.DEED):
        return False
    return has(at, Sense.PUNISH, verb.head, min(verb.last + 8, at.sentence.last))


def _will_be_taken(verb: VerbGroup) -> bool:
    """Whether the verb tells what something would be or be taken for: "will be considered", "would be"."""
    if verb.form != "finite" or verb.modal not in ("would", "will") or verb.negated:
        return False
    return verb.lemma == "be" or (verb.voice == "passive" and verb.lemma in listed("taking as"))


def _with_gerund(at: View, unit: Unit, first: int) -> int:
    """Where the deed begins, with the -ing form before it: "sending troops would be an act of war"."""
    return next((v.first for v in at.verbs_in(unit.first, first) if v.form == "gerund" and v.last == first), first)


@rule("taken-as-consequence", on=(Sense.PUNISH,), each=VerbGroup)
def taken_as(at: View, verb: VerbGroup) -> Draft | None:
    """As what a party would take an act of others: "all ships will be considered targets", "would be an act of war"."""
    if not _will_be_taken(verb) or _describes(at, verb):
        return None
    if not has(at, Sense.PUNISH, verb.first, min(verb.last + 6, at.sentence.last)):
        return None
    unit, subject = unit_at(at, verb.head), at.syntax.subject_of(verb)
    if unit.statement is None or not any(a.country for a in unit.speakers):
        return None
    first, last = clause_around(at.document, unit, verb)
    if last <= verb.last or not listed("acts of war").intersection(at.lower(i) for i in range(verb.last, last)):
        return None
    if first == verb.first:  # "all ships bound for the ports will be …"
        first = next((n.first for n in reversed(subject) if unit.first <= n.first < first), first)
    first = _with_gerund(at, unit, first)
    if first == verb.first:
        return None
    marker, requirement = (min(verb.first, *verb.parts), verb.last), (first, verb.first)
    return Draft(ConditionKind.CONSEQUENCE, marker, unit, first, last, requirement, (verb.first, last), subject)


any_would.finds("[Dmitry Peskov] warned that <{any attack during the truce} would be answered>.")
any_would.passes_by("Peskov warned that an attack would be answered if it broke the truce.")
any_would.nothing_in(
    "Peskov said any help would be welcome.",
    "Peskov regretted the levy, which would strike a blow to the farmers.",
)

taken_as.finds("[Ryabkov] said <{foreign troops in Ukraine} would be legitimate targets>.")
taken_as.passes_by("Ryabkov warned that any attack would be answered.")
taken_as.nothing_in(
    "Ryabkov said the troops had been legitimate targets.",
    "Ryabkov said the plan will be considered.",
    "Ryabkov said he had seen the foreign troops, which would be legitimate targets, near Odesa.",
)

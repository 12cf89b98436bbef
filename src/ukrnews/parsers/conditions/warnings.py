"""Threats without "if": "any attack would be answered at once", "such a delivery would mean reprisals"."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import Act, ConditionKind, ProposalKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import first_finite, of_mind
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.signs import Sign, has, lemmas_of
from ukrnews.parsers.conditions.stakes import topics
from ukrnews.parsers.conditions.units import Unit, unit_at
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import clause_around
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_MAY = frozenset({"will", "would", "could", "can", "may", "might"})
_UNDONE = frozenset({ProposalKind.NEGOTIATIONS, ProposalKind.CEASEFIRE, ProposalKind.PEACE_PLAN})
_NEAR = 8
"""How far behind the verb what is dealt out may stand."""


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
    if not (warned and at.lower(subject[0].first) == "any"):
        return None
    first, last = clause_around(at.document, unit, verb)
    marker, requirement = (min(verb.first, *verb.parts), verb.last), (subject[0].first, verb.first)
    return Draft(ConditionKind.CONSEQUENCE, marker, unit, first, last, requirement, (verb.first, last), subject)


def _describes(at: View, verb: VerbGroup) -> bool:
    """ "the levy, which would hit the poor": what is told of something, not set."""
    clause = at.syntax.clause_of(verb)
    return clause is not None and clause.kind == "relative"


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


@rule("brings-about-consequence", on=(Sense.BRINGS,), each=VerbGroup)
def brings_about(at: View, verb: VerbGroup) -> Draft | None:
    """What a party says an act would bring or undo: "attempts to take it could lead to war", "would end the talks"."""
    if verb.modal not in _MAY or verb.negated or verb.perfect or not has(at, Sense.BRINGS, verb.first, verb.head + 1):
        return None
    unit, subject = unit_at(at, verb.head), at.syntax.subject_of(verb)
    if not any(a.country for a in unit.speakers) or _describes(at, verb):
        return None
    first, last = clause_around(at.document, unit, verb)
    act = next(iter(subject), None)
    opens = _with_gerund(at, unit, first if act is None else act.first)
    if act is None or not (unit.first <= act.first < verb.first) or not (_is_act(at, act) or opens < act.first):
        return None
    if not _is_brought(at, verb, last):
        return None
    marker = min(verb.first, *verb.parts), verb.last
    first = min(first, opens)
    return Draft(ConditionKind.CONSEQUENCE, marker, unit, first, last, (first, verb.first), (verb.first, last), subject)


def _is_act(at: View, noun: NounGroup) -> bool:
    """Whether the noun is an act of others: "the use", "any attempt"."""
    return at.lower(noun.head) in lemmas_of(at.document, Sense.DEED)


def _is_brought(at: View, verb: VerbGroup, last: int) -> bool:
    """Whether what it brings is a threat, or what it undoes is bargained over."""
    after = range(verb.last, last)
    if verb.lemma in listed("bringing about") and any(at.lower(i) in listed("what acts bring") for i in after):
        return True
    return verb.lemma in listed("undoing") and any(t.kind in _UNDONE for t in topics(at, verb.last, last))


@rule("whoever-consequence", on=(Sense.WHOEVER,))
def whoever(at: View, sign: Sign) -> Draft | None:
    """What is threatened or promised to whoever does something: "those who go on fighting will be destroyed"."""
    unit = unit_at(at, sign.first)
    if not any(a.country for a in unit.speakers):
        return None
    doing = first_finite(at, sign.last, unit.last)
    verb = None if doing is None else first_finite(at, doing.last, unit.last)
    if doing is None or verb is None or verb.first == doing.first or not _is_dealt(at, verb):
        return None
    if any(at.lower(i) in (";", ":", "and", "but") for i in (doing.last, verb.first - 1)):
        return None
    last = max(clause_around(at.document, unit, verb)[1], verb.last)
    requirement = sign.first, verb.first
    return Draft(ConditionKind.CONSEQUENCE, sign.tokens, unit, sign.first, last, requirement, (verb.first, last))


def _is_dealt(at: View, verb: VerbGroup) -> bool:
    """Whether somebody deals it out: "will be destroyed", "will pay tariffs", "are guaranteed"."""
    if verb.modal not in ("will", "would", "shall"):
        return verb.voice == "passive" and verb.tense == "present" and verb.lemma in listed("promising")
    if verb.negated:
        return False
    penalty = any(at.lower(i) in listed("penalties") for i in range(verb.last, verb.last + _NEAR))
    return penalty or (verb.voice == "passive" and not of_mind(at, verb))


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

brings_about.finds("[Medvedev] said <{attempts to seize the peninsula} could lead to the use of nuclear weapons>.")
brings_about.passes_by("Medvedev said nuclear weapons could be used if anybody seized the peninsula.")
brings_about.nothing_in(
    "Medvedev said attempts to seize the peninsula had led to the use of new weapons.",
    "The operator said the attack could lead to power cuts.",
)

whoever.finds("“<{Those who go on fighting} will be destroyed>,” [Shoigu] said.")
whoever.passes_by("“Any attack will be answered,” Shoigu warned.")
whoever.nothing_in("Shoigu said those who had seen the bridge would know it.")

"""Red lines by what a party is not ready for: "is not willing to hand over land", "is unwilling to cede Crimea"."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ActorKind, ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import last_finite
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.units import unit_at
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import clause_around, trimmed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import VerbGroup

_NOT = frozenset({"not", "n't"})
_PARTIES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.GROUP})


@rule("unwilling-red-line", on=(Sense.CONSENT,), each=VerbGroup)
def unwilling(at: View, verb: VerbGroup) -> Draft | None:
    """What a party is not willing to give away: "is not willing to hand over land"."""
    if verb.form != "infinitive" or verb.lemma not in listed("giving away"):
        return None
    be, willing = last_finite(at, at.sentence.first, verb.first), verb.first - 1
    if be is None or be.lemma != "be" or be.tense == "past" or not _refused(at, be, willing):
        return None
    subject, unit = at.syntax.subject_of(be), unit_at(at, verb.head)
    theirs = unit.statement is not None and any(n.owner is not None for n in subject)  # "his nation"
    if not theirs and not any(a.kind in _PARTIES for a in at.cast.actors_of(subject)):
        return None
    beside = willing - be.last <= 1
    first = clause_around(at.document, unit, be)[0] if beside else willing - 1
    last = trimmed(at.document, verb.first, unit.last)
    clause = first, last
    return Draft(ConditionKind.RED_LINE, (willing, verb.last), unit, *clause, clause, None, subject, True)


def _refused(at: View, be: VerbGroup, willing: int) -> bool:
    """Whether the word says, with its "not", that somebody is not ready."""
    if at.lower(willing) in listed("reluctant"):
        return not be.negated
    denied = at.lower(willing - 1) in _NOT or (be.negated and willing - be.last <= 1)
    return denied and at.lower(willing) in listed("ready")


unwilling.finds(
    "Zelensky said <{[Ukraine] is not willing to hand over its land}>.",
    "Sybiha said <{[Kyiv] is unwilling to recognise the annexation}>.",
)
unwilling.passes_by("Zelensky said Ukraine will never hand over its land.")
unwilling.nothing_in("Zelensky said Ukraine is willing to hand over the prisoners.", "Kyiv is not ready to negotiate.")

"""What a source asks in its own words: "We urge Moscow to free the sailors", "I repeat my call for restraint"."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import asks, last_finite, verb_around
from ukrnews.parsers.conditions.asked import of_another
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.signs import Sign
from ukrnews.parsers.conditions.stakes import about, about_here
from ukrnews.parsers.conditions.units import unit_at
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import trimmed
from ukrnews.parsers.view import View
from ukrnews.reading.lemmas import lemma
from ukrnews.reading.syntax import VerbGroup

_OURS = frozenset({"we", "i"})
_NOT_ASKED = frozenset({
    "myself", "ourselves", "yourself", "why", "how", "what", "who", "when", "where", "whether", "if", "about", "a",
    "this", "him", "her", "them", "it",
})  # fmt: skip
"""What follows where a question is put, or where whom it is asked of stands elsewhere."""


@rule("we-ask-demand", on=(Sense.ASK,))
def we_ask(at: View, sign: Sign) -> Draft | None:
    """What its speakers ask of another in their own words: "We urge Moscow to free the sailors"."""
    verb = verb_around(at, sign.first)
    if verb is None or not _is_now(verb) or not any(at.lower(n.head) in _OURS for n in at.syntax.subject_of(verb)):
        return None
    draft = _demand(at, sign, min(n.first for n in at.syntax.subject_of(verb)))
    if draft is None or draft.unit.voice is None:
        return None
    after = at.lower(sign.last)
    if after == "you" or after == "that":
        return draft if about_here(at) else None
    cue = lemma(at.lower(sign.first), "VBP")
    return draft if of_another(at, draft.unit.voice.speakers, cue, draft.requirement) else None


def _is_now(verb: VerbGroup) -> bool:
    """Whether it is being asked: "we ask", "I am asking", "we have asked"."""
    return not verb.negated and verb.modal is None and verb.voice == "active" and not verb.is_plain_past


@rule("our-call-demand", on=(Sense.OUR_CALL,))
def our_call(at: View, sign: Sign) -> Draft | None:
    """What its speakers call for by a noun: "I repeat my call for restraint from all sides"."""
    draft, verb = _demand(at, sign, sign.first), last_finite(at, at.sentence.first, sign.first)
    if draft is None or verb is None or not any(at.lower(n.head) in _OURS for n in at.syntax.subject_of(verb)):
        return None  # "our request was not granted"
    asked = any(at.lower(i) in listed("whom a party asks") for i in range(*draft.requirement))
    return draft if asked or about(at, *draft.requirement) else None


def _demand(at: View, sign: Sign, first: int) -> Draft | None:
    """The demand from token `first` on, where a source says it of itself and asks no question."""
    unit = unit_at(at, sign.first)
    if unit.statement is None or first < unit.first or asks(at, sign.last) or at.lower(sign.last) in _NOT_ASKED:
        return None
    last = trimmed(at.document, sign.last, unit.last)
    if last - sign.last < 2:
        return None
    return Draft(ConditionKind.DEMAND, sign.tokens, unit, first, last, (sign.last, last))


we_ask.finds(
    "“<We urge {Moscow to free the sailors}>,” [Guterres] said.",
    "“<I am asking {Congress to pass the loan}>,” [Biden] said.",
    "“Our plan for peace stands. <We ask {you to respect it}>,” [Sybiha] said.",
)
we_ask.passes_by(
    "“We demand that Moscow free the sailors,” Guterres said.", "Guterres urged Moscow to free the sailors."
)
we_ask.nothing_in(
    "“We urge citizens to stay in shelters,” the mayor said.",
    "“I ask myself why Moscow attacks,” Sybiha said.",
    "“We do not ask Moscow to free anybody,” Sybiha said.",
)

our_call.finds("“I repeat <my call for {restraint from all parties}>,” [Grossi] said.")
our_call.passes_by("Grossi repeated his call for restraint from all parties.")
our_call.nothing_in(
    "“I repeat my call for more tea,” Grossi said.",
    "“Our call for restraint from all parties was not heard,” Grossi said.",
)

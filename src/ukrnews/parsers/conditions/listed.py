"""Demands and conditions told as a list: "its conditions, which include …", "set several, including that …"."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.owners import owner_of
from ukrnews.parsers.conditions.signs import Sign, lemmas_of, signs_at
from ukrnews.parsers.conditions.stakes import about, matters
from ukrnews.parsers.conditions.units import unit_at
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import skip_marks, trimmed
from ukrnews.parsers.view import View, view_of
from ukrnews.reading.syntax import NounGroup, VerbGroup

_REACH = 14
"""How far behind the noun its list may begin."""


@rule("listed-precondition", on=(Sense.LISTED,))
def listed_conditions(at: View, sign: Sign) -> Draft | None:
    """Conditions told as a list: "its conditions, which include a withdrawal"."""
    return _list(at, sign, ConditionKind.PRECONDITION) if "condition" in at.lower(sign.last - 1) else None


@rule("listed-demand", on=(Sense.LISTED,))
def listed_demands(at: View, sign: Sign) -> Draft | None:
    """Demands told as a list: "set several, including that Kyiv withdraw"."""
    return _list(at, sign, ConditionKind.DEMAND) if "condition" not in at.lower(sign.last - 1) else None


@rule("these-include-demand", on=(Sense.THESE_INCLUDE,))
def these_include(at: View, sign: Sign) -> Draft | None:
    """Demands that the sentence before speaks of: "set its terms. These include a withdrawal"."""
    unit = unit_at(at, sign.first)
    if at.sentence.index == 0 or sign.first != skip_marks(at.document, at.sentence.first, at.sentence.last):
        return None
    before = view_of(at.document, at.document.sentences[at.sentence.index - 1])
    named = next((s for s in reversed(signs_at(before)) if s.sense is Sense.LISTED), None)
    noun = next((n for n in before.nouns if named is not None and n.head == named.last - 1), None)
    last = trimmed(at.document, sign.last, unit.last)
    if noun is None or before.sentence.paragraph != at.sentence.paragraph or not about(at, sign.last, last):
        return None
    setter = _setter(before, noun)
    kind = ConditionKind.PRECONDITION if "condition" in before.lower(noun.head) else ConditionKind.DEMAND
    return Draft(kind, sign.tokens, unit, sign.last, last, (sign.last, last), None, setter, bool(setter))


def _list(at: View, sign: Sign, kind: ConditionKind) -> Draft | None:
    noun = next((n for n in at.nouns if n.head == sign.last - 1), None)
    opens = _opens(at, sign) if noun is not None else None
    if noun is None or opens is None:
        return None
    unit = unit_at(at, sign.first)
    last = unit.last if unit.last > opens else at.sentence.last  # "outlined what he considers conditions for peace: …"
    while last - 1 > opens and at.lower(last - 1) in (".", ",", "”", '"', ";"):
        last -= 1
    subject = _setter(at, noun)
    if last - opens < 2 or not about(at, opens, last) or not (subject or unit.statement is not None):
        return None
    first = max(noun.first, unit.first)
    return Draft(kind, sign.tokens, unit, first, last, (opens, last), None, subject, bool(subject))


def _opens(at: View, sign: Sign) -> int | None:
    """Where the list begins: behind a colon or "including", "include", "are that", before the clause ends."""
    holds = lemmas_of(at.document, Sense.HOLDS)
    for i in range(sign.last, min(sign.last + _REACH, at.sentence.last - 2)):
        lower = at.lower(i)
        if lower in (";", "—", "(") or (lower == "," and at.lower(i + 1) not in listed("listing")):
            return None
        if lower == ":":
            return i + 1
        if lower in holds or (lower == "be" and at.lower(i - 1) in ("would", "will")):
            being = lower in ("are", "is", "were", "was", "be")
            return None if being and at.lower(i + 1) not in ("that", "for") and not _named(at, sign, i + 1) else i + 1
    return None


def _named(at: View, sign: Sign, first: int) -> bool:
    """ "Moscow's main demand is a withdrawal", "its condition was to leave the bloc": of somebody's own."""
    noun = next((n for n in at.nouns if n.head == sign.last - 1), None)
    if noun is None or not (_own(at, noun) or _of_what_is_wanted(at, sign, noun, first)):
        return False
    return at.lower(first) == "to" or any(n.first == first for n in at.nouns)


def _own(at: View, noun: NounGroup) -> bool:
    """Whether it is somebody's one: "his conditions were an ultimatum" only judges them."""
    return at.tag(noun.head) != "NNS" and bool(owner_of(at, noun))


def _of_what_is_wanted(at: View, sign: Sign, noun: NounGroup, first: int) -> bool:
    """ "the main condition for a truce would be …": said of what is bargained over."""
    told = unit_at(at, sign.first).statement is not None and "condition" in at.lower(noun.head)
    return told and at.lower(noun.last) in ("for", "to", "of") and matters(at, noun.last, first - 1)


def _setter(at: View, noun: NounGroup) -> tuple[NounGroup, ...]:
    """Whose list it is: the group's owner, "of Moscow", "for China to …", or the subject of "has set", "he listed"."""
    owner = owner_of(at, noun)
    if owner:
        return owner
    for preposition, group in at.syntax.modifiers_of(noun):
        to_do = preposition == "for" and at.lower(group.last) == "to" and at.cast.actors_of((group,))
        if to_do or preposition in ("of", "from", "by"):
            return (group,)
    setting = next((v for v in at.own_verbs if _sets(v, noun)), None)
    return at.syntax.subject_of(setting) if setting is not None else ()


def _sets(verb: VerbGroup, noun: NounGroup) -> bool:
    """Whether the verb, beside the noun, says that somebody sets it."""
    near = 0 <= noun.first - verb.last <= 4 or 0 <= verb.first - noun.last <= 3
    return near and verb.form == "finite" and verb.voice == "active" and verb.lemma in listed("sets")


listed_conditions.finds(
    "<[Moscow]'s conditions include {a withdrawal from Donbas and the lifting of sanctions}>.",
    "[Lavrov] said <the main condition for peace would be {a withdrawal from Donbas}>.",
)
listed_conditions.passes_by("Moscow's demands include a withdrawal from Donbas.")
listed_conditions.nothing_in(
    "The conditions in the camp include a lack of water.",
    "Lavrov said the conditions for peace would be discussed with Kyiv.",
    "Lavrov said the main condition of the roads would be a lack of water.",
)

listed_demands.finds(
    "<[Moscow]'s demands include {a withdrawal from Donbas and the lifting of sanctions}>.",
    "<[Moscow]'s main demand is {a withdrawal from Donbas}>.",
)
listed_demands.passes_by("Moscow's conditions include a withdrawal from Donbas.")
listed_demands.nothing_in(
    "The strikers' demands include longer breaks.", "Moscow's demands are a list of insults to Kyiv."
)

these_include.finds("[Moscow] has set its demands. These include <{a withdrawal from Donbas and an end to sanctions}>.")
these_include.passes_by("Moscow's demands include a withdrawal from Donbas and an end to sanctions.")
these_include.nothing_in(
    "Moscow has set its demands. These include longer breaks.",
    "Moscow has named its guests. These include the president of Ukraine.",
)

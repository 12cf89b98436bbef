"""Conditions over a noun: in exchange for, contingent on, without."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import binds, first_finite, looks_ahead, negated, present
from ukrnews.parsers.conditions.brought_about import foreseen
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.marked import Bound, drafted, marked, told
from ukrnews.parsers.conditions.signs import Sign, has
from ukrnews.parsers.conditions.stakes import topics
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.view import View

_ASKING = frozenset({"whether", "how", "who", "what", "where", "when"})
_NOTHING = frozenset({"no", "nothing", "nobody", "neither", "none"})
_PRECONDITION, _CONSEQUENCE = ConditionKind.PRECONDITION, ConditionKind.CONSEQUENCE


@rule("exchange-precondition", on=(Sense.EXCHANGE,))
def in_exchange(at: View, sign: Sign) -> Draft | None:
    """What something is given for: "would hand over minerals in return for aid"."""
    bound = told(at, sign)
    if bound is None or _done(at, bound) or negated(at, *bound.main):
        return None
    verbs = at.verbs_in(*bound.main)
    ahead = looks_ahead(verbs) or any(v.form == "infinitive" for v in verbs)
    return drafted(at, _PRECONDITION, bound) if ahead or (bound.said and topics(at, *bound.main)) else None


def _done(at: View, bound: Bound) -> bool:
    """ "signed a deal that will give it gas": done by the clause's own verb, whatever a clause inside it looks to."""
    own = first_finite(at, *bound.main)
    return own is not None and own.is_plain_past and not any(v.form == "infinitive" for v in at.verbs_in(*bound.main))


@rule("contingent-precondition", on=(Sense.DEPENDS,))
def contingent(at: View, sign: Sign) -> Draft | None:
    """What something is contingent on, tied to, subject to."""
    bound = marked(at, sign)
    if bound is None or bound.parts.main is None or at.lower(sign.last) in _ASKING:
        return None
    hangs = binds(at, *bound.main) if bound.parts.fronted else _predicated(at, sign)
    if not hangs or not topics(at, bound.unit.first, bound.unit.last):
        return None
    return drafted(at, _PRECONDITION, bound)


def _predicated(at: View, sign: Sign) -> bool:
    """Whether the words are said of something ("is tied to", "made it conditional on") and do not merely describe a
    noun ("firms tied to the army")."""
    verb = next((v for v in at.own_verbs if v.first <= sign.first < v.last), None)
    described, hanging = at.tag(sign.first - 1).startswith("N"), verb is not None and verb.lemma in listed("hanging")
    if verb is not None and (hanging or not described):
        return verb.form != "participle" and (hanging or verb.voice == "passive")
    before = at.verbs_in(at.sentence.first, sign.first)
    return not described or (bool(before) and before[-1].lemma in listed("making it so"))


@rule("without-consequence", on=(Sense.WITHOUT,))
def without_consequence(at: View, sign: Sign) -> Draft | None:
    """A threat that follows where something is not given: "without them Belgium would block the loan"."""
    bound = _without(at, sign)
    if bound is None or not bound.parts.fronted or not _would(at, bound) or negated(at, *bound.main):
        return None
    taken_up = at.lower(sign.last) in ("them", "it", "this", "that", "these", "those")
    return drafted(at, _CONSEQUENCE, bound) if taken_up else None


@rule("without-precondition", on=(Sense.WITHOUT,))
def without(at: View, sign: Sign) -> Draft | None:
    """What a source says nothing holds without: "Without air defence, no ceasefire can hold"."""
    bound = _without(at, sign)
    if bound is None or not bound.parts.fronted or _fails(at, bound):
        return None
    return drafted(at, _PRECONDITION, bound)


def _fails(at: View, bound: Bound) -> bool:
    """ "without our help they will not be able to prevail": what others would fail to do."""
    verb = first_finite(at, *bound.main)
    if verb is None or verb.lemma not in listed("befalling"):
        return False
    able = any(at.lower(i) in listed("able") for i in range(verb.head, verb.last + 2))
    return able or foreseen(at, bound.main)


@rule("no-without-precondition", on=(Sense.WITHOUT,))
def no_without(at: View, sign: Sign) -> Draft | None:
    """No peace without justice, nothing about Ukraine without Ukraine."""
    bound = _without(at, sign)
    if bound is None or bound.parts.fronted or at.lower(bound.main[0]) not in _NOTHING:
        return None
    holds = _would(at, bound) or not at.verbs_in(*bound.main) or present(at, *bound.main)
    return drafted(at, _PRECONDITION, bound) if holds else None


@rule("not-without-precondition", on=(Sense.WITHOUT,))
def not_without(at: View, sign: Sign) -> Draft | None:
    """What is not done without something: "no truce could be signed without guarantees"."""
    bound = _without(at, sign)
    if bound is None or bound.parts.fronted or at.lower(sign.first - 1) == ",":
        return None
    if not _would(at, bound) or not negated(at, *bound.main):
        return None
    held = has(at, Sense.CONSENT, *bound.main) or not _governs_gerund(at, sign)
    return drafted(at, _PRECONDITION, bound) if held else None


def _without(at: View, sign: Sign) -> Bound | None:
    """The parts around "without"; at the head of a sentence, only what a source says and that binds."""
    bound = told(at, sign)
    if bound is None or not bound.parts.fronted:
        return bound
    binding = bound.said and (_would(at, bound) or present(at, *bound.main))
    return bound if binding and not _governs_gerund(at, sign) else None


def _would(at: View, bound: Bound) -> bool:
    return looks_ahead(at.finite_in(*bound.main))


def _governs_gerund(at: View, sign: Sign) -> bool:
    return any(v.form == "gerund" for v in at.verbs_in(sign.last, sign.last + 1))


in_exchange.finds("[Dmitry Peskov] said <Russia would free the sailors in exchange for {the release of its officers}>.")
in_exchange.passes_by("Peskov said Russia would free the sailors if its officers were released.")
in_exchange.nothing_in(
    "Moscow freed the sailors in exchange for its officers.",
    "Kyiv would not hand over the sailors in exchange for a truce.",
)

contingent.finds("[Marco Rubio] said <the guarantees were contingent on {a peace deal}>.")
contingent.passes_by("Rubio said the guarantees would come once a peace deal was signed.")
contingent.nothing_in("Rubio named two firms tied to the army.", "Rubio said much depended on whether it snowed.")

without_consequence.finds("[Bart De Wever] warned that <without {them} Belgium would block the loan>.")
without_consequence.passes_by("De Wever said that without guarantees Belgium would not back the loan.")
without_consequence.nothing_in("De Wever left without them.")

without.finds("“<Without {air defence}, no ceasefire can hold>,” [Mark Rutte] said.")
without.passes_by("“No ceasefire can hold without air defence,” Rutte said.")
without.nothing_in("“Without knowing it, we crossed the border,” Rutte said.")

no_without.finds("“<No peace without {justice}>,” [Kaja Kallas] said.")
no_without.passes_by("“Without justice, there is no peace,” Kallas said.")
no_without.nothing_in("No lights burned in Kharkiv without a generator.")

not_without.finds("[Zelensky] said <Kyiv would not sign a truce without {guarantees}>.")
not_without.passes_by("“No truce without guarantees,” Zelensky said.")
not_without.nothing_in(
    "Zelensky said Kyiv would sign without reading it.",
    "Zelensky said Kyiv would not act without consulting its allies.",
)

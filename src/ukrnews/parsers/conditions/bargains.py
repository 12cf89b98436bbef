"""Conditions over a noun: in exchange for, contingent on, without."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.marked import drafted, read_marker, read_spoken
from ukrnews.parsers.conditions.signs import Sign
from ukrnews.parsers.conditions.units import Unit
from ukrnews.parsers.conditions.view import View
from ukrnews.parsers.extents import Parts

_HANGS = frozenset({"depend", "hinge", "condition", "be"})
_ASKING = frozenset({"whether", "how", "who", "what", "where", "when"})
_NOTHING = frozenset({"no", "nothing", "nobody", "neither", "none"})
_PRECONDITION, _CONSEQUENCE = ConditionKind.PRECONDITION, ConditionKind.CONSEQUENCE


@rule("exchange-precondition", on=(Sense.EXCHANGE,))
def in_exchange(view: View, sign: Sign) -> Draft | None:
    """What something is given for: "would hand over minerals in return for aid"."""
    read = view.once(read_spoken, sign)
    if read is None:
        return None
    unit, parts, main = read
    if _done(view, *main) or view.negated(*main):  # "would not give up Lyman in exchange for a truce"
        return None
    ahead = any(v.modal or v.tense == "future" or v.form == "infinitive" for v in view.verbs(*main))
    if not ahead and not (unit.statement is not None and view.topics(*main)):
        return None
    return drafted(_PRECONDITION, unit, sign, parts, view)


def _done(view: View, first: int, last: int) -> bool:
    """ "signed a deal that will give it gas": done by the clause's own verb, whatever a clause inside it looks to."""
    verbs = view.verbs(first, last)
    own = next((v for v in verbs if v.form == "finite"), None)
    return own is not None and own.is_plain_past and not any(v.form == "infinitive" for v in verbs)


@rule("contingent-precondition", on=(Sense.DEPENDS,))
def contingent(view: View, sign: Sign) -> Draft | None:
    """What something is contingent on, tied to, subject to."""
    read = view.once(read_marker, sign)
    if read is None:
        return None
    unit, parts = read
    if parts.main is None or view.lower(sign.last) in _ASKING:
        return None
    told = view.binds(*parts.main) if parts.fronted else _predicated(view, sign)
    if not told:
        return None
    if not view.topics(unit.first, unit.last):
        return None
    return drafted(_PRECONDITION, unit, sign, parts, view)


def _predicated(view: View, sign: Sign) -> bool:
    """Whether the words are said of something ("is tied to", "made it conditional on") and do not merely describe a
    noun ("firms tied to the army")."""
    verb = next(
        (v for v in view.verbs(view.sentence.first, view.sentence.last) if v.first <= sign.first < v.last), None
    )
    described = view.tag(sign.first - 1).startswith("N")
    if verb is not None and not described:
        return verb.form != "participle" and (verb.voice == "passive" or verb.lemma in _HANGS)
    if verb is not None and verb.lemma in _HANGS:
        return verb.form != "participle"
    if not described:
        return True
    before = view.verbs(view.sentence.first, sign.first)
    return bool(before) and before[-1].lemma in ("make", "keep", "consider", "leave", "render")


@rule("without-consequence", on=(Sense.WITHOUT,))
def without_consequence(view: View, sign: Sign) -> Draft | None:
    """A threat that follows where something is not given: "without them Belgium would block the loan"."""
    read = view.once(_read_without, sign)
    if read is None or not read[1].fronted or not _would(view, read[2]) or view.negated(*read[2]):
        return None
    if view.lower(sign.last) not in ("them", "it", "this", "that", "these", "those"):
        return None
    return drafted(_CONSEQUENCE, read[0], sign, read[1], view)


@rule("without-precondition", on=(Sense.WITHOUT,))
def without(view: View, sign: Sign) -> Draft | None:
    """What a source says nothing holds without: "Without air defence, no ceasefire can hold"."""
    read = view.once(_read_without, sign)
    return drafted(_PRECONDITION, read[0], sign, read[1], view) if read is not None and read[1].fronted else None


@rule("no-without-precondition", on=(Sense.WITHOUT,))
def no_without(view: View, sign: Sign) -> Draft | None:
    """No peace without justice, nothing about Ukraine without Ukraine."""
    read = view.once(_read_without, sign)
    if read is None or read[1].fronted or view.lower(read[2][0]) not in _NOTHING:
        return None
    if not (_would(view, read[2]) or not view.verbs(*read[2]) or view.present(*read[2])):
        return None
    return drafted(_PRECONDITION, read[0], sign, read[1], view)


@rule("not-without-precondition", on=(Sense.WITHOUT,))
def not_without(view: View, sign: Sign) -> Draft | None:
    """What is not done without something: "no truce could be signed without guarantees"."""
    read = view.once(_read_without, sign)
    if read is None or read[1].fronted or view.lower(sign.first - 1) == ",":
        return None
    if not _would(view, read[2]) or not view.negated(*read[2]):
        return None
    if not view.has(Sense.CONSENT, *read[2]) and _governs_gerund(view, sign):
        return None
    return drafted(_PRECONDITION, read[0], sign, read[1], view)


def _read_without(view: View, sign: Sign) -> tuple[Unit, Parts, tuple[int, int]] | None:
    """The parts around "without"; at the head of a sentence, only what a source says and that binds."""
    read = read_spoken(view, sign)
    if read is None or not read[1].fronted:
        return read
    bound = read[0].statement is not None and (_would(view, read[2]) or view.present(*read[2]))
    return read if bound and not _governs_gerund(view, sign) else None


def _would(view: View, main: tuple[int, int]) -> bool:
    return any(v.modal or v.tense == "future" for v in view.verbs(*main) if v.form == "finite")


def _governs_gerund(view: View, sign: Sign) -> bool:
    return any(v.form == "gerund" for v in view.verbs(sign.last, sign.last + 1))


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
not_without.nothing_in("Zelensky said Kyiv would sign without reading it.")

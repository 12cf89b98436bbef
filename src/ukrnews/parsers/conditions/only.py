"""Conditions with "only": only if, would only begin when, only then; what is possible after; "first …, then …"."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.marked import drafted, read_marker, read_spoken
from ukrnews.parsers.conditions.signs import Sign
from ukrnews.parsers.conditions.view import View
from ukrnews.parsers.extents import Parts, skip_marks

_PRECONDITION = ConditionKind.PRECONDITION


@rule("only-precondition", on=(Sense.ONLY,))
def only(view: View, sign: Sign) -> Draft | None:
    """Only if, only when, only with: nothing without it."""
    read = view.once(read_spoken, sign)
    if read is None:
        return None
    unit, parts, main = read
    if not (view.binds(*main) or (view.present(*main) and unit.statement)):
        return None
    if sign.noun and unit.statement is None and not view.topics(*parts.whole):
        return None
    if sign.noun and not view.about(*parts.whole):
        return None  # "only in theory"
    if view.lower(sign.last - 1) == "by" and not view.binds(*main):
        return None  # "are used only by the army"
    if sign.noun and any(d.first <= sign.last < d.last or d.first == sign.last for d in view.document.dates):
        return None  # "only in recent weeks"
    return drafted(_PRECONDITION, unit, sign, parts, view)


@rule("only-after-precondition", on=(Sense.AFTER,))
def only_after(view: View, sign: Sign) -> Draft | None:
    """What "would only take effect after", "can only begin when"."""
    if not view.only_in(view.units.at(sign.first).first, sign.first):
        return None
    read = view.once(read_spoken, sign)
    if read is None or not view.only_in(*read[2]) or not view.binds(*read[2]):
        return None
    return drafted(_PRECONDITION, read[0], sign, read[1], view)


@rule("possible-after-precondition", on=(Sense.AFTER,))
def possible_after(view: View, sign: Sign) -> Draft | None:
    """What a source says becomes possible then: "talks could start after the assembly votes"."""
    if view.only_in(view.units.at(sign.first).first, sign.first):
        return None
    if view.lower(sign.first) != "after" or view.lower(sign.first - 1) == "even":
        return None
    read = view.once(read_marker, sign)
    if read is None or read[1].main is None or read[0].statement is None or read[1].fronted:
        return None
    verb = next((v for v in view.verbs(*read[1].main) if v.form == "finite"), None)
    if verb is None or verb.modal not in ("could", "can", "may") or verb.negated or verb.perfect:
        return None
    if not view.topics(read[1].main[0], verb.first):
        return None
    return drafted(_PRECONDITION, read[0], sign, read[1], view)


@rule("only-then-precondition", on=(Sense.ONLY_THEN,))
def only_then(view: View, sign: Sign) -> Draft | None:
    """What comes only then: "Only then can we talk about borders"."""
    unit = view.units.at(sign.first)
    start = skip_marks(view.document, unit.first, unit.last)
    if sign.first != start or (not view.in_domain(unit.first, unit.last) and unit.statement is None):
        return None
    if not any(v.modal or v.tense == "future" for v in view.verbs(sign.last, unit.last)):
        return None
    parts = Parts((sign.first, sign.last), (sign.last, unit.last), True)
    subject = view.subject_before(sign.last, unit.last)
    return Draft(_PRECONDITION, sign.tokens, unit, *parts.whole, parts.sub, parts.main, subject)


@rule("first-then-precondition", on=(Sense.ORDER,))
def first_then(view: View, sign: Sign) -> Draft | None:
    """One thing before another, said as a whole, without a verb of its own: "First a ceasefire, then talks"."""
    unit = view.units.at(sign.first)
    if unit.statement is None or sign.first != skip_marks(view.document, unit.first, unit.last):
        return None
    then = next((i for i in range(sign.last, unit.last) if view.lower(i) == "then"), None)
    if then is None or not view.topics(sign.last, unit.last) or view.verbs(sign.last, then):
        return None
    parts = Parts((sign.first, then), (then, unit.last), True)
    return Draft(_PRECONDITION, sign.tokens, unit, sign.first, unit.last, (sign.last, then), parts.main)


only.finds(
    "[Sergei Lavrov] said <a summit would make sense only if {a text had been prepared}>.",
    "[Keir Starmer] said <Britain would join the force, but only with {American support}>.",
)
only.passes_by("Lavrov said a summit would only make sense after a text had been prepared.")
only.nothing_in("Lavrov said such weapons are used only by the army.", "Lavrov said it was true only in theory.")

only_after.finds("[Sergei Lavrov] said <the truce would only begin after {the sanctions were lifted}>.")
only_after.passes_by("Lavrov said the truce would begin only after the sanctions were lifted.")
only_after.nothing_in("Lavrov said the truce only began after the sanctions were lifted.")

possible_after.finds("[Yermak] said <talks could start after {the assembly has voted}>.")
possible_after.passes_by("Yermak said talks could only start after the assembly had voted.")
possible_after.nothing_in("Yermak said talks started after the assembly had voted.")

only_then.finds("“<{Only then} can we talk about borders>,” [Friedrich Merz] said.")
only_then.passes_by("Merz said borders could be discussed only if the guns fell silent.")
only_then.nothing_in("“Only then did we talk about borders,” Friedrich Merz said.")

first_then.finds("“<First {a treaty,} then a truce>,” [Sergei Lavrov] said.")
first_then.passes_by("“Only then a truce will come,” Sergei Lavrov said.")
first_then.nothing_in("“First we had a treaty, then a truce,” Sergei Lavrov said.")

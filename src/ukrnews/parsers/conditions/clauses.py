"""Conditions under a clause marker: unless, until, before, once, provided that."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.marked import drafted, read_spoken
from ukrnews.parsers.conditions.signs import Sign
from ukrnews.parsers.conditions.view import View
from ukrnews.parsers.extents import Parts

_NEEDING = ("should", "must", "have to")
_AHEAD = ("will", "would", "can", "could", "must", "have to", "should", "shall")


@rule("unless-consequence", on=(Sense.UNLESS,))
def unless_consequence(view: View, sign: Sign) -> Draft | None:
    """A threat that only what stands under "unless" averts."""
    read = view.once(read_spoken, sign)
    if read is None or not view.has(Sense.PUNISH, *read[2]) or view.negated(*read[2]):
        return None
    return drafted(ConditionKind.CONSEQUENCE, read[0], sign, read[1], view)


@rule("unless-precondition", on=(Sense.UNLESS,))
def unless_precondition(view: View, sign: Sign) -> Draft | None:
    """What must be done first, or there is nothing: "the talks would not resume unless Kyiv withdrew"."""
    read = view.once(read_spoken, sign)
    return None if read is None else drafted(ConditionKind.PRECONDITION, read[0], sign, read[1], view)


@rule("before-precondition", on=(Sense.UNTIL,))
def before(view: View, sign: Sign) -> Draft | None:
    """What cannot be, or must be, before something else: "could not hold talks before Kyiv withdrew"."""
    read = view.once(read_spoken, sign)
    if read is None or view.lower(sign.first) != "before":
        return None
    unit, parts, main = read
    needed = (
        any(v.modal in _NEEDING for v in view.verbs(*main))
        or view.has(Sense.MUST, *main)
        or view.has(Sense.NEED, *main)
        or (view.negated(*main) and view.binds(*main))
    )
    if not needed or not (unit.statement or view.topics(*parts.sub)):
        return None
    return drafted(ConditionKind.PRECONDITION, unit, sign, parts, view)


@rule("until-precondition", on=(Sense.UNTIL,))
def until(view: View, sign: Sign) -> Draft | None:
    """What stays as it is, or is refused, until something is done."""
    read = view.once(read_spoken, sign)
    if read is None or view.lower(sign.first) == "before":
        return None
    unit, parts, main = read
    ahead = any(v.modal in _AHEAD or v.tense == "future" for v in view.verbs(*main))
    if not (ahead and (view.negated(*main) or view.waits(*main) or unit.statement)):
        return None
    return drafted(ConditionKind.PRECONDITION, unit, sign, parts, view)


@rule("once-precondition", on=(Sense.ONCE,))
def once(view: View, sign: Sign) -> Draft | None:
    """What comes first: "would send troops once a truce was signed"."""
    read = view.once(read_spoken, sign)
    if read is None or not _has_subject(view, sign, read[1]):
        return None
    unit, parts, main = read
    infinitive = any(v.form == "infinitive" for v in view.verbs(*main))
    ahead = any(v.modal or v.tense == "future" for v in view.verbs(*main) if v.form == "finite")
    if not (ahead or (infinitive and unit.statement)):
        return None
    return drafted(ConditionKind.PRECONDITION, unit, sign, parts, view)


def _has_subject(view: View, sign: Sign, parts: Parts) -> bool:
    """Whether the clause under the marker has a subject before its verb ("once a truce was signed")."""
    verbs = view.verbs(sign.last, parts.sub[1])
    return bool(verbs) and verbs[0].first > sign.last


@rule("provided-precondition", on=(Sense.PROVIDED,))
def provided(view: View, sign: Sign) -> Draft | None:
    """What something is done on condition of: provided that, as long as, on the understanding that."""
    bare = view.lower(sign.first) == "provided" and sign.last == sign.first + 1
    if bare and view.lower(sign.first - 1) != ",":
        return None
    read = view.once(read_spoken, sign)
    if read is None:
        return None
    unit, parts, main = read
    if not (view.binds(*main) or view.present(*main) or unit.statement):
        return None
    return drafted(ConditionKind.PRECONDITION, unit, sign, parts, view)


unless_consequence.finds("[Trump] threatened Moscow with <secondary tariffs unless {it stopped the war}>.")
unless_consequence.passes_by("Peskov said the talks would not resume unless Kyiv withdrew its troops.")
unless_consequence.nothing_in("The river floods every year unless it is dammed.")

unless_precondition.finds("[Dmitry Peskov] said <the talks would not resume unless {Kyiv withdrew its troops}>.")
unless_precondition.passes_by("Trump threatened Moscow with secondary tariffs unless it stopped the war.")
unless_precondition.nothing_in("The river floods every year unless it is dammed.")

before.finds("[Sergei Ryabkov] said <Moscow could not hold talks before {Washington lifted its sanctions}>.")
before.passes_by("Ryabkov said Moscow would not hold talks until Washington lifted its sanctions.")
before.nothing_in("Ryabkov said Moscow had held talks before Washington lifted its sanctions.")

until.finds("[Kaja Kallas] said <the assets will stay frozen until {Moscow pays for the damage}>.")
until.passes_by("Kallas said the assets could not be freed before Moscow paid for the damage.")
until.nothing_in("The assets stayed frozen until Moscow paid for the damage.")

once.finds("[Keir Starmer] said <Britain would send troops once {a ceasefire was agreed}>.")
once.passes_by("Starmer said Britain would send troops provided that a ceasefire was agreed.")
once.nothing_in("Starmer said Britain had sent troops once a ceasefire was agreed.")

provided.finds("[Donald Tusk] said <Poland would back the plan on condition that {no soldiers were sent}>.")
provided.passes_by("Tusk said Poland would back the plan if no soldiers were sent.")
provided.nothing_in("Tusk said Poland had provided shelter to 900,000 people.")

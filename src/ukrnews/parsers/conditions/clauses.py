"""Conditions under a clause marker: unless, until, before, once, provided that."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import binds, negated, present, waits
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.extents import Parts
from ukrnews.parsers.conditions.marked import drafted, read_spoken
from ukrnews.parsers.conditions.signs import Sign, has
from ukrnews.parsers.conditions.stakes import topics
from ukrnews.parsers.view import View

_NEEDING = ("should", "must", "have to")
_AHEAD = ("will", "would", "can", "could", "must", "have to", "should", "shall")


@rule("unless-consequence", on=(Sense.UNLESS,))
def unless_consequence(at: View, sign: Sign) -> Draft | None:
    """A threat that only what stands under "unless" averts."""
    read = at.once(read_spoken, sign)
    if read is None or not has(at, Sense.PUNISH, *read[2]) or negated(at, *read[2]):
        return None
    return drafted(ConditionKind.CONSEQUENCE, read[0], sign, read[1], at)


@rule("unless-precondition", on=(Sense.UNLESS,))
def unless_precondition(at: View, sign: Sign) -> Draft | None:
    """What must be done first, or there is nothing: "the talks would not resume unless Kyiv withdrew"."""
    read = at.once(read_spoken, sign)
    return None if read is None else drafted(ConditionKind.PRECONDITION, read[0], sign, read[1], at)


@rule("before-precondition", on=(Sense.UNTIL,))
def before(at: View, sign: Sign) -> Draft | None:
    """What cannot be, or must be, before something else: "could not hold talks before Kyiv withdrew"."""
    read = at.once(read_spoken, sign)
    if read is None or at.lower(sign.first) != "before":
        return None
    unit, parts, main = read
    needed = (
        any(v.modal in _NEEDING for v in at.verbs_in(*main))
        or has(at, Sense.MUST, *main)
        or has(at, Sense.NEED, *main)
        or (negated(at, *main) and binds(at, *main))
    )
    if not needed or not (unit.statement or topics(at, *parts.sub)):
        return None
    return drafted(ConditionKind.PRECONDITION, unit, sign, parts, at)


@rule("until-precondition", on=(Sense.UNTIL,))
def until(at: View, sign: Sign) -> Draft | None:
    """What stays as it is, or is refused, until something is done."""
    read = at.once(read_spoken, sign)
    if read is None or at.lower(sign.first) == "before":
        return None
    unit, parts, main = read
    ahead = any(v.modal in _AHEAD or v.tense == "future" for v in at.verbs_in(*main))
    if not (ahead and (negated(at, *main) or waits(at, *main) or unit.statement)):
        return None
    return drafted(ConditionKind.PRECONDITION, unit, sign, parts, at)


@rule("once-precondition", on=(Sense.ONCE,))
def once(at: View, sign: Sign) -> Draft | None:
    """What comes first: "would send troops once a truce was signed"."""
    read = at.once(read_spoken, sign)
    if read is None or not _has_subject(at, sign, read[1]):
        return None
    unit, parts, main = read
    infinitive = any(v.form == "infinitive" for v in at.verbs_in(*main))
    ahead = any(v.modal or v.tense == "future" for v in at.verbs_in(*main) if v.form == "finite")
    if not (ahead or (infinitive and unit.statement)):
        return None
    return drafted(ConditionKind.PRECONDITION, unit, sign, parts, at)


def _has_subject(at: View, sign: Sign, parts: Parts) -> bool:
    """Whether the clause under the marker has a subject before its verb ("once a truce was signed")."""
    verbs = at.verbs_in(sign.last, parts.sub[1])
    return bool(verbs) and verbs[0].first > sign.last


@rule("provided-precondition", on=(Sense.PROVIDED,))
def provided(at: View, sign: Sign) -> Draft | None:
    """What something is done on condition of: provided that, as long as, on the understanding that."""
    bare = at.lower(sign.first) == "provided" and sign.last == sign.first + 1
    if bare and at.lower(sign.first - 1) != ",":
        return None
    read = at.once(read_spoken, sign)
    if read is None:
        return None
    unit, parts, main = read
    if not (binds(at, *main) or present(at, *main) or unit.statement):
        return None
    return drafted(ConditionKind.PRECONDITION, unit, sign, parts, at)


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

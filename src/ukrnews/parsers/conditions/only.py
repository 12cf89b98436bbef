"""Conditions with "only": only if, would only begin when, only then; what is possible after; "first …, then …"."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import binds, first_finite, looks_ahead, only_in, present, subject_before
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.marked import Bound, drafted, marked, opens, told
from ukrnews.parsers.conditions.signs import Sign
from ukrnews.parsers.conditions.stakes import about, in_domain, matters, topics
from ukrnews.parsers.conditions.units import unit_at
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import clause_around, trimmed
from ukrnews.parsers.view import View

_PRECONDITION = ConditionKind.PRECONDITION


@rule("only-precondition", on=(Sense.ONLY,))
def only(at: View, sign: Sign) -> Draft | None:
    """Only if, only when, only with: nothing without it."""
    bound = told(at, sign) or told(at, _over_noun(at, sign))
    if bound is None or (bound.sign.noun and not _at_stake(at, bound)):
        return None
    lasting = present(at, *bound.main) and bound.said and at.lower(sign.last - 1) != "by"
    if not lasting and not binds(at, *bound.main):
        return None  # "are used only by the army"
    return drafted(at, _PRECONDITION, bound)


def _at_stake(at: View, bound: Bound) -> bool:
    """Whether the noun under "only" is something to be had, not "only in theory", "only in recent weeks"."""
    after = bound.sign.last
    if any(d.first <= after < d.last for d in at.dates) or not about(at, *bound.whole):
        return False
    return bound.said or bool(topics(at, *bound.whole))


@rule("only-after-precondition", on=(Sense.AFTER,))
def only_after(at: View, sign: Sign) -> Draft | None:
    """What "would only take effect after", "can only begin when"."""
    if not _said_only(at, sign):
        return None
    bound = told(at, sign) or told(at, _over_noun(at, sign))
    if bound is None or not only_in(at, *bound.main) or not binds(at, *bound.main):
        return None
    return drafted(at, _PRECONDITION, bound)


def _over_noun(at: View, sign: Sign) -> Sign:
    """The sign, read as over a noun: "would only be possible after a withdrawal"; not over a day."""
    dated = any(d.first == sign.last for d in at.dates)
    return sign if dated else sign._replace(noun=True)


@rule("there-will-be-precondition", on=(Sense.AFTER,))
def there_will_be(at: View, sign: Sign) -> Draft | None:
    """When alone there will be peace: "There will be peace when our aims are reached"."""
    bound = told(at, sign)
    if bound is None or not bound.said or bound.parts.fronted:
        return None
    verb = first_finite(at, *bound.main)
    if verb is None or verb.lemma != "be" or verb.modal not in ("will", "would", "can", "could"):
        return None
    there = any(at.lower(i) == "there" for i in range(bound.main[0], verb.first))
    return drafted(at, _PRECONDITION, bound) if there and matters(at, verb.last, bound.main[1]) else None


@rule("when-over-precondition", on=(Sense.AFTER,))
def when_over(at: View, sign: Sign) -> Draft | None:
    """What a party puts off until the war goes as it wants: "elections will be held when the war is over"."""
    bound = told(at, sign) if at.lower(sign.first) == "when" else None
    if bound is None or bound.parts.fronted or not any(a.country for a in bound.unit.speakers):
        return None
    verb, under = first_finite(at, *bound.main), first_finite(at, *bound.under)
    if verb is None or under is None or verb.modal not in ("will", "would") or verb.lemma in listed("befalling"):
        return None
    ahead = under.tense == "present" or under.perfect
    at_stake = matters(at, *bound.under) and about(at, *bound.main)
    return drafted(at, _PRECONDITION, bound) if ahead and under.modal is None and at_stake else None


@rule("possible-after-precondition", on=(Sense.AFTER,))
def possible_after(at: View, sign: Sign) -> Draft | None:
    """What a source says becomes possible then: "talks could start after the assembly votes"."""
    if at.lower(sign.first) != "after" or at.lower(sign.first - 1) == "even" or _said_only(at, sign):
        return None
    bound = marked(at, sign)
    if bound is None or not bound.said or bound.parts.fronted:
        return None
    verb = first_finite(at, *bound.main)
    if verb is None or verb.negated or verb.perfect:
        return None
    if verb.lemma == "be" and any(at.lower(i) in listed("ready") for i in range(verb.last, verb.last + 2)):
        return drafted(at, _PRECONDITION, bound)  # "would be ready to send troops after …"
    able = verb.modal in ("could", "can", "may")
    return drafted(at, _PRECONDITION, bound) if able and topics(at, bound.main[0], verb.first) else None


def _said_only(at: View, sign: Sign) -> bool:
    return only_in(at, unit_at(at, sign.first).first, sign.first)


@rule("only-noun-precondition", on=(Sense.ONLY_NOUN,))
def only_noun(at: View, sign: Sign) -> Draft | None:
    """What alone would do it: "only direct talks would end the war"."""
    unit = unit_at(at, sign.first)
    noun = next((n for n in at.nouns if n.first in (sign.first, sign.last)), None)
    if unit.statement is None or noun is None or not topics(at, noun.first, noun.last):
        return None
    verb = first_finite(at, noun.last, unit.last)
    if verb is None or verb.negated or verb.modal not in ("will", "would", "can", "could"):
        return None
    if noun not in at.syntax.subject_of(verb) or not any(a.country for a in unit.speakers):
        return None
    last = clause_around(at.document, unit, verb)[1]
    requirement, main = (sign.last, verb.first), (verb.first, last)
    return Draft(_PRECONDITION, sign.tokens, unit, sign.first, last, requirement, main, (noun,))


@rule("only-through-precondition", on=(Sense.ONLY_NOUN,))
def only_through(at: View, sign: Sign) -> Draft | None:
    """By what alone it can be: "the crisis can only be solved through talks"."""
    unit = unit_at(at, sign.first)
    verb = next((v for v in at.own_verbs if v.first <= sign.first < v.last), None)
    if unit.statement is None or verb is None or verb.negated or verb.modal not in ("will", "would", "can", "could"):
        return None
    first, last = clause_around(at.document, unit, verb)
    through = next((i for i in range(verb.last, last) if at.lower(i) in listed("through what")), None)
    if through is None or at.verbs_in(verb.last, through) or any(d.first == through + 1 for d in at.dates):
        return None
    at_stake = matters(at, first, verb.first) or topics(at, through + 1, last)
    if not at_stake or not any(n.preposition == through for n in at.nouns):
        return None
    requirement, main = (through + 1, last), (first, through)
    return Draft(_PRECONDITION, sign.tokens, unit, first, last, requirement, main, at.syntax.subject_of(verb))


@rule("only-way-precondition", on=(Sense.ONLY_WAY,))
def only_way(at: View, sign: Sign) -> Draft | None:
    """What is called the one way to an end: "the only way to end the war is a full withdrawal"."""
    unit = unit_at(at, sign.first)
    verb = first_finite(at, sign.last, unit.last)
    if unit.statement is None or verb is None or verb.lemma != "be" or verb.negated:
        return None
    if not matters(at, sign.last, verb.first) or not any(a.country for a in unit.speakers):
        return None
    last = trimmed(at.document, verb.first, unit.last)
    if last <= verb.last:
        return None
    first = sign.first - (at.lower(sign.first - 1) == "the")
    requirement, main = (verb.last, last), (first, verb.first)
    return Draft(_PRECONDITION, sign.tokens, unit, first, last, requirement, main)


@rule("only-then-precondition", on=(Sense.ONLY_THEN,))
def only_then(at: View, sign: Sign) -> Draft | None:
    """What comes only then: "Only then can we talk about borders"."""
    unit = unit_at(at, sign.first)
    if not opens(at, unit, sign) or (unit.statement is None and not in_domain(at, unit.first, unit.last)):
        return None
    main = sign.last, unit.last
    if not looks_ahead(at.verbs_in(*main)):
        return None
    subject = subject_before(at, *main)
    return Draft(_PRECONDITION, sign.tokens, unit, sign.first, unit.last, sign.tokens, main, subject)


@rule("first-then-precondition", on=(Sense.ORDER,))
def first_then(at: View, sign: Sign) -> Draft | None:
    """One thing before another, said as a whole, without a verb of its own: "First a ceasefire, then talks"."""
    unit = unit_at(at, sign.first)
    if unit.statement is None or not opens(at, unit, sign):
        return None
    then = next((i for i in range(sign.last, unit.last) if at.lower(i) == "then"), None)
    if then is None or not topics(at, sign.last, unit.last) or at.verbs_in(sign.last, then):
        return None
    requirement, main = (sign.last, then), (then, unit.last)
    return Draft(_PRECONDITION, sign.tokens, unit, sign.first, unit.last, requirement, main)


only.finds(
    "[Sergei Lavrov] said <a summit would make sense only if {a text had been prepared}>.",
    "[Keir Starmer] said <Britain would join the force, but only with {American support}>.",
    "<Kyiv ready for talks only after {a ceasefire}>: Zelensky",
)
only.passes_by("Lavrov said a summit would only make sense after a text had been prepared.")
only.nothing_in("Lavrov said such weapons are used only by the army.", "Lavrov said it was true only in theory.")

only_after.finds(
    "[Sergei Lavrov] said <the truce would only begin after {the sanctions were lifted}>.",
    "[Sergei Lavrov] said <a truce would only be possible after {a withdrawal}>.",
)
only_after.passes_by("Lavrov said the truce would begin only after the sanctions were lifted.")
only_after.nothing_in("Lavrov said the truce only began after the sanctions were lifted.")

possible_after.finds(
    "[Yermak] said <talks could start after {the assembly has voted}>.",
    "[Yermak] said <the army would be ready to leave after {the assembly has voted}>.",
)
possible_after.passes_by("Yermak said talks could only start after the assembly had voted.")
possible_after.nothing_in("Yermak said talks started after the assembly had voted.")

only_noun.finds("[Zelensky] said <only {direct talks} would end the war>.")
only_noun.passes_by("Zelensky said the war would end only with direct talks.")
only_noun.nothing_in("Zelensky said only direct talks had failed.", "Zelensky said only rain would help.")

only_through.finds("[Guterres] said <the war could only be ended through {direct negotiations}>.")
only_through.passes_by("Guterres said the war could be ended only through direct negotiations.")
only_through.nothing_in(
    "Guterres said the village could only be reached by boat.",
    "Guterres said the war could only end by Friday.",
)

only_way.finds("“<The only way to end the war is {a full withdrawal}>,” [Zelensky] said.")
only_way.passes_by("“Only a full withdrawal would end the war,” Zelensky said.")
only_way.nothing_in("“The only way to the station is a bus,” Zelensky said.")

only_then.finds("“<{Only then} can we talk about borders>,” [Friedrich Merz] said.")
only_then.passes_by("Merz said borders could be discussed only if the guns fell silent.")
only_then.nothing_in("“Only then did we talk about borders,” Friedrich Merz said.")

first_then.finds("“<First {a treaty,} then a truce>,” [Sergei Lavrov] said.")
first_then.passes_by("“Only then a truce will come,” Sergei Lavrov said.")
first_then.nothing_in("“First we had a treaty, then a truce,” Sergei Lavrov said.")

there_will_be.finds("“<There will be peace when {our aims are reached}>,” [Sergei Lavrov] said.")
there_will_be.passes_by("“There will only be peace if our aims are reached,” Sergei Lavrov said.")
there_will_be.nothing_in("“There will be snow when our guests arrive,” Sergei Lavrov said.")

when_over.finds("[Zelensky] said <a vote would be held in Ukraine when {the war is over}>.")
when_over.passes_by("Zelensky said a vote would only be held when the war was over.")
when_over.nothing_in(
    "Zelensky said a vote was held in Ukraine when the war was over.",
    "Zelensky said Ukraine would lose support when the war is over.",
)

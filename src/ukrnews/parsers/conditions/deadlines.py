"""Days by which something is demanded: "by April 1", "within 48 hours", "before Monday", "had until midnight"."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind, ProposalKind, When
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import asks, first_finite, last_finite
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.owners import owner_of
from ukrnews.parsers.conditions.signs import Sign
from ukrnews.parsers.conditions.stakes import in_domain, topics
from ukrnews.parsers.conditions.units import Unit, unit_at
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import clause_around, trimmed
from ukrnews.parsers.view import View
from ukrnews.reading.dates import Dated
from ukrnews.reading.durations import Duration, find_durations
from ukrnews.reading.syntax import NounGroup, VerbGroup

_UNITS = listed("units")
_GIVES = listed("gives")
_KEPT_OR_NOT = listed("kept or not")
"""What is done about a deadline that somebody set before."""
_HAS = frozenset({"had", "has", "have"})
_LIMITS = frozenset({"by", "before", "within", "until", "till"})


class Limit(NamedTuple):
    """The tokens [first, last) that limit something in time; the date is None where the calendar does not know it."""

    first: int
    last: int
    dated: Dated | None


def limit_in(at: View, first: int, last: int) -> Limit | None:
    """The day or span that limits what the range says, or None; a day gone by limits nothing."""
    for dated in at.document.dates_in(first, last):
        before = at.lower(dated.first - 1) in _LIMITS
        if (before or at.lower(dated.first) in _LIMITS) and not _gone(at, dated.when):
            return Limit(dated.first - before, dated.last, dated)
    for i in range(first, last - 1):
        if at.lower(i) == "within" and at.tag(i + 1) == "CD" and _spans_time(at, i + 2, last):
            return Limit(i, min(i + 3, last), None)
    return None


def _spans_time(at: View, first: int, last: int) -> bool:
    """ "50 days", "two, three or four days", not "50 km", "50 proposed days"."""
    listing = {",", "or", "to", "-", "–"}
    unit = next((i for i in range(first, last) if at.lower(i) not in listing and at.tag(i) != "CD"), last)
    return at.lower(unit) in _UNITS


def limited(
    limit: Limit, unit: Unit, whole: tuple[int, int], subject: tuple[NounGroup, ...], own: bool = False
) -> Draft:
    """The deadline that the limit makes of a demand or an offer."""
    words = limit.first, limit.last
    return Draft(ConditionKind.DEADLINE, words, unit, *whole, whole, None, subject, own, limit.dated)


def _gone(at: View, when: When) -> bool:
    """Whether the time was over on the day of publication."""
    today, end = at.document.published, when.latest or when.earliest
    if today is None or end is None:
        return False
    return (end.year, end.month, end.day) < (today.year, today.month, today.day)


@rule("given-until-deadline", on=(Sense.UNTIL,))
def given_until(at: View, sign: Sign) -> Draft | None:
    """Whoever gives sets it: "has given Ukraine until Thursday to accept"."""
    if at.lower(sign.first) == "before":
        return None
    verb = next(reversed(at.verbs_in(at.sentence.first, sign.first)), None)
    if verb is None or verb.lemma not in _GIVES or verb.form not in ("finite", "gerund"):
        return None
    unit = unit_at(at, verb.head)
    clause = clause_around(at.document, unit, verb)
    last = clause[1]
    dated = next(iter(at.document.dates_in(sign.first, last)), None)
    given = dated is not None and any(at.cast.actors_of((n,)) for n in at.syntax.object_of(verb))
    if last <= sign.last or not (given or any(v.form == "infinitive" for v in at.verbs_in(sign.last, last))):
        return None
    limit = Limit(sign.first, sign.last if dated is None else max(sign.last, dated.last), dated)
    return limited(limit, unit, clause, at.syntax.subject_of(verb), own=True)


@rule("time-given-deadline", on=(Sense.LIMIT,))
def time_given(at: View, sign: Sign) -> Draft | None:
    """A span of time to do something in: "gave Moscow two weeks to accept"."""
    verb = next((v for v in at.verbs_in(*sign.tokens) if v.form in ("finite", "gerund")), None)
    if verb is None or verb.negated or verb.lemma not in _GIVES or at.lower(sign.first) not in _GIVES:
        return None
    unit = unit_at(at, verb.head)
    clause = clause_around(at.document, unit, verb)
    time = _time_to_act(at, verb, clause[1])
    if time is None:
        return None
    given = limited(Limit(time.first, time.last, None), unit, clause, at.syntax.subject_of(verb), own=True)
    return given if verb.perfect else given._replace(length=time)  # "has given two weeks": since when?


def _time_to_act(at: View, verb: VerbGroup, last: int) -> Duration | None:
    """The span behind the verb, to do something in: "two weeks to accept"."""
    spans = find_durations(at.document.tokens, [at.sentence])
    time = next((d for d in spans if verb.last <= d.first < last), None)
    after = at.verbs_in(verb.last, last)
    return time if time is not None and any(v.form == "infinitive" and v.first == time.last for v in after) else None


@rule("has-time-deadline", on=(Sense.LIMIT,))
def has_time(at: View, sign: Sign) -> Draft | None:
    """The time that a source says another has: "Putin has 50 days to make a deal"."""
    if at.lower(sign.last - 1) != "to":
        return None
    unit = unit_at(at, sign.first)
    verb = last_finite(at, unit.first, sign.first)
    if unit.statement is None or verb is None or verb.lemma != "have" or verb.negated or verb.perfect:
        return None
    clause = clause_around(at.document, unit, verb)
    time, subject = _time_to_act(at, verb, clause[1]), at.syntax.subject_of(verb)
    if time is None or time.first - verb.last > 1 or not _others(at, unit, subject):
        return None
    return limited(Limit(time.first, time.last, None), unit, clause, subject)._replace(length=time)


def _others(at: View, unit: Unit, subject: tuple[NounGroup, ...]) -> bool:
    """Whether those who have the time are no part of those who say so."""
    own = {a.country for a in unit.speakers}
    theirs = [a for a in at.cast.actors_of(subject) if a not in unit.speakers]
    sides = any(at.lower(n.head) in listed("whom a party asks") for n in subject)
    return sides or any(a.country is not None and a.country not in own for a in theirs)


@rule("wants-by-deadline", on=(Sense.WANT,))
def wants_by(at: View, sign: Sign) -> Draft | None:
    """What a party wants of another by a day: "Washington wants an answer within ten days"."""
    verb = next((v for v in at.own_verbs if v.first <= sign.first < v.last), None)
    if verb is None or verb.negated or verb.modal is not None or verb.form != "finite" or asks(at, verb.head):
        return None
    unit, subject = unit_at(at, verb.head), at.syntax.subject_of(verb)
    wanted = any(n.first == verb.last for n in at.nouns)
    if not wanted or not any(a.country for a in at.cast.actors_of(subject)):
        return None
    clause = clause_around(at.document, unit, verb)
    limit = limit_in(at, verb.last, clause[1])
    if limit is None or any(t.kind is ProposalKind.NEGOTIATIONS for t in topics(at, verb.last, limit.first)):
        return None  # "wants a summit within two months": the date of a meeting
    return limited(limit, unit, clause, subject, own=True)


@rule("named-deadline", on=(Sense.LIMIT,))
def named(at: View, sign: Sign) -> Draft | None:
    """What is called one or runs out: "set a deadline of 50 days", "had until midnight", "the offer expires"."""
    if at.lower(sign.last - 1) == "to":
        return None
    unit = unit_at(at, sign.first)
    verb = _verb_of(at, sign, unit)
    if verb is None and unit.statement is not None and at.noun_at(sign.first) is not None:
        return _voiced(at, sign, unit)
    if verb is None or verb.lemma in _KEPT_OR_NOT or at.lower(sign.first) in _GIVES:
        return None
    first, last = clause_around(at.document, unit, verb)
    clause = first, max(last, sign.last)
    if not _binds(at, sign, unit, verb, clause):
        return None
    dated = next(iter(at.document.dates_in(first, unit.last)), None)
    ahead = None if dated is not None and _read_as_gone(at, sign, verb, dated) else dated
    limit, noun = Limit(sign.first, sign.last, ahead), at.noun_at(sign.first)
    if noun is not None and noun.possessor is not None:  # "Trump's deadline ends on Friday"
        return limited(limit, unit, clause, owner_of(at, noun), own=True)
    by = _set_by(at, sign)
    if by is not None:
        return limited(limit, unit, clause, at.syntax.agent_of(by), own=True)
    sets = verb.lemma in listed("sets") | listed("changing a time")
    # "Putin has until Friday", "Kyiv faces a deadline": who has the time does not set it
    setter = at.syntax.subject_of(verb) if sets and at.lower(sign.first) not in _HAS else ()
    return limited(limit, unit, clause, setter)


def _verb_of(at: View, sign: Sign, unit: Unit) -> VerbGroup | None:
    """The verb that tells of the deadline: the one that names it, the one before, or the one by which it ends."""
    around = (v for v in at.verbs_in(unit.first, unit.last) if v.first <= sign.first < v.last)
    return next(around, None) or last_finite(at, unit.first, sign.first) or _running_out(at, sign, unit)


def _runs_out(at: View, sign: Sign, verb: VerbGroup) -> bool:
    """Whether the time is told to end: "the offer expires", "the deadline ends on Friday"."""
    return at.lower(sign.first) in listed("runs out") or verb.first > sign.first


def _read_as_gone(at: View, sign: Sign, verb: VerbGroup, dated: Dated) -> bool:
    """Whether the day on which the time ends was taken for one before: "expires on Friday"."""
    return _runs_out(at, sign, verb) and _gone(at, dated.when)


def _binds(at: View, sign: Sign, unit: Unit, verb: VerbGroup, clause: tuple[int, int]) -> bool:
    """Whether somebody has set it, and until when or for how long is told."""
    first, word = clause[0], at.lower(sign.first)
    dated = bool(at.document.dates_in(first, unit.last))
    told = unit.statement is not None or in_domain(at, *clause)
    if word in listed("standing"):
        return dated and told and _is_set(at, first, verb.first)
    if _runs_out(at, sign, verb):
        said = unit.statement is not None and bool(topics(at, first, verb.first))
        return dated and verb.tense != "past" and (said or (told and _is_set(at, first, verb.first)))
    return told and (word in _HAS or dated or _counted(at, *clause) or _set_by(at, sign) is not None)


def _set_by(at: View, sign: Sign) -> VerbGroup | None:
    """ "the deadline set by the envoy": the verb that says who has set it."""
    setting = next((v for v in at.verbs if v.first == sign.last and v.lemma in listed("sets")), None)
    return setting if setting is not None and at.syntax.agent_of(setting) else None


def _running_out(at: View, sign: Sign, unit: Unit) -> VerbGroup | None:
    """The verb by which a deadline told before it ends: "the 50-day deadline ends on Friday"."""
    verb = first_finite(at, sign.last, unit.last)
    return verb if verb is not None and verb.lemma in listed("coming to its end") else None


def _is_set(at: View, first: int, last: int) -> bool:
    """ "an ultimatum that expires on Friday", "the offer stands until": what somebody has set or put."""
    near = range(max(first - 1, 0), last)
    return any(at.lower(i) in listed("set times") for i in near) or any(t.vessel for t in topics(at, first, last))


def _voiced(at: View, sign: Sign, unit: Unit) -> Draft | None:
    """What is said by its name alone: "reaffirmed a 50-day ultimatum for Moscow"."""
    first, last = unit.first, trimmed(at.document, unit.first, unit.last)
    dated = next(iter(at.document.dates_in(first, last)), None)
    if last < sign.last or not (dated is not None or _counted(at, first, sign.last)):
        return None
    return limited(Limit(sign.first, sign.last, dated), unit, (first, last), ())


def _counted(at: View, first: int, last: int) -> bool:
    """ "a 50-day deadline", "an ultimatum of two weeks"."""
    units = ("-day", "-hour", "-week", "-month")
    return any(at.tag(i) == "CD" or at.lower(i).endswith(units) for i in range(first, last))


_HOLD_ONE = frozenset({
    "if-consequence", "if-precondition", "unless-consequence", "unless-precondition", "inversion-consequence",
    "trailing-inversion-consequence", "asked-demand",
})  # fmt: skip
"""Rules whose requirement may hold a deadline."""


@rule("inside-deadline", on=_HOLD_ONE, each=Draft)
def inside(at: View, draft: Draft) -> Draft | None:
    """The deadline inside the requirement of another: "if no deal is reached within 50 days"."""
    first, last = draft.requirement
    limit = limit_in(at, first, last)
    if limit is None and draft.rule != "asked-demand":  # "called for talks in the coming days": the date of a meeting
        limit = _in_units(at, first, last)
    if limit is None:
        return None
    words = limit.first, limit.last
    inner = draft._replace(kind=ConditionKind.DEADLINE, marker=words, requirement=words, consequence=None)
    return inner._replace(first=limit.first, last=limit.last, deadline=limit.dated)


def _in_units(at: View, first: int, last: int) -> Limit | None:
    """ "in two weeks", "in the coming days"."""
    for i in range(first, last):
        if at.lower(i) == "in" and at.lower(i + 1) not in listed("gone by"):
            unit = next((j for j in range(i + 2, min(i + 4, last)) if at.lower(j) in _UNITS), None)
            if unit is not None:
                return Limit(i, unit + 1, None)
    return None


given_until.finds("<{[Trump] has given Ukraine until Thursday to accept the plan}>.")
given_until.passes_by("Trump set Ukraine a deadline of Thursday to accept the plan.")
given_until.nothing_in("Trump gave a speech until midnight.")

has_time.finds("[Trump] said <{Putin had 50 days to make a deal}>.")
has_time.passes_by("Trump gave Putin 50 days to make a deal.")
has_time.nothing_in("Trump said he had two days to rest.", "Putin has 50 tanks to sell.")

wants_by.finds("<{[Washington] wants an answer within ten days}>.")
wants_by.passes_by("Washington needs an answer within ten days, Rubio said.")
wants_by.nothing_in("Washington wants an answer from troops within 50 km.")
wants_by.nothing_in("Washington wants to answer within ten days.", "Kyiv wants a summit within two months.")

time_given.finds("<{[Trump] gave Moscow two weeks to accept the truce}>.")
time_given.passes_by("Trump gave Moscow until Friday to accept the truce.")
time_given.nothing_in("Trump gave Moscow two weeks of silence.")

named.finds(
    "The court sat. <{[Trump]'s deadline for Moscow ends on 2 December}>.",
    "The [Kremlin] said <{the offer was valid until Friday}>.",
    "[Trump] said <{he had set Moscow a deadline of 50 days}>.",
    "[Trump] reaffirmed <{a 50-day ultimatum for Moscow to end the war}>.",
)
named.passes_by("Trump gave Moscow two weeks to accept the truce.")
named.nothing_in("Editors had set a deadline of Friday for the prize.")

inside.finds("[Trump] said Russia would face tariffs if no deal was reached <{within 50 days}>.")
inside.passes_by("Trump said a deal must be reached within 50 days.")
inside.nothing_in("Trump said no deal was reached within 50 days.")

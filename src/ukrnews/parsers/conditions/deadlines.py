"""Days by which something is demanded: "by April 1", "within 48 hours", "before Monday", "had until midnight"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind, When
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.extents import clause_around
from ukrnews.parsers.conditions.frames import Frame
from ukrnews.parsers.conditions.signs import Sign
from ukrnews.parsers.conditions.units import Unit
from ukrnews.reading.dates import Dated
from ukrnews.reading.durations import find_durations
from ukrnews.reading.syntax import NounGroup

_UNITS = frozenset({"hours", "days", "weeks", "months"})
_GIVES = frozenset({"give", "gives", "gave", "given", "giving"})
_LIMITS = frozenset({"by", "before", "within", "until", "till"})


class Limit(NamedTuple):
    """The tokens [first, last) that limit something in time; the date is None where the calendar does not know it."""

    first: int
    last: int
    dated: Dated | None


def limit_in(frame: Frame, first: int, last: int) -> Limit | None:
    """The day or span that limits what the range says, or None; a day gone by limits nothing."""
    for dated in frame.document.dates_in(first, last):
        before = frame.lower(dated.first - 1) in _LIMITS
        if (before or frame.lower(dated.first) in _LIMITS) and not _gone(frame, dated.when):
            return Limit(dated.first - before, dated.last, dated)
    for i in range(first, last - 1):
        if frame.lower(i) == "within" and frame.tag(i + 1) == "CD":
            return Limit(i, min(i + 3, last), None)
    return None


def limited(
    rule: str, limit: Limit, unit: Unit, whole: tuple[int, int], subject: tuple[NounGroup, ...], own: bool = False
) -> Draft:
    """The deadline that the limit makes of a demand or an offer."""
    words = limit.first, limit.last
    return Draft(ConditionKind.DEADLINE, rule, words, unit, *whole, whole, None, subject, own, limit.dated)


def _gone(frame: Frame, when: When) -> bool:
    """Whether the time was over on the day of publication."""
    today, end = frame.document.published, when.latest or when.earliest
    if today is None or end is None:
        return False
    return (end.year, end.month, end.day) < (today.year, today.month, today.day)


def deadlines(frame: Frame) -> Iterator[Draft]:
    """ "Kyiv had until midnight to reply", "the offer expires on Friday", "set a deadline of 50 days"."""
    for sign in frame.signs:
        if sign.sense is Sense.UNTIL:
            yield from _given(frame, sign)
        if sign.sense is Sense.LIMIT:
            draft = _time_given(frame, sign) if frame.lower(sign.first) in _GIVES else _limit(frame, sign)
            if draft is not None:
                yield draft


def _given(frame: Frame, sign: Sign) -> Iterator[Draft]:
    """ "has given Ukraine until Thursday to accept": whoever gives sets it."""
    earlier = [v for v in frame.verbs(frame.sentence.first, sign.first) if v.form == "finite"]
    if not earlier or earlier[-1].lemma != "give" or frame.lower(sign.first) == "before":
        return
    verb = earlier[-1]
    unit = frame.units.at(verb.head)
    first, last = clause_around(frame.document, unit, verb)
    if last <= sign.last or not any(v.form == "infinitive" for v in frame.verbs(sign.last, last)):
        return
    dated = next(iter(frame.document.dates_in(sign.first, last)), None)
    limit = Limit(sign.first, sign.last if dated is None else max(sign.last, dated.last), dated)
    yield limited("given-until", limit, unit, (first, last), frame.document.syntax.subject_of(verb), own=True)


def _time_given(frame: Frame, sign: Sign) -> Draft | None:
    """ "gave Moscow two weeks to accept", "has given Kyiv less than a week to answer"."""
    verb = next((v for v in frame.verbs(sign.first, sign.last) if v.form in ("finite", "gerund")), None)
    if verb is None or verb.negated or verb.lemma != "give":
        return None
    unit = frame.units.at(verb.head)
    first, last = clause_around(frame.document, unit, verb)
    spans = find_durations(frame.document.tokens, [frame.sentence])
    time = next((d for d in spans if verb.last <= d.first < last), None)
    if time is None or not any(v.form == "infinitive" and v.first == time.last for v in frame.verbs(verb.last, last)):
        return None
    limit = Limit(time.first, time.last, None)
    return limited("time-given", limit, unit, (first, last), frame.document.syntax.subject_of(verb), own=True)


def _limit(frame: Frame, sign: Sign) -> Draft | None:
    unit = frame.units.at(sign.first)
    verb = next((v for v in frame.verbs(unit.first, unit.last) if v.first <= sign.first < v.last), None)
    word = frame.lower(sign.first)
    if verb is None:
        verb = next((v for v in reversed(frame.verbs(unit.first, sign.first)) if v.form == "finite"), None)
    if verb is None:
        return None
    first, last = clause_around(frame.document, unit, verb)
    last = max(last, sign.last)
    dated = list(frame.document.dates_in(first, unit.last))
    if word in ("had", "has", "have"):
        told = unit.statement is not None or frame.in_domain(first, last)
    elif word.startswith(("expire", "lapse")):
        told = bool(dated) and bool(frame.topics(first, verb.first))
    else:
        told = (bool(dated) or _counted(frame, first, last)) and (
            unit.statement is not None or frame.in_domain(first, last)
        )
    if not told:
        return None
    limit = Limit(sign.first, sign.last, dated[0] if dated else None)
    return limited("deadline", limit, unit, (first, last), frame.document.syntax.subject_of(verb))


def _counted(frame: Frame, first: int, last: int) -> bool:
    """ "a 50-day deadline", "an ultimatum of two weeks"."""
    units = ("-day", "-hour", "-week", "-month")
    return any(frame.document.tag(i) == "CD" or frame.lower(i).endswith(units) for i in range(first, last))


def inside(frame: Frame, draft: Draft) -> Draft | None:
    """The deadline inside the requirement of a condition ("if no deal is reached within 50 days")."""
    first, last = draft.requirement
    if draft.rule not in ("if", "unless", "inversion"):
        return None
    limit = limit_in(frame, first, last) or _in_units(frame, first, last)
    if limit is None:
        return None
    start = draft.first if draft.consequence is not None and draft.consequence[0] > draft.first else _marker(draft)
    return draft._replace(
        kind=ConditionKind.DEADLINE,
        rule="deadline-inside",
        marker=(limit.first, limit.last),
        first=start,
        last=last,
        consequence=None,
        deadline=limit.dated,
    )


def _in_units(frame: Frame, first: int, last: int) -> Limit | None:
    """ "in two weeks", "in the coming days"."""
    for i in range(first, last):
        if frame.lower(i) == "in":
            unit = next((j for j in range(i + 2, min(i + 4, last)) if frame.lower(j) in _UNITS), None)
            if unit is not None:
                return Limit(i, unit + 1, None)
    return None


def _marker(draft: Draft) -> int:
    """The marker's token: it stands directly before the requirement, or opens it."""
    return draft.requirement[0] if draft.rule == "inversion" else max(draft.first, draft.requirement[0] - 1)

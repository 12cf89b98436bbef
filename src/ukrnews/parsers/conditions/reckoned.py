"""Deadlines that are counted: "within ten days", "gave both sides two weeks", from the day it was said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ukrnews.model import Ground, How, Precision, When
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.units import spoke_before
from ukrnews.parsers.grounding import ground, when_grounds
from ukrnews.parsers.view import View
from ukrnews.reading.dates import Dated, Role
from ukrnews.reading.document import Document
from ukrnews.reading.durations import Duration, days_after

_FIELD = "deadline"


class _Day(NamedTuple):
    """A day, and the date expression that tells it; None for the day of the report."""

    day: date
    told: Dated | None


def due(at: View, draft: Draft) -> tuple[When | None, tuple[Ground, ...]]:
    """The deadline of a draft with its grounds; None and nothing where no day is fixed."""
    dated = draft.deadline
    if draft.length is not None:
        return _counted(at, draft, draft.length)
    if dated is None:
        return None, ()
    plain = dated.when, when_grounds(at.document, _FIELD, dated)
    if dated.role is not Role.WITHIN or dated.when.earliest is None or dated.when.latest is None:
        return plain
    said = _said_on(at)
    if said is None or said.told is None or not 0 <= (dated.when.earliest - said.day).days <= 7:
        return plain
    latest = said.day + (dated.when.latest - dated.when.earliest)
    return _made(at.document, said, dated.when.precision, latest, (dated.first, dated.last))


def _counted(at: View, draft: Draft, length: Duration) -> tuple[When | None, tuple[Ground, ...]]:
    said = _said_on(at)
    if said is None:
        return None, ()
    latest = days_after(said.day, length.iso)
    return _made(at.document, said, Precision.DAY, latest, (length.first, length.last))


def _made(
    document: Document, said: _Day, precision: Precision, latest: date, words: tuple[int, int]
) -> tuple[When, tuple[Ground, ...]]:
    told = () if said.told is None else (ground(document, _FIELD, (said.told.first, said.told.last), how=How.COUNTED),)
    when = When(earliest=said.day, latest=latest, precision=precision, text=document.span_of(*words).text)
    return when, (ground(document, _FIELD, words, how=How.COUNTED), *told)


def _said_on(at: View) -> _Day | None:
    """The day on which it was said or set: the one date of its sentence beside what is said, the day of the statement
    before, the day of the report; None where the sentence tells a time that is no day."""
    beside = [d for d in at.dates if d.role is Role.POINT]
    if beside:
        return next(_days(beside), None) if len(beside) == 1 else None
    before = spoke_before(at, at.sentence.first)
    if before is not None and before.when is not None:
        spans = {g.span.start for g in before.grounds_of("when")}
        return next(_days(d for d in at.document.dates if d.start in spans), None)
    published = at.document.published
    if published is not None:
        return _Day(published, None)
    return next(_days(d for d in at.document.dates if d.role is Role.DATELINE), None)


def _days(dates: Iterator[Dated] | list[Dated]) -> Iterator[_Day]:
    for dated in dates:
        when = dated.when
        if when.earliest is not None and when.earliest == when.latest:
            yield _Day(when.earliest, dated)

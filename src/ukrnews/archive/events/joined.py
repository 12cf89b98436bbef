"""Incidents of several articles joined into events."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from itertools import groupby

import attrs

from ukrnews.archive.events.tolls import contradictions, revisions, series
from ukrnews.archive.events.traces import Trace, trace_of
from ukrnews.archive.joining import Joining, grouped
from ukrnews.archive.links import Event, Member
from ukrnews.model import Incident, IncidentKind, When


def events_of(members: Iterable[Member[Incident]], joining: Joining[Trace]) -> tuple[Event, ...]:
    """The events in the order in which they are first told; members come in order of publication."""
    by_article = groupby(members, key=lambda member: member.article)
    groups = grouped(([trace_of(member) for member in of_article] for _, of_article in by_article), joining)
    return tuple(event_of([attrs.evolve(told.one.member, why=told.why) for told in group]) for group in groups)


def event_of(members: Sequence[Member[Incident]]) -> Event:
    """The event of which these members tell, in order of publication."""
    tolls = series(members)
    return Event(
        members=tuple(members),
        kind=_kind(members),
        places=tuple(dict.fromkeys(p for m in members for p in m.finding.places)),
        when=_when(members),
        perpetrators=tuple(dict.fromkeys(a for m in members for a in m.finding.perpetrators)),
        tolls=tolls,
        contradicted=contradictions(tolls),
        revised=revisions(tolls),
    )


def _kind(members: Sequence[Member[Incident]]) -> IncidentKind:
    """What most articles call it, the first where they are as many; "other" only where none says more."""
    told: list[IncidentKind] = [m.finding.kind for m in members if m.finding.kind is not IncidentKind.OTHER]
    return max(dict.fromkeys(told), key=told.count, default=IncidentKind.OTHER)


def _when(members: Sequence[Member[Incident]]) -> When | None:
    """The shortest stretch of days that is told, else the first that is open at an end."""
    told = [m.finding.when for m in members if m.finding.when is not None]
    return min(told, key=_length, default=None)


def _length(when: When) -> dt.timedelta:
    return (when.latest or dt.date.max) - (when.earliest or dt.date.min)

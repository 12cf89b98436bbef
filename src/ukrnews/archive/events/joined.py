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
    return tuple(
        _event([told.one._replace(member=attrs.evolve(told.one.member, why=told.why)) for told in group])
        for group in groups
    )


def _event(group: Sequence[Trace]) -> Event:
    members = tuple(t.member for t in group)
    tolls = series(members)
    return Event(
        members=members,
        kind=_kind(group),
        places=tuple(dict.fromkeys(p for t in group for p in t.incident.places)),
        when=_when(group),
        perpetrators=tuple(dict.fromkeys(a for t in group for a in t.incident.perpetrators)),
        tolls=tolls,
        contradicted=contradictions(tolls),
        revised=revisions(tolls),
    )


def _kind(group: Sequence[Trace]) -> IncidentKind:
    """What most articles call it, the first where they are as many; "other" only where none says more."""
    told: list[IncidentKind] = [t.kind for t in group if t.kind is not IncidentKind.OTHER]
    return max(dict.fromkeys(told), key=told.count, default=IncidentKind.OTHER)


def _when(group: Sequence[Trace]) -> When | None:
    """The shortest stretch of days that is told, else the first that is open at an end."""
    told = [t.incident.when for t in group if t.incident.when is not None]
    return min(told, key=_length, default=None)


def _length(when: When) -> dt.timedelta:
    return (when.latest or dt.date.max) - (when.earliest or dt.date.min)

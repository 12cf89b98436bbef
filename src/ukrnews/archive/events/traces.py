"""What an incident tells that can be compared with another article's: where, when, who, what, how many."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Iterator
from typing import NamedTuple

from ukrnews.archive.links import HARMS, Member
from ukrnews.archive.senses import own_words, sorts_of_target
from ukrnews.model import Count, Incident, IncidentKind, Place, PlaceKind, When
from ukrnews.parsers.incidents.spots import is_days_span

_POINTS = frozenset({PlaceKind.SETTLEMENT, PlaceKind.SITE, PlaceKind.DISTRICT})
_SHORT = 3
"""Days: a time that is no longer counts as a day or a night of its own."""
_FRESH = dt.timedelta(days=4)
"""How old the news of an article may be that gives no day for them."""
_LONGEST = dt.timedelta(days=400)
"""What is told of a longer time is told of no event."""
_WEEK = 7
_DEFINITE = ("the ", "that ", "this ")
_FEW = 3
"""So many drones are told of many attacks."""


class Trace(NamedTuple):
    """The features of one incident."""

    member: Member[Incident]
    points: tuple[Place, ...]
    """Settlements, sites and districts."""
    regions: frozenset[str]
    countries: frozenset[str]
    """Of the points, or where there are none of the wider places."""
    earliest: dt.date | None
    latest: dt.date | None
    sides: frozenset[str]
    """Countries of the perpetrators."""
    sorts: frozenset[str]
    """What sorts of thing were hit."""
    words: frozenset[str]
    """The words of its evidence, without those of any report and the names of its places."""
    weapons: frozenset[str]
    tolls: tuple[tuple[str, Count], ...]
    flown: tuple[Count, ...]
    """How many weapons are told, where that is more than a few."""

    @property
    def incident(self) -> Incident:
        return self.member.finding

    @property
    def kind(self) -> IncidentKind:
        return self.incident.kind

    @property
    def is_short(self) -> bool:
        """Whether its time is told as a day or a night."""
        return self.earliest is not None and self.latest is not None and (self.latest - self.earliest).days < _SHORT

    @property
    def is_of_a_past_day(self) -> bool:
        """Whether it is told as of "the past 24 hours"."""
        when = self.incident.when
        return when is not None and is_days_span(when.text)

    @property
    def is_taken_up(self) -> bool:
        """Whether its words take the reader to know of it: "the attack", "Tuesday's strike"."""
        words = self.incident.trigger.text.lower().replace("’", "'")
        return words.startswith(_DEFINITE) or "'s " in words

    @property
    def is_dated(self) -> bool:
        """Whether its time is in the words: not only "before the article"."""
        when = self.incident.when
        return when is not None and when.earliest is not None and when.latest is not None


def trace_of(member: Member[Incident]) -> Trace:
    """The features of the member's incident."""
    incident = member.finding
    points = tuple(p for p in incident.places if p.kind in _POINTS)
    earliest, latest = _days(incident.when, member.article.published)
    hit = _hit(incident)
    named = own_words((p.name for p in incident.places if p.kind is not PlaceKind.SITE), "said of any event")
    return Trace(
        member=member,
        points=points,
        regions=frozenset(_region(p) for p in incident.places) - {""},
        countries=frozenset(p.country for p in (points or incident.places) if p.country),
        earliest=earliest,
        latest=latest,
        sides=frozenset(a.country for a in incident.perpetrators if a.country),
        sorts=sorts_of_target(hit),
        words=own_words((*hit, *(s.text for s in incident.evidence)), "said of any event") - named,
        weapons=frozenset(w.kind.value for w in incident.weapons),
        tolls=_tolls(incident),
        flown=_flown(incident),
    )


def _hit(incident: Incident) -> list[str]:
    """What was hit: its targets, what was damaged, and the sites where it was."""
    sites = [p.name for p in incident.places if p.kind is PlaceKind.SITE]
    return [s.text for s in (*incident.targets, *incident.damage)] + sites


def _tolls(incident: Incident) -> tuple[tuple[str, Count], ...]:
    """Each harm that is counted, with its count."""
    return tuple((harm, count) for harm in HARMS if (count := getattr(incident, harm)) is not None)


def _flown(incident: Incident) -> tuple[Count, ...]:
    """How many weapons of each kind are told, where that is more than a few."""
    return tuple(w.count for w in incident.weapons if w.count is not None and w.count.minimum > _FEW)


def _region(place: Place) -> str:
    return place.name if place.kind is PlaceKind.REGION else place.region or ""


def _days(when: When | None, published: dt.date | None) -> tuple[dt.date | None, dt.date | None]:
    """The days on which it can have been: those that are told, up to that of publication, else those before it."""
    if when is None or (when.earliest is None and when.latest is None):
        return (None, None) if published is None else (published - _FRESH, published)
    latest = when.latest if when.latest is not None else published
    return when.earliest, latest if published is None or latest is None else min(latest, published)


def keys_of(trace: Trace) -> Iterator[Hashable]:
    """What two incidents must have in common to be compared: a place, region, word or number, and a week."""
    where: set[Hashable] = {p.name for p in trace.points} | trace.regions | trace.words
    where |= {(c.minimum, "flown") for c in trace.flown}
    for week in _weeks(trace.earliest, trace.latest):
        for one in where:
            yield one, week


def _weeks(earliest: dt.date | None, latest: dt.date | None) -> range:
    """The weeks that hold the days, numbered through; none where the days are not known well enough."""
    if earliest is None or latest is None or latest - earliest > _LONGEST:
        return range(0)
    return range(earliest.toordinal() // _WEEK, latest.toordinal() // _WEEK + 1)

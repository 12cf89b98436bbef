"""What happened where and when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import attrs

from ukrnews.archive.links import HARMS, Event
from ukrnews.archive.queries import matching
from ukrnews.archive.queries.answer import Answer
from ukrnews.archive.store.groups import events_of_ids
from ukrnews.archive.store.kept import Kept
from ukrnews.archive.tables import TABLES, event_rows
from ukrnews.formats.tables.columns import Column, Row, Type, day, text
from ukrnews.model import IncidentKind

TABLE = attrs.evolve(
    TABLES["events"],
    columns=(
        *TABLES["events"].columns,
        *(text(harm, f"the last figure of people {harm}, as it stands") for harm in HARMS),
        day("first_told", "day of publication of the first article"),
        day("last_told", "day of publication of the last article"),
        Column("latitude", Type.NUMBER, "degrees north of its first place (WGS 84)"),
        Column("longitude", Type.NUMBER, "degrees east of its first place (WGS 84)"),
    ),
)
"""The table `events` of `ukrnews link`, with what a map and a list of events need besides."""

_FROM = "coalesce(e.earliest, e.latest, m.first_told)"
_TO = "coalesce(e.latest, m.last_told)"


def events(
    kept: Kept,
    *,
    place: str | None = None,
    since: dt.date | None = None,
    until: dt.date | None = None,
    kind: str | None = None,
    articles: int = 1,
) -> Answer[Event]:
    """The events at a place or in a region, on days from `since` to `until`, of a kind, told by so many articles."""
    conditions, values = ["e.articles >= ?"], list[object]([articles])
    if place is not None:
        conditions.append(_AT)
        values.append(matching.places(place, _place_names(kept)))
    if since is not None:
        conditions.append(f"({_TO} IS NULL OR {_TO} >= ?)")
        values.append(since)
    if until is not None:
        conditions.append(f"({_FROM} IS NULL OR {_FROM} <= ?)")
        values.append(until)
    if kind is not None:
        conditions.append("e.kind = ?")
        values.append(matching.kind_of(IncidentKind, kind))
    found = kept.rows(f"{_SELECT} WHERE {' AND '.join(conditions)}", *values)
    return answered(kept, [name for (name,) in found])


_SELECT = """SELECT e.event_id FROM events e JOIN (
  SELECT event_id, min(published) AS first_told, max(published) AS last_told FROM event_members GROUP BY event_id
) m USING (event_id)"""
_AT = """e.event_id IN (
  SELECT m.event_id FROM event_members m
  JOIN locations l USING (finding_id)
  JOIN places p ON p.article_id = l.article_id AND p.place_id = l.place_id, (SELECT unnest(?::VARCHAR[]) AS name) asked
  WHERE p.name = asked.name OR p.region = asked.name)"""


def answered(kept: Kept, ids: list[str]) -> Answer[Event]:
    """The events of these ids as an answer."""
    found = events_of_ids(kept, ids)
    return Answer(tuple(found.values()), TABLE, tuple(map(row_of, found.values())))


def row_of(event: Event) -> Row:
    """The row of an event."""
    (_, row), *_ = event_rows(event)
    days = [m.article.published for m in event.members if m.article.published is not None]
    last = {harm: figures[-1].count.text for harm, figures in event.tolls}
    points = [p for p in event.places if p.latitude is not None]
    return {
        **row,
        **{harm: last.get(harm) for harm in HARMS},
        "first_told": min(days, default=None),
        "last_told": max(days, default=None),
        "latitude": points[0].latitude if points else None,
        "longitude": points[0].longitude if points else None,
    }


def _place_names(kept: Kept) -> Iterator[str]:
    found = kept.rows("SELECT name FROM places UNION SELECT region FROM places WHERE region IS NOT NULL")
    return (name for (name,) in found)

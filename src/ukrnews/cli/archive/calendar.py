"""Deadlines → a calendar (RFC 5545), through icalendar (extra `archive`): a whole day for each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from ukrnews.archive import Due
from ukrnews.cli import words
from ukrnews.extras import needed
from ukrnews.formats.identity import article_id, finding_id

_UNDATED = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
"""The stamp of an event must be there: the day of its article, so that the same archive gives the same calendar."""


def as_calendar(dues: Iterable[Due]) -> str:
    """The text of a calendar, with CRLF at the ends of lines. Raises MissingExtra without icalendar."""
    ical: Any = needed("icalendar", "archive")
    calendar = ical.Calendar()
    calendar.add("prodid", "-//ukrnews//archive//EN")
    calendar.add("version", "2.0")
    for due in dues:
        calendar.add_component(_event(due, ical))
    text: str = calendar.to_ical().decode()
    return text


def _event(due: Due, ical: Any) -> Any:
    event = ical.Event()
    event.add("uid", f"{finding_id(article_id(due.article), due.condition)}@ukrnews")
    published = due.article.published
    event.add("dtstamp", _UNDATED if published is None else dt.datetime.combine(published, dt.time(), dt.UTC))
    event.add("dtstart", due.date)
    event.add("dtend", due.date + dt.timedelta(days=1))
    by = f" ({words.plain(due.holder.name)})" if due.holder else ""
    event.add("summary", f"{words.quoted([due.condition.requirement])}{by}")
    told = [f"Told on {published}" if published else "Told on a day not known", due.article.source, due.outcome]
    event.add("description", "; ".join(part for part in told if part))
    event.add("transp", "TRANSPARENT")
    if due.article.url:
        event.add("url", due.article.url)
    return event

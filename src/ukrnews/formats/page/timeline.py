"""When things happened, were said or fall due: rows of dots and bars over days, laid out for a width."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import attrs

from ukrnews.formats.page.items import Found, verb
from ukrnews.formats.quote_marks import paired
from ukrnews.model import Condition, Incident, Statement, When

ROW = 26
TOP = 34
BOTTOM = 10
MARGIN = 14
DOT = 5
LETTER = 6.5
GAP = 10
LONGEST_SPAN = 100
REACH = 45
FEWEST_DAYS = 5
STEPS = (1, 2, 7, 14, 28)


class Event(NamedTuple):
    """Something with a date; an end of None is open."""

    key: str
    kind: str
    label: str
    summary: str
    first: dt.date | None
    last: dt.date | None


@attrs.frozen(kw_only=True)
class Tick:
    x: float
    label: str


@attrs.frozen(kw_only=True)
class Row:
    """An event where it is drawn: a dot where `x` and `until` are one, else a bar; its label begins or ends at
    `label_x`. `side` is "before" or "after" where it lies outside the days shown."""

    key: str
    kind: str
    label: str
    summary: str
    x: float
    until: float
    y: int
    label_x: float
    anchor: str
    side: str
    opens: bool
    stays_open: bool


@attrs.frozen(kw_only=True)
class Timeline:
    width: int
    height: int
    ticks: tuple[Tick, ...]
    bands: tuple[tuple[float, float], ...]
    published: tuple[float, ...]
    rows: tuple[Row, ...]


def events_of(found: Iterable[Found]) -> tuple[Event, ...]:
    """What has a date that something fixes, in the order of time."""
    events = [event for one in found if (event := _event(one))]
    return tuple(
        sorted(events, key=lambda event: (event.first or event.last or dt.date.max, event.last or dt.date.max))
    )


def told_once(events: Iterable[Event]) -> tuple[Event, ...]:
    """Without what an article before tells in the same words of the same days."""
    first: dict[tuple[object, ...], str] = {}
    found = []
    for event in events:
        article = event.key.partition("-")[0]
        if first.setdefault((event.kind, event.label, event.first, event.last), article) == article:
            found.append(event)
    return tuple(found)


def _event(found: Found) -> Event | None:
    finding, when, text = found.finding, None, ""
    if isinstance(finding, Incident):
        when = finding.when
        places = [place.name for place in finding.places[:1]]
        text = ": ".join([*places, found.item.sort])
    elif isinstance(finding, Statement):
        when = finding.when
        speaker = finding.speakers[0].name if finding.speakers else "source not named"
        said = " ".join(paired(finding.content[0].text).split())
        text = f"{speaker} {'did not say' if finding.negated else verb(finding.act, finding.speakers)}: {said}"
    elif isinstance(finding, Condition):
        when = finding.deadline
        text = f"due: {' '.join(paired(finding.requirement.text).split())}"
    if not isinstance(when, When) or (when.earliest is None and when.latest is None):
        return None
    return Event(found.item.key, found.item.kind, text, found.item.summary, when.earliest, when.latest)


def lay_out(events: Sequence[Event], published: Sequence[dt.date], width: int) -> Timeline | None:
    """The chart at this width, or None where nothing has a date. Events far from the rest stand at the edges."""
    if not events:
        return None
    first, last = _window(events, published)
    days = (last - first).days + 1
    step = (width - 2 * MARGIN) / days

    def at(day: dt.date) -> float:
        return round(MARGIN + ((day - first).days + 0.5) * step, 1)

    rows = _rows(events, first, last, at, width)
    height = TOP + (max(row.y for row in rows) - TOP) + ROW // 2 + BOTTOM
    every = next((n for n in STEPS if n * step >= 64), max(1, round(64 / step)))
    ticks = [first + dt.timedelta(days=n) for n in range(0, days, every)]
    bands = [(round(MARGIN + n * step, 1), round(step, 1)) for n in range(0, days, 2)] if step >= 18 else []
    return Timeline(
        width=width,
        height=height,
        ticks=tuple(Tick(x=at(day), label=_tick(day, day == ticks[0])) for day in ticks),
        bands=tuple(bands),
        published=tuple(at(day) for day in sorted(set(published)) if first <= day <= last),
        rows=rows,
    )


def _window(events: Sequence[Event], published: Sequence[dt.date]) -> tuple[dt.date, dt.date]:
    """The days shown: all where they are few, else those near the days of publication or near the middle event."""
    days = sorted([*published, *(day for event in events for day in (event.first, event.last) if day is not None)])
    if (days[-1] - days[0]).days > LONGEST_SPAN:
        middle = published or [days[len(days) // 2]]
        earliest, latest = min(middle), max(middle)
        days = [day for day in days if (earliest - day).days <= REACH and (day - latest).days <= REACH]
    first, last = days[0], days[-1]
    lacking = FEWEST_DAYS - ((last - first).days + 1)
    before = min(max(lacking // 2, 0), (first - dt.date.min).days)
    after = min(max(lacking - lacking // 2, 0), (dt.date.max - last).days)
    return first - dt.timedelta(days=before), last + dt.timedelta(days=after)


def _rows(
    events: Sequence[Event], first: dt.date, last: dt.date, at: Callable[[dt.date], float], width: int
) -> tuple[Row, ...]:
    """Each event in the first row in which nothing is in its way."""
    ends: list[float] = []
    rows = []
    for event in events:
        start, end = event.first or event.last, event.last or event.first
        assert start is not None
        assert end is not None
        side = "before" if end < first else "after" if start > last else ""
        x = at(min(max(start, first), last))
        until = at(min(max(end, first), last))
        opens, stays_open = event.first is None or start < first, event.last is None or end > last
        label = _label(event, side, width)
        fits_after = until + GAP + len(label) * LETTER <= width - 4
        if not fits_after:
            label = _cut(label, int((x - GAP - 4) / LETTER))
        length = len(label) * LETTER
        left = x - DOT if fits_after else x - GAP - length
        right = until + GAP + length if fits_after else until + DOT
        row = next((n for n, taken in enumerate(ends) if taken < left), len(ends))
        ends[row : row + 1] = [right + GAP]
        label_x, anchor = (until + GAP, "start") if fits_after else (x - GAP, "end")
        rows.append(
            Row(
                key=event.key, kind=event.kind, label=label, summary=event.summary, x=x, until=until,
                y=TOP + row * ROW + ROW // 2, label_x=round(label_x, 1), anchor=anchor, side=side,
                opens=opens and not side, stays_open=stays_open and not side,
            )
        )  # fmt: skip
    return tuple(rows)


def _label(event: Event, side: str, width: int) -> str:
    day = (event.last if side == "before" else event.first) if side else None
    label = f"{day:%Y}: {event.label}" if day else event.label
    return _cut(label, 64 if width > 600 else 34)


def _cut(label: str, longest: int) -> str:
    """The label, shorter where it must be; one of which next to nothing would be left is left out."""
    if len(label) <= longest:
        return label
    return label[: longest - 1].rstrip() + "…" if longest > 5 else ""


def _tick(day: dt.date, with_year: bool) -> str:
    return f"{day.day} {day:%b} {day.year}" if with_year or (day.month == 1 and day.day == 1) else f"{day.day} {day:%b}"

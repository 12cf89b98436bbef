"""The day that a report of one day's events is about, for those of its events that give none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

from ukrnews.model import IncidentKind, When
from ukrnews.parsers.cards import rule
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.spots import dates_fit
from ukrnews.parsers.incidents.traits import AIR
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.reading.document import Document

_LEAD: Final = 4
"""Paragraphs from the top that may set the day."""
_REACH: Final = 8
"""Paragraphs from the top to which the day reaches."""
_FEW: Final = 2
"""Places that one raid may have."""
_HIGHEST: Final = ("JJS", "RBS")
_SCOPE: Final = 5
"""Words after a superlative that say of what time it holds."""
_NEWS: Final = dt.timedelta(days=2)
_NIGHT: Final = dt.timedelta(days=1)


@rule("story-day")
def spread_day(document: Document, events: Sequence[Event]) -> None:
    """The day of the lead's air raid, for the raids and interceptions after it that name no other time.

    Only where the article came out within two days of it: what a later article tells may have happened at any time.
    """
    known = _setting(document, events)
    if known is None:
        return
    for event in events:
        if event.when is None and event.paragraph <= _REACH and _goes_along(document, known, event):
            event.when = known.when


def _setting(document: Document, events: Sequence[Event]) -> Event | None:
    """The first raid of the lead whose day is known and is news."""
    published = document.published
    for event in events:
        if published is None or event.paragraph > _LEAD or not _is_raid(event) or event.when is None:
            continue
        when: When = event.when
        if when.earliest is None or when.latest is None or when.latest - when.earliest > _NIGHT:
            continue
        return event if dt.timedelta(0) <= published - when.latest <= _NEWS else None
    return None


def _is_raid(event: Event) -> bool:
    return event.kind in AIR or event.kind is IncidentKind.INTERCEPTION


def _goes_along(document: Document, known: Event, event: Event) -> bool:
    """Whether the event is of the same raids: the same side in the air, or the other one in defence."""
    if not _is_raid(event) or event.days_before or not _fits(known, event):
        return False
    sentence = document.sentences[event.sentence]
    if any(not dates_fit(dated.when, known.when) for dated in document.dates_in(sentence.first, sentence.last)):
        return False
    return not any(_tells_another_time(document, i, sentence.first) for i in range(sentence.first, sentence.last))


def _fits(known: Event, event: Event) -> bool:
    """Whether sides and kinds fit; of a day's fire on several towns, what hit one of them may have no side."""
    one, other = ({a.country for a in e.perpetrators} for e in (known, event))
    if one and other:
        alike = (known.kind in AIR) == (event.kind in AIR)
        return bool(one & other) == alike
    towns = {p.place for p in known.places}
    return len(towns) > _FEW and bool(event.places) and towns.issuperset(p.place for p in event.places)


def _tells_another_time(document: Document, token: int, first: int) -> bool:
    """ "last week", "before"; "the heaviest in months" tells how heavy."""
    if document.word(token) not in listed("words of another time"):
        return False
    return not any(document.tag(i) in _HIGHEST for i in range(max(first, token - _SCOPE), token))


spread_day.finds(
    "Russian missiles struck Odesa on [Tuesday], the mayor said.⏎Schools were closed.⏎"
    "<Russian drones {hit} a school in [Izmail]>."
)
spread_day.finds(
    "<Russian missiles {hit} [a port] in Odesa>, the worst raid in months.⏎"
    "Russia fired 14 missiles at Lviv on [Tuesday], the mayor said."
)
spread_day.finds(
    "Drones attacked Izmail, Reni and Bolhrad on [Tuesday].⏎"
    "<[A drone] {hit} [a school] in [Reni], wounding [two people]>."
)
spread_day.passes_by(
    "Russian missiles struck Odesa on Tuesday, the mayor said.⏎Schools were closed.⏎"
    "Last week drones hit a school in Reni.",
    "Russian missiles struck Odesa on Tuesday, the mayor said.⏎Schools were closed.⏎"
    "Russian drones had already hit a school in Reni.",
)

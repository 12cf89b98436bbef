"""An event with those told before and after it, as the rules see it that fill in what its own words leave open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ukrnews.lexicon.entries import Frame
from ukrnews.model import IncidentKind
from ukrnews.parsers.incidents.event import REACH, Event
from ukrnews.parsers.incidents.traits import AIR
from ukrnews.reading.document import Document

_BESIDE = 20
"""Events around one that its sentence may hold."""


class Around(NamedTuple):
    """The event at a place in the row of all."""

    document: Document
    events: Sequence[Event]
    at: int

    @property
    def event(self) -> Event:
        return self.events[self.at]

    @property
    def earlier(self) -> Sequence[Event]:
        """Those told before, in the order of the text."""
        return self.events[max(0, self.at - REACH) : self.at]

    @property
    def later(self) -> Sequence[Event]:
        """Those told soon after."""
        return self.events[self.at + 1 : self.at + _BESIDE]

    @property
    def beside(self) -> Sequence[Event]:
        """Those told soon before or after, and itself."""
        return self.events[max(0, self.at - _BESIDE) : self.at + _BESIDE]

    def raids_before(self) -> Iterator[Event]:
        """The strikes and salvos told before, the last one first."""
        return (e for e in reversed(self.earlier) if e.kind in AIR)

    def paragraphs_after(self, known: Event) -> int:
        """How many paragraphs after the last mention of a known event this one is."""
        return self.event.paragraph - max(known.paragraph, known.last_paragraph)


def is_air_raid(event: Event) -> bool:
    """Whether it is a strike from afar."""
    return event.kind in AIR


def is_interception(event: Event) -> bool:
    """Whether something was shot down."""
    return event.kind is IncidentKind.INTERCEPTION


def is_salvo(event: Event) -> bool:
    """Whether several weapons, or none in particular, were launched."""
    return event.counted or event.frame is Frame.LAUNCH


def same_side(one: Event, other: Event) -> bool:
    """Whether the words give both to one country."""
    return bool({a.country for a in one.perpetrators} & {a.country for a in other.perpetrators})

"""What was over before the news of the day, told as an aside: once the text has gone on, nothing takes it up."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.model import When
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.spots import same_place
from ukrnews.reading.document import Document

_WEEK, _NEWS = 7, 2
"""Days of the longest time that tells of news, and days that news are old at most."""


def is_old(document: Document, when: When | None) -> bool:
    """Whether it is more than two days before the article, or told by its month or year only."""
    if when is None:
        return False
    if when.earliest is not None and when.latest is not None and (when.latest - when.earliest).days > _WEEK:
        return True
    now = document.published
    return now is not None and when.latest is not None and (now - when.latest).days > _NEWS


def without_asides(document: Document, events: Sequence[Event], event: Event) -> Sequence[Event]:
    """The events that a later mention may take up; all of them where nothing else is told."""
    if event.background:
        return events
    left = [known for known in events if not ASIDES.first(document, known, event)]
    return left or events


@rule("left-aside")
def left_behind(known: Event, event: Event) -> bool:
    """A past event of an earlier paragraph: "In March drones hit Izium.⏎The attack comes as …" is today's."""
    if not is_left(known, event.paragraph):
        return False
    named = event.places and not event.borrowed_place  # "the attack in Izium"
    return not (named and any(same_place(one, other) for one in known.places for other in event.places))


def is_left(known: Event, paragraph: int) -> bool:
    """Whether it is old, and the text has gone on to another paragraph."""
    return known.background and paragraph > max(known.paragraph, known.last_paragraph)


ASIDES = Table("incidents", None, (left_behind,))
"""Past events that a mention does not take up."""

left_behind.finds(
    "<A drone {hit} [a clinic] in [Sumy]> on [Tuesday].⏎In March, drones hit a market in Izium, killing nine people.⏎"
    "<The attack cut> the power."
)
left_behind.passes_by(
    "A drone hit a clinic in Sumy on Tuesday.⏎In March, drones hit a market in Izium. The attack killed nine people."
)
left_behind.passes_by(
    "A drone hit a clinic in Sumy on Tuesday.⏎In March, drones hit a market in Izium, killing nine people.⏎"
    "The attack in Izium left the town without power."
)

"""Headline and lead against the details below: the same toll is the same event, and a sum of tolls is none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from ukrnews.lexicon.entries import Frame, Harm
from ukrnews.model import PlaceKind
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.merge import absorb
from ukrnews.parsers.incidents.pair import Pair
from ukrnews.parsers.incidents.spots import is_days_span
from ukrnews.reading.document import Document

_LEAD = 1
"""The last paragraph of a lead."""
_SOON = 4
"""Paragraphs after a lead in which its event is told in detail."""


def join_lead(document: Document, events: list[Event], paragraph: int) -> None:
    """Join what lead and detail tell twice, after a sentence of the paragraph has been read."""
    if paragraph > _SOON:
        return
    for lead in [e for e in events if e.paragraph <= _LEAD and e.hurts]:
        for event in [e for e in events if e.first > lead.first]:
            if lead in events and LEADS.first(document, lead, event):
                absorb(lead, event)
                events.remove(event)


def drop_sums(document: Document, events: list[Event]) -> None:
    """Drop leads that only sum up what is told below them."""
    for lead in [e for e in events if e.paragraph <= _LEAD and e.hurts]:
        parts: Sequence[Event] | None = SUMS.first(document, lead, [e for e in events if e is not lead])
        for part in parts or ():
            _hand_down(lead, part)
        if parts:
            events.remove(lead)
    for event in events:
        for clear in SHARED.of(document):
            clear(event, events)


def _hand_down(lead: Event, part: Event) -> None:
    """What the lead says of all its strikes, to one of them that does not say it."""
    if not part.places and len(lead.places) == 1:
        part.places = list(lead.places)
    if not part.perpetrators:
        part.perpetrators, part.implied = list(lead.perpetrators), True
    part.when = part.when or lead.when
    part.attributed = part.attributed or list(lead.attributed)


@rule("same-toll-lead")
def same_toll(lead: Event, event: Event) -> bool:
    """A lead and its detail with the very same toll: "kills 22 in Ukraine", then "killed 22 people in Chaplyne"."""
    pair = Pair(lead, event)
    if event.paragraph > _SOON or event.dependent or lead.frame is Frame.LAUNCH or pair.numbers_differ():
        return False
    if any(h.total for h in lead.hurts):
        return False  # "In all, two were killed over the day", and one of its strikes
    return pair.same_toll() and pair.one_wider() and pair.may_be_one()


@rule("summed-lead")
def summed(lead: Event, others: Sequence[Event]) -> Sequence[Event]:
    """The events whose dead a lead of several strikes adds up: "strikes killed seven", then six and one."""
    total = _dead(lead)
    if not lead.plural or lead.frame is Frame.LAUNCH or total is None:
        return ()
    parts = [e for e in others if _dead(e) and Pair(lead, e).may_be_part()]
    sums = list(accumulate(_dead(e) or 0 for e in parts))
    return parts[: sums.index(total) + 1] if total in sums[1:] else ()


@rule("days-total-lead")
def days_total(lead: Event, others: Sequence[Event]) -> Sequence[Event]:
    """The events of the towns that a day's total of a region sums up, where their victims are all of it."""
    if lead.counted or not (lead.plural or lead.frame is None) or not _is_days(lead) or not _is_in_region(lead):
        return ()
    parts = [e for e in others if e.first > lead.first and _is_in_town(e) and e.hurts and Pair(lead, e).sides_fit()]
    whole = all(
        sum(_exactly(e, harm) or 0 for e in parts) == _exactly(lead, harm) for harm in {h.harm for h in lead.hurts}
    )
    return parts if len(parts) > 1 and whole else ()


def _is_days(event: Event) -> bool:
    return event.when is not None and is_days_span(event.when.text)


def _is_in_region(event: Event) -> bool:
    spot = event.spot()
    return spot is not None and spot.place.kind is PlaceKind.REGION


@rule("shared-out-sum")
def shared_out(event: Event, events: Sequence[Event]) -> None:
    """The figures of a region's or country's day, where those of the towns told after it add up to them: they are of
    the towns' events."""
    spot = event.spot()
    if spot is None or spot.place.kind not in (PlaceKind.REGION, PlaceKind.COUNTRY) or not event.hurts:
        return
    towns = [e for e in events if e.first > event.first and _is_in_town(e) and Pair(event, e).sides_fit()]
    for harm in {h.harm for h in event.hurts}:
        parts = [figure for e in towns if (figure := _exactly(e, harm))]
        if len(parts) > 1 and sum(parts) == _exactly(event, harm):
            event.hurts = [h for h in event.hurts if h.harm is not harm]


def _is_in_town(event: Event) -> bool:
    spot = event.spot()
    return spot is not None and spot.place.kind in (PlaceKind.SETTLEMENT, PlaceKind.DISTRICT)


def _exactly(event: Event, harm: Harm) -> int | None:
    """The number of those harmed that the event tells, where it tells but one."""
    told = {(h.count.minimum, h.count.maximum) for h in event.hurts if h.harm is harm}
    low, high = next(iter(told)) if len(told) == 1 else (None, None)
    return low if low == high else None


def _dead(event: Event) -> int | None:
    """The least number of dead that it tells."""
    return max((h.count.minimum for h in event.hurts if h.harm is Harm.KILLED), default=None)


LEADS = Table("incidents", None, (same_toll,))
SUMS = Table("incidents", None, (summed, days_total))
SHARED = Table("incidents", None, (shared_out,))

same_toll.finds(
    "<{Russian attack} kills nine in [Ukraine]>⏎Schools closed.⏎Crews worked.⏎"
    "<A [drone] struck [a school] in [Sumy], killing [nine] people>."
)
same_toll.passes_by("Russian attack kills nine in Ukraine⏎A drone struck a school in Sumy, killing two people.")

summed.finds(
    "Drone attacks on [Sumy] leave seven dead⏎<[Six] people died when a drone {hit} a school>.⏎"
    "A nurse was killed in another strike on a clinic."
)
summed.passes_by(
    "Drone attacks on Sumy leave seven dead⏎Six people died when a drone hit a school.⏎"
    "A nurse was wounded in another strike on a clinic."
)

shared_out.finds(
    "Russian troops {launched} [14 drones] at [the Sumy region], killing three people.⏎"
    "In Romny, two men were killed; in Konotop, a woman was killed."
)
shared_out.passes_by(
    "Russian troops launched 14 drones at the Sumy region, killing three people.⏎"
    "In Romny, two men were killed; in Konotop, a woman was injured."
)

days_total.finds(
    "Six people were hurt in [Russian] strikes on the Sumy region [over the past day], [a doctor] said.⏎"
    "<[Two women] were wounded by {shelling} in [Konotop]>. In Romny, four men were wounded by a drone."
)
days_total.passes_by(
    "Nine people were hurt in Russian strikes on the Sumy region over the past day, a doctor said.⏎"
    "Two women were wounded by shelling in Konotop. In Romny, four men were wounded by a drone."
)

"""Which event "the attack" takes up: the last one before with a fitting place, day, side and weapon."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.incidents.asides import without_asides
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.pair import Pair
from ukrnews.parsers.incidents.spots import dates_fit
from ukrnews.parsers.incidents.traits import FAMILY, Family
from ukrnews.reading.document import Document

TAKES_UP = {
    Family.AIR: frozenset({Family.BLAST, Family.KILLING, Family.GROUND, Family.CYBER}),
    Family.BLAST: frozenset({Family.AIR}),
    Family.GROUND: frozenset({Family.AIR}),
    Family.KILLING: frozenset({Family.AIR, Family.BLAST}),
}
"""What else a noun of each family may take up: "the attack" a blast."""


def antecedent(document: Document, events: Sequence[Event], event: Event) -> Event | None:
    """The event that the mention takes up; what is set apart takes up none."""
    if event.apart:
        return None
    known: Event | None = TAKEN_UP.first(document, without_asides(document, events, event), event)
    return known


@rule("blast-before-antecedent")
def blast_before(events: Sequence[Event], event: Event) -> Event | None:
    """The blast told right before: "An explosion rocked Tokmak. The attack …"."""
    if FAMILY[event.kind] is not Family.AIR:
        return None
    blasts = [e for e in events if FAMILY[e.kind] is Family.BLAST and Pair(e, event).sentences_after in (0, 1)]
    return _last_fitting(blasts, event)


@rule("same-kind-antecedent")
def same_kind(events: Sequence[Event], event: Event) -> Event | None:
    """The last event of its own sort."""
    return _last_fitting([e for e in events if FAMILY[e.kind] is FAMILY[event.kind]], event)


@rule("other-kind-antecedent")
def other_kind(events: Sequence[Event], event: Event) -> Event | None:
    """The last event of a sort that the word may mean, too: a killing as "the attack"."""
    sorts = TAKES_UP.get(FAMILY[event.kind], frozenset())
    return _last_fitting([e for e in events if FAMILY[e.kind] in sorts], event)


def _last_fitting(events: Sequence[Event], event: Event) -> Event | None:
    return next((known for known in reversed(events) if _fits(Pair(known, event))), None)


def _fits(pair: Pair) -> bool:
    if pair.one_after_the_other() or (pair.placed and not pair.event.borrowed_place and not pair.places_fit()):
        return False
    if _is_of_another_day(pair):
        return False
    return dates_fit(pair.known.when, pair.event.when) and pair.sides_fit() and pair.arms_fit()


def _is_of_another_day(pair: Pair) -> bool:
    """ "Tuesday's attack on the market", after a bus stop that was hit on no named day."""
    known, event = pair
    if event.when is None or known.when is not None:
        return False
    return bool(known.targets) and bool(event.targets) and known.things.isdisjoint(event.things)


TAKEN_UP = Table("incidents", None, (blast_before, same_kind, other_kind))
"""From the nearest sort of event to the farthest."""

blast_before.finds("Drones struck Tokmak. <{An explosion} rocked [Melitopol]>. <The attack killed [two people]>.")
blast_before.passes_by("An explosion rocked Melitopol. Drones struck Tokmak. The attack killed two people.")

same_kind.finds("<A drone {struck} a clinic in Sumy>. Troops clashed near Lyman. <The attack killed [two people]>.")
same_kind.passes_by("A drone struck a clinic in Sumy. Troops clashed near Lyman.")

other_kind.finds("<A gunman {shot} dead a lawmaker in Lviv>. <The attack wounded [two guards]>.")
other_kind.finds("<{A cyberattack} hit> the railways on [Monday]. <The attack stopped> the sale of tickets.")
other_kind.passes_by("A gunman shot dead a lawmaker in Lviv. The pact worried two guards.")

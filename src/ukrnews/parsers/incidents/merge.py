"""Mentions of one event become one event; events stay apart where place, day or target differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from ukrnews.lexicon.entries import Frame
from ukrnews.model import IncidentKind, WeaponKind
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.incidents.event import REACH, Event
from ukrnews.parsers.incidents.pair import ROCKETS, sort_of, sorts_of
from ukrnews.parsers.incidents.same import is_same
from ukrnews.parsers.incidents.taken_up import antecedent
from ukrnews.parsers.incidents.traits import AIR, BURSTS, VAGUE
from ukrnews.parsers.incidents.triggers import tells_of_whole_war
from ukrnews.parsers.view import view_of
from ukrnews.reading.document import Document

T = TypeVar("T")
_TWO = 2
"""Things told of it at least, that make an event of "the attack"."""


def place_in(document: Document, events: list[Event], event: Event) -> Event | None:
    """Merge the mention into the event that it speaks of, or append it; None where it is dropped."""
    recent = events[-REACH:]
    known = _known(document, recent, event)
    if known is not None:
        if _whose_victims(known, event) and document.tokens[event.first].lower != "this":
            event.hurts.clear()
        absorb(known, event)
        return known
    if DROPPED.first(document, recent, event):
        return None
    event.anaphoric = False
    events.append(event)
    return event


def _known(document: Document, events: Sequence[Event], event: Event) -> Event | None:
    if event.anaphoric:
        return None if _takes_up_the_war(document, event) else antecedent(document, events, event)
    return next((known for known in reversed(events) if is_same(document, known, event)), None)


def _takes_up_the_war(document: Document, event: Event) -> bool:
    """ "… have been shelled since Moscow launched its invasion. The attacks have killed hundreds": no single event."""
    if not event.plural or event.sentence == 0:
        return False
    return tells_of_whole_war(view_of(document, document.sentences[event.sentence - 1]))


def _whose_victims(known: Event, event: Event) -> bool:
    """ "a second strike … the attack injured 11": whose victims they are is unsure."""
    apart = {p.place for p in known.places}.isdisjoint(p.place for p in event.places)
    return event.anaphoric and known.another and apart


@rule("taken-up-dropped")
def taken_up_from_nowhere(events: Sequence[Event], event: Event) -> bool:
    """ "The attack" without an event before, and without two of place, day and victims of its own, is no event."""
    del events
    own = [event.places and not event.borrowed_place, event.hurts, event.when]
    return event.anaphoric and bool(event.denied or sum(map(bool, own)) < _TWO)


@rule("damage-without-attack-dropped")
def damage_without_attack(events: Sequence[Event], event: Event) -> bool:
    """Damage and casualties whose cause nothing before tells are no event."""
    return event.dependent and all(e.kind not in BURSTS for e in events)


def absorb(known: Event, event: Event) -> None:
    """Write a later mention's arguments into the event."""
    known.also += [event.sentence, *event.also]
    _add(known.spans, event.spans)
    _absorb_kind(known, event)
    _absorb_arms(known, event)
    _absorb_sides(known, event)
    _add(known.targets, event.targets)
    _add(known.damage, event.damage)
    known.things |= event.things
    if not event.borrowed_place and not (event.anaphoric and known.places):
        have = {p.place for p in known.places}
        known.places += [p for p in event.places if p.place not in have]
    if known.when is None or (known.when.earliest is None and known.when.latest is None):
        known.when = event.when or known.when
    known.hurts += event.hurts
    known.last_paragraph = max(known.last_paragraph, event.paragraph)
    _add(known.denied, event.denied)
    if event.hurts or event.harming or not event.anaphoric:  # "said the attack was deliberate" does not report it
        _add(known.attributed, event.attributed)


def _add(have: list[T], more: Sequence[T]) -> None:
    latest = have[-REACH:]
    have += [one for one in more if one not in latest]


def _absorb_kind(known: Event, event: Event) -> None:
    """What a later mention tells more exactly: that a killing was a strike, that a salvo was launched."""
    told_more = known.kind in VAGUE and event.kind not in VAGUE
    bombing = sorts_of(event.arms) == {WeaponKind.EXPLOSIVE.value}
    attack = event.kind in AIR and not (event.dependent or event.anaphoric or bombing)
    if told_more or (known.kind is IncidentKind.EXPLOSION and attack) or _was_planted(known, event):
        known.kind = event.kind
    known.counted = known.counted or event.counted
    known.plural = known.plural or event.plural
    if known.frame is None or (event.frame is Frame.LAUNCH and event.counted):
        known.frame = event.frame


def _was_planted(known: Event, event: Event) -> bool:
    """ "died in a bombing … when an explosive device went off"."""
    planted = event.kind is IncidentKind.EXPLOSION and any(a.kind is WeaponKind.EXPLOSIVE for a in event.arms)
    return planted and known.kind is IncidentKind.STRIKE and not known.arms


def _absorb_arms(known: Event, event: Event) -> None:
    known.arms_of = known.arms_of or event.arms_of
    if not event.anaphoric or not known.arms:
        have = sorts_of(known.arms)
        have |= ROCKETS if have & ROCKETS else set()
        known.arms += [a for a in event.arms if not have or sort_of(a) not in have]


def _absorb_sides(known: Event, event: Event) -> None:
    """The side that the words give goes before one that is implied; none hits what the text calls its own."""
    better = not known.perpetrators or (known.implied and event.perpetrators and not event.implied)
    own = known.against is not None and known.against.country in {p.country for p in event.perpetrators}
    if better and not own:
        known.perpetrators, known.implied = list(event.perpetrators), event.implied


DROPPED = Table("incidents", None, (taken_up_from_nowhere, damage_without_attack))
"""Mentions that are of no known event and make none."""

damage_without_attack.finds("A school in Vesele was destroyed. <Drones {struck} Vesele> on Monday.")
damage_without_attack.passes_by("Drones struck Vesele on Monday. A school in Vesele was destroyed.")

taken_up_from_nowhere.finds(
    "Moscow denied an attack on Sumy on Monday. <A drone {hit} [Sumy] on [Monday], wounding [a guard]>."
)
taken_up_from_nowhere.nothing_in(
    "The town is quiet.⏎Villages near Sudzha have been hit since Russia launched its invasion. The attacks killed six."
)
taken_up_from_nowhere.nothing_in("Rescuers worked all night. The attack wounded a guard.")

"""What the article leaves unsaid between its sentences: whose raid, which day, whose sky. Never the map or custom."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ukrnews.lexicon.entries import Frame
from ukrnews.model import Count, IncidentKind, PlaceKind, WeaponKind
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.incidents.arms import AIRBORNE, Arm, arms_in
from ukrnews.parsers.incidents.around import Around, is_air_raid, is_interception, is_salvo, same_side
from ukrnews.parsers.incidents.doers import name_doers
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.pair import Pair
from ukrnews.parsers.incidents.salvo import raid_of
from ukrnews.parsers.incidents.spots import dates_fit, same_place
from ukrnews.parsers.incidents.story_day import spread_day
from ukrnews.parsers.incidents.traits import AIR
from ukrnews.parsers.places import PlaceName, places_of
from ukrnews.parsers.view import view_of
from ukrnews.reading.document import Document

_TUBES = frozenset({WeaponKind.ARTILLERY, WeaponKind.MORTAR})
_LEAD = 3
"""Paragraphs in which a salvo is told again with its numbers."""


def complete(document: Document, events: Sequence[Event]) -> None:
    """Fill in, in the order of the text, what the sentences around an event say of it."""
    for k in range(len(events)):
        at = Around(document, events, k)
        name_doers(at)
        for fill in FILLED.of(document):
            fill(at)
    for spread in SPREAD.of(document):
        spread(document, events)
    for event in events:
        kinds = {a.kind for a in event.arms}
        if event.kind is IncidentKind.STRIKE and kinds & _TUBES and kinds <= _TUBES | {WeaponKind.ROCKET}:
            event.kind = IncidentKind.SHELLING


@rule("salvo-sky-place")
def salvo_sky(at: Around) -> None:
    """What was shot down fell where the salvo told just before went."""
    event = at.event
    if event.places or not is_interception(event):
        return
    salvos = (e for e in at.raids_before() if e.places and is_salvo(e) and at.paragraphs_after(e) <= 1)
    event.places = next((list(e.places) for e in salvos if not same_side(e, event)), [])


@rule("raid-day")
def raid_day(at: Around) -> None:
    """The day of a raid's strikes and interceptions that the paragraph, or a salvo before, gives."""
    event = at.event
    if event.when is not None or event.days_before or not _of_the_air(event):
        return
    sentence = at.document.sentences[event.sentence]
    own = [d.when for d in at.document.dates_in(sentence.first, sentence.last)]
    dated = (e for e in reversed(at.earlier) if e.when is not None and _of_the_air(e))
    fitting = (e for e in dated if all(dates_fit(e.when, when) for when in own))
    event.when = next((e.when for e in fitting if _gives_its_day(at, e)), None)


@rule("salvo-weapon")
def salvo_weapon(at: Around) -> None:
    """The weapons that the sentence counts before, else those of the salvo before: "most of them were shot down", "shot
    down 69"."""
    event = at.event
    if not is_interception(event) or event.arms:
        return
    arms = _counted_here(at)
    if not arms:
        salvos = (e.arms for e in at.raids_before() if e.arms and at.paragraphs_after(e) <= 1)
        arms = next((a for a in salvos if not _are_fewer(at.document, a, event.them)), [])
    count = event.them if len({a.kind for a in arms}) == 1 else None
    event.arms = [attrs.evolve(a, count=count, name=None) for a in arms]


def _counted_here(at: Around) -> list[Arm]:
    """ "14 Shaheds flew at the region, 11 were shot down"."""
    sentence = at.document.sentence_of_token(at.event.first)
    before = (a for a in arms_in(view_of(at.document, sentence)) if a.last <= at.event.first)
    return [a for a in before if a.kind in AIRBORNE and a.head and a.count is not None][-1:]


def _are_fewer(document: Document, arms: Sequence[Arm], count: Count | None) -> bool:
    """A single missile, of which eleven cannot be shot down."""
    told = [_least(document, arm) for arm in arms]
    return count is not None and None not in told and sum(filter(None, told)) < count.minimum


def _least(document: Document, arm: Arm) -> int | None:
    """How many there were at least; None of "drones"."""
    if arm.count is not None:
        return arm.count.minimum
    return 1 if document.tag(arm.last - 1) == "NN" else None


@rule("raid-place")
def raid_place(at: Around) -> None:
    """The town of a raid on one town only, of a strike that is told as a part of it: "… attacks on Kharkiv. … One
    drone hit a school"."""
    event = at.event
    if event.places or not is_air_raid(event) or event.frame is Frame.LAUNCH:
        return
    known = raid_of(at.document, event, at.earlier)
    town = known.spot() if known is not None else None
    if known is None or town is None or town.place.kind is not PlaceKind.SETTLEMENT:
        return
    if all(name.place.kind is PlaceKind.COUNTRY or same_place(name, town) for name in known.places):
        event.places, event.borrowed_place = [town], True


@rule("raid-weapon")
def raid_weapon(at: Around) -> None:
    """The weapon of a raid with one sort only, of a strike that its paragraph tells as a part of it: "Missiles struck
    Ukraine. A block in Kyiv was destroyed"."""
    event = at.event
    if event.arms or event.kind is not IncidentKind.STRIKE:
        return
    known = raid_of(at.document, event, at.earlier)
    if known is None or at.paragraphs_after(known) > 0:
        return
    if known.kind is IncidentKind.STRIKE and len({arm.kind for arm in known.arms}) == 1:
        event.arms = [attrs.evolve(known.arms[0], count=None, name=None)]


@rule("attacked-country-place")
def attacked_country(document: Document, events: Sequence[Event]) -> None:
    """Ukraine, of Russia's salvos and what Ukraine shoots down of them, where nothing else is named: "Ukraine's air
    force said Russia launched 62 drones"."""
    for event in events:
        if not event.places:
            event.places = _attacked_country(document, event)


def _attacked_country(document: Document, event: Event) -> list[PlaceName]:
    """The country's name nearest before or in the event's sentence; none where another place is named there."""
    attackers = {a.country for a in event.perpetrators}
    salvo = is_air_raid(event) and is_salvo(event) and attackers == {"RUS"}
    if not (salvo or (is_interception(event) and attackers == {"UKR"})):
        return []
    sentence, before = document.sentences[event.sentence], document.sentences[max(0, event.sentence - 1)]
    first = before.first if before.paragraph == sentence.paragraph else sentence.first
    named = places_of(document).within(first, sentence.last)
    here = [n for n in named if n.first >= sentence.first]
    if any(n.place.kind is not PlaceKind.COUNTRY or n.place.country not in attackers | {"UKR"} for n in here):
        return []
    return [n for n in named if n.place.kind is PlaceKind.COUNTRY and n.place.country == "UKR"][-1:]


@rule("raid-kind")
def raid_kind(at: Around) -> None:
    """Damage of no stated cause, right after a shelling: "The enemy shelled the district. … A house was damaged"."""
    event = at.event
    if event.rule != "damage-verb" or event.kind is not IncidentKind.STRIKE or event.arms:
        return
    before = next((e for e in reversed(at.earlier) if e.kind in AIR and at.paragraphs_after(e) <= 1), None)
    if before is not None and before.kind is IncidentKind.SHELLING and not before.arms:
        event.kind = before.kind


def _of_the_air(event: Event) -> bool:
    return is_air_raid(event) or is_interception(event)


def _gives_its_day(at: Around, known: Event) -> bool:
    event = at.event
    salvo = known.frame is Frame.LAUNCH and (known.counted or event.country == known.country)
    lead = event.frame is Frame.LAUNCH and at.paragraphs_after(known) <= _LEAD
    if event.paragraph not in (known.paragraph, known.last_paragraph) and not salvo and not lead:
        return False
    if Pair(known, event).one_after_the_other():
        return False
    sides_differ = known.perpetrators and event.perpetrators and not same_side(known, event)
    return is_interception(event) or not sides_differ


FILLED = Table(
    "incidents",
    None,
    (raid_kind, salvo_sky, raid_day, raid_place, raid_weapon, salvo_weapon),
)
SPREAD = Table("incidents", None, (spread_day, attacked_country))

raid_kind.finds("The enemy shelled Romny on Monday.⏎<[A farm] in [Konotop] {was damaged}>.")
raid_kind.passes_by("The enemy shelled Romny on Monday.⏎A farm in Konotop was damaged by a drone.")

salvo_sky.finds("Russia launched 40 drones at [Odesa] on Monday. <The air force {shot down} [30 drones]>.")
salvo_sky.passes_by("Russia launched 40 drones at Odesa on Monday. The air force shot down 30 drones over Lviv.")

raid_day.finds("Drones hit Sumy on [Monday]. <Missiles {hit} a depot in [Poltava]>.")
raid_day.passes_by("Drones hit Sumy on Monday, a week after missiles hit a depot in Poltava.")
raid_day.passes_by("Drones hit Sumy. Missiles hit a depot in Poltava on Monday.")

attacked_country.finds("[Ukraine]'s air force said <[Russia] {launched} [62 drones]> on Monday.")
attacked_country.passes_by(
    "The air force said Russia launched 62 drones on Monday.",
    "Ukraine's air force said Russia launched 62 drones at Lviv on Monday.",
)

salvo_weapon.finds("Russia launched 40 [drones] at Odesa on Monday. <The air force {shot down} 30 of them>.")
salvo_weapon.finds("A missile hit Izium.⏎40 [Shaheds] flew at the region, <30 {were shot down}>.")
salvo_weapon.passes_by("Russia launched 40 drones at Odesa on Monday. The air force shot down 30 drones.")

raid_place.finds("Russia carried out attacks on [Sumy] on Monday. <One drone {hit} a school>.")
raid_place.passes_by("Russia carried out attacks on Sumy and Konotop on Monday. One drone hit a school.")

raid_weapon.finds("Russia launched 40 [drones] at Ukraine on Monday. <A school in [Sumy] {was hit}>.")
raid_weapon.passes_by("Russia launched 40 drones at Ukraine on Monday.⏎A school in Sumy was hit.")
raid_weapon.passes_by("Russia launched 40 drones and missiles at Ukraine on Monday. A school in Sumy was hit.")

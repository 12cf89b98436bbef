"""What the article leaves unsaid between its sentences: whose drones, which day, whose sky."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ukrnews.lexicon.entries import Frame
from ukrnews.model import Actor, ActorKind, IncidentKind, Place, PlaceKind, WeaponKind, When
from ukrnews.parsers.incidents.arms import AIRBORNE
from ukrnews.parsers.incidents.event import AIR, REACH, Event
from ukrnews.parsers.incidents.sides import opposite, state
from ukrnews.parsers.incidents.story_day import spread_day
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places import PlaceName
from ukrnews.reading.document import Document

_MONTH = 31
_BESIDE = 20
"""Events around one that its sentence may hold."""
_TUBES = frozenset({WeaponKind.ARTILLERY, WeaponKind.MORTAR})


def complete(document: Document, events: Sequence[Event]) -> None:
    """Fill in, in the order of the text, what earlier events and the map make certain."""
    for k, event in enumerate(events):
        earlier = events[max(0, k - REACH) : k]
        beside = events[max(0, k - _BESIDE) : k + _BESIDE]
        _own_goal(event, beside)
        _makers(event)
        if not event.perpetrators:
            later = (e for e in events[k + 1 : k + _BESIDE] if e.sentence == event.sentence)
            _perpetrator(document, event, [*earlier, *later])
        if not event.places:
            _place(document, event, earlier)
        if event.kind in (IncidentKind.GROUND_COMBAT, IncidentKind.CAPTURE) and not event.perpetrators:
            _ground_side(document, event, earlier)
        if event.when is None:
            _date(event, earlier)
        _arms(event, earlier)
        event.when = _until_now(document, event.when)
    spread_day(document, events)
    for event in events:
        if event.kind is IncidentKind.STRIKE and event.arms and {a.kind for a in event.arms} <= _TUBES:
            event.kind = IncidentKind.SHELLING


def _until_now(document: Document, when: When | None) -> When | None:
    """What has happened "since Sunday" has happened by the day of the report."""
    now = document.published
    if when is None or now is None or when.latest is not None or when.earliest is None:
        return when
    return attrs.evolve(when, latest=now) if 0 <= (now - when.earliest).days <= _MONTH else when


def _makers(event: Event) -> None:
    """ "American missiles" that fall on one side of this war were fired by the other: whoever made them did not."""
    sides = {a.country for a in event.perpetrators}
    if event.kind in AIR and event.arms and event.country in ("UKR", "RUS") and not sides & {"UKR", "RUS", None}:
        event.perpetrators.clear()


def _own_goal(event: Event, events: Sequence[Event]) -> None:
    """Nobody shoots down his own salvo: a pronoun was read as the attacker."""
    if event.kind is not IncidentKind.INTERCEPTION or not event.perpetrators:
        return
    own = {a.country for a in event.perpetrators}
    for other in events:
        if other.sentence == event.sentence and other.kind in AIR and own & {a.country for a in other.perpetrators}:
            event.perpetrators.clear()
            event.places.clear()


def _perpetrator(document: Document, event: Event, earlier: Sequence[Event]) -> None:
    if event.kind is IncidentKind.INTERCEPTION:
        side = _defender(document, event, earlier)
    elif event.kind in AIR:
        side = _attacker(document, event)
    elif event.kind is IncidentKind.DETENTION:
        contested = any({p.place.name, p.place.region} & listed("contested regions") for p in event.places)
        bodies = [a for a in event.attributed if a.kind is ActorKind.ORGANISATION]
        bodies = [a for a in bodies if a.country == event.country or contested]
        side = state(document, bodies[0].country) if bodies else None
    else:
        return
    if side is not None:
        event.perpetrators, event.implied = [side], True


def _attacker(document: Document, event: Event) -> Actor | None:
    """Missiles and drones that fall on one side's land are the other side's, occupied and contested land aside."""
    spot = event.spot()
    if event.arms_of is not None:
        return event.arms_of
    if event.unsided:
        return None
    if event.against is not None:
        return opposite(document, [event.against])
    land = spot.place.country or event.country if spot is not None else None
    if spot is None or land not in ("UKR", "RUS"):
        return None
    if event.rule == "bare-casualties" and spot.place.kind is PlaceKind.COUNTRY:
        return None
    own = state(document, land)
    if {spot.place.name, spot.place.region} & listed("contested regions"):
        return state(document, "UKR") if _is_occupied(document, event) else opposite(document, event.attributed)
    return opposite(document, [own]) if own is not None else None


def _is_occupied(document: Document, event: Event) -> bool:
    """Whether the event's sentence says that the land is in Russian hands."""
    sentence = document.sentences[event.sentence]
    return any(t.lower in listed("occupied") for t in document.tokens[sentence.first : sentence.last])


def _defender(document: Document, event: Event, earlier: Sequence[Event]) -> Actor | None:
    if event.arms_of is not None:
        return opposite(document, [event.arms_of])
    country = event.country
    if country in ("UKR", "RUS"):
        return state(document, country)
    if country is not None:
        return None
    for actor in event.attributed:
        if actor.country in ("UKR", "RUS"):
            return state(document, actor.country)
    for known in reversed(earlier):
        if known.kind in AIR and known.perpetrators and {a.kind for a in known.arms} & AIRBORNE:
            return opposite(document, known.perpetrators)
    return None


def _ground_side(document: Document, event: Event, earlier: Sequence[Event]) -> None:
    """The side that attacks in this paragraph; attacks that one side's staff counts are the other side's."""
    if event.frame not in (Frame.HIT, Frame.CLASH, Frame.FALL, Frame.TAKE) or (
        event.rule == "clash-noun" and not event.anaphoric and event.unsided
    ):
        return
    for known in reversed(earlier):
        if (
            known.paragraph == event.paragraph
            and known.kind in (IncidentKind.GROUND_COMBAT, IncidentKind.CAPTURE)
            and known.perpetrators
        ):
            event.perpetrators, event.implied = list(known.perpetrators), True
            return
    if event.rule == "take-noun":  # "announced the capture of": by whoever announces it
        sides = [side for a in event.attributed if (side := state(document, a.country)) is not None]
        event.perpetrators, event.implied = sides[:1], bool(sides)
        return
    if event.kind is IncidentKind.GROUND_COMBAT and event.attributed:
        side = opposite(document, [a for a in event.attributed if a.kind is ActorKind.ORGANISATION])
        if side is not None:
            event.perpetrators, event.implied = [side], True


def _arms(event: Event, earlier: Sequence[Event]) -> None:
    """ "most of them were shot down", "shot down 69": the weapons of the salvo before."""
    if event.kind is not IncidentKind.INTERCEPTION or event.arms:
        return
    for known in reversed(earlier):
        if known.kind in AIR and known.arms and event.paragraph - max(known.paragraph, known.last_paragraph) <= 1:
            single = len({a.kind for a in known.arms}) == 1
            event.arms = [attrs.evolve(a, count=event.them if single else None, name=None) for a in known.arms]
            return


def _place(document: Document, event: Event, earlier: Sequence[Event]) -> None:
    """A salvo without a place went at the other side's country; what was shot down fell where the salvo went."""
    if event.kind is IncidentKind.INTERCEPTION:
        for known in reversed(earlier):
            wide = known.country and (known.counted or known.frame is Frame.LAUNCH)
            if known.kind in AIR and wide and known.paragraph == event.paragraph and not _same_side(known, event):
                _over(document, event, known.country)
                return
        if event.perpetrators:
            _over(document, event, event.perpetrators[0].country)
    elif event.kind is IncidentKind.STRIKE and (event.frame is Frame.LAUNCH or event.counted):
        other = opposite(document, event.perpetrators)
        _over(document, event, other.country if other is not None else None)


def salvo_place(document: Document, event: Event) -> None:
    """A counted salvo whose sentence gives no place went at the other side's country."""
    if event.places or event.frame is not Frame.LAUNCH or event.kind is not IncidentKind.STRIKE or not event.counted:
        return
    other = opposite(document, event.perpetrators)
    _over(document, event, other.country if other is not None else None)


def _same_side(one: Event, other: Event) -> bool:
    return bool({a.country for a in one.perpetrators} & {a.country for a in other.perpetrators})


def _over(document: Document, event: Event, code: str | None) -> None:
    country = document.lexicon.country(code)
    if country is None or code not in ("UKR", "RUS"):
        return
    entries = [e for e in document.lexicon.gazetteer.lookup(country.name) if e.kind is PlaceKind.COUNTRY]
    place = entries[0].place if entries else Place(name=country.name, kind=PlaceKind.COUNTRY, country=code)
    event.places = [PlaceName(event.first, event.last, place, False, "implied-country")]


def _date(event: Event, earlier: Sequence[Event]) -> None:
    """An air raid's single strikes and interceptions share its day, where the paragraph or a salvo before gives one."""
    if event.kind not in (IncidentKind.STRIKE, IncidentKind.INTERCEPTION, IncidentKind.SHELLING):
        return
    for known in reversed(earlier):
        if known.kind not in (*AIR, IncidentKind.INTERCEPTION) or known.when is None:
            continue
        salvo = known.frame is Frame.LAUNCH and (known.counted or event.country == known.country)
        lead = event.frame is Frame.LAUNCH and event.paragraph - max(known.paragraph, known.last_paragraph) <= 3
        if event.paragraph not in (known.paragraph, known.last_paragraph) and not salvo and not lead:
            continue
        beside = event.sentence - known.sentence in (0, 1) and event.paragraph == known.paragraph
        if event.kind is IncidentKind.INTERCEPTION or beside or _sides_meet(known, event):
            event.when = known.when
            return


def _sides_meet(known: Event, event: Event) -> bool:
    return bool({a.country for a in known.perpetrators} & {a.country for a in event.perpetrators})

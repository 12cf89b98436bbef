"""What the article leaves unsaid between its sentences: whose raid, which day, whose sky. Never the map or custom."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ukrnews.lexicon.entries import Frame
from ukrnews.model import ActorKind, IncidentKind, WeaponKind, When
from ukrnews.parsers.incidents.event import AIR, REACH, Event
from ukrnews.parsers.incidents.pair import Pair
from ukrnews.parsers.incidents.party import Party
from ukrnews.parsers.incidents.salvo import raid_of
from ukrnews.parsers.incidents.sides import is_armed, named_party, state
from ukrnews.parsers.incidents.story_day import spread_day
from ukrnews.reading.document import Document

_BESIDE = 20
"""Events around one that its sentence may hold."""
_SOON = 2
"""Sentences after a salvo that tell what was shot down of it."""
_TUBES = frozenset({WeaponKind.ARTILLERY, WeaponKind.MORTAR})
_SIDES = frozenset({"UKR", "RUS"})


def complete(document: Document, events: Sequence[Event]) -> None:
    """Fill in, in the order of the text, what the sentences around an event say of it."""
    for k, event in enumerate(events):
        earlier = events[max(0, k - REACH) : k]
        _own_goal(event, events[max(0, k - _BESIDE) : k + _BESIDE])
        _makers(event)
        if not event.perpetrators:
            _perpetrator(document, event, earlier, events[k + 1 : k + _BESIDE])
        if not event.places and event.kind is IncidentKind.INTERCEPTION:
            _sky(event, earlier)
        if event.when is None:
            _date(event, earlier)
        _arms(event, earlier)
    spread_day(document, events)
    for event in events:
        if event.kind is IncidentKind.STRIKE and event.arms and {a.kind for a in event.arms} <= _TUBES:
            event.kind = IncidentKind.SHELLING


def _makers(event: Event) -> None:
    """ "American missiles" that fall on one side of this war were fired by the other: whoever made them did not."""
    sides = {a.country for a in event.perpetrators}
    if event.kind in AIR and event.arms and event.country in _SIDES and not sides & {*_SIDES, None}:
        event.perpetrators.clear()


def _own_goal(event: Event, events: Sequence[Event]) -> None:
    """Nobody shoots down his own salvo: a pronoun was read as the attacker."""
    if event.kind is not IncidentKind.INTERCEPTION or not event.perpetrators:
        return
    for other in events:
        if other.kind not in AIR or not _same_side(other, event) or other.paragraph != event.paragraph:
            continue
        if other.sentence == event.sentence:
            event.perpetrators.clear()
            event.places.clear()
        elif 0 < event.sentence - other.sentence <= _SOON and (not event.arms or _shares_arms(other, event)):
            event.perpetrators.clear()


def _shares_arms(one: Event, other: Event) -> bool:
    return bool({a.kind for a in one.arms} & {a.kind for a in other.arms})


def _perpetrator(document: Document, event: Event, earlier: Sequence[Event], later: Sequence[Event]) -> None:
    """The side that other words give: the raid it is part of, whoever reports his own deed, the side that attacks in
    this paragraph."""
    found: list[Party] = []
    if event.rule == "bare-casualties" and event.kind is IncidentKind.OTHER:
        found = _victims_of_raid(document, event, earlier)
    elif event.kind in AIR:
        if event.arms_of is not None:
            found = [event.arms_of]
        elif not event.unsided and (raid := raid_of(document, event, earlier)) is not None:
            found = raid.perpetrators
            event.when = event.when or _day_of(raid, event)
        found = found or _struck_the_other_side(document, event) or _downed_after(event, later)
    elif event.kind is IncidentKind.INTERCEPTION:
        found = _own_deed(document, event, event.attributed) or _answered(document, event, earlier)
    elif event.kind in (IncidentKind.GROUND_COMBAT, IncidentKind.CAPTURE):
        found = _attacking_here(event, earlier) or (
            _own_deed(document, event, event.attributed) if event.rule == "take-noun" else []
        )  # "announced the capture of"
    if found:
        event.perpetrators, event.implied = list(found), True


def _victims_of_raid(document: Document, event: Event, earlier: Sequence[Event]) -> list[Party]:
    """ "Missiles hit several cities, among them Izmail, where one person died": dead and wounded told among a raid's
    places are the raid's."""
    raid = raid_of(document, event, earlier)
    if raid is None or event.another:
        return []
    event.when = event.when or _day_of(raid, event)
    if event.paragraph - max(raid.paragraph, raid.last_paragraph) <= 1:
        event.kind = raid.kind
    return raid.perpetrators


def _day_of(raid: Event, event: Event) -> When | None:
    """The raid's day, unless the event is another one, or told in another paragraph than a raid of long ago."""
    if event.another or (raid.background and event.paragraph not in (raid.paragraph, raid.last_paragraph)):
        return None
    return raid.when


def _answered(document: Document, event: Event, earlier: Sequence[Event]) -> list[Party]:
    """ "Forty drones came in, the air force said. It shot down 30": by the other side's body that reports the salvo
    told right before."""
    for known in reversed(earlier):
        if known.kind in AIR and known.paragraph == event.paragraph and 0 <= event.sentence - known.sentence <= 1:
            attackers = {p.country for p in known.perpetrators}
            return _own_deed(document, event, [s for s in known.attributed if s.country not in attackers])
    return []


def _own_deed(document: Document, event: Event, sources: Sequence[Party]) -> list[Party]:
    """ "The air force said 12 drones were shot down": by the armed body that reports it as done, or by the side of an
    official who says so of the other side's drones; not over another country."""
    theirs, interception = event.arms_of or event.against, event.kind is IncidentKind.INTERCEPTION
    for source in sources:
        if source.country not in _SIDES or (interception and event.country not in (None, source.country)):
            continue
        if theirs is None and not _reports_its_deeds(source):
            continue
        if theirs is None or (theirs.country in _SIDES and theirs.country != source.country):
            return _as_state(document, source)
    return []


def _reports_its_deeds(source: Party) -> bool:
    """A state or its armed forces, not a mayor or an unnamed official."""
    return source.kind is ActorKind.STATE or (
        source.kind in (ActorKind.ORGANISATION, ActorKind.GROUP) and is_armed(source.name)
    )


def _struck_the_other_side(document: Document, event: Event) -> list[Party]:
    """ "The army said missiles had hit Ukrainian depots": by the armed body that reports it, where what was hit is the
    other side's."""
    theirs = event.against
    for source in event.attributed:
        if theirs is not None and _reports_its_deeds(source) and {theirs.country, source.country} == _SIDES:
            return _as_state(document, source)
    return []


def _downed_after(event: Event, later: Sequence[Event]) -> list[Party]:
    """ "Forty drones came in. The air force downed 30 Russian drones": the side whose weapons are shot down right after
    the salvo."""
    if not (event.counted or event.frame is Frame.LAUNCH):
        return []
    for other in later:
        soon = other.paragraph - event.paragraph <= 1 and other.sentence - event.sentence <= _SOON
        if soon and other.kind is IncidentKind.INTERCEPTION and other.arms_of is not None:
            return [other.arms_of] if other.arms_of.country != event.country else []
    return []


def _as_state(document: Document, source: Party) -> list[Party]:
    """The state whose body speaks, by the words that name the body."""
    side = state(document, source.country)
    for ground in source.grounds:
        first, last = document.token_at(ground.span.start), document.token_at(ground.span.end - 1) + 1
        party = named_party(document, side, first, last)
        if party is not None:
            return [party]
    return []


def _attacking_here(event: Event, earlier: Sequence[Event]) -> list[Party]:
    """The side that attacks on the ground in this paragraph."""
    if event.frame not in (Frame.HIT, Frame.CLASH, Frame.FALL, Frame.TAKE) or (
        event.rule == "clash-noun" and not event.anaphoric and event.unsided
    ):
        return []
    for known in reversed(earlier):
        ground = known.kind in (IncidentKind.GROUND_COMBAT, IncidentKind.CAPTURE)
        if known.paragraph == event.paragraph and ground and known.perpetrators:
            return known.perpetrators
    return []


def _sky(event: Event, earlier: Sequence[Event]) -> None:
    """What was shot down fell where the salvo told just before went, where that has words."""
    for known in reversed(earlier):
        near = event.paragraph - max(known.paragraph, known.last_paragraph) <= 1
        salvo = known.places and (known.counted or known.frame is Frame.LAUNCH)
        if known.kind in AIR and salvo and near and not _same_side(known, event):
            event.places = list(known.places)
            return


def _same_side(one: Event, other: Event) -> bool:
    return bool({a.country for a in one.perpetrators} & {a.country for a in other.perpetrators})


def _arms(event: Event, earlier: Sequence[Event]) -> None:
    """ "most of them were shot down", "shot down 69": the weapons of the salvo before."""
    if event.kind is not IncidentKind.INTERCEPTION or event.arms:
        return
    for known in reversed(earlier):
        if known.kind in AIR and known.arms and event.paragraph - max(known.paragraph, known.last_paragraph) <= 1:
            single = len({a.kind for a in known.arms}) == 1
            count = event.them if single else None
            event.arms = [attrs.evolve(a, count=count, name=None) for a in known.arms]
            return


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
        if Pair(known, event).one_after_the_other():
            continue
        if event.kind is IncidentKind.INTERCEPTION or not _sides_differ(known, event):
            event.when = known.when
            return


def _sides_differ(one: Event, other: Event) -> bool:
    return bool(one.perpetrators and other.perpetrators) and not _same_side(one, other)

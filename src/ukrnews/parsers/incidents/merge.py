"""Mentions of one event become one event; events stay apart where place, day or target differ."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.lexicon.entries import Frame
from ukrnews.model import IncidentKind, PlaceKind
from ukrnews.parsers.incidents.arms import Arm
from ukrnews.parsers.incidents.attach import dates_fit, same_place
from ukrnews.parsers.incidents.event import AIR, RANK, REACH, Event
from ukrnews.parsers.incidents.party import Party
from ukrnews.parsers.incidents.tolls import has_fewer

_FAMILY = {
    IncidentKind.STRIKE: "air",
    IncidentKind.SHELLING: "air",
    IncidentKind.EXPLOSION: "blast",
    IncidentKind.KILLING: "killing",
    IncidentKind.GROUND_COMBAT: "ground",
    IncidentKind.CAPTURE: "capture",
    IncidentKind.INTERCEPTION: "interception",
    IncidentKind.DETENTION: "detention",
    IncidentKind.CYBER_ATTACK: "cyber",
    IncidentKind.OTHER: "air",
}
_TAKES_UP = {
    "air": ("air", "blast", "killing", "ground"),
    "blast": ("blast", "air"),
    "ground": ("ground", "air"),
    "killing": ("killing", "air", "blast"),
    "capture": ("capture",),
    "interception": ("interception",),
    "detention": ("detention",),
    "cyber": ("cyber",),
}


_LEAD_SENTENCES = 2
"""Sentences after a headline that may give its event the day."""
_CAPTION = 2
"""Sentences after a strike that may tell its weapon."""
_SOON = 4
"""Paragraphs after the headline in which a lead is taken up."""


def place_in(events: list[Event], event: Event) -> Event | None:
    """Merge the mention into the event that it speaks of, or append it; None where it is an anaphor of nothing."""
    recent = events[-REACH:]
    known = _antecedent(recent, event) if event.anaphoric else _same_event(recent, event)
    if known is not None:
        apart = {p.place for p in known.places}.isdisjoint(p.place for p in event.places)
        if event.anaphoric and known.another and apart:
            event.hurts.clear()  # "a second strike … the attack injured 11": whose victims they are is unsure
        absorb(known, event)
        return known
    if event.anaphoric and (
        event.denied or event.borrowed_place or not event.places or not (event.hurts or event.when)
    ):
        return None
    event.anaphoric = False
    if event.dependent and not any(e.kind in AIR or e.kind is IncidentKind.EXPLOSION for e in recent):
        return None
    events.append(event)
    return event


def _antecedent(events: Sequence[Event], event: Event) -> Event | None:
    """The event that "the attack" takes up, with a fitting place and weapon: the blast told right before, else the last
    of its sort."""
    families = _TAKES_UP[_FAMILY[event.kind]]
    blasts = [e for e in events if event.sentence - max([e.sentence, *e.also]) in (0, 1)]
    passes = ((("blast",), blasts if families[0] == "air" else []), (families[:1], events), (families, events))
    for family, told in passes:
        for known in reversed(told):
            if _FAMILY[known.kind] not in family or one_after_the_other(known, event):
                continue
            if event.places and known.places and not event.borrowed_place and not _places_fit(known, event):
                continue
            if not (
                dates_fit(known.when, event.when) and _sides_fit(known, event) and _arms_fit(known.arms, event.arms)
            ):
                continue
            return known
    return None


def _same_event(events: Sequence[Event], event: Event) -> Event | None:
    for known in reversed(events):
        if _is_same(known, event):
            return known
    return None


def _is_same(known: Event, event: Event) -> bool:
    one, other = _FAMILY[known.kind], _FAMILY[event.kind]
    related = (
        one == other
        or _sums_up(known, event, one, other)
        or ({one, other} <= {"air", "blast", "killing"} and known.told_in(event.sentence))
        or ({one, other} == {"air", "blast"} and (event.dependent or known.paragraph == event.paragraph))
    )
    if _tells_the_weapon(known, event):
        return True
    if event.background and known.when is None and event.sentence > known.sentence + _LEAD_SENTENCES:
        return False
    if one_after_the_other(known, event):
        return False
    if not related or event.apart or (event.another and not known.told_in(event.sentence)):
        return False
    if not (dates_fit(known.when, event.when) and _sides_fit(known, event) and _arms_fit(known.arms, event.arms)):
        return False
    if one == "interception":
        return _same_interception(known, event)
    together = known.told_in(event.sentence)
    if known.when is None and event.is_dated and not together and has_fewer(event.hurts, known.hurts):
        return False
    if event.dependent and not event.places:
        return known.paragraph == event.paragraph or _near(known, event)
    if not event.places or not known.places:
        if together:
            return one != "capture" and not _targets_differ(known, event)
        if _nothing_new(known, event):
            return True
        if _counts_the_raid(known, event):
            return True
        if not known.places and not event.places:
            return _same_numbers(known, event) or (known.paragraph == 0 and event.paragraph <= 2 and one == "ground")
        return _lead_and_detail(known, event)
    if not _places_fit(known, event):
        return _lead_of_country(known, event)
    if _only_inside(known, event) and not (together or _is_lead(known, event)):
        return False
    if one == "capture":
        first, second = known.spot(), event.spot()
        return first is not None and second is not None and first.place == second.place
    if _wide(known) and _wide(event):
        return together or not _numbers_differ(known, event)
    return not _targets_differ(known, event) or (together and event.dependent)


def one_after_the_other(known: Event, event: Event) -> bool:
    """ "Ukraine hit a depot in response to a strike", "… a day after a missile struck a school": two attacks, the
    second by a side that the words do not give the first."""
    if not known.told_in(event.sentence) or not (known.earlier or event.earlier or known.answered or event.answered):
        return False
    if known.answered or event.answered:
        return known.answered is not event.answered
    first, second = (known, event) if known.earlier else (event, known)
    if second.earlier or second.frame is None or second.dependent:
        return False
    return bool({_side(a) for a in second.perpetrators} - {_side(a) for a in first.perpetrators})


def _sums_up(known: Event, event: Event, one: str, other: str) -> bool:
    """ "bombarded the capital …, in an assault that lasted 12 hours": a noun for what the sentence has told already."""
    told = known.told_in(event.sentence) and event.first > known.first
    return told and {one, other} <= {"air", "ground"} and event.rule.endswith("-noun") and not event.counted


def _tells_the_weapon(known: Event, event: Event) -> bool:
    """ "Enemy strike on a shop in Sumy. Four dead. The Russians fired missiles": with what, and by whom, the strike
    told right before was done."""
    if event.frame is not Frame.LAUNCH or known.frame is not Frame.HIT or known.counted or event.counted:
        return False
    bare = not (event.places or event.when or event.hurts or event.another or event.apart)
    soon = known.paragraph == event.paragraph and 1 <= event.sentence - max([known.sentence, *known.also]) <= _CAPTION
    return bare and soon and bool(known.places) and _sides_fit(known, event) and _arms_fit(known.arms, event.arms)


def _near(known: Event, event: Event) -> bool:
    return 0 <= event.paragraph - max(known.paragraph, known.last_paragraph) <= 1


def _lead_and_detail(known: Event, event: Event) -> bool:
    """A headline's event without a place and the first detailed one of its sort."""
    lead = known.paragraph == 0 and 0 < event.paragraph <= 2
    return lead and not known.places and not _numbers_differ(known, event)


def _only_inside(known: Event, event: Event) -> bool:
    """Whether one names a region and the other a place in it."""
    a, b = known.spot(), event.spot()
    if a is None or b is None or a.place == b.place:
        return False
    return PlaceKind.REGION in (a.place.kind, b.place.kind) and not (
        {p.place for p in known.places} & {p.place for p in event.places}
    )


def _is_lead(known: Event, event: Event) -> bool:
    """A headline or lead that names the region, or a mention in the paragraph beside it: of the same sort of event."""
    if known.kind is not event.kind and known.arms and event.arms:
        return False
    lead = known.paragraph <= 1 and event.paragraph <= _SOON and event.rule != "bare-casualties"
    return lead or _near(known, event)


def _nothing_new(known: Event, event: Event) -> bool:
    """No place, number or victim of its own, and the known event's very day."""
    if event.places or event.hurts or event.counted or event.when is None or _FAMILY[known.kind] != "air":
        return False
    return _same_days(known, event) and event.is_dated and not _targets_differ(known, event)


def _same_days(known: Event, event: Event) -> bool:
    one, other = known.when, event.when
    return one is not None and other is not None and (one.earliest, one.latest) == (other.earliest, other.latest)


def _counts_the_raid(known: Event, event: Event) -> bool:
    """ "carried out an air attack on the country. Its forces launched 40 drones": the sentence after counts the weapons
    of the same side's raid."""
    follows = known.paragraph == event.paragraph and event.sentence - max([known.sentence, *known.also]) == 1
    sides = {_side(a) for a in known.perpetrators} & {_side(a) for a in event.perpetrators}
    raid = not known.counted and known.frame is not Frame.LAUNCH and _wide(known)
    return follows and raid and bool(sides) and event.frame is Frame.LAUNCH and not event.another


def _lead_of_country(known: Event, event: Event) -> bool:
    """A lead that names only the country and the later detail, where the same thing was hit with the same weapon:
    "caused a fire at a refinery in Russia".
    """
    if not _wide(known) or known.paragraph > 1 or event.paragraph > _SOON or known.country != event.country:
        return False
    same_arms = {_general(a) for a in known.arms} & {_general(a) for a in event.arms}
    return bool(same_arms) and bool(known.things & event.things) and not _numbers_differ(known, event)


def _same_interception(known: Event, event: Event) -> bool:
    if known.places and event.places and not _places_fit(known, event):
        return False
    together = known.told_in(event.sentence) or (_near(known, event) and _is_open(known, event))
    return (together and not _numbers_differ(known, event)) or _same_numbers(known, event)


def _is_open(known: Event, event: Event) -> bool:
    """Whether both give numbers and one of them is open: "more than 100" and "114"."""
    one, other = _numbers(known), _numbers(event)
    return any(one[k][1] is None or other[k][1] is None for k in one.keys() & other.keys())


def _wide(event: Event) -> bool:
    spot = event.spot()
    return spot is not None and spot.place.kind is PlaceKind.COUNTRY


def _places_fit(known: Event, event: Event) -> bool:
    """Whether the most specific places agree; a country does not hold its cities' events."""
    a, b = known.spot(), event.spot()
    if a is None or b is None:
        return True
    if a.place.kind is PlaceKind.COUNTRY or b.place.kind is PlaceKind.COUNTRY:
        return a.place.name == b.place.name
    if RANK[a.place.kind] <= 1 and RANK[b.place.kind] <= 1:
        return any(p.place == a.place for p in event.places) or any(p.place == b.place for p in known.places)
    return any(same_place(a, p) for p in event.places) or any(same_place(b, p) for p in known.places)


def _sides_fit(one: Event, other: Event) -> bool:
    if not one.perpetrators or not other.perpetrators or one.implied or other.implied:
        return True
    return bool({_side(a) for a in one.perpetrators} & {_side(a) for a in other.perpetrators})


def _side(party: Party) -> str:
    return party.country or party.name


def _arms_fit(one: Sequence[Arm], other: Sequence[Arm]) -> bool:
    """Whether the weapons can be the same: some kind in common, a missile of any sort counting as one."""
    a, b = {_general(x) for x in one}, {_general(x) for x in other}
    return not a or not b or bool(a & b)


def _general(arm: Arm) -> str:
    return "missile" if arm.kind.value.endswith("missile") else arm.kind.value


def _numbers(event: Event) -> dict[str, tuple[int, int | None]]:
    return {_general(a): (a.count.minimum, a.count.maximum) for a in event.arms if a.count is not None}


def _numbers_differ(known: Event, event: Event) -> bool:
    one, other = _numbers(known), _numbers(event)
    return any(not _overlap(one[k], other[k]) for k in one.keys() & other.keys())


def _overlap(one: tuple[int, int | None], other: tuple[int, int | None]) -> bool:
    return (one[1] is None or other[0] <= one[1]) and (other[1] is None or one[0] <= other[1])


def _same_numbers(known: Event, event: Event) -> bool:
    one, other = _numbers(known), _numbers(event)
    shared = one.keys() & other.keys()
    return bool(shared) and all(one[k] == other[k] for k in shared)


def _targets_differ(known: Event, event: Event) -> bool:
    """Both name what was hit, and in different sentences: two strikes on one city, unless the words overlap."""
    return (
        bool(known.targets)
        and bool(event.targets)
        and not known.told_in(event.sentence)
        and known.paragraph == event.paragraph
    )


def absorb(known: Event, event: Event) -> None:
    """Write a later mention's arguments into the event."""
    known.also += [event.sentence, *event.also]
    known.spans += [s for s in event.spans if s not in known.spans]
    vague = (IncidentKind.KILLING, IncidentKind.OTHER)
    if (known.kind in vague and event.kind not in vague) or (
        known.kind is IncidentKind.EXPLOSION and event.kind in AIR and not event.dependent and not event.anaphoric
    ):
        known.kind = event.kind
    if not known.arms:
        known.arms = list(event.arms)
    elif not event.anaphoric:
        have = {_general(a) for a in known.arms}
        known.arms += [a for a in event.arms if _general(a) not in have]
    if (not known.perpetrators or (known.implied and event.perpetrators and not event.implied)) and not _own(
        known, event
    ):
        known.perpetrators, known.implied = list(event.perpetrators), event.implied
    known.targets += [t for t in event.targets if t not in known.targets]
    known.things |= event.things
    known.damage += [d for d in event.damage if d not in known.damage]
    if not event.anaphoric or not known.places:
        have_places = {p.place for p in known.places}
        known.places += [p for p in event.places if p.place not in have_places and not event.borrowed_place]
    if known.when is None or (known.when.earliest is None and known.when.latest is None):
        known.when = event.when or known.when
    known.hurts += event.hurts
    known.denied += [a for a in event.denied if a not in known.denied]
    known.arms_of = known.arms_of or event.arms_of
    known.last_paragraph = max(known.last_paragraph, event.paragraph)
    if event.hurts or not event.anaphoric:  # "said the attack was deliberate" does not report it
        known.attributed += [a for a in event.attributed if a not in known.attributed]
    known.counted = known.counted or event.counted
    if known.frame is None or (event.frame is Frame.LAUNCH and event.counted):
        known.frame = event.frame


def _own(known: Event, event: Event) -> bool:
    """Whether the mention would make a side hit what the text calls its own."""
    return known.against is not None and known.against.country in {p.country for p in event.perpetrators}

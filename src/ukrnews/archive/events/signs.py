"""The signs by which two incidents are one event, and what forbids it: each is given two traces, the earlier first."""

from __future__ import annotations

from ukrnews.archive.events.compared import days_apart, exclude, is_past, length, near, same_harm, same_point
from ukrnews.archive.events.traces import Trace, keys_of
from ukrnews.archive.joining import Joining
from ukrnews.model import IncidentKind, PlaceKind
from ukrnews.parsers.cards import rule

_BLOWS = frozenset({
    IncidentKind.STRIKE, IncidentKind.SHELLING, IncidentKind.EXPLOSION, IncidentKind.KILLING, IncidentKind.OTHER,
})  # fmt: skip
"""Kinds between which reports of one event differ."""
_WEEK = 10
"""Days that "last week" or "the past week" takes at most, told some days later."""


@rule("same-point-sign")
def same_place(a: Trace, b: Trace) -> str | None:
    """The same settlement, site or district."""
    found = next((p.name for p in a.points for q in b.points if same_point(p, q)), None)
    return None if found is None else f"the same place: {found}"


@rule("near-point-sign")
def near_place(a: Trace, b: Trace) -> str | None:
    """A site or suburb and the city in which it lies."""
    if same_place.read(a, b) is not None:
        return None
    found = next(((p.name, q.name) for p in a.points for q in b.points if near(p, q)), None)
    return None if found is None else f"one place in the other: {found[0]}, {found[1]}"


@rule("same-region-sign")
def same_region(a: Trace, b: Trace) -> str | None:
    """The same region, where one of them names no place in it."""
    shared = a.regions & b.regions
    return f"the same region: {min(shared)}" if shared and not (a.points and b.points) else None


@rule("same-day-sign")
def same_day(a: Trace, b: Trace) -> str | None:
    """The same day or night, told by both."""
    if not (a.is_dated and b.is_dated and a.is_short and b.is_short) or days_apart(a, b) != 0:
        return None
    days = [d for d in (a.earliest, b.earliest) if d is not None]
    return f"the same day: {max(days)}"


@rule("fitting-days-sign")
def fitting_days(a: Trace, b: Trace) -> str | None:
    """Days that can be the same, where one of them is told loosely or not at all."""
    closer = (same_day, same_week, same_past)
    return "days that fit" if days_apart(a, b) == 0 and not any(sign.read(a, b) for sign in closer) else None


@rule("same-week-sign")
def same_week(a: Trace, b: Trace) -> str | None:
    """A day and, told later, the week that holds it: "on Tuesday", "last week"."""
    if not (a.is_dated and b.is_dated) or a.is_short is b.is_short or days_apart(a, b) != 0:
        return None
    longer = b if a.is_short else a
    days = length(longer)
    return "the week that holds the day" if days is not None and days <= _WEEK else None


@rule("same-past-sign")
def same_past(a: Trace, b: Trace) -> str | None:
    """A day or month long before either article."""
    if not (a.is_dated and b.is_dated and is_past(a) and is_past(b)) or days_apart(a, b) != 0:
        return None
    return f"the same time in the past: {max(str(a.earliest)[:7], str(b.earliest)[:7])}"


@rule("same-target-sign")
def same_target(a: Trace, b: Trace) -> str | None:
    """The same thing hit, by a word that is not said of any attack."""
    shared = a.words & b.words
    return f"the same words: {', '.join(sorted(shared))}" if shared else None


@rule("same-two-words-sign")
def same_two_words(a: Trace, b: Trace) -> str | None:
    """Two words of the thing hit, and not one only: "the hardware store"."""
    return "by two words and more" if len(a.words & b.words) > 1 else None


@rule("same-sort-sign")
def same_sort(a: Trace, b: Trace) -> str | None:
    """The same sort of thing hit, by other words: an apartment block, a nine-storey building."""
    shared = a.sorts & b.sorts
    return f"the same sort of target: {min(shared)}" if shared and same_target.read(a, b) is None else None


@rule("same-toll-sign")
def same_toll(a: Trace, b: Trace) -> str | None:
    """The same number of dead or hurt, more than none."""
    shared = same_harm(a, b)
    return None if shared is None else f"as many {shared}"


@rule("same-number-flown-sign")
def same_flown(a: Trace, b: Trace) -> str | None:
    """As many drones or missiles."""
    shared = {c.minimum for c in a.flown} & {c.minimum for c in b.flown}
    return f"as many weapons: {min(shared)}" if shared else None


@rule("same-weapon-sign")
def same_weapon(a: Trace, b: Trace) -> str | None:
    """The same kind of weapon."""
    shared = a.weapons & b.weapons
    return f"the same weapon: {min(shared).replace('_', ' ')}" if shared else None


@rule("same-side-sign")
def same_side(a: Trace, b: Trace) -> str | None:
    """The same side behind it."""
    shared = a.sides & b.sides
    return f"the same side: {min(shared)}" if shared else None


@rule("told-again-sign")
def told_again(a: Trace, b: Trace) -> str | None:
    """A day, and later words that take up what was told of it: "Tuesday's attack on the market"."""
    taken_up = b.is_taken_up and a.member.article is not b.member.article
    return "told of again" if taken_up and (same_day.read(a, b) or same_week.read(a, b)) else None


@rule("other-kind-veto")
def other_kind(a: Trace, b: Trace) -> str | None:
    """Kinds that no two reports of one event mix: an interception and a hit, a detention and a clash."""
    return None if a.kind is b.kind or {a.kind, b.kind} <= _BLOWS else f"{a.kind} and {b.kind}"


@rule("other-place-veto")
def other_place(a: Trace, b: Trace) -> str | None:
    """Places that are neither the same nor one in the other."""
    if not (a.points and b.points):
        apart = bool(a.regions and b.regions) and not a.regions & b.regions
        abroad = bool(a.countries and b.countries) and not a.countries & b.countries
        return "other regions" if apart or abroad else None
    if any(same_point(p, q) or near(p, q) for p in a.points for q in b.points):
        return None
    return f"{a.points[0].name} and {b.points[0].name}"


@rule("wider-place-veto")
def wider_place(a: Trace, b: Trace) -> str | None:
    """The day of a whole region and what happened at one place of it."""
    whole = [t for t in (a, b) if not t.points and any(p.kind is PlaceKind.REGION for p in t.incident.places)]
    told = same_target.read(a, b) is None and same_toll.read(a, b) is None
    return "a whole region and one place" if len(whole) == 1 and told else None


@rule("many-places-veto")
def many_places(a: Trace, b: Trace) -> str | None:
    """A day's fire at several places and a hit at one of them."""
    many = [len(t.points) > 2 for t in (a, b)]
    return "several places and one" if sum(many) == 1 and same_toll.read(a, b) is None else None


@rule("other-target-veto")
def other_target(a: Trace, b: Trace) -> str | None:
    """Other sorts of thing hit in the same town: a market is no bus stop."""
    if not (a.sorts and b.sorts) or a.sorts & b.sorts or same_target.read(a, b) is not None:
        return None
    return f"{min(a.sorts)} and {min(b.sorts)}" if same_toll.read(a, b) is None else None


@rule("other-day-veto")
def other_day(a: Trace, b: Trace) -> str | None:
    """Days that cannot be the same."""
    gap = days_apart(a, b)
    if not gap or (gap == 1 and _is_one_night(a, b)):
        return None
    return f"{gap} days apart"


def _is_one_night(a: Trace, b: Trace) -> bool:
    """Whether two sources tell all but the day alike, which of a night can be either: place, thing hit and toll."""
    if _is_one_source(a, b):
        return False
    return all(sign.read(a, b) is not None for sign in (same_place, same_target, same_toll))


@rule("next-bulletin-veto")
def next_bulletin(a: Trace, b: Trace) -> str | None:
    """ "The past 24 hours" of two bulletins of one source, of which each tells its own day."""
    daily = a.is_of_a_past_day and b.is_of_a_past_day and a.latest != b.latest
    return "the next bulletin of the same source" if daily and _is_one_source(a, b) else None


def _is_one_source(a: Trace, b: Trace) -> bool:
    source = a.member.article.source
    return source is not None and source == b.member.article.source


@rule("other-side-veto")
def other_side(a: Trace, b: Trace) -> str | None:
    """Other sides behind it."""
    return f"{min(a.sides)} and {min(b.sides)}" if a.sides and b.sides and not a.sides & b.sides else None


@rule("other-number-flown-veto")
def other_flown(a: Trace, b: Trace) -> str | None:
    """Counts of drones and missiles that exclude each other."""
    if not (a.flown and b.flown) or same_flown.read(a, b) is not None:
        return None
    return "other numbers of weapons" if all(exclude(c, d) for c in a.flown for d in b.flown) else None


EVENTS: Joining[Trace] = Joining(
    name="events",
    signs=(
        (same_place, 3),
        (near_place, 2),
        (same_region, 1),
        (same_day, 3),
        (same_week, 2),
        (same_past, 3),
        (fitting_days, 1),
        (same_target, 2),
        (same_two_words, 1),
        (same_sort, 1),
        (same_toll, 2),
        (same_flown, 3),
        (same_weapon, 1),
        (same_side, 1),
        (told_again, 1),
    ),
    vetoes=(
        other_kind,
        other_place,
        wider_place,
        many_places,
        other_target,
        other_day,
        next_bulletin,
        other_side,
        other_flown,
    ),
    enough=6,  # a place and a day, or one of them and two things more
    keys=keys_of,
)
"""How incidents of several articles become events."""

same_place.finds("A drone {hit} a mall in Izmail on Tuesday. |1| On Tuesday a shell {struck} Izmail, the mayor said.")
same_place.passes_by("A drone {hit} a mall in Izmail on Tuesday. |1| On Tuesday a shell {struck} Reni, the mayor said.")

near_place.finds(
    "A missile {hit} a school in Kharkiv on Tuesday. |1| A missile {struck} the Saltivskyi district on Tuesday."
)
near_place.passes_by("A missile {hit} a school in Kharkiv on Tuesday. |1| A missile {struck} Izmail on Tuesday.")

same_region.finds(
    "A shell {hit} a sawmill in the Sumy region on Tuesday. |1| "
    "A drone {hit} the sawmill in Romny, Sumy region, on Tuesday."
)
same_region.passes_by(
    "A shell {hit} a sawmill in the Sumy region on Tuesday. |1| "
    "A drone {hit} the sawmill in Izmail, Odesa region, on Tuesday."
)

same_day.finds("A drone {hit} a mall in Izmail on Tuesday. |1| On Tuesday a shell {struck} Izmail, the mayor said.")
same_day.passes_by("A drone {hit} a mall in Izmail on Tuesday. |1| A shell {struck} Izmail, the mayor said.")

fitting_days.finds("A shell {hit} a sawmill in Izmail on Tuesday. |1| A drone {struck} the sawmill in Izmail.")
fitting_days.passes_by("A shell {hit} a sawmill in Izmail on Tuesday. |30| A drone {struck} the sawmill in Izmail.")

same_week.finds(
    "A drone {hit} a mall in Izmail on Tuesday, killing two. |7| "
    "Flowers lie in Izmail for {a blast} that killed two last week."
)
same_week.passes_by(
    "A drone {hit} a mall in Izmail on Tuesday, killing two. |30| "
    "Flowers lie in Izmail for {a blast} that killed two last week."
)

same_past.finds(
    "The Avrora drama theatre {was bombed} in May 2022, killing nine. |1| "
    "She fled when the Avrora drama theatre {was bombed} in May 2022."
)
same_past.passes_by(
    "The Avrora drama theatre {was bombed} in May 2022, killing nine. |1| "
    "She fled when the Avrora drama theatre {was bombed} in June 2022."
)

same_target.finds("A shell {hit} a sawmill in Izmail on Tuesday. |1| A drone {struck} the sawmill in Izmail.")
same_target.passes_by("A shell {hit} a sawmill in Izmail on Tuesday. |1| A drone {struck} a tannery in Izmail.")

same_two_words.finds(
    "The Avrora drama theatre {was bombed} in May 2022, killing nine. |1| "
    "She fled when the Avrora drama theatre {was bombed} in May 2022."
)
same_two_words.passes_by(
    "The Avrora theatre {was bombed} in May 2022, killing nine. |1| A theatre {was bombed} in May 2022."
)

same_sort.finds("A drone {hit} a school in Izmail on Tuesday. |1| A drone {struck} a kindergarten in Izmail.")
same_sort.passes_by("A drone {hit} a school in Izmail on Tuesday. |1| A drone {struck} a power plant in Izmail.")

same_toll.finds("A drone {killed} two people in Izmail on Tuesday. |1| {Two people were killed} in Izmail.")
same_toll.passes_by("A drone {killed} two people in Izmail on Tuesday. |1| {Three people were killed} in Izmail.")

same_flown.finds("Russia {launched} 118 drones overnight. |1| Russia {launched} 118 drones on Wednesday night.")
same_flown.passes_by("Russia {launched} 118 drones overnight. |1| Russia {launched} 97 drones overnight.")

same_weapon.finds(
    "A missile {hit} a school in Kharkiv on Tuesday. |1| A missile {struck} the Saltivskyi district on Tuesday."
)
same_weapon.passes_by(
    "A missile {hit} a school in Kharkiv on Tuesday. |1| A drone {struck} the Saltivskyi district on Tuesday."
)

same_side.finds(
    "Russian troops {shelled} a school in Kharkiv on Tuesday. |1| Russia {shelled} the Saltivskyi district on Tuesday."
)
same_side.passes_by(
    "Russian troops {shelled} a school in Kharkiv on Tuesday. |1| Shells {struck} the Saltivskyi district on Tuesday."
)

told_again.finds(
    "A drone {hit} a tannery in Izmail on Tuesday. |1| He was wounded in {Tuesday's attack} on the tannery."
)
told_again.passes_by(
    "A drone {hit} a tannery in Izmail on Tuesday. |1| He was wounded in {an attack} on a tannery on Tuesday."
)

other_kind.finds(
    "A drone {was shot down} over Izmail on Tuesday. |1| A drone {hit} a mall in Izmail on Tuesday, the mayor said."
)
other_kind.passes_by("A shell {hit} a mall in Izmail on Tuesday. |1| The army {shelled} Izmail on Tuesday.")

other_place.finds(
    "Russian drones {hit} a sawmill in Izmail on Tuesday. |1| On Tuesday Russian drones {hit} a sawmill in Romny."
)
other_place.passes_by(
    "Russian drones {hit} a sawmill in Izmail on Tuesday. |1| On Tuesday Russian drones {hit} a sawmill."
)

wider_place.finds(
    "Russian shells {killed} two people in the Sumy region on Tuesday. |1| "
    "On Tuesday Russian shells {killed} one man in Romny, Sumy region."
)
wider_place.passes_by(
    "Russian shells {killed} two people in the Sumy region on Tuesday. |1| "
    "On Tuesday Russian shells {killed} two people in Romny, Sumy region."
)

many_places.finds(
    "Russian troops {shelled} Izmail, Reni and Vylkove on Tuesday. |1| Russian troops {shelled} Izmail on Tuesday."
)
many_places.passes_by(
    "Russian troops {shelled} Izmail and Reni on Tuesday. |1| Russian troops {shelled} Izmail on Tuesday."
)

other_target.finds("A drone {hit} a school in Izmail on Tuesday. |1| A drone {hit} a power plant in Izmail on Tuesday.")
other_target.passes_by(
    "A drone {hit} a school in Izmail on Tuesday. |1| A drone {hit} a kindergarten in Izmail on Tuesday."
)

other_day.finds(
    "A drone {hit} a school in Izmail on Tuesday. |1| A drone {hit} the school in Izmail on Wednesday, killing two."
)
other_day.passes_by("A drone {hit} a school in Izmail on Tuesday. |1| A drone {hit} the school in Izmail.")
other_day.passes_by(
    "A drone {hit} a school in Izmail on Tuesday, killing two. |1| "
    "A drone {hit} the school in Izmail on Wednesday, killing two."
)

next_bulletin.finds(
    "@staff In the past 24 hours the army {shelled} a farm in Izmail, wounding two. |1| "
    "@staff The army {shelled} Izmail in the past 24 hours: a farm burned, two men were wounded."
)
next_bulletin.passes_by(
    "@staff In the past 24 hours the army {shelled} a farm in Izmail, wounding two. |1| "
    "@mayor The army {shelled} Izmail in the past 24 hours: a farm burned, two men were wounded."
)

other_side.finds(
    "Russian troops {shelled} a school in Izmail on Tuesday. |1| "
    "Ukrainian troops {shelled} a school in Izmail on Tuesday."
)
other_side.passes_by(
    "Russian troops {shelled} a school in Izmail on Tuesday. |1| A shell {hit} a school in Izmail on Tuesday."
)

other_flown.finds(
    "Russia {launched} 118 drones at Izmail overnight. |1| Russia {launched} 97 drones at Izmail on Wednesday night."
)
other_flown.passes_by(
    "Russia {launched} 118 drones at Izmail overnight. |1| Russia {launched} drones at Izmail on Wednesday night."
)

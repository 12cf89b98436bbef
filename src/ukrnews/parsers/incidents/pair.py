"""A known event and a later mention: whether kind, place, side, weapon and numbers can be the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from ukrnews.model import IncidentKind, PlaceKind, WeaponKind
from ukrnews.parsers.incidents.arms import Arm
from ukrnews.parsers.incidents.event import RANK, Event
from ukrnews.parsers.incidents.party import Party
from ukrnews.parsers.incidents.spots import dates_fit, same_place
from ukrnews.parsers.incidents.tolls import has_fewer, is_closer, is_unrounded
from ukrnews.parsers.incidents.traits import FAMILY, Family

Verdict = bool | None
"""What a reason says of two mentions: one event, two events, or nothing."""
ONE: Final = True
TWO: Final = False
_MIXED = frozenset({Family.AIR, Family.BLAST, Family.KILLING})
ROCKETS = frozenset({WeaponKind.MISSILE.value, WeaponKind.ROCKET.value})
"""What newspapers tell one from the other only now and then."""
_PLANES = {WeaponKind.AIRCRAFT.value}
_CARRIED = ROCKETS | {WeaponKind.GLIDE_BOMB.value}
_BOMB = {WeaponKind.EXPLOSIVE.value}
_FALLING = frozenset({Family.AIR, Family.BLAST})
_FOUGHT = frozenset({Family.AIR, Family.GROUND, Family.KILLING})


class Pair(NamedTuple):
    """An event that the text has told and a mention that may be of it."""

    known: Event
    event: Event

    @property
    def family(self) -> Family:
        """That of the known event."""
        return FAMILY[self.known.kind]

    @property
    def together(self) -> bool:
        """One sentence speaks of both."""
        return self.known.told_in(self.event.sentence)

    @property
    def same_paragraph(self) -> bool:
        return self.known.paragraph == self.event.paragraph

    @property
    def near(self) -> bool:
        """In the paragraph of the last mention or the one after."""
        return 0 <= self.paragraphs_after <= 1

    @property
    def paragraphs_after(self) -> int:
        """How many paragraphs after the last mention."""
        return self.event.paragraph - max(self.known.paragraph, self.known.last_paragraph)

    @property
    def sentences_after(self) -> int:
        """How many sentences after the last mention."""
        return self.event.sentence - max([self.known.sentence, *self.known.also])

    @property
    def placed(self) -> bool:
        """Both have a place."""
        return bool(self.known.places and self.event.places)

    @property
    def unplaced(self) -> bool:
        """Neither has a place."""
        return not self.known.places and not self.event.places

    @property
    def wide(self) -> bool:
        """Both are told of a whole country."""
        return is_wide(self.known) and is_wide(self.event)

    def related(self) -> bool:
        """Whether one event can be told as both kinds."""
        one, other = FAMILY[self.known.kind], FAMILY[self.event.kind]
        if one is other:
            return True
        both = frozenset({one, other})
        if self._sums_up(both) or (both <= _MIXED and (self.together or self._takes_up_headline)):
            return True
        told = self.event.dependent or self.same_paragraph or self._tells_the_cause or self._is_bombing
        return both == _FALLING and told

    @property
    def _is_bombing(self) -> bool:
        """An attack with a bomb, which is a blast; not one of the blasts of which a sum of victims is told."""
        part = has_fewer(self.event.hurts, self.known.hurts)
        return not part and any(sorts_of(e.arms) == _BOMB for e in self if FAMILY[e.kind] is Family.AIR)

    @property
    def _tells_the_cause(self) -> bool:
        """A blast of no stated cause, and right after it the strike on the same thing or place that it was."""
        known, event = self
        if known.kind is not IncidentKind.EXPLOSION or known.arms or not self.near:
            return False
        one, other = known.spot(), event.spot()
        same = one is not None and other is not None and one.place == other.place
        return same or not known.things.isdisjoint(event.things)

    @property
    def _takes_up_headline(self) -> bool:
        """A killing in the headline, and in the lead the blast or strike that it was: at one place, with one toll."""
        if self.known.paragraph != 0 or self.event.paragraph != 1:
            return False
        killing = self.placed and self.known.kind is IncidentKind.KILLING
        return killing or (self.same_toll() and self.one_wider())

    def _sums_up(self, families: frozenset[Family]) -> bool:
        """ "bombarded the capital …, in an assault that lasted 12 hours": a noun for what the sentence has told."""
        told = self.together and self.event.first > self.known.first
        return told and families <= _FOUGHT and self.event.rule.endswith("-noun") and not self.event.counted

    def one_after_the_other(self) -> bool:
        """ "Ukraine hit a depot in response to a strike", "… a day after a missile struck a school": two attacks, the
        second by a side that the words do not give the first, or days later."""
        known, event = self
        before = known.earlier and known.sentence == event.sentence
        if not self.together or not (before or event.earlier or known.answered or event.answered):
            return False
        if known.answered or event.answered:
            return known.answered is not event.answered
        first, second = (known, event) if before else (event, known)
        if (before and event.earlier) or second.frame is None or second.dependent:
            return False
        return first.days_before or bool(_sides(second.perpetrators) - _sides(first.perpetrators))

    def places_fit(self) -> bool:
        """Whether the most specific places agree; a country does not hold its cities' events."""
        a, b = self.known.spot(), self.event.spot()
        if a is None or b is None:
            return True
        if PlaceKind.COUNTRY in (a.place.kind, b.place.kind):
            return a.place.name == b.place.name
        if RANK[a.place.kind] <= 1 and RANK[b.place.kind] <= 1:
            return any(p.place == a.place for p in self.event.places) or any(
                p.place == b.place for p in self.known.places
            )
        return any(same_place(a, p) for p in self.event.places) or any(same_place(b, p) for p in self.known.places)

    def at_one_place(self) -> bool:
        """Whether the later one names no place that the first does not name."""
        return {p.place for p in self.event.places} <= {p.place for p in self.known.places}

    def one_wider(self) -> bool:
        """Whether one place is a region or country that may hold the other, or one of them has none."""
        a, b = self.known.spot(), self.event.spot()
        if a is None or b is None or a.place == b.place or same_place(a, b):
            return True
        kinds = {a.place.kind, b.place.kind}
        return PlaceKind.COUNTRY in kinds and a.place.country == b.place.country

    def may_be_inside(self) -> bool:
        """Whether the later place may lie in the region before: nothing says where it lies but the same country, and of
        a village that no gazetteer holds not even that."""
        a, b = self.known.spot(), self.event.spot()
        if a is None or b is None or a.place.kind is not PlaceKind.REGION or RANK[b.place.kind] > 1:
            return False
        unknown = b.place.region is None and b.place.latitude is None
        return unknown or same_place(a, b) or (b.place.region is None and b.place.country in (None, a.place.country))

    def same_toll(self) -> bool:
        """Whether both tell the same number of dead or injured, of more than one but in headline and lead."""
        least = 1 if self.known.paragraph == 0 and self.event.paragraph == 1 else 2
        one, other = ({(h.harm, h.count.minimum) for h in e.hurts if h.count.minimum >= least} for e in self)
        return not one.isdisjoint(other)

    def closer_toll(self) -> bool:
        """Whether the later one makes a number of many dead or injured exact: "more than 140" or "nearly 150", then
        "145"."""
        both = [(h, k) for h in self.event.hurts for k in self.known.hurts if h.harm is k.harm]
        return any(is_closer(hurt, known) or is_unrounded(hurt, known) for hurt, known in both)

    def may_be_part(self) -> bool:
        """Whether the later one can be among several that the first sums up."""
        known, event = self
        fits = dates_fit(known.when, event.when) and self.sides_fit() and self.arms_fit()
        return fits and FAMILY[known.kind] is FAMILY[event.kind]

    def may_be_one(self) -> bool:
        """Whether kind, day, side and weapon of both can be those of one event that no word sets apart."""
        known, event = self
        apart = event.another or event.apart or self.one_after_the_other()
        fits = dates_fit(known.when, event.when) and self.sides_fit() and self.arms_fit()
        return not apart and fits and self.related()

    def sides_fit(self) -> bool:
        """Whether the same side can have done it."""
        one, other = self
        if not one.perpetrators or not other.perpetrators or one.implied or other.implied:
            return True
        return self.share_a_side()

    def share_a_side(self) -> bool:
        """Whether the words give both to one side."""
        return not _sides(self.known.perpetrators).isdisjoint(_sides(self.event.perpetrators))

    def arms_fit(self) -> bool:
        """Whether the weapons can be the same: some kind in common, a missile of any sort counting as one; or what
        planes carry, where the other words tell of planes."""
        if not self.known.arms or not self.event.arms or self.share_arms():
            return True
        one, other = (sorts_of(e.arms) for e in self)
        return one | other <= ROCKETS or _fired_from(one, other) or _fired_from(other, one)

    def share_arms(self) -> bool:
        """Whether some kind of weapon is told of both."""
        return not sorts_of(self.known.arms).isdisjoint(sorts_of(self.event.arms))

    def numbers_differ(self) -> bool:
        """Whether the numbers of some weapon cannot be the same."""
        return any(not _overlap(one, other) for one, other in self._numbers())

    def same_numbers(self) -> bool:
        """Whether both give the same numbers of some weapons."""
        numbers = self._numbers()
        return bool(numbers) and all(one == other for one, other in numbers)

    def open_numbers(self) -> bool:
        """Whether both give numbers and one of them is open: "more than 100" and "114"."""
        return any(one[1] is None or other[1] is None for one, other in self._numbers())

    def _numbers(self) -> list[tuple[Bounds, Bounds]]:
        """The numbers of the weapons that both count."""
        one, other = _counted(self.known.arms), _counted(self.event.arms)
        return [(one[sort], other[sort]) for sort in one.keys() & other.keys()]

    def targets_differ(self) -> bool:
        """Both name what was hit, in different sentences of a paragraph: two strikes on one city."""
        both = bool(self.known.targets) and bool(self.event.targets)
        both = both and self.known.things.isdisjoint(self.event.things)
        return both and self.same_paragraph and not self.together


Bounds = tuple[int, int | None]


def sort_of(arm: Arm) -> str:
    """The kind of weapon, a missile of any sort being a missile."""
    return "missile" if arm.kind.value.endswith("missile") else arm.kind.value


def sorts_of(arms: Sequence[Arm]) -> set[str]:
    """The sorts of the weapons."""
    return {sort_of(arm) for arm in arms}


def is_wide(event: Event) -> bool:
    """Whether its most specific place is a country."""
    spot = event.spot()
    return spot is not None and spot.place.kind is PlaceKind.COUNTRY


def _fired_from(planes: set[str], arms: set[str]) -> bool:
    """ "an airstrike", and "was hit by missiles"."""
    return planes == _PLANES and arms <= _CARRIED


def _counted(arms: Sequence[Arm]) -> dict[str, Bounds]:
    return {sort_of(a): (a.count.minimum, a.count.maximum) for a in arms if a.count is not None}


def _overlap(one: Bounds, other: Bounds) -> bool:
    return (one[1] is None or other[0] <= one[1]) and (other[1] is None or one[0] <= other[1])


def _sides(parties: Sequence[Party]) -> set[str]:
    return {party.country or party.name for party in parties}

"""What stands around a trigger in which part, and how it is written into an event."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ukrnews.lexicon.entries import Frame
from ukrnews.model import Count, WeaponKind, When
from ukrnews.parsers.incidents.arms import Arm, count_of, counted_before
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.party import Party
from ukrnews.parsers.incidents.sides import side_in
from ukrnews.parsers.incidents.targets import targets_among
from ukrnews.parsers.places import PlaceName
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup


@attrs.define
class Roles:
    """What stands around a trigger in which part."""

    view: View
    trigger: tuple[int, int]
    doers: list[NounGroup] = attrs.field(factory=list)
    patients: list[NounGroup] = attrs.field(factory=list)
    takers: list[NounGroup] = attrs.field(factory=list)
    """To whom a place fell."""
    doer_arms: list[Arm] = attrs.field(factory=list)
    patient_arms: list[Arm] = attrs.field(factory=list)
    other_arms: list[Arm] = attrs.field(factory=list)
    sides: list[Party] = attrs.field(factory=list)
    doer_forces: bool = False
    forces: bool = False
    people: bool = False
    places: list[PlaceName] = attrs.field(factory=list)
    own_places: list[PlaceName] = attrs.field(factory=list)
    when: When | None = None
    ground: bool = False
    front: bool = False
    ground_object: bool = False
    number: bool = False
    light: bool = False
    toll: bool = False
    told: bool = False
    occurs: bool = False
    labelled: bool = False
    sideless: bool = False
    """Men without a side do it: "gunmen"."""
    against: Party | None = None
    """The side whose forces or things are hit."""
    is_predicate: bool = False
    """It only says what something is: "was an attack on"."""
    repelled: bool = False
    refers_to_arms: bool = False
    of_those: bool = False
    """ "one of them": weapons of a salvo told right before."""
    spans: list[tuple[int, int]] = attrs.field(factory=list)
    interception: bool = False
    unnamed_arms: bool = False
    """ "high-precision weapons": what strikes is a weapon, whose kind is not said."""

    @property
    def arms(self) -> list[Arm]:
        return [*self.doer_arms, *self.patient_arms, *self.other_arms]

    @property
    def targets(self) -> list[tuple[int, int]]:
        return targets_among(self.view, self.patients)

    @property
    def doer(self) -> Party | None:
        return self.sides[0] if self.sides else None

    @property
    def dated(self) -> bool:
        return self.when is not None

    def _beyond_source(self, name: PlaceName) -> bool:
        """ "fired from bombers over the sea": a place after "from" is where they come from, until "at" or "on"."""
        for i in range(name.first - 1, self.trigger[1] - 1, -1):
            word = self.view.lower(i)
            if word in _AIMED or word == "from":
                return word == "from"
        return False

    def give(self, event: Event) -> None:
        """Write the arguments into an event."""
        arms = [a for a in self.arms if not a.subset]
        if self.patients and event.frame in (Frame.HIT, Frame.BURST, Frame.TAKE, Frame.ENTER, Frame.CLASH):
            arms = [a for a in arms if a not in self.patient_arms or a in self.doer_arms or a.kind is WeaponKind.MINE]
        if self.doers and event.frame is Frame.DOWN:
            arms = [a for a in arms if a not in self.doer_arms]
        if event.frame is Frame.LAUNCH:
            carriers = [a for a in self.doer_arms if a.kind is WeaponKind.AIRCRAFT] if self.patient_arms else []
            arms = [a for a in arms if a not in carriers]
            arms = [attrs.evolve(a, count=a.whole) if a.whole is not None else a for a in arms]
        event.arms = list(dict.fromkeys(arms))
        event.perpetrators = list(dict.fromkeys(self.sides))
        event.targets = self.targets
        event.things |= {self.view.lower(n.head) for n in self.patients}
        event.them = (
            _counted_pronoun(self.view, self.patients) if event.frame is Frame.DOWN and not event.arms else None
        )
        event.unsided = event.unsided or self.sideless
        event.against = self.against
        event.another = event.another or self.of_those
        event.arms_of = weapon_side(self.view, self)
        event.places = [p for p in self.places if event.frame is not Frame.LAUNCH or not self._beyond_source(p)]
        event.when = self.when
        event.counted = event.counted or any(a.count is not None and a.head for a in event.arms)
        start = min([self.trigger[0], *(s[0] for s in self.spans)])
        end = max([self.trigger[1], *(s[1] for s in self.spans)])
        for name in self.places:
            between = range(end, name.first)
            if 0 <= name.first - end <= 8 and not any(self.view.verb_at(i) for i in between):
                end = max(end, name.last)
        event.spans = [(start, end)]


_AIMED = frozenset({"at", "against", "towards", "toward", "on", "onto", "into"})


def weapon_side(view: View, roles: Roles) -> Party | None:
    """Whose weapons the patients are: "Ukrainian drones were shot down"."""
    for noun in roles.patients:
        if any(noun.first <= a.first < noun.last for a in roles.patient_arms):
            side = side_in(view, noun)
            if side is not None:
                return side
    return None


def _counted_pronoun(view: View, nouns: Sequence[NounGroup]) -> Count | None:
    """The number in "478 of them" or in a bare "69"."""
    for noun in nouns:
        found = counted_before(view.document, view.sentence, noun.first, noun.last)
        if found is not None:
            return count_of(view.document, found)
    return None

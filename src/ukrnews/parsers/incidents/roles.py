"""What stands around a trigger in which part, and how it is written into an event."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from ukrnews.lexicon.entries import AttackEntry, Frame, Need
from ukrnews.model import Count, WeaponKind, When
from ukrnews.parsers.incidents.arms import Arm, count_of, counted_before
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.party import Party
from ukrnews.parsers.incidents.role_parts import means_people
from ukrnews.parsers.incidents.sides import side_in
from ukrnews.parsers.incidents.targets import is_ground, targets_among
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places import PlaceName
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_AIMED = frozenset({"at", "against", "towards", "toward", "on", "onto", "into"})
_HITTING = frozenset({Frame.HIT, Frame.BURST, Frame.TAKE, Frame.ENTER, Frame.CLASH})
_LOOSE = frozenset({"under", "after", "in", "during", "by"})
_TELLING_PARTS = frozenset({"subject", "object", "agent"}) | _LOOSE


@attrs.define
class Roles:
    """What stands around a trigger in which part. What its verb and its modifiers say is asked of nouns only."""

    view: View
    trigger: tuple[int, int]
    verb: VerbGroup | None = None
    """The verb that a noun belongs to."""
    part: str = ""
    """The noun's part beside that verb: "subject", "object", "agent" or a preposition."""
    modifiers: Sequence[tuple[str, NounGroup]] = ()
    """The phrases after a noun, with their prepositions."""
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
    places: list[PlaceName] = attrs.field(factory=list)
    own_places: list[PlaceName] = attrs.field(factory=list)
    """Those that its own phrase or its objects name."""
    when: When | None = None
    ground: bool = False
    """A phrase says that it was on the ground: "near Lyman"."""
    described: Sequence[str] = ()
    """The words before a noun: "overnight", "drone"."""
    plural: bool = False
    number: bool = False
    """The noun itself is counted: "six attacks"."""
    toll: bool = False
    """It is what people were killed or things damaged by."""
    causing: bool = False
    """It is what something came of: "because of an attack"."""
    against: Party | None = None
    """The side whose forces or things a verb says are hit."""
    sideless: bool = False
    """Men without a side do it: "gunmen"."""
    of_those: bool = False
    """ "one of them": weapons of a salvo told right before."""
    unnamed_arms: bool = False
    """ "high-precision weapons": what strikes is a weapon, whose kind is not said."""
    spans: list[tuple[int, int]] = attrs.field(factory=list)

    @property
    def arms(self) -> list[Arm]:
        return [*self.doer_arms, *self.patient_arms, *self.other_arms]

    def is_described_by(self, words: str) -> bool:
        """Whether one of the words before the noun is in the list."""
        return not listed(words).isdisjoint(self.described)

    @property
    def counts_arms(self) -> bool:
        return any(a.count is not None for a in self.patient_arms)

    @property
    def targets(self) -> list[tuple[int, int]]:
        return targets_among(self.view, self.patients)

    @property
    def people(self) -> bool:
        return any(means_people(self.view, n) for n in self.patients)

    @property
    def doer(self) -> Party | None:
        return self.sides[0] if self.sides else None

    @property
    def dated(self) -> bool:
        return self.when is not None

    @property
    def refers_to_arms(self) -> bool:
        """ "shot down 78 of them", "intercepted most": a word or a number in the place of the weapons."""
        return any(self.view.lower(n.last - 1) in _PRO_FORMS or self._number_alone(n) for n in self.patients)

    def _number_alone(self, noun: NounGroup) -> bool:
        return self.view.document.tag(noun.head) == "CD" and noun.last - noun.first <= 3

    def says(self, words: str) -> bool:
        """Whether its verb is one of these."""
        return self.verb is not None and self.verb.lemma in listed(words)

    @property
    def _is_done(self) -> bool:
        """The noun is what its verb does: its object, or the subject of a passive."""
        return self.verb is not None and (
            self.part == "object" or (self.part == "subject" and self.verb.voice == "passive")
        )

    @property
    def light(self) -> bool:
        """ "carried out a strike", "repelled six assaults": the verb adds nothing but that it happened."""
        return self._is_done and (self.says("verbs of carrying out") or self.says("verbs of repelling"))

    @property
    def repelled(self) -> bool:
        return self._is_done and self.says("verbs of repelling")

    @property
    def told(self) -> bool:
        """It has a part of its own beside a verb."""
        if self.verb is None or (self.part == "under" and self._describes_ground):
            return False
        return self.part in _TELLING_PARTS

    @property
    def _describes_ground(self) -> bool:
        """ "trapped in Debaltseve, an area currently under attack": the phrase belongs to the ground before it."""
        at = self.trigger[0] - 1
        while self.view.tag(at) in ("IN", "RB"):
            at -= 1
        before = self.view.noun_at(at)
        return before is not None and is_ground(self.view, before) and self.view.verb_at(at + 1) is None

    @property
    def occurs(self) -> bool:
        """ "explosions were heard", "fighting broke out"."""
        return self.part in _TELLING_PARTS - _LOOSE and self.says("verbs of happening")

    @property
    def exists(self) -> bool:
        """ "There was shelling near Lyman", "there had been clashes": with a place or a day."""
        at = self.trigger[0] - 1
        while self.view.lower(at) in _BEING:
            at -= 1
        there = at < self.trigger[0] - 1 and self.view.lower(at) == "there"
        return there and bool(self.places or self.dated)

    @property
    def labelled(self) -> bool:
        """ "was an attack on", "called the strike"."""
        return self.says("verbs of labelling")

    @property
    def is_predicate(self) -> bool:
        """It only says what something is: "was an attack on"."""
        return self.labelled and self.part == "object" and self.view.lower(self.trigger[0]) != "the"

    @property
    def front(self) -> bool:
        """ "attacks near Lyman", no weapon told."""
        return any(p in ("near", "along", "around") for p, _ in self.modifiers) and not self.other_arms

    @property
    def ground_object(self) -> bool:
        """ "the capture of the town"."""
        settlements = listed("nouns that take up a settlement")
        return any(p == "of" and self.view.lower(n.head) in settlements for p, n in self.modifiers)

    def give(self, event: Event) -> None:
        """Write the arguments into an event."""
        event.arms = list(dict.fromkeys(self._arms_for(event.frame)))
        event.arms_known = bool(self.doer_arms) and any(self.view.lower(n.first) == "the" for n in self.doers)
        event.perpetrators = list(dict.fromkeys(self.sides))
        event.targets = self.targets
        event.things |= {self.view.lower(n.head) for n in self.patients}
        event.things_known = {self.view.lower(n.head) for n in self.patients if self.view.lower(n.first) == "the"}
        if event.frame is Frame.DOWN and not event.arms:
            event.them = _counted_pronoun(self.view, self.patients)
        event.unsided = event.unsided or self.sideless
        event.against = self.against
        event.another = event.another or self.of_those
        event.arms_of = self._arms_of()
        event.places = [p for p in self.places if event.frame is not Frame.LAUNCH or not self._beyond_source(p)]
        if event.frame is Frame.TAKE and not self.own_places:
            event.places = [p for p in event.places if not self._beyond_another(p)]
        event.when = self.when
        event.counted = event.counted or any(a.count is not None and a.head for a in event.arms)
        event.spans = [self._extent()]

    def _arms_for(self, frame: Frame | None) -> list[Arm]:
        """The weapons of the event; of those shot down before it was over, the number that was launched."""
        arms = [a for a in self.arms if not a.subset and self._does_it(a, frame)]
        if frame is not Frame.LAUNCH:
            return arms
        return [attrs.evolve(a, count=a.whole) if a.whole is not None else a for a in arms]

    def _does_it(self, arm: Arm, frame: Frame | None) -> bool:
        """Whether the weapon is not just what is hit, what shoots down or what carries."""
        doing = arm in self.doer_arms
        if frame in _HITTING and self.patients:
            return doing or arm.kind is WeaponKind.MINE or arm not in self.patient_arms
        if frame is Frame.DOWN and self.doers:
            return not doing
        carrying = doing and arm.kind is WeaponKind.AIRCRAFT
        return not (frame is Frame.LAUNCH and self.patient_arms and carrying)

    def _arms_of(self) -> Party | None:
        """Whose weapons the patients are: "Ukrainian drones were shot down"."""
        named = [n for n in self.patients if any(n.first <= a.first < n.last for a in self.patient_arms)]
        return next((side for n in named if (side := side_in(self.view, n)) is not None), None)

    def _beyond_source(self, name: PlaceName) -> bool:
        """ "fired from bombers over the sea": a place after "from" is where they come from, until "at" or "on"."""
        before = (self.view.lower(i) for i in range(name.first - 1, self.trigger[1] - 1, -1))
        return next((w for w in before if w in _AIMED or w == "from"), "") == "from"

    def _beyond_another(self, name: PlaceName) -> bool:
        """ "captured a town and fired missiles at Kyiv": a place after another verb of violence."""
        known = words_of(self.view).verbs
        verbs = (v for v in self.view.verbs if self.trigger[1] <= v.first < name.first)
        return any(self.view.lower(v.head) in known for v in verbs)

    def _extent(self) -> tuple[int, int]:
        """From the first to the last of the arguments, with the places that follow right after."""
        start = min([self.trigger[0], *(s[0] for s in self.spans)])
        end = max([self.trigger[1], *(s[1] for s in self.spans)])
        for name in self.places:
            if 0 <= name.first - end <= 8 and not any(self.view.verb_at(i) for i in range(end, name.first)):
                end = max(end, name.last)
        return start, end


_BEING = frozenset({"also", "be", "been", "had", "has", "have", "was", "were"})
_PRO_FORMS = frozenset(
    {"all", "half", "many", "most", "rest", "several", "some", "them", "these", "they", "those", "two"}
)


def has_evidence(entry: AttackEntry, roles: Roles) -> bool:
    """Whether one of the things stands beside a weak word that its entry asks for."""
    return not entry.needs or any(_HAS[need](roles) for need in entry.needs)


_HAS: dict[Need, Callable[[Roles], bool]] = {
    Need.WEAPON: lambda roles: bool(roles.arms),
    Need.FORCES: lambda roles: roles.forces,
    Need.PLACE: lambda roles: bool(roles.places),
    Need.TARGET: lambda roles: bool(roles.targets),
    Need.CASUALTY: lambda roles: roles.people,
}


def _counted_pronoun(view: View, nouns: Sequence[NounGroup]) -> Count | None:
    """The number in "478 of them" or in a bare "69"."""
    for noun in nouns:
        found = counted_before(view, noun.first, noun.last)
        if found is not None:
            return count_of(view.document, found)
    return None

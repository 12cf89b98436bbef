"""One mention of an incident while its arguments are being gathered."""

from __future__ import annotations

import attrs

from ukrnews.lexicon.entries import Frame, Harm
from ukrnews.model import ActorKind, Count, IncidentKind, PlaceKind, Precision, WeaponKind, When
from ukrnews.parsers.incidents.arms import Arm
from ukrnews.parsers.incidents.party import Party
from ukrnews.parsers.incidents.traits import WAGED
from ukrnews.parsers.places import PlaceName
from ukrnews.parsers.view import View


@attrs.define(kw_only=True)
class Hurt:
    """A number of people killed, injured, missing or captured."""

    harm: Harm
    count: Count
    first: int
    last: int
    words: tuple[tuple[int, int], ...]
    """The tokens that the number was read from, one range for each part that was added."""
    source: tuple[Party, ...] = ()
    update: bool = False
    """It replaces an earlier figure: "rose to 12", "later said"."""
    headline: bool = False
    tally: bool = False
    """A toll is brought up to date."""
    total: bool = False
    """It is the toll of a whole day or country."""
    described: bool = False
    """Known already, not told: "met five wounded soldiers", "jailed for killing two"."""
    trailing: bool = False
    """An -ing form after the event that caused it: "…, wounding 60"."""
    sort: str = ""
    """What sort of people they are ("soldiers", "woman"); empty for people of any sort, of whom those may be a part."""
    more: bool = False
    """They come on top of others: "another person", "a body was found"."""
    placed: bool = False
    """Its clause names a place."""
    local: bool = False
    """Its clause says that it is of one place only: "in the capital itself"."""
    stale: bool = False
    """It is told as what was known before: "Earlier, officials had spoken of 13 dead"."""
    headline_part: int = 0
    """Which of the headlines that are glued together with semicolons it stands in."""
    found: bool = False
    """Bodies that were found: those told before may be among them."""
    unsure: bool = False
    """One of a row that is not told whole: "the body of a third victim"."""
    known: bool = False
    """People told of before: "the 66-year-old man"."""
    who: str = ""
    """The name of a single one, also where a pronoun stands for it."""
    new: bool = False
    """The words bring them in: "a woman", not "the woman"."""
    nobody: bool = False
    """ "nobody was hurt", which leaves no dead either."""
    place: tuple[PlaceName, ...] = ()
    """Where they were hurt, where figures are shared out among places."""


@attrs.define(kw_only=True)
class Event:
    """A trigger with its arguments; token positions are those of the document."""

    kind: IncidentKind
    frame: Frame | None
    first: int
    last: int
    sentence: int
    paragraph: int
    rule: str = ""
    """The name of the rule that read it."""
    by_noun: bool = False
    """A noun names it: "the strike on"."""
    also: list[int] = attrs.field(factory=list)
    """Sentences of its later mentions."""
    last_paragraph: int = -1
    """The paragraph of its latest mention, where that is not the first one."""
    anaphoric: bool = False
    """It takes up an event named before ("the attack") and makes none itself."""
    dependent: bool = False
    """Damage or casualties whose cause the sentence does not name."""
    harming: bool = False
    """Its mention reports it anew: what harm it did ("the attack left a city without power"), when it was, that it is
    confirmed."""
    heading: int | None = None
    """The sentence that heads the line of a bulletin in which it is told."""
    another: bool = False
    """The text sets it apart: "another", "also", "too"."""
    definite: bool = False
    """ "the strike near the village": one that the reader is taken to know of."""
    plural: bool = False
    """A noun names several without a number: "drone strikes"."""
    apart: bool = False
    """It is compared with another: "similar explosions", "the worst since May 9, when the shelling …"."""
    instance: bool = False
    """It is told as one of those told before: "several attacks, including one on"."""
    answered: bool = False
    """The sentence tells another attack as the answer to it."""
    earlier: bool = False
    """The sentence tells it as over before what it is about: "a day after …"."""
    days_before: bool = False
    """The words measure how long before: "two days after a strike"."""
    reach: tuple[int, int] | None = None
    """The tokens of the clause or phrase that tells it as over."""
    several: bool = False
    """The noun itself is counted, or what was hit: "62 attacks", "hit four control posts"."""
    mounted: bool = False
    """Some side launches it, carries it out: "launched strikes on Iran"."""
    counted: bool = False
    """A number of weapons or attacks, not one."""
    arms: list[Arm] = attrs.field(factory=list)
    arms_known: bool = False
    """The reader is taken to know the weapon: "the missile hit a school"."""
    perpetrators: list[Party] = attrs.field(factory=list)
    implied: bool = False
    """The words that name the perpetrator stand elsewhere: he is that of the raid that it is told as part of."""
    unsided: bool = False
    """Fighting that has no attacker."""
    them: Count | None = None
    """The number in "478 of them"."""
    arms_of: Party | None = None
    """The side whose weapons they are: "Ukrainian drones"."""
    against: Party | None = None
    """The side that is hit: "Russian warships"."""
    targets: list[tuple[int, int]] = attrs.field(factory=list)
    things: set[str] = attrs.field(factory=set)
    """The last words of what was hit and damaged: "refinery"."""
    things_known: set[str] = attrs.field(factory=set)
    """Those of them that the reader is taken to know: "the refinery"."""
    damage: list[tuple[int, int]] = attrs.field(factory=list)
    places: list[PlaceName] = attrs.field(factory=list)
    borrowed_place: bool = False
    background: bool = False
    """It was over before the news of the day: its date is more than a day before the publication."""
    when: When | None = None
    hurts: list[Hurt] = attrs.field(factory=list)
    attributed: list[Party] = attrs.field(factory=list)
    accusers: list[Party] = attrs.field(factory=list)
    denied: list[Party] = attrs.field(factory=list)
    spans: list[tuple[int, int]] = attrs.field(factory=list)

    @property
    def latest(self) -> list[tuple[int, int]]:
        """The latest of its mentions; an article has no more, and who looks at all takes time without end."""
        return self.spans[-REACH:]

    def told_in(self, sentence: int) -> bool:
        """Whether the sentence speaks of it."""
        return sentence == self.sentence or sentence in self.also[-REACH:]

    def spot(self) -> PlaceName | None:
        """The most specific place."""
        return min(self.places, key=lambda p: RANK[p.place.kind], default=None)

    @property
    def informative(self) -> bool:
        """It has a place, a day, a figure or a number of weapons; what was shot down borrows them from the salvo.

        A whole country is no place for a strike or an advance: "Russia's attack on Ukraine" is the war.
        """
        several = self.counted or self.several or any(a.count for a in self.arms)
        if several and self._lasts_for_months:
            return False
        if self._is_trial:
            return False
        if self.kind is IncidentKind.INTERCEPTION or self.frame in (Frame.LAUNCH, Frame.FALL):
            return True
        if self.hurts or several:
            return True
        if self.is_dated:
            return not (self._is_wide and self.frame is Frame.CLASH)
        if self._is_wide_battle:
            return False
        if self.kind not in WAGED:
            hacked = self.kind is IncidentKind.CYBER_ATTACK and bool(self.things)
            return hacked or bool(self.places or self.when)
        return not self._is_wide or self._tells_of_a_country

    @property
    def _is_trial(self) -> bool:
        """A missile that a state not at war fires at nothing: "North Korea launched a missile into the sea"."""
        hit = self.places or self.targets or self.damage or self.hurts
        if self.frame is not Frame.LAUNCH or hit or self.counted or {a.kind for a in self.arms} - _MISSILES:
            return False
        states = [p for p in self.perpetrators if p.kind is ActorKind.STATE and p.country not in _AT_WAR]
        return bool(states) and states == self.perpetrators

    @property
    def _is_wide(self) -> bool:
        """It has no place less than a whole country, or none at all."""
        return all(p.place.kind is PlaceKind.COUNTRY for p in self.places)

    @property
    def _is_wide_battle(self) -> bool:
        """ "the battle for Donbas": fighting of two sides over no place, or over none less than a region."""
        return self.frame is Frame.CLASH and self.unsided and all(p.place.kind in _WIDE for p in self.places)

    @property
    def _lasts_for_months(self) -> bool:
        """ "40 attacks this year", "since October": a count over a campaign."""
        when = self.when
        if when is None:
            return False
        since = when.text.lower().startswith("since") and when.precision in (Precision.MONTH, Precision.YEAR)
        return since or when.precision is Precision.YEAR

    @property
    def _tells_of_a_country(self) -> bool:
        """Enough is told of an attack with no place but a country: who says who did it with what, or what was hit;
        of several that a noun names together ("drone strikes on the grid") no event is told, but in a lead."""
        if self.kind is IncidentKind.CAPTURE and self.perpetrators and self.when is not None and not self.places:
            return True
        late = self.paragraph > _LEAD or self.sentence > _LEAD_SENTENCES
        if self.mounted and self.places and self.when is not None:
            return True
        if self.plural and late:
            return False
        if self.attributed and self.arms and self.perpetrators and not self.implied:
            return True
        return bool(self.places or self.when) and bool(self.arms or self.targets or self.damage)

    @property
    def downs_people(self) -> bool:
        """What was shot down has people in it: a helicopter, a plane."""
        return self.frame is Frame.DOWN and any(a.kind is WeaponKind.AIRCRAFT for a in self.arms)

    @property
    def is_dated(self) -> bool:
        """Its day is known to a week."""
        when = self.when
        if when is None:
            return False
        if when.earliest is None or when.latest is None:  # "yesterday", of a text without a day
            return when.earliest is when.latest and when.precision is Precision.DAY
        return (when.latest - when.earliest).days <= _WEEK

    @property
    def country(self) -> str | None:
        """The country of its places."""
        return next((p.place.country for p in self.places if p.place.country), None)


def event_at(view: View, trigger: tuple[int, int], kind: IncidentKind, frame: Frame | None) -> Event:
    """An event of the sentence with nothing but its trigger."""
    sentence, (first, last) = view.sentence, trigger
    return Event(kind=kind, frame=frame, first=first, last=last, sentence=sentence.index, paragraph=sentence.paragraph)


REACH = 200
"""How many events back a mention may speak of; more than one article tells."""
RANK = {
    PlaceKind.SITE: 0,
    PlaceKind.SETTLEMENT: 1,
    PlaceKind.DISTRICT: 2,
    PlaceKind.DIRECTION: 2,
    PlaceKind.WATER: 3,
    PlaceKind.REGION: 3,
    PlaceKind.COUNTRY: 4,
}
_AT_WAR = frozenset({"RUS", "UKR"})
_MISSILES = {WeaponKind.MISSILE, WeaponKind.BALLISTIC_MISSILE, WeaponKind.CRUISE_MISSILE, WeaponKind.ROCKET}
_WEEK = 7
_LEAD = 1
"""The last paragraph of a lead."""
_LEAD_SENTENCES = 3
"""The last sentence of a lead, where an article is one paragraph."""
_WIDE = (PlaceKind.COUNTRY, PlaceKind.REGION)

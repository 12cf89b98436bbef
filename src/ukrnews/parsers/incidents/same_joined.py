"""Why two mentions are one event."""

from __future__ import annotations

from typing import Final

from ukrnews.lexicon.entries import Frame
from ukrnews.model import IncidentKind, PlaceKind, WeaponKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.incidents.asides import is_left
from ukrnews.parsers.incidents.event import Event, Hurt
from ukrnews.parsers.incidents.pair import ONE, TWO, Pair, Verdict, is_wide, sorts_of
from ukrnews.parsers.incidents.spots import dates_fit
from ukrnews.parsers.incidents.tolls import has_fewer
from ukrnews.parsers.incidents.traits import Family
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places import PlaceName

_GROUND: Final = listed("ground") | listed("things that are everywhere") | listed("words for large places")
"""What is too large, or too common, to be one thing that is hit."""
_CAPTION = 2
"""Sentences after a strike that may tell its weapon."""
_SOON = 4
"""Paragraphs after the headline in which a lead is taken up."""
_SHORTLY = 4
"""Paragraphs after an attack in which its bomb is told."""
_BOMB: Final = {WeaponKind.EXPLOSIVE.value}
_BOMBED: Final = {Family.AIR, Family.BLAST, Family.GROUND, Family.KILLING}
"""What may have been done with a bomb."""


@rule("weapon-told-after-merge")
def weapon_told_after(pair: Pair) -> Verdict:
    """With what the strike told right before was done: "Strike on a shop in Sumy. Four dead. A missile was fired"."""
    known, event = pair
    if event.frame is not Frame.LAUNCH or known.frame is not Frame.HIT or known.counted or event.counted:
        return None
    if event.places or event.when or event.hurts or event.another or event.apart or not known.places:
        return None
    soon = pair.same_paragraph and 1 <= pair.sentences_after <= _CAPTION
    return ONE if soon and pair.sides_fit() and pair.arms_fit() else None


@rule("victim-of-blow-merge")
def victim_of_blow(pair: Pair) -> Verdict:
    """Whom the forces killed in the attack told right before: "… bombarded Kherson. The army killed a woman"."""
    event = pair.event
    if event.kind is not IncidentKind.KILLING or event.rule != "harm-verb" or pair.family is not Family.AIR:
        return None
    if event.places or event.when or event.arms or event.another:
        return None
    return ONE if pair.near and pair.share_a_side() else None


@rule("harm-of-fighting-merge")
def harm_of_fighting(pair: Pair) -> Verdict:
    """What the fighting told right before did: "… clashed near Terny. Two cars were damaged, nine men were killed"."""
    event = pair.event
    if pair.family is not Family.GROUND or not event.dependent or not event.hurts:
        return None
    if event.places or event.when or event.arms or event.another or event.apart:
        return None
    soon = pair.same_paragraph and pair.sentences_after == 1
    return ONE if soon and pair.sides_fit() else None


@rule("same-person-merge")
def same_person(pair: Pair) -> Verdict:
    """The death, wounds or arrest of one whom the article names, told again however far below."""
    known, event = pair
    if event.another or event.apart or not pair.sides_fit() or not dates_fit(known.when, event.when):
        return None
    same = any(_is_one_person(one, other) for one in known.hurts for other in event.hurts)
    return ONE if same and pair.places_fit() and pair.arms_fit() else None


def _is_one_person(one: Hurt, other: Hurt) -> bool:
    """Whether both name one who was harmed in one way; the shorter name may be a part of the longer."""
    names = [set(hurt.who.split()) for hurt in (one, other)]
    return one.harm is other.harm and all(names) and (names[0] <= names[1] or names[1] <= names[0])


@rule("bomb-told-after-merge")
def bomb_told_after(pair: Pair) -> Verdict:
    """The bomb of the attack told before, without another place, and without day and victims of its own: "An attack
    killed five in Sumy.⏎The attacker detonated the bomb at the gate"."""
    known, event = pair
    own = (
        not pair.at_one_place()
        or event.when
        or event.hurts
        or event.another
        or event.apart
        or event.counted
        or event.plural
    )
    if own or event.by_noun or event.frame is not Frame.BURST or pair.paragraphs_after not in range(_SHORTLY):
        return None
    single = not (known.plural or known.counted or is_left(known, event.paragraph)) and bool(known.places)
    return ONE if single and pair.family in _BOMBED and sorts_of(known.arms) <= _BOMB and pair.sides_fit() else None


@rule("country-lead-merge")
def country_lead(pair: Pair) -> Verdict:
    """A lead that names only the country or region, and the detail with the same weapon or side and the same thing hit
    in a town."""
    known, event = pair
    wider = is_wide(known) or pair.may_be_inside()
    if not pair.placed or not wider or known.paragraph > 1 or event.paragraph > _SOON:
        return None
    armed = pair.share_arms() or (known.kind is event.kind and pair.share_a_side())
    inside = event.country in (None, known.country) or not is_wide(known)
    alike = inside and armed and not known.things.isdisjoint(event.things)
    return ONE if alike and not pair.numbers_differ() else None


@rule("known-blow-merge")
def known_blow(pair: Pair) -> Verdict:
    """The blow told right before, with its place: "A strike killed nine. The attack took place in Sumy"."""
    known, event = pair
    if not event.definite or pair.together or pair.sentences_after > _CAPTION or pair.family is not Family.AIR:
        return None
    unplaced = not known.places and bool(known.hurts or known.targets)
    inside = unplaced or pair.may_be_inside() or is_wide(known)
    return ONE if event.places and inside and _is_single_blow(pair) else None


def _is_single_blow(pair: Pair) -> bool:
    """Whether the known one is a single blow; where only its country is named, that of a lead that tells its toll."""
    known, event = pair
    if known.frame is Frame.LAUNCH or known.counted:
        return False
    lead = known.paragraph <= 1 and bool(known.hurts) and not known.plural and known.country == event.country
    return lead or not is_wide(known)


@rule("known-captive-merge")
def known_captive(pair: Pair) -> Verdict:
    """The one who was caught right before: "arrested a man. The suspect was detained in Sumy"."""
    if pair.family is not Family.DETENTION or pair.event.things_known.isdisjoint(listed("those who are caught")):
        return None
    return ONE


@rule("downed-together-merge")
def downed_together(pair: Pair) -> Verdict:
    """Drones shot down that one sentence tells twice, or the next with a closer number: "more than 100", "114"."""
    if pair.family is not Family.INTERCEPTION or pair.numbers_differ():
        return None
    return ONE if pair.together or (pair.near and pair.open_numbers()) else None


@rule("same-number-merge")
def same_number(pair: Pair) -> Verdict:
    """The same number of the same weapons, shot down, or told without a place."""
    if pair.family is not Family.INTERCEPTION and (not pair.unplaced or _is_damage(pair)):
        return None
    return ONE if pair.same_numbers() else None


@rule("downed-again-merge")
def downed_again(pair: Pair) -> Verdict:
    """What was shot down, told again without a number, day and place of its own; or the headline's, now counted."""
    known, event = pair
    if pair.family is not Family.INTERCEPTION:
        return None
    again = not (event.places or event.when or event.them or any(a.count for a in event.arms))
    counted = known.paragraph == 0 and event.paragraph <= 2 and not any(a.count for a in known.arms)
    return ONE if again or (counted and not known.them and not pair.unplaced) else None


@rule("damage-nearby-merge")
def damage_nearby(pair: Pair) -> Verdict:
    """Damage and casualties without a place of their own, told right after the event."""
    if not _is_damage(pair):
        return None
    return ONE if pair.same_paragraph or pair.near else TWO


def _is_damage(pair: Pair) -> bool:
    """Damage or casualties whose cause and place the sentence does not name."""
    return pair.event.dependent and not pair.event.places


@rule("same-thing-merge")
def same_thing(pair: Pair) -> Verdict:
    """The thing that was hit just before, or that is taken as known ("the market"), hit again in words without a place,
    day and victims of their own."""
    known, event = pair
    if event.places or event.hurts or event.when or pair.family is not Family.AIR:
        return None
    if not known.things.isdisjoint(event.things_known - _GROUND):
        return ONE
    same = not known.things.isdisjoint(event.things - listed("things that are everywhere"))
    return ONE if pair.near and not event.counted and same else None


@rule("told-again-merge")
def told_again(pair: Pair) -> Verdict:
    """The blow told right before, again without a place, day and victims: with its weapon, by its side or known."""
    known, event = pair
    new = event.places or event.when or event.hurts or event.plural or event.frame is not Frame.HIT
    if new or pair.family is not Family.AIR or known.counted or not pair.near or pair.targets_differ():
        return None
    told = event.arms_known or (pair.share_a_side() and not known.implied)
    armed = bool(known.arms and event.arms) and pair.arms_fit() and not pair.numbers_differ()
    return ONE if told and armed else None


@rule("town-raid-detail-merge")
def town_raid_detail(pair: Pair) -> Verdict:
    """A blow with the weapon of the strikes on a town told right before, in words without a place and day: "Drone
    strikes hit Odesa, killing two. … A drone slammed into a tower"."""
    known, event = pair
    own = event.places or event.when or event.another or event.counted or any(arm.count for arm in event.arms)
    if own or pair.family is not Family.AIR or known.counted or pair.sentences_after > _CAPTION or not pair.near:
        return None
    spot = known.spot()
    if spot is None or spot.place.kind is not PlaceKind.SETTLEMENT or not _hits_but_the_town(known, spot):
        return None
    return ONE if pair.share_arms() and pair.sides_fit() and not has_fewer(event.hurts, known.hurts) else None


def _hits_but_the_town(event: Event, town: PlaceName) -> bool:
    """Whether nothing smaller is told to be hit."""
    return not event.damage and event.things <= _GROUND | set(town.place.name.lower().split())


@rule("same-toll-merge")
def same_toll(pair: Pair) -> Verdict:
    """The blow told right before, with its toll, where one of both has no place: "A missile hit a bus in the north,
    killing nine.⏎The missile struck the bus in Sumy, killing nine"."""
    event = pair.event
    fitting = pair.near and not pair.together and pair.sentences_after <= _CAPTION and pair.one_wider()
    if not fitting or event.frame is Frame.LAUNCH or event.dependent or pair.numbers_differ():
        return None
    return ONE if (pair.same_toll() or pair.closer_toll()) and pair.may_be_one() else None


@rule("known-hack-merge")
def known_hack(pair: Pair) -> Verdict:
    """The cyber attack told right before, without place, day and thing of its own: "the first outage caused by a cyber
    attack"."""
    event = pair.event
    if pair.family is not Family.CYBER or event.places or event.when or event.things or event.plural:
        return None
    return ONE if pair.near else None


@rule("one-sentence-merge")
def one_sentence(pair: Pair) -> Verdict:
    """What one sentence tells, where not both have a place."""
    return ONE if not pair.placed and pair.together and pair.family is not Family.CAPTURE else None


@rule("same-day-merge")
def same_day(pair: Pair) -> Verdict:
    """A raid on the very day of the one before, with no place, number or victim of its own."""
    one, other = pair.known.when, pair.event.when
    if one is None or other is None or (one.earliest, one.latest) != (other.earliest, other.latest):
        return None
    new = pair.event.places or pair.event.hurts or pair.event.counted or pair.family is not Family.AIR
    return ONE if not new and pair.event.is_dated and not pair.targets_differ() else None


@rule("raid-counted-merge")
def raid_counted(pair: Pair) -> Verdict:
    """The sentence after a raid on a country that counts its weapons: "Its forces launched 40 drones"."""
    known, event = pair
    soon = pair.near and pair.sentences_after <= _CAPTION
    if pair.placed or not soon or event.frame is not Frame.LAUNCH or event.another:
        return None
    raid = not known.counted and known.frame is not Frame.LAUNCH and known.kind is event.kind
    whole = (is_wide(known) and pair.same_paragraph) or (not known.places and known.plural)
    return ONE if raid and whole and pair.share_a_side() else None


@rule("headline-fighting-merge")
def headline_fighting(pair: Pair) -> Verdict:
    """Fighting without a place in the headline and in the lead."""
    lead = pair.known.paragraph == 0 and pair.event.paragraph <= 2
    return ONE if pair.unplaced and lead and pair.family is Family.GROUND else None


@rule("headline-detail-merge")
def headline_detail(pair: Pair) -> Verdict:
    """A headline's event without a place, and the first detailed one of its sort."""
    lead = pair.known.paragraph == 0 and 0 < pair.event.paragraph <= 2
    placed_now = bool(pair.event.places) and not pair.known.places
    if pair.family is Family.GROUND and pair.known.counted and not pair.event.counted:  # "58 attacks", and one of them
        return None
    return ONE if lead and placed_now and not pair.numbers_differ() else None


@rule("headline-lead-merge")
def headline_lead(pair: Pair) -> Verdict:
    """A headline's event and the lead's that names no place: with the same weapons, by one side or on one thing."""
    known, event = pair
    lead = known.paragraph == 0 and event.paragraph == 1 and bool(known.places) and not event.places
    if not lead or pair.family is not Family.AIR or (event.counted and known.frame is not event.frame):
        return None
    alike = pair.share_a_side() or not known.things.isdisjoint(event.things)
    return ONE if alike and pair.share_arms() and not pair.numbers_differ() else None


@rule("same-place-merge")
def same_place(pair: Pair) -> Verdict:
    """Events of one sort at one place, unless the paragraph names another thing that was hit."""
    return ONE if pair.placed and not pair.targets_differ() else None


weapon_told_after.finds(
    "<{Enemy strike} on a bakery in Sumy>. <Four dead>. <[The Russians] fired a [ballistic missile]>."
)
weapon_told_after.passes_by("A missile strike on a bakery in Sumy. Four dead. The Russians also fired drones.")

victim_of_blow.finds(
    "<Five people were hurt in {a [Russian] attack} on [Kherson]>.⏎<The Russian army killed [a woman]>."
)
victim_of_blow.passes_by(
    "Five people were hurt in a Russian attack on Kherson.⏎The Russian army killed a woman in Sumy."
)

known_hack.finds(
    "Hackers took part in <{a cyber attack} on [the railways] in [Ukraine]> on [Monday].⏎"
    "It was the first delay of trains caused by <a cyber attack>, the ministry said."
)
known_hack.passes_by(
    "Hackers took part in a cyber attack on the railways in Ukraine on Monday.⏎"
    "A bank was closed by a cyber attack in May, the ministry said."
)

harm_of_fighting.finds(
    "<[Kyiv] troops {clashed} with the enemy near [Terny]>. <Two vehicles were damaged and nine soldiers were killed>."
)
harm_of_fighting.passes_by(
    "Kyiv troops clashed with the enemy near Terny. A drone damaged two houses and nine residents were killed."
)

same_person.finds(
    "<Ivan Kovalenko, a rebel leader, was killed in {a strike} in [Izium]> on [Monday].⏎Talks went on.⏎Shops closed.⏎"
    "The governor said <Kovalenko had been killed in a [drone] strike>."
)
same_person.passes_by(
    "Ivan Kovalenko, a rebel leader, was killed in a strike in Izium on Monday.⏎Talks went on.⏎Shops closed.⏎"
    "The governor said Petro Kovalenko had been killed in a drone strike."
)

bomb_told_after.finds(
    "<Five people were killed in {an attack} on a market in [Sumy]> on Monday.⏎"
    "<The attacker detonated the bomb> at the gate, police said."
)
bomb_told_after.passes_by(
    "Five people were killed in an attack on a market in Sumy on Monday.⏎A man detonated a bomb in Izium, police said."
)
bomb_told_after.passes_by("Drones killed five people in Sumy on Monday.⏎A man detonated a bomb at a gate, police said.")

country_lead.finds(
    "<{A Ukrainian drone strike} overnight caused a fire at an oil refinery in [Russia]>.⏎"
    "In [Tuapse], <the fall of drone debris caused a fire at a refinery>, officials said."
)
country_lead.finds(
    "<[Ukrainian] forces {shelled} a village in [Bryansk region]> on [Monday].⏎"
    "<Ukrainian forces shelled the village of [Malinovo]>, the governor said."
)
country_lead.passes_by(
    "A Ukrainian drone strike overnight caused a fire at an oil refinery in Russia.⏎"
    "In Tuapse, drones hit a theatre, officials said."
)

known_blow.finds("<{A drone strike} killed [nine people]>. <The attack took place in [Sumy]>, police said.")
known_blow.passes_by("A drone strike killed nine people. An attack took place in Sumy, police said.")

known_captive.finds("<Police {arrested} [a man] in [Izium]>. <The suspect was detained> on [Monday].")
known_captive.passes_by("Police arrested a man in Izium. A nurse was detained on Monday.")

downed_together.finds(
    "The air force said <it {had shot down} more than 100 drones>.⏎<It downed 114 drones>, the air force said."
)
downed_together.passes_by("The air force said it had shot down 100 drones.⏎It downed 114 drones, the air force said.")

same_number.finds(
    "<Air defences {shot down} 40 drones> overnight.⏎Officials met.⏎Crews worked.⏎"
    "The army said <40 drones had been shot down>."
)
same_number.passes_by(
    "Air defences shot down 40 drones overnight.⏎Officials met.⏎Crews worked.⏎"
    "The army said 9 drones had been shot down."
)

downed_again.finds(
    "<[Polish] pilots {shot down} [drones] over [Lublin]>.⏎Crews worked.⏎Ministers met.⏎"
    "It was the first time that <drones were shot down>, the army said."
)
downed_again.passes_by(
    "Polish pilots shot down drones over Lublin.⏎Crews worked.⏎Ministers met.⏎The army said nine drones were shot down."
)

damage_nearby.finds("<Two people were killed by {shelling} in Kupiansk>. <[Several houses] were damaged>.")
damage_nearby.passes_by("Two people were killed by shelling in Kupiansk. Several houses were sold.")

same_thing.finds(
    "<A missile {struck} the station in [Izium]> on [Monday].⏎Kyiv said <[Russian] troops hit the station>."
)
same_thing.finds(
    "<A missile {struck} a bakery in [Izium]> on [Monday].⏎Crews worked.⏎Ministers met.⏎Schools closed.⏎"
    "Kyiv said <[Russian] troops hit the bakery>."
)
same_thing.passes_by("A missile struck the station in Izium on Monday.⏎Kyiv said Russian troops hit a school.")

told_again.finds(
    "<The [Russians] {launched} a [missile] at [a ship] in [Odesa], killing [a pilot]>.⏎"
    "<The missile struck [the bridge]>."
)
told_again.passes_by(
    "The Russians launched a missile at a ship in Odesa, killing a pilot.⏎A missile struck the bridge."
)

town_raid_detail.finds(
    "<Russian drones {attacked} [Izmail] on [Monday], killing [two people]>.⏎<A drone slammed> into a tower."
)
town_raid_detail.passes_by(
    "Russian drones attacked Izmail on Monday, killing two people.⏎A drone slammed into a tower, killing a guard."
)
town_raid_detail.passes_by("Russian drones attacked Izmail on Monday.⏎One drone slammed into a tower.")

same_toll.finds(
    "Crews worked.⏎Schools were closed.⏎Streets were empty.⏎Shops shut.⏎<A missile {struck} [a clinic] in a northern "
    "town, killing [nine people]>, people said.⏎<A missile hit the hospital in [Sumy], killing nine>."
)
same_toll.finds(
    "<Bombs {kill} nearly 40 in [Sumy]>⏎<Blasts rocked> the city.⏎"
    "Police said <[38] people were killed in attacks by two suicide bombers>."
)
same_toll.finds(
    "<Bombs {kill} more than 30 in [Sumy]>⏎<Blasts rocked> the city.⏎"
    "Police said <[34] people were killed in attacks by two suicide bombers>."
)
same_toll.passes_by(
    "Crews worked.⏎Schools were closed.⏎Streets were empty.⏎Shops shut.⏎A missile struck a clinic in a northern town, "
    "killing nine people, people said.⏎A missile hit the hospital in Sumy, killing two."
)

one_sentence.finds("<Nikopol suffered {mortar shelling} on Monday that wounded [two people]>.")
one_sentence.passes_by("Nikopol suffered mortar shelling on Monday.")

same_day.finds(
    "<Russian drones {hit} Kyiv on [Monday], killing two people>.⏎The mayor spoke.⏎"
    "<Russian drones hit [homes]> on Monday."
)
same_day.passes_by(
    "Russian drones hit Kyiv on Monday, killing two people.⏎The mayor spoke.⏎"
    "Russian drones hit homes in Sumy on Monday."
)

raid_counted.finds("Russia <carried out {an air attack} on Ukraine> on Tuesday. <Russian forces launched [40 drones]>.")
raid_counted.passes_by("Russia carried out an air attack on Ukraine on Tuesday. Ukrainian forces launched 40 drones.")

headline_fighting.finds("<Troops {clash}>.⏎<Troops clashed on Monday, wounding [two soldiers]>.")
headline_fighting.passes_by("Troops clash.⏎Troops clashed near Lyman on Monday, wounding two soldiers.")

headline_detail.finds("<{Missile strike} wounds [five]>.⏎<A missile strike on [Dnipro] killed [two people]>.")
headline_detail.passes_by("Russian troops carried out 60 attacks.⏎Russian troops attacked near Lyman.")
headline_detail.passes_by("Missile strike kills five.⏎A missile strike killed five people.")

headline_lead.finds("<{[Drone] attack} on [a ferry] in [Odesa]>⏎<Crews attacked [a ferry]> with drones on [Monday].")
headline_lead.passes_by("Russian drone attack on Odesa⏎Russian drones struck homes in Kherson at night.")

same_place.finds("<{Missile strike} on Dnipro kills [five]>.⏎<A missile hit Dnipro> on [Monday].")
same_place.passes_by("Drones struck Sumy on Monday.⏎Drones struck Konotop on Monday.")
same_place.passes_by("Drones hit a school in Sumy. A drone hit a clinic in Sumy.")

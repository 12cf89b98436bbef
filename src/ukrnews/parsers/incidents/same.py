"""Why two mentions are one event, and why they are two: the first reason decides, and without one they are two."""

from __future__ import annotations

from typing import Final

from ukrnews.lexicon.entries import Frame
from ukrnews.model import IncidentKind, PlaceKind
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.pair import Pair, is_wide
from ukrnews.parsers.incidents.spots import dates_fit, is_days_span
from ukrnews.parsers.incidents.spots import same_place as fits
from ukrnews.parsers.incidents.tolls import has_fewer
from ukrnews.parsers.incidents.traits import Family
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.reading.document import Document

Verdict = bool | None
"""What a reason says: one event, two events, or nothing."""
_GROUND: Final = listed("ground") | listed("things that are everywhere") | listed("words for large places")
"""What is too large, or too common, to be one thing that is hit."""
ONE: Final = True
TWO: Final = False
_LEAD_SENTENCES = 2
"""Sentences after a headline that may give its event the day."""
_CAPTION = 2
"""Sentences after a strike that may tell its weapon."""
_SEVERAL = 3
"""Towns on which no single blow falls."""
_SOON = 4
"""Paragraphs after the headline in which a lead is taken up."""


def is_same(document: Document, known: Event, event: Event) -> bool:
    """Whether the mention is of the known event."""
    pair = Pair(known, event)
    for reason in SAME.of(document).rules:
        verdict: Verdict = reason.read(pair)
        if verdict is not None:
            return verdict
    return False


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


@rule("old-news-apart")
def old_news(pair: Pair) -> Verdict:
    """What was over before the news is not what the lead tells without a day."""
    far = pair.event.sentence > pair.known.sentence + _LEAD_SENTENCES
    return TWO if pair.event.background and pair.known.when is None and far else None


@rule("answer-apart")
def answer(pair: Pair) -> Verdict:
    """An attack and the one that answers or follows it: "… a day after a missile struck a school"."""
    return TWO if pair.one_after_the_other() else None


@rule("victim-of-blow-merge")
def victim_of_blow(pair: Pair) -> Verdict:
    """Whom the forces killed in the attack told right before: "… bombarded Kherson. The army killed a woman"."""
    event = pair.event
    if event.kind is not IncidentKind.KILLING or event.rule != "harm-verb" or pair.family is not Family.AIR:
        return None
    if event.places or event.when or event.arms or event.another:
        return None
    return ONE if pair.near and pair.share_a_side() else None


@rule("other-kind-apart")
def other_kind(pair: Pair) -> Verdict:
    """Events of kinds that are never one: a capture and a blast."""
    return None if pair.related() else TWO


@rule("alike-apart")
def alike(pair: Pair) -> Verdict:
    """What is only compared: "similar explosions"."""
    return TWO if pair.event.apart else None


@rule("another-apart")
def another(pair: Pair) -> Verdict:
    """What a later sentence sets apart: "another drone", "also hit"."""
    return TWO if pair.event.another and not pair.together else None


@rule("other-day-apart")
def other_day(pair: Pair) -> Verdict:
    """Events of days that are not the same, or of a day and a week."""
    return None if dates_fit(pair.known.when, pair.event.when) else TWO


@rule("other-side-apart")
def other_side(pair: Pair) -> Verdict:
    """Events that the words give to different sides."""
    return None if pair.sides_fit() else TWO


@rule("other-weapon-apart")
def other_weapon(pair: Pair) -> Verdict:
    """Events with weapons of which none is the same."""
    return None if pair.arms_fit() else TWO


@rule("other-way-apart")
def other_way(pair: Pair) -> Verdict:
    """A shelling and a strike with drones or bombs that harmed others, told one after the other."""
    known, event = pair
    if pair.together or event.anaphoric or event.definite or not (known.hurts and event.hurts):
        return None
    way = {IncidentKind.SHELLING, IncidentKind.STRIKE}
    told = {known.kind, event.kind} == way and all(e.arms for e in pair if e.kind is IncidentKind.STRIKE)
    harms = [{h.harm for h in e.hurts} for e in pair]
    return TWO if told and harms[0].isdisjoint(harms[1]) else None


@rule("fewer-victims-apart")
def fewer_victims(pair: Pair) -> Verdict:
    """An event with a day and fewer victims than the one told before without a day."""
    known, event = pair
    dated = known.when is None and event.is_dated and not pair.together
    return TWO if dated and has_fewer(event.hurts, known.hurts) else None


@rule("days-total-apart")
def days_total(pair: Pair) -> Verdict:
    """A figure of a whole day, and a strike told before: "four were killed in the region in the past 24 hours"."""
    known, event = pair
    total = event.frame is None and event.when is not None and is_days_span(event.when.text) and not pair.together
    return TWO if total and (known.when is None or not is_days_span(known.when.text)) and known.frame else None


@rule("sum-over-places-apart")
def sum_over_places(pair: Pair) -> Verdict:
    """Attacks on several places, and one of them told before: "four were wounded in attacks on two regions"."""
    known, event = pair
    if not event.plural or known.plural or known.counted or pair.together or not known.places:
        return None
    others = [p for p in event.places if not any(fits(p, k) for k in known.places)]
    return TWO if others and len(event.places) > len(others) and event.hurts else None


@rule("one-of-several-apart")
def one_of_several(pair: Pair) -> Verdict:
    """A day's fire on several towns, and what a later sentence tells of one of them."""
    known, event = pair
    towns = [p for p in known.places if p.place.kind in (PlaceKind.SETTLEMENT, PlaceKind.DISTRICT)]
    if pair.together or event.anaphoric or len(event.places) != 1 or len(towns) < _SEVERAL:
        return None
    return TWO if event.targets or event.damage or event.hurts or event.arms else None


@rule("town-victims-apart")
def town_victims(pair: Pair) -> Verdict:
    """A region's day or salvo with its victims, and fewer of them in one of its towns."""
    known, event = pair
    days = known.plural and known.hurts and known.when is not None and is_days_span(known.when.text)
    if not (days or known.counted or known.plural) or pair.together or not pair.placed or not _only_inside(pair):
        return None
    return TWO if days or has_fewer(event.hurts, known.hurts) else None


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


@rule("other-place-apart")
def other_place(pair: Pair) -> Verdict:
    """Events at places that are not the same and not one within the other."""
    return None if not pair.placed or pair.places_fit() else TWO


@rule("known-captive-merge")
def known_captive(pair: Pair) -> Verdict:
    """The one who was caught right before: "arrested a man. The suspect was detained in Sumy"."""
    if pair.family is not Family.DETENTION or pair.event.things_known.isdisjoint(listed("those who are caught")):
        return None
    return ONE if pair.near else None


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


@rule("downed-elsewhere-apart")
def downed_elsewhere(pair: Pair) -> Verdict:
    """Drones shot down at another time or in other numbers."""
    return TWO if pair.family is Family.INTERCEPTION else None


@rule("damage-nearby-merge")
def damage_nearby(pair: Pair) -> Verdict:
    """Damage and casualties without a place of their own, told right after the event."""
    if not _is_damage(pair):
        return None
    return ONE if pair.same_paragraph or pair.near else TWO


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
    follows = not pair.placed and pair.same_paragraph and pair.sentences_after == 1
    if not follows or event.frame is not Frame.LAUNCH or event.another:
        return None
    raid = not known.counted and known.frame is not Frame.LAUNCH and is_wide(known)
    return ONE if raid and pair.share_a_side() else None


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


@rule("inside-region-apart")
def inside_region(pair: Pair) -> Verdict:
    """A region's event and one at a place in it, told neither together nor as lead and detail."""
    if not pair.placed or not _only_inside(pair):
        return None
    return None if pair.together or _is_lead(pair) else TWO


@rule("captured-elsewhere-apart")
def captured_elsewhere(pair: Pair) -> Verdict:
    """Captures of places that are not the very same: a region is not taken with its villages."""
    if not pair.placed or pair.family is not Family.CAPTURE:
        return None
    first, second = pair.known.spot(), pair.event.spot()
    return TWO if first is None or second is None or first.place != second.place else None


@rule("other-raid-apart")
def other_raid(pair: Pair) -> Verdict:
    """Raids on a whole country with other numbers of weapons."""
    return TWO if pair.wide and not pair.together and pair.numbers_differ() else None


@rule("same-place-merge")
def same_place(pair: Pair) -> Verdict:
    """Events of one sort at one place, unless the paragraph names another thing that was hit."""
    return ONE if pair.placed and not pair.targets_differ() else None


def _is_damage(pair: Pair) -> bool:
    """Damage or casualties whose cause and place the sentence does not name."""
    return pair.event.dependent and not pair.event.places


def _only_inside(pair: Pair) -> bool:
    """Whether one names a region and the other a place in it."""
    a, b = pair.known.spot(), pair.event.spot()
    if a is None or b is None or a.place == b.place or PlaceKind.REGION not in (a.place.kind, b.place.kind):
        return False
    return {p.place for p in pair.known.places}.isdisjoint(p.place for p in pair.event.places)


def _is_lead(pair: Pair) -> bool:
    """A headline or lead that names the region, or a mention in the paragraph beside it: of the same sort of event."""
    known, event = pair
    if known.kind is not event.kind and known.arms and event.arms:
        return False
    lead = known.paragraph <= 1 and event.paragraph <= _SOON and event.rule != "bare-casualties"
    return lead or pair.near


SAME = Table(
    "incidents",
    None,
    (
        weapon_told_after,
        old_news,
        answer,
        victim_of_blow,
        other_kind,
        alike,
        another,
        other_day,
        other_side,
        other_weapon,
        other_way,
        fewer_victims,
        days_total,
        sum_over_places,
        one_of_several,
        town_victims,
        country_lead,
        known_blow,
        other_place,
        known_captive,
        downed_together,
        same_number,
        downed_again,
        downed_elsewhere,
        damage_nearby,
        same_thing,
        one_sentence,
        same_day,
        raid_counted,
        headline_fighting,
        headline_detail,
        headline_lead,
        told_again,
        inside_region,
        captured_elsewhere,
        other_raid,
        same_place,
    ),
)
"""A mention with no reason to be a known event is one of its own."""

weapon_told_after.finds(
    "<{Enemy strike} on a bakery in Sumy>. <Four dead>. <[The Russians] fired a [ballistic missile]>."
)
weapon_told_after.passes_by("A missile strike on a bakery in Sumy. Four dead. The Russians also fired drones.")

old_news.finds(
    "Drones hit a bridge in Kherson.⏎Traffic stopped.⏎Repairs began.⏎"
    "<Drones {hit} the bridge in [Kherson] on [May 2], wounding [two] people>."
)
old_news.passes_by("Drones hit a bridge in Kherson.⏎Drones hit the bridge in Kherson on May 2, wounding two people.")

answer.finds("Ukraine hit a depot in Kursk a day after <a missile {struck} a school, killing [four]>.")
answer.passes_by("Ukraine hit a depot in Kursk after a missile launcher was seen, killing four.")

other_kind.finds(
    "Russian troops captured Toretsk on Monday. <{An explosion} on Monday in [Toretsk] killed [two] people>."
)
other_kind.passes_by("Drones hit a depot in Toretsk on Monday. An explosion there killed two people.")

alike.finds(
    "Two explosions rocked a depot in Dzhankoi. "
    "They came after <[one person] was killed in {similar explosions} in [Dzhankoi]>."
)
alike.passes_by("Two explosions rocked a depot in Dzhankoi. One person was killed in the explosions in Dzhankoi.")

another.finds("A strike on Sumy killed two people. <{A second strike} on [Sumy] wounded [a guard]>.")
another.passes_by("A strike on Sumy killed two people. A strike on Sumy also wounded a guard.")

other_day.finds("<A missile {hit} [Odesa] on [Sunday], killing [one person]>.⏎A missile struck Odesa on Tuesday.")
other_day.passes_by("A missile hit Odesa on Sunday, killing one person.⏎A missile struck Odesa.")

other_side.finds(
    "Russian forces shelled Horlivka on Monday.⏎<[Ukrainian] forces {shelled} Horlivka, killing [two people]>."
)
other_side.passes_by("Russian forces shelled Horlivka on Monday.⏎Russian guns shelled Horlivka, killing two people.")

other_weapon.finds("A missile hit Odesa on Monday.⏎<[Drones] {hit} Odesa on Monday, killing [a guard]>.")
other_weapon.passes_by("A missile hit Odesa on Monday.⏎A cruise missile hit Odesa on Monday, killing a guard.")

other_way.finds(
    "A drone attack on Kherson killed a man. <[The Russian] army {shelled} [Kherson] on [Monday], wounding [six]>."
)
other_way.passes_by(
    "A drone attack on Kherson killed a man. The Russian army shelled Kherson on Monday, killing a man of 40."
)

days_total.finds(
    "A drone hit a bus in Sumy.⏎"
    "<{[Four] people were killed} and [seven] wounded> in the [Sumy region] [in the past day]."
)
days_total.passes_by("A drone hit a bus in Sumy.⏎Four people were killed and seven wounded in the Sumy region.")

sum_over_places.finds(
    "A drone hit a depot in Sumy.⏎Crews came.⏎<[Four] people were wounded in {attacks} on [Sumy] and [Konotop]>."
)
sum_over_places.passes_by(
    "A drone hit a depot in the Sumy region.⏎Four people were wounded in a drone attack on the Sumy region."
)

one_of_several.finds(
    "Drones attacked Sumy, Konotop and Romny on Monday.⏎<A [drone] {struck} [a bus] in [Romny], killing [two people]>."
)
one_of_several.passes_by(
    "Drones attacked Sumy and the town of Romny.⏎A drone struck a bus in Romny, killing two people."
)

town_victims.finds(
    "Six people were hurt in Russian strikes on the Sumy region [over the past day].⏎"
    "<[Russian] troops {shelled} [Konotop], wounding [two women]>."
)
town_victims.passes_by(
    "Six people were hurt in Russian strikes on the Sumy region over the past day.⏎"
    "Russian troops shelled Konotop, wounding six women."
)

fewer_victims.finds("A strike on Sumy killed nine people.⏎<{A strike} on Sumy on [Tuesday] killed [two people]>.")
fewer_victims.passes_by("A strike on Sumy killed two people.⏎A strike on Sumy on Tuesday killed nine people.")

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

other_place.finds("Drones struck Sumy on Monday.⏎<Drones {struck} [Konotop]> on Monday.")
other_place.passes_by("Drones struck Sumy on Monday.⏎Drones struck Sumy on Monday, the mayor said.")

known_captive.finds("<Police {arrested} [a man] in [Izium]>. <The suspect was detained> on [Monday].")
known_captive.passes_by("Police arrested a man in Izium. A nurse was detained on Monday.")

downed_again.finds(
    "<[Polish] pilots {shot down} [drones] over [Lublin]>.⏎Crews worked.⏎Ministers met.⏎"
    "It was the first time that <drones were shot down>, the army said."
)
downed_again.passes_by(
    "Polish pilots shot down drones over Lublin.⏎Crews worked.⏎Ministers met.⏎The army said nine drones were shot down."
)

victim_of_blow.finds(
    "<Five people were hurt in {a [Russian] attack} on [Kherson]>.⏎<The Russian army killed [a woman]>."
)
victim_of_blow.passes_by(
    "Five people were hurt in a Russian attack on Kherson.⏎The Russian army killed a woman in Sumy."
)

told_again.finds(
    "<The [Russians] {launched} a [missile] at [a ship] in [Odesa], killing [a pilot]>.⏎"
    "<The missile struck [the bridge]>."
)
told_again.passes_by(
    "The Russians launched a missile at a ship in Odesa, killing a pilot.⏎A missile struck the bridge."
)

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

downed_elsewhere.finds(
    "Air defences shot down 40 drones over Sumy.⏎<Air defences {shot down} [12 drones] over [Sumy]>."
)
downed_elsewhere.passes_by("Air defences shot down 40 drones over Sumy.⏎Air defences shot down 40 drones over Sumy.")

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

headline_lead.finds("<{[Drone] attack} on [a ferry] in [Odesa]>⏎<Crews attacked [a ferry]> with drones on [Monday].")
headline_lead.passes_by("Russian drone attack on Odesa⏎Russian drones struck homes in Kherson at night.")

known_blow.finds("<{A drone strike} killed [nine people]>. <The attack took place in [Sumy]>, police said.")
known_blow.passes_by("A drone strike killed nine people. An attack took place in Sumy, police said.")

headline_detail.finds("<{Missile strike} wounds [five]>.⏎<A missile strike on [Dnipro] killed [two people]>.")
headline_detail.passes_by("Russian troops carried out 60 attacks.⏎Russian troops attacked near Lyman.")
headline_detail.passes_by("Missile strike kills five.⏎A missile strike killed five people.")

inside_region.finds(
    "Russian drones attacked the Kharkiv region on Sunday.⏎Rescuers worked.⏎Schools stayed closed.⏎"
    "Power was restored.⏎Repairs took weeks.⏎<A drone {hit} [a shop] in [Vovchansk]> on Sunday."
)
inside_region.passes_by(
    "Russian drones attacked the Kharkiv region on Sunday.⏎A drone hit a shop in Vovchansk on Sunday."
)

captured_elsewhere.finds("Russian troops captured Toretsk.⏎<Russian troops {captured} the [Donetsk region]>.")
captured_elsewhere.passes_by("Russian troops captured Toretsk.⏎Russian troops captured Toretsk on Monday.")

other_raid.finds("Russia launched 40 drones at Ukraine.⏎<Russia {launched} [90 drones] at Ukraine>.")
other_raid.passes_by("Russia launched 40 drones at Ukraine.⏎Russia launched more than 30 drones at Ukraine.")

same_place.finds("<{Missile strike} on Dnipro kills [five]>.⏎<A missile hit Dnipro> on [Monday].")
same_place.passes_by("Drones struck Sumy on Monday.⏎Drones struck Konotop on Monday.")
same_place.passes_by("Drones hit a school in Sumy. A drone hit a clinic in Sumy.")

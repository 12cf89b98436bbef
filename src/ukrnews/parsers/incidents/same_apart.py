"""Why two mentions are two events."""

from __future__ import annotations

from ukrnews.model import IncidentKind, PlaceKind, When
from ukrnews.parsers.cards import rule
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.pair import TWO, Pair, Verdict
from ukrnews.parsers.incidents.spots import dates_fit, is_days_span
from ukrnews.parsers.incidents.spots import same_place as fits
from ukrnews.parsers.incidents.tolls import has_fewer
from ukrnews.parsers.incidents.traits import Family

_LEAD_SENTENCES = 2
"""Sentences after a headline that may give its event the day."""
_SEVERAL = 3
"""Towns on which no single blow falls."""
_SPAN = 3
"""Days over which no single blow lasts."""
_SOON = 4
"""Paragraphs after the headline in which a lead is taken up."""


@rule("old-news-apart")
def old_news(pair: Pair) -> Verdict:
    """What was over before the news is not what the lead tells without a day."""
    far = pair.event.sentence > pair.known.sentence + _LEAD_SENTENCES
    return TWO if pair.event.background and pair.known.when is None and far else None


@rule("answer-apart")
def answer(pair: Pair) -> Verdict:
    """An attack and the one that answers or follows it: "… a day after a missile struck a school"."""
    return TWO if pair.one_after_the_other() else None


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
    """What a later sentence sets apart: "another drone", "also hit"; or another line of a bulletin."""
    known, event = pair
    if event.heading is not None and known.heading is not None and known.heading != event.heading:
        return TWO
    return TWO if event.another and not pair.together else None


@rule("instance-apart")
def instance(pair: Pair) -> Verdict:
    """Several attacks, and one of them that the sentence names: "numerous bombings, including a raid on the port"."""
    return TWO if pair.event.instance and pair.together and pair.known.plural else None


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
    """A figure of a whole day, and one of its strikes: "four were killed in the region in the past 24 hours"."""
    known, event = pair
    summed = known.frame is None and any(h.total for h in known.hurts) and not any(h.total for h in event.hurts)
    if summed and event.frame is not None and not event.anaphoric:
        return TWO  # "In all, two were killed over the day", then one of its strikes
    total = event.frame is None and event.when is not None and is_days_span(event.when.text) and not pair.together
    if event.plural and known.hurts and event.hurts and _spans_days(event.when) and not _spans_days(known.when):
        return TWO
    return TWO if total and (known.when is None or not is_days_span(known.when.text)) and known.frame else None


def _spans_days(when: When | None) -> bool:
    """ "in the past six days", "since Monday"."""
    if when is None or when.earliest is None or when.latest is None:
        return False
    return (when.latest - when.earliest).days >= _SPAN


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


@rule("other-place-apart")
def other_place(pair: Pair) -> Verdict:
    """Events at places that are not the same and not one within the other."""
    return None if not pair.placed or pair.places_fit() else TWO


@rule("downed-elsewhere-apart")
def downed_elsewhere(pair: Pair) -> Verdict:
    """Drones shot down at another time or in other numbers."""
    return TWO if pair.family is Family.INTERCEPTION else None


@rule("inside-region-apart")
def inside_region(pair: Pair) -> Verdict:
    """A region's event and one at a place in it, told neither together nor as lead and detail."""
    if not pair.placed or not _only_inside(pair):
        return None
    if pair.event.several and not pair.known.counted and _is_region(pair.event):  # "20 attacks on the region"
        return TWO
    return None if pair.together or _is_lead(pair) else TWO


def _is_region(event: Event) -> bool:
    spot = event.spot()
    return spot is not None and spot.place.kind is PlaceKind.REGION


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
other_kind.passes_by(
    "Nine dead in bomb attack in Izium⏎Schools closed.⏎"
    "Men with crude bombs attacked a depot in Izium on Monday, killing nine people."
)
other_kind.passes_by("Drones hit a depot in Toretsk on Monday. An explosion there killed two people.")

alike.finds(
    "Two explosions rocked a depot in Dzhankoi. "
    "They came after <[one person] was killed in {similar explosions} in [Dzhankoi]>."
)
alike.passes_by("Two explosions rocked a depot in Dzhankoi. One person was killed in the explosions in Dzhankoi.")

another.finds("A strike on Sumy killed two people. <{A second strike} on [Sumy] wounded [a guard]>.")
another.passes_by("A strike on Sumy killed two people. A strike on Sumy also wounded a guard.")

instance.finds(
    "The city was hit by several strikes on Monday, "
    "including <{a strike} on [a clinic] in [Sumy] that killed [nine] people>."
)
instance.passes_by("The city was hit by several strikes on Monday, as a strike on a clinic in Sumy killed nine people.")

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

fewer_victims.finds("A strike on Sumy killed nine people.⏎<{A strike} on Sumy on [Tuesday] killed [two people]>.")
fewer_victims.passes_by("A strike on Sumy killed two people.⏎A strike on Sumy on Tuesday killed nine people.")

days_total.finds(
    "Air strikes hit a clinic in Sumy and killed 27 people, the mayor said.⏎Crews worked.⏎"
    "The governor said <{air strikes} on [Sumy] had killed [91] people> [in the past six days]."
)
days_total.passes_by(
    "Air strikes hit a clinic in Sumy and killed 27 people, the mayor said.⏎Crews worked.⏎"
    "The governor said air strikes on Sumy had killed 28 people on Monday."
)
days_total.finds(
    "A drone hit a bus in Sumy.⏎"
    "<{[Four] people were killed} and [seven] wounded> in the [Sumy region] [in the past day]."
)
days_total.passes_by("A drone hit a bus in Sumy.⏎Four people were killed and seven wounded in the Sumy region.")
days_total.finds(
    "In all, four people were killed and nine hurt in Sumy on Monday.⏎"
    "<A drone {hit} a bus in [Sumy], killing [four] and wounding [two]>."
)
days_total.passes_by(
    "Four people were killed and nine hurt in Sumy on Monday.⏎A drone hit a bus in Sumy, killing four."
)

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

other_place.finds("Drones struck Sumy on Monday.⏎<Drones {struck} [Konotop]> on Monday.")
other_place.passes_by("Drones struck Sumy on Monday.⏎Drones struck Sumy on Monday, the mayor said.")

downed_elsewhere.finds(
    "Air defences shot down 40 drones over Sumy.⏎<Air defences {shot down} [12 drones] over [Sumy]>."
)
downed_elsewhere.passes_by("Air defences shot down 40 drones over Sumy.⏎Air defences shot down 40 drones over Sumy.")

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

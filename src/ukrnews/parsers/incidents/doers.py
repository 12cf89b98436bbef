"""By whom: the side that words of other sentences give to an event, and whom it was not by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import attrs

from ukrnews.lexicon.entries import Frame
from ukrnews.model import ActorKind, IncidentKind, When
from ukrnews.parsers.actors import cast_of
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.incidents.around import Around, is_air_raid, is_interception, is_salvo, same_side
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.party import Party
from ukrnews.parsers.incidents.salvo import raid_of
from ukrnews.parsers.incidents.sides import REBELS, is_armed, named_party, state
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.reading.document import Document

_SIDES = frozenset({"UKR", "RUS"})
_GROUND = (IncidentKind.GROUND_COMBAT, IncidentKind.CAPTURE)
_SOON = 2
"""Sentences after a salvo that tell what was shot down of it."""


class Given(NamedTuple):
    """Who did it, and what else the event has from where that is told."""

    sides: Sequence[Party]
    when: When | None = None
    kind: IncidentKind | None = None


def name_doers(at: Around) -> None:
    """Take out who did not do it, and fill in who did where the event's own words name nobody."""
    event = at.event
    for reason in NOT_BY.of(at.document):
        reason(at)
    if event.perpetrators:
        return
    ways = (way(at) for way in BY.of(at.document))
    given: Given | None = next((g for g in ways if g is not None and g.sides), None)
    if given is not None and not _hits_its_own(at, given):
        event.perpetrators, event.implied = list(given.sides), True
        event.when = event.when or given.when
        event.kind = given.kind or event.kind


def _hits_its_own(at: Around, given: Given) -> bool:
    """ "strikes on rebel-held areas", "against separatist checkpoints": no rebels, whoever struck before."""
    if all(side.name != REBELS.name for side in given.sides):
        return False
    theirs = listed("held by rebels") | listed("rebels")
    words = (at.document.word(i) for i in range(at.event.last, max(last for _, last in at.event.spans[:1])))
    return not theirs.isdisjoint(words)


@rule("own-salvo-no-perpetrator")
def own_salvo(at: Around) -> None:
    """Nobody shoots down his own salvo: a pronoun was read as the attacker."""
    event = at.event
    if not is_interception(event) or not event.perpetrators:
        return
    for other in at.beside:
        if not is_air_raid(other) or not same_side(other, event) or other.paragraph != event.paragraph:
            continue
        if other.sentence == event.sentence:
            event.perpetrators.clear()
            event.places.clear()
        elif 0 < event.sentence - other.sentence <= _SOON and (not event.arms or _shares_arms(other, event)):
            event.perpetrators.clear()


@rule("own-weapons-no-perpetrator")
def own_weapons(at: Around) -> None:
    """Nobody shoots down what is his: a pronoun was read as the owner of the drones."""
    owner = at.event.arms_of
    if is_interception(at.event) and owner is not None and owner.country in {a.country for a in at.event.perpetrators}:
        at.event.perpetrators.clear()


@rule("maker-no-perpetrator")
def maker(at: Around) -> None:
    """ "American jets" that strike one side of this war are flown by the other: whoever made them did not."""
    event, sides = at.event, {a.country for a in at.event.perpetrators}
    if is_air_raid(event) and event.arms and event.country in _SIDES and not sides & {*_SIDES, None}:
        event.perpetrators.clear()


@rule("accuser-no-perpetrator")
def accuser(at: Around) -> None:
    """Nobody accuses himself: "Kyiv accused Moscow of firing at a school and bombing a bakery"."""
    sides = {a.country for a in at.event.accusers} - {None}
    if sides and sides >= {a.country for a in at.event.perpetrators}:
        at.event.perpetrators.clear()


@rule("raid-victims-perpetrator")
def raid_victims(at: Around) -> Given | None:
    """Dead and wounded told among a raid's places: "… hit several cities, among them Izmail, where one person died"."""
    event = at.event
    if event.rule != "bare-casualties" or event.kind is not IncidentKind.OTHER or event.another:
        return None
    raid = raid_of(at.document, event, at.earlier)
    if raid is None:
        return None
    return Given(raid.perpetrators, _day_of(raid, event), raid.kind if at.paragraphs_after(raid) <= 1 else None)


@rule("weapon-owner-perpetrator")
def weapon_owner(at: Around) -> Given | None:
    """Whose weapons they are: "Ukrainian drones fell on the port"."""
    owner = at.event.arms_of
    return Given([owner]) if is_air_raid(at.event) and owner is not None else None


@rule("raid-perpetrator")
def raid(at: Around) -> Given | None:
    """The side of the raid that the strike is told as a part of."""
    event = at.event
    if not is_air_raid(event) or event.unsided:
        return None
    known = raid_of(at.document, event, at.earlier)
    return Given(known.perpetrators, _day_of(known, event)) if known is not None else None


@rule("enemy-struck-perpetrator")
def enemy_struck(at: Around) -> Given | None:
    """The army that reports it, of what was the other side's: "The army said missiles had hit Ukrainian depots"."""
    theirs = at.event.against
    if theirs is None or not is_air_raid(at.event):
        return None
    sources = (s for s in at.event.attributed if _reports_its_deeds(s) and {theirs.country, s.country} == _SIDES)
    return _as_state(at.document, next(sources, None))


@rule("downed-after-perpetrator")
def downed_after(at: Around) -> Given | None:
    """Whose drones are shot down after the salvo: "Forty drones came in. The air force downed 30 Russian drones"."""
    event = at.event
    if not is_air_raid(event) or not is_salvo(event):
        return None
    for other in at.later:
        soon = other.paragraph - event.paragraph <= 1 and other.sentence - event.sentence <= _SOON
        if soon and is_interception(other) and other.arms_of is not None:
            return Given([other.arms_of] if other.arms_of.country != event.country else [])
    return None


@rule("own-deed-perpetrator")
def own_deed(at: Around) -> Given | None:
    """The armed body that reports its deed: "The air force said 12 drones were shot down"."""
    event = at.event
    told = is_interception(event) or (event.kind in _GROUND and event.rule == "take-noun")
    return _own_deed(at, event.attributed) if told else None


@rule("salvo-reporter-perpetrator")
def salvo_reporter(at: Around) -> Given | None:
    """The defender that reported the salvo before: "Forty drones came in, the air force said. It shot down 30"."""
    event = at.event
    if not is_interception(event):
        return None
    for known in at.raids_before():
        near = 0 <= event.sentence - known.sentence <= 1
        if near and (known.paragraph == event.paragraph or (not event.attributed and _shares_arms(known, event))):
            attackers = {p.country for p in known.perpetrators}
            return _own_deed(at, [s for s in known.attributed if s.country not in attackers])
    return None


@rule("attacker-here-perpetrator")
def attacker_here(at: Around) -> Given | None:
    """The side that attacks on the ground in this paragraph."""
    event = at.event
    if event.kind not in _GROUND or event.frame not in (Frame.HIT, Frame.CLASH, Frame.FALL, Frame.TAKE):
        return None
    if event.rule == "clash-noun" and not event.anaphoric and event.unsided:
        return None
    fights = (e for e in reversed(at.earlier) if e.kind in _GROUND and e.paragraph == event.paragraph)
    sides = next((e.perpetrators for e in fights if e.perpetrators), None)
    return Given(sides) if sides is not None else None


def _own_deed(at: Around, sources: Sequence[Party]) -> Given | None:
    """By the armed body that reports it as done, or by the side of an official who says so of the other side's drones;
    not over another country."""
    event = at.event
    theirs = event.arms_of or event.against
    for source in (_with_its_state(at.document, s) for s in sources):
        if source.country not in _SIDES:
            continue
        if is_interception(event) and event.country not in (None, source.country):
            continue
        if theirs is None and not _reports_its_deeds(source):
            continue
        if theirs is None or (theirs.country in _SIDES and theirs.country != source.country):
            return _as_state(at.document, source)
    return None


def _with_its_state(document: Document, source: Party) -> Party:
    """ "the head of the Ukrainian air force": somebody without a name, of the state that his words name."""
    if source.kind is not ActorKind.UNNAMED or source.country is not None:
        return source
    spans = (ground.span for ground in source.grounds)
    tokens = ((document.token_at(s.start), document.token_at(s.end - 1) + 1) for s in spans)
    named = (n.actor.country for first, last in tokens for n in cast_of(document).names_in(first, last))
    return Party(attrs.evolve(source.actor, country=next(named, None)), source.grounds)


def _reports_its_deeds(source: Party) -> bool:
    """A state or its armed forces, not a mayor or an unnamed official."""
    body = source.kind in (ActorKind.ORGANISATION, ActorKind.GROUP)
    return source.kind is ActorKind.STATE or (body and is_armed(source.name))


def _as_state(document: Document, source: Party | None) -> Given | None:
    """The state whose body speaks, by the words that name the body."""
    if source is None:
        return None
    side = state(document, source.country)
    spans = (ground.span for ground in source.grounds)
    parties = (named_party(document, side, document.token_at(s.start), document.token_at(s.end - 1) + 1) for s in spans)
    return Given([p for p in parties if p is not None][:1])


def _day_of(raid: Event, event: Event) -> When | None:
    """The raid's day, unless the event is another one, or told in another paragraph than a raid of long ago."""
    if event.another or (raid.background and event.paragraph not in (raid.paragraph, raid.last_paragraph)):
        return None
    return raid.when


def _shares_arms(one: Event, other: Event) -> bool:
    return bool({a.kind for a in one.arms} & {a.kind for a in other.arms})


NOT_BY = Table("incidents", None, (own_salvo, own_weapons, maker, accuser))
BY = Table(
    "incidents",
    None,
    (
        raid_victims,
        weapon_owner,
        raid,
        enemy_struck,
        downed_after,
        attacker_here,
        own_deed,
        salvo_reporter,
    ),
)

own_salvo.finds("Russia launched 120 drones at [Ukraine] overnight. <Its forces {shot down} [98 drones]>.")
own_salvo.passes_by("Russia launched 120 drones at Ukraine overnight. Ukrainian forces shot down 98 drones.")

own_weapons.finds("Kyiv spoke of war. <Its forces {shot down} [30 Ukrainian drones] over [Kursk]>.")
own_weapons.passes_by("Kyiv spoke of war. Its forces shot down 30 Russian drones over Kursk.")

maker.finds("<American fighter jets {hit} an airfield near [Belgorod]> on Monday.")
maker.passes_by("Ukrainian fighter jets hit an airfield near Belgorod on Monday.")

raid_victims.finds(
    "[Russia] launched 40 drones at Ukraine on Monday.⏎The mayor spoke.⏎"
    "<{Two people were killed} and [five] wounded> in Izmail."
)
raid_victims.passes_by(
    "Drones hit a depot in Ukraine on Monday.⏎The mayor spoke.⏎Two people were killed and five wounded in Izmail."
)

weapon_owner.finds("<Fourteen [Russian] missiles {were fired} at Kyiv> on Sunday.")
weapon_owner.passes_by("Fourteen missiles were fired at Kyiv on Sunday.")

raid.finds("[Russia] launched 40 drones at Ukraine on Monday. <One drone {hit} [a school] in Sumy>.")
raid.finds("[Russia] carried out attacks on Sumy on Monday. <A house in [Konotop] {was hit}>.")
raid.passes_by("Russia launched 40 drones at Ukraine on Monday. Last week a drone hit a school in Sumy.")

enemy_struck.finds("[Russia's army] said <missiles {had hit} [Ukrainian depots] near Odesa>.")
enemy_struck.passes_by("Russia's army said missiles had hit depots near Odesa.")

downed_after.finds("<A wave of 40 drones {hit} Ukraine> overnight. The air force shot down 30 [Russian] drones.")
downed_after.passes_by("A wave of 40 drones hit Ukraine overnight. The air force shot down 30 drones.")

attacker_here.finds("[Russian troops] stormed Toretsk on Monday. <The village of [Shcherbynivka] {fell}>.")
attacker_here.passes_by("Troops stormed Toretsk on Monday. The village of Shcherbynivka fell.")

own_deed.finds("[The Ukrainian air force] said <12 drones {were shot down} over [Odesa]>.")
own_deed.finds("[The head of Ukraine's air force] said <12 Russian drones {were shot down}>.")
own_deed.passes_by("The mayor of Odesa said 12 drones were shot down over Odesa.")

salvo_reporter.finds("Russia launched 40 drones, according to the [Ukrainian air force]. <It {shot down} [30 drones]>.")
salvo_reporter.finds("Russia launched 40 drones, the [Ukrainian air force] said.⏎<Gunners {shot down} [30 drones]>.")
salvo_reporter.passes_by(
    "Russia launched 40 drones, the Ukrainian air force said.⏎Gunners shot down a drone near Tula, the mayor said."
)
salvo_reporter.passes_by("Russia launched 40 drones overnight, the mayor said. It shot down 30 drones.")

accuser.finds("<Kyiv accused Moscow of firing at a school in Poltava, as well as {bombing} a bakery in [Melitopol]>.")
accuser.passes_by("Kyiv said Moscow had fired at a school in Poltava and bombed a bakery in Melitopol.")

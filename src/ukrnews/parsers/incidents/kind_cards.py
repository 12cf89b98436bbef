"""What kind of incident a word makes with these arguments, where that is not the kind of its entry in the lexicon."""

from __future__ import annotations

from ukrnews.lexicon.entries import AttackEntry, Frame, Part
from ukrnews.model import ActorKind, IncidentKind, PlaceKind, WeaponKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.incidents.arms import AIRBORNE
from ukrnews.parsers.incidents.role_parts import means_people
from ukrnews.parsers.incidents.roles import Roles
from ukrnews.parsers.incidents.targets import is_target
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View

_GUNS = frozenset({WeaponKind.ARTILLERY, WeaponKind.MORTAR})
_LAUNCHED = frozenset({WeaponKind.EXPLOSIVE, WeaponKind.ROCKET, WeaponKind.TANK})
"""What fire is opened from beside guns: grenade launchers, rocket launchers, tanks."""
_FLYING_BOMBS = AIRBORNE - {WeaponKind.AIRCRAFT}
_PLANTED = frozenset({WeaponKind.MINE, WeaponKind.EXPLOSIVE})


@rule("mine-kind", on=(Part.VERB,))
def on_a_mine(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind | None:
    """What hits a mine sets off an explosion: "their car hit a mine"."""
    hit = {a.kind for a in roles.patient_arms}
    return IncidentKind.EXPLOSION if entry.frame is Frame.HIT and hit == {WeaponKind.MINE} else None


@rule("hackers-kind", on=(Part.VERB,))
def by_hackers(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind | None:
    """What hackers attack are computers: "hackers attacked the railways"."""
    return IncidentKind.CYBER_ATTACK if _done_by(view, roles, "hackers") else None


@rule("bomber-kind", on=(Part.VERB,))
def by_a_bomber(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind | None:
    """Somebody who carries a bomb sets off an explosion: "a suicide bomber attacked a checkpoint"."""
    carried = {a.kind for a in roles.doer_arms} == {WeaponKind.EXPLOSIVE} and _done_by(view, roles, "bombers")
    return IncidentKind.EXPLOSION if carried else None


@rule("sniper-kind", on=(Part.VERB,))
def by_a_sniper(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind | None:
    """Whom a sniper or the police hits is killed, not shelled: "was hit by a sniper", "police fired on the crowd"."""
    hit = entry.kind is IncidentKind.STRIKE or entry.lemma in listed("verbs of firing")
    by_hand = _done_by(view, roles, "shooters") or _done_by(view, roles, "guards")
    return IncidentKind.KILLING if hit and by_hand and not _kinds(roles) else None


def _done_by(view: View, roles: Roles, words: str) -> bool:
    return any(view.lower(n.head) in listed(words) for n in roles.doers)


@rule("air-attack-kind", on=(Part.VERB,))
def attacked_from_the_air(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind | None:
    """An attack with drones, missiles or planes is a strike: "assaulted the plant with drones"."""
    if entry.lemma not in listed("verbs of attacking") or entry.frame not in (Frame.HIT, Frame.CLASH):
        return None
    words = view.words(view.sentence.first, view.sentence.last)
    flown = bool(_kinds(roles) & AIRBORNE) or any(sign in words for sign in listed("signs of air attacks"))
    return IncidentKind.STRIKE if flown else None


@rule("ground-attack-kind", on=(Part.VERB,))
def attacked_on_the_ground(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind | None:
    """Forces that attack near a place fight on the ground: "attacked near Lyman"; not where a city is hit."""
    if entry.lemma not in listed("verbs of attacking") or entry.frame is not Frame.HIT:
        return None
    words = view.words(view.sentence.first, view.sentence.last)
    if roles.own_places and any(stem in words for stem in listed("stems of harm")):
        return None
    if _is_by_a_state(view, roles) and _hits_works_or_a_city(view, roles):
        return None
    unarmed = roles.forces and not roles.arms and not roles.targets
    return IncidentKind.GROUND_COMBAT if roles.ground or unarmed else None


def _is_by_a_state(view: View, roles: Roles) -> bool:
    """ "Russia attacked": a state, not its troops."""
    actors = [view.cast.actor_of(n) for n in roles.doers]
    return bool(actors) and all(a is not None and a.kind is ActorKind.STATE for a in actors)


def _hits_works_or_a_city(view: View, roles: Roles) -> bool:
    """ "attacked a refinery in Ryazan", "attacked Kharkiv" with no ground before which troops stand."""
    held = listed("ground that troops hold")
    if any(is_target(view, n) and view.lower(n.head) not in held for n in roles.patients):
        return True
    return not roles.ground and any(p.place.kind is PlaceKind.SETTLEMENT for p in roles.own_places)


@rule("attempt-kind", on=(Part.VERB,))
def only_attempted(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind | None:
    """Ground that is only tried for is fought over: "tried to advance near Lyman"."""
    if entry.kind is not IncidentKind.CAPTURE or view.tag(roles.trigger[0]) != "TO":
        return None
    above = next((v for v in reversed(view.verbs) if v.last <= roles.trigger[0]), None)
    return IncidentKind.GROUND_COMBAT if above is not None and above.lemma in listed("verbs of attempting") else None


@rule("air-harm-kind", on=(Part.VERB,))
def killed_from_the_air(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind | None:
    """People whom a drone or missile kills are hit by a strike: "a drone killed a farmer"."""
    flown = entry.frame is Frame.SHOOT and _kinds(roles) & AIRBORNE
    return IncidentKind.STRIKE if flown else None


@rule("blast-harm-kind", on=(Part.VERB,))
def killed_by_a_blast(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind | None:
    """People whom a mine or a bomb kills: an explosion."""
    planted = _is_harm(entry) and _kinds(roles) & _PLANTED
    return IncidentKind.EXPLOSION if planted else None


@rule("flown-blast-kind", on=(Part.VERB, Part.NOUN))
def flown_and_gone_off(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind | None:
    """What flew and goes off hits: "a drone exploded in Kherson", "a missile blast"."""
    flown = entry.frame is Frame.BURST and _kinds(roles) & _FLYING_BOMBS
    return IncidentKind.STRIKE if flown else None


@rule("shelling-kind", on=(Part.VERB, Part.NOUN))
def by_guns(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind | None:
    """What artillery or mortars do is shelling: "a mortar killed a farmer", "opened fire from grenade launchers"."""
    kinds, opened = _kinds(roles), entry.lemma in listed("verbs of opening fire")
    attack = _is_harm(entry) or opened or (entry.part is Part.NOUN and _is_attack(entry))
    guns = _GUNS | _LAUNCHED if opened else _GUNS
    flown = kinds & AIRBORNE - ({WeaponKind.ROCKET} if opened else set())
    return IncidentKind.SHELLING if attack and kinds & guns and not flown else None


@rule("air-raid-kind", on=(Part.NOUN,))
def raid_from_the_air(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind | None:
    """A "drone assault", an "overnight raid", "drone fire": a strike."""
    flown = _kinds(roles) & AIRBORNE
    described = roles.is_described_by("words of air attacks") and entry.lemma != "incursion"
    fire = entry.lemma in listed("nouns of firing") and flown
    return IncidentKind.STRIKE if fire or (_is_attack(entry) and (described or flown)) else None


@rule("assault-kind", on=(Part.NOUN,))
def ground_assault(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind | None:
    """A "mechanised attack", a "ground attack": fighting on the ground."""
    ground = _is_attack(entry) and roles.is_described_by("words of ground attacks")
    return IncidentKind.GROUND_COMBAT if ground else None


@rule("cyber-kind", on=(Part.NOUN,))
def cyber_attack(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind | None:
    """A "cyber attack", a "hacker attack"."""
    computers = any("cyber" in w or w in listed("attacks on computers") for w in roles.described)
    return IncidentKind.CYBER_ATTACK if _is_attack(entry) and computers else None


@rule("captives-kind", on=(Part.NOUN,))
def of_people(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind | None:
    """People, not ground, that are taken: "the capture of four monitors"."""
    people = entry.frame is Frame.TAKE and any(means_people(view, n) for n in roles.patients)
    return IncidentKind.DETENTION if people else None


@rule("gun-attack-kind", on=(Part.NOUN,))
def attack_by_hand(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind | None:
    """A "knife attack", an "attack by gunmen": people who kill people."""
    by_men = roles.sideless and not roles.arms
    by_hand = roles.is_described_by("weapons in the hand")
    return IncidentKind.KILLING if _is_attack(entry) and (by_hand or by_men) else None


@rule("bomb-attack-kind", on=(Part.NOUN,))
def bomb_attack(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind | None:
    """A "bomb attack", an "arson attack": an explosion; not "Russia conducted four bomb attacks"."""
    rained = bool(roles.sides) and roles.plural and roles.is_described_by("words for bombs")
    blown_up = _is_attack(entry) and roles.is_described_by("ways to blow up")
    return IncidentKind.EXPLOSION if blown_up and not rained else None


@rule("front-attack-kind", on=(Part.NOUN,))
def attack_at_the_front(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind | None:
    """Attacks at the front: "six attacks near Lyman", "repelled attacks in the Kupiansk direction"."""
    if entry.lemma != "attack" or roles.arms:
        return None
    directions = any(p.place.kind is PlaceKind.DIRECTION for p in roles.places)
    repelled = roles.repelled and (roles.number or roles.plural)
    return IncidentKind.GROUND_COMBAT if roles.front or directions or repelled else None


def _kinds(roles: Roles) -> set[WeaponKind]:
    return {a.kind for a in roles.arms}


def _is_harm(entry: AttackEntry) -> bool:
    return entry.frame is Frame.SHOOT and entry.lemma in listed("verbs of bodily harm")


def _is_attack(entry: AttackEntry) -> bool:
    return entry.lemma in listed("nouns of attacking")


on_a_mine.finds("A car {hit} a mine near [Izium].")
on_a_mine.passes_by("A drone hit a car near Izium.")

by_hackers.finds("Hackers {attacked} the register in [Kyiv] on [Monday].")
by_hackers.passes_by("Drones attacked a depot in Kyiv on Monday.")

by_a_bomber.finds("A [suicide bomber] {attacked} a checkpoint in [Grozny].")
by_a_bomber.passes_by("Russian bombers attacked a checkpoint in Kharkiv.")

by_a_sniper.finds("A farmer {was hit} by a sniper in [Kherson] on [Monday].")
by_a_sniper.finds("Police {fired} on demonstrators in [Kherson] on [Monday].")
by_a_sniper.passes_by("A farmer was hit by a drone in Kherson on Monday.")

attacked_from_the_air.finds("[Russian] troops {assaulted} the plant in [Lyman] with [drones].")
attacked_from_the_air.passes_by("Russian troops assaulted the plant in Lyman.")

attacked_on_the_ground.finds("[Russian] troops {attacked} near [Lyman].")
attacked_on_the_ground.finds("[Ukraine] {attacked} positions near [Lyman].")
attacked_on_the_ground.passes_by("Russia attacked Kharkiv on Monday.", "Ukraine attacked a refinery in Ryazan.")
attacked_on_the_ground.passes_by("Russian drones attacked Lyman.")

only_attempted.finds("The [Russians] tried {to advance} near [Lyman].")
only_attempted.finds("The [Russians] attempted five times {to break} through the lines near [Lyman].")
only_attempted.passes_by("The Russians advanced near Lyman.")

killed_from_the_air.finds("A [drone] {killed} [a farmer] in [Nikopol].")
killed_from_the_air.passes_by("Russian soldiers shot a farmer in Nikopol.")

killed_by_a_blast.finds("A [mine] {killed} [a farmer] near [Izium].")
killed_by_a_blast.passes_by("A drone killed a farmer near Izium.")

flown_and_gone_off.finds("A [drone] {exploded} in [Nikopol].", "{A [missile] blast} shook [Izium].")
flown_and_gone_off.passes_by("A car bomb exploded in Nikopol.")

by_guns.finds("[Russian] [artillery] {killed} [a farmer] in [Nikopol].")
by_guns.finds("[Russian] troops {opened} fire from [mortars] on [Nikopol].")
by_guns.finds("[Russian] troops {opened} fire from [a grenade launcher] near [Nikopol].")
by_guns.passes_by("A Russian drone killed a farmer in Nikopol.")

raid_from_the_air.finds("{An overnight assault} on [Odesa] killed [two people].")
raid_from_the_air.finds("A bus came under {[drone] fire} near [Nikopol].")
raid_from_the_air.passes_by("An assault on Odesa killed two people.")

ground_assault.finds("[Russia] carried out {a mechanised attack} on [Lyman].")
ground_assault.passes_by("Russia carried out a missile attack on Lyman.")

cyber_attack.finds("{A hacker attack} hit the railways in [Kyiv] on [Monday].")
cyber_attack.finds("[Russia] carried out {a cyber attack} on [Kyiv] on [Monday].")
cyber_attack.passes_by("Russia carried out a missile attack on Kyiv on Monday.")

of_people.finds("[Russia] announced {the capture} of 40 soldiers near [Sudzha].")
of_people.passes_by("Russia announced the capture of two villages near Sudzha.")

attack_by_hand.finds("{A knife attack} in [Kharkiv] killed [a guard].")
attack_by_hand.finds("{An attack} by gunmen on a bank in [Kyiv] killed [two people].")
attack_by_hand.passes_by("A drone attack in Kharkiv killed a guard.")

bomb_attack.finds("{A bomb attack} in [Melitopol] killed [an official].")
bomb_attack.passes_by("Russia conducted four bomb attacks on Kharkiv.")
bomb_attack.passes_by("A drone attack in Melitopol killed an official.")

attack_at_the_front.finds("Ukrainian troops repelled {six attacks} near [Lyman].")
attack_at_the_front.finds("Ukrainian troops repelled {six attacks} on [Lyman].")
attack_at_the_front.finds("{[Russian] attacks} near [Lyman] killed [two people].")
attack_at_the_front.passes_by("Ukrainian troops repelled six drone attacks near Lyman.")

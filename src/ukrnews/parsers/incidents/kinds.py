"""What kind of incident a word and its arguments make."""

from __future__ import annotations

from ukrnews.lexicon.entries import AttackEntry, Frame
from ukrnews.model import IncidentKind, PlaceKind, WeaponKind
from ukrnews.parsers.incidents.arms import AIRBORNE
from ukrnews.parsers.incidents.roles import Roles
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup


def kind_of(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind:
    """The kind that the arguments make of the word: "attacked near Lyman" is a ground attack, "attacked with
    drones" a strike.
    """
    arms = {a.kind for a in roles.arms}
    if entry.frame is Frame.HIT and {a.kind for a in roles.patient_arms} == {WeaponKind.MINE}:  # "their car hit a mine"
        return IncidentKind.EXPLOSION
    if any(view.lower(n.head) in ("hackers", "hacker") for n in roles.doers):
        return IncidentKind.CYBER_ATTACK
    if entry.kind is IncidentKind.STRIKE and any(view.lower(n.head) in listed("shooters") for n in roles.doers):
        return IncidentKind.KILLING  # "was hit by a sniper"
    if entry.lemma in ("attack", "assault", "counterattack") and entry.frame in (Frame.HIT, Frame.CLASH):
        if arms & AIRBORNE or any(
            w in view.words(view.sentence.first, view.sentence.last) for w in ("air attack", "aerial")
        ):
            return IncidentKind.STRIKE
        city = bool(roles.own_places) and _harms_people(view)
        if (
            entry.frame is Frame.HIT
            and not city
            and (roles.ground or (not arms and roles.forces and not roles.targets))
        ):
            return IncidentKind.GROUND_COMBAT
    if entry.kind is IncidentKind.STRIKE and arms and not arms & AIRBORNE:
        shelled = {k.value for k in arms} & {"artillery", "mortar"}
        return IncidentKind.SHELLING if shelled else entry.kind
    if entry.frame is Frame.SHOOT and arms & AIRBORNE:
        return IncidentKind.STRIKE
    if entry.frame is Frame.SHOOT and entry.lemma in listed("verbs of bodily harm") and arms:
        values = {k.value for k in arms}
        if values & {"mine", "explosive"}:
            return IncidentKind.EXPLOSION
        if values & {"artillery", "mortar"}:
            return IncidentKind.SHELLING
    return entry.kind


def _harms_people(view: View) -> bool:
    words = view.words(view.sentence.first, view.sentence.last)
    return any(w in words for w in ("injur", "wound", "killing", "killed", "hurt", "dead"))


def noun_kind(view: View, noun: NounGroup, entry: AttackEntry, roles: Roles) -> IncidentKind:
    arms = {a.kind for a in roles.arms}
    modifiers = view.words(noun.first, noun.head)
    plural = view.lower(noun.head).endswith("s")
    if entry.lemma in ("attack", "assault", "raid", "counterattack", "incursion"):
        if arms & AIRBORNE or (
            any(
                w in modifiers.split()
                for w in ("air", "aerial", "overnight", "massive", "combined", "missile", "drone")
            )
            and entry.lemma != "incursion"
        ):
            return IncidentKind.STRIKE
        if {k.value for k in arms} & {"artillery", "mortar"}:
            return IncidentKind.SHELLING
        if any(
            w in modifiers.split()
            for w in (
                "ground",
                "mechanized",
                "mechanised",
                "infantry",
                "armoured",
                "armored",
                "assault",
                "motorised",
                "motorized",
                "frontal",
            )
        ):
            return IncidentKind.GROUND_COMBAT
        if "cyber" in modifiers:
            return IncidentKind.CYBER_ATTACK
        if any(w in modifiers.split() for w in ("gun", "knife", "shooting")):
            return IncidentKind.KILLING
        if any(w in modifiers.split() for w in ("bomb", "sabotage", "arson")):
            return IncidentKind.EXPLOSION
        if roles.sideless and not arms:
            return IncidentKind.KILLING
        directions = any(p.place.kind is PlaceKind.DIRECTION for p in roles.places)
        if (
            entry.lemma == "attack"
            and not arms
            and (roles.front or directions or (roles.repelled and (roles.number or plural)))
        ):
            return IncidentKind.GROUND_COMBAT
        return entry.kind
    if (
        entry.kind is IncidentKind.STRIKE
        and arms
        and not arms & AIRBORNE
        and {k.value for k in arms} & {"artillery", "mortar"}
    ):
        return IncidentKind.SHELLING
    return entry.kind

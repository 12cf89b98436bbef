"""Which words of a sentence trigger an incident, and with which arguments."""

from __future__ import annotations

from collections.abc import Iterator

from ukrnews.lexicon.entries import AttackEntry, Frame, Need
from ukrnews.model import IncidentKind, PlaceKind
from ukrnews.parsers.incidents.arguments import Roles, nominal_roles, verbal_roles
from ukrnews.parsers.incidents.arms import AIRBORNE, Arm
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.scene import Scene
from ukrnews.parsers.incidents.sides import has_forces
from ukrnews.parsers.incidents.status import is_whole_war, noun_happened, verb_happened
from ukrnews.parsers.incidents.targets import is_damage, is_target, things_damaged
from ukrnews.parsers.incidents.whereabouts import anaphoric_place
from ukrnews.parsers.incidents.vocabulary import is_idiom, stands_beside
from ukrnews.reading.syntax import NounGroup, VerbGroup

_AT = frozenset({"at", "against", "towards", "toward", "on", "over", "into", "onto", "across"})
_ANAPHORIC = frozenset({"the", "this", "that", "these", "those", "its", "such"})
_CIVIL = frozenset({"sanctions", "tariffs", "tariff", "police", "court", "economy", "crisis", "inflation", "pandemic", "storm", "earthquake", "flood", "heatwave"})


def triggers_in(scene: Scene) -> Iterator[Event]:
    """The events that the sentence's verbs and nouns name, in the order of the text."""
    found: list[Event] = []
    if is_whole_war(scene) and not scene.headline and not _placed_event(scene):
        return
    for verb in scene.verbs:
        event = _verbal(scene, verb)
        if event is not None:
            found.append(event)
    for noun in scene.nouns:
        event = _nominal(scene, noun)
        if event is not None:
            found.append(event)
    yield from sorted(found, key=lambda e: e.first)


def _placed_event(scene: Scene) -> bool:
    """A sentence about the whole war still tells an event where it gives the day."""
    return any(d.when.earliest is not None and d.when.earliest == d.when.latest for d in scene.dates)


# ---- verbs ----


def _verbal(scene: Scene, verb: VerbGroup) -> Event | None:
    tokens, sentence = scene.tokens, scene.sentence
    form = tokens[verb.head].lower
    damage = is_damage(scene, verb)
    entries = scene.vocabulary.verbs.get(form, ())
    if not entries and not damage:
        return None
    if not verb_happened(scene, verb) or _vague_accusation(scene, verb):
        return None
    roles = verbal_roles(scene, verb)
    for entry in sorted(entries, key=lambda e: not (e.particle or e.beside)):
        if not _spelled(scene, verb, entry) or is_idiom(tokens, verb.head, sentence.first, sentence.last, entry.idioms):
            continue
        event = _by_frame(scene, verb, entry, roles)
        if event is not None:
            return event
    return _damage_event(scene, verb, roles) if damage else None


def _spelled(scene: Scene, verb: VerbGroup, entry: AttackEntry) -> bool:
    if entry.particle:
        near = [scene.lower(i) for i in range(verb.head + 1, min(verb.head + 5, scene.sentence.last))]
        return verb.particle == entry.particle or near[:1] == [entry.particle] or (entry.particle in near and entry.frame is Frame.DOWN)
    if entry.beside:
        return stands_beside(scene.tokens, verb.head, scene.sentence.last, entry.beside, 5)
    return True


def _by_frame(scene: Scene, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> Event | None:
    check = _VERB_FRAMES.get(entry.frame)
    if check is None or not check(scene, verb, entry, roles):
        return None
    kind = _kind(scene, entry, roles)
    event = Event(
        kind=kind, frame=entry.frame, first=verb.first, last=verb.last, sentence=scene.sentence.index,
        paragraph=scene.sentence.paragraph, rule=f"{'passive-' if verb.voice == 'passive' else ''}{entry.frame.value}-verb",
    )  # fmt: skip
    roles.give(event)
    return event


def _kind(scene: Scene, entry: AttackEntry, roles: Roles) -> IncidentKind:
    """The kind that the arguments make of the word: "attacked near Lyman" is a ground attack, "attacked with drones" a strike."""
    arms = {a.kind for a in roles.arms}
    if entry.lemma in ("attack", "assault", "counterattack") and entry.frame in (Frame.HIT, Frame.CLASH):
        if arms & AIRBORNE or any(w in scene.words(scene.sentence.first, scene.sentence.last) for w in ("air attack", "aerial")):
            return IncidentKind.STRIKE
        city = bool(roles.own_places) and _harms_people(scene)
        if entry.frame is Frame.HIT and not city and (roles.ground or (not arms and roles.forces and not roles.targets)):
            return IncidentKind.GROUND_COMBAT
    if entry.kind is IncidentKind.STRIKE and arms and not arms & AIRBORNE:
        shelled = {k.value for k in arms} & {"artillery", "mortar"}
        return IncidentKind.SHELLING if shelled else entry.kind
    if entry.frame is Frame.SHOOT and arms & AIRBORNE:
        return IncidentKind.STRIKE
    if entry.frame is Frame.SHOOT and entry.lemma == "kill" and arms:
        values = {k.value for k in arms}
        if values & {"mine", "explosive"}:
            return IncidentKind.EXPLOSION
        if values & {"artillery", "mortar"}:
            return IncidentKind.SHELLING
    return entry.kind


def _harms_people(scene: Scene) -> bool:
    words = scene.words(scene.sentence.first, scene.sentence.last)
    return any(w in words for w in ("injur", "wound", "killing", "killed", "hurt", "dead"))


def _evidence(scene: Scene, entry: AttackEntry, roles: Roles) -> bool:
    if not entry.needs:
        return True
    have = {
        Need.WEAPON: bool(roles.arms),
        Need.FORCES: roles.forces,
        Need.PLACE: bool(roles.places),
        Need.TARGET: bool(roles.targets),
        Need.CASUALTY: roles.people,
    }
    return any(have[need] for need in entry.needs)


def _hit(scene: Scene, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    if any(scene.lower(n.head) in _CIVIL for n in roles.doers):
        return False
    if entry.lemma in ("fall", "land", "crash", "slam", "smash", "plough", "rip", "tear", "rain"):
        return bool(roles.doer_arms) and _onto(scene, verb)
    if entry.lemma in ("strike", "hit") and verb.voice == "active" and not (roles.patients or roles.places):
        return False
    if roles.doers and not roles.doer_arms and not roles.doer_forces and not roles.arms and verb.voice == "active":
        return False
    if entry.lemma == "hit" and verb.voice == "passive" and not roles.arms and not roles.doer_forces:
        return bool(roles.targets)
    if entry.lemma == "target" and not roles.arms:
        return roles.doer_forces and bool(roles.targets or roles.own_places or any(scene.lower(n.head) in ("settlements", "communities") for n in roles.patients))
    return _evidence(scene, entry, roles) and bool(roles.patients or roles.places or roles.arms)


def _onto(scene: Scene, verb: VerbGroup) -> bool:
    return any(p in ("on", "in", "into", "near", "onto", "at", "through") for p, _ in scene.adjuncts_of(verb))


def _vague_accusation(scene: Scene, verb: VerbGroup) -> bool:
    """ "accused Kyiv of sending drones against civilian sites": an -ing form after "of" with no place and no day of its own."""
    if verb.form != "gerund" or scene.lower(verb.first - 1) not in ("of", "for"):
        return False
    clause = scene.clause_of(verb)
    if clause is None:
        return True
    inside = [n for n in scene.places.within(clause.first, clause.last) if n.place.kind is not PlaceKind.COUNTRY]
    return not inside and not any(clause.first <= d.first < clause.last for d in scene.dates)


def _launch(scene: Scene, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    arms = roles.patient_arms
    if not arms:
        return False
    prepositions = {p for p, n in scene.adjuncts_of(verb) if n.first > verb.first and not n.temporal}
    aimed = bool(prepositions & _AT)
    if entry.lemma == "use" and roles.doer_forces and any(a.count is not None for a in arms):
        return True
    if entry.lemma in ("send", "use", "drop", "release", "lob", "hurl"):
        return aimed and (entry.lemma != "send" or "to" not in prepositions)
    if scene.lower(verb.last) == "test" or any(scene.lower(n.head) in ("test", "exercise", "drill") for n in roles.patients):
        return False
    return aimed or roles.doer_forces or any(a.count is not None for a in arms)


def _down(scene: Scene, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    if entry.lemma in ("destroy", "disable", "take", "suppress", "neutralise", "jam", "bring"):
        if roles.doer_arms or not any(a.kind in AIRBORNE for a in roles.patient_arms):
            return False
        return all(a.kind in AIRBORNE for a in roles.patient_arms)
    if any(a.kind in AIRBORNE for a in roles.patient_arms):
        return True
    return entry.lemma in ("shoot", "down", "intercept") and roles.refers_to_arms


def _take(scene: Scene, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    if entry.lemma == "raise":
        return bool(roles.places)
    if not roles.patients:
        return False
    ground = [n for n in roles.patients if _is_ground(scene, n)]
    if not ground:
        return False
    return roles.doer_forces or verb.voice == "passive" or entry.lemma in ("capture", "recapture", "retake", "liberate", "seize", "overrun") and not roles.doers


def _is_ground(scene: Scene, noun: NounGroup) -> bool:
    head = scene.lower(noun.head)
    if head in _GROUND:
        return True
    names = scene.places.within(noun.first, noun.last)
    if any(n.last >= noun.head + 1 or n.last == noun.last for n in names):
        return True
    return False


_GROUND = frozenset(
    """village villages town towns city settlement settlements position positions territory ground area areas kilometres kilometers
    km hill height heights trench trenches bridgehead street streets district districts land miles foothold station plant port hamlet
    strongpoint strongpoints centre center island airport flag most half part parts outskirts""".split()
)


def _enter(scene: Scene, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    return roles.doer_forces and bool(roles.places or any(_is_ground(scene, n) for n in roles.patients)) and not roles.doer_arms


def _fall(scene: Scene, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    subjects = scene.subject_of(verb)
    return bool(subjects) and verb.voice == "active" and all(_is_fallen(scene, n) for n in subjects)


def _is_fallen(scene: Scene, noun: NounGroup) -> bool:
    if any(n.last == noun.last and n.first >= noun.first for n in scene.places.within(noun.first, noun.last)):
        return True
    return scene.lower(noun.head) in ("town", "city", "village", "settlement", "station", "stronghold", "fortress", "airport", "plant")


def _clash(scene: Scene, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    return _evidence(scene, entry, roles) and (roles.doer_forces or bool(roles.places) and entry.lemma != "fight")


def _burst(scene: Scene, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    if entry.lemma in ("explode", "detonate", "blow"):
        return bool(roles.arms or roles.targets or roles.places)
    return _evidence(scene, entry, roles)


def _shoot(scene: Scene, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    if entry.lemma == "open":
        return roles.doer_forces or bool(roles.places)
    if entry.lemma == "kill":
        return bool(roles.doers) and (roles.doer_forces or bool(roles.doer_arms)) and roles.people
    if entry.lemma in ("shoot", "execute", "murder", "poison", "stab") and not roles.people and not roles.patients:
        return False
    return _evidence(scene, entry, roles) and (roles.people or entry.lemma not in ("shoot", "execute"))


def _detain(scene: Scene, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    if any(scene.lower(n.head) in ("nobody", "one", "none") and scene.lower(n.first) in ("nobody", "no", "none") for n in roles.patients):
        return False
    return roles.people or bool(roles.patients) and any(n.preposition is None and not is_target(scene, n) for n in roles.patients)


def _hack(scene: Scene, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    return bool(roles.patients)


_VERB_FRAMES = {
    Frame.HIT: _hit, Frame.LAUNCH: _launch, Frame.DOWN: _down, Frame.TAKE: _take, Frame.ENTER: _enter, Frame.FALL: _fall,
    Frame.CLASH: _clash, Frame.BURST: _burst, Frame.SHOOT: _shoot, Frame.DETAIN: _detain, Frame.HACK: _hack,
}  # fmt: skip


def _damage_event(scene: Scene, verb: VerbGroup, roles: Roles) -> Event | None:
    """ "drones damaged a market"; without a weapon ("a plant was damaged too") the event hangs on those before it."""
    things = things_damaged(scene, verb)
    debris = any(scene.lower(n.head) in ("debris", "wreckage", "fragments", "shrapnel") for n in roles.doers)
    if not things and not (roles.doer_arms or debris):
        return None
    if not things and not any(_is_ground(scene, n) for n in roles.patients):
        return None
    if roles.doers and not (roles.doer_arms or roles.doer_forces or debris) and verb.voice == "active":
        return None
    dependent = not (roles.arms or roles.doer_forces or debris)
    event = Event(
        kind=IncidentKind.STRIKE, frame=Frame.HIT, first=verb.first, last=verb.last, sentence=scene.sentence.index,
        paragraph=scene.sentence.paragraph, rule="damage-verb", dependent=dependent or debris,
    )  # fmt: skip
    roles.give(event)
    if verb.lemma not in ("cause", "spark", "trigger", "leave", "ignite") or dependent:
        event.targets.clear()
    event.damage += [(n.first, n.last) for n in things]
    event.another = any(scene.lower(i) in ("too", "also", "another") or scene.words(i, i + 2) == "as well" for i in _clause_range(scene, verb.head))
    return event


def _clause_range(scene: Scene, at: int) -> range:
    clause = scene.clause_at(at)
    return range(clause.first, clause.last + 1) if clause else range(scene.sentence.first, scene.sentence.last)


# ---- nouns ----


def _nominal(scene: Scene, noun: NounGroup) -> Event | None:
    tokens, sentence = scene.tokens, scene.sentence
    head = tokens[noun.head].lower
    for entry in scene.vocabulary.nouns.get(head, ()):
        if is_idiom(tokens, noun.head, sentence.first, sentence.last, entry.idioms):
            continue
        if entry.beside and not any(b in scene.words(noun.first, noun.head) for b in entry.beside):
            continue
        if not noun_happened(scene, noun):
            return None
        roles = nominal_roles(scene, noun, entry)
        event = _noun_event(scene, noun, entry, roles)
        if event is not None:
            return event
    return None


def _noun_event(scene: Scene, noun: NounGroup, entry: AttackEntry, roles: Roles) -> Event | None:
    head = scene.lower(noun.head)
    first = scene.lower(noun.first)
    plural = scene.document.tag(noun.head) in ("NNS", "NNPS") or head.endswith("s")
    definite = first in _ANAPHORIC or noun.possessor is not None and not roles.own_places
    event = Event(
        kind=_noun_kind(scene, noun, entry, roles), frame=entry.frame, first=noun.first, last=noun.last, sentence=scene.sentence.index,
        paragraph=scene.sentence.paragraph, rule=f"{entry.frame.value}-noun",
    )  # fmt: skip
    event.another = first == "another" or scene.lower(noun.first + 1) in ("other", "second", "third")
    event.counted = roles.number
    if entry.frame in (Frame.TAKE, Frame.FALL):
        if not roles.own_places and not roles.ground_object:
            return None
        if not roles.own_places:
            return _of_the_town(scene, noun, event, roles)
    elif entry.frame is Frame.CLASH and head in ("fighting", "battle", "battles"):
        event.unsided = True
        if not roles.told or not (roles.places or anaphoric_place(scene, noun.head)):
            return None
        roles.give(event)
        return event
    elif not _evidence(scene, entry, roles):
        return None
    roles.give(event)
    if roles.occurs and roles.places:
        return event
    if plural and not roles.number and not roles.light and not roles.own_places and not roles.toll:
        return None if not definite else _as_anaphor(event)
    if not (roles.own_places or roles.number or roles.light or roles.toll or roles.arms or roles.doer or roles.told or roles.targets):
        return _as_anaphor(event) if definite else None
    if definite and not roles.own_places and not roles.light:
        event.anaphoric = True
    elif not definite and not (roles.own_places or roles.light or roles.toll or roles.told or roles.number or roles.dated):
        return None
    return event


def _of_the_town(scene: Scene, noun: NounGroup, event: Event, roles: Roles) -> Event | None:
    """ "the capture of the town itself": of the place that was named last."""
    name = anaphoric_place(scene, noun.head)
    if name is None:
        return None
    roles.give(event)
    event.places = [name]
    return event


def _as_anaphor(event: Event) -> Event:
    event.anaphoric = True
    return event


def _noun_kind(scene: Scene, noun: NounGroup, entry: AttackEntry, roles: Roles) -> IncidentKind:
    arms = {a.kind for a in roles.arms}
    modifiers = scene.words(noun.first, noun.head)
    plural = scene.lower(noun.head).endswith("s")
    if entry.lemma in ("attack", "assault", "raid", "counterattack", "incursion"):
        if arms & AIRBORNE or any(w in modifiers.split() for w in ("air", "aerial", "overnight", "massive", "combined", "missile", "drone")) and entry.lemma != "incursion":
            return IncidentKind.STRIKE
        if {k.value for k in arms} & {"artillery", "mortar"}:
            return IncidentKind.SHELLING
        if any(w in modifiers.split() for w in ("ground", "mechanized", "mechanised", "infantry", "armoured", "armored", "assault", "motorised", "motorized", "frontal")):
            return IncidentKind.GROUND_COMBAT
        if "cyber" in modifiers:
            return IncidentKind.CYBER_ATTACK
        if any(w in modifiers.split() for w in ("gun", "knife", "shooting")):
            return IncidentKind.KILLING
        if any(w in modifiers.split() for w in ("bomb", "sabotage", "arson")):
            return IncidentKind.EXPLOSION
        directions = any(p.place.kind is PlaceKind.DIRECTION for p in roles.places)
        if entry.lemma == "attack" and not arms and (roles.front or directions or roles.repelled and (roles.number or plural)):
            return IncidentKind.GROUND_COMBAT
        return entry.kind
    if entry.kind is IncidentKind.STRIKE and arms and not arms & AIRBORNE and {k.value for k in arms} & {"artillery", "mortar"}:
        return IncidentKind.SHELLING
    return entry.kind


def arms_named(arms: tuple[Arm, ...], first: int, last: int) -> list[Arm]:
    """The weapons that start in [first, last)."""
    return [a for a in arms if first <= a.first < last]

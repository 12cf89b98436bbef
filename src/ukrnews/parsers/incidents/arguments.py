"""Who did it with what to whom: the arguments of a trigger."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ukrnews.lexicon.entries import AttackEntry, Frame, WeaponEntry
from ukrnews.model import Actor, ActorKind, Count, WeaponKind, When
from ukrnews.parsers.incidents.arms import Arm, count_of, counted_before
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.people import head_word
from ukrnews.parsers.incidents.scene import Scene
from ukrnews.parsers.incidents.sides import has_forces, opposite, own_side, side_of, state
from ukrnews.parsers.incidents.targets import is_target, targets_among
from ukrnews.parsers.incidents.whereabouts import places_for, when_for
from ukrnews.parsers.places import PlaceName
from ukrnews.reading.syntax import NounGroup, VerbGroup

_WITH = frozenset({"with", "by", "using", "from"})
_ON = frozenset({"on", "against", "at", "targeting", "upon", "into", "over"})
_LIGHT = frozenset({"launch", "carry", "conduct", "mount", "stage", "unleash", "commit", "perpetrate", "make", "begin", "open", "deliver", "continue", "suffer", "endure", "face", "report", "record", "repel", "claim", "see", "resume", "follow"})
_AGENTLESS = frozenset({"suffer", "endure", "face", "report", "record", "repel", "claim", "see", "follow"})
_REPELLING = frozenset({"repel", "beat", "fend", "thwart", "rebuff", "stop", "fight", "push"})
_OF_PATIENT = frozenset({Frame.TAKE, Frame.FALL, Frame.SHOOT, Frame.DETAIN})
_OCCURS = frozenset("break erupt occur happen rage hear ring sound rock shake flare rumble thunder ring follow resume take begin continue report go".split())
_GROUND_PREPOSITIONS = frozenset({"near", "in", "towards", "toward", "around", "inside", "along", "within"})
_TOLL = frozenset("kill injure wound leave hit damage destroy take cause result claim happen occur strike target ignite spark trigger cut knock plunge begin last continue come hurt set cripple black rock shake be".split())
_PEOPLE = frozenset({"civilians", "people", "residents", "prisoners", "captives", "soldiers", "pows"})


@attrs.define
class Roles:
    """What stands around a trigger in which part."""

    scene: Scene
    trigger: tuple[int, int]
    doers: list[NounGroup] = attrs.field(factory=list)
    patients: list[NounGroup] = attrs.field(factory=list)
    doer_arms: list[Arm] = attrs.field(factory=list)
    patient_arms: list[Arm] = attrs.field(factory=list)
    other_arms: list[Arm] = attrs.field(factory=list)
    sides: list[Actor] = attrs.field(factory=list)
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
    repelled: bool = False
    refers_to_arms: bool = False
    spans: list[tuple[int, int]] = attrs.field(factory=list)
    interception: bool = False

    @property
    def arms(self) -> list[Arm]:
        return [*self.doer_arms, *self.patient_arms, *self.other_arms]

    @property
    def targets(self) -> list[tuple[int, int]]:
        return targets_among(self.scene, self.patients)

    @property
    def doer(self) -> Actor | None:
        return self.sides[0] if self.sides else None

    @property
    def dated(self) -> bool:
        return self.when is not None

    def give(self, event: Event) -> None:
        """Write the arguments into an event."""
        arms = [a for a in self.arms if not a.subset]
        if self.doers and event.frame is Frame.DOWN:
            arms = [a for a in arms if a not in self.doer_arms]
        if event.frame is Frame.LAUNCH:
            arms = [a._replace(count=a.whole) if a.whole is not None else a for a in arms]
        event.arms = list(dict.fromkeys(arms))
        event.perpetrators = list(dict.fromkeys(self.sides))
        event.targets = self.targets
        event.them = _counted_pronoun(self.scene, self.patients) if event.frame is Frame.DOWN and not event.arms else None
        event.arms_of = weapon_side(self.scene, self) or _make_side(self.scene, event.arms)
        event.places = list(self.places)
        event.when = self.when
        event.counted = event.counted or any(a.count is not None and a.head for a in event.arms)
        start = min([self.trigger[0], *(s[0] for s in self.spans)])
        end = max([self.trigger[1], *(s[1] for s in self.spans)])
        event.spans = [(start, end)]


def _arms_of(scene: Scene, nouns: Sequence[NounGroup]) -> list[Arm]:
    """The weapons in the groups and their of-phrases."""
    found: list[Arm] = []
    for noun in nouns:
        ranges = [(noun.first, noun.last)]
        for preposition, group in scene.document.syntax.modifiers_of(noun):
            if preposition != "of":
                break
            ranges.append((group.first, group.last))
        found += [a for a in scene.arms if any(f <= a.first < e for f, e in ranges)]
    return found


_JOINERS = frozenset({"and", "or", ",", "as", "well", "plus", "also", "with"})


def _joined_arms(scene: Scene, arms: Sequence[Arm]) -> list[Arm]:
    """The weapons, and those that "and", a comma or "as well as" joins to them: "405 of the drones and 15 of the missiles"."""
    found = list(arms)
    for before, arm in zip(scene.arms, scene.arms[1:], strict=False):
        if before not in found or arm in found or not 0 < arm.first - before.last <= 7:
            continue
        between = range(before.last, arm.first)
        words = [scene.lower(i) for i in between]
        group = scene.group_at(arm.first)
        counted = [i for i in between if group is None or i < group.first]
        if any(w in _JOINERS for w in words) and all(_fills(scene, i) for i in counted):
            found.append(arm)
    return found


def _fills(scene: Scene, token: int) -> bool:
    return scene.lower(token) in _JOINERS or scene.lower(token) in ("of", "the") or scene.document.tag(token) in ("CD", "JJ", "JJR", "DT", "RB", "IN", "NNP")


def verbal_roles(scene: Scene, verb: VerbGroup) -> Roles:
    """The arguments of a verb: its subject, object, agent and the groups in its clause."""
    syntax = scene.document.syntax
    roles = Roles(scene, (verb.first, verb.last))
    if verb.voice == "passive":
        roles.doers = list(scene.agent_of(verb))
        roles.patients = _patients_of_passive(scene, verb)
    else:
        roles.doers = list(scene.subject_of(verb))
        roles.patients = list(scene.object_of(verb)) or _late_object(scene, verb)
    adjuncts = [(p, n) for p, n in scene.adjuncts_of(verb) if not n.temporal]
    clause = scene.clause_of(verb)
    if clause is None:
        adjuncts = [(scene.preposition(n), n) for n in scene.nouns if n.preposition is not None and n.first >= verb.last]
    roles.doer_arms = _joined_arms(scene, _arms_of(scene, roles.doers))
    roles.patient_arms = _joined_arms(scene, _arms_of(scene, roles.patients))
    instruments = [n for p, n in adjuncts if p in _WITH or p in ("on", "in") and n.first > verb.first and _explosive(scene, n)]
    instruments = [m for n in instruments for m in syntax.coordination_of(n)]
    taken = {a.first for a in (*roles.doer_arms, *roles.patient_arms)}
    roles.other_arms = [a for a in _joined_arms(scene, _arms_of(scene, instruments)) if a.first not in taken and a.head]
    for p, n in adjuncts:
        if p in _ON and n.first > verb.first and (is_target(scene, n) or scene.places.within(n.first, n.last)):
            roles.patients.append(n)
    _sides(scene, roles, instruments)
    roles.ground = any(p in _GROUND_PREPOSITIONS and scene.places.within(n.first, n.last) for p, n in adjuncts if n.first > verb.first)
    roles.people = any(_is_people(scene, n) for n in roles.patients)
    roles.refers_to_arms = any(scene.lower(n.last - 1) in ("them", "these", "those", "half", "all", "most", "half", "they", "two", "rest") or _number_alone(scene, n) for n in roles.patients)
    objects = [_reach(scene, n) if n.first > verb.first else (n.first, n.last) for n in roles.patients]
    roles.places = places_for(scene, verb.first, verb.last, objects=objects)
    roles.own_places = [p for p in roles.places if any(a <= p.first < b for a, b in objects)]
    roles.when = when_for(scene, verb.first, verb.last)
    near = [n for n in (*roles.doers, *roles.patients) if scene.sentence.first <= n.first < scene.sentence.last]
    roles.spans = [(n.first, n.last) for n in near if not n.temporal and scene.cast is not None and abs(n.first - verb.first) < 40]
    return roles


def _reach(scene: Scene, noun: NounGroup) -> tuple[int, int]:
    """The group with the phrases after it that say where or of what it is."""
    last = noun.last
    for preposition, group in scene.document.syntax.modifiers_of(noun):
        if preposition not in ("of", "in", "at", "near", "on"):
            break
        last = group.last
    return noun.first, last


def _explosive(scene: Scene, noun: NounGroup) -> bool:
    """ "blew up on a mine": what people drive or step on."""
    return any(noun.first <= a.first < noun.last and a.kind in (WeaponKind.MINE, WeaponKind.EXPLOSIVE) for a in scene.arms)


def _names_place(scene: Scene, noun: NounGroup) -> bool:
    return any(p.last == noun.last or p.last == noun.head + 1 for p in scene.places.within(noun.first, noun.last))


def _patients_of_passive(scene: Scene, verb: VerbGroup) -> list[NounGroup]:
    """The subject of a passive; of a bare participle after a group, that group ("105 drones destroyed across Russia")."""
    if verb.form == "participle":
        beside = [n for n in scene.nouns if n.last == verb.first and not n.temporal]
        if beside:
            return beside
    return list(scene.subject_of(verb))


def _late_object(scene: Scene, verb: VerbGroup) -> list[NounGroup]:
    """ "shot down or jammed 405 of the drones": the object of the verb joined to this one."""
    if scene.lower(verb.last) == "dead":
        return [n for n in scene.nouns if n.first == verb.last + 1]
    if scene.lower(verb.last) in ("or", "and"):
        beside = [n for n in scene.nouns if n.first == verb.last + 1 and n.preposition is None]
        if beside:
            return beside
    following = next((v for v in scene.verbs if v.first in (verb.last + 1, verb.last + 2)), None)
    if following is not None and scene.lower(following.first - 1) in ("or", "and") and following.form == verb.form:
        return list(scene.object_of(following))
    after = [n for n in scene.nouns if n.first == verb.last and n.preposition is None and not n.temporal]
    return [m for n in after for m in scene.document.syntax.coordination_of(n)]


def _number_alone(scene: Scene, noun: NounGroup) -> bool:
    return scene.document.tag(noun.head) == "CD" and noun.last - noun.first <= 3


def _is_people(scene: Scene, noun: NounGroup) -> bool:
    head = head_word(scene, noun)
    if head in scene.vocabulary.people or head in scene.vocabulary.person or head in _PEOPLE or head in ("him", "her", "them", "he", "she"):
        return True
    actor = scene.cast.actor_of(noun)
    return actor is not None and actor.kind is ActorKind.PERSON


def _sides(scene: Scene, roles: Roles, instruments: Sequence[NounGroup]) -> None:
    """The parties behind the doers, or behind the weapons where these name one."""
    for noun in (*roles.doers, *(n for n in instruments if _arms_of(scene, [n]))):
        side = own_side(scene, noun)
        if side is not None and side not in roles.sides:
            roles.sides.append(side)
        roles.doer_forces = roles.doer_forces or has_forces(scene, noun) and noun in roles.doers
    roles.forces = roles.doer_forces or any(has_forces(scene, n) for n in roles.doers)
    if not roles.sides:
        for noun in roles.patients:
            if any(noun.first <= a.first < noun.last for a in roles.patient_arms):
                roles.interception = True


def weapon_side(scene: Scene, roles: Roles) -> Actor | None:
    """Whose weapons the patients are: "Ukrainian drones were shot down"."""
    for noun in roles.patients:
        if any(noun.first <= a.first < noun.last for a in roles.patient_arms):
            side = scene.cast.side_of(noun)
            if side is not None:
                return side
    return None


def _counted_pronoun(scene: Scene, nouns: Sequence[NounGroup]) -> Count | None:
    """The number in "478 of them" or in a bare "69"."""
    for noun in nouns:
        found = counted_before(scene.document, scene.sentence, noun.first, noun.last)
        if found is not None:
            return count_of(scene.document, found)
    return None


def _make_side(scene: Scene, arms: Sequence[Arm]) -> Actor | None:
    """The only side that has these makes: "a Shahed", "HIMARS rockets"."""
    index = scene.document.lexicon.index(WeaponEntry)
    sides = {e.side for a in arms if a.name is not None for e in index.get(a.name.lower(), ()) if e.side}
    return state(scene.document, sides.pop()) if len(sides) == 1 else None


def nominal_roles(scene: Scene, noun: NounGroup, entry: AttackEntry) -> Roles:
    """The arguments of a noun: its modifiers, the phrases after it, and the verb that it belongs to."""
    syntax = scene.document.syntax
    first, last = syntax.phrase_of(noun)
    roles = Roles(scene, (noun.first, noun.last))
    modifiers = [(p, n) for p, n in syntax.modifiers_of(noun)]
    held = [n for p, n in modifiers if p in ("of", "with", "by", "using", "involving", "from")]
    own = [noun, *(m for n in held for m in syntax.coordination_of(n))]
    if scene.lower(noun.last) == "," and scene.lower(noun.last + 1) == "of":  # "another salvo, of 35 missiles and …"
        own += [n for n in scene.nouns if n.first == noun.last + 2]
    roles.other_arms = _joined_arms(scene, [a for a in scene.arms if any(n.first <= a.first < n.last for n in own)])
    roles.patients = [n for p, n in modifiers if p in _ON or p in ("of", "near", "in") and entry.frame in _OF_PATIENT]
    roles.patients += [n for p, n in modifiers if p == "of" and n not in roles.patients and (is_target(scene, n) or _names_place(scene, n))]
    verb, role = scene.governor(noun)
    _nominal_sides(scene, roles, noun, modifiers, verb, role)
    roles.number = _counted(scene, noun)
    roles.light = verb is not None and role == "object" and verb.lemma in _LIGHT | _REPELLING
    roles.told = verb is not None and role in ("subject", "object", "under", "agent", "after", "in", "during", "by")
    roles.occurs = verb is not None and role in ("subject", "object") and verb.lemma in _OCCURS
    roles.repelled = verb is not None and (role == "object" or role == "subject" and verb.voice == "passive") and verb.lemma in _REPELLING
    roles.toll = verb is not None and role in ("subject", "agent", "by", "in", "after") and verb.lemma in _TOLL
    if verb is not None and role == "under" and verb.lemma in ("come", "be", "stay", "remain"):
        subjects = list(scene.subject_of(verb))
        roles.patients += subjects
        roles.toll = True
    objects = [(n.first, n.last) for n in roles.patients]
    roles.own_places = [p for p in scene.places.within(first, last) if (p.locative or any(a <= p.first < b for a, b in objects)) and p.first >= noun.last]
    under = [p for a, b in objects for p in scene.places.within(a, b)]
    roles.own_places += [p for p in under if p not in roles.own_places]
    roles.places = roles.own_places or places_for(scene, noun.head, noun.last, objects=objects)
    roles.places = sorted(roles.places, key=lambda p: p.first) if not roles.own_places else roles.places
    roles.when = when_for(scene, noun.head, noun.last)
    roles.front = any(p in ("near", "along", "around") for p, _ in modifiers) and not roles.other_arms
    roles.ground_object = any(p == "of" and scene.lower(n.head) in ("town", "village", "city", "settlement") for p, n in modifiers)
    roles.people = any(_is_people(scene, n) for n in roles.patients)
    roles.forces = bool(roles.sides)
    roles.spans = [(first, last)]
    if verb is not None and role in ("subject", "object") and abs(verb.first - noun.first) < 25:
        roles.spans.append((verb.first, verb.last))
    return roles


def _counted(scene: Scene, noun: NounGroup) -> bool:
    """ "six more attacks", "45 combat engagements": the head itself is counted."""
    return counted_before(scene.document, scene.sentence, noun.first, noun.head) is not None


def _nominal_sides(
    scene: Scene, roles: Roles, noun: NounGroup, modifiers: Sequence[tuple[str, NounGroup]], verb: VerbGroup | None, role: str
) -> None:
    syntax = scene.document.syntax
    for preposition, group in modifiers:
        if preposition == "by":
            _add(roles, side_of(scene, group))
    if roles.sides:
        return
    if verb is not None and role == "object" and verb.lemma in _REPELLING and noun.possessor is None and scene.cast.side_of(noun) is None:
        _add(roles, opposite(scene.document, filter(None, (side_of(scene, n) for n in scene.subject_of(verb)))))
        return
    own = scene.cast.side_of(noun)
    possessive = side_of(scene, noun) if noun.possessor is not None or scene.lower(noun.first) in ("its", "his", "their") else None
    enemy = side_of(scene, noun) if any(scene.lower(i) == "enemy" for i in range(noun.first, noun.head)) else None
    _add(roles, own or possessive or enemy)
    for preposition, group in modifiers:
        if preposition in ("of", "with") and any(group.first <= a.first < group.last for a in roles.other_arms):
            _add(roles, scene.cast.side_of(group))
    if not roles.sides and verb is not None and role == "object" and verb.lemma in _LIGHT - _AGENTLESS and verb.voice == "active":
        for group in scene.subject_of(verb):
            _add(roles, side_of(scene, group))
    if not roles.sides and verb is not None and role == "subject" and verb.voice == "passive":
        for group in scene.agent_of(verb):
            _add(roles, side_of(scene, group))


def _add(roles: Roles, side: Actor | None) -> None:
    if side is not None and side not in roles.sides:
        roles.sides.append(side)

"""Whether a verb of violence stands with the arguments that its frame asks for."""

from __future__ import annotations

from ukrnews.lexicon.entries import AttackEntry, Frame, Need
from ukrnews.model import WeaponKind
from ukrnews.parsers.incidents.arms import AIRBORNE
from ukrnews.parsers.incidents.role_parts import is_people
from ukrnews.parsers.incidents.roles import Roles
from ukrnews.parsers.incidents.victims import bare_number
from ukrnews.parsers.incidents.whereabouts import heading_place
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_AT = frozenset({"at", "against", "towards", "toward", "on", "over", "into", "onto", "across"})


_ALONG = frozenset({"over", "across"})


def has_evidence(view: View, entry: AttackEntry, roles: Roles) -> bool:
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


def _hit(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    causes = [*roles.doers, *(g for n in roles.doers for p, g in view.syntax.modifiers_of(n) if p == "of")]
    if any(view.lower(n.head) in listed("civil causes") | listed("blows in words") for n in causes):
        return False
    if entry.lemma in ("fall", "land", "crash", "slam", "smash", "plough", "rip", "tear", "rain"):
        flown = all(a.kind is WeaponKind.AIRCRAFT for a in roles.doer_arms)  # a plane that crashes is no attack
        return not flown and _onto(view, verb)
    if entry.lemma in ("strike", "hit") and verb.voice == "active" and not (roles.patients or roles.places):
        return False
    if any(a.kind is WeaponKind.MINE for a in roles.patient_arms):
        return True
    if roles.unnamed_arms:
        return bool(roles.targets or roles.places)
    if roles.doers and not roles.doer_arms and not roles.doer_forces and not roles.arms and verb.voice == "active":
        return False
    if entry.lemma == "hit" and verb.voice == "passive" and not roles.arms and not roles.doer_forces:
        return bool(roles.targets)
    if entry.lemma == "target" and not roles.arms:
        return roles.doer_forces and bool(
            roles.targets
            or roles.own_places
            or any(view.lower(n.head) in ("settlements", "communities") for n in roles.patients)
        )
    placed = roles.patients or roles.places or roles.arms or (entry.lemma == "attack" and heading_place(view))
    return has_evidence(view, entry, roles) and bool(placed)


def _onto(view: View, verb: VerbGroup) -> bool:
    return any(p in ("on", "in", "into", "near", "onto", "at", "through") for p, _ in view.syntax.adjuncts_of(verb))


def _launch(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    arms = roles.patient_arms
    if not arms:
        return False
    prepositions = {p for p, n in view.syntax.adjuncts_of(verb) if n.first > verb.first and not n.temporal}
    source = [n.first for p, n in view.syntax.adjuncts_of(verb) if p == "from" and n.first > verb.first]
    after = {p for p, n in view.syntax.adjuncts_of(verb) if source and n.first > source[0]}
    aimed = bool(prepositions & _AT - (after & _ALONG))
    if verb.voice == "passive" and not verb.modal and any(view.cast.side_of(n) for n in roles.patients):
        return entry.lemma not in ("send", "use", "release")
    if entry.lemma == "use" and verb.voice == "passive":
        return False
    if entry.lemma == "use" and roles.doer_forces and any(a.count is not None for a in arms):
        return True
    if entry.lemma in ("send", "use", "drop", "release", "lob", "hurl"):
        return aimed and (entry.lemma != "send" or "to" not in prepositions)
    if view.lower(verb.last) == "test" or any(
        view.lower(n.head) in ("test", "exercise", "drill") for n in roles.patients
    ):
        return False
    return aimed or roles.doer_forces or any(a.count is not None for a in arms)


def _down(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    if entry.lemma in ("destroy", "disable", "take", "suppress", "neutralise", "jam", "bring"):
        if roles.doer_arms or not any(a.kind in AIRBORNE for a in roles.patient_arms):
            return False
        planes = any(a.kind is WeaponKind.AIRCRAFT for a in roles.patient_arms)
        grounded = planes and (_on_the_ground(view, verb) or not _in_the_air(view, verb))
        return not grounded and all(a.kind in AIRBORNE for a in roles.patient_arms)
    if entry.lemma == "intercept" and {a.kind for a in roles.patient_arms} == {WeaponKind.AIRCRAFT}:
        return False  # aircraft that are met and led away
    if any(a.kind in AIRBORNE for a in roles.patient_arms):
        return True
    return entry.lemma in ("shoot", "down", "intercept") and roles.refers_to_arms


def _in_the_air(view: View, verb: VerbGroup) -> bool:
    """ "A jet was destroyed over the sea", "Air defences destroyed a helicopter": words that say it flew."""
    over = any(p in ("over", "above", "off") for p, _ in view.syntax.adjuncts_of(verb))
    return over or not view.bag.isdisjoint(listed("words of air defence"))


def _on_the_ground(view: View, verb: VerbGroup) -> bool:
    """ "destroyed two helicopters at an airfield": not in the air."""
    words = (view.lower(n.head) for p, n in view.syntax.adjuncts_of(verb) if p in ("on", "at", "in"))
    return any(w in listed("where aircraft stand") for w in words)


def _take(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    if entry.lemma == "raise":
        return bool(roles.places)
    if not roles.patients or is_people(view, roles.patients[0]):
        return False
    if entry.lemma == "occupy" and verb.form == "participle":  # "the land occupied by Russia" is a state of things
        return False
    ground = [n for n in roles.patients if is_ground(view, n)]
    if not ground:
        return False
    return (
        roles.doer_forces
        or verb.voice == "passive"
        or (entry.lemma in ("capture", "recapture", "retake", "liberate", "seize", "overrun") and not roles.doers)
    )


def is_ground(view: View, noun: NounGroup) -> bool:
    head = view.lower(noun.head)
    if head in listed("ground"):
        return True
    names = view.places.within(noun.first, noun.last)
    return any(n.last >= noun.head + 1 or n.last == noun.last for n in names)


def _enter(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    if verb.progressive and view.lower(verb.last) in ("towards", "toward"):
        return False
    return (
        roles.doer_forces
        and bool(roles.places or any(is_ground(view, n) for n in roles.patients))
        and not roles.doer_arms
    )


def _fall(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    subjects = view.syntax.subject_of(verb)
    return bool(subjects) and verb.voice == "active" and all(_is_fallen(view, n) for n in subjects)


def _is_fallen(view: View, noun: NounGroup) -> bool:
    if any(n.last == noun.last and n.first >= noun.first for n in view.places.within(noun.first, noun.last)):
        return True
    return view.lower(noun.head) in (
        "town",
        "city",
        "village",
        "settlement",
        "station",
        "stronghold",
        "fortress",
        "airport",
        "plant",
    )


def _clash(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    return has_evidence(view, entry, roles) and (roles.doer_forces or (bool(roles.places) and entry.lemma != "fight"))


def _burst(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    if entry.lemma in ("explode", "detonate", "blow"):
        return bool(roles.arms or roles.targets or roles.places)
    return has_evidence(view, entry, roles)


def _shoot(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    if entry.lemma == "open":
        return roles.doer_forces or bool(roles.places)
    if entry.lemma in listed("verbs of bodily harm"):
        people = roles.people or (verb.voice == "active" and bare_number(view, verb.last, verb.last + 1) is not None)
        flown = bool(roles.doer_arms) and all(a.kind is WeaponKind.AIRCRAFT for a in roles.doer_arms)
        if flown and verb.form == "gerund" and any(v.lemma in listed("verbs of accidents") for v in view.verbs):
            return False
        return bool(roles.doers) and (roles.doer_forces or bool(roles.doer_arms)) and people
    if entry.lemma == "poison" and not roles.doer_forces and not _with_poison(view):
        return False  # by gas, food or water as likely as by somebody
    if entry.lemma in ("shoot", "execute", "murder", "poison", "stab") and not roles.people and not roles.patients:
        return False
    return has_evidence(view, entry, roles) and (roles.people or entry.lemma not in ("shoot", "execute"))


def _with_poison(view: View) -> bool:
    return any(view.lower(i) in listed("means of poisoning") for i in range(view.sentence.first, view.sentence.last))


def _detain(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    if any(
        view.lower(n.head) in ("nobody", "one", "none") and view.lower(n.first) in ("nobody", "no", "none")
        for n in roles.patients
    ):
        return False
    return roles.people


def _hack(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    return bool(roles.patients)


VERB_FRAMES = {
    Frame.HIT: _hit,
    Frame.LAUNCH: _launch,
    Frame.DOWN: _down,
    Frame.TAKE: _take,
    Frame.ENTER: _enter,
    Frame.FALL: _fall,
    Frame.CLASH: _clash,
    Frame.BURST: _burst,
    Frame.SHOOT: _shoot,
    Frame.DETAIN: _detain,
    Frame.HACK: _hack,
}

"""The arguments of a verb."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.model import WeaponKind
from ukrnews.parsers.incidents.arms import arms_in
from ukrnews.parsers.incidents.days import when_for
from ukrnews.parsers.incidents.mended_syntax import mended_view
from ukrnews.parsers.incidents.of_phrases import is_origin_of_fire
from ukrnews.parsers.incidents.party import Party
from ukrnews.parsers.incidents.role_parts import arms_of, describes_somebody, joined_arms
from ukrnews.parsers.incidents.roles import Roles
from ukrnews.parsers.incidents.sides import has_forces, joint_sides, side_in, side_of, side_of_doer
from ukrnews.parsers.incidents.status import is_asserted
from ukrnews.parsers.incidents.targets import is_target, with_phrases
from ukrnews.parsers.incidents.whereabouts import named_in_list, places_for
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places.candidates import LOCATIVE
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_WITH = frozenset({"with", "by", "using", "from"})
_ON = frozenset({"on", "against", "at", "targeting", "upon", "into", "over"})
_GROUND_PREPOSITIONS = frozenset({"near", "in", "towards", "toward", "around", "inside", "along", "within"})
_OR = ("or", "and")
_RELATIVES = frozenset({"which", "that", "whom"})
_AROUND = 40
"""Words between a verb and its arguments that may be shown as one mention."""


def verbal_roles(view: View, verb: VerbGroup) -> Roles:
    """The arguments of a verb: its subject, object, agent and the groups in its clause."""
    roles = Roles(view, (verb.first, verb.last))
    _doers_and_patients(view, verb, roles)
    adjuncts = _adjuncts(view, verb)
    after = [(p, n) for p, n in adjuncts if n.first > verb.first]
    instruments = [*_instruments(view, adjuncts, after), *_used_by_participle(view, verb)]
    _weapons(view, roles, instruments)
    roles.patients += [n for p, n in after if p in _ON and (is_target(view, n) or _holds_place(view, n))]
    _sides(view, roles, [*(n for n in instruments if arms_of(view, [n])), *_origins(view, verb, after)])
    roles.ground = any(p in _GROUND_PREPOSITIONS and _holds_place(view, n) for p, n in after)
    roles.against = _against(view, roles)
    roles.when = when_for(view, verb.first, verb.last)
    _places(view, verb, roles)
    named = [n for n in (*roles.doers, *roles.patients) if view.lower(n.first) and not n.temporal]
    roles.spans = [(n.first, n.last) for n in named if abs(n.first - verb.first) < _AROUND]
    return roles


def _holds_place(view: View, noun: NounGroup) -> bool:
    return bool(view.places.within(noun.first, noun.last))


def _against(view: View, roles: Roles) -> Party | None:
    """ "hit Russian positions": whose forces or things are hit."""
    hit = [n for n in roles.patients if _are_forces(view, n)]
    return next((side for n in hit if (side := side_in(view, n)) is not None), None)


def _places(view: View, verb: VerbGroup, roles: Roles) -> None:
    fallen = view.syntax.subject_of(verb) if roles.takers else ()  # "Mariupol fell to Russian troops"
    hit = [*roles.patients, *fallen]
    objects = [_with_where(view, n) if n.first > verb.first else (n.first, n.last) for n in hit]
    objects += [span for n in hit for span in named_in_list(view, n)]
    roles.places = places_for(view, verb.first, objects=objects)
    roles.own_places = [p for p in roles.places if any(a <= p.first < b for a, b in objects)]


def _doers_and_patients(view: View, verb: VerbGroup, roles: Roles) -> None:
    syntax = view.syntax
    if verb.voice == "passive":
        roles.doers = list(syntax.agent_of(verb))
        roles.patients = _patients_of_passive(view, verb)
        return
    subjects = [n for n in syntax.subject_of(verb) if not _disagrees(view, verb, n)]
    if _are_seized(view, verb):
        roles.patients = subjects
        return
    deed = _deed(view, verb)
    roles.doers = _accused(view, deed) if _is_governed(view, deed) else subjects
    if verb.lemma == "fall":  # "fell to Russian troops"
        roles.takers = [n for p, n in syntax.adjuncts_of(verb) if p == "to" and n.first >= verb.last]
    roles.patients = list(syntax.object_of(verb)) or _late_object(view, verb) or _left_behind(view, verb)


def _are_seized(view: View, verb: VerbGroup) -> bool:
    """ "Two men arrested in Kyiv": a headline that leaves out "were"."""
    bare = verb.tag == "VBN" and len(verb.parts) == 1 and verb.form == "finite"
    return bare and verb.lemma in listed("verbs of arrest") and not view.syntax.object_of(verb)


def _disagrees(view: View, verb: VerbGroup, noun: NounGroup) -> bool:
    """ "Rebels say Kyiv breaks the truce, kills one": a plural is no subject of a singular verb."""
    return view.tag(verb.first) == "VBZ" and view.tag(noun.head) == "NNS"


def _adjuncts(view: View, verb: VerbGroup) -> list[tuple[str, NounGroup]]:
    """The phrases of the verb's clause; of a verb outside all clauses, those after it."""
    if view.syntax.clause_of(verb) is None:
        return [(view.preposition(n), n) for n in view.nouns if n.preposition is not None and n.first >= verb.last]
    return [(p, n) for p, n in view.syntax.adjuncts_of(verb) if not n.temporal]


def _instruments(
    view: View, adjuncts: Sequence[tuple[str, NounGroup]], after: Sequence[tuple[str, NounGroup]]
) -> list[NounGroup]:
    """What it is done with: "with drones and artillery", "blew up on a mine"."""
    stepped_on = [n for p, n in after if p in ("on", "in") and _explosive(view, n)]
    held = [n for p, n in adjuncts if p in _WITH or n in stepped_on]
    return [m for n in held for m in view.syntax.coordination_of(n)]


def _used_by_participle(view: View, verb: VerbGroup) -> list[NounGroup]:
    """ "attacked the port, using drones and missiles": the objects of an -ing form that tells what was used."""
    used: list[NounGroup] = []
    if not arms_in(view):
        return used
    own = view.syntax.clause_of(verb)
    for other in view.verbs:
        if other.form != "gerund" or other.first < verb.last or other.lemma not in listed("verbs of using weapons"):
            continue
        clause = view.syntax.clause_of(other)
        if own is not None and clause is not None and clause.parent == own.index:
            used += [m for n in view.syntax.object_of(other) for m in view.syntax.coordination_of(n)]
    return used


def _origins(view: View, verb: VerbGroup, after: Sequence[tuple[str, NounGroup]]) -> list[NounGroup]:
    """ "was shelled from Ukraine": from whose side the fire comes."""
    if verb.voice != "passive" or verb.lemma not in listed("verbs of firing on"):
        return []
    return [n for p, n in after if p == "from" and is_origin_of_fire(view, n)]


def _explosive(view: View, noun: NounGroup) -> bool:
    """ "blew up on a mine": what people drive or step on."""
    inside = [a for a in arms_in(view) if noun.first <= a.first < noun.last]
    return any(a.kind in (WeaponKind.MINE, WeaponKind.EXPLOSIVE) for a in inside)


def _weapons(view: View, roles: Roles, instruments: Sequence[NounGroup]) -> None:
    hit = [a for a in arms_of(view, roles.patients) if not describes_somebody(view, a)]
    used = () if any(a.kind is WeaponKind.AIRCRAFT for a in hit) else _used_for(view, roles.trigger[0])
    wielded = joined_arms(view, arms_of(view, [*instruments, *used]))
    roles.doer_arms = joined_arms(view, arms_of(view, roles.doers))
    roles.patient_arms = [a for a in joined_arms(view, hit) if a not in wielded]  # "with drones and artillery"
    taken = {a.first for a in roles.doer_arms}
    roles.other_arms = [a for a in wielded if a.first not in taken and a.head]
    roles.of_those = not roles.doer_arms and any(_some_of_those(view, n) for n in roles.doers)
    named = any(view.lower(n.head) in listed("weapons of any kind") for n in roles.doers)
    roles.unnamed_arms = named or roles.of_those


def _used_for(view: View, first: int) -> Sequence[NounGroup]:
    """ "used drones to attack a refinery", "sent drones to strike Kyiv": what the verb above an infinitive sends."""
    if view.tag(first) != "TO":
        return ()
    above = next((v for v in reversed(view.verbs) if v.last <= first), None)
    if above is None or above.voice != "active" or above.lemma not in listed("verbs of sending"):
        return ()
    return [n for n in view.syntax.object_of(above) if view.syntax.phrase_of(n)[1] == first]


def _some_of_those(view: View, noun: NounGroup) -> bool:
    """ "One of them hit a ward": of the weapons that the sentence before tells of."""
    first, last = noun.first, view.syntax.phrase_of(noun)[1]
    if view.words(first, last).rpartition(" of ")[2] not in ("them", "these", "those") or not view.sentence.index:
        return False
    before = view.document.sentences[view.sentence.index - 1]
    return before.paragraph == view.sentence.paragraph and bool(arms_in(mended_view(view.document, before)))


def _deed(view: View, verb: VerbGroup) -> VerbGroup:
    """ "accused Kyiv of using drones to hit a hotel": the -ing form above an infinitive."""
    if verb.form != "infinitive":
        return verb
    above = next((v for v in reversed(view.verbs) if v.last <= verb.first), verb)
    return above if above.form == "gerund" else verb


def _is_governed(view: View, verb: VerbGroup) -> bool:
    return verb.form == "gerund" and view.lower(_governor(view, verb)) in ("of", "for")


def _governor(view: View, verb: VerbGroup) -> int:
    """The token before the verb and its adverbs: "of illegally deporting"."""
    at = verb.first - 1
    while at > view.sentence.first and view.document.tag(at).startswith("RB"):
        at -= 1
    return at


def _accused(view: View, verb: VerbGroup) -> list[NounGroup]:
    """ "accused Russian forces of kidnapping mayors": the accused do it; "on suspicion of": nobody is named."""
    governor = _governor(view, verb)
    above = next((v for v in reversed(view.verbs) if v.last <= governor), None)
    noun = next((n for n in view.nouns if n.last == governor), None)
    if above is None or (noun is not None and view.lower(noun.head) in listed("nouns of accusing")):
        return []
    if above.lemma not in listed("verbs of accusing"):
        return list(view.syntax.subject_of(verb))
    return list(view.syntax.subject_of(above) if above.voice == "passive" else view.syntax.object_of(above))


def _are_forces(view: View, noun: NounGroup) -> bool:
    """Whether the group is what an army is made of, or a thing that may be hit: "Russian positions"."""
    head = view.lower(noun.head)
    return head in listed("forces") or head in listed("things of forces") or is_target(view, noun)


def _with_where(view: View, noun: NounGroup) -> tuple[int, int]:
    """The group with the phrases after it that say where or of what it is."""
    return with_phrases(view, noun, ("of", "in", "at", "near", "on"))


def _patients_of_passive(view: View, verb: VerbGroup) -> list[NounGroup]:
    """The subject of a passive; of a bare participle after a group, that group ("105 drones destroyed across
    Russia").
    """
    if verb.form == "participle":
        beside = [n for n in view.nouns if n.last == verb.first and not n.temporal]
        if beside:
            return [*_joined_before(view, beside[0]), *beside]
    return list(view.syntax.subject_of(verb))


def _joined_before(view: View, noun: NounGroup) -> list[NounGroup]:
    """ "23 missiles and 109 drones launched at the country": weapons joined to those right before the participle."""
    at = noun.first - 1
    while view.tag(at) == "CD" or view.lower(at) in ("of", "the"):
        at -= 1
    if view.lower(at) != "and" or not arms_of(view, [noun]):
        return []
    return [n for n in view.nouns if n.last == at and arms_of(view, [n])]


def _late_object(view: View, verb: VerbGroup) -> list[NounGroup]:
    """ "shot dead two farmers", "shot down or jammed 405 of the drones": the object is that of what is joined."""
    beside = _bare_at(view, verb.last + 1)
    if view.lower(verb.last) == "dead" or (beside and view.lower(verb.last) in _OR):
        return beside
    joined = next((v for v in view.verbs if v.first in (verb.last + 1, verb.last + 2)), None)
    if joined is not None and view.lower(joined.first - 1) in _OR and joined.form == verb.form:
        return list(view.syntax.object_of(joined))
    return [m for n in _bare_at(view, verb.last) if not n.temporal for m in view.syntax.coordination_of(n)]


def _left_behind(view: View, verb: VerbGroup) -> list[NounGroup]:
    """ "Avdiivka, which Moscow took in February": what a relative clause with a subject of its own describes."""
    clause = view.syntax.clause_of(verb)
    if clause is not None and clause.kind in ("reported", "infinitive"):  # "which Moscow said it took"
        clause = view.parent(clause)
    if clause is None or clause.kind != "relative":
        return []
    at = clause.first - 1 if clause.marker is None else clause.marker  # "a peninsula it seized"
    own = any(n.first > at for n in view.syntax.subject_of(verb))
    known = clause.marker is None or view.lower(clause.marker) in _RELATIVES
    noun = view.syntax.antecedent_of(clause) if own and known else None
    return [noun] if noun is not None else []


def _bare_at(view: View, token: int) -> list[NounGroup]:
    """The group that begins at the token under no preposition."""
    return [n for n in view.nouns if n.first == token and n.preposition is None]


def _sides(view: View, roles: Roles, others: Sequence[NounGroup]) -> None:
    """The parties behind the doers, or behind others: the weapons, or from where they were fired."""
    doers = [n for n in roles.doers if not _is_where_it_was(view, n)]
    sides = [s for n in (*roles.takers, *doers, *others) for s in joint_sides(view, n, side_of_doer(view, n))]
    roles.sides = list(dict.fromkeys(s for s in sides if s is not None)) or _blamed(view, roles)
    roles.doer_forces = any(has_forces(view, n) for n in doers)
    roles.forces = any(has_forces(view, n) for n in roles.doers)
    roles.sideless = not roles.sides and any(view.lower(n.head) in listed("men without a side") for n in roles.doers)


def _is_where_it_was(view: View, noun: NounGroup) -> bool:
    """ "the blast in Moscow that killed him", "the attack on troops that killed five": where it was, or who was hit."""
    preposition = view.preposition(noun)
    if preposition in ("on", "against"):
        return True
    return preposition in LOCATIVE and bool(view.places.within(noun.head, noun.head + 1))


def _blamed(view: View, roles: Roles) -> list[Party]:
    """ "blamed Moscow for the drone that hit a market": who is said to have sent the weapon."""
    found: list[Party] = []
    for noun in roles.doers:
        above = next((v for v in reversed(view.verbs) if v.last <= noun.first), None)
        if view.preposition(noun) != "for" or above is None or above.lemma not in listed("verbs of laying blame"):
            continue
        if arms_of(view, [noun]) and is_asserted(above):
            found += [side for n in view.syntax.object_of(above) if (side := side_of(view, n)) is not None]
    return found

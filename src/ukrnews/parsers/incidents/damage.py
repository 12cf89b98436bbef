"""What was damaged, and the event that damage alone tells: "a market was damaged"."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.lexicon.entries import DamageEntry, Frame
from ukrnews.model import IncidentKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.incidents.arms import Arm, arms_in
from ukrnews.parsers.incidents.event import Event, event_at
from ukrnews.parsers.incidents.governor import clause_tokens
from ukrnews.parsers.incidents.people_of_group import is_people_word
from ukrnews.parsers.incidents.roles import Roles
from ukrnews.parsers.incidents.sides import side_in
from ukrnews.parsers.incidents.targets import is_ground, is_target
from ukrnews.parsers.incidents.vocabulary import has_particle, is_idiom, stands_beside, words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup


@rule("damage-verb", on=(DamageEntry,))
def damaged(view: View, verb: VerbGroup, roles: Roles) -> Event | None:
    """Damage: "debris damaged a market"; without a weapon ("a plant was damaged too") it is that of an event before."""
    downed = _downed_above(view, verb)
    if downed:  # "shot down a missile over Kyiv, damaging a school": what fell did it, not who shot it down
        roles.doers, roles.doer_forces = downed, False
        roles.sides = [side for n in downed if (side := side_in(view, n)) is not None]
    things = _things_damaged(view, verb) or _ruined_by_weapon(view, verb, roles)
    debris = bool(downed) or any(view.lower(n.head) in listed("wreckage") for n in roles.doers)
    if not _is_attack(view, verb, roles, things, debris=debris):
        return None
    uncaused = not (roles.arms or roles.doer_forces or debris)
    event = event_at(view, (verb.first, verb.last), IncidentKind.STRIKE, Frame.HIT)
    event.dependent = uncaused or (debris and not roles.places)
    if debris:
        roles.doer_arms = _arms_in_phrases(view, roles.doers)
    roles.give(event)
    if uncaused or verb.lemma not in listed("verbs of causing") | {"leave"}:
        event.targets.clear()
    event.damage += [(n.first, n.last) for n in things]
    event.things |= {view.lower(n.head) for n in things}
    event.another = _is_one_more(view, verb)
    return event


def _is_attack(view: View, verb: VerbGroup, roles: Roles, things: Sequence[NounGroup], *, debris: bool) -> bool:
    """Whether it can be an attack's damage: things, or ground with a weapon; nobody else than weapons and forces."""
    blow = not roles.places and any(_is_blow(view, n) for n in roles.doers)
    armed = debris or bool(roles.doer_arms) or blow
    if not things and not (armed and any(is_ground(view, n) for n in roles.patients)):
        return False
    if verb.voice == "active" and roles.doers and not (armed or roles.doer_forces):
        return False
    left = verb.form == "gerund" and verb.lemma == "leave"  # "hit a plant, leaving Odesa without power"
    return not (left and "without" in view.words(verb.last, verb.last + 8).split())


def _is_blow(view: View, noun: NounGroup) -> bool:
    """ "An explosion destroys a house": the violence itself does it; where, its noun tells."""
    entries = words_of(view).nouns.get(view.lower(noun.head), ())
    return any(e.frame in (Frame.BURST, Frame.HIT) and not e.beside for e in entries)


def _downed_above(view: View, verb: VerbGroup) -> list[NounGroup]:
    """What was shot down, by the verb that the -ing form hangs on."""
    clause = view.clause_at(verb.first) if verb.form == "gerund" else None
    above = view.parent(clause) if clause is not None else None
    if above is None or above.verb is None:
        return []
    downing = any(e.frame is Frame.DOWN for e in words_of(view).verbs.get(view.lower(above.verb.head), ()))
    return list(view.syntax.object_of(above.verb)) if downing else []


def _arms_in_phrases(view: View, nouns: Sequence[NounGroup]) -> list[Arm]:
    """ "debris from drones"."""
    phrases = [view.syntax.phrase_of(n) for n in nouns]
    return [a for a in arms_in(view) if any(f <= a.first < e for f, e in phrases)]


def _is_one_more(view: View, verb: VerbGroup) -> bool:
    """ "was damaged too"."""
    around = clause_tokens(view, verb.head)
    return any(view.lower(i) in ("too", "also", "another") or view.words(i, i + 2) == "as well" for i in around)


def is_damage(view: View, verb: VerbGroup) -> bool:
    """Whether the verb says that something was damaged."""
    tokens, sentence = view.document.tokens, view.sentence
    for entry in words_of(view).damage.get(tokens[verb.head].lower, ()):
        if is_idiom(tokens, verb.head, sentence.first, sentence.last, entry.idioms):
            continue
        if entry.particle and not has_particle(view, verb, entry.particle):
            continue
        if not entry.beside or stands_beside(tokens, verb.head, sentence.last, entry.beside):
            return True
    return False


def _things_damaged(view: View, verb: VerbGroup) -> list[NounGroup]:
    """The groups of things that the verb's patient names."""
    return [n for n in _suffering(view, verb) if _is_thing(view, n)]


def _ruined_by_weapon(view: View, verb: VerbGroup, roles: Roles) -> list[NounGroup]:
    """ "a shell demolished a kitchen", "a drone burned down a shed": of a weapon any noun will do but what is broken in
    words only."""
    if not roles.doer_arms or verb.voice != "active" or verb.form != "finite":
        return []
    if verb.lemma not in listed("verbs of plain ruin"):
        return []
    nouns = [n for n in _suffering(view, verb) if view.tag(n.head) in ("NN", "NNS")]
    return [
        n for n in nouns if not is_people_word(view, n.head) and view.lower(n.head) not in listed("broken in words")
    ]


def _suffering(view: View, verb: VerbGroup) -> Sequence[NounGroup]:
    """The verb's object, the subject of a passive or of "caught fire", what "caused a fire at" or "set fire to"."""
    if verb.lemma in listed("verbs of causing") and verb.voice == "active":
        return _where_caused(view, verb)
    if _is_its_subjects(view, verb):
        beside = [n for n in view.nouns if n.last == verb.first] if verb.form == "participle" else []
        return beside or view.syntax.subject_of(verb)
    if view.words(verb.head + 1, verb.head + 3) in ("fire to", "light to"):
        return [n for n in view.nouns if n.first >= verb.head + 3][:1]
    if verb.lemma == "set":
        return _bare_after(view, verb, 6)
    return view.syntax.object_of(verb) or _bare_after(view, verb, 2)


def _bare_after(view: View, verb: VerbGroup, reach: int) -> list[NounGroup]:
    """The first group within so many words after the verb that no preposition governs."""
    near = [n for n in view.nouns if verb.last <= n.first <= verb.last + reach]
    return [n for n in near if n.preposition is None][:1]


def _where_caused(view: View, verb: VerbGroup) -> list[NounGroup]:
    """ "sparked a fire at a refinery"."""
    where = [n for p, n in view.syntax.adjuncts_of(verb) if p in ("at", "in", "on") and n.first > verb.first]
    return [n for n in where if is_target(view, n)]


def _is_its_subjects(view: View, verb: VerbGroup) -> bool:
    if verb.voice == "passive" or verb.lemma == "catch":
        return True
    return verb.lemma in listed("verbs of ruin") and not view.syntax.object_of(verb)


def _is_thing(view: View, noun: NounGroup) -> bool:
    """A common noun that is no people, no fire and no abstraction of talk."""
    head = view.lower(noun.head)
    return (is_target(view, noun) or head in listed("things damaged")) and head not in listed("fires")


damaged.finds(
    "[Drone debris] {damaged} [a market] in [Kherson].",
    "[A drone] {burned down} [a shed] in [Izium].",
    "Drones hit a market in Izium. Debris also {damaged} [a school] in [Izium].",
)
damaged.finds("Ukrainian gunners shot down [a missile] over [Izium], {damaging} [a market].")
damaged.passes_by("A drone hit a market in Kherson.")
damaged.nothing_in("A missile shattered hopes of peace in Kherson.")
damaged.nothing_in("The scandal damaged the party in Kherson.", "The plant was not damaged.")

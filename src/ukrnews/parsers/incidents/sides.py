"""Which side does it: states behind forces, weapons, adjectives and "the enemy"."""

from __future__ import annotations

from collections.abc import Iterable

from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.incidents.scene import Scene
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup

_OPPOSITE = {"RUS": "UKR", "UKR": "RUS"}


def state(document: Document, code: str | None) -> Actor | None:
    """The state with that code as an actor."""
    country = document.lexicon.country(code)
    return country.actor if country is not None else None


def opposite(document: Document, sides: Iterable[Actor]) -> Actor | None:
    """The other side of the war, where one side is known."""
    for side in sides:
        code = _OPPOSITE.get(side.country or "")
        if code:
            return state(document, code)
    return None


def side_of(scene: Scene, noun: NounGroup) -> Actor | None:
    """The party that a group acts for: the state behind its adjective, possessor, body, forces or name."""
    named = scene.cast.side_of(noun)
    if named is not None and named.country is not None:
        return state(scene.document, named.country) or named
    head = scene.lower(noun.head)
    if head in listed("enemies") or any(scene.lower(i) == "enemy" for i in range(noun.first, noun.head)):
        return enemy(scene)
    if scene.lower(noun.first) in ("its", "their", "our") and noun.last - noun.first > 1:
        reporter = _by_reporter(scene, noun)
        if reporter is not None:
            return reporter
    actor = scene.cast.actor_of(noun)
    if actor is None or (actor.kind is ActorKind.UNNAMED and actor.country is None):
        return _by_possessive_pronoun(scene, noun) or _alliance(scene, noun)
    return state(scene.document, actor.country) if actor.country else _alliance(scene, noun)


def _alliance(scene: Scene, noun: NounGroup) -> Actor | None:
    """A bloc of states that is named in the group: "NATO aircraft"."""
    named = scene.cast.actors_in(noun.first, noun.last)
    return next((a for a in named if a.kind is not ActorKind.PERSON and a.wikidata is not None and not a.country), None)


def own_side(scene: Scene, noun: NounGroup) -> Actor | None:
    """The side of a doer; a pronoun or a body without its state ("air defences") is left to the context."""
    head = scene.lower(noun.head)
    if noun.last - noun.first == 1 and head in ("it", "they", "we"):
        return _by_reporter(scene, noun) or side_of(scene, noun)
    if head in ("defence", "defences", "defense", "defenses", "units", "crews") and not scene.cast.names_in(
        noun.first, noun.last
    ):
        return _by_possessive_pronoun(scene, noun)
    return side_of(scene, noun) or _of_side(scene, noun)


def _of_side(scene: Scene, noun: NounGroup) -> Actor | None:
    """ "units of the Russian army", "aviation of the Black Sea Fleet": the side in the group's of-phrase."""
    for preposition, group in scene.document.syntax.modifiers_of(noun):
        if preposition != "of":
            return None
        side = side_of(scene, group)
        if side is not None:
            return side
    return None


def _by_reporter(scene: Scene, noun: NounGroup) -> Actor | None:
    """ "the military said it had retaken …": in what somebody says, "it" is whoever says it, where that is a body
    or a state.
    """
    for clause in scene.chain(scene.clause_at(noun.first)):
        above = scene.parent(clause)
        if clause.kind == "reported" and above is not None and above.verb is not None:
            for subject in above.subject:
                actor = scene.cast.actor_of(subject)
                if actor is not None and actor.kind is not ActorKind.PERSON and actor.country:
                    return state(scene.document, actor.country)
    return None


def _by_possessive_pronoun(scene: Scene, noun: NounGroup) -> Actor | None:
    """ "its crews", "his troops": the side of whoever the pronoun means."""
    first = scene.lower(noun.first)
    if first not in ("its", "his", "her", "their", "our") or noun.last - noun.first < 2:
        return None
    pronoun = NounGroup(noun.first, noun.first + 1, noun.first)
    actor = scene.cast.actor_of(pronoun)
    return state(scene.document, actor.country) if actor is not None and actor.country else None


def enemy(scene: Scene) -> Actor | None:
    """Whom the text's side calls the enemy: in Ukrainian sources, and by default, Russia."""
    here = scene.sentence
    for name in scene.cast.names_in(here.first, here.last):
        if name.actor.country in _OPPOSITE and name.actor.kind is not ActorKind.STATE:
            return state(scene.document, _OPPOSITE[name.actor.country])
    return state(scene.document, "RUS")


def has_forces(scene: Scene, noun: NounGroup) -> bool:
    """Whether the group is armed people, or a state acting as one."""
    head = scene.lower(noun.head)
    if head in listed("forces") or head in listed("enemies"):
        return True
    actor = scene.cast.actor_of(noun)
    return actor is not None and (
        actor.kind is ActorKind.STATE
        or (actor.kind in (ActorKind.ORGANISATION, ActorKind.GROUP) and _armed(actor.name))
    )


def _armed(name: str) -> bool:
    lower = name.lower()
    return any(
        w in lower
        for w in (
            "force",
            "army",
            "military",
            "guard",
            "navy",
            "security service",
            "intelligence",
            "wagner",
            "brigade",
            "corps",
            "general staff",
        )
    )

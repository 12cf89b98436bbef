"""Which side does it: states behind forces, weapons, adjectives and "the enemy"."""

from __future__ import annotations

from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors import cast_of
from ukrnews.parsers.grounding import actor_grounds
from ukrnews.parsers.incidents.party import OPEN_FIELD, Party
from ukrnews.parsers.incidents.scene import Scene
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup

_OPPOSITE = {"RUS": "UKR", "UKR": "RUS"}


def state(document: Document, code: str | None) -> Actor | None:
    """The state with that code as an actor."""
    country = document.lexicon.country(code)
    return country.actor if country is not None else None


def party(scene: Scene, actor: Actor | None, first: int, last: int) -> Party | None:
    """The actor as a party by the tokens [first, last) that make him one; None where no words name him."""
    return named_party(scene.document, actor, first, last)


def named_party(document: Document, actor: Actor | None, first: int, last: int) -> Party | None:
    """The same, outside a sentence's scene."""
    if actor is None:
        return None
    grounds = actor_grounds(document, cast_of(document), actor, (first, last), OPEN_FIELD, None)
    return Party(actor, grounds) if grounds else None


def side_in(scene: Scene, noun: NounGroup) -> Party | None:
    """The state whose adjective, name or possessive stands in the group."""
    return _by_group(scene, scene.cast.side_of(noun), noun)


def side_of(scene: Scene, noun: NounGroup) -> Party | None:
    """The party that a group acts for: the state behind its adjective, possessor, body, forces or name."""
    named = scene.cast.side_of(noun)
    if named is not None and scene.lower(noun.head) in listed("fighters of no army"):
        words = scene.cast.own_words(noun)
        return _by_group(scene, Actor(name=words, kind=ActorKind.GROUP, country=named.country), noun)
    if named is not None and named.country is not None:
        return _by_group(scene, state(scene.document, named.country) or named, noun)
    head = scene.lower(noun.head)
    if head in listed("enemies") or any(scene.lower(i) == "enemy" for i in range(noun.first, noun.head)):
        return _by_group(scene, enemy(scene), noun)
    if scene.lower(noun.first) in ("its", "their", "our") and noun.last - noun.first > 1:
        reporter = _by_reporter(scene, noun)
        if reporter is not None:
            return reporter
    actor = scene.cast.actor_of(noun)
    if actor is None or (actor.kind is ActorKind.UNNAMED and actor.country is None):
        return _by_possessive_pronoun(scene, noun) or _by_group(scene, _alliance(scene, noun), noun)
    side = state(scene.document, actor.country) if actor.country else _alliance(scene, noun)
    return _by_group(scene, side, noun)


def _by_group(scene: Scene, actor: Actor | None, noun: NounGroup) -> Party | None:
    """By the group's words, with its of-phrase where that holds the name: "the Armed Forces of Ukraine"."""
    last = noun.last
    if actor is not None and not scene.cast.names_in(noun.first, last) and scene.lower(last) == "of":
        last = scene.document.syntax.phrase_of(noun)[1]
    return party(scene, actor, noun.first, last)


def _alliance(scene: Scene, noun: NounGroup) -> Actor | None:
    """A bloc of states that is named in the group: "NATO aircraft"."""
    named = scene.cast.actors_in(noun.first, noun.last)
    return next((a for a in named if a.kind is not ActorKind.PERSON and a.wikidata is not None and not a.country), None)


def own_side(scene: Scene, noun: NounGroup) -> Party | None:
    """The side of a doer; a pronoun or a body without its state ("air defences") is left to the context."""
    head = scene.lower(noun.head)
    if noun.last - noun.first == 1 and head in ("it", "they", "we"):
        return _by_reporter(scene, noun) or side_of(scene, noun)
    if head in listed("defenders without a state") and not scene.cast.names_in(noun.first, noun.last):
        return _by_possessive_pronoun(scene, noun)
    return side_of(scene, noun) or phrase_side(scene, noun)


def phrase_side(scene: Scene, noun: NounGroup) -> Party | None:
    """ "units of the Russian army", "aviation of the Black Sea Fleet": the side in the group's of-phrase."""
    for preposition, group in scene.document.syntax.modifiers_of(noun):
        if preposition != "of":
            return None
        side = side_of(scene, group)
        if side is not None:
            return side
    return None


def _by_reporter(scene: Scene, noun: NounGroup) -> Party | None:
    """ "the military said it had retaken …": in what somebody says, "it" is whoever says it, where that is a body
    or a state.
    """
    for clause in scene.chain(scene.clause_at(noun.first)):
        above = scene.parent(clause)
        if clause.kind == "reported" and above is not None and above.verb is not None:
            for subject in above.subject:
                actor = scene.cast.actor_of(subject)
                if actor is not None and actor.kind is not ActorKind.PERSON and actor.country:
                    return _by_group(scene, state(scene.document, actor.country), noun)
    return None


def _by_possessive_pronoun(scene: Scene, noun: NounGroup) -> Party | None:
    """ "its crews", "his troops": the side of whoever the pronoun means."""
    first = scene.lower(noun.first)
    if first not in ("its", "his", "her", "their", "our") or noun.last - noun.first < 2:
        return None
    pronoun = NounGroup(noun.first, noun.first + 1, noun.first)
    actor = scene.cast.actor_of(pronoun)
    return party(scene, state(scene.document, actor.country), noun.first, noun.last) if actor is not None else None


def enemy(scene: Scene) -> Actor | None:
    """Whom the text's side calls the enemy: the other side of the body or person that the words before it name last;
    None where none of either side is named.
    """
    here = scene.sentence
    named = (*scene.cast.names_in(here.first, here.last), *reversed(scene.cast.names_in(0, here.first)))
    for name in named:
        if name.actor.country in _OPPOSITE and name.actor.kind is not ActorKind.STATE:
            return state(scene.document, _OPPOSITE[name.actor.country])
    return None


def has_forces(scene: Scene, noun: NounGroup) -> bool:
    """Whether the group is armed people, or a state acting as one."""
    head = scene.lower(noun.head)
    if head in listed("forces") or head in listed("enemies"):
        return True
    actor = scene.cast.actor_of(noun)
    return actor is not None and (
        actor.kind is ActorKind.STATE
        or (actor.kind in (ActorKind.ORGANISATION, ActorKind.GROUP) and is_armed(actor.name))
    )


def is_armed(name: str) -> bool:
    """Whether the body of that name bears arms, or speaks for those who do."""
    lower = name.lower()
    return any(word in lower for word in listed("words in names of armed bodies"))

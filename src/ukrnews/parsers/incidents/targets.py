"""What was hit and what was damaged, as token ranges."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.parsers.incidents.scene import Scene
from ukrnews.parsers.incidents.status import verb_happened
from ukrnews.parsers.incidents.vocabulary import is_idiom, stands_beside
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.reading.syntax import NounGroup, VerbGroup


def is_target(scene: Scene, noun: NounGroup) -> bool:
    """Whether the group's head is a thing that may be hit."""
    matches = scene.vocabulary.targets.find(scene.tokens, noun.first, noun.last)
    return any(m.last == noun.head + 1 for m in matches)


def targets_among(scene: Scene, nouns: Sequence[NounGroup]) -> list[tuple[int, int]]:
    """The ranges of those groups that are things to be hit, with a following of-phrase."""
    return [_range(scene, n) for n in nouns if is_target(scene, n)]


def _range(scene: Scene, noun: NounGroup) -> tuple[int, int]:
    last = noun.last
    for preposition, group in scene.document.syntax.modifiers_of(noun):
        if preposition != "of":
            break
        last = group.last
    return noun.first, last


def has_particle(scene: Scene, verb: VerbGroup, particle: str) -> bool:
    """Whether the words of the particle follow the verb: "shot down", "closed in on"."""
    words = particle.split()
    return verb.particle == particle or [scene.lower(verb.head + 1 + i) for i in range(len(words))] == words


def is_damage(scene: Scene, verb: VerbGroup) -> bool:
    """Whether the verb says that something was damaged."""
    tokens, sentence = scene.tokens, scene.sentence
    for entry in scene.vocabulary.damage.get(tokens[verb.head].lower, ()):
        if is_idiom(tokens, verb.head, sentence.first, sentence.last, entry.idioms):
            continue
        if entry.particle and not has_particle(scene, verb, entry.particle):
            continue
        if entry.beside and not stands_beside(tokens, verb.head, sentence.last, entry.beside):
            continue
        return True
    return False


def damaged_by(scene: Scene, verb: VerbGroup) -> list[tuple[int, int]]:
    """The things that a verb of damage says were damaged; empty where it is none or did not happen."""
    if not is_damage(scene, verb) or not verb_happened(scene, verb):
        return []
    return [(n.first, n.last) for n in things_damaged(scene, verb)]


def things_damaged(scene: Scene, verb: VerbGroup) -> list[NounGroup]:
    """The groups of things that the verb's patient names: its object, or the subject of a passive or of "caught
    fire".
    """
    nouns: Sequence[NounGroup]
    if verb.lemma in ("cause", "spark", "ignite", "trigger") and verb.voice == "active":
        nouns = [
            n
            for p, n in scene.adjuncts_of(verb)
            if p in ("at", "in", "on") and n.first > verb.first and is_target(scene, n)
        ]
    elif (
        verb.voice == "passive"
        or verb.lemma == "catch"
        or (verb.lemma in ("burn", "collapse", "sink") and not scene.object_of(verb))
    ):
        nouns = scene.subject_of(verb)
        if verb.form == "participle":
            nouns = [n for n in scene.nouns if n.last == verb.first] or nouns
    elif scene.words(verb.head + 1, verb.head + 3) in ("fire to", "light to"):
        nouns = [n for n in scene.nouns if n.first >= verb.head + 3][:1]
    elif verb.lemma == "set":
        nouns = [n for n in scene.nouns if n.first >= verb.last and n.first <= verb.last + 6 and n.preposition is None][
            :1
        ]
    else:
        nouns = scene.object_of(verb)
        if not nouns:
            nouns = [n for n in scene.nouns if verb.last <= n.first <= verb.last + 2 and n.preposition is None][:1]
    return [
        n for n in nouns if (is_target(scene, n) or _thing(scene, n)) and scene.lower(n.head) not in listed("fires")
    ]


def _thing(scene: Scene, noun: NounGroup) -> bool:
    """A common noun that is no people and no abstraction of talk."""
    head = scene.lower(noun.head)
    return head in listed("things damaged")

"""What was hit and what was damaged, as token ranges."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.parsers.incidents.status import verb_happened
from ukrnews.parsers.incidents.vocabulary import is_idiom, stands_beside, words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup


def is_target(view: View, noun: NounGroup) -> bool:
    """Whether the group's head is a thing that may be hit."""
    matches = words_of(view).targets.find(view.document.tokens, noun.first, noun.last)
    return any(m.last == noun.head + 1 for m in matches)


def targets_among(view: View, nouns: Sequence[NounGroup]) -> list[tuple[int, int]]:
    """The ranges of those groups that are things to be hit, with a following of-phrase."""
    return [_range(view, n) for n in nouns if is_target(view, n)]


def _range(view: View, noun: NounGroup) -> tuple[int, int]:
    last = noun.last
    for preposition, group in view.syntax.modifiers_of(noun):
        if preposition != "of":
            break
        last = group.last
    return noun.first, last


def is_damage(view: View, verb: VerbGroup) -> bool:
    """Whether the verb says that something was damaged."""
    tokens, sentence = view.document.tokens, view.sentence
    for entry in words_of(view).damage.get(tokens[verb.head].lower, ()):
        if is_idiom(tokens, verb.head, sentence.first, sentence.last, entry.idioms):
            continue
        particle = verb.particle == entry.particle or view.lower(verb.head + 1) == entry.particle
        if entry.particle and not particle:
            continue
        if entry.beside and not stands_beside(tokens, verb.head, sentence.last, entry.beside):
            continue
        return True
    return False


def damaged_by(view: View, verb: VerbGroup) -> list[tuple[int, int]]:
    """The things that a verb of damage says were damaged; empty where it is none or did not happen."""
    if not is_damage(view, verb) or not verb_happened(view, verb):
        return []
    return [(n.first, n.last) for n in things_damaged(view, verb)]


def things_damaged(view: View, verb: VerbGroup) -> list[NounGroup]:
    """The groups of things that the verb's patient names: its object, or the subject of a passive or of "caught
    fire".
    """
    nouns: Sequence[NounGroup]
    if verb.lemma in ("cause", "spark", "ignite", "trigger") and verb.voice == "active":
        nouns = [
            n
            for p, n in view.syntax.adjuncts_of(verb)
            if p in ("at", "in", "on") and n.first > verb.first and is_target(view, n)
        ]
    elif (
        verb.voice == "passive"
        or verb.lemma == "catch"
        or (verb.lemma in ("burn", "collapse", "sink") and not view.syntax.object_of(verb))
    ):
        nouns = view.syntax.subject_of(verb)
        if verb.form == "participle":
            nouns = [n for n in view.nouns if n.last == verb.first] or nouns
    elif view.words(verb.head + 1, verb.head + 3) in ("fire to", "light to"):
        nouns = [n for n in view.nouns if n.first >= verb.head + 3][:1]
    elif verb.lemma == "set":
        nouns = [n for n in view.nouns if n.first >= verb.last and n.first <= verb.last + 6 and n.preposition is None][
            :1
        ]
    else:
        nouns = view.syntax.object_of(verb)
        if not nouns:
            nouns = [n for n in view.nouns if verb.last <= n.first <= verb.last + 2 and n.preposition is None][:1]
    return [n for n in nouns if (is_target(view, n) or _thing(view, n)) and view.lower(n.head) not in listed("fires")]


def _thing(view: View, noun: NounGroup) -> bool:
    """A common noun that is no people and no abstraction of talk."""
    head = view.lower(noun.head)
    return head in listed("things damaged")

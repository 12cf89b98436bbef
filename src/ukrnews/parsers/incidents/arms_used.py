"""Weapons that a verb beside an event's noun says it was done with: "the attack was carried out with drones"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ukrnews.parsers.incidents.arms import Arm
from ukrnews.parsers.incidents.role_parts import arms_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_WITH = frozenset({"with", "by"})
_IN = frozenset({"in", "for", "during"})


def arms_used(view: View, noun: NounGroup, verb: VerbGroup | None, part: str) -> list[Arm]:
    """The weapons that the noun's verb, or a relative clause about it, says were used."""
    named = list(_by_verb(view, verb, part)) if verb is not None else []
    return arms_of(view, named or list(_by_relative(view, noun)))


def _by_verb(view: View, verb: VerbGroup, part: str) -> Iterator[NounGroup]:
    """ "was carried out with drones", "involved 20 drones", "drones were used in the attack"."""
    passive = verb.voice == "passive"
    if part == "subject" and passive and verb.lemma in listed("verbs whose agent did it"):
        yield from _instruments(view, verb)
    elif part == "subject" and not passive and verb.lemma in listed("verbs of using"):
        yield from view.syntax.object_of(verb)
    elif part in _IN and passive and verb.lemma in listed("verbs of using"):
        yield from view.syntax.subject_of(verb)


def _by_relative(view: View, noun: NounGroup) -> Iterator[NounGroup]:
    """ "a raid that, he said, was made with drones"."""
    for clause in view.clauses:
        if clause.kind != "relative" or clause.first < noun.last or view.syntax.antecedent_of(clause) != noun:
            continue
        for verb in view.verbs:
            done = verb.voice == "passive" and verb.lemma in listed("verbs whose agent did it")
            if done and clause.first <= verb.first < clause.last:
                yield from _instruments(view, verb)


def _instruments(view: View, verb: VerbGroup) -> Sequence[NounGroup]:
    held = [n for p, n in view.syntax.adjuncts_of(verb) if p in _WITH and n.first > verb.first]
    return [m for n in held for m in view.syntax.coordination_of(n)]

"""Relative clauses about a proposal: "the truce that Putin announced", "a ceasefire Moscow has rejected"."""

from __future__ import annotations

from ukrnews.parsers.conditions.extents import verbs_in
from ukrnews.parsers.topics import topic_in
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import Clause, NounGroup, VerbGroup

_NEAR = 8
_JOINING = frozenset({"and", "but", "or"})


def described(at: View, verb: VerbGroup) -> tuple[NounGroup, tuple[NounGroup, ...]] | None:
    """(what the verb's clause describes, the clause's own subject), where the verb's object is what is described."""
    clause = at.syntax.clause_of(verb)
    if clause is None or verb.form != "finite" or verb.voice == "passive":
        return None
    subject = tuple(n for n in clause.subject if clause.first <= n.first < verb.first)
    if not subject or at.syntax.object_of(verb) or at.syntax.complement_of(verb) is not None:
        return None
    opened = clause.kind == "relative" or (clause.marker is not None and at.lower(clause.marker) == "that")
    noun = _before(at, clause) if opened else None
    return (noun, subject) if noun is not None else None


def _before(at: View, clause: Clause) -> NounGroup | None:
    """The nearest group before the clause that names a topic, nothing but its own phrases between."""
    for noun in reversed(at.nouns):
        if noun.last > clause.first or noun.temporal:
            continue
        joined = any(at.lower(i) in _JOINING for i in range(noun.last, clause.first))
        if joined or clause.first - noun.last > _NEAR or verbs_in(at.document, noun.last, clause.first):
            return None
        if topic_in(at.document, noun.first, noun.last) is not None:
            return noun
    return None


def described_range(at: View, noun: NounGroup, verb: VerbGroup) -> tuple[int, int]:
    """The described group with its phrases, up to the clause that describes it."""
    clause = at.syntax.clause_of(verb)
    limit = clause.first if clause is not None else verb.first
    return noun.first, max(noun.last, min(at.syntax.phrase_of(noun)[1], limit))

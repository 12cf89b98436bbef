"""Relative clauses about a proposal: "the truce that Putin announced", "a ceasefire Moscow has rejected"."""

from __future__ import annotations

from ukrnews.parsers.extents import verbs_in
from ukrnews.parsers.topics import topic_in
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup, VerbGroup

_NEAR = 8


def described(document: Document, verb: VerbGroup) -> tuple[NounGroup, tuple[NounGroup, ...]] | None:
    """(what the verb's clause describes, the clause's own subject), where the verb's object is what is described."""
    clause = document.syntax.clause_of(verb)
    if clause is None or verb.form != "finite" or verb.voice == "passive":
        return None
    opened = clause.kind == "relative" or (clause.marker is not None and document.tokens[clause.marker].lower == "that")
    subject = tuple(n for n in clause.subject if clause.first <= n.first < verb.first)
    if not opened or not subject or document.syntax.object_of(verb) or document.syntax.complement_of(verb) is not None:
        return None
    sentence = document.sentence_of_token(verb.head)
    before = [n for n in document.syntax.noun_groups(sentence) if n.last <= clause.first and not n.temporal]
    for noun in reversed(before):
        between = {document.tokens[i].lower for i in range(noun.last, clause.first)}
        if (
            clause.first - noun.last > _NEAR
            or between & {"and", "but", "or"}
            or verbs_in(document, noun.last, clause.first)
        ):
            return None
        if topic_in(document, noun.first, noun.last) is not None:
            return noun, subject
    return None


def described_range(document: Document, noun: NounGroup, verb: VerbGroup) -> tuple[int, int]:
    """The described group with its phrases, up to the clause that describes it."""
    clause = document.syntax.clause_of(verb)
    limit = clause.first if clause is not None else verb.first
    return noun.first, max(noun.last, min(document.syntax.phrase_of(noun)[1], limit))

"""Documents, which speak for their author: "the agency's report", "issued a statement accusing Moscow"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ukrnews.parsers.actors.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup
from ukrnews.reading.syntax.protocol import Chunk

FOR_THEMSELVES: Final = listed("for themselves")
"""Those that speak for themselves: "the inquiry", "the treaty" is nobody's who was named before."""
PAPERS: Final = FOR_THEMSELVES | frozenset(
    """report statement announcement assessment document letter communique communiqué declaration bulletin memo
    brief complaint lawsuit resolution appeal petition note paper papers message post tweet article column speech
    address decree readout evaluation book
    reports""".split()
)
_ISSUING: Final = listed("issuing")
"""What an author does with a document."""


_READING: Final = listed("reading")
"""What others do with it: "a draft seen by Reuters"."""


def owner_of(document: Document, noun: NounGroup) -> NounGroup | None:
    """Whose document the group says it is: "the agency's report", "a letter from Kyiv", "a statement released by his
    ministry"."""
    if noun.possessor is not None:
        return NounGroup(noun.first, noun.possessor, noun.possessor - 1)
    syntax = document.syntax
    by = next((g for p, g in syntax.modifiers_of(noun) if p in ("from", "by")), None)
    if by is not None:
        return by
    end = syntax.phrase_of(noun)[1]
    chunk = next((c for c in syntax.chunks(document.sentence_of_token(noun.first)) if c.first >= end), None)
    verb = chunk.verb if chunk is not None and chunk.first == end else None
    made = verb is not None and verb.form == "participle" and verb.lemma not in _READING
    agents = syntax.agent_of(verb) if verb is not None and made else ()
    return agents[0] if agents else None


def issuers_of(document: Document, noun: NounGroup) -> tuple[NounGroup, ...]:
    """Who issues the document in its own sentence: "The EU issued a statement", "in a letter, the envoy said"."""
    chunks = document.syntax.chunks(document.sentence_of_token(noun.first))
    if noun.preposition is not None:
        return _after_phrase(document, chunks, noun)
    at = next((k for k, c in enumerate(chunks) if c.first == noun.first), 0)
    before = chunks[at - 1].verb if at else None
    if before is None or before.lemma not in _ISSUING or before.voice == "passive":
        return ()
    return document.syntax.subject_of(before)


def _after_phrase(document: Document, chunks: Sequence[Chunk], noun: NounGroup) -> tuple[NounGroup, ...]:
    """The subject after "In a statement welcoming the truce,"."""
    if document.tokens[noun.preposition or 0].lower != "in" or chunks[0].first != noun.preposition:
        return ()
    comma = next((k for k, c in enumerate(chunks) if c.kind == ","), len(chunks) - 1)
    follows = chunks[comma + 1].bare if comma + 1 < len(chunks) else None
    return document.syntax.coordination_of(follows) if follows is not None else ()

"""Headlines that go on with another event, whose verb reads as a noun: "…, fire spreads across Kherson"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ukrnews.lexicon.entries.inflection import verb_forms
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.syntax.protocol import Chunk

_FULL_STOPS = frozenset({".", "!", "?", "…", "”", '"', "’", "'"})
_JOINS = frozenset({"as", "while"})


def before_second_event(document: Document, chunks: Sequence[Chunk], first: int, end: int) -> int:
    """The chunk before which the content [first, end) of a headline ends, where another event follows it."""
    if end < len(chunks) or chunks[-1].lower in _FULL_STOPS:
        return end
    for k in range(first + 1, end - 1):
        if (chunks[k].kind == "," or chunks[k].lower in _JOINS) and _tells_event(document, chunks[k + 1]):
            return k
    return end


def _tells_event(document: Document, chunk: Chunk) -> bool:
    """Whether a group read as nouns is a subject and its verb: "Kyiv mourns", "medics search rubble"."""
    if chunk.noun is None or chunk.kind != "N":
        return False
    bases, thirds = _event_forms()
    for i in range(chunk.noun.first + 1, chunk.noun.last):
        word = document.tokens[i].lower
        if (word in thirds and i == chunk.noun.last - 1) or (word in bases and document.tag(i - 1) == "NNS"):
            return True
    return False


@cache
def _event_forms() -> tuple[frozenset[str], frozenset[str]]:
    """The base and third-person forms of the verbs of the list."""
    forms = [verb_forms(lemma) for lemma in listed("events of headlines")]
    return frozenset(f[0] for f in forms), frozenset(f[1] for f in forms)

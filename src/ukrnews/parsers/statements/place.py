"""A cue's place in its sentence and what is read there: the frame, its end, and what may be passed over."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from ukrnews.parsers.extents import Content, said_end
from ukrnews.parsers.statements.cues import VerbCue
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup
from ukrnews.reading.syntax.cursor import Cursor
from ukrnews.reading.syntax.protocol import Chunk

OPENING = frozenset("“\"‘«„'")


class Place(NamedTuple):
    """A verb cue in its sentence: the row of chunks, where the cue ends, and where the row stops."""

    document: Document
    chunks: Sequence[Chunk]
    cue: VerbCue
    after: int
    """The first chunk after the cue's words."""
    stop: int
    """The chunk before which the cue's clause must end."""
    cues: Collection[str]


class Said(NamedTuple):
    """Chunks [first, last) are what was said; `frame` is the pattern that found it."""

    first: int
    last: int
    frame: str
    addressees: tuple[NounGroup, ...] = ()
    start: int | None = None
    """The character where the content starts, where that is not the first chunk's."""


def end_of(place: Place, first: int, *, clause: bool) -> int:
    """The chunk before which content that starts at chunk `first` ends."""
    verb = place.cue.verb
    own = any(place.document.tokens[n.head].lower in _OWN_VOICE for n in place.document.syntax.subject_of(verb))
    tense = "past" if verb.perfect else verb.tense
    said = Content(place.document, place.cues, tense, whole=clause or own, verb=None if own else verb)
    return said_end(Cursor(place.chunks, first, place.stop), said)


_OWN_VOICE = frozenset({"we", "i"})
"""Sources whose own text goes on: what follows is theirs, not the article's."""


def skip_adjuncts(place: Place, k: int, *, nouns: bool = False) -> tuple[int, tuple[NounGroup, ...]]:
    """Past adverbs, times and prepositional phrases after the cue, and where `nouns` bare objects joined by "and"."""
    chunks = place.chunks
    addressees: tuple[NounGroup, ...] = ()
    while k < place.stop:
        chunk = chunks[k]
        if chunk.kind in ("D", "T") or (chunk.noun is not None and _how_often(place.document, chunk.noun)):
            k += 1
        elif chunk.kind == "P" and k + 1 < place.stop and chunks[k + 1].kind in ("N", "T"):
            k += 2
        elif nouns and not addressees and chunk.is_bare and chunk.noun is not None:
            addressees = place.document.syntax.coordination_of(chunk.noun)
            k = next((j for j in range(k, place.stop) if chunks[j].first >= addressees[-1].last), place.stop)
        elif chunk.kind == "N" and chunk.is_governed:
            k += 1
        else:
            break
    return k, addressees


def _how_often(document: Document, noun: NounGroup) -> bool:
    """ "has said many times that"."""
    return noun.preposition is None and (noun.temporal or document.tokens[noun.head].lower == "times")


def opens_quote(place: Place, k: int) -> bool:
    """Whether the chunk is an opening quotation mark."""
    return k < place.stop and place.chunks[k].kind == "Q" and place.chunks[k].lower in OPENING

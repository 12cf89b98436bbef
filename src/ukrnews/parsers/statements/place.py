"""A cue's place in its sentence and what is read there: the frame, its end, and what may be passed over."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from ukrnews.parsers.statements.content_end import content_end
from ukrnews.parsers.statements.cues import VerbCue
from ukrnews.parsers.statements.details import names_medium
from ukrnews.parsers.statements.second_events import before_second_event
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.dates.words import WEEKDAYS
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup
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
    tense = "past" if verb.perfect else verb.tense
    own = any(place.document.tokens[n.head].lower in _OWN_VOICE for n in place.document.syntax.subject_of(verb))
    end = content_end(place.chunks, first, place.stop, place.cues, clause=clause or own, tense=tense)
    end = before_second_event(place.document, place.chunks, first, end)
    described = any(n.last == verb.first for n in place.document.syntax.subject_of(verb))
    if not clause and verb.form == "gerund" and described:
        end = _before_verb_of_subject(place.chunks, first, end)
    if clause:
        return end if own else _before_own_medium(place, first, end)
    return _before_day(place, first, _before_medium(place, first, end))


def _before_verb_of_subject(chunks: Sequence[Chunk], first: int, end: int) -> int:
    """Where a finite verb inside no clause of its own belongs to the noun that the -ing form describes: "a letter
    urging them to act was sent"."""
    for k in range(first + 1, end):
        if chunks[k].kind in ("S", "R", ","):
            return end
        contact = k - 2 >= first and chunks[k - 1].is_bare and chunks[k - 2].kind == "N"  # "the plan Kyiv proposed"
        if chunks[k].is_finite and chunks[k - 1].kind != "C" and not contact:
            return k
    return end


def _before_day(place: Place, first: int, end: int) -> int:
    """Where "on Monday" or "the next day" ends an object: it tells when that was said, unless a verb inside can claim
    it."""
    chunks = place.chunks
    last = end
    if last - 1 > first and chunks[last - 1].kind == "O" and last == len(chunks):
        last -= 1
    if last - 1 <= first or chunks[last - 1].kind != "T" or any(c.verb is not None for c in chunks[first:last]):
        return end
    days = place.document.tokens[chunks[last - 1].first : chunks[last - 1].last]
    if chunks[last - 2].kind != "P" and [t.lower for t in days[:2]] in _DAY_AFTER:
        return last - 1
    if not any(t.lower in _DAYS for t in days):
        return end
    return last - 2 if chunks[last - 2].lower == "on" and last - 2 > first else last - 1


_DAY_AFTER = (["the", "next"], ["the", "following"], ["the", "same"])
"""How "the next day" begins."""
_DAYS = frozenset({*WEEKDAYS, "yesterday", "today"})


def _before_own_medium(place: Place, first: int, end: int) -> int:
    """Where "in an interview with Le Monde" or "at a news conference" after a whole clause tells how it was said."""
    chunks = place.chunks
    said = next((k for k in range(first, end) if chunks[k].is_finite), end)
    for k in range(said + 1, end - 1):
        noun = chunks[k + 1].noun
        if noun is None or chunks[k].kind != "P" or _is_be(chunks[k - 1]):
            continue
        several = place.document.tag(noun.head) == "NNS" and noun.last - noun.first == 1  # "in remarks to reporters"
        if place.document.word(noun.first) not in _OWN and not several:
            continue
        if chunks[k].lower == "in" and names_medium(place.document, chunks[k + 1].lower):
            return k
        if chunks[k].lower in ("at", "during") and _meets_the_press(place.document, noun):
            return k
    return end


def _is_be(chunk: Chunk) -> bool:
    return chunk.verb is not None and chunk.verb.lemma == "be"


def _meets_the_press(document: Document, noun: NounGroup) -> bool:
    """ "a joint news conference", "a press briefing"."""
    press = any(document.word(i) in ("news", "press", "media") for i in range(noun.first, noun.head))
    return press or document.word(noun.head) == "interview"


def _before_medium(place: Place, first: int, end: int) -> int:
    """Where "in her speech" or "in a post on X" after an object tells how it was said: the content ends before it."""
    for k in range(first + 1, end - 1):
        how, noun = place.chunks[k], place.chunks[k + 1].noun
        if noun is None or how.kind != "P" or how.lower not in ("in", "during", "at"):
            continue
        if how.lower == "at" and noun.possessor is not None and place.chunks[k + 1].lower in _GATHERINGS:
            return k  # "at last week's forum"
        if how.lower == "during" and place.chunks[k + 1].lower in _GATHERINGS | _TALKS:
            return k  # "during talks in Kyiv"
        word = place.document.tokens[noun.first]
        own = word.lower in _OWN or (
            how.lower == "in" and word.text.islower() and place.document.tag(noun.head) == "NNS"
        )
        if own and names_medium(place.document, place.chunks[k + 1].lower):
            return k
    return end


_OWN_VOICE = frozenset({"we", "i"})
"""Sources whose own text goes on: what follows is theirs, not the article's."""
_GATHERINGS = listed("gatherings")
_TALKS = listed("talks")
_OWN = frozenset({"a", "an", "his", "her", "its", "their"})


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

"""Which words of a sentence report speech: verbs with their particles, nouns, "according to"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ukrnews.lexicon import Lexicon
from ukrnews.lexicon.entries import CueEntry, CueNounEntry
from ukrnews.reading.syntax import VerbGroup
from ukrnews.reading.syntax.protocol import Chunk

_BETWEEN = frozenset({"again", "also", "repeatedly", "once", "instead", "publicly", "only"})


_DETERMINERS = frozenset({"the", "a", "an"})
_TALKING = frozenset({"speak", "talk"})


class VerbCue(NamedTuple):
    """A reporting verb: chunk `at` of the row, its entry, and the token after its last word."""

    at: int
    verb: VerbGroup
    entry: CueEntry
    last: int


class NounCue(NamedTuple):
    """A reporting noun: chunk `at` of the row and its entry."""

    at: int
    entry: CueNounEntry


@cache
def _by_lemma(lexicon: Lexicon) -> dict[str, tuple[CueEntry, ...]]:
    entries: dict[str, tuple[CueEntry, ...]] = {}
    for entry in sorted(lexicon.table(CueEntry), key=lambda e: -len(e.word or "")):
        entries[entry.lemma] = (*entries.get(entry.lemma, ()), entry)
    return entries


@cache
def _by_noun(lexicon: Lexicon) -> dict[str, CueNounEntry]:
    return {form: entry for entry in lexicon.table(CueNounEntry) for form in entry.phrases}


def verb_cues(chunks: Sequence[Chunk], lexicon: Lexicon) -> Iterator[VerbCue]:
    """The reporting verbs of a sentence, the entry with the longest particle first."""
    known = _by_lemma(lexicon)
    for at, chunk in enumerate(chunks):
        if chunk.verb is None or (at and chunks[at - 1].lower in _DETERMINERS):
            continue  # "the alleged attack"
        for entry in known.get(chunk.verb.lemma, ()):
            last = _with_word(chunks, at, chunk.verb, entry.word)
            if last is not None and not (entry.word == "on" and _goes_on_to(chunks, last)):
                yield VerbCue(at, chunk.verb, entry, last)
                break


def _with_word(chunks: Sequence[Chunk], at: int, verb: VerbGroup, word: str | None) -> int | None:
    """The token after the verb and its particle, preposition or adjective; None where that word is missing."""
    if word is None:
        return verb.last if verb.particle is None else None  # "put out the fire", "called off the talks"
    word, *rest = word.split()
    if word == verb.particle:
        return _past(chunks, at + 1, verb.last, rest)
    reach = 7 if verb.lemma in _TALKING and word == "about" else 3
    for step, chunk in enumerate(chunks[at + 1 : at + 1 + reach]):
        if chunk.kind in ("P", "A", "D", "O") and chunk.lower == word:
            return (
                _past(chunks, at + step + 2, chunk.last, rest)
                if not step
                or chunks[at + step].kind == "T"
                or chunk.kind == "A"
                or chunks[at + 1].lower in _BETWEEN
                or verb.lemma in _TALKING
                or (chunks[at + 1].kind == "D" and chunks[at + 1].lower.endswith("ly"))
                else None
            )
        if chunk.verb is not None and chunk.verb.form == "infinitive" and chunk.verb.lemma == word:
            return chunk.last
        if chunk.noun is not None and chunk.lower == word and chunk.noun.preposition is None:
            return chunk.last
        if verb.lemma in _TALKING and word == "about" and (chunk.kind in ("P", "A") or chunk.is_governed):
            continue  # "spoke at length in Warsaw about the border", but not "spoke on condition of anonymity"
        if chunk.kind not in ("D", "N", "T") or (chunk.kind == "N" and word not in ("clear",)):
            return None
    return None


def _past(chunks: Sequence[Chunk], k: int, last: int, words: Sequence[str]) -> int | None:
    """`last`, or past further words, which are the chunks from `k` on; None where one of them is missing."""
    following = chunks[k : k + len(words)]
    if [c.lower for c in following] != words:
        return None
    return following[-1].last if following else last


def _goes_on_to(chunks: Sequence[Chunk], last: int) -> bool:
    """ "went on to say": the infinitive is the cue, and what is gone on to."""
    after = next((c for c in chunks if c.first >= last), None)
    return after is not None and after.verb is not None and after.verb.form == "infinitive"


def noun_cues(chunks: Sequence[Chunk], lexicon: Lexicon) -> Iterator[NounCue]:
    """The reporting nouns of a sentence."""
    known = _by_noun(lexicon)
    for at, chunk in enumerate(chunks):
        if chunk.kind == "N" and chunk.noun is not None:
            entry = known.get(chunk.lower)
            if entry is not None:
                yield NounCue(at, entry)

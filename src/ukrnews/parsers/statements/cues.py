"""Which words of a sentence report speech: verbs with their particles, and nouns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from operator import attrgetter
from typing import Final

import attrs

from ukrnews.lexicon import Lexicon
from ukrnews.lexicon.entries import CueEntry, CueNounEntry
from ukrnews.parsers.statements.sources import made_to, sources_of
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.lazy import lazy
from ukrnews.reading.syntax import Clause, NounGroup, VerbGroup
from ukrnews.reading.syntax.cursor import Cursor
from ukrnews.reading.syntax.edges import opens_quotation
from ukrnews.reading.syntax.insertions import as_told
from ukrnews.reading.syntax.protocol import Chunk

_first = attrgetter("first")
_DETERMINERS: Final = frozenset({"the", "a", "an"})
_OF_SOURCES: Final = frozenset({"according", "as"})
_NO_CLAUSE: Final = Clause(-1, "", -1, -1, None, None, (), None)


class VerbCue:
    """A reporting verb in its sentence, and where that which completes it may stand."""

    def __init__(self, view: View, here: Cursor, verb: VerbGroup, entry: CueEntry, last: int) -> None:
        self.view = view
        self.here, self.k = here, here.k
        """Its place in the row of chunks."""
        self.verb = verb
        self.entry = entry
        self.last = last
        """The token after its last word."""
        self.chunks = view.row.row
        """The row of the sentence."""
        self.clause = view.syntax.clause_of(verb) or _NO_CLAUSE
        """The clause whose verb it is; one of no kind and no words where it has none."""

    @lazy
    def inside(self) -> tuple[int, int] | None:
        """The tokens of the inserted attribution that it stands in: "…, he said, …"."""
        insertions = self.view.syntax.insertions(self.view.sentence)
        inside = next(((a, b) for a, b in insertions if a <= self.verb.head < b), None)
        if inside is None or self.clause is _NO_CLAUSE:
            return inside
        return None if self.clause.kind != "insertion" or _only_when(self, inside) else inside

    @lazy
    def sources(self) -> tuple[NounGroup, ...]:
        """Whose words it reports: its subject, its agent, or who is made to speak."""
        return made_to(self.view, self.k) or sources_of(self.view.document, self.verb)

    @lazy
    def ahead(self) -> Cursor:
        """What stands after it, up to where an attribution is inserted, or its subordinate clause ends."""
        after = next((k for k, c in enumerate(self.chunks) if c.first >= self.last), len(self.chunks))
        return Cursor(self.chunks, after, _stop(self, after))

    @property
    def after(self) -> int:
        """The first chunk after its words."""
        return self.ahead.k

    @property
    def stop(self) -> int:
        """The chunk before which that which completes it must end."""
        return self.ahead.stop


@attrs.frozen(eq=False)
class NounCue:
    """A reporting noun: chunk `k` of the row, its group and its entry."""

    view: View
    k: int
    noun: NounGroup
    entry: CueNounEntry


@attrs.frozen(eq=False)
class SourceCue:
    """ "According to", "as reported by": chunk `k` of the row, and the source that follows."""

    view: View
    k: int
    source: NounGroup


@cache
def cue_lemmas(lexicon: Lexicon) -> frozenset[str]:
    """Lemmas of reporting verbs; those that report only with another word stand with it ("go on")."""
    light = listed("too common to begin a statement without a particle")
    return frozenset(c.key for c in lexicon.table(CueEntry)) | {
        c.lemma for c in lexicon.table(CueEntry) if c.word is not None and c.lemma not in light
    }


@cache
def _by_lemma(lexicon: Lexicon) -> dict[str, tuple[CueEntry, ...]]:
    entries: dict[str, tuple[CueEntry, ...]] = {}
    for entry in sorted(lexicon.table(CueEntry), key=lambda e: -len(e.word or "")):
        entries[entry.lemma] = (*entries.get(entry.lemma, ()), entry)
    return entries


@cache
def _by_noun(lexicon: Lexicon) -> dict[str, CueNounEntry]:
    return {form: entry for entry in lexicon.table(CueNounEntry) for form in entry.phrases}


def verb_cues(view: View) -> Iterator[VerbCue]:
    """The reporting verbs of a sentence, the entry with the longest particle first."""
    known = _by_lemma(view.document.lexicon)
    row = view.row
    for verb in view.syntax.verb_groups(view.sentence):
        if verb.lemma not in known:
            continue
        here = row.moved(bisect_right(row.row, verb.head, key=_first) - 1)
        if here.word(-1) in _DETERMINERS:
            continue  # "the alleged attack"
        for entry in known[verb.lemma]:
            last = _with_word(here, verb, entry.word)
            if last is not None and not (entry.word == "on" and _goes_on_to(here, last)):
                yield VerbCue(view, here, verb, entry, last)
                break


def _with_word(here: Cursor, verb: VerbGroup, word: str | None) -> int | None:
    """The token after the verb and its particle, preposition or adjective; None where that word is missing."""
    if word is None:
        return verb.last if verb.particle is None else None  # "put out the fire", "called off the talks"
    word, *rest = word.split()
    if word == verb.particle:
        return _past(here.moved(), verb.last, rest)
    talks = verb.lemma in listed("talking")
    far = talks and word == "about"
    for step, chunk in enumerate(islice(here.ahead(1), 7 if far else 3)):
        if chunk.kind in ("P", "A", "D", "O") and chunk.lower == word:
            near = talks or _may_part(here, step)
            return _past(here.moved(step + 2), chunk.last, rest) if near else None
        if chunk.lower == word and _may_complete(chunk):
            return chunk.last
        if not _may_wait(chunk, word, far=far):
            return None
    return None


def _may_complete(chunk: Chunk) -> bool:
    """Whether the verb's word may be a noun or an infinitive here, with nothing after it that counts."""
    return chunk.is_bare or (chunk.verb is not None and chunk.verb.form == "infinitive")


def _past(here: Cursor, last: int, words: Sequence[str]) -> int | None:
    """`last`, or past further words, which are the chunks from here on; None where one of them is missing."""
    if any(here.word(n) != word for n, word in enumerate(words)):
        return None
    return here.chunk(len(words) - 1).last if words else last


def _may_wait(chunk: Chunk, word: str, *, far: bool) -> bool:
    """Whether the verb's word may stand after the chunk: "made it clear", "spoke at length in Warsaw about the
    border", but not "spoke on condition of anonymity"."""
    if far and (chunk.kind in ("P", "A") or chunk.is_governed):
        return True
    return chunk.kind in ("D", "T") or (chunk.kind == "N" and word == "clear")


def _may_part(here: Cursor, step: int) -> bool:
    """ "lashed out repeatedly at", "spoke on Monday of", "made it clear": what may part a verb from its word."""
    if not step:
        return True  # nothing does
    beside = here.chunk(1)
    adverb = beside.kind == "D" and beside.lower.endswith("ly")
    time = here.kind(step) == "T" or here.kind(step + 1) == "A"
    return time or adverb or beside.lower in listed("between a verb and its particle")


def _goes_on_to(here: Cursor, last: int) -> bool:
    """ "went on to say": the infinitive is the cue, and what is gone on to."""
    after = here.first(lambda c: c.first >= last)
    verb = after.verb() if after is not None else None
    return verb is not None and verb.form == "infinitive"


def noun_cues(view: View) -> Iterator[NounCue]:
    """The reporting nouns of a sentence."""
    known = _by_noun(view.document.lexicon)
    if known.keys().isdisjoint(view.bag):
        return
    for k, chunk in enumerate(view.row.row):
        if chunk.lower in known and chunk.kind == "N" and chunk.noun is not None:
            yield NounCue(view, k, chunk.noun, known[chunk.lower])


def source_cues(view: View) -> Iterator[SourceCue]:
    """The prepositions of a sentence that name the source of what stands beside them."""
    if _OF_SOURCES.isdisjoint(view.bag):
        return
    row, lemmas = view.row, cue_lemmas(view.document.lexicon)
    for k, chunk in enumerate(row.row):
        if chunk.kind == "P" and (chunk.lower == "according" or as_told(row.row, k, lemmas)):
            source = row.moved(k).first(lambda c: c.kind == "N", 1, within=3)
            noun = source.noun() if source is not None else None
            if noun is not None and view.lower(noun.head) not in listed("measures"):
                yield SourceCue(view, k, noun)


def _only_when(cue: VerbCue, inside: tuple[int, int]) -> bool:
    """ "On Monday, Tusk warned of a raid", "Instead of waiting, Tusk asked for help": nothing but a time, a place or
    what is done besides stands before a source and its verb."""
    before = [c for c in cue.chunks if c.last <= inside[0]]
    after = [c for c in cue.chunks if c.first >= inside[1] and c.kind != "O"]
    if after or not before:
        return False
    return all(c.kind in ("P", "T") or c.is_governed for c in before) or _besides(before)


def _besides(before: Sequence[Chunk]) -> bool:
    """ "Instead of demanding a pause", "Without naming anybody": a preposition with an -ing form."""
    opening = [c for c in before if c.kind not in ("D", "A")][:2]
    verb = opening[1].verb if len(opening) == 2 and opening[0].kind == "P" else None
    return verb is not None and verb.form == "gerund" and not any(c.is_finite or c.kind == "Q" for c in before)


def _stop(cue: VerbCue, after: int) -> int:
    """The chunk where an attribution is inserted after the verb or its subordinate clause ends; else the row's end."""
    chunks = cue.chunks
    if cue.clause.kind in ("relative", "adverbial") or _opens_sentence(cue):
        end = next((k for k, c in enumerate(chunks) if c.first >= cue.clause.last and k > after), len(chunks))
        if _ends_clause(cue, Cursor(chunks, end, len(chunks))):
            return end
    for first, _ in cue.view.syntax.insertions(cue.view.sentence):
        at = next((k for k in range(after, len(chunks)) if chunks[k].first == first), None)
        if at is not None and cue.view.row.kind(at - 1) != "R":
            return at
    return len(chunks)


def _ends_clause(cue: VerbCue, goes_on: Cursor) -> bool:
    """Whether what was said ends with the cue's clause: no quotation follows, but a comma or the main verb."""
    if goes_on.kind() == "," and goes_on.kind(1) == "Q" and opens_quotation(cue.chunks, goes_on.k + 1):
        return False
    free = cue.clause.marker is not None and cue.view.lower(cue.clause.marker) in ("what", "how")
    ends = cue.clause.kind == "relative" or free  # "what they say it would do has changed"
    return goes_on.kind() in (",", "-") or (goes_on.chunk().is_finite and ends)


def _opens_sentence(cue: VerbCue) -> bool:
    """Whether a participle stands before the main clause: "Claiming that …, Putin left", "In a letter announcing the
    choice, the board said"."""
    clause = cue.clause
    if clause.kind != "participle" or not clause.subject:
        return False
    if clause.subject[0].first > clause.first:
        return True
    governed = clause.subject[0].preposition is not None
    return governed and not any(c.is_finite for c in cue.chunks if c.first < clause.first)

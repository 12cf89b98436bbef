"""Reporting nouns: "his offer to prolong the pause", "a U.S. proposal for a truce", "expressed readiness to accept"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from ukrnews.model import Actor
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.actors.papers import FOR_THEMSELVES, PAPERS
from ukrnews.parsers.extents import Content, quotation_at, said_end, trim
from ukrnews.parsers.statements.beside import quotation_after
from ukrnews.parsers.statements.cues import NounCue, noun_cues
from ukrnews.parsers.statements.draft import Draft
from ukrnews.parsers.statements.sources import noun_sources, source_range, sources_of, speakers_of
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import NounGroup, VerbGroup
from ukrnews.reading.syntax.cursor import Cursor
from ukrnews.reading.syntax.protocol import Chunk

_LIGHT: Final = listed("light")
_UNSAID: Final = frozenset(["would", "could", "might", "may", "should", "must", "can", "will"])


def nominal_drafts(
    document: Document, cast: Cast, sentence: Sentence, chunks: Sequence[Chunk], cues: Collection[str]
) -> Iterator[tuple[Draft, tuple[Actor, ...]]]:
    """A draft with its speakers for every reporting noun that has both a source and something said."""
    for found in noun_cues(chunks, document.lexicon):
        said = _complement(document, chunks, found, cues)
        if said is None:
            continue
        light = _light_verb(chunks, found.at)
        speakers: tuple[Actor, ...] = ()
        where: tuple[int, int] | None = None
        groups: tuple[NounGroup, ...] = ()
        cue_first = chunks[found.at].first
        if light is not None:
            if light.negated or light.modal in _UNSAID:
                continue
            groups = sources_of(document, light)
            wording = found.at + 1 < len(chunks) and chunks[found.at + 1].kind == ":"
            speakers = speakers_of(document, cast, groups, strong=True) if wording else cast.actors_of(groups)
            where = source_range(document, groups)
            cue_first = light.head
        if not speakers and (not found.entry.with_verb or _paper_of_somebody(cast, chunks[found.at])):
            groups = ()
            speakers, where = noun_sources(document, cast, chunks, found.at)
            noun = chunks[found.at].noun
            cue_first = cue_first if noun is None else noun.head
        if not speakers:
            continue
        head = chunks[found.at].noun
        if head is None:
            continue
        tokens = document.tokens
        yield (
            Draft(
                sentence=sentence,
                cue=(tokens[cue_first].start, tokens[head.head].end),
                content=[said],
                sources=groups,
                act=found.entry.act,
                rule="noun-with-verb" if light is not None else "noun",
                p_cue=0.6 if light is not None else 0.4,
                neutral=False,
                source_range=where,
            ),
            speakers,
        )


def _paper_of_somebody(cast: Cast, chunk: Chunk) -> bool:
    """ "a Reuters report that": a document with its author's name before it."""
    return chunk.lower in PAPERS - FOR_THEMSELVES and cast.named_inside(chunk.noun) is not None


def _complement(
    document: Document, chunks: Sequence[Chunk], found: NounCue, cues: Collection[str]
) -> tuple[int, int] | None:
    """What the noun reports: its for-, of-, to- or that-complement, as trimmed characters."""
    k = found.at + 1
    prepositions = {f.removeprefix("prep:") for f in found.entry.takes if f.startswith("prep:")}
    while (
        k + 1 < len(chunks)
        and chunks[k].kind == "P"
        and chunks[k].lower in ("from", "by")
        and "from" not in prepositions
    ):
        k += 2
    if k >= len(chunks):
        return None
    k = _past_be(chunks, found, k)
    chunk = chunks[k]
    if chunk.kind == ":" and found.entry.medium and k + 1 < len(chunks) and chunks[k + 1].kind == "Q":
        quotation = quotation_at(document, document.tokens[chunks[k + 1].first].start)
        return trim(document, quotation.inner_start, quotation.inner_end) if quotation is not None else None
    if chunk.kind == ":" and found.entry.medium and k + 1 == len(chunks):
        sentence = document.sentence_of_token(chunk.first)
        quotation = quotation_after(document, sentence, chunks)
        return trim(document, quotation.inner_start, quotation.inner_end) if quotation is not None else None
    first: int | None = None
    clause = False
    if chunk.kind == "P" and chunk.lower in prepositions and k + 1 < len(chunks):
        first = k + 1
    elif chunk.verb is not None and chunk.verb.form == "infinitive" and "to" in found.entry.takes:
        first = k
    elif (
        chunk.kind in ("S", "R")
        and chunk.lower == "that"
        and "clause" in found.entry.takes
        and _has_subject(chunks, k + 1)
    ):
        first, clause = k + 1, True
    if first is None or first >= len(chunks):
        return None
    last = said_end(Cursor(chunks, first, len(chunks)), Content(document, cues, "past", whole=clause))
    last = _before_main_verb(chunks, first, last, clause)
    return trim(document, document.tokens[chunks[first].first].start, document.tokens[chunks[last - 1].last - 1].end)


def _past_be(chunks: Sequence[Chunk], found: NounCue, k: int) -> int:
    """ "Washington's message to Europe is that …": the "that" after the noun, its phrase and "is", else `k`."""
    noun = chunks[found.at].noun
    if noun is None or (noun.possessor is None and noun.owner is None):
        return k
    at = k
    while at < len(chunks) and (chunks[at].kind == "P" or chunks[at].is_governed):
        at += 1
    verb = chunks[at].verb if at + 1 < len(chunks) else None
    return at + 1 if verb is not None and verb.lemma == "be" and chunks[at + 1].lower == "that" else k


def _has_subject(chunks: Sequence[Chunk], k: int) -> bool:
    return k < len(chunks) and chunks[k].kind in ("N", "T", "P", "Q", "D")


def _before_main_verb(chunks: Sequence[Chunk], first: int, last: int, clause: bool) -> int:
    """A finite verb that no subject inside the complement claims belongs to the sentence, not to the complement."""
    relative, pending = False, clause
    for k in range(first, last):
        chunk = chunks[k]
        if chunk.kind in ("R", "S"):
            relative = True
        if chunk.is_finite:
            if pending:
                pending = False
            elif not relative and k > first and chunks[k - 1].kind != "C":
                comma = next((j for j in range(k - 1, first, -1) if chunks[j].kind not in ("N", "P", "C", "D", "T")), k)
                if chunks[comma].kind == "," and not (clause and chunks[comma + 1].kind == "C"):
                    return comma
                if chunks[comma].kind != ",":
                    return k
            relative = False
    return last


def _light_verb(chunks: Sequence[Chunk], at: int) -> VerbGroup | None:
    """The verb that has the noun as its object and adds nothing of its own: "expressed readiness", "made a call"."""
    for k in range(at - 1, max(-1, at - 4), -1):
        verb = chunks[k].verb
        noun = chunks[at].noun
        if verb is not None and verb.lemma == "share" and (noun is None or noun.owner is None):
            return None  # "shares the senators’ concern"
        if verb is not None:
            return verb if verb.lemma in _LIGHT and verb.form in ("finite", "gerund") else None
        if chunks[k].kind not in ("D", "A", "Q"):
            return None
    return None

"""What was said stands before the verb: "the truce that Putin announced", "a plan rejected by Kyiv"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ukrnews.lexicon.entries import ActorEntry, CountryEntry, RoleEntry
from ukrnews.model import Act, ActorKind
from ukrnews.parsers.extents import trim
from ukrnews.parsers.statements.cues import VerbCue
from ukrnews.parsers.statements.talk import talk_nouns
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup
from ukrnews.reading.syntax.protocol import Chunk, Clause

_OBJECT_FRAMES: Final = frozenset(
    """object object_of_talk object_as object_complement person_of person_to object_for person_clause clause""".split()
)
_RELATIVE: Final = frozenset({"object", "object_of_talk", "object_as", "person_of", "person_to", "object_for"})
_LANDS: Final = listed("lands")
_FOR_PEOPLE: Final = frozenset({"back", "welcome", "accept", "present"})
"""Verbs that are no speech where somebody, not something, is their object."""
_JUDGING: Final = frozenset({"object_as", "object_complement"})
_PASSIVE_CLAUSE: Final = frozenset({"clause", "person_clause"})


def before_verb(
    document: Document, chunks: Sequence[Chunk], cue: VerbCue, clause: Clause
) -> tuple[list[tuple[int, int]], tuple[NounGroup, ...], str] | None:
    """(content, sources, rule) where the verb's object is the head of its relative clause or a passive's subject."""
    if _OBJECT_FRAMES.isdisjoint(cue.entry.takes):
        return None
    if cue.verb.voice == "passive":
        return _passive(document, chunks, cue, clause)
    if clause.kind == "relative" and clause.subject and "object_complement" in cue.entry.takes:
        return _relative_complement(document, chunks, cue, clause)
    if (
        clause.kind == "relative"
        and clause.subject
        and not _has_object(chunks, cue)
        and _RELATIVE & set(cue.entry.takes)
    ):
        return _relative(document, chunks, cue, clause)
    return None


def _passive(
    document: Document, chunks: Sequence[Chunk], cue: VerbCue, clause: Clause
) -> tuple[list[tuple[int, int]], tuple[NounGroup, ...], str] | None:
    sources = document.syntax.agent_of(cue.verb)
    if not sources or not clause.subject or document.tokens[clause.subject[0].head].lower == "there":
        return None
    if cue.entry.lemma == "ask" and _on_being_asked(chunks, cue, clause):
        return None
    reported = _clause_after(document, chunks, sources[-1].last)
    if reported is not None and not _PASSIVE_CLAUSE.isdisjoint(cue.entry.takes):
        return [reported], sources, "passive-clause"
    judged = _judged(document, chunks, cue, sources[0])
    if judged is None and not _may_be_object(document, cue, clause.subject[-1]):
        return None
    if cue.verb.lemma == "claim" and document.tokens[clause.subject[-1].head].lower in _LANDS:
        return None  # "provinces claimed by Moscow"
    if cue.verb.lemma in _FOR_PEOPLE and judged is None and _in_person(document, clause.subject[-1]):
        return None  # "The president was backed by his party"
    told = sentence_meant(document, clause.subject[0])
    if told is not None:
        return [told], sources, "passive"
    head = _before_names(document, chunks, cue, clause)
    first = head.first
    if clause.kind == "relative" and clause.subject[0].first >= clause.first:
        return None
    end = max(n.last for n in clause.subject)
    whole = document.syntax.phrase_of(clause.subject[-1])[1]  # "A proposal for a truce was welcomed by Kyiv"
    last = _with_infinitive(chunks, max(end, min(whole, cue.verb.first)), cue.verb.first)
    if cue.verb.form == "participle":
        last = cue.verb.first if head != clause.subject[0] else document.syntax.phrase_of(clause.subject[-1])[1]
        last = min(last, cue.verb.first)
    tail = _tail(document, chunks, cue, sources[-1].last) if judged is None else []
    pieces = [_piece(document, first, last), judged, *tail]
    kept = [p for p in pieces if p is not None]
    return (kept, sources, "passive" if judged is None else "passive-complement") if kept else None


def _before_names(document: Document, chunks: Sequence[Chunk], cue: VerbCue, clause: Clause) -> NounGroup:
    """ "a loan for Ukraine put forward by Brussels": what a participle says of the group before a name that a
    preposition governs; else the subject."""
    subject = clause.subject[0]
    if cue.verb.form != "participle" or subject.preposition is None or not _is_place(document, subject):
        return subject
    return _antecedent(document, chunks, clause, anything=False) or subject


def _may_be_object(document: Document, cue: VerbCue, noun: NounGroup) -> bool:
    """Whether the verb may have the group as its object: anything, or with some verbs only what is said or decided."""
    takes = _RELATIVE.intersection(cue.entry.takes)
    if takes == {"object_of_talk"}:
        return document.tokens[noun.head].lower in talk_nouns(document.lexicon)
    return bool(takes)


def _on_being_asked(chunks: Sequence[Chunk], cue: VerbCue, clause: Clause) -> bool:
    """ "when asked by reporters to comment": the occasion of an answer."""
    return clause.kind == "adverbial" or (cue.at > 0 and chunks[cue.at - 1].lower in ("when", "if", "once"))


def _in_person(document: Document, noun: NounGroup) -> bool:
    """Whether the group is a person, by name or office."""
    if noun.possessor is not None and document.tag(noun.head) not in ("NNP", "NNPS"):
        return False
    offices = any(
        m.last == noun.head + 1 and any(isinstance(e, RoleEntry) for e in m.entries)
        for m in document.offices_in(noun.first, noun.last)
    )
    return offices or any(
        m.last == noun.last and any(isinstance(e, ActorEntry) and e.kind is ActorKind.PERSON for e in m.entries)
        for m in document.names_in(noun.first, noun.last)
    )


def _with_infinitive(chunks: Sequence[Chunk], last: int, verb: int) -> int:
    """The end of a subject that ends at token `last`, with its infinitive: "calls to open a corridor were rejected"."""
    between = [c for c in chunks if last <= c.first < verb]
    if not between or between[0].verb is None or between[0].verb.form != "infinitive":
        return last
    return verb if all(c.kind in ("N", "P", "T", "A", "Q") or c is between[0] for c in between) else last


def _judged(document: Document, chunks: Sequence[Chunk], cue: VerbCue, agent: NounGroup) -> tuple[int, int] | None:
    """ "was called a coward by the minister", "described as a coward by", "described by him as a coward"."""
    if _JUDGING.isdisjoint(cue.entry.takes):
        return None
    after = [k for k, c in enumerate(chunks) if c.first >= agent.last]
    if len(after) > 1 and chunks[after[0]].lower == "as" and chunks[after[1]].kind in ("N", "A", "Q"):
        end = next((k for k in after[1:] if chunks[k].kind not in ("N", "A", "Q", "P", "D", "C")), after[-1] + 1)
        return _piece(document, chunks[after[0]].first, chunks[end - 1].last)
    between = [c for c in chunks if cue.last <= c.first and c.last < agent.first]
    if not between or not (between[0].is_bare or between[0].kind in ("A", "Q") or between[0].lower == "as"):
        return None
    if between[-1].lower == "by":
        between.pop()
    return _piece(document, between[0].first, between[-1].last) if between else None


def _clause_after(document: Document, chunks: Sequence[Chunk], start: int) -> tuple[int, int] | None:
    """ "It was announced by the Kremlin that …": the clause that "that" opens right after the agent."""
    k = next((k for k, c in enumerate(chunks) if c.first >= start), len(chunks))
    while k < len(chunks) and chunks[k].kind in ("T", "P", "D"):
        k += 1
    if k + 1 >= len(chunks) or chunks[k].lower != "that":
        return None
    end = len(chunks) - (chunks[-1].lower == ".")
    return _piece(document, chunks[k + 1].first, chunks[end - 1].last)


def _relative(
    document: Document, chunks: Sequence[Chunk], cue: VerbCue, clause: Clause
) -> tuple[list[tuple[int, int]], tuple[NounGroup, ...], str] | None:
    tail = _tail(document, chunks, cue, cue.last)  # "in Lyman, which Kyiv says it has retaken" is about the town
    antecedent = _antecedent(document, chunks, clause, anything=bool(tail))
    if antecedent is None or antecedent == clause.subject[0]:
        return None
    first, last = antecedent.first, min(document.syntax.phrase_of(antecedent)[1], clause.first)
    if cue.entry.act is Act.DENY:
        first = _deed(chunks, antecedent)
    pieces = [_piece(document, first, max(last, antecedent.last)), *tail]
    kept = [p for p in pieces if p is not None]
    return (kept, clause.subject, "relative-object") if kept else None


def _deed(chunks: Sequence[Chunk], antecedent: NounGroup) -> int:
    """ "of shelling a hospital, which Moscow denied": the token at which what was done begins."""
    k = next((k for k, c in enumerate(chunks) if c.noun is not None and c.noun.head == antecedent.head), 0)
    verb = chunks[k - 1].verb if k else None
    return verb.first if verb is not None and verb.form == "gerund" else antecedent.first


def _relative_complement(
    document: Document, chunks: Sequence[Chunk], cue: VerbCue, clause: Clause
) -> tuple[list[tuple[int, int]], tuple[NounGroup, ...], str] | None:
    """ "the raid, which Kyiv called an outrage": the antecedent and what it was called."""
    antecedent = _antecedent(document, chunks, clause)
    at = next((k for k, c in enumerate(chunks) if c.first >= cue.last), len(chunks))
    if antecedent is None or antecedent == clause.subject[0] or at >= len(chunks):
        return None
    end = at
    while end < len(chunks) and chunks[end].first < clause.last and chunks[end].kind in ("N", "A", "Q", "P", "D", "C"):
        end += 1
    bare = [c for c in chunks[at:end] if c.is_bare]
    if chunks[at].kind not in ("N", "A", "Q") or len(bare) > 1 or end == at:
        return None
    judged = _piece(document, chunks[at].first, chunks[end - 1].last)
    named = _piece(document, antecedent.first, antecedent.last)
    kept = [p for p in (named, judged) if p is not None]
    return (kept, clause.subject, "relative-object") if kept else None


def pledged(document: Document, chunks: Sequence[Chunk], clause: Clause, verb_at: int) -> tuple[int, int] | None:
    """ "the target it pledged to reach": the antecedent that the infinitive at chunk `verb_at` lacks as its object."""
    if clause.kind != "relative" or not clause.subject or clause.subject[0].first < clause.first:
        return None
    after = next((c for c in chunks[verb_at + 1 :] if c.kind not in ("D", "T")), None)
    antecedent = _antecedent(document, chunks, clause)
    if antecedent is None or (after is not None and (after.is_bare or after.kind in ("S", "Q", "V", "A"))):
        return None
    return _piece(document, antecedent.first, antecedent.last)


def _antecedent(
    document: Document, chunks: Sequence[Chunk], clause: Clause, *, anything: bool = True
) -> NounGroup | None:
    """The group before the clause; a list of groups ("China, India and Brazil, which …") is taken from its start.
    Without `anything`, a group that a preposition governs only where it is said or decided, or where no other
    stands there: "a summit in Minsk, which Kyiv rejected"."""
    before = [c for c in chunks if c.last <= clause.first and c.kind != ","]
    spare: NounGroup | None = None
    for chunk in reversed(before):
        noun = chunk.noun
        if noun is not None and chunk.kind == "N":
            if noun.preposition is None:
                return _list_start(chunks, noun)
            near = document.tokens[noun.preposition].lower not in ("of", "for")
            if near and (anything or document.tokens[noun.head].lower in talk_nouns(document.lexicon)):
                return _list_start(chunks, noun)
            if near and spare is None and not _is_place(document, noun):
                spare = _list_start(chunks, noun)
            continue
        if chunk.verb is not None:
            return spare
    return spare


def _is_place(document: Document, noun: NounGroup) -> bool:
    """Whether the group ends in the name of a place."""
    if document.tag(noun.head) not in ("NNP", "NNPS"):
        return False
    names = document.names_in(noun.first, noun.last)
    if any(m.last == noun.last and any(isinstance(e, CountryEntry) for e in m.entries) for m in names):
        return True
    return any(m.last == noun.last for m in document.lexicon.gazetteer.find(document.tokens, noun.first, noun.last))


def _list_start(chunks: Sequence[Chunk], noun: NounGroup) -> NounGroup:
    """ "A, B and C": the group widened to A where C is its last."""
    k = next(i for i, c in enumerate(chunks) if c.noun == noun)
    first = noun.first
    while k >= 2 and chunks[k - 1].kind in ("C", ",") and chunks[k - 2].kind == "N":
        before = chunks[k - 2].noun
        if before is None or before.preposition is not None or (chunks[k - 1].kind == "," and first == noun.first):
            break
        first, k = before.first, k - 2
    return noun._replace(first=first)


def _has_object(chunks: Sequence[Chunk], cue: VerbCue) -> bool:
    after = next((c for c in chunks if c.first >= cue.last and c.kind not in ("D", "T", "Q")), None)
    if after is None:
        return False
    governed = cue.entry.word is not None and after.kind == "N"  # "called for footage"
    completed = after.verb is not None and after.verb.form == "infinitive"
    return governed or completed or after.is_bare or after.kind == "S"


def _tail(document: Document, chunks: Sequence[Chunk], cue: VerbCue, start: int) -> list[tuple[int, int] | None]:
    """ "of propping up his war machine" after an accusation, "as a gesture" after a judgement; nothing for others."""
    takes = set(cue.entry.takes)
    if not {"person_of", "person_to", "object_as"} & takes:
        return []
    for k, chunk in enumerate(chunks):
        if chunk.first >= start:
            if "object_as" in takes and chunk.lower == "as" and chunk.kind == "P":
                last = next(
                    (j for j in range(k + 1, len(chunks)) if chunks[j].kind in (",", ";", "S", "R", "O", "-")),
                    len(chunks),
                )
                return [_piece(document, chunk.first, chunks[last - 1].last)]
            if not {"person_of", "person_to"} & takes:
                return []
            if chunk.lower != "of" and not (chunk.verb is not None and chunk.verb.form == "infinitive"):
                return []
            end = k + 1
            while end < len(chunks) and chunks[end].kind not in (",", ";", "S", "R"):
                end += 1
            return [_piece(document, chunk.first, chunks[end - 1].last)]
    return []


def _piece(document: Document, first: int, last: int) -> tuple[int, int] | None:
    return trim(document, document.tokens[first].start, document.tokens[last - 1].end) if first < last else None


def sentence_meant(document: Document, noun: NounGroup) -> tuple[int, int] | None:
    """ "This was stated by the minister", "That is according to the army": the sentence before, whole."""
    if noun.last - noun.first != 1 or document.tokens[noun.head].lower not in ("this", "that"):
        return None
    index = document.sentence_of_token(noun.head).index
    if not index or document.sentences[index].first != noun.first:
        return None
    before = document.sentences[index - 1]
    return trim(document, max(before.start, document.tokens[document.dateline_end(before)].start), before.end)

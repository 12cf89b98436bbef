"""One sentence as a row of chunks: noun groups, verb groups, prepositions, connectives and punctuation."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ukrnews.reading.syntax.atoms import Atom
from ukrnews.reading.syntax.closed import QUANTIFIERS
from ukrnews.reading.syntax.connectives import CONNECTIVE_TAGS, CONNECTIVES, past_compound, plain_kind
from ukrnews.reading.syntax.nouns import NOUN, Noun, opens_group, read_noun
from ukrnews.reading.syntax.protocol import Chunk, NounGroup, ReportingVerbs, VerbGroup
from ukrnews.reading.syntax.turned import join_auxiliaries
from ukrnews.reading.syntax.verbs import VERB, Verb, read_verb, starts_verb
from ukrnews.reading.syntax.wordlists import listed

_MARKS = {"``": "“", "''": "”"}
"""Quotation marks of any style by their Penn tags: opening and closing."""
_KINDS = {**dict.fromkeys(("JJ", "JJR", "JJS"), "A"), **dict.fromkeys(("RB", "RBR", "RBS", "RP"), "D")}
"""The kinds of words that are no group."""
_TIME_UNITS, _TIME_ORDER = listed("spans of time"), listed("order in time")


def chunks_of(atoms: Sequence[Atom], lemma: Callable[[str, str], str], verbs: ReportingVerbs) -> list[Chunk]:
    """The chunks of a sentence's atoms, in order and without gaps; `verbs` are those of speech."""
    chunks: list[Chunk] = []
    i, n = 0, len(atoms)
    while i < n:
        chunk, i = _next_chunk(atoms, i, chunks, lemma, verbs)
        chunks.append(chunk)
    return join_auxiliaries(_times(chunks), atoms)


def _next_chunk(
    atoms: Sequence[Atom], i: int, chunks: Sequence[Chunk], lemma: Callable[[str, str], str], verbs: ReportingVerbs
) -> tuple[Chunk, int]:
    atom = atoms[i]
    tag, lower = atom.tag, atom.lower
    if tag in CONNECTIVE_TAGS or lower in CONNECTIVES:
        connective = _connective(atoms, i, chunks, verbs)
        if connective is not None:
            return connective
    if tag == "DATE":
        return _date_chunk(atoms, i, chunks)
    if tag == "VBG" and _names_action(atoms, i, chunks):
        return _noun_chunk(atoms, i, Noun(i + 1, i, None), chunks)
    if starts_verb(atoms, i) and not _premodifier(atoms, i) and not (tag == "VBN" and opens_group(atoms, i)):
        return _verb_chunk(atoms, i, chunks, read_verb(atoms, i, lemma))
    noun = read_noun(atoms, i)
    if noun is None and lower in QUANTIFIERS and _stands_alone(atoms, i):
        noun = Noun(i + 1, i, None)
    if noun is not None:
        return _noun_chunk(atoms, i, noun, chunks)
    return Chunk(_KINDS.get(tag, "O"), atom.first, atom.last, lower), i + 1


def _connective(
    atoms: Sequence[Atom], i: int, chunks: Sequence[Chunk], verbs: ReportingVerbs
) -> tuple[Chunk, int] | None:
    """A subordinator of several words, or a word or mark that is a chunk by itself."""
    atom = atoms[i]
    compound = past_compound(atoms, i)
    if compound is not None:
        words = " ".join(a.lower for a in atoms[i:compound])
        return Chunk("S", atom.first, atoms[compound - 1].last, words), compound
    plain = plain_kind(atoms, i, chunks, verbs)
    if plain is None:
        return None
    mark = _MARKS.get(atom.tag, atom.lower) if plain == "Q" else atom.lower
    return Chunk(plain, atom.first, atom.last, mark), i + 1


def _date_chunk(atoms: Sequence[Atom], i: int, chunks: Sequence[Chunk]) -> tuple[Chunk, int]:
    """A date (T), or the noun group that it possesses: "Friday's raid"."""
    end = i + 1
    while end < len(atoms) and atoms[end].tag == "DATE":
        end += 1
    if end < len(atoms) and atoms[end].tag == "POS":
        noun = read_noun([*[Atom(a.first, a.last, "NNP", a.lower) for a in atoms[i:end]], *atoms[end:]], 0)
        if noun is not None:
            owned = noun._replace(last=i + noun.last, head=i + noun.head, possessor=end)
            return _noun_chunk(atoms, i, owned, chunks)
    first, last = atoms[i].first, atoms[end - 1].last
    return Chunk("T", first, last, atoms[i].lower, NounGroup(first, last, last - 1, None, None, True)), end


def _stands_alone(atoms: Sequence[Atom], i: int) -> bool:
    """ "several were hurt", "most of them"."""
    return i + 1 < len(atoms) and (atoms[i + 1].tag in VERB or atoms[i + 1].lower == "of")


def _names_action(atoms: Sequence[Atom], i: int, chunks: Sequence[Chunk]) -> bool:
    """ "fighting continued", "that shelling killed two": an -ing form that is the subject of the next verb."""
    if i + 1 >= len(atoms) or atoms[i + 1].tag not in ("VBD", "VBZ", "MD"):
        return False
    return not chunks or chunks[-1].kind in ("S", "O", ":", ";", "Q", "A", "T") or chunks[-1].lower == "that"


def _premodifier(atoms: Sequence[Atom], i: int) -> bool:
    """A past participle between a preposition and a noun modifies the noun ("in occupied Crimea"), and so does one that
    opens a sentence before a noun and its verb ("Displaced families said")."""
    if atoms[i].tag == "VBN" and (not i or atoms[i - 1].lower == ":"):
        after = atoms[i + 2].tag if i + 2 < len(atoms) else ""
        return bool(after) and atoms[i + 1].tag in NOUN and after in ("VBD", "VBZ", "VBP", "VBN", "MD")
    return (
        bool(i)
        and i + 1 < len(atoms)
        and atoms[i].tag == "VBN"
        and atoms[i - 1].tag == "IN"
        and atoms[i + 1].tag in NOUN
    )


def _noun_chunk(atoms: Sequence[Atom], i: int, noun: Noun, chunks: Sequence[Chunk]) -> tuple[Chunk, int]:
    last, head, possessor = noun
    preposition = None
    for chunk in reversed(chunks):
        if chunk.kind == "P":
            preposition = chunk.first
        if chunk.kind not in ("Q", "D"):
            break
    group = NounGroup(
        atoms[i].first,
        atoms[last - 1].last,
        atoms[head].last - 1,
        preposition,
        None if possessor is None else atoms[possessor].first,
        False,
        atoms[i].lower if atoms[i].tag == "PRP$" else None,
    )
    return Chunk("N", group.first, group.last, atoms[head].lower, group), last


def _verb_chunk(atoms: Sequence[Atom], i: int, chunks: Sequence[Chunk], verb: Verb) -> tuple[Chunk, int]:
    denied = bool(chunks) and chunks[-1].kind == "D" and chunks[-1].lower == "not" and verb.form == "infinitive"
    joined = _joined_infinitive(verb, atoms, chunks)
    group = VerbGroup(
        atoms[i].first,
        atoms[verb.last - 1].last,
        atoms[verb.head].first,
        verb.lemma,
        tuple(atoms[p].first for p in verb.parts),
        "infinitive" if joined else verb.form,
        None if joined else verb.tense,
        verb.voice,
        verb.modal,
        verb.perfect,
        verb.progressive,
        verb.negated or denied,
        verb.particle,
        atoms[verb.head].tag,
    )
    return Chunk("V", group.first, group.last, verb.lemma, None, group), verb.last


def _joined_infinitive(verb: Verb, atoms: Sequence[Atom], chunks: Sequence[Chunk]) -> bool:
    """ "to raise taxes and give breaks": a bare stem joined to an infinitive is another."""
    if len(verb.parts) > 1 or atoms[verb.head].tag != "VB" or not chunks or chunks[-1].kind != "C":
        return False
    last = next((c.verb for c in reversed(chunks) if c.verb is not None), None)
    return last is not None and last.form == "infinitive"


def _times(chunks: list[Chunk]) -> list[Chunk]:
    """ "A day after the strike", "hours later": a span of time before such a word is an adverbial."""
    for k in range(len(chunks) - 1):
        noun = chunks[k].bare
        if noun is not None and chunks[k].lower in _TIME_UNITS and chunks[k + 1].lower in _TIME_ORDER:
            chunks[k] = chunks[k]._replace(kind="T", noun=noun._replace(temporal=True))
    return chunks

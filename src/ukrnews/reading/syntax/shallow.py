"""The shallow reader: groups and clauses from tags, behind the `Syntax` protocol."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from ukrnews.reading.recent import Recent
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax.atoms import atoms_of
from ukrnews.reading.syntax.chunks import chunks_of
from ukrnews.reading.syntax.clauses import clauses_of
from ukrnews.reading.syntax.insertions import insertions_of
from ukrnews.reading.syntax.protocol import Chunk, Clause, NounGroup, ReportingVerbs, VerbGroup
from ukrnews.reading.tokens import Token


class Reading(NamedTuple):
    """What the shallow reader knows of one sentence."""

    chunks: tuple[Chunk, ...]
    clauses: tuple[Clause, ...]
    insertions: tuple[tuple[int, int], ...]
    starts: tuple[int, ...]
    """The first token of each chunk."""
    by_verb: Mapping[int, Clause]
    """Head token of a clause's verb → the clause."""
    nouns: tuple[NounGroup, ...]
    verbs: tuple[VerbGroup, ...]


class Text(NamedTuple):
    """What the shallow reader reads."""

    tokens: Sequence[Token]
    sentence_of: Callable[[int], Sentence]
    """The sentence that holds a token."""
    tags: Callable[[Sentence], Sequence[str]]
    units: Mapping[int, tuple[int, str]]
    """The first token of a name, quantity or date of several words → its end and its tag."""
    start: Callable[[Sentence], int]
    """The token of a sentence at which its grammar begins, past a dateline."""


class ShallowSyntax:
    """Answers the questions of `Syntax` from part-of-speech tags; sentences are read when first asked for."""

    def __init__(self, text: Text, lemma: Callable[[str, str], str], verbs: ReportingVerbs) -> None:
        self._text, self._lemma, self._verbs = text, lemma, verbs
        self._tokens = text.tokens
        modifiers: dict[int, tuple[tuple[str, NounGroup], ...]] = {}
        self._modifiers = modifiers
        """The end of a noun group → the phrases that follow it."""
        self._read: Recent[Reading] = Recent(lambda _: modifiers.clear())
        self._sentence_of = text.sentence_of

    def reading(self, sentence: Sentence) -> Reading:
        """The chunks, clauses and insertions of a sentence."""
        known = self._read.get(sentence.index)
        if known is None:
            known = self._read.keep(sentence, self._analyse(sentence))
        return known

    def _analyse(self, sentence: Sentence) -> Reading:
        first = self._text.start(sentence)
        tags = self._text.tags(sentence)[first - sentence.first :]
        atoms = atoms_of(self._tokens, first, sentence.last, tags, self._text.units)
        if not atoms:
            return Reading((), (), (), (), {}, (), ())
        chunks = chunks_of(atoms, self._lemma, self._verbs)
        insertions = insertions_of(chunks, self._verbs)
        clauses = clauses_of(chunks, insertions, self._verbs)
        verbs = {c.verb.head: c.verb for c in clauses if c.verb is not None}
        chunks = [_with_verb(c, verbs) for c in chunks]
        spans = tuple((chunks[i.first].first, chunks[i.last - 1].last) for i in insertions)
        by_verb = {c.verb.head: c for c in reversed(clauses) if c.verb is not None}
        nouns = tuple([c.noun for c in chunks if c.noun is not None])
        groups = tuple([c.verb for c in chunks if c.verb is not None])
        starts = tuple([c.first for c in chunks])
        return Reading(tuple(chunks), tuple(clauses), spans, starts, by_verb, nouns, groups)

    def chunks(self, sentence: Sentence) -> tuple[Chunk, ...]:
        """The sentence as a row of chunks, punctuation included."""
        return self.reading(sentence).chunks

    def noun_groups(self, sentence: Sentence) -> tuple[NounGroup, ...]:
        return self.reading(sentence).nouns

    def verb_groups(self, sentence: Sentence) -> tuple[VerbGroup, ...]:
        return self.reading(sentence).verbs

    def clauses(self, sentence: Sentence) -> tuple[Clause, ...]:
        return self.reading(sentence).clauses

    def insertions(self, sentence: Sentence) -> tuple[tuple[int, int], ...]:
        return self.reading(sentence).insertions

    def clause_of(self, verb: VerbGroup) -> Clause | None:
        return self.reading(self._sentence_of(verb.head)).by_verb.get(verb.head)

    def subject_of(self, verb: VerbGroup) -> tuple[NounGroup, ...]:
        clause = self.clause_of(verb)
        return clause.subject if clause is not None else ()

    def agent_of(self, verb: VerbGroup) -> tuple[NounGroup, ...]:
        if verb.voice != "passive":
            return ()
        for preposition, noun in self._following(verb):
            if preposition == "by":
                return self.coordination_of(noun)
        return ()

    def object_of(self, verb: VerbGroup) -> tuple[NounGroup, ...]:
        if verb.voice == "passive":
            return ()
        chunks, k = self._place(verb)
        for chunk in chunks[k + 1 :]:
            if (noun := chunk.bare) is not None:
                return self.coordination_of(noun)
            if chunk.kind not in ("Q", "D", "T"):
                return ()
        return ()

    def complement_of(self, verb: VerbGroup) -> Clause | None:
        own = self.clause_of(verb)
        if own is None:
            return None
        for clause in self.reading(self._sentence_of(verb.head)).clauses:
            if clause.parent == own.index and clause.kind in ("reported", "infinitive") and clause.first >= verb.last:
                return clause
        return None

    def adjuncts_of(self, verb: VerbGroup) -> tuple[tuple[str, NounGroup], ...]:
        sentence = self._sentence_of(verb.head)
        own = self.clause_of(verb)
        if own is None:
            return ()
        inner = [
            c
            for c in self.reading(sentence).clauses
            if c.index != own.index
            and c.first >= own.first
            and c.last <= own.last
            and (c.first, c.last) != (own.first, own.last)
        ]
        found = []
        for chunk in self.reading(sentence).chunks:
            noun = chunk.noun
            if noun is None or noun.preposition is None or not own.first <= chunk.first < own.last:
                continue
            if any(c.first <= chunk.first < c.last for c in inner):
                continue
            found.append((self._tokens[noun.preposition].lower, noun))
        return tuple(found)

    def modifiers_of(self, noun: NounGroup) -> tuple[tuple[str, NounGroup], ...]:
        known = self._modifiers.get(noun.last)
        if known is None:
            known = self._modifiers[noun.last] = self._modifiers_from(noun.last)
        return known

    def _modifiers_from(self, last: int) -> tuple[tuple[str, NounGroup], ...]:
        """The phrases that follow one another from the token on."""
        found = []
        expected = last
        for chunk in self._chunks_from(last):
            group = chunk.noun
            if chunk.kind in ("P", "Q", "T", "D") and chunk.first == expected:
                expected = chunk.last
                continue
            if group is None or group.preposition is None or chunk.first != expected:
                break
            found.append((self._tokens[group.preposition].lower, group))
            expected = chunk.last
        return tuple(found)

    def phrase_of(self, noun: NounGroup) -> tuple[int, int]:
        modifiers = self.modifiers_of(noun)
        return noun.first, modifiers[-1][1].last if modifiers else noun.last

    def appositions_of(self, noun: NounGroup) -> tuple[NounGroup, ...]:
        _, end = self.phrase_of(noun)
        chunks = self._chunks_from(end)
        if (
            len(chunks) < 2
            or chunks[0].kind not in (",", "-")
            or chunks[1].noun is None
            or chunks[1].noun.preposition is not None
        ):
            return ()
        beside = chunks[1].noun
        _, close = self.phrase_of(beside)
        after = next((c for c in chunks if c.first >= close), None)
        if after is None or after.kind in (",", "-", "O", ";"):
            return (beside,) if not (after is not None and self._in_list(beside)) else ()
        return ()

    def _in_list(self, noun: NounGroup) -> bool:
        return len(self.coordination_of(noun)) > 1

    def antecedent_of(self, clause: Clause) -> NounGroup | None:
        if clause.kind != "relative":
            return None
        before = None
        for chunk in self.reading(self._sentence_of(clause.first)).chunks:
            if chunk.first >= clause.first:
                break
            if chunk.kind == "N":
                before = chunk.noun
        return before

    def coordination_of(self, noun: NounGroup) -> tuple[NounGroup, ...]:
        groups, joined = [noun], False
        chunks = self._chunks_from(noun.last)
        j = 0
        while j + 1 < len(chunks) and not joined and chunks[j].kind in (",", "C", "P") and chunks[j].lower != "but":
            after = chunks[j + 1]
            if chunks[j].kind == "P" and after.noun is not None:
                j += 2  # "the head of the army and his deputy"
            elif chunks[j].kind == "," and after.kind == "C" and after.lower != "but":
                j += 1
            elif chunks[j].kind != "P" and after.bare is not None:
                groups.append(after.bare)
                joined = chunks[j].kind == "C"
                j += 2
            else:
                break
        return tuple(groups) if joined else (noun,)

    def _following(self, verb: VerbGroup) -> list[tuple[str, NounGroup]]:
        """(preposition, group) pairs after the verb, up to the next verb or clause."""
        chunks, k = self._place(verb)
        found = []
        for chunk in chunks[k + 1 :]:
            if chunk.kind in ("V", "S", "R", ";"):
                break
            if chunk.noun is not None and chunk.noun.preposition is not None:
                found.append((self._tokens[chunk.noun.preposition].lower, chunk.noun))
        return found

    def _place(self, verb: VerbGroup) -> tuple[tuple[Chunk, ...], int]:
        chunks = self.reading(self._sentence_of(verb.head)).chunks
        return chunks, next(k for k, c in enumerate(chunks) if c.verb is not None and c.verb.head == verb.head)

    def _chunks_from(self, token: int) -> tuple[Chunk, ...]:
        if token >= len(self._tokens):
            return ()
        reading = self.reading(self._sentence_of(token - 1 if token else 0))
        return reading.chunks[bisect_left(reading.starts, token) :]


def _with_verb(chunk: Chunk, verbs: Mapping[int, VerbGroup]) -> Chunk:
    """The chunk with its verb as the clause has it, where that found another form."""
    found = None if chunk.verb is None else verbs.get(chunk.verb.head)
    return chunk if found is None or found is chunk.verb else chunk._replace(verb=found)

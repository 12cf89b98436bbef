"""What holds of the answers of any `Syntax`, whatever the sentence: the laws of the protocol."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import Chunk, Clause, NounGroup, VerbGroup

_CHUNKS = frozenset("NTVPSRCADQBO,;:-")
_FORMS = frozenset({"finite", "infinitive", "participle", "gerund"})
_TENSES = frozenset({"past", "present", "future"})
_CLAUSES = frozenset(
    {"main", "reported", "relative", "adverbial", "infinitive", "participle", "coordinate", "insertion"}
)


class _Answers(NamedTuple):
    """What a syntax says of a sentence as a whole."""

    document: Document
    sentence: Sentence
    chunks: Sequence[Chunk]
    nouns: Sequence[NounGroup]
    verbs: Sequence[VerbGroup]
    clauses: Sequence[Clause]
    insertions: Sequence[tuple[int, int]]

    def holds(self, first: int, last: int) -> bool:
        """Whether tokens [first, last) are some and all of the sentence's."""
        return self.sentence.first <= first < last <= self.sentence.last

    def words(self, first: int, last: int) -> str:
        """The tokens' text in quotation marks; where there is none of the kind, their numbers."""
        inside = 0 <= first < last <= len(self.document.tokens)
        return f"“{self.document.words(first, last)}”" if inside else f"tokens {first} to {last}"


def breaches(document: Document) -> tuple[str, ...]:
    """What breaks a law in the answers of the document's syntax, in sentences; empty where nothing does."""
    return tuple(
        f"{document.words(sentence.first, sentence.last)}: {fault}"
        for sentence in document.sentences
        for fault in _faults(document, sentence)
    )


def _faults(document: Document, sentence: Sentence) -> Iterator[str]:
    answers, again = _asked(document, sentence), _asked(document, sentence)
    if answers != again:
        yield "asked twice, it answers otherwise"
    yield from _of_chunks(answers)
    yield from _of_nouns(answers)
    yield from _of_verbs(answers)
    yield from _of_clauses(answers)
    yield from _of_insertions(answers)
    for verb in answers.verbs:
        yield from _about_verb(answers, verb)
    for noun in answers.nouns:
        yield from _about_noun(answers, noun)


def _asked(document: Document, sentence: Sentence) -> _Answers:
    syntax = document.syntax
    chunks, nouns, verbs = syntax.chunks(sentence), syntax.noun_groups(sentence), syntax.verb_groups(sentence)
    return _Answers(document, sentence, chunks, nouns, verbs, syntax.clauses(sentence), syntax.insertions(sentence))


def _of_chunks(answers: _Answers) -> Iterator[str]:
    """They follow each other without gaps up to the sentence's end; groups are what their kinds say."""
    for chunk in answers.chunks:
        words = answers.words(chunk.first, chunk.last)
        if not answers.holds(chunk.first, chunk.last):
            yield f"the chunk {words} is not within the sentence"
        if chunk.kind not in _CHUNKS:
            yield f"the chunk {words} is of no known kind: {chunk.kind!r}"
        if (chunk.noun is not None) != (chunk.kind in "NT") or (chunk.verb is not None) != (chunk.kind == "V"):
            yield f"the chunk {words} of kind {chunk.kind} has not the group of its kind"
    for before, after in pairwise(answers.chunks):
        if before.last != after.first:
            yield f"{answers.words(after.first, after.last)} does not begin where the chunk before it ends"
    if answers.chunks and answers.chunks[-1].last != answers.sentence.last:
        yield "the chunks end before the sentence does"
    if not answers.chunks and (answers.nouns or answers.verbs):
        yield "it has groups and no chunks"


def _of_nouns(answers: _Answers) -> Iterator[str]:
    """They are those of the chunks, in order; each holds its head and possessor, and its preposition stands before."""
    if list(answers.nouns) != [c.noun for c in answers.chunks if c.noun is not None]:
        yield "the noun groups are not those of the chunks, in their order"
    for noun in answers.nouns:
        words = answers.words(noun.first, noun.last)
        if not answers.holds(noun.first, noun.last):
            yield f"the noun group {words} is not within the sentence"
        if not noun.first <= noun.head < noun.last:
            yield f"the head of {words} is outside it"
        if noun.possessor is not None and not noun.first < noun.possessor < noun.last:
            yield f"the possessive mark of {words} is outside it"
        if noun.preposition is not None and not answers.sentence.first <= noun.preposition < noun.first:
            yield f"the preposition of {words} does not stand before it"


def _of_verbs(answers: _Answers) -> Iterator[str]:
    """They are those of the chunks, in order; each holds its head, and says form, tense and voice in known words."""
    if list(answers.verbs) != [c.verb for c in answers.chunks if c.verb is not None]:
        yield "the verb groups are not those of the chunks, in their order"
    for verb in answers.verbs:
        words = answers.words(verb.first, verb.last)
        if not answers.holds(verb.first, verb.last):
            yield f"the verb group {words} is not within the sentence"
        if not verb.first <= verb.head < verb.last or verb.head not in verb.parts:
            yield f"the main verb of {words} is outside it or not among its parts"
        if list(verb.parts) != sorted(set(verb.parts)) or not all(answers.holds(p, p + 1) for p in verb.parts):
            yield f"the parts of {words} are not in order or not of the sentence"
        if verb.form not in _FORMS or verb.voice not in ("active", "passive"):
            yield f"{words} has no known form or voice: {verb.form}, {verb.voice}"
        if verb.tense not in (_TENSES if verb.form == "finite" else {None}):
            yield f"{words} is {verb.form} and its tense {verb.tense}"


def _of_clauses(answers: _Answers) -> Iterator[str]:
    """Each has its place for index, is of a known kind and made of the sentence's groups; parents lead to a clause that
    depends on none."""
    for place, clause in enumerate(answers.clauses):
        words = answers.words(clause.first, clause.last)
        if clause.index != place:
            yield f"the clause {words} has the index {clause.index} and stands at {place}"
        if clause.kind not in _CLAUSES:
            yield f"the clause {words} is of no known kind: {clause.kind!r}"
        if not answers.holds(clause.first, clause.last):
            yield f"the clause {words} is not within the sentence"
        if clause.marker is not None and not clause.first <= clause.marker < clause.last:
            yield f"the marker of the clause {words} is outside it"
        if clause.verb is not None and clause.verb not in answers.verbs:
            yield f"the verb of the clause {words} is no verb group of the sentence"
        elif clause.verb is not None and answers.document.syntax.clause_of(clause.verb) is None:
            yield f"the verb of the clause {words} is said to have none"
        yield from _strangers(answers, clause.subject, f"the subject of the clause {words}")
        if _endless(answers.clauses, clause):
            yield f"the parents of the clause {words} are no clauses or lead in a circle"


def _endless(clauses: Sequence[Clause], clause: Clause) -> bool:
    for _ in clauses:
        if clause.parent is None:
            return False
        if not 0 <= clause.parent < len(clauses):
            return True
        clause = clauses[clause.parent]
    return clause.parent is not None


def _of_insertions(answers: _Answers) -> Iterator[str]:
    """They are within the sentence, in order, and none reaches into the next."""
    for first, last in answers.insertions:
        if not answers.holds(first, last):
            yield f"the insertion {answers.words(first, last)} is not within the sentence"
    for (_, last), (first, end) in pairwise(answers.insertions):
        if first < last:
            yield f"the insertion {answers.words(first, end)} begins before the one before it ends"


def _about_verb(answers: _Answers, verb: VerbGroup) -> Iterator[str]:
    """What belongs to a verb is of its sentence; only a passive has an agent, only an active an object."""
    syntax, words = answers.document.syntax, answers.words(verb.first, verb.last)
    clause, complement = syntax.clause_of(verb), syntax.complement_of(verb)
    if clause is not None and (clause not in answers.clauses or clause.verb is None or clause.verb.head != verb.head):
        yield f"the clause of {words} is none of the sentence's with this verb"
    if complement is not None and complement not in answers.clauses:
        yield f"the complement of {words} is no clause of the sentence"
    elif complement is not None and (complement.kind not in ("reported", "infinitive") or complement == clause):
        yield f"the complement of {words} is {complement.kind} or its own clause"
    yield from _strangers(answers, syntax.subject_of(verb), f"the subject of {words}")
    yield from _strangers(answers, syntax.object_of(verb), f"the object of {words}")
    yield from _strangers(answers, syntax.agent_of(verb), f"the agent of {words}")
    if verb.voice == "active" and syntax.agent_of(verb):
        yield f"{words} is active and has an agent"
    if verb.voice == "passive" and syntax.object_of(verb):
        yield f"{words} is passive and has an object"
    yield from _misgoverned(answers, syntax.adjuncts_of(verb), f"the adjuncts of {words}")


def _about_noun(answers: _Answers, noun: NounGroup) -> Iterator[str]:
    """What belongs to a noun is of its sentence; modifiers follow it, and its phrase ends with them or with it."""
    syntax, words = answers.document.syntax, answers.words(noun.first, noun.last)
    beside, joined, modifiers = syntax.appositions_of(noun), syntax.coordination_of(noun), syntax.modifiers_of(noun)
    yield from _strangers(answers, beside, f"the appositions of {words}")
    yield from _strangers(answers, joined, f"the coordination of {words}")
    yield from _misgoverned(answers, modifiers, f"the modifiers of {words}")
    if noun in beside:
        yield f"{words} is its own apposition"
    if noun not in joined:
        yield f"the coordination of {words} is without it"
    if any(group.first < noun.last for _, group in modifiers):
        yield f"a modifier of {words} does not follow it"
    first, last = syntax.phrase_of(noun)
    if first != noun.first or last < noun.last or not answers.holds(first, last):
        yield f"the phrase of {words} is {answers.words(first, last)}"


def _strangers(answers: _Answers, groups: Iterable[NounGroup], what: str) -> Iterator[str]:
    """Groups that the sentence has not."""
    for group in groups:
        if group not in answers.nouns:
            yield f"{what}: {answers.words(group.first, group.last)} is no noun group of the sentence"


def _misgoverned(answers: _Answers, pairs: Iterable[tuple[str, NounGroup]], what: str) -> Iterator[str]:
    """Groups with a preposition that is not theirs."""
    for preposition, group in pairs:
        yield from _strangers(answers, (group,), what)
        if group.preposition is None or answers.document.word(group.preposition) != preposition:
            yield f"{what}: {answers.words(group.first, group.last)} does not stand under “{preposition}”"

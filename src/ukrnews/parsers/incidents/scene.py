"""One sentence as the incident parser sees it: groups, verbs and clauses, and what stands in which."""

from __future__ import annotations

from functools import cached_property

from ukrnews.parsers.actors import Cast, cast_of
from ukrnews.parsers.incidents.arms import Arm, arms_in
from ukrnews.parsers.incidents.carried import described, set_right
from ukrnews.parsers.incidents.mended import Mended, mended
from ukrnews.parsers.incidents.vocabulary import Vocabulary, vocabulary_of
from ukrnews.parsers.places import PlaceMap, places_of
from ukrnews.reading.dates import Dated
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import Clause, NounGroup, VerbGroup
from ukrnews.reading.tokens import Token

_REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves"})


class Scene:
    """Answers, computed once per sentence, that every part of the parser asks for."""

    def __init__(self, document: Document, sentence: Sentence) -> None:
        self.document, self.sentence = document, sentence
        self.tokens: list[Token] = document.tokens
        self.vocabulary: Vocabulary = vocabulary_of(document.lexicon)
        self.cast: Cast = cast_of(document)
        self.places: PlaceMap = places_of(document)

    @cached_property
    def _mended(self) -> Mended:
        return mended(self.document, self.sentence, self.vocabulary)

    @property
    def nouns(self) -> tuple[NounGroup, ...]:
        return self._mended.nouns

    @cached_property
    def verbs(self) -> tuple[VerbGroup, ...]:
        if not self._turned:
            return self._mended.verbs
        turned = {head for head, clause in self._turned.items() if clause.kind == "participle"}
        return tuple(described(v) if v.head in turned else v for v in self._mended.verbs)

    def subject_of(self, verb: VerbGroup) -> tuple[NounGroup, ...]:
        """The coordinated subjects; of a passive, its patient."""
        if verb.head in self._turned:
            return self._turned[verb.head].subject
        known = self._mended.parts.get(verb.head)
        groups = known[0] if known else self.document.syntax.subject_of(verb)
        return tuple(self._emphasised(n) for n in groups)

    def _emphasised(self, noun: NounGroup) -> NounGroup:
        """ "Kyiv itself": the group before the pronoun that stresses it."""
        if noun.last - noun.first == 1 and self.lower(noun.first) in _REFLEXIVE:
            return next((n for n in self.nouns if n.last == noun.first), noun)
        return noun

    def object_of(self, verb: VerbGroup) -> tuple[NounGroup, ...]:
        """The coordinated objects of an active verb."""
        known = self._mended.parts.get(verb.head)
        return known[1] if known else self.document.syntax.object_of(verb)

    def agent_of(self, verb: VerbGroup) -> tuple[NounGroup, ...]:
        """The groups under "by" after a passive."""
        return () if verb.head in self._mended.parts else self.document.syntax.agent_of(verb)

    def adjuncts_of(self, verb: VerbGroup) -> tuple[tuple[str, NounGroup], ...]:
        """(preposition, group) pairs of the verb's clause."""
        if verb.head not in self._mended.parts:
            return self.document.syntax.adjuncts_of(verb)
        following = min((v.first for v in self.verbs if v.first > verb.last), default=self.sentence.last)
        return tuple(
            (self.preposition(n), n)
            for n in self.nouns
            if n.preposition is not None and verb.last <= n.first < following
        )

    def clause_of(self, verb: VerbGroup) -> Clause | None:
        """The clause whose verb this is."""
        if verb.head in self._turned:
            return self._turned[verb.head]
        return self.clause_at(verb.head) if verb.head in self._mended.parts else self.document.syntax.clause_of(verb)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        return set_right(self, self.document.syntax.clauses(self.sentence))

    @cached_property
    def _turned(self) -> dict[int, Clause]:
        """The clauses that were set right, by their verbs."""
        read = self.document.syntax.clauses(self.sentence)
        if self.clauses == read:
            return {}
        return {c.verb.head: c for c in set(self.clauses).difference(read) if c.verb is not None}

    @cached_property
    def arms(self) -> tuple[Arm, ...]:
        return tuple(arms_in(self.document, self.sentence, self.nouns))

    @cached_property
    def dates(self) -> tuple[Dated, ...]:
        s = self.sentence
        return tuple(d for d in self.document.dates_in(s.first, s.last))

    @cached_property
    def bag(self) -> frozenset[str]:
        """The words of the sentence in lower case, in no order."""
        return frozenset([t.lower for t in self.tokens[self.sentence.first : self.sentence.last]])

    @cached_property
    def headline(self) -> bool:
        """The text's first line, which speaks in the present of what has happened."""
        return self.sentence.paragraph == 0

    def lower(self, token: int) -> str:
        """The word at a token of the sentence, or "" outside it."""
        return self.tokens[token].lower if self.sentence.first <= token < self.sentence.last else ""

    def words(self, first: int, last: int) -> str:
        """Lower-case words of [first, last) with single spaces."""
        if first <= self.sentence.first and last >= self.sentence.last:
            return self._whole
        start, end = max(first, self.sentence.first), max(0, min(last, self.sentence.last))
        return " ".join([t.lower for t in self.tokens[start:end]])

    @cached_property
    def _whole(self) -> str:
        return " ".join([t.lower for t in self.tokens[self.sentence.first : self.sentence.last]])

    def clause_at(self, token: int) -> Clause | None:
        """The innermost clause that holds the token."""
        holding = [c for c in self.clauses if c.first <= token < c.last]
        return min(holding, key=lambda c: (c.last - c.first, -c.index), default=None)

    def parent(self, clause: Clause) -> Clause | None:
        return next((c for c in self.clauses if c.index == clause.parent), None) if clause.parent is not None else None

    def chain(self, clause: Clause | None) -> list[Clause]:
        """The clause and those it depends on, innermost first."""
        found: list[Clause] = []
        while clause is not None and clause not in found:
            found.append(clause)
            clause = self.parent(clause)
        return found

    def group_at(self, token: int) -> NounGroup | None:
        return next((n for n in self.nouns if n.first <= token < n.last), None)

    def verb_at(self, token: int) -> VerbGroup | None:
        return next((v for v in self.verbs if v.head == token or token in v.parts), None)

    def preposition(self, noun: NounGroup) -> str:
        return self.tokens[noun.preposition].lower if noun.preposition is not None else ""

    def governor(self, noun: NounGroup) -> tuple[VerbGroup | None, str]:
        """The verb that the group belongs to and how: "subject", "object", "agent" or the preposition."""
        end = self.document.syntax.phrase_of(noun)[1]
        following = next((v for v in self.verbs if v.first in (noun.last, end) and v.form == "finite"), None)
        if following is not None and any(n.head == noun.head for n in self.subject_of(following)):
            return following, "subject"
        for verb in self.verbs:
            if any(n.head == noun.head for n in self.subject_of(verb)):
                return verb, "subject"
            if any(n.head == noun.head for n in self.object_of(verb)):
                return verb, "object"
            if any(n.head == noun.head for n in self.agent_of(verb)):
                return verb, "agent"
        before = [v for v in self.verbs if v.last <= noun.first]
        clause = self.clause_at(noun.head)
        if clause is not None and clause.verb is not None:
            return clause.verb, self.preposition(noun)
        return (before[-1] if before else None), self.preposition(noun)

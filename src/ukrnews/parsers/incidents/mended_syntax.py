"""The document's syntax with what news of violence needs set right: misread verbs and clauses that only describe."""

from __future__ import annotations

from ukrnews.parsers.incidents.carried import as_participle, set_right
from ukrnews.parsers.incidents.mended import mended
from ukrnews.parsers.incidents.vocabulary import vocabulary_of
from ukrnews.parsers.view import View, view_of
from ukrnews.reading.document import Derived, Document
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import Clause, NounGroup, VerbGroup

_REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves"})


class MendedSyntax:
    """Answers by the document's syntax, except where it mends that."""

    def __init__(self, document: Document) -> None:
        read = document.syntax
        self._document, self._read = document, read
        self._views: dict[int, View] = {}
        document.at_end(self._views.clear)
        self._nouns: dict[int, tuple[NounGroup, ...]] = {}
        self._verbs: dict[int, tuple[VerbGroup, ...]] = {}
        self._clauses: dict[int, tuple[Clause, ...]] = {}
        self._parts: dict[int, tuple[tuple[NounGroup, ...], tuple[NounGroup, ...]]] = {}
        """Subject and object of the verbs that the document's syntax does not know."""
        self._turned: dict[int, Clause] = {}
        """The clauses that were set right, by their verbs."""
        self.chunks, self.insertions = read.chunks, read.insertions
        self.complement_of, self.antecedent_of = read.complement_of, read.antecedent_of
        self.modifiers_of, self.appositions_of = read.modifiers_of, read.appositions_of
        self.phrase_of, self.coordination_of = read.phrase_of, read.coordination_of

    def noun_groups(self, sentence: Sentence) -> tuple[NounGroup, ...]:
        """Base noun groups, without the verbs that hid in them."""
        if sentence.index not in self._nouns:
            self._mend(sentence)
        return self._nouns[sentence.index]

    def verb_groups(self, sentence: Sentence) -> tuple[VerbGroup, ...]:
        """Verb groups, those that hid in noun groups included."""
        self.clauses(sentence)
        return self._verbs[sentence.index]

    def clauses(self, sentence: Sentence) -> tuple[Clause, ...]:
        """Clauses; one whose verb only describes its subject stands below the clause that goes on."""
        known = self._clauses.get(sentence.index)
        if known is None:
            known = self._clauses[sentence.index] = self._set_right(sentence)
        return known

    def _mend(self, sentence: Sentence) -> None:
        groups = mended(view_of(self._document, sentence), vocabulary_of(self._document.lexicon))
        self._nouns[sentence.index], self._verbs[sentence.index] = groups.nouns, groups.verbs
        self._parts.update(groups.parts)

    def _set_right(self, sentence: Sentence) -> tuple[Clause, ...]:
        read = tuple(self._read.clauses(sentence))
        clauses = set_right(self.view(sentence), read)
        if sentence.index not in self._verbs:
            self._mend(sentence)
        if clauses is read:
            return read
        changed = (c for c, before in zip(clauses, read, strict=True) if c is not before)
        turned = {c.verb.head: c for c in changed if c.verb is not None}
        self._turned.update(turned)
        describing = {head for head, clause in turned.items() if clause.kind == "participle"}
        verbs = self._verbs[sentence.index]
        self._verbs[sentence.index] = tuple(as_participle(v) if v.head in describing else v for v in verbs)
        return clauses

    def view(self, sentence: Sentence) -> View:
        """The sentence with these answers, the same for all that ask."""
        known = self._views.get(sentence.index)
        if known is None:
            known = self._views[sentence.index] = View(self._document, sentence, self)
        return known

    def subject_of(self, verb: VerbGroup) -> tuple[NounGroup, ...]:
        """The coordinated subjects; of a passive, its patient."""
        if verb.head in self._turned:
            return self._turned[verb.head].subject
        known = self._parts.get(verb.head)
        groups = known[0] if known else self._read.subject_of(verb)
        return tuple([self._stressed(n) for n in groups])

    def _stressed(self, noun: NounGroup) -> NounGroup:
        """ "Kyiv itself": the group before the pronoun that stresses it."""
        if noun.last - noun.first > 1 or self._document.tokens[noun.first].lower not in _REFLEXIVE:
            return noun
        nouns = self.noun_groups(self._document.sentence_of_token(noun.first))
        return next((n for n in nouns if n.last == noun.first), noun)

    def object_of(self, verb: VerbGroup) -> tuple[NounGroup, ...]:
        """The coordinated objects of an active verb."""
        known = self._parts.get(verb.head)
        return known[1] if known else self._read.object_of(verb)

    def agent_of(self, verb: VerbGroup) -> tuple[NounGroup, ...]:
        """The groups under "by" after a passive."""
        return () if verb.head in self._parts else self._read.agent_of(verb)

    def adjuncts_of(self, verb: VerbGroup) -> tuple[tuple[str, NounGroup], ...]:
        """(preposition, group) pairs of the verb's clause."""
        if verb.head not in self._parts:
            return self._read.adjuncts_of(verb)
        view = self.view(self._document.sentence_of_token(verb.head))
        following = min((v.first for v in view.verbs if v.first > verb.last), default=view.sentence.last)
        return tuple(
            (view.preposition(n), n)
            for n in view.nouns
            if n.preposition is not None and verb.last <= n.first < following
        )

    def clause_of(self, verb: VerbGroup) -> Clause | None:
        """The clause whose verb this is."""
        if verb.head in self._turned:
            return self._turned[verb.head]
        if verb.head not in self._parts:
            return self._read.clause_of(verb)
        return self.view(self._document.sentence_of_token(verb.head)).clause_at(verb.head)


MENDED: Derived[MendedSyntax] = Derived("mended syntax", MendedSyntax)


def mended_view(document: Document, sentence: Sentence) -> View:
    """The sentence as the rules of incidents see it, the same for all that ask."""
    return document.derived(MENDED).view(sentence)

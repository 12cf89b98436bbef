"""The document's syntax with what news of violence needs set right: misread verbs and clauses that only describe."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from ukrnews.parsers.incidents.carried import as_participle, set_right
from ukrnews.parsers.incidents.mended import mended
from ukrnews.parsers.incidents.vocabulary import vocabulary_of
from ukrnews.parsers.view import View, no_views, view_of
from ukrnews.reading.document import Derived, Document
from ukrnews.reading.recent import Recent
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import Clause, NounGroup, VerbGroup

_REFLEXIVE = frozenset({"itself", "himself", "herself", "themselves"})


@attrs.define
class _Sentence:
    """One sentence as it is mended."""

    nouns: tuple[NounGroup, ...]
    verbs: tuple[VerbGroup, ...]
    parts: Mapping[int, tuple[tuple[NounGroup, ...], tuple[NounGroup, ...]]]
    """Subject and object of the verbs that the document's syntax does not know, by their heads."""
    clauses: tuple[Clause, ...] | None = None
    """None until somebody asks for clauses."""
    turned: Mapping[int, Clause] = {}
    """The clauses that were set right, by their verbs."""


class MendedSyntax:
    """Answers by the document's syntax, except where it mends that."""

    def __init__(self, document: Document) -> None:
        read = document.syntax
        self._document, self._read = document, read
        self._views = no_views(document)
        self._mended: Recent[_Sentence] = Recent()
        self.chunks, self.insertions = read.chunks, read.insertions
        self.complement_of, self.antecedent_of = read.complement_of, read.antecedent_of
        self.modifiers_of, self.appositions_of = read.modifiers_of, read.appositions_of
        self.phrase_of, self.coordination_of = read.phrase_of, read.coordination_of

    def noun_groups(self, sentence: Sentence) -> tuple[NounGroup, ...]:
        """Base noun groups, without the verbs that hid in them."""
        return self._groups(sentence).nouns

    def verb_groups(self, sentence: Sentence) -> tuple[VerbGroup, ...]:
        """Verb groups, those that hid in noun groups included."""
        self.clauses(sentence)
        return self._groups(sentence).verbs

    def clauses(self, sentence: Sentence) -> tuple[Clause, ...]:
        """Clauses; one whose verb only describes its subject stands below the clause that goes on."""
        known = self._groups(sentence)
        if known.clauses is None:
            known.clauses = self._set_right(sentence, known)
        return known.clauses

    def _groups(self, sentence: Sentence) -> _Sentence:
        known = self._mended.get(sentence.index)
        if known is None:
            groups = mended(view_of(self._document, sentence), vocabulary_of(self._document.lexicon))
            known = self._mended.keep(sentence, _Sentence(groups.nouns, groups.verbs, groups.parts))
        return known

    def _set_right(self, sentence: Sentence, known: _Sentence) -> tuple[Clause, ...]:
        read = tuple(self._read.clauses(sentence))
        clauses = set_right(self.view(sentence), read)
        if clauses is read:
            return read
        changed = (c for c, before in zip(clauses, read, strict=True) if c is not before)
        known.turned = {c.verb.head: c for c in changed if c.verb is not None}
        describing = {head for head, clause in known.turned.items() if clause.kind == "participle"}
        known.verbs = tuple(as_participle(v) if v.head in describing else v for v in known.verbs)
        return clauses

    def _around(self, verb: VerbGroup) -> _Sentence:
        """The verb's sentence, with its clauses set right."""
        sentence = self._document.sentence_of_token(verb.head)
        known = self._mended.get(sentence.index)
        if known is None or known.clauses is None:
            self.clauses(sentence)
            known = self._groups(sentence)
        return known

    def view(self, sentence: Sentence) -> View:
        """The sentence with these answers, the same for all that ask."""
        known = self._views.get(sentence.index)
        if known is None:
            known = self._views.keep(sentence, View(self._document, sentence, self))
        return known

    def subject_of(self, verb: VerbGroup) -> tuple[NounGroup, ...]:
        """The coordinated subjects; of a passive, its patient."""
        known = self._around(verb)
        if verb.head in known.turned:
            return known.turned[verb.head].subject
        parts = known.parts.get(verb.head)
        groups = parts[0] if parts else self._read.subject_of(verb)
        return tuple([self._stressed(n) for n in groups])

    def _stressed(self, noun: NounGroup) -> NounGroup:
        """ "Kyiv itself": the group before the pronoun that stresses it."""
        if noun.last - noun.first > 1 or self._document.tokens[noun.first].lower not in _REFLEXIVE:
            return noun
        nouns = self.noun_groups(self._document.sentence_of_token(noun.first))
        return next((n for n in nouns if n.last == noun.first), noun)

    def object_of(self, verb: VerbGroup) -> tuple[NounGroup, ...]:
        """The coordinated objects of an active verb."""
        parts = self._around(verb).parts.get(verb.head)
        return parts[1] if parts else self._read.object_of(verb)

    def agent_of(self, verb: VerbGroup) -> tuple[NounGroup, ...]:
        """The groups under "by" after a passive."""
        return () if verb.head in self._around(verb).parts else self._read.agent_of(verb)

    def adjuncts_of(self, verb: VerbGroup) -> tuple[tuple[str, NounGroup], ...]:
        """(preposition, group) pairs of the verb's clause."""
        if verb.head not in self._around(verb).parts:
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
        known = self._around(verb)
        if verb.head in known.turned:
            return known.turned[verb.head]
        if verb.head not in known.parts:
            return self._read.clause_of(verb)
        return self.view(self._document.sentence_of_token(verb.head)).clause_at(verb.head)


MENDED: Derived[MendedSyntax] = Derived("mended syntax", MendedSyntax)


def mended_view(document: Document, sentence: Sentence) -> View:
    """The sentence as the rules of incidents see it, the same for all that ask."""
    return document.derived(MENDED).view(sentence)

"""Who proposes or answers: the actors behind subjects, possessors and by-phrases."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.conditions.signs import lemmas_of
from ukrnews.parsers.conditions.units import Units
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.statements.said import by_nobody
from ukrnews.parsers.told import Told, named_between, speakers_told, told_by
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import NounGroup, VerbGroup

_SIDES = listed("sides")
"""What stands for the one who owns it: "his country is ready"."""
_CONTROLLED = frozenset({"infinitive", "participle", "coordinate"})
_FIRST = frozenset({"i", "we", "our", "my", "us"})


class Parties:
    """Resolves the parties of a document's proposals."""

    def __init__(self, document: Document, cast: Cast, units: Units) -> None:
        self._document, self._cast, self._units = document, cast, units

    def of(self, nouns: tuple[NounGroup, ...]) -> tuple[Told, ...]:
        """The actors meant by the groups; "we" is whoever speaks."""
        if not nouns:
            return ()
        if self._document.tokens[nouns[0].head].lower in _FIRST:
            return self.speakers(nouns[0].head) or self._told(nouns)
        found = self._told(nouns)
        noun = nouns[0]
        if not found and noun.owner is not None and self._document.tokens[noun.head].lower in _SIDES:
            return self._told((NounGroup(noun.first, noun.first + 1, noun.first),))
        return found

    def _told(self, nouns: tuple[NounGroup, ...]) -> tuple[Told, ...]:
        return told_by(self._cast, nouns)

    def subject(self, verb: VerbGroup) -> tuple[Told, ...]:
        """The actors behind a verb's subject; the speakers of the statement that the verb itself makes come first."""
        if by_nobody(self._document, verb):
            return ()
        statement = self._units.announced(verb.head)
        if statement is not None and statement.speakers:
            return speakers_told(self._document, statement)
        subject = self._document.syntax.subject_of(verb)
        speakers = self.speakers(verb.head)
        if speakers and subject and self._stands_for_speaker(subject):
            return speakers
        found = self.of(subject)
        return found or self._controller(verb) or self._right_before(verb)

    def _right_before(self, verb: VerbGroup) -> tuple[Told, ...]:
        """The party named directly before the verb, where the grammar finds no subject."""
        sentence = self._document.sentence_of_token(verb.head)
        return named_between(self._cast, max(sentence.first, verb.first - 1), verb.first)

    def just_before(self, sentence: Sentence, token: int) -> tuple[Told, ...]:
        """The party named directly before the token, as in a headline without a verb ("Kremlin open to talks")."""
        return named_between(self._cast, max(sentence.first, token - 1), token)

    def _stands_for_speaker(self, subject: tuple[NounGroup, ...]) -> bool:
        """Whether the subject of reported words is the one who speaks: "it would refuse", "his country would not"."""
        noun = subject[0]
        lower = self._document.tokens[noun.first].lower
        if len(subject) > 1:
            return False
        return lower in ("it", "he", "she", "they") or (
            lower in ("his", "her", "its", "their") and noun.last - noun.first == 2
        )

    def _controller(self, verb: VerbGroup) -> tuple[Told, ...]:
        """The subject of the clause that an infinitive or participle depends on."""
        clause = self._document.syntax.clause_of(verb)
        clauses = self._document.syntax.clauses(self._document.sentence_of_token(verb.head))
        for _ in range(4):
            if clause is None or clause.parent is None or not (clause.kind in _CONTROLLED or clause.verb is None):
                return ()
            clause = clauses[clause.parent]
            found = self.of(clause.subject)
            if found:
                return found
        return ()

    def takes_object(self, verb: VerbGroup) -> bool:
        """Whether a noun group without a preposition stands right after the verb, as after no passive."""
        sentence = self._document.sentence_of_token(verb.head)
        return any(
            n.first == verb.last and n.preposition is None and not n.temporal
            for n in self._document.syntax.noun_groups(sentence)
        )

    def agent(self, verb: VerbGroup) -> tuple[Told, ...]:
        """The actors in the by-phrase of a passive verb or bare participle."""
        document = self._document
        agents = document.syntax.agent_of(verb)
        by = next(
            (i for i in range(verb.last, min(verb.last + 2, len(document.tokens))) if document.tokens[i].lower == "by"),
            None,
        )
        if not agents and by is not None:
            sentence = document.sentence_of_token(verb.head)
            beside = next((n for n in document.syntax.noun_groups(sentence) if n.preposition == by), None)
            agents = document.syntax.coordination_of(beside) if beside is not None else ()
        return self.of(agents)

    def owner(self, noun: NounGroup) -> tuple[Told, ...]:
        """Whose it is: a possessor, an adjective of nationality, "from X", "of X"."""
        tokens = self._document.tokens
        if noun.possessor is not None:
            return self.of((NounGroup(noun.first, noun.possessor, noun.possessor - 1),))
        first = tokens[noun.first].lower
        if first in ("his", "her", "its", "their", "our", "my"):
            return self.of((NounGroup(noun.first, noun.first + 1, noun.first),))
        side = self._cast.side_of(noun)
        if side is not None:
            return (Told(side, (noun.first, noun.last)),)
        for preposition, group in self._document.syntax.modifiers_of(noun):
            if preposition in ("from", "by"):
                return self.of(self._document.syntax.coordination_of(group))
        return ()

    def around(self, noun: NounGroup) -> tuple[Told, ...]:
        """Who voices a call or demand: the subject of its clause, where the verb voices ("repeated calls for talks") or
        the group comes along with the subject ("came with a demand for")."""
        tokens = self._document.tokens
        along = noun.preposition is not None and tokens[noun.preposition].lower == "with"
        sentence = self._document.sentence_of_token(noun.first)
        for clause in reversed(self._document.syntax.clauses(sentence)):
            if clause.first <= noun.first < clause.last and clause.subject and noun not in clause.subject:
                if not along and (
                    clause.verb is None or clause.verb.lemma not in lemmas_of(self._document, Sense.VOICE)
                ):
                    return ()
                found = self.of(clause.subject)
                if found:
                    return found
        return ()

    def denied(self, token: int) -> bool:
        """Whether a source denies what the token's words say."""
        return self._units.denied(token)

    def speakers(self, token: int) -> tuple[Told, ...]:
        """The speakers of the statement around the token."""
        return speakers_told(self._document, self._units.at(token).voice)

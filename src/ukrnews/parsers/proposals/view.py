"""What the rules of proposals look at: a sentence, and what other parsers have found around it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import cache
from typing import Generic, TypeVar

import attrs

from ukrnews.model import Condition
from ukrnews.parsers.conditions.units import units_of
from ukrnews.parsers.view import View
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import VerbGroup

E = TypeVar("E", bound=Hashable)


@attrs.define(eq=False)
class Word(Generic[E]):
    """The trigger of a rule: a word or phrase of the lexicon over tokens [first, last)."""

    first: int
    last: int
    entry: E


class ProposalView(View):
    """One sentence, with the statements around its words and the conditions of the document."""

    def __init__(self, document: Document, sentence: Sentence, conditions: Sequence[Condition]) -> None:
        super().__init__(document, sentence)
        self.units, self.conditions = units_of(document), conditions

    def verb_of(self, first: int, last: int) -> VerbGroup | None:
        """The verb group whose main verb is among the tokens [first, last)."""
        for verb in self.verbs:
            if first <= verb.head < last:
                return verb
        return None

    def above(self, verb: VerbGroup) -> VerbGroup | None:
        """The verb of the clause that the verb's clause depends on: "*hopes* that Kyiv will accept"."""
        clause = self.syntax.clause_of(verb)
        parent = self.parent(clause) if clause is not None else None
        return parent.verb if parent is not None else None


def views_of(document: Document, conditions: Sequence[Condition]) -> Callable[[int], ProposalView]:
    """A function from a token to the view of its sentence, each made once."""

    @cache
    def view(index: int) -> ProposalView:
        return ProposalView(document, document.sentences[index], conditions)

    return lambda token: view(document.sentence_of_token(token).index)

"""What the rules of proposals look at: a word of proposing or answering, and what hangs together with its verb."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Generic, TypeVar

import attrs

from ukrnews.model import Condition
from ukrnews.parsers.view import View
from ukrnews.reading.document import Derived, Document
from ukrnews.reading.syntax import VerbGroup

E = TypeVar("E", bound=Hashable)


@attrs.define(eq=False)
class Word(Generic[E]):
    """The trigger of a rule: a word or phrase of the lexicon over tokens [first, last)."""

    first: int
    last: int
    entry: E


def verb_of(at: View, first: int, last: int) -> VerbGroup | None:
    """The verb group whose main verb is among the tokens [first, last)."""
    return next((v for v in at.verbs if first <= v.head < last), None)


def governing(at: View, verb: VerbGroup) -> VerbGroup | None:
    """The verb of the clause that the verb's clause depends on: "*hopes* that Kyiv will accept"."""
    clause = at.syntax.clause_of(verb)
    parent = at.parent(clause) if clause is not None else None
    return parent.verb if parent is not None else None


def _none(document: Document) -> Sequence[Condition]:
    del document
    return ()


CONDITIONS = Derived("conditions of proposals", _none)
"""The document's conditions, which the parser of proposals gives."""

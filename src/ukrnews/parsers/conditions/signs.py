"""The words that bind, as they stand in a document: one cheap pass that every other step starts from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ukrnews.lexicon.entries import ConditionEntry, Sense
from ukrnews.reading.document import Document

_LISTS = frozenset({
    Sense.VOICE, Sense.GRANT, Sense.FIGHT, Sense.AWARE, Sense.DEED, Sense.MATTER, Sense.HOLDS,
})  # fmt: skip
"""Senses whose words make no sign of their own: they are asked for beside one, by `lemmas_of`."""


class Sign(NamedTuple):
    """A word of the table ``conditions`` over tokens [first, last), in one of its senses."""

    sense: Sense
    first: int
    last: int
    noun: bool
    """What follows is a noun group, not a clause."""

    @property
    def tokens(self) -> tuple[int, int]:
        """Its first token and one past its last."""
        return self.first, self.last


def signs_of(document: Document) -> Mapping[int, Sequence[Sign]]:
    """The signs of each sentence that has any, by the sentence's index, in the order of the text.

    A phrase that only looks like a sign ("as if") hides the words in it and is left out.
    """
    known: Mapping[int, Sequence[Sign]] | None = document.memo.get("condition signs")
    if known is None:
        known = document.memo["condition signs"] = _read(document)
    return known


def _read(document: Document) -> dict[int, list[Sign]]:
    found: dict[int, list[Sign]] = {}
    for match in document.lexicon.matcher(ConditionEntry, cased=False).find(document.tokens, lowered=document.lowered):
        senses = {entry.sense: entry for entry in match.entries}
        if Sense.NONE in senses:
            continue
        sentence = document.sentence_of_token(match.first)
        for sense, entry in senses.items():
            if sense in _LISTS:
                continue
            found.setdefault(sentence.index, []).append(Sign(sense, match.first, match.last, entry.noun))
    return found


def lemmas_of(document: Document, sense: Sense) -> frozenset[str]:
    """The words of one sense, to be compared with lemmas."""
    key = "condition lemmas", sense
    known: frozenset[str] | None = document.memo.get(key)
    if known is None:
        entries = document.lexicon.table(ConditionEntry)
        known = document.memo[key] = frozenset(w for e in entries if e.sense is sense for w in e.words)
    return known

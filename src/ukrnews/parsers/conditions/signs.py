"""The words that bind, as they stand in a document: one cheap pass that every other step starts from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from ukrnews.lexicon import Lexicon
from ukrnews.lexicon.entries import ConditionEntry, Sense
from ukrnews.lexicon.matcher import Matcher
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.document import Derived, Document

_LISTS = frozenset({
    Sense.VOICE, Sense.GRANT, Sense.FIGHT, Sense.AWARE, Sense.DEED, Sense.MATTER, Sense.HOLDS,
})  # fmt: skip
"""Senses whose words make no sign of their own: they are asked for beside one, by `lemmas_of`."""


_TELLING = frozenset({"will", "would", "shall", "are", "it"}) | listed("how long")
_BEFORE_BIDDING = frozenset({"then", ":"})
_HEAD = 4
"""How many marks and conjunctions may stand before a verb that opens its sentence."""
_ON = 5
"""How many sentences, at most, go on telling what a plan holds."""


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
    return document.derived(_SIGNS)


def signs_at(at: View) -> Sequence[Sign]:
    """The signs of the sentence."""
    return at.document.derived(_SIGNS).get(at.sentence.index, ())


def has(at: View, sense: Sense, first: int, last: int) -> bool:
    """Whether a sign of that sense stands within the range."""
    return any(s.sense is sense and first <= s.first < last for s in signs_at(at))


def _read(document: Document) -> dict[int, list[Sign]]:
    found: dict[int, list[Sign]] = {}
    for match in _signs(document.lexicon).find(document.tokens, lowered=document.lowered):
        senses = {entry.sense: entry for entry in match.entries}
        if Sense.NONE in senses:
            continue
        sentence = document.sentence_of_token(match.first)
        if Sense.BID in senses and match.first > sentence.first + _HEAD and not _opens(document, match.first):
            del senses[Sense.BID]
            if not senses:
                continue
        there = found.setdefault(sentence.index, [])
        there += [Sign(sense, match.first, match.last, entry.noun) for sense, entry in senses.items()]
    _tell_on(document, found)
    return found


def _opens(document: Document, token: int) -> bool:
    """Whether a verb there may bid others do something: behind a colon or "then"."""
    return document.lowered[token - 1] in _BEFORE_BIDDING


def _tell_on(document: Document, found: dict[int, list[Sign]]) -> None:
    """Mark the sentences behind one that names a plan: they may go on telling what it holds."""
    behind: set[int] = set()
    for index, signs in found.items():
        if any(s.sense is Sense.PAPER for s in signs):
            listed_there = document.tokens[document.sentences[index].last - 1].text == ":"
            behind |= {i for i in range(index + 1, index + 1 + _ON) if listed_there or _may_tell(document, i)}
    for index in behind:
        if index < len(document.sentences):
            first = document.sentences[index].first
            found.setdefault(index, []).append(Sign(Sense.TOLD_ON, first, first + 1, noun=False))


def _may_tell(document: Document, index: int) -> bool:
    """Whether the sentence looks ahead, or goes on with "it" or "the term"."""
    if index >= len(document.sentences):
        return False
    sentence = document.sentences[index]
    return not _TELLING.isdisjoint(document.lowered[sentence.first : sentence.last])


@cache
def _signs(lexicon: Lexicon) -> Matcher[ConditionEntry]:
    """Finds the words that make a sign."""
    entries = (e for e in lexicon.table(ConditionEntry) if e.sense not in _LISTS)
    return Matcher(((phrase, e) for e in entries for phrase in e.phrases), cased=False)


_SIGNS: Derived[dict[int, list[Sign]]] = Derived("condition signs", _read)


def lemmas_of(document: Document, sense: Sense) -> frozenset[str]:
    """The words of one sense, to be compared with lemmas."""
    return _words(document.lexicon, sense)


@cache
def _words(lexicon: Lexicon, sense: Sense) -> frozenset[str]:
    return frozenset(w for e in lexicon.table(ConditionEntry) if e.sense is sense for w in e.words)

"""What in a group of words makes sieves look at it."""

from __future__ import annotations

from enum import Enum, auto
from functools import cache
from typing import Final

from ukrnews.lexicon import Lexicon
from ukrnews.lexicon.entries import BodyEntry, SourceNounEntry
from ukrnews.parsers.actors.papers import PAPERS
from ukrnews.parsers.actors.pronouns import HE, IT, PRONOUNS, SHE, THEY, WE
from ukrnews.parsers.actors.register import Register
from ukrnews.parsers.actors.wordlists import listed
from ukrnews.reading.syntax import NounGroup


class Trigger(Enum):
    """What a sieve looks for in a group."""

    HE = auto()
    IT = auto()
    THEY = auto()
    WE = auto()
    NAME = auto()
    """A name that a rule has found."""
    UNKNOWN_NAME = auto()
    """A head that is a proper noun by its tag."""
    TEAM = auto()
    """A word for those who act for a state: "delegation"."""
    SIDES = auto()
    PAIR = auto()
    BODY = auto()
    """A body that every state has: "the Foreign Ministry"."""
    ROLE = auto()
    DESCRIPTION = auto()
    """Words that take somebody up: "the group", "the 70-year-old leader"."""
    PAPER = auto()
    SOURCE = auto()
    """A noun for those who may speak: "residents"."""


Triggers = frozenset[Trigger]
NONE: Final[Triggers] = frozenset()
_BY_PRONOUN: Final[dict[str, Triggers]] = {
    word: frozenset({trigger})
    for words, trigger in ((HE | SHE, Trigger.HE), (IT, Trigger.IT), (THEY, Trigger.THEY))
    for word in words
}
_SEVERAL: Final[dict[str, Triggers]] = {
    word: frozenset({trigger})
    for words, trigger in (
        (WE, Trigger.WE),
        (THEY, Trigger.THEY),
        (listed("sides") | listed("listed sides"), Trigger.SIDES),
        (listed("pairs"), Trigger.PAIR),
        (PAPERS, Trigger.PAPER),
    )
    for word in words
}
BEST_KNOWN: Final = dict.fromkeys(listed("means NATO"), "NATO") | dict.fromkeys(listed("means EU"), "European Union")
"""What the word means in this news, where the article names it."""
_DESCRIBING: Final = listed("media") | listed("bodies") | listed("people") | BEST_KNOWN.keys()
_STATES: Final = frozenset({"US"})
"""What is no "us"."""
_DEFINITE: Final = frozenset({"the", "this"})


class TriggersOf:
    """Answers what in a group makes sieves look, for one document."""

    def __init__(self, register: Register) -> None:
        self._register, self._document = register, register.document
        self._by_noun = _by_noun(register.document.lexicon)

    def pronoun(self, noun: NounGroup) -> Triggers:
        """For what a pronoun takes up; nothing of "I" and "we", which are left open."""
        return _BY_PRONOUN.get(self._document.tokens[noun.head].lower, NONE)

    def several(self, noun: NounGroup) -> Triggers:
        """For the sieves that find several for one group."""
        return _SEVERAL.get(self._document.tokens[noun.head].lower, NONE)

    def one(self, noun: NounGroup) -> Triggers:
        """For the sieves that find one; nothing where no word of the group can stand for somebody."""
        if noun.temporal:
            return NONE
        first, last, at = noun.first, noun.last, noun.head
        word = self._document.tokens[at]
        head = word.lower
        if last - first == 1 and head in PRONOUNS and word.text not in _STATES:
            return _BY_PRONOUN.get(head, NONE)
        found = [*self._by_noun.get(head, ())]
        office = self._register.office(noun)
        if office is not None:
            found += [Trigger.BODY if isinstance(e, BodyEntry) else Trigger.ROLE for e in office.entries]
        if self._register.names_in(first, last):
            found.append(Trigger.NAME)
        if self._document.tag(at) in ("NNP", "NNPS"):
            found.append(Trigger.UNKNOWN_NAME)
        if self._document.tokens[first].lower in _DEFINITE and self._describes(noun):
            found.append(Trigger.DESCRIPTION)
        return frozenset(found) if found else NONE

    def _describes(self, noun: NounGroup) -> bool:
        """Whether a word of the definite group is one with which a body or a person can be taken up."""
        tokens = self._document.tokens
        if tokens[noun.head].text in _DESCRIBING or tokens[noun.last - 1].lower in _DESCRIBING:
            return True
        return noun.last - noun.first > 2 and any(t.lower.endswith("-year-old") for t in tokens[noun.first : noun.last])


@cache
def _by_noun(lexicon: Lexicon) -> dict[str, list[Trigger]]:
    """What each noun that may head a group is."""
    found: dict[str, list[Trigger]] = {}
    sources = lexicon.index(SourceNounEntry)
    for words, trigger in ((PAPERS, Trigger.PAPER), (sources, Trigger.SOURCE), (listed("teams"), Trigger.TEAM)):
        for word in words:
            found.setdefault(word, []).append(trigger)
    return found

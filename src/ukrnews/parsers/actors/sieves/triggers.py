"""What in a group of words makes sieves look at it."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final

from ukrnews.lexicon.entries import BodyEntry
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
BEST_KNOWN: Final = {word: body for body in ("NATO", "European Union") for word in listed(f"means {body}")}
"""What the word means in this news, where the article names it."""
_TEAMS: Final = listed("teams")
_DESCRIBING: Final = listed("media") | listed("bodies") | listed("people") | BEST_KNOWN.keys()
_DEFINITE: Final = frozenset({"the", "this"})


def pronoun_triggers(register: Register, noun: NounGroup) -> Triggers:
    """What a pronoun's sieves look for; nothing of "I" and "we", which are left open."""
    return _BY_PRONOUN.get(register.document.tokens[noun.head].lower, NONE)


def several_triggers(register: Register, noun: NounGroup) -> Triggers:
    """What those sieves look for that find several for one group."""
    return _SEVERAL.get(register.document.tokens[noun.head].lower, NONE)


def triggers_of(register: Register, noun: NounGroup) -> Triggers:
    """What those sieves look for that find one; nothing where no word of the group can stand for somebody."""
    document = register.document
    head = document.tokens[noun.head].lower
    if noun.temporal:
        return NONE
    if noun.last - noun.first == 1 and head in PRONOUNS:
        return pronoun_triggers(register, noun)
    found = []
    if register.names_in(noun.first, noun.last):
        found.append(Trigger.NAME)
    if document.tag(noun.head) in ("NNP", "NNPS"):
        found.append(Trigger.UNKNOWN_NAME)
    office = register.office(noun)
    if office is not None:
        found += {Trigger.BODY if isinstance(e, BodyEntry) else Trigger.ROLE for e in office.entries}
    if _describes(register, noun):
        found.append(Trigger.DESCRIPTION)
    if head in PAPERS:
        found.append(Trigger.PAPER)
    if register.source_noun(head) is not None:
        found.append(Trigger.SOURCE)
    if head in _TEAMS:
        found.append(Trigger.TEAM)
    return frozenset(found) if found else NONE


def _describes(register: Register, noun: NounGroup) -> bool:
    """Whether a word of the group is one with which a body or a person can be taken up."""
    tokens = register.document.tokens
    if tokens[noun.first].lower not in _DEFINITE:
        return False
    if tokens[noun.head].text in _DESCRIBING or tokens[noun.last - 1].lower in _DESCRIBING:
        return True
    return noun.last - noun.first > 2 and any(t.lower.endswith("-year-old") for t in tokens[noun.first : noun.last])

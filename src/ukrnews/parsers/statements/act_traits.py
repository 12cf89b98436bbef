"""What in a clause makes the rules on acts look, and what they ask of it."""

from __future__ import annotations

from enum import Enum, auto
from typing import Final, NamedTuple

from ukrnews.lexicon.entries import CueEntry
from ukrnews.model import Act
from ukrnews.parsers.statements.asserted import Asserted
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import VerbGroup

PLAIN: Final = 1.0
WEAK: Final = 0.5
_MUST: Final = listed("having to")
_MAY: Final = frozenset({"may", "might", "could", "can"})


class Sign(NamedTuple):
    """An act and how strongly it is shown."""

    act: Act
    weight: float = PLAIN


class Trait(Enum):
    """What in a clause makes cards look."""

    MUST = auto()
    SHOULD = auto()
    FUTURE = auto()
    MAY = auto()
    TELLING = auto()
    """No modal, and a verb that may tell, or a "not"."""
    COMMAND = auto()
    """No modal, and no subject."""
    FIRST = auto()
    """ "I" or "we" as its subject."""
    ACTING = auto()
    """Somebody else as its subject, no modal, and a verb that tells what he says."""
    ASKED = auto()
    """A question mark after it."""


_BLAMED: Final = (
    listed("bad faith") | listed("harming") | listed("hostile") | listed("deeds denied") | listed("causing")
)
_GOING_ON: Final = listed("going on with")
_BEGUN: Final = listed("trying") | _GOING_ON | listed("employing") | listed("meaning to")
_TELLING: Final = _BLAMED | _BEGUN | listed("good faith") | listed("being") | listed("needing")
_FIRST: Final = frozenset({"i", "we"})
_NEAR: Final = 8
"""Tokens between "using" and what something is used for."""


def traits_of(at: Asserted) -> frozenset[Trait]:
    """What the clause shows at its verb, its subject and its end."""
    found = []
    modal, document = at.verb.modal, at.document
    if modal is None:
        if at.verb.negated or at.verb.lemma in _TELLING or at.negated_subject:
            found.append(Trait.TELLING)
        if not at.clause.subject:
            found.append(Trait.COMMAND)
    elif modal in _MUST:
        found.append(Trait.MUST)
    elif modal in ("should", "ought"):
        found.append(Trait.SHOULD)
    elif at.future:
        found.append(Trait.FUTURE)
    elif modal in _MAY:
        found.append(Trait.MAY)
    if len(at.subject) == 1 and document.word(at.subject[0].head) in _FIRST:
        found.append(Trait.FIRST)
    elif (
        modal is None
        and at.verb.tag in ("VBP", "VBZ")
        and (at.verb.lemma in _GOING_ON or act_of_verb(at) not in (None, Act.STATE, Act.CLAIM))
    ):
        found.append(Trait.ACTING)
    if "?" in document.lowered[at.said[1] - 1 : at.said[1] + 1]:
        found.append(Trait.ASKED)
    return frozenset(found)


def names_of(at: Asserted) -> tuple[str, str]:
    """The verb, alone and with its particle."""
    lemma = at.verb.lemma
    return lemma, f"{lemma} {at.verb.particle or at.document.word(at.verb.last)}"


def is_in(at: Asserted, *keys: str) -> bool:
    """Whether the verb stands in one of the lists."""
    alone, joined = names_of(at)
    for key in keys:
        words = listed(key)
        if alone in words or joined in words:
            return True
    return False


def goal(at: Asserted) -> VerbGroup | None:
    """What the verb only begins, goes on with or is for: "tries to wreck", "keeps shelling", "uses gas to threaten"."""
    if at.verb.lemma not in _BEGUN:
        return None
    last = at.verb.last + (_NEAR if is_in(at, "employing") else 1)
    groups = at.document.syntax.verb_groups(at.sentence)
    following = next((v for v in groups if at.verb.last <= v.first < min(last, at.said[1])), None)
    return following if following is not None and following.form in ("infinitive", "gerund") else None


def act_of_verb(at: Asserted) -> Act | None:
    """The act of the verb, with the word after it or without, where it is one that reports speech."""
    return act_of(at.document, at.verb)


def act_of(document: Document, verb: VerbGroup) -> Act | None:
    """The act of a verb that reports speech."""
    verbs = document.lexicon.index(CueEntry)
    beside = verb.particle or document.word(verb.last)
    found = verbs.get(f"{verb.lemma} {beside}") or verbs.get(verb.lemma) or ()
    return next((e.act for e in found), None)

"""Demands and conditions told as a list: "its conditions, which include …", "set several, including that …"."""

from __future__ import annotations

from collections.abc import Iterator

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.frames import Frame
from ukrnews.parsers.conditions.signs import Sign, lemmas_of
from ukrnews.reading.syntax import NounGroup

_REACH = 14
"""How far behind the noun its list may begin."""
_SETS = frozenset(
    {
        "set",
        "list",
        "lay",
        "put",
        "name",
        "announce",
        "present",
        "outline",
        "issue",
        "state",
        "have",
        "make",
        "impose",
        "repeat",
    }
)


def listed(frame: Frame) -> Iterator[Draft]:
    """The lists of demands and conditions of the sentence."""
    for sign in frame.signs:
        if sign.sense is Sense.LISTED:
            draft = _list(frame, sign)
            if draft is not None:
                yield draft


def _list(frame: Frame, sign: Sign) -> Draft | None:
    noun = next((n for n in frame.document.syntax.noun_groups(frame.sentence) if n.head == sign.last - 1), None)
    if noun is None:
        return None
    opens = _opens(frame, sign)
    if opens is None:
        return None
    unit = frame.units.at(sign.first)
    last = unit.last
    while last - 1 > opens and frame.lower(last - 1) in (".", ",", "”", '"', ";"):
        last -= 1
    if last - opens < 2 or not frame.about(opens, last):
        return None
    subject = _setter(frame, noun)
    if not subject and unit.statement is None:
        return None
    kind = ConditionKind.PRECONDITION if "condition" in frame.lower(noun.head) else ConditionKind.DEMAND
    first = max(noun.first, unit.first)
    return Draft(kind, "listed", sign.tokens, unit, first, last, (opens, last), None, subject, bool(subject))


def _opens(frame: Frame, sign: Sign) -> int | None:
    """Where the list begins: behind a colon or "including", "include", "are that", before the clause ends."""
    holds = lemmas_of(frame.document, Sense.HOLDS)
    for i in range(sign.last, min(sign.last + _REACH, frame.sentence.last - 2)):
        lower = frame.lower(i)
        if lower in (";", "—", "(") or (
            lower == "," and frame.lower(i + 1) not in ("including", "which", "that", "among")
        ):
            return None
        if lower == ":":
            return i + 1
        if lower in holds:
            being = lower in ("are", "is", "were", "was")
            if being and frame.lower(i + 1) not in ("that", "for"):
                return None
            return i + 1
    return None


def _setter(frame: Frame, noun: NounGroup) -> tuple[NounGroup, ...]:
    """Whose list it is: a possessor, a nationality, "for China to …", or the subject of "has set", "he listed"."""
    if noun.possessor is not None:
        return (NounGroup(noun.first, noun.possessor, noun.possessor - 1),)
    if noun.owner is not None:
        return (NounGroup(noun.first, noun.first + 1, noun.first),)
    if frame.cast.side_of(noun) is not None:
        return (noun,)
    for preposition, group in frame.document.syntax.modifiers_of(noun):
        follows = frame.lower(group.last) == "to"
        if (preposition == "for" and follows and frame.cast.actors_of((group,))) or preposition in ("of", "from", "by"):
            return (group,)
    for verb in frame.verbs(frame.sentence.first, frame.sentence.last):
        near = 0 <= noun.first - verb.last <= 4 or 0 <= verb.first - noun.last <= 3
        if verb.lemma in _SETS and near and verb.form == "finite" and verb.voice == "active":
            return frame.document.syntax.subject_of(verb)
    return ()

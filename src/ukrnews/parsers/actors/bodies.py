"""Whose ministry, staff or service a body without an adjective is, and where a body is named in full."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from ukrnews.lexicon.entries import BodyEntry
from ukrnews.model import ActorKind
from ukrnews.parsers.actors.names import Named
from ukrnews.parsers.actors.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup

_LOCAL = listed("local")


_OF_BOTH_SIDES = frozenset({"army", "forces", "military"})
"""What each side of a war has: named with a state later on, it is as likely the other's."""


class FullName(NamedTuple):
    """Tokens [first, last) name the bodies together with their state: "Russia's Defence Ministry"."""

    first: int
    last: int
    bodies: tuple[BodyEntry, ...]
    country: str


class Names(Protocol):
    """What is asked of the cast here: the names in a range of tokens, the bodies named with their state."""

    def names_in(self, first: int, last: int) -> list[Named]: ...

    @property
    def full_names(self) -> list[FullName]: ...


def country_of_body(cast: Names, document: Document, noun: NounGroup, body: BodyEntry) -> str | None:
    """The code of the state that the group itself names ("Russia's defence ministry", "the ministry of Ukraine"), else
    of the one that stands with the same body elsewhere in the article; None where no words say whose it is.
    """
    named = [*cast.names_in(noun.first, noun.last), *_in_phrase(cast, document, noun.last)]
    if any(n.actor.kind is ActorKind.ORGANISATION and not n.medium and n.last <= noun.head for n in named):
        return None  # "the DPR emergencies ministry" is no state's
    inside = next((n.actor.country for n in named if n.actor.country and not n.medium), None)
    if inside is not None or body.sole_country:
        return inside or body.sole_country
    if any(t.lower in _LOCAL for t in document.tokens[noun.first : noun.head]):
        return None  # "the local police": one of many in its state
    return _joined_body(cast, document, noun) or _same_body(cast, noun, body)


def full_names(cast: Names, document: Document) -> Iterator[FullName]:
    """Where the article names a body and its state together, in the order of the text."""
    for match in document.offices:
        bodies = tuple(e for e in match.entries if isinstance(e, BodyEntry))
        beside = _state_beside(cast, document, match.first, match.last) if bodies else None
        if beside is not None and beside.actor.country:
            first, last = min(match.first, beside.first), max(match.last, beside.last)
            yield FullName(first, last, bodies, beside.actor.country)


def _state_beside(cast: Names, document: Document, first: int, last: int) -> Named | None:
    """The name with a country right before the body ("Russia's", "Russian") or in an of-phrase right after it."""
    before = [n for n in cast.names_in(max(0, first - 4), first) if n.last in (first, first - 1)]
    beside = [*reversed(before), *_in_phrase(cast, document, last)[:1]]
    return next((n for n in beside if n.actor.country and not n.medium), None)


def _in_phrase(cast: Names, document: Document, last: int) -> list[Named]:
    """Names in an of-phrase right after the token `last - 1`."""
    tokens = document.tokens
    if last + 1 < len(tokens) and tokens[last].lower in ("of", "in"):
        return cast.names_in(last + 1, last + 4)
    return []


def _joined_body(cast: Names, document: Document, noun: NounGroup) -> str | None:
    """ "Finland's Border Guard and the interior ministry": two bodies joined are of one state."""
    if noun.first < 2 or document.tokens[noun.first - 1].lower != "and":
        return None
    beside = cast.names_in(max(document.sentence_of_token(noun.first).first, noun.first - 6), noun.first - 1)
    return next((n.actor.country for n in reversed(beside) if n.actor.country), None)


def _same_body(cast: Names, noun: NounGroup, body: BodyEntry) -> str | None:
    """The state of the last full name of the body before the group, else the only one that it has after it; of troops
    only one before."""
    full = [f for f in cast.full_names if body in f.bodies]
    before = [f.country for f in full if f.last <= noun.first]
    if before:
        return before[-1]
    if body.noun in _OF_BOTH_SIDES:
        return None
    after = {f.country for f in full}
    return after.pop() if len(after) == 1 else None

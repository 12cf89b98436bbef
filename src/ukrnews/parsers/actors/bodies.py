"""Where a body that every state has is named together with its state."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ukrnews.lexicon.entries import BodyEntry
from ukrnews.parsers.actors.names import Named
from ukrnews.parsers.actors.register import Register


class FullName(NamedTuple):
    """Tokens [first, last) name the bodies together with their state: "Russia's Defence Ministry"."""

    first: int
    last: int
    bodies: tuple[BodyEntry, ...]
    country: str


def full_names(register: Register) -> Iterator[FullName]:
    """Where the article names a body and its state together, in the order of the text."""
    for match in register.document.offices:
        bodies = tuple(e for e in match.entries if isinstance(e, BodyEntry))
        beside = _state_beside(register, match.first, match.last) if bodies else None
        if beside is not None and beside.actor.country:
            first, last = min(match.first, beside.first), max(match.last, beside.last)
            yield FullName(first, last, bodies, beside.actor.country)


def _state_beside(register: Register, first: int, last: int) -> Named | None:
    """The name with a country right before the body ("Russia's", "Russian") or in an of-phrase right after it."""
    before = [n for n in register.names_in(max(0, first - 4), first) if n.last in (first, first - 1)]
    beside = [*reversed(before), *in_phrase(register, last)[:1]]
    return next((n for n in beside if n.actor.country and not n.medium), None)


def in_phrase(register: Register, last: int) -> list[Named]:
    """Names in an of-phrase right after the token `last - 1`."""
    return register.names_in(last + 1, last + 4) if register.document.word(last) in ("of", "in") else []

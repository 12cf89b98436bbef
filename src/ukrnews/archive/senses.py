"""What the words of a finding mean by the lexicon, sorts of target and scopes of a proposal, and which are its own."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TypeVar

from ukrnews.archive.wordlists import listed
from ukrnews.lexicon import Lexicon
from ukrnews.lexicon.entries import Entry, ScopeEntry, TargetEntry, TargetGroup
from ukrnews.reading.tokens import tokenize

E = TypeVar("E", bound=Entry)


@cache
def _lexicon() -> Lexicon:
    return Lexicon.default()


def sorts_of_target(texts: Iterable[str]) -> frozenset[str]:
    """What sorts of thing the texts name: housing, energy, transport …"""
    return frozenset(entry.group.value for entry in _found(texts, TargetEntry))


def scopes(texts: Iterable[str]) -> frozenset[str]:
    """What tells a proposal from others of its kind: "air", "sea", "easter", or that it is for the power supply."""
    told = tuple(texts)
    named = frozenset(entry.name for entry in _found(told, ScopeEntry))
    return named | (sorts_of_target(told) & {TargetGroup.ENERGY.value})


def _found(texts: Iterable[str], table: type[E]) -> Iterable[E]:
    matcher = _lexicon().matcher(table, cased=False)
    for text in texts:
        for match in matcher.find(tokenize(text)):
            yield match.entries[0]


def own_words(texts: Iterable[str], without: str) -> frozenset[str]:
    """The words of the texts in lower case and without a plural's s, but for function words and those of a list: what
    anybody says of the sort."""
    tokens = (token.lower for text in texts for token in tokenize(text))
    words = {word for word in tokens if word.isalpha() and len(word) > 2}
    return frozenset(word.removesuffix("s") for word in words - listed(without) - listed("function words"))

"""Atoms: the tokens of one sentence, with names, quantities and dates of several words taken as one word each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ukrnews.reading.tokens import Token


class Atom:
    """One word for the grammar: tokens [first, last), its part of speech and lower-case form."""

    __slots__ = ("first", "last", "lower", "tag")  # made and looked at faster than a named tuple

    def __init__(self, first: int, last: int, tag: str, lower: str) -> None:
        self.first, self.last, self.lower = first, last, lower
        self.tag = tag
        """A Penn tag, or "DATE"; "CD" for a whole quantity."""


_OPENING = frozenset({"DT", "PRP$", "JJ", "POS"})
_NOUN = frozenset({"NN", "NNS"})
"""A date between these modifies the noun: "a June report", "the May 9 parade"."""


def atoms_of(
    tokens: Sequence[Token], first: int, last: int, tags: Sequence[str], units: Mapping[int, tuple[int, str]]
) -> list[Atom]:
    """Tokens [first, last) with their tags (from 0) as atoms; `units` maps a first token to (last, tag) of a unit."""
    atoms: list[Atom] = []
    free = first
    for i in range(first, last):
        if i < free:
            continue
        end, tag = units[i] if i in units else (i + 1, tags[i - first])
        if end > last:
            end, tag = i + 1, tags[i - first]
        if tag == "DATE" and atoms and atoms[-1].tag in _OPENING and _leads_to_noun(tags, end - first):
            tag = "NNP"
        atoms.append(Atom(i, end, tag, tokens[end - 1].lower))
        free = end
    return atoms


def _leads_to_noun(tags: Sequence[str], at: int) -> bool:
    """Whether a noun stands there, with an adjective before it or without: "new overnight Russian attacks"."""
    if at + 1 < len(tags) and tags[at] == "JJ":
        at += 1
    return at < len(tags) and tags[at] in _NOUN


def merge_units(layers: Iterable[Iterable[tuple[int, int, str]]]) -> dict[int, tuple[int, str]]:
    """(first, last, tag) spans as units by first token; an earlier layer wins where two overlap."""
    units: dict[int, tuple[int, str]] = {}
    taken: set[int] = set()
    for layer in layers:
        for first, last, tag in layer:
            span = range(first, last)
            if taken.isdisjoint(span):
                taken.update(span)
                units[first] = (last, tag)
    return units

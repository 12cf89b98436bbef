"""Atoms: the tokens of one sentence, with names, quantities and dates of several words taken as one word each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ukrnews.reading.tokens import Token


class Atom(NamedTuple):
    """One word for the grammar: tokens [first, last), its part of speech and lower-case form."""

    first: int
    last: int
    tag: str
    """A Penn tag, or "DATE"; "CD" for a whole quantity."""
    lower: str


_OPENING = frozenset({"DT", "PRP$", "JJ", "POS"})
_NOUN = frozenset({"NN", "NNS"})
"""A date between these modifies the noun: "a June report", "the May 9 parade"."""


def atoms_of(
    tokens: Sequence[Token], first: int, last: int, tags: Sequence[str], units: Mapping[int, tuple[int, str]]
) -> list[Atom]:
    """Tokens [first, last) with their tags (from 0) as atoms; `units` maps a first token to (last, tag) of a unit."""
    atoms: list[Atom] = []
    i = first
    while i < last:
        unit = units.get(i)
        if unit is not None and unit[0] <= last:
            end, tag = unit
            if tag == "DATE" and atoms and atoms[-1].tag in _OPENING and end < last and tags[end - first] in _NOUN:
                tag = "NNP"
            atoms.append(Atom(i, end, tag, tokens[end - 1].lower))
            i = end
            continue
        token = tokens[i]
        atoms.append(Atom(i, i + 1, tags[i - first], token.lower))
        i += 1
    return atoms


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

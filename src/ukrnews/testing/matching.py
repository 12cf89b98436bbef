"""What belongs together and what is right: the rules by which a found item is held against a gold one.

Spans are compared as sets of character positions, dates as intervals, figures by both bounds.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, TypeVar

import attrs

from ukrnews.model import Count, Finding, Proposal, Span, When
from ukrnews.testing.gold import Bounds, GoldProposal
from ukrnews.testing.naming import names_right

G = TypeVar("G")
F = TypeVar("F")

LONGEST_INTERVAL = dt.timedelta(days=7)
"""A found date longer than this says too little to be right."""


@attrs.frozen(kw_only=True)
class Matching(Generic[G, F]):
    """The best one-to-one pairs of gold and found with their closeness, and what is left on either side."""

    pairs: tuple[tuple[G, F, float], ...]
    missed: tuple[G, ...]
    extra: tuple[F, ...]


def match(gold: Sequence[G], found: Sequence[F], closeness: Callable[[G, F], float], least: float) -> Matching[G, F]:
    """Pair off gold and found items, closest first, none closer than `least`; ties go to the earlier items."""
    ranked = sorted(
        ((closeness(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)),
        key=lambda entry: (-entry[0], entry[1], entry[2]),
    )
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for value, i, j in ranked:
        if value >= least and i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append((gold[i], found[j], value))
    return Matching(
        pairs=tuple(pairs),
        missed=tuple(g for i, g in enumerate(gold) if i not in taken_gold),
        extra=tuple(f for j, f in enumerate(found) if j not in taken_found),
    )


def positions(spans: Iterable[Span]) -> frozenset[int]:
    """Every character position that some span covers."""
    return frozenset(i for span in spans for i in range(span.start, span.end))


def overlap(a: frozenset[int], b: frozenset[int]) -> float:
    """Intersection over union; 0 where both are empty."""
    return len(a & b) / len(a | b) if a | b else 0.0


def anchor_closeness(text: str, anchor: str, found: Finding, same_kind: bool) -> float:
    """0 unless the evidence touches the anchor's sentence; more for an equal kind and for touching the anchor."""
    start = text.find(anchor)
    if start < 0:
        return 0.0
    end = start + len(anchor)
    first, last = sentence_around(text, start, end)
    evidence = positions(found.evidence)
    if evidence.isdisjoint(range(first, last)):
        return 0.0
    return (1.0 + same_kind + 0.5 * (not evidence.isdisjoint(range(start, end)))) / 2.5


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch between the nearest full stops or line breaks around [start, end)."""
    first = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start)) + 1
    ends = [at for at in (text.find(". ", end), text.find("\n", end)) if at >= 0]
    return first, min(ends, default=len(text))


def figure_right(gold: Bounds | None, found: Count | None) -> bool | None:
    """Whether both bounds are right; None where neither side gives a figure."""
    if found is None:
        return None if gold is None else False
    return gold == (found.minimum, found.maximum)


def date_right(gold: dt.date, when: When | None) -> bool:
    """Whether the interval holds the day and is no longer than a week."""
    if when is None or when.earliest is None or when.latest is None:
        return False
    return when.earliest <= gold <= when.latest and when.latest - when.earliest <= LONGEST_INTERVAL


def responses_right(gold: GoldProposal, found: Proposal) -> bool:
    """Whether each gold response has a found one of the same actor and stance, and the reverse."""
    pairs = {
        (i, j)
        for i, g in enumerate(gold.responses)
        for j, f in enumerate(found.responses)
        if g.stance == f.stance.value and names_right([g.actor], [f.actor])
    }
    return {i for i, _ in pairs} == set(range(len(gold.responses))) and {j for _, j in pairs} == set(
        range(len(found.responses))
    )


def positions_of_words(text: str, pieces: Iterable[str]) -> frozenset[int]:
    """The positions of each piece where it first stands in the text."""
    starts = ((text.find(piece), len(piece)) for piece in pieces)
    return frozenset(i for start, length in starts if start >= 0 for i in range(start, start + length))

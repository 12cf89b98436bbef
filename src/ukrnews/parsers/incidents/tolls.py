"""One figure from all that are told of an event, with the words behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ukrnews.lexicon.entries import Harm
from ukrnews.model import Count, Ground, How
from ukrnews.parsers.incidents.event import Hurt
from ukrnews.parsers.incidents.figures import reads_as
from ukrnews.reading.document import Document

_HARMS = (Harm.KILLED, Harm.INJURED, Harm.MISSING, Harm.CAPTURED)


class Tolls(NamedTuple):
    """The people harmed in an event, and the words that say so."""

    killed: Count | None
    injured: Count | None
    missing: Count | None
    captured: Count | None
    grounds: tuple[Ground, ...]


def tolls_of(document: Document, hurts: Sequence[Hurt]) -> Tolls:
    """The event's figures. One whose words do not name it is left out."""
    counts: dict[Harm, Count] = {}
    grounds: list[Ground] = []
    for harm in _HARMS:
        count, parts = _ranged(settled(hurts, harm))
        words = [w for part in parts for w in part.words]
        if count is None or not _is_named(document, parts):
            continue
        counts[harm] = count
        how = How.NAMED if len(words) == 1 else How.COUNTED
        grounds += [Ground(field=harm.value, span=document.span_of(f, e), how=how) for f, e in words]
    killed, injured, missing, captured = (counts.get(h) for h in _HARMS)
    return Tolls(killed, injured, missing, captured, tuple(grounds))


def settled(hurts: Sequence[Hurt], harm: Harm) -> list[Hurt]:
    """The figures that count: the last one of each source, totals and the article's body before its headline."""
    figures = [h for h in hurts if h.harm is harm]
    if not figures and harm is Harm.KILLED:
        figures = [h for h in hurts if h.nobody]
    totals = [h for h in figures if h.total]
    figures = totals or [h for h in figures if not h.headline] or figures
    by_source: dict[tuple[str, ...], Hurt] = {}
    for hurt in figures:
        key = tuple(s.name for s in hurt.source)
        known = by_source.get(key)
        if known is not None and not hurt.update and hurt.count.maximum is None and _within(known.count, hurt.count):
            continue
        if known is not None and not hurt.update and not key and not _within(hurt.count, known.count):
            by_source[(*key, str(len(by_source)))] = hurt
            continue
        by_source[key] = hurt
    return list(by_source.values())


def _ranged(figures: Sequence[Hurt]) -> tuple[Count | None, list[Hurt]]:
    """The range over sources that disagree, the closest figure of those that agree, with the figures it is made of.

    None where an end of the range would itself be a sum, which no reader could check.
    """
    if not figures:
        return None, []
    result, parts = figures[0].count, [figures[0]]
    for hurt in figures[1:]:
        if _within(hurt.count, result):
            if len(parts) == 1:
                result, parts = hurt.count, [hurt]
        elif not _within(result, hurt.count):
            result = _spanning(result, hurt.count)
            parts.append(hurt)
    if len(parts) > 1 and any(len(p.words) > 1 for p in parts):
        return None, []
    return result, parts


def _spanning(one: Count, other: Count) -> Count:
    low = min(one.minimum, other.minimum)
    high = None if one.maximum is None or other.maximum is None else max(one.maximum, other.maximum)
    return Count(minimum=low, maximum=high, text=other.text)


def _is_named(document: Document, parts: Sequence[Hurt]) -> bool:
    """Whether the words of each part, read by themselves, add up to it."""
    for part in parts:
        bounds = [reads_as(document, first, last) for first, last in part.words]
        maximum = None if any(high is None for _, high in bounds) else sum(high or 0 for _, high in bounds)
        if (sum(low for low, _ in bounds), maximum) != (part.count.minimum, part.count.maximum):
            return False
    return True


def _within(inner: Count, outer: Count) -> bool:
    """Whether the first allows nothing that the second does not."""
    return outer.minimum <= inner.minimum and (
        outer.maximum is None or (inner.maximum is not None and inner.maximum <= outer.maximum)
    )

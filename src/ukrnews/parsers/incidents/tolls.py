"""One figure from all that are told of an event, with the words behind it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
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
    """The figures that count, one for each source that stands by its own; none where it is unsure which count.

    Totals, and what the article's body says, go before single figures and the headline.
    """
    figures = [h for h in hurts if h.harm is harm]
    if not figures and harm is Harm.KILLED:
        figures = [h for h in hurts if h.nobody]
    totals = [h for h in figures if h.total]
    kept: list[Hurt] = []
    for hurt in totals or [h for h in figures if not h.headline] or figures:
        found = [_compare(known, hurt) for known in kept]
        if Verdict.UNSURE in found or hurt.found:
            return []
        kept = [k for k, v in zip(kept, found, strict=True) if v is not Verdict.REPLACED]
        if Verdict.NOTHING_NEW not in found:
            kept.append(hurt)
    return kept


class Verdict(Enum):
    """What a later figure does to one told before."""

    NOTHING_NEW = auto()
    REPLACED = auto()
    BESIDE = auto()
    UNSURE = auto()


def _compare(known: Hurt, hurt: Hurt) -> Verdict:
    same_source = known.source == hurt.source
    one_unnamed = not (known.source and hurt.source)
    if hurt.update and (same_source or one_unnamed):
        return Verdict.REPLACED
    if _within(known.count, hurt.count):
        return Verdict.UNSURE if _someone_else(known, hurt) else Verdict.NOTHING_NEW
    if hurt.more or (hurt.headline_part != known.headline_part and hurt.headline and known.headline):
        return Verdict.UNSURE
    if _within(hurt.count, known.count):
        return Verdict.REPLACED
    if _is_part(known, hurt):
        return Verdict.REPLACED
    if _is_part(hurt, known):
        return Verdict.NOTHING_NEW
    if hurt.stale and (same_source or one_unnamed):
        return Verdict.NOTHING_NEW
    if (
        hurt.placed and hurt.count.minimum < known.count.minimum
    ):  # a part of it, it seems: "In the city itself two died"
        return Verdict.UNSURE
    higher = hurt.count.minimum > known.count.minimum and not known.sort
    if not same_source and (higher or not one_unnamed):
        return Verdict.BESIDE
    return Verdict.REPLACED if higher else Verdict.UNSURE


def _is_part(hurt: Hurt, whole: Hurt) -> bool:
    """Whether a smaller figure of some sort of people ("six soldiers") may be counted in one of people of any sort."""
    return bool(hurt.sort) and not whole.sort and hurt.count.minimum < whole.count.minimum


def _someone_else(known: Hurt, hurt: Hurt) -> bool:
    """ "A man was killed. … A woman was killed": as many again, not the same."""
    return hurt.more or (bool(known.sort) and bool(hurt.sort) and known.sort != hurt.sort and hurt.new)


def has_fewer(hurts: Sequence[Hurt], others: Sequence[Hurt]) -> bool:
    """Whether the least of some harm among the first lies below that among the others: another event's, or a part."""
    for harm in (Harm.KILLED, Harm.INJURED):
        own, theirs = ([h.count.minimum for h in group if h.harm is harm] for group in (hurts, others))
        if own and theirs and max(own) < min(theirs):
            return True
    return False


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

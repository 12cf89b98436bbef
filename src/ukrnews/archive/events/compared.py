"""Two incidents' days, places and numbers held against each other."""

from __future__ import annotations

import math

from ukrnews.archive.events.traces import Trace
from ukrnews.model import Count, Place, PlaceKind

_NEAR = 12.0
"""Kilometres within which a site, a suburb and its city lie."""
_MONTH = 31
"""Days after which an event is background; and those of the longest time that tells one from others."""
_EARTH = 6371.0
"""Kilometres: the mean radius of the Earth."""


def days_apart(a: Trace, b: Trace) -> int | None:
    """Days between the two at the least, 0 where they can be the same; None where one of them has no days."""
    if a.latest is None or b.latest is None:
        return None
    gap = max((a.earliest or a.latest) - b.latest, (b.earliest or b.latest) - a.latest)
    return max(0, gap.days)


def length(trace: Trace) -> int | None:
    """Days from the first to the last on which it can have been; None where they are not known."""
    return None if trace.earliest is None or trace.latest is None else (trace.latest - trace.earliest).days


def is_past(trace: Trace) -> bool:
    """Whether it was over long before the article: told as background."""
    published, days = trace.member.article.published, length(trace)
    if published is None or trace.latest is None or days is None or days > _MONTH:
        return False
    return (published - trace.latest).days > _MONTH


def same_point(a: Place, b: Place) -> bool:
    """Whether they are one settlement, site or district: homonyms lie in other regions."""
    return a.name == b.name and agree(a.region, b.region) and agree(a.country, b.country)


def near(a: Place, b: Place) -> bool:
    """Whether one can lie in the other: a market, a suburb and their city."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return agree(a.region, b.region) and PlaceKind.SETTLEMENT not in (a.kind, b.kind)
    north = math.radians(a.latitude - b.latitude)
    east = math.radians(a.longitude - b.longitude) * math.cos(math.radians(a.latitude))
    return _EARTH * math.hypot(north, east) <= _NEAR


def agree(a: str | None, b: str | None) -> bool:
    """Whether they are the same, or one is not told."""
    return a is None or b is None or a == b


def exclude(a: Count, b: Count) -> bool:
    """Whether no number is meant by both."""
    return (a.maximum is not None and a.maximum < b.minimum) or (b.maximum is not None and b.maximum < a.minimum)


def same_harm(a: Trace, b: Trace) -> str | None:
    """A sort of harm of which both give the same number, more than none, and the number."""
    theirs = dict(b.tolls)
    for harm, count in a.tolls:
        other = theirs.get(harm)
        if other is not None and count.minimum and (count.minimum, count.maximum) == (other.minimum, other.maximum):
            return f"{harm}: {count.minimum}"
    return None

"""A casualty figure as a value."""

from __future__ import annotations

from ukrnews.lexicon.entries import Harm
from ukrnews.model import Count
from ukrnews.parsers.incidents.event import Hurt
from ukrnews.parsers.incidents.scene import Scene

_UPDATE = (
    "rose to",
    "risen to",
    "rises to",
    "climbed to",
    "climbs to",
    "increased to",
    "grew to",
    "grown to",
    "later said",
    "up to",
    "reached",
)


def make_hurt(scene: Scene, harm: Harm, count: Count, first: int, last: int) -> Hurt:
    words = scene.words(scene.sentence.first, scene.sentence.last)
    return Hurt(harm=harm, count=count, first=first, last=last, update=any(u in words for u in _UPDATE[:9]))

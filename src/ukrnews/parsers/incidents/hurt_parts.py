"""A casualty figure as a value."""

from __future__ import annotations

from ukrnews.lexicon.entries import Harm
from ukrnews.parsers.incidents.event import Hurt
from ukrnews.parsers.incidents.figures import Figure
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
)


def make_hurt(scene: Scene, harm: Harm, figure: Figure, first: int, last: int) -> Hurt:
    words = scene.words(scene.sentence.first, scene.sentence.last)
    first, last = min(first, figure.words[0][0]), max(last, figure.words[-1][1])
    update = any(u in words for u in _UPDATE)
    return Hurt(harm=harm, count=figure.count, words=figure.words, first=first, last=last, update=update)

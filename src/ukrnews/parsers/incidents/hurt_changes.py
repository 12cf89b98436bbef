"""What changes a toll told before: "reduced the number to 22", "the body of another man was found"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ukrnews.lexicon.entries import Harm
from ukrnews.parsers.incidents.arms import quantities_in
from ukrnews.parsers.incidents.event import Hurt
from ukrnews.parsers.incidents.figures import figure_of, one
from ukrnews.parsers.incidents.hurt_parts import make_hurt
from ukrnews.parsers.incidents.scene import Scene
from ukrnews.parsers.incidents.status import verb_happened
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.reading.numbers import Kind

_NUMBERS = listed("numbers")


def corrected(scene: Scene, told: Sequence[Hurt]) -> Iterator[Hurt]:
    """ "…, but the mayor later lowered the figure to nine": a new figure for the harm told last in the sentence."""
    for verb in scene.verbs:
        before = [h for h in told if h.last <= verb.first and h.count.maximum != 0]
        if not before or verb.lemma not in listed("verbs of correcting") or not verb_happened(scene, verb):
            continue
        if scene.lower(verb.last) not in _NUMBERS and scene.lower(verb.last + 1) not in _NUMBERS:
            continue
        for quantity in quantities_in(scene.document, verb.last, min(verb.last + 8, scene.sentence.last)):
            if quantity.kind is Kind.CARDINAL and scene.lower(quantity.first - 1) == "to":
                figure = figure_of(scene.document, quantity)
                hurt = make_hurt(scene, before[-1].harm, figure, verb.first, quantity.last)
                hurt.update = True
                yield hurt


def bodies(scene: Scene) -> Iterator[Hurt]:
    """ "A woman's body was pulled from the rubble": one more, after which the toll before is no longer sure."""
    for i in range(scene.sentence.first, scene.sentence.last):
        if scene.lower(i) not in ("body", "bodies"):
            continue
        near = range(max(scene.sentence.first, i - 6), min(i + 14, scene.sentence.last))
        if any(scene.lower(k) in listed("words of finding bodies") for k in near):
            hurt = make_hurt(scene, Harm.KILLED, one(scene.document, i, i + 1), i, i + 1)
            hurt.found = True
            yield hurt

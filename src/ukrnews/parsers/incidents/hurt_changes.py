"""What changes a toll told before: "reduced the number to 22", "the body of another man was found"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ukrnews.lexicon.entries import Harm
from ukrnews.parsers.incidents.arms import quantities_in
from ukrnews.parsers.incidents.event import Hurt
from ukrnews.parsers.incidents.figures import figure_of, one
from ukrnews.parsers.incidents.hurt_parts import make_hurt
from ukrnews.parsers.incidents.status import verb_happened
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.numbers import Kind

_NUMBERS = listed("numbers")


def corrected(view: View, told: Sequence[Hurt]) -> Iterator[Hurt]:
    """ "…, but the mayor later lowered the figure to nine": a new figure for the harm told last in the sentence."""
    for verb in view.verbs:
        before = [h for h in told if h.last <= verb.first and h.count.maximum != 0]
        if not before or verb.lemma not in listed("verbs of correcting") or not verb_happened(view, verb):
            continue
        if view.lower(verb.last) not in _NUMBERS and view.lower(verb.last + 1) not in _NUMBERS:
            continue
        for quantity in quantities_in(view.document, verb.last, min(verb.last + 8, view.sentence.last)):
            if quantity.kind is Kind.CARDINAL and view.lower(quantity.first - 1) == "to":
                figure = figure_of(view.document, quantity)
                hurt = make_hurt(view, before[-1].harm, figure, verb.first, quantity.last)
                hurt.update = True
                yield hurt


def bodies(view: View) -> Iterator[Hurt]:
    """ "A woman's body was pulled from the rubble": one more, after which the toll before is no longer sure."""
    for i in range(view.sentence.first, view.sentence.last):
        if view.lower(i) not in ("body", "bodies"):
            continue
        near = range(max(view.sentence.first, i - 6), min(i + 14, view.sentence.last))
        if any(view.lower(k) in listed("words of finding bodies") for k in near):
            hurt = make_hurt(view, Harm.KILLED, one(view.document, i, i + 1), i, i + 1)
            hurt.found = True
            yield hurt

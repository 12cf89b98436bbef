"""What changes a toll told before: "reduced the number to 22", "the body of another man was found"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ukrnews.lexicon.entries import Harm
from ukrnews.parsers.cards import rule
from ukrnews.parsers.incidents.arms import quantities_in
from ukrnews.parsers.incidents.event import Hurt
from ukrnews.parsers.incidents.figures import Figure, figure_of, one
from ukrnews.parsers.incidents.hurt_parts import make_hurt
from ukrnews.parsers.incidents.people import people_count, people_counted_before
from ukrnews.parsers.incidents.status import verb_happened
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.numbers import Kind
from ukrnews.reading.syntax import VerbGroup


@rule("corrected-toll")
def corrected_toll(view: View, told: Sequence[Hurt]) -> Iterator[Hurt]:
    """A new figure for the harm told last: "…, but the mayor later lowered the figure to nine"."""
    for verb in view.verbs:
        before = [h for h in told if h.last <= verb.first and h.count.maximum != 0]
        if not before or not _corrects(view, verb):
            continue
        for quantity in quantities_in(view.document, verb.last, min(verb.last + 8, view.sentence.last)):
            if quantity.kind is Kind.CARDINAL and view.lower(quantity.first - 1) == "to":
                figure = figure_of(view.document, quantity)
                hurt = make_hurt(view, before[-1].harm, figure, verb.first, quantity.last)
                hurt.update = True
                yield hurt


def _corrects(view: View, verb: VerbGroup) -> bool:
    """ "lowered the figure"."""
    if verb.lemma not in listed("verbs of correcting") or not verb_happened(view, verb):
        return False
    return any(view.lower(i) in listed("numbers") for i in (verb.last, verb.last + 1))


_BODIES = frozenset({"body", "bodies"})


@rule("body-found")
def body_found(view: View, told: Sequence[Hurt]) -> Iterator[Hurt]:
    """One more dead, after whom the toll before is no longer sure: "a woman's body was pulled from the rubble"."""
    del told
    if view.bag.isdisjoint(_BODIES):
        return
    for i in range(view.sentence.first, view.sentence.last):
        if view.lower(i) not in _BODIES:
            continue
        if any(view.lower(k) in listed("words of finding bodies") for k in range(i - 6, i + 14)):
            figure, last = _bodies_of(view, i)
            if figure is None:
                continue
            hurt = make_hurt(view, Harm.KILLED, figure, i, last)
            hurt.found = hurt.more = hurt.described = True
            hurt.unsure = any(view.lower(k) in listed("words for one more") for k in range(i - 2, last))
            yield hurt


def _bodies_of(view: View, at: int) -> tuple[Figure | None, int]:
    """Whose bodies they are, and where the words end: "the bodies of two men", "three bodies"; one body is one dead,
    and of "more bodies" nobody knows how many."""
    people = next((n for n in view.nouns if n.first == at + 2), None) if view.lower(at + 1) == "of" else None
    counted = people_count(view, view.syntax.coordination_of(people), False) if people is not None else None
    if counted is not None and people is not None:
        return counted, people.last
    figure = people_counted_before(view, at) or _figure_of_group(view, at)
    if figure is None and view.tag(at) == "NN":
        figure = one(view.document, at, at + 1)
    return figure, at + 1


def _figure_of_group(view: View, at: int) -> Figure | None:
    """The one number in the group before its last word: "two burned bodies", "dozens of bodies"."""
    noun = view.noun_at(at)
    first = noun.first if noun is not None else at
    if view.lower(first - 1) == "of":
        first = next((n.first for n in view.nouns if n.last == first - 1), first)
    found = [q for q in quantities_in(view.document, first, at) if q.kind is Kind.CARDINAL]
    return figure_of(view.document, found[0]) if len(found) == 1 else None


corrected_toll.finds(
    "{A drone strike} on [Izium] wounded ten people, the mayor said, but later lowered the figure to [nine]."
)
corrected_toll.passes_by("A drone strike on Izium wounded nine people, but the mayor lowered the flag.")

body_found.finds("{A drone strike} on [Izium] killed two people. A woman's body was pulled from the rubble on Tuesday.")
body_found.finds(
    "{A drone strike} on [Izium] hit a market. [Two] burned bodies were found under the rubble.",
    "{A drone strike} on [Izium] hit a market. [Dozens] of bodies were pulled from the rubble.",
)
body_found.passes_by(
    "A drone strike on Izium killed two people. A governing body met on Tuesday.",
    "A drone strike on Izium killed two people. More bodies were found under the rubble.",
)

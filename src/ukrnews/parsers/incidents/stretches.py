"""The stretches of a sentence that tell of other places: "one was killed in Izium, while two were hurt in Lyman"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places.candidates import LOCATIVE
from ukrnews.parsers.view import View

_JOINING = frozenset({"and", "but"})
_PEOPLE = frozenset({"CD", "DT", "NN", "NNS", "JJ", "JJR"})
"""Tags of words with which a group of people may begin."""
_PLACE = 4
"""Words of the longest place after "and in" at most."""


def stretch_of(view: View, at: int) -> tuple[int, int]:
    """The stretch that holds the token."""
    cuts = view.once(_cuts)
    if not cuts:
        return view.sentence.first, view.sentence.last
    before = [cut for cut in cuts if cut <= at]
    after = next((cut for cut in cuts if cut > at), view.sentence.last)
    return (before[-1] if before else view.sentence.first), after


def _cuts(view: View) -> Sequence[int]:
    """Where a stretch begins, in the order of the sentence."""
    bag, sentence = view.bag, view.sentence
    if not view.places.within(sentence.first, sentence.last):
        return ()
    found: set[int] = set()
    if not listed("words of contrast").isdisjoint(bag):
        for clause in view.clauses:
            if clause.marker is not None and view.lower(clause.marker) in listed("words of contrast"):
                found |= {clause.first, clause.last}
    if ";" in bag:
        marks = [*view.where(";"), sentence.last]
        found.update(i for i, end in pairwise(marks) if _tells(view, i, end))
    if not _JOINING.isdisjoint(bag):
        found.update(i for i in view.where(_JOINING) if _opens_with_place(view, i + 1))
    return sorted(i for i in found if sentence.first < i < sentence.last)


def _tells(view: View, first: int, last: int) -> bool:
    """Whether it says something, and does not only name more places: "near Izium; north of Lyman"."""
    return bool(view.verbs_in(first, last)) or any(
        view.lower(i) in words_of(view).casualties for i in range(first, last)
    )


def _opens_with_place(view: View, at: int) -> bool:
    """ "and in Lyman two people were hurt", not "in Izium and in Lyman": a place, and then who is spoken of."""
    if view.lower(at) not in LOCATIVE:
        return False
    name = next((n for n in view.places.within(at + 1, at + 1 + _PLACE) if n.locative), None)
    if name is None:
        return False
    after = name.last + (view.lower(name.last) == ",")
    people = view.tag(after) in _PEOPLE or view.words(after, after + 2) in listed("words before a number")
    return people and any(v.first > after and v.form != "gerund" for v in view.own_verbs)

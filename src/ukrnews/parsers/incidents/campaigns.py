"""Figures of what lasts: a war, riots, a campaign, and not the event told last."""

from __future__ import annotations

from ukrnews.parsers.incidents.loose import Loose
from ukrnews.parsers.incidents.wordlists import listed

_OF = frozenset({"of"})


def of_a_campaign(at: Loose) -> bool:
    """ "The death toll in the unrest has climbed to 430", "the violence has claimed 300 lives"."""
    view, lasting = at.view, listed("lasting violence")
    if at.here or view.bag.isdisjoint(lasting):
        return False
    clause = at.clause
    first, last = (clause.first, clause.last) if clause is not None else (view.sentence.first, view.sentence.last)
    subjects = clause.subject if clause is not None else ()
    counted = not listed("words before of what lasts").isdisjoint(view.bag)
    causes = listed("words before a cause") | (_OF if counted else frozenset())
    for noun in view.nouns:
        inside = first <= noun.first < last and view.lower(noun.head) in lasting
        if inside and (noun in subjects or view.preposition(noun) in causes):
            return True
    return False

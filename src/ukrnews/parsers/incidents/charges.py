"""What the detained are accused of is no part of the arrest: "detained a man suspected of guiding a raid in April"."""

from __future__ import annotations

from ukrnews.lexicon.entries import Frame
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View


def keep_to_the_arrest(view: View, event: Event) -> None:
    """Takes from an arrest the places, the targets and the day that stand with the charge."""
    if event.frame is not Frame.DETAIN:
        return
    charge = _charge(view, event)
    if charge is None:
        return
    event.places = [p for p in event.places if p.first < charge]
    event.targets = [t for t in event.targets if t[0] < charge]
    if event.when is not None and all(d.first >= charge for d in view.dates if d.when == event.when):
        event.when = None


def _charge(view: View, event: Event) -> int | None:
    """The token at which the charge begins."""
    for i in range(event.last, view.sentence.last):
        word = view.lower(i)
        if word in listed("words of charges"):
            return i
        if word in ("who", "for", "over") and any(v.first in (i + 1, i + 2) for v in view.verbs):
            return i
        if word in ("for", "over") and _deed(view, i):
            return i
    return None


def _deed(view: View, preposition: int) -> bool:
    """ "arrested over the attack on the convoy": whether the preposition governs a noun for violence."""
    noun = next((n for n in view.nouns if n.preposition == preposition), None)
    return noun is not None and view.lower(noun.head) in words_of(view).nouns

"""A casualty figure as a value."""

from __future__ import annotations

from ukrnews.lexicon.entries import Harm
from ukrnews.parsers.incidents.event import Hurt
from ukrnews.parsers.incidents.figures import Figure
from ukrnews.parsers.incidents.stretches import stretch_of
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View


def make_hurt(view: View, harm: Harm, figure: Figure, first: int, last: int) -> Hurt:
    words = view.words(view.sentence.first, view.sentence.last)
    number = figure.words[0][0]
    first, last = max(min(first, number), stretch_of(view, number)[0]), max(last, figure.words[-1][1])
    return Hurt(
        harm=Harm.KILLED if harm is Harm.INJURED and _is_fatal(view, first, last) else harm,
        count=figure.count,
        words=figure.words,
        first=first,
        last=last,
        sort=_sort(view, figure),
        more=_on_top(view, figure),
        new=view.lower(figure.words[0][0]) in ("a", "an"),
        known=view.lower(figure.words[0][0]) == "the",
        update=any(u in words for u in listed("words of an update")),
    )


def _is_fatal(view: View, first: int, last: int) -> bool:
    """ "was fatally wounded", "sustained fatal injuries", "suffered injuries incompatible with life"."""
    if any(view.lower(i) in listed("words of fatal harm") for i in range(first, last)):
        return True
    return view.words(last, last + 3) in listed("words of injuries that kill")


def _sort(view: View, figure: Figure) -> str:
    """The noun that is counted, where it names not just people; a list of several sorts names them all."""
    at = figure.words[0][1] - 1
    group = view.noun_at(at)
    if len(figure.words) > 1 or group is None or figure.count.maximum == 0:
        return ""
    head = view.lower(group.head)
    known = head in words_of(view).people or head in words_of(view).person
    return "" if not known or head in listed("people of any sort") else head


def _on_top(view: View, figure: Figure) -> bool:
    """ "another person", "one more", "two others": beside those told before."""
    first, last = figure.words[0]
    return view.lower(first) == "another" or view.lower(last) in ("more", "others", "other")

"""Captions: texts of a line or two that tell one event in note form, often without a verb, a place or a day."""

from __future__ import annotations

from ukrnews.parsers.cards import rule
from ukrnews.parsers.incidents.roles import Roles
from ukrnews.parsers.incidents.targets import is_thing
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup

_SENTENCES = 3
"""Sentences of the longest caption."""
_WHERE = frozenset({"in", "near", "into", "of", "on", "over"})


def is_caption(document: Document) -> bool:
    """Whether the text is no article but a line or two: what it tells is one event, wherever that was."""
    sentences = document.sentences
    return 0 < len(sentences) <= _SENTENCES and sentences[-1].paragraph == 0


@rule("caption-noun")
def noted_blow(view: View, noun: NounGroup, roles: Roles) -> bool:
    """A blow that a caption notes beside what it hit or left: "Strike in residential area", "Crater after a strike"."""
    denied = roles.verb is not None and roles.verb.lemma in listed("verbs of denying")
    if denied or roles.is_predicate or not view.bag.isdisjoint(listed("signs of a walk-out")):
        return False
    return _names_what_it_hit(view, roles) or _leaves_traces(view, noun)


def _names_what_it_hit(view: View, roles: Roles) -> bool:
    """ "on a playground", "of a residential area", "in the old town"."""
    return any(p in _WHERE and is_thing(view, n) for p, n in roles.modifiers)


def _leaves_traces(view: View, noun: NounGroup) -> bool:
    """Words of damage before it, as what it left: "crater after a strike", "damaged by an explosion"."""
    before = {view.lower(i) for i in range(view.sentence.first, noun.first)}
    return not before.isdisjoint(listed("traces of a blow"))


noted_blow.finds("{Strike} in residential area.", "A crater on the road after {a reported strike}.")
noted_blow.passes_by("Strike in residential area of Sumy.")
noted_blow.nothing_in(
    "Strike in residential area over pay.",
    "Residential building heavily damaged.",
    "The decree is an attack on the town.",
    "Shelling of the town was denied.",
    "The workers left after the strike in the area was called off.",
)

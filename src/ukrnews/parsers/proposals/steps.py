"""Whether what a party is to do, and no topic names, is a step that can be agreed: not how it is to behave."""

from __future__ import annotations

from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import VerbGroup

_QUOTES = frozenset({"“", '"', "‘"})


def is_step(at: View, deed: VerbGroup) -> bool:
    """ "to *hand* over the archive", "to *take control* of the dam", not "to *take* a stand"; what is joined has a name
    ("the Dnipro Tribunal", not "the fight")."""
    thing = next((n for n in at.nouns if n.first == deed.last + (at.lower(deed.last) in _QUOTES)), None)
    if deed.lemma in listed("taking"):
        return thing is not None and at.lower(thing.head) in listed("what is taken over")
    if deed.lemma in listed("joining"):
        return thing is not None and at.tag(thing.head).startswith("NNP")
    return deed.lemma in listed("steps to take") or deed.lemma in listed("measures to take")

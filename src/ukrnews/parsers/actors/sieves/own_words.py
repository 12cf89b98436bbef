"""People and bodies without a name."""

from __future__ import annotations

from ukrnews.model import Actor
from ukrnews.parsers.actors.papers import PAPERS
from ukrnews.parsers.actors.sieves.asked import Asked
from ukrnews.parsers.actors.sieves.triggers import Trigger
from ukrnews.parsers.cards import rule


@rule("own-words-sieve", on=(Trigger.BODY, Trigger.ROLE, Trigger.PAPER, Trigger.SOURCE))
def own_words(asked: Asked) -> Actor | None:
    """Whoever may speak and is not named is what the group calls him: "two officials familiar with the matter"."""
    if asked.register.office(asked.noun) is None and asked.head not in PAPERS:
        entry = asked.register.source_noun(asked.head)
        if entry is not None and entry.forces and asked.register.side_of(asked.noun) is None:
            return None  # "troops" are somebody's
    return asked.unnamed


own_words.finds("[A resident] {said} <the road was mined>.", "[The police] {said} <the road was mined>.")
own_words.passes_by("Umerov said the road was mined.")

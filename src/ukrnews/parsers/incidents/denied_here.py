"""What a speaker calls made up is not what he reports."""

from __future__ import annotations

from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.governor import governor_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View


def is_called_staged(view: View, event: Event) -> bool:
    """ "said the massacre in Bucha was staged": whoever says so denies it."""
    noun = view.noun_at(event.last - 1) if event.by_noun else None
    if noun is None:
        return False
    verb, part = governor_of(view, noun)
    return (
        verb is not None and part == "subject" and verb.voice == "passive" and verb.lemma in listed("deeds of deceit")
    )

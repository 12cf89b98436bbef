"""People at large, who are no party: "our citizens", "voters", "the people of Donbas"."""

from __future__ import annotations

from ukrnews.model import ActorKind
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.told import Told
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import VerbGroup


def of_people(document: Document, told: Told) -> bool:
    """Whether the words are for people at large."""
    return any(document.word(i) in listed("people at large") for i in range(*told.tokens))


def done_by_people(document: Document, verb: VerbGroup) -> bool:
    """Whether the verb's subject is people at large, for whom nobody else answers."""
    subject = document.syntax.subject_of(verb)
    return any(document.word(n.head) in listed("people at large") for n in subject)


def nobody_but_people(document: Document, told: tuple[Told, ...]) -> bool:
    """Whether only people at large are told, none of them by name."""
    return bool(told) and all(t.actor.kind is ActorKind.UNNAMED and of_people(document, t) for t in told)

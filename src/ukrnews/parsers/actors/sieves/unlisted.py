"""Those whom no list knows: people and bodies without a name, and proper names."""

from __future__ import annotations

from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.own_words import MOST_WORDS, is_common_plural
from ukrnews.parsers.actors.papers import PAPERS
from ukrnews.parsers.actors.sieves.asked import Asked
from ukrnews.parsers.actors.sieves.triggers import Trigger
from ukrnews.parsers.actors.spots import tokens_of
from ukrnews.parsers.actors.wordlists import listed
from ukrnews.parsers.cards import rule
from ukrnews.reading.dates.words import MONTHS, WEEKDAYS

_CALENDAR = frozenset({*MONTHS, *WEEKDAYS})


@rule("own-words-sieve", on=(Trigger.BODY, Trigger.ROLE, Trigger.PAPER, Trigger.SOURCE))
def own_words(asked: Asked) -> Actor | None:
    """Whoever may speak and is not named is what the group calls him: "two officials familiar with the matter"."""
    if asked.register.office(asked.noun) is None and asked.head not in PAPERS:
        entry = asked.register.source_noun(asked.head)
        if entry is not None and entry.forces and asked.register.side_of(asked.noun) is None:
            return None  # "troops" are somebody's
    return asked.unnamed


@rule("new-body-sieve", on=(Trigger.UNKNOWN_NAME,))
def new_body(asked: Asked) -> Actor | None:
    """A proper name that no list knows is a body's, or a person's who is shown to be one: "the Tavria Group"."""
    document, head = asked.document, asked.document.tokens[asked.noun.head]
    if asked.noun.possessor is not None or is_common_plural(document, asked.noun):
        return None
    first, last = _without_the(asked), asked.noun.last
    text = document.words(first, _with_state(asked))
    if not text[:1].isupper() or head.lower in listed("landscape") or head.lower in _CALENDAR:
        return None
    if any(c.isdigit() for c in head.text) or last - asked.noun.first > MOST_WORDS:
        return None  # "MH17", a row of names without a comma
    places = document.lexicon.gazetteer.find(document.tokens, first, last)
    if any(m.first == first and m.last == last for m in places):
        return None  # "Geneva"
    person = first == last - 1 and _shown_as_person(asked, head.text)
    return Actor(name=text, kind=ActorKind.PERSON if person else ActorKind.ORGANISATION)


def _without_the(asked: Asked) -> int:
    """Where the capitals begin, past "The" at the start of a sentence and before initials: "The OSCE", "The Hague"."""
    tokens, first = asked.document.tokens, asked.noun.first
    while first < asked.noun.head and not tokens[first].text[:1].isupper():
        first += 1
    initials = asked.noun.last - first == 2 and tokens[first + 1].text.isupper()
    return first + (tokens[first].lower == "the" and (asked.noun.last - first > 2 or initials))


def _with_state(asked: Asked) -> int:
    """The end of the name, with the state that it goes on with: "Border Service of Poland"."""
    last = asked.noun.last
    after = asked.register.names_in(last + 1, last + 2) if asked.document.word(last) == "of" else []
    return after[0].last if after and after[0].actor.kind is ActorKind.STATE else last


def _shown_as_person(asked: Asked, name: str) -> bool:
    """ "Hrytsenko, who …", "Hrytsenko, the governor of the region,": a name shown to be a person's."""
    document = asked.document
    places = (at for at in tokens_of(document, name.lower()) if document.tokens[at].text == name)
    return any(document.word(at + 1) == "," and _told_more_of(asked, at + 2) for at in places)


def _told_more_of(asked: Asked, at: int) -> bool:
    word = asked.document.word
    if word(at) in ("who", "whose"):
        return True
    beside = at + 1 if word(at) in ("a", "an", "the") else at
    offices = asked.document.offices_in(beside, beside + 1)
    return any(word(m.last) in (",", "of", "for") and asked.register.is_one_person(m) for m in offices)


new_body.finds("[Tavria Watch] {said} <the road was mined>.")
new_body.passes_by("Sirens said nothing.", "Umerov said the road was mined.", "Monday said nothing.")

own_words.finds("The [mayor]'s {claim} that <the road was mined> was read out.")
own_words.passes_by("Umerov said the road was mined.")

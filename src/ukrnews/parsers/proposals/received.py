"""How a proposal was received, told from its own side: "met with resistance from Kyiv", "won the backing of Poland"."""

from __future__ import annotations

from ukrnews.lexicon.entries import StanceEntry, StanceFrame
from ukrnews.model import ActorKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.proposals.answered import answer
from ukrnews.parsers.proposals.contents import phrase_around
from ukrnews.parsers.proposals.described import told_of
from ukrnews.parsers.proposals.parties import meant
from ukrnews.parsers.proposals.puts_and_replies import Put
from ukrnews.parsers.proposals.responding import POINTERS, reply_to, taken_up
from ukrnews.parsers.proposals.triggers import Word
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.topics import topic_in
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import VerbGroup

_NEAR = 6


@rule("received-response", on=(StanceFrame.RECEIVED,))
def received(at: View, word: Word[StanceEntry]) -> Put | None:
    """What met with a yes or a no: "the plan ran into opposition from Paris", "it was well received in Kyiv"."""
    verb = _getting(at, word)
    noun = told_of(at, verb) if verb is not None else None
    by = next((n for n in at.nouns if n.first in (word.last, word.last + 1) and n.preposition == word.last - 1), None)
    if verb is None or noun is None or by is None or noun.first >= verb.first or at.once(answer, word) is None:
        return None
    pointer = at.lower(noun.first) in POINTERS and noun.last - noun.first == 1
    if not pointer and topic_in(at.document, noun.first, noun.last) is None:
        return None
    answering = tuple(t for t in meant(at, at.syntax.coordination_of(by)) if t.actor.kind is not ActorKind.UNNAMED)
    content = (noun.first, noun.last) if pointer else phrase_around(at.document, noun)
    last = by.last
    made = reply_to(at, (content[0], min(content[1], verb.first)), answering, word.entry.stance, (verb.first, last))
    return taken_up(made) if pointer else made


def _getting(at: View, word: Word[StanceEntry]) -> VerbGroup | None:
    """The verb that says that it met with it: the words' own, or one of getting right before them."""
    own = next((v for v in at.verbs if word.first <= v.head < word.last), None)
    if own is not None:
        return own if own.voice == "passive" and not own.negated else None
    before = next((v for v in reversed(at.verbs) if v.last <= word.first), None)
    if before is None or word.first - before.last > _NEAR or before.negated or before.modal is not None:
        return None
    return before if before.lemma in listed("meeting with an answer") else None


received.finds(
    "{<[Ankara]'s call for talks> ran into strong opposition from [Moscow]}.",
    "{<[Ankara]'s call for talks> was well received in [Kyiv]}.",
    "{<[Ankara]'s call for talks> has won the backing of [Spain]}.",
)
received.passes_by("Ankara's call for talks was rejected by Moscow.")
received.nothing_in(
    "The winter ran into opposition from Moscow.",
    "The delegation has won the backing of Spain at the talks.",
    "The Free Dnipro Army has won the backing of Spain.",
)

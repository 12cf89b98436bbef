"""Coming or staying away as an answer: "will not attend", "refused to take part", "agreed to participate"."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.lexicon.entries import StanceEntry, StanceFrame
from ukrnews.model import ActorKind, ProposalKind, Stance
from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents import offer_end
from ukrnews.parsers.proposals.answered import answer, asked
from ukrnews.parsers.proposals.parties import subject_parties
from ukrnews.parsers.proposals.puts_and_replies import Put
from ukrnews.parsers.proposals.responding import reply_to, taken_up
from ukrnews.parsers.proposals.triggers import Word
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.topics import Topic, topic_in
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import VerbGroup

_AHEAD = frozenset({"will", "would", "shall", "be going to"})
_CLOSES = frozenset({",", ".", ";", "if", "unless", "until", "because", "but", "and", "”", '"', "as"})
_NEAR = 11


class _Coming(NamedTuple):
    """Who is to come or to stay away, and to what: tokens up to `last`, none where nothing is named."""

    verb: VerbGroup
    stance: Stance
    last: int | None


@rule("attends-response", on=(StanceFrame.ATTEND,))
def attends(at: View, word: Word[StanceEntry]) -> Put | None:
    """Talks that a party will not attend, or agrees to take part in: "China decided not to take part in the summit"."""
    coming = at.once(_coming, word)
    if coming is None or coming.last is None:
        return None
    by = subject_parties(at, coming.verb)
    return reply_to(at, (word.last, coming.last), by, coming.stance, (word.first, coming.last))


@rule("attends-it-response", on=(StanceFrame.ATTEND,))
def attends_it(at: View, word: Word[StanceEntry]) -> Put | None:
    """That a party will not attend, or agrees to, what was named before: "Russia refused to take part."."""
    coming = at.once(_coming, word)
    if coming is None or coming.last is not None:
        return None
    words = word.first, word.last
    made = taken_up(reply_to(at, words, subject_parties(at, coming.verb), coming.stance, words))
    return made._replace(only=ProposalKind.NEGOTIATIONS) if made is not None else None


def _coming(at: View, word: Word[StanceEntry]) -> _Coming | None:
    verb = next((v for v in at.verbs if v.first <= word.first < v.last), None)
    if verb is None or not at.once(answer, word) or asked(at, word.first):
        return None
    last = offer_end(at.document, word.last, at.sentence.last)
    topic = topic_in(at.document, word.last, min(last, word.last + _NEAR))
    stance = _stance(at, verb, topic is None or _comes_to_talk(at, verb, topic))
    if stance is None:
        return None
    if topic is not None:
        apart = topic.kind is not ProposalKind.NEGOTIATIONS or _of_a_body(at, topic)
        return None if apart else _Coming(verb, stance, last)
    return _Coming(verb, stance, None) if at.lower(word.last) in _CLOSES | {""} else None


def _comes_to_talk(at: View, verb: VerbGroup, talks: Topic) -> bool:
    """ "Kyiv said *it would attend the talks*": a party says so of itself, and of talks, not of a summit."""
    clause = at.syntax.clause_of(verb)
    own = any(at.lower(n.head) in ("it", "he", "she", "they", "we") for n in at.syntax.subject_of(verb))
    reported = clause is not None and clause.kind == "reported"
    return own and reported and at.lower(talks.last - 1) in listed("talks to come to")


def _of_a_body(at: View, topic: Topic) -> bool:
    """ "the NATO summit", "a BRICS meeting": what a body holds anyway is put forward to nobody."""
    noun = at.noun_at(topic.first)
    names = at.cast.names_in(noun.first, topic.first) if noun is not None else ()
    return any(n.actor.kind is ActorKind.ORGANISATION for n in names)


def _stance(at: View, verb: VerbGroup, joins: bool) -> Stance | None:
    """What the verb answers; None where it tells of a past event or of a mere possibility. `joins`: it names nothing
    itself and can only take up what was put forward before."""
    if verb.perfect:
        return None
    if verb.form == "infinitive":
        return _governed(at, verb)
    ahead = verb.form == "finite" and (verb.modal in _AHEAD or verb.tense == "future")
    if not ahead:
        return None
    if verb.negated:
        return Stance.REJECT
    return Stance.ACCEPT if joins else None  # who will attend a summit may only follow his diary


def _governed(at: View, verb: VerbGroup) -> Stance | None:
    """The stance of an infinitive, by the verb or adjective that governs it."""
    above = next((v for v in reversed(at.verbs) if v.last <= verb.first <= v.last + 2), None)
    if above is None:
        return None
    if above.lemma in listed("staying away"):
        return None if above.negated else Stance.REJECT
    if at.lower(verb.first - 1) == "whether":
        return Stance.UNDECIDED if above.negated and above.lemma in listed("known or decided") else None
    denied = above.negated or verb.negated or at.lower(verb.first - 1) == "not"
    if above.lemma in listed("consents") or any(
        at.lower(i) in listed("willing") for i in range(above.last, verb.first)
    ):
        return Stance.REJECT if denied else Stance.ACCEPT
    return Stance.REJECT if denied and above.lemma in listed("intents") else None


attends.finds(
    "[China] decided not to {take part in <the conference>}.",
    "[Turkey] intends not to {attend <the talks>}.",
    "[Turkey] said it would {attend <the talks>}.",
)
attends.passes_by("China rejected the conference.")
attends.nothing_in(
    "Macron attended the summit in Paris.",
    "Lavrov will take part in the summit next week.",
    "Lavrov said he would take part in the summit next week.",
    "Lavrov said Putin would attend the talks.",
    "Lavrov will attend the talks next week.",
    "Putin will not attend the BRICS summit.",
)

attends_it.finds(
    "[Switzerland] proposed <a summit>. [China] will not {attend}.",
    "[Ankara] proposed <talks>. [Kyiv] will {be there}.",
)
attends_it.passes_by("Switzerland proposed a summit. China will not attend the summit.")

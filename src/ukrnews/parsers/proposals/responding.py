"""Who answers, and the draft of an answer."""

from __future__ import annotations

from ukrnews.model import ActorKind, Stance
from ukrnews.parsers.proposals.conditional import conditional
from ukrnews.parsers.proposals.contents import put
from ukrnews.parsers.proposals.parties import (
    agent,
    decided_by,
    done_by_people,
    named_before,
    of_people,
    owner,
    speakers,
    subject_parties,
)
from ukrnews.parsers.proposals.puts_and_replies import Put, Reply
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.told import Told
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import VerbGroup

_QUOTES = frozenset({"“", "”", "‘", "’", '"', "'"})
POINTERS = frozenset({"it", "this", "them", "such", "that", "these", "those"})
"""Words that stand for what was put forward before."""


def who_answers(at: View, verb: VerbGroup | None, token: int) -> tuple[Told, ...]:
    """The verb's subject, a possessor before a noun of answering at the token, else whoever speaks."""
    noun = at.noun_at(token)
    possessor = owner(at, noun) if noun is not None else ()
    if possessor:
        return possessor
    if verb is not None:
        deciding = decided_by(at, verb) if verb.form == "infinitive" else ()
        if deciding:
            return deciding
        passive = verb.voice == "passive" and verb.head == token
        by_agent = passive and at.lower(token) not in listed("passive in form only")
        found = agent(at, verb) if by_agent else subject_parties(at, verb)
        if found or done_by_people(at, verb) or _done_by_you(at, verb):
            return found
    return speakers(at, token) or named_before(at, token)


def _done_by_you(at: View, verb: VerbGroup) -> bool:
    """ "you have accepted it", "those who reject it": whoever speaks is not who answers."""
    return any(at.lower(n.head) in ("you", "those", "anyone") for n in at.syntax.subject_of(verb))


def reply_to(
    at: View, content: tuple[int, int], by: tuple[Told, ...], stance: Stance, words: tuple[int, int]
) -> Put | None:
    """The mention over the tokens of `content` with the answer of each party, which `words` carry."""
    by = tuple(one for one in by if not _people_to_come(at, one, words[0]))
    if not by:
        return None
    first, last = min(words[0], content[0]), max(words[1], content[1])
    stance = conditional(at, stance, first, last)
    made = put(at.document, *content)
    return made._replace(replies=tuple(Reply(one, stance, first, last) for one in by)) if made is not None else None


def taken_up(made: Put | None) -> Put | None:
    """The mention as one that names nothing itself: it takes up the latest proposal."""
    return made._replace(topic=None, definite=True) if made is not None else None


def _people_to_come(at: View, told: Told, first: int) -> bool:
    """ "approved by our citizens", "voters would reject": no party's answer, and none where no vote was held."""
    if told.actor.kind not in (ActorKind.UNNAMED, ActorKind.GROUP) or not of_people(at, told):
        return False
    verbs = [v for v in at.verbs if v.last > first or v.voice == "passive"]
    return any(v.modal is not None or v.form == "infinitive" or v.tense in ("future", "present") for v in verbs)


def past_adverbs(at: View, first: int) -> int:
    """Past quotation marks, adverbs and "at any moment", "in principle", "and willing"."""
    times = {
        n.first - 1: n.last
        for n in at.nouns
        if n.preposition == n.first - 1 and at.lower(n.head) in listed("ready when")
    }
    while first < at.sentence.last and (first in times or at.tag(first) == "RB" or at.lower(first) in _QUOTES):
        first = times.get(first, first + 1)
    if at.lower(first) == "and" and at.lower(first + 1) in listed("willing"):
        return past_adverbs(at, first + 2)
    return first

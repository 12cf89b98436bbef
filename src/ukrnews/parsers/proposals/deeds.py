"""What a party agrees or refuses to do, whatever it is: "agreed to open the road", "refused to hand them over"."""

from __future__ import annotations

from ukrnews.lexicon.entries import Answering, StanceEntry
from ukrnews.model import ActorKind, ProposalKind, Stance
from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents import offer_end
from ukrnews.parsers.proposals.answered import Answer, answer
from ukrnews.parsers.proposals.contents import put
from ukrnews.parsers.proposals.parties import nobody_but_people
from ukrnews.parsers.proposals.puts_and_replies import Put, Reply
from ukrnews.parsers.proposals.responding import past_adverbs, who_answers
from ukrnews.parsers.proposals.triggers import Word
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.told import Told
from ukrnews.parsers.topics import Topic, beside, topic_in
from ukrnews.parsers.view import View
from ukrnews.reading.document import reporting_verbs

_OFFERED = frozenset({ProposalKind.SECURITY_GUARANTEE, ProposalKind.HUMANITARIAN, ProposalKind.TERRITORIAL})
"""Kinds of which readiness is an offer, not a mere pledge."""
_NEAR, _LONG = 9, 2
_STATES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION})


@rule("agreed-deed-response", on=(Answering.ACCEPT,))
def agreed_deed(at: View, word: Word[StanceEntry]) -> Put | None:
    """What parties agree to do, where no topic names it: "Ankara and Sofia agreed to clear the mines"."""
    told = at.once(answer, word)
    if told is None or told.stance is not Stance.ACCEPT or at.lower(word.last - 1) != "to":
        return None
    taking_back = listed("putting off") | listed("taking back")
    if any(v.head == word.last and v.lemma in taking_back for v in at.verbs):
        return None  # "agreed to suspend the talks"
    return _deed(at, word, told, word.last)


@rule("refused-deed-response", on=(Answering.REJECT,))
def refused_deed(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a state refuses to do, where no topic names it: "Moscow refused to hand over the suspects"."""
    told = at.once(answer, word)
    if told is None or told.stance is not Stance.REJECT or at.lower(word.last) != "to":
        return None
    return _deed(at, word, told, word.last + 1)


@rule("ready-offer-proposal", on=(Answering.READY_TO, Answering.READY, Answering.READY_APART))
def ready_offer(at: View, word: Word[StanceEntry]) -> Put | None:
    """Guarantees, corridors or a withdrawal that a party is ready for: "is prepared to send peacekeepers"."""
    told = at.once(answer, word)
    if told is None or told.verb is None or told.stance is not Stance.ACCEPT:
        return None
    word = _up_to_deed(at, word)
    if at.lower(word.last - 1) != "to":
        return None
    last = offer_end(at.document, word.last, at.sentence.last)
    topic = topic_in(at.document, word.last, min(last, word.last + _NEAR))
    if topic is None or not _offered(at, word, topic) or beside(at.document, word.last, topic):
        return None
    if topic.kind in _OFFERED and (
        last - word.last < _LONG or (topic.first == word.last and not _has_its_thing(at, topic))
    ):
        return None  # "what he is prepared to cede to Moscow"
    by = who_answers(at, told.verb, word.first)
    if not any(t.actor.country for t in by) or nobody_but_people(at, by):
        return None
    return put(at.document, word.last, last, by)


def _up_to_deed(at: View, word: Word[StanceEntry]) -> Word[StanceEntry]:
    """The words with the "to" that adverbs and quotation marks part from them: "is “ready and willing” to send"."""
    if word.entry.way != Answering.READY_APART:
        return word
    return Word(word.first, past_adverbs(at, word.last) + 1, word.entry)


def _offered(at: View, word: Word[StanceEntry], topic: Topic) -> bool:
    """Whether readiness for it is an offer: guarantees, a withdrawal, or a place for the talks of others."""
    if topic.kind in _OFFERED:
        return True
    deed = next((v for v in at.verbs if v.head == word.last), None)
    hosts = deed is not None and deed.lemma in listed("hosting")
    return hosts and topic.kind is ProposalKind.NEGOTIATIONS


def _has_its_thing(at: View, topic: Topic) -> bool:
    """Whether the verb that names the topic has what it is done to: "to cede *the region*"."""
    return any(n.preposition is None and n.first <= topic.last <= n.last for n in at.nouns)


def _deed(at: View, word: Word[StanceEntry], told: Answer, first: int) -> Put | None:
    """The deed that begins at the token, with the answer of each state; None where it is only talk."""
    deed = next((v for v in at.verbs if v.head == first), None)
    if deed is None or told.verb is None or at.tag(first) != "VB" or _only_talk(at, deed.lemma):
        return None
    by = _states(who_answers(at, told.verb, word.first))
    last = _list_end(at, offer_end(at.document, first, at.sentence.last))
    if not by or nobody_but_people(at, by) or last - first < 2:
        return None
    made = put(at.document, first, last, anything=True)
    if made is None:
        return None
    return made._replace(replies=tuple(Reply(one, told.stance, word.first, last) for one in by))


def _list_end(at: View, last: int) -> int:
    """Where a list of deeds ends: "to clear the mines, open the road and guard the bridge"."""
    while at.lower(last) == ",":
        following = last + 1 + (at.lower(last + 1) in ("and", "or"))
        verb = next((v for v in at.verbs if v.first == following and at.tag(v.head) in ("VB", "VBP")), None)
        end = offer_end(at.document, following + 1, at.sentence.last) if verb is not None else last
        if end <= following + 1:
            break
        last = end
    return last


def _states(told: tuple[Told, ...]) -> tuple[Told, ...]:
    return tuple(t for t in told if t.actor.kind in _STATES and t.actor.country is not None)


def _only_talk(at: View, lemma: str) -> bool:
    """ "refused to say", "agreed to disagree": nothing that others could want of it."""
    return lemma in listed("no step of a party") or lemma in reporting_verbs(at.document.lexicon).clausal


agreed_deed.finds("[Ankara] and [Sofia] {agreed to <clear the sea of mines>}.")
agreed_deed.finds("[The Senate] {voted to <guard the bridge>}.")
agreed_deed.passes_by("Ankara agreed to a truce.")
agreed_deed.nothing_in("Ankara agreed to comment on the mines.", "The singer agreed to clear the stage.")

refused_deed.finds("[Moscow] {refused to <hand over the suspects>}.")
refused_deed.passes_by("Moscow refused to sign the truce.")
refused_deed.nothing_in("Moscow refused to name the suspects.", "The driver refused to hand over the keys.")

ready_offer.finds(
    "[Macron] said he was prepared to <send peacekeepers to Kyiv>.",
    "[Ankara] is ready to <host talks>.",
    "[Zelensky] is prepared to <cede the region to Moscow>.",
)
ready_offer.passes_by("Macron offered to send peacekeepers to Kyiv.")
ready_offer.nothing_in("Macron is ready to deliver missiles.", "The firm is ready to deploy guards in Kyiv.")

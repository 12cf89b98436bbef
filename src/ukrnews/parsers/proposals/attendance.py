"""Coming or staying away as an answer: "will not attend", "refused to take part", "agreed to participate"."""

from __future__ import annotations

from ukrnews.model import Stance
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import VerbGroup

_REFUSALS = frozenset({"refuse", "decline"})
_CONSENTS = listed("consents")
_INTENTS = listed("intents")
_COMING = frozenset({"will", "would", "shall", "be going to"})


def attendance(document: Document, sentence: Sentence, token: int) -> Stance | None:
    """What the verb at the token answers; None where it tells of a past event or of a mere possibility."""
    verb = next((v for v in document.syntax.verb_groups(sentence) if v.first <= token < v.last), None)
    if verb is None or verb.perfect:
        return None
    if verb.form == "infinitive":
        return _governed(document, sentence, verb)
    if verb.form != "finite":
        return None
    ahead = verb.modal in _COMING or verb.tense == "future"
    return Stance.REJECT if ahead and verb.negated else None  # who will attend may only follow his diary


def _governed(document: Document, sentence: Sentence, verb: VerbGroup) -> Stance | None:
    """The stance of an infinitive, by the verb or adjective that governs it."""
    earlier = [v for v in document.syntax.verb_groups(sentence) if v.last <= verb.first and verb.first - v.last <= 2]
    if not earlier:
        return None
    above = earlier[-1]
    denied = verb.negated or document.tokens[verb.first - 1].lower == "not"
    if above.lemma in _REFUSALS:
        return Stance.REJECT if not above.negated else None
    if above.lemma in _CONSENTS or any(
        document.tokens[i].lower in ("ready", "willing") for i in range(above.last, verb.first)
    ):
        return Stance.REJECT if above.negated or denied else Stance.ACCEPT
    if above.lemma in _INTENTS and (above.negated or denied):
        return Stance.REJECT
    return None

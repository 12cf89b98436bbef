"""Whether the words tell an answer, not one that somebody hopes for, doubts or foretells of another."""

from __future__ import annotations

from ukrnews.parsers.proposals.parties import Parties
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.statements.said import by_nobody
from ukrnews.parsers.told import actors_of
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import VerbGroup


def told_as_an_answer(document: Document, parties: Parties, verb: VerbGroup) -> bool:
    """Whether somebody is said to have answered, or says so of himself or his own side."""
    if by_nobody(document, verb) or _failed(document, verb):
        return False
    return not (_hoped_for(document, verb) or _foretold(document, parties, verb) or _only_could(parties, verb))


def _only_could(parties: Parties, verb: VerbGroup) -> bool:
    """ "Trump could agree to it, analysts say", but not "I could accept it": what others think possible."""
    if verb.modal != "could":
        return False
    speakers, answering = (actors_of(t) for t in (parties.speakers(verb.head), parties.subject(verb)))
    return not {a.country or a.name for a in speakers} & {a.country or a.name for a in answering}


def _failed(document: Document, verb: VerbGroup) -> bool:
    """ "failed to agree on a ceasefire"."""
    if verb.form != "infinitive":
        return False
    verbs = document.syntax.verb_groups(document.sentence_of_token(verb.head))
    return any(v.last == verb.first and v.lemma in ("fail", "struggle") for v in verbs)


def _hoped_for(document: Document, verb: VerbGroup) -> bool:
    """ "hopes Zelensky will accept", "doubted that Moscow would sign", "few believed Putin would agree"."""
    clause = document.syntax.clause_of(verb)
    if clause is None or clause.parent is None or clause.kind != "reported":
        return False
    above = document.syntax.clauses(document.sentence_of_token(verb.head))[clause.parent].verb
    return above is not None and above.lemma in listed("hoping and doubting")


def _foretold(document: Document, parties: Parties, verb: VerbGroup) -> bool:
    """ "Starmer said Trump would reject it": what somebody of another state says is to come."""
    if verb.modal not in ("will", "would") and verb.tense != "future":
        return False
    speakers = {a.country for a in actors_of(parties.speakers(verb.head))}
    answering = {a.country for a in actors_of(parties.subject(verb))}
    known = None not in speakers | answering
    return known and bool(speakers) and bool(answering) and not speakers & answering

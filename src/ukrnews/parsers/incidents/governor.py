"""The verb that a noun group belongs to, and the clause that a word stands in."""

from __future__ import annotations

from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup


def governor_of(view: View, noun: NounGroup) -> tuple[VerbGroup | None, str]:
    """The verb that the group belongs to and how: "subject", "object", "agent" or the preposition; of "three waves of
    attacks" that of the waves."""
    row = _row_of(view, noun)
    if row is not None:
        return governor_of(view, row)
    end = view.syntax.phrase_of(noun)[1]
    following = next((v for v in view.verbs if v.first in (noun.last, end) and v.form == "finite"), None)
    if following is not None and _part(view, noun, following) == "subject":
        return following, "subject"
    for verb in view.verbs:
        part = _part(view, noun, verb)
        if part:
            return verb, part
    clause = view.clause_at(noun.head)
    if clause is not None and clause.verb is not None:
        return clause.verb, "object" if _is_engaged_in(view, noun, clause.verb) else view.preposition(noun)
    before = [v for v in view.verbs if v.last <= noun.first]
    return (before[-1] if before else None), view.preposition(noun)


def _is_engaged_in(view: View, noun: NounGroup, verb: VerbGroup) -> bool:
    """ "The army engaged in an offensive near Lyman": what it did."""
    engaged = verb.lemma in listed("verbs of engaging in") and verb.voice == "active"
    return engaged and noun.preposition == verb.last and view.preposition(noun) == "in"


def _row_of(view: View, noun: NounGroup) -> NounGroup | None:
    if noun.preposition is None or view.preposition(noun) != "of":
        return None
    if view.lower(noun.preposition - 1) not in listed("rows of attacks"):
        return None
    return next((n for n in view.nouns if n.last == noun.preposition), None)


def _part(view: View, noun: NounGroup, verb: VerbGroup) -> str:
    """The part that the verb itself gives to the group."""
    syntax = view.syntax
    for part, groups in (("subject", syntax.subject_of), ("object", syntax.object_of), ("agent", syntax.agent_of)):
        if noun.head in [n.head for n in groups(verb)]:
            return part
    return ""


def clause_tokens(view: View, token: int) -> range:
    """The tokens of the clause that holds this one, and the one after it; without a clause, those of the sentence."""
    clause = view.clause_at(token)
    return range(clause.first, clause.last + 1) if clause else range(view.sentence.first, view.sentence.last)

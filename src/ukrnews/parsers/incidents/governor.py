"""The verb that a noun group belongs to."""

from __future__ import annotations

from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup


def governor_of(view: View, noun: NounGroup) -> tuple[VerbGroup | None, str]:
    """The verb that the group belongs to and how: "subject", "object", "agent" or the preposition."""
    syntax = view.syntax
    end = syntax.phrase_of(noun)[1]
    following = next((v for v in view.verbs if v.first in (noun.last, end) and v.form == "finite"), None)
    if following is not None and any(n.head == noun.head for n in syntax.subject_of(following)):
        return following, "subject"
    for verb in view.verbs:
        if any(n.head == noun.head for n in syntax.subject_of(verb)):
            return verb, "subject"
        if any(n.head == noun.head for n in syntax.object_of(verb)):
            return verb, "object"
        if any(n.head == noun.head for n in syntax.agent_of(verb)):
            return verb, "agent"
    clause = view.clause_at(noun.head)
    if clause is not None and clause.verb is not None:
        return clause.verb, view.preposition(noun)
    before = [v for v in view.verbs if v.last <= noun.first]
    return (before[-1] if before else None), view.preposition(noun)

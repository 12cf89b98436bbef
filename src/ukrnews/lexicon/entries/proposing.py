"""Table ``proposing``: words with which something is put forward: "propose", "offer", "call for", "his plan"."""

from __future__ import annotations

from enum import StrEnum

import attrs

from ukrnews.lexicon.entries.base import Entry, unique
from ukrnews.lexicon.entries.inflection import verb_forms


class ProposingRole(StrEnum):
    """What stands in for the proposal."""

    VERB = "verb"
    """Its object or complement: "proposed talks", "offered to withdraw", "suggested that …"."""
    FOR = "for"
    """What follows its preposition, which the lemma names: "call for a truce"."""
    APART = "apart"
    """What follows "for", which a day, a place or an adverb parts from it: "called on Friday for a truce"."""
    ASK = "ask"
    """The infinitive after its addressee: "urged Russia to release …"."""
    DONE = "done"
    """Only its past participle or a relative clause beside the proposal: "the truce announced by Putin"."""
    HOST = "host"
    """Talks that it holds, where they are only wanted: "wants to hold a summit"."""
    WANT = "want"
    """What a party says that it wants of others: "we want guarantees", "would like to receive weapons"."""
    HAND = "hand"
    """A proposal that it brings to another: "sent Kyiv a proposal", "handed over the plan"."""
    NOUN = "noun"
    """A noun that its author possesses and that names what it carries: "his offer of talks", "a U.S. plan for …"."""


@attrs.frozen(kw_only=True)
class ProposingEntry(Entry):
    """A word of proposing. ``lemma`` with its preposition or particle; ``forms`` are irregular or extra forms, which
    replace the regular ones of the verb; a noun's forms are its singular and plural. ``sure``: it proposes whatever
    its object is, also something that no topic names. ``answered``: it makes no proposal by itself, but tells whose
    it is where somebody answers ("rejected Moscow's *terms*")."""

    lemma: str
    role: ProposingRole
    forms: tuple[str, ...] = ()
    sure: bool = False
    answered: bool = False

    @property
    def key(self) -> str:
        return f"{self.role.value} {self.lemma}"

    @property
    def phrases(self) -> tuple[str, ...]:
        if self.forms:
            return unique((self.lemma,), self.forms)
        return (self.lemma,) if self.role is ProposingRole.NOUN else verb_forms(self.lemma)

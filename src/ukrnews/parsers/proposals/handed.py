"""A proposal that one party brings to another, whatever it holds: "sent Kyiv a proposal", "relayed a Russian plan"."""

from __future__ import annotations

from ukrnews.lexicon.entries import ProposingEntry, ProposingRole
from ukrnews.model import ActorKind, ProposalKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.proposals.contents import phrase_around, put
from ukrnews.parsers.proposals.parties import agent, meant, owner, subject_parties
from ukrnews.parsers.proposals.puts_and_replies import Put
from ukrnews.parsers.proposals.telling import is_passive, telling
from ukrnews.parsers.proposals.triggers import Word
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.told import Told
from ukrnews.parsers.topics import topic_in
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_SPAN = 3
"""How many groups after the verb the proposal may stand: "sent Kyiv and Warsaw a plan"."""


@rule("handed-proposal", on=(ProposingRole.HAND,))
def handed(at: View, word: Word[ProposingEntry]) -> Put | None:
    """A proposal or plan that one party hands to another: "Moscow submitted a new proposal to Kyiv"."""
    verb = at.once(telling, word) if not at.bag.isdisjoint(listed("what is handed over")) else None
    if verb is None:
        return None
    passive = verb.voice == "passive" or at.once(is_passive, word, verb)
    noun = _brought(at, verb) if passive else _handed(at, max(word.last, verb.last))
    if noun is None:
        return None
    subject = agent(at, verb) if passive else subject_parties(at, verb)
    by = owner(at, noun) or subject
    if at.lower(noun.first) in ("the", "this", "that") and not owner(at, noun):
        return None  # "conveyed the offer to Kyiv": it is another's
    to = _addressees(at, noun, max(word.last, verb.last))
    if not _between(by, (*to, *subject)):
        return None
    first, last = phrase_around(at.document, noun)
    made = put(at.document, first, last, by)
    if made is None or made.topic is None:
        return None
    if made.topic.vessel:
        made = made._replace(topic=made.topic._replace(kind=ProposalKind.PEACE_PLAN, vessel=False))
    return made._replace(addressees=to)


def _brought(at: View, verb: VerbGroup) -> NounGroup | None:
    """The subject of the passive verb that is a proposal: "its proposals were sent to Kyiv"."""
    noun = next(iter(at.syntax.subject_of(verb)), None)
    return noun if noun is not None and at.lower(noun.head) in listed("what is handed over") else None


def _handed(at: View, first: int) -> NounGroup | None:
    """The group after the verb that is a proposal, nothing but whom it is handed to before it."""
    after = [n for n in at.nouns if n.first >= first][:_SPAN]
    for n in after:
        if at.lower(n.head) in listed("what is handed over") and n.preposition is None:
            return n if topic_in(at.document, n.first, n.last) is not None else None
        if n.preposition is not None and at.lower(n.preposition) != "with":
            return None
    return None


def _addressees(at: View, noun: NounGroup, first: int) -> tuple[Told, ...]:
    """Whom it is handed to: "sent *Kyiv* a plan", "a plan to *Kyiv*"."""
    before = [n for n in at.nouns if first <= n.first < noun.first and n.preposition is None]
    to = [n for n in at.nouns if n.first > noun.last and n.preposition == n.first - 1 and at.lower(n.first - 1) == "to"]
    found = meant(at, at.syntax.coordination_of((before or to)[0])) if before or to else ()
    return tuple(t for t in found if t.actor.kind is not ActorKind.UNNAMED)


def _between(by: tuple[Told, ...], others: tuple[Told, ...]) -> bool:
    """Whether it is one country's, and another has a part in it."""
    own = {t.actor.country for t in by} - {None}
    return bool(own) and any(t.actor.country is not None and t.actor.country not in own for t in others)


handed.finds(
    "[Moscow] submitted <a new written proposal to [Kyiv]>.",
    "Trump relayed <a [Russian] proposal to [Zelensky]>.",
    "[Washington] has sent [Kyiv] <its proposals>.",
)
handed.passes_by("Moscow proposed a truce to Kyiv.")
handed.nothing_in(
    "Trump conveyed the offer to Kyiv.",
    "Moscow sent a new train to Kyiv.",
    "The mayor submitted a new proposal to the council.",
)

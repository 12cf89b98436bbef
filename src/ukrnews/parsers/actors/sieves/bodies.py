"""Ministries, staffs and services, which every state has: whose it is."""

from __future__ import annotations

from ukrnews.lexicon.entries import BodyEntry
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.sieves.asked import Asked
from ukrnews.parsers.actors.sieves.triggers import Trigger
from ukrnews.parsers.actors.spots import in_phrase
from ukrnews.parsers.actors.wordlists import listed
from ukrnews.parsers.cards import rule
from ukrnews.reading.syntax import NounGroup

_JUST = 2
"""Sentences back from which a body of another state is still meant."""
_JOINED = 6
"""Tokens before "and" among which the state of a body joined to another stands."""


@rule("medium-sieve", on=(Trigger.BODY,))
def medium(asked: Asked) -> Actor | None:
    """A medium whose name stands right before the noun for it: "the RIA state news agency"."""
    match = asked.register.office(asked.noun)
    named = asked.register.names_in(asked.noun.first, match.first)[-1:] if match is not None else []
    return next((n.actor for n in named if match is not None and n.medium and n.last == match.first), None)


@rule("body-again-sieve", on=(Trigger.BODY,))
def body_again(asked: Asked) -> Actor | None:
    """The last body that was called so: "the ministry" after "the Polish interior ministry"."""
    body = asked.register.body_of(asked.noun)
    if body is None or body.name.lower() != asked.head or asked.register.side_of(asked.noun) is not None:
        return None
    before = _group_before(asked)
    return before and asked.actor_of(before)


def _group_before(asked: Asked) -> NounGroup | None:
    """The last group before that means a body whose name ends in the group's noun."""
    document = asked.document
    match = asked.register.office_before(asked.head, asked.noun.first)
    if match is None:
        return None
    groups = document.syntax.noun_groups(document.sentence_of_token(match.first))
    return next((g for g in groups if g.first <= match.first and match.last <= g.last), None)


@rule("state-body-sieve", on=(Trigger.BODY,))
def state_body(asked: Asked) -> Actor | None:
    """The body of the state that the group names, else of the one that the article names with it: "the army"."""
    body = asked.register.body_of(asked.noun)
    country = body and _country(asked, body)
    return asked.document.lexicon.body(body, country) if body is not None and country else None


def _country(asked: Asked, body: BodyEntry) -> str | None:
    """The code of the state that the group itself names ("Russia's defence ministry", "the ministry of Ukraine"), else
    of the one that stands with the same body elsewhere in the article; None where no words say whose it is."""
    noun = asked.noun
    named = [*asked.register.names_in(noun.first, noun.last), *in_phrase(asked.register, noun.last)]
    states = [n for n in named if not n.medium]
    if any(n.actor.kind is ActorKind.ORGANISATION and n.last <= noun.head for n in states):
        return None  # "the DPR emergencies ministry" is no state's
    inside = next((n.actor.country for n in states if n.actor.country), None) or body.sole_country
    if inside is not None:
        return inside
    if _of_others(asked):
        return None
    if any(t.lower in listed("local") for t in asked.document.tokens[noun.first : noun.head]):
        return None  # "the local police": one of many in its state
    return _joined_to(asked) or _with_the_same(asked, body)


def _of_others(asked: Asked) -> bool:
    """ "Kurdish security forces", "Western governments": whether an adjective with a capital says whose they are."""
    match, document = asked.register.office(asked.noun), asked.document
    start = document.sentence_of_token(asked.noun.first).first
    before = range(asked.noun.first, match.first) if match is not None else ()
    words = (document.tokens[i] for i in before if document.tag(i) in ("JJ", "NNP"))
    return any(t.text[:1].isupper() and (t.index > start or t.lower in listed("capital")) for t in words)


def _joined_to(asked: Asked) -> str | None:
    """ "Finland's Border Guard and the interior ministry": two bodies joined are of one state."""
    first = asked.noun.first
    if asked.document.word(first - 1) != "and":
        return None
    start = max(asked.document.sentence_of_token(first).first, first - _JOINED)
    beside = asked.register.names_in(start, first - 1)
    return next((n.actor.country for n in reversed(beside) if n.actor.country), None)


def _with_the_same(asked: Asked, body: BodyEntry) -> str | None:
    """The state of the last full name of the body before the group, else the only one that it has after it; of troops,
    which each side of a war has, only one before; none but its own of one whose words a state's agency carries."""
    first, full = asked.noun.first, [f for f in asked.known.spots.full_names if body in f.bodies]
    sentence = asked.document.sentence_of_token(first)
    just = asked.document.sentences[max(0, sentence.index - _JUST)].first
    if full and not any(just <= f.first < first for f in full):
        carrier = _agency(asked, sentence.first, sentence.last)
        full = [f for f in full if carrier is None or f.country == carrier]
    before = [f.country for f in full if f.last <= first]
    if before or body.noun in listed("of both sides"):
        return before[-1] if before else None
    after = {f.country for f in full}
    return after.pop() if len(after) == 1 else None


def _agency(asked: Asked, first: int, last: int) -> str | None:
    """ "RIA cited the defence ministry as saying": the state of the agency that carries what is said."""
    media = [n.actor for n in asked.register.names_in(first, last) if n.medium]
    carries = len(media) == 1 and media[0].name in listed("agencies of one state")
    return media[0].country if carries else None


medium.finds("[The RIA state news agency] {said} <the road was mined>.")
medium.passes_by("The state news agency said the road was mined.")

body_again.finds("[Poland's interior ministry] met on Monday. [The ministry] {said} <the road was mined>.")
body_again.passes_by("Poland met on Monday. A spokesman said the road was mined.")

state_body.finds(
    "[Poland's interior ministry] {said} <the road was mined>.",
    "[China's foreign ministry] met. Poland's foreign ministry met. Rain came. Ice fell. Fog rose. Snow fell. "
    "Xinhua cited [the foreign ministry] as {saying} <the road was mined>.",
)
state_body.passes_by(
    "An interior ministry said the road was mined.",
    "The local police said the road was mined.",
    "Poland and Western governments said the road was mined.",
)

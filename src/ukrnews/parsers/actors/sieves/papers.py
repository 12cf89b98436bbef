"""Documents, which speak for their author: "the agency's report", "issued a statement accusing Moscow"."""

from __future__ import annotations

from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.papers import FOR_THEMSELVES
from ukrnews.parsers.actors.sieves.asked import Asked
from ukrnews.parsers.actors.sieves.triggers import Trigger
from ukrnews.parsers.actors.spoken import Spoken
from ukrnews.parsers.actors.wordlists import listed
from ukrnews.parsers.cards import rule
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup
from ukrnews.reading.syntax.cursor import Cursor

_NEAR = 2
"""Sentences back in which the author of "the report" stands."""


@rule("author-named-sieve", on=(Trigger.PAPER,))
def author_named(asked: Asked) -> Actor | None:
    """Whose document the words say it is: "the agency's report", "a letter from Kyiv", "a Reuters report"."""
    owner = _owner(asked)
    return asked.register.named_inside(asked.noun) if owner is None else asked.actor_of(owner)


@rule("author-before-sieve", on=(Trigger.PAPER,))
def author_before(asked: Asked) -> Actor | None:
    """The body that the sentences right before spoke of first: "The Tavria Group counted mines. The report says …"."""
    if asked.opening not in ("the", "this", "its") or asked.head in FOR_THEMSELVES:
        return None

    def why_not(spoken: Spoken) -> str:
        if spoken.actor.kind is not ActorKind.ORGANISATION:
            return "no organisation"
        carries = asked.register.is_medium(spoken.token) or asked.document.word(spoken.token - 1) == "on"
        if carries and (asked.head not in listed("of the press") or _only_carries(asked.document, spoken.token)):
            return "an outlet, which only carries it"
        return "" if asked.sentences_since(spoken) <= _NEAR else "not named in the last two sentences"

    last = next(asked.fitting(asked.before, why_not), None)
    writes = last is not None and last.salient and asked.register.shown_as_body(last.actor)
    return last.actor if last is not None and writes else None


def _only_carries(document: Document, token: int) -> bool:
    """ "…, UNN reports."."""
    sentence = document.sentence_of_token(token)
    last = document.word(sentence.last - 2)
    return sentence.last - token <= 4 and last in listed("carrying")


@rule("issuer-sieve", on=(Trigger.PAPER,))
def issuers(asked: Asked) -> tuple[Actor, ...]:
    """Who issues it in its own sentence: "The EU issued a statement", "in a letter, the envoy said", "a statement by
    Paris, Berlin and London"."""
    syntax = asked.document.syntax
    by = next((g for p, g in syntax.modifiers_of(asked.noun) if p in ("from", "by")), None)
    joined = syntax.coordination_of(by) if by is not None else ()
    if len(joined) > 1:
        return asked.actors_of(joined)
    author = asked.actor_of(asked.noun)
    if author is not None and author.kind is not ActorKind.UNNAMED:
        return ()
    return asked.actors_of(n for n in _issuers(asked) if n != asked.noun)


def _owner(asked: Asked) -> NounGroup | None:
    """Whose document the group says it is: "the agency's report", "a letter from Kyiv", "a statement released by his
    ministry"."""
    noun, syntax = asked.noun, asked.document.syntax
    if noun.possessor is not None:
        return NounGroup(noun.first, noun.possessor, noun.possessor - 1)
    by = next((g for p, g in syntax.modifiers_of(noun) if p in ("from", "by")), None)
    if by is not None:
        return by
    after = next((c for c in _row(asked).ahead() if c.first >= asked.phrase_end), None)
    verb = after.verb if after is not None and after.first == asked.phrase_end else None
    made = verb is not None and verb.form == "participle" and verb.lemma not in listed("reading")
    agents = syntax.agent_of(verb) if verb is not None and made else ()
    return agents[0] if agents else None


def _issuers(asked: Asked) -> tuple[NounGroup, ...]:
    row, syntax = _row(asked), asked.document.syntax
    if asked.noun.preposition is not None:
        return _after_phrase(asked, row)
    at = row.first(lambda c: c.first == asked.noun.first)
    to_whom = at.noun(-1) if at is not None else None
    verb = at.verb(-1 if to_whom is None or to_whom.preposition is not None else -2) if at is not None else None
    if verb is None or verb.lemma not in listed("issuing") or verb.voice == "passive":
        return ()
    return syntax.subject_of(verb)


def _after_phrase(asked: Asked, start: Cursor) -> tuple[NounGroup, ...]:
    """The subject after "In a statement welcoming the truce,"."""
    if start.word() != "in" or start.chunk().first != asked.noun.preposition:
        return ()
    comma = start.first(lambda c: c.kind == ",")
    subject = comma.chunk(1).bare if comma is not None else None
    return asked.document.syntax.coordination_of(subject) if subject is not None else ()


def _row(asked: Asked) -> Cursor:
    """The chunks of the sentence."""
    chunks = asked.document.syntax.chunks(asked.document.sentence_of_token(asked.noun.first))
    return Cursor(chunks, 0, len(chunks))


author_named.finds("[The envoy's letter] {said} <the road was open>.", "[A Reuters report] {said} <the road was open>.")
author_named.passes_by("A report said the road was mined.")

author_before.finds(
    "[NATO] counted mines. [The report] {said} <the road was mined>.",
    "[NATO] counted mines, UNN reports. [The report] {said} <the road was mined>.",
)
author_before.passes_by(
    "Rustem Umerov counted mines. The report said the road was mined.",
    "Mines lay by Sivka. The report said the road was mined.",
    "A former officer of NATO counted mines. The report said the road was mined.",
)

issuers.finds(
    "[Poland] issued [a statement] {saying} <the road was mined>.",
    "[Poland] sent him [a letter] {saying} <the road was mined>.",
    "[A statement by Macron, Merz and Starmer] {said} <the road was mined>.",
)
issuers.passes_by("Poland saw a statement saying the road was mined.")

"""Groups that mean several: "both sides", "they" after joined subjects, the "we" of a joint statement."""

from __future__ import annotations

from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.register import Register
from ukrnews.parsers.actors.sieves.asked import Asked
from ukrnews.parsers.actors.sieves.triggers import Trigger
from ukrnews.parsers.actors.spoken import Spoken
from ukrnews.parsers.actors.wordlists import listed
from ukrnews.parsers.cards import rule

_BOTH = frozenset({"both", "the", "two", "each", "either"})
_WHO_MEET = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION})
_NEAR = 3
"""Sentences back in which the two stand that "both leaders" are."""


@rule("we-sieve", on=(Trigger.WE,))
def we(asked: Asked) -> tuple[Actor, ...]:
    """Those who make a joint statement: "Joint statement of France and Poland⏎We condemn …"."""
    quoted = asked.document.quoted(asked.document.tokens[asked.noun.first].start)
    return narrator(asked.register) if quoted is None else ()


@rule("joined-sieve", on=(Trigger.THEY,))
def joined(asked: Asked) -> tuple[Actor, ...]:
    """The joined subjects of the sentence before: "Macron and Starmer met. They said …"."""
    if asked.noun.last - asked.noun.first > 1 or asked.head != "they":
        return ()
    document, here = asked.document, asked.document.sentence_of_token(asked.noun.first).index
    for index in range(here - 1, max(-1, here - 3), -1):
        for clause in document.syntax.clauses(document.sentences[index]):
            if clause.kind in ("main", "insertion") and len(clause.subject) > 1:
                return asked.actors_of(clause.subject)
        if any(s.plural and s.salient for s in asked.known.spoken.in_sentence(index)):
            return ()
    return ()


@rule("listed-sides-sieve", on=(Trigger.SIDES,))
def listed_sides(asked: Asked) -> tuple[Actor, ...]:
    """The states that the group names: "the Russian and Ukrainian delegations"."""
    if asked.head not in listed("listed sides"):
        return ()
    named = asked.register.names_in(asked.noun.first, asked.phrase_end + 2)
    sides = tuple(dict.fromkeys(n.actor for n in named if n.actor.kind is ActorKind.STATE))
    return sides if len(sides) > 1 else ()


@rule("pair-sieve", on=(Trigger.PAIR,))
def pair(asked: Asked) -> tuple[Actor, ...]:
    """The two people of the sentences right before, where these are just two: "both leaders", "the two presidents"."""
    words = [t.lower for t in asked.document.tokens[asked.noun.first : asked.noun.last]]
    if len(words) > 3 or not (words[0] == "both" or words[:2] == ["the", "two"]):
        return ()

    def why_not(spoken: Spoken) -> str:
        if spoken.actor.kind is not ActorKind.PERSON:
            return "no named person"
        return "" if asked.sentences_since(spoken) <= _NEAR else "not in the last three sentences"

    people = {s.actor for s in asked.fitting(asked.before, why_not)}
    return tuple(sorted(people, key=lambda a: a.name)) if len(people) == 2 else ()


@rule("narrators-sieve", on=(Trigger.SIDES,))
def narrators(asked: Asked) -> tuple[Actor, ...]:
    """The delegations whose joint statement it is: "the delegations agreed"."""
    if not asked.head.startswith("delegation") or asked.register.side_of(asked.noun) is not None:
        return ()
    return narrator(asked.register)


@rule("both-sides-sieve", on=(Trigger.SIDES,))
def both_sides(asked: Asked) -> tuple[Actor, ...]:
    """Russia and Ukraine, where the article names both: "both sides", "the parties"."""
    meant = asked.head in listed("sides") and asked.opening in _BOTH
    if not meant or asked.register.side_of(asked.noun) is not None:
        return ()
    if _others_met(asked):
        return ()
    states = {n.actor.country: n.actor for n in asked.register.named if n.actor.kind is ActorKind.STATE}
    return (states["RUS"], states["UKR"]) if "RUS" in states and "UKR" in states else ()


def _others_met(asked: Asked) -> bool:
    """Whether just two others stand in the sentence and the one before: "Rubio met Yermak. Both sides agreed"."""
    sentence = asked.document.sentence_of_token(asked.noun.first)
    start = asked.document.sentences[max(0, sentence.index - 1)].first
    named = asked.register.names_in(start, asked.noun.first)
    countries = {n.actor.country for n in named if n.actor.kind in _WHO_MEET} - {None}
    return len(countries) == 2 and bool(countries - {"RUS", "UKR"})


def narrator(register: Register) -> tuple[Actor, ...]:
    """Who speaks as "we" in a statement or declaration: those that its first line names after "of" or "by"."""
    document = register.document
    first = document.sentences[0]
    words = [t.lower for t in document.tokens[first.first : first.last]]
    at = next((i for i, w in enumerate(words) if w in listed("declarations")), None)
    if at is None or not {"of", "by"} & set(words[at:]) or {"says", "said"} & set(words):
        return ()
    return tuple(dict.fromkeys(n.actor for n in register.names_in(first.first + at, first.last)))


we.finds("Joint statement of [France] and [Poland]⏎[We] {demand} <an end to the war>.")
we.passes_by("A statement on the talks⏎We demand an end to the war.")

joined.finds("[Emmanuel Macron] and [Keir Starmer] met in Paris. [They] {said} <the talks were over>.")
joined.passes_by("Emmanuel Macron met residents in Paris. They said the talks were over.")

listed_sides.finds("[The Russian and Ukrainian delegations] {said} <the talks were over>.")
listed_sides.passes_by("The Russian delegation said the talks were over.")

pair.finds("[Emmanuel Macron] met [Keir Starmer] in Paris. [Both leaders] {said} <the talks were over>.")
pair.passes_by("Emmanuel Macron flew to Paris. Both leaders said the talks were over.")

narrators.finds("Joint statement of [France] and [Poland]⏎[The delegations] {said} <the talks were over>.")
narrators.passes_by("A statement on the talks⏎The delegations said the talks were over.")

both_sides.finds("[Russia] met [Ukraine] in Istanbul. [Both sides] {said} <the talks were over>.")
both_sides.passes_by(
    "Russia met Poland in Istanbul. Both sides said the talks were over.",
    "Russia is at war with Ukraine. Marco Rubio met Andrii Yermak. Both sides said the talks were over.",
)

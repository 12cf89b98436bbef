"""Groups that mean several: "both sides", "they" after joined subjects, the "we" of a joint statement."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import groupby

from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.register import Register
from ukrnews.parsers.actors.sieves.asked import Asked
from ukrnews.parsers.actors.sieves.triggers import Trigger
from ukrnews.parsers.actors.spoken import Spoken
from ukrnews.parsers.actors.wordlists import listed
from ukrnews.parsers.cards import rule

_BOTH = frozenset({"both", "the", "two", "each", "either"})
_WHO_MEET = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION})
_NUMBERS = {"two": 2, "three": 3}
_HEADS = listed("heads of state") | listed("heads of government")
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
    """The two or three people of the sentences right before: "both leaders", "the two presidents", "the leaders"."""
    words = [t.lower for t in asked.document.tokens[asked.noun.first : asked.noun.last]]
    bare = len(words) == 2 and words[0] == "the" and asked.phrase_end == asked.noun.last
    many = 2 if words[0] == "both" or bare else _NUMBERS.get(words[1]) if words[0] == "the" else None
    if many is None or len(words) > 3:
        return ()

    def why_not(spoken: Spoken) -> str:
        if spoken.actor.kind is not ActorKind.PERSON:
            return "no named person"
        if asked.sentences_since(spoken) > _NEAR:
            return "not in the last three sentences"
        return "" if not bare or _leads(asked, spoken.actor) else "no leader"

    people = _named_together(asked, asked.fitting(asked.before, why_not), many)
    return tuple(sorted(people, key=lambda a: a.name))


def _named_together(asked: Asked, people: Iterable[Spoken], many: int) -> Collection[Actor]:
    """As many as are sought, of the last sentences that name so many; none where these name more, and no one of them
    just these."""
    found: set[Actor] = set()
    for _, told in groupby(people, asked.sentences_since):
        here = {spoken.actor for spoken in told}
        found |= here
        if len(found) >= many:
            return found if len(found) == many else here if len(here) == many else ()
    return ()


def _leads(asked: Asked, actor: Actor) -> bool:
    """Whether he leads a state by what is known of him."""
    return not asked.register.role_words(actor).isdisjoint(_HEADS)


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
    states = asked.register.states
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
pair.finds(
    "Vance left. [Emmanuel Macron] met [Keir Starmer] in Paris. [The two leaders] {said} <the talks were over>.",
    "President [Emmanuel Macron] met Prime Minister [Keir Starmer]. [The leaders] {said} <the talks were over>.",
)
pair.passes_by(
    "Emmanuel Macron flew to Paris. Both leaders said the talks were over.",
    "Emmanuel Macron met Keir Starmer and Donald Tusk. Both leaders said the talks were over.",
    "Kaja Kallas met Rustem Umerov in Paris. The leaders said the talks were over.",
    "President Emmanuel Macron met Prime Minister Keir Starmer. The leaders of Iran said the talks were over.",
)

narrators.finds("Joint statement of [France] and [Poland]⏎[The delegations] {said} <the talks were over>.")
narrators.passes_by("A statement on the talks⏎The delegations said the talks were over.")

both_sides.finds("[Russia] met [Ukraine] in Istanbul. [Both sides] {said} <the talks were over>.")
both_sides.passes_by(
    "Russia met Poland in Istanbul. Both sides said the talks were over.",
    "Russia is at war with Ukraine. Marco Rubio met Andrii Yermak. Both sides said the talks were over.",
)

"""Bodies and people taken up by what they are: "the group", "the outlet", "the 70-year-old leader"."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.lexicon.entries import ActorEntry
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.like_people import like_people
from ukrnews.parsers.actors.sieves.asked import Asked
from ukrnews.parsers.actors.sieves.names import name
from ukrnews.parsers.actors.sieves.triggers import BEST_KNOWN, Trigger
from ukrnews.parsers.actors.sieves.unlisted import new_body
from ukrnews.parsers.actors.spoken import Spoken
from ukrnews.parsers.actors.wordlists import listed
from ukrnews.parsers.cards import rule

_BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.GROUP})


@rule("name-inside-sieve", on=(Trigger.DESCRIPTION,))
def name_inside(asked: Asked) -> Actor | None:
    """A name right before the noun for it: "the Reuters news agency"."""
    return asked.register.named_inside(asked.noun) if _takes_up_a_body(asked) else None


@rule("name-beside-sieve", on=(Trigger.DESCRIPTION,))
def name_beside(asked: Asked) -> Actor | None:
    """A body whose name stands in apposition: "The group, Energy Consumers of America, asked"."""
    syntax = asked.document.syntax
    beside = next(iter(syntax.appositions_of(asked.noun)), None) if _takes_up_a_body(asked) else None
    if beside is None or asked.document.tag(beside.head) not in ("NNP", "NNPS"):
        return None
    known = name(asked.about(beside))
    if known is not None:
        return known if known.kind is ActorKind.ORGANISATION else None
    return new_body(asked.about(beside._replace(last=syntax.phrase_of(beside)[1])))


@rule("same-word-sieve", on=(Trigger.DESCRIPTION,))
def same_word(asked: Asked) -> Actor | None:
    """The last body whose name has the word: "the agency" after "the Tavria Border Agency"."""
    if not _takes_up_a_body(asked):
        return None
    bearer = next(asked.fitting(asked.before, lambda s: _why_no_bearer(asked, s)), None)
    return bearer.actor if bearer is not None and bearer.actor.kind in _BODIES else None


@rule("same-kind-sieve", on=(Trigger.DESCRIPTION,))
def same_kind(asked: Asked) -> Actor | None:
    """The last body of the kind that the word is for: "the broadcaster" after "the BBC", "the group" after "Hamas"."""
    if not _takes_up_a_body(asked) or not all(_why_no_bearer(asked, spoken) for spoken in asked.before):
        return None
    if _says_which(asked):
        return None
    last = asked.first_fitting(asked.before, lambda spoken: _why_no_body(asked, spoken) or _why_no_kind(asked, spoken))
    return last if last is not None and asked.register.shown_as_body(last) else None


@rule("same-person-sieve", on=(Trigger.DESCRIPTION,))
def same_person(asked: Asked) -> Actor | None:
    """The person spoken of last, if named: "the 70-year-old leader", "the Green politician"."""
    words = [t.lower for t in asked.document.tokens[asked.noun.first : asked.noun.last]]
    if not _describes_a_person(words) or not (asked.register.is_person(words[-1]) or like_people(words[-1])):
        return None
    named = asked.register.names_in(asked.noun.first, asked.noun.last)
    if asked.phrase_end != asked.noun.last or any(n.actor.kind is not ActorKind.STATE for n in named):
        return None
    last = asked.first_fitting(asked.before, lambda spoken: "" if spoken.human else "no human being")
    if last is None or last.kind is not ActorKind.PERSON:
        return None
    side, states = asked.register.side_of(asked.noun), asked.register.countries_of(last)
    if words[-1] == "official" and side is None:
        return None  # "the senior official" is somebody who has no name
    return last if side is None or not states or side.country in states else None


def _describes_a_person(words: Sequence[str]) -> bool:
    """Whether the words tell a person's age, or more of a person than the office: "the top diplomat" is an office."""
    if any(word.endswith("-year-old") for word in words):
        return True
    return words[-1] in listed("people") and len(words) >= 3 and not listed("top diplomat").issuperset(words[1:])


def _takes_up_a_body(asked: Asked) -> bool:
    """Whether the group may take up a body named before: nothing after it says which."""
    head = asked.document.tokens[asked.noun.head].text
    taking_up = head in listed("media") or head in listed("bodies") or head in BEST_KNOWN
    return taking_up and asked.phrase_end == asked.noun.last


def _says_which(asked: Asked) -> bool:
    """ "The Tavria news agency", "the movement's council": a name in the group or whose it is says which is meant."""
    noun, tag = asked.noun, asked.document.tag
    return noun.possessor is not None or any(tag(i) in ("NNP", "NNPS") for i in range(noun.first + 1, noun.head))


def _why_no_bearer(asked: Asked, spoken: Spoken) -> str:
    return _why_no_body(asked, spoken) or ("" if asked.head in _words(spoken) else "another word")


def _why_no_body(asked: Asked, spoken: Spoken) -> str:
    if spoken.actor.kind not in _BODIES and spoken.actor.kind is not ActorKind.UNNAMED:
        return "no body"
    side = asked.register.side_of(asked.noun)
    return "" if side is None or spoken.actor.country == side.country else "of another state"


def _why_no_kind(asked: Asked, spoken: Spoken) -> str:
    if spoken.actor.kind not in _BODIES:
        return "without a name"
    if asked.head in BEST_KNOWN:
        return "" if spoken.actor.name == BEST_KNOWN[asked.head] else "the word means another"
    entry = asked.document.lexicon.actor(spoken.actor.name)
    medium = isinstance(entry, ActorEntry) and entry.medium
    if asked.head in listed("media"):
        return "" if medium else "no medium"
    if medium and asked.head not in listed("either"):
        return "a medium"
    return "" if listed("of state").isdisjoint(_words(spoken)) else "a body of a state"


def _words(spoken: Spoken) -> list[str]:
    return spoken.actor.name.lower().split()


name_inside.finds("[The Reuters news agency] {said} <the road was mined>.")
name_inside.passes_by("The agency said the road was mined.", "A Reuters reporter said the road was mined.")

name_beside.finds("[The group, Tavria Watch], {said} <the road was mined>.")
name_beside.passes_by("The group said the road was mined.")

same_word.finds("[The Wagner Group] met Hamas. [The group] {said} <the road was mined>.")
same_word.passes_by("The Tavria Group sent a drone. The agency's car burned.")

same_kind.finds("Poland's envoy spoke to [the BBC]. [The broadcaster] {said} <the road was mined>.")
same_kind.passes_by(
    "Poland's envoy spoke to Hamas. The broadcaster said the road was mined.",
    "Hamas met the envoy. The Tavria rebel group said the road was mined.",
    "Hamas met the envoy. The village's council said the road was mined.",
    "Sivka welcomed the envoy. The group said the road was mined.",
)

same_person.finds("[Rustem Umerov] flew home. [The 43-year-old politician] {said} <the talks were over>.")
same_person.passes_by(
    "A resident flew home. The 43-year-old politician said the talks were over.",
    "Rustem Umerov flew home. The four-year-old document said the talks were over.",
)

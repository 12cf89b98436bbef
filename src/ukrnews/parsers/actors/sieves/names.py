"""Groups that a name heads, or a word for those who act for the named state."""

from __future__ import annotations

from ukrnews.lexicon.entries.countries import Use
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.names import Named
from ukrnews.parsers.actors.sieves.asked import Asked
from ukrnews.parsers.actors.sieves.triggers import Trigger
from ukrnews.parsers.cards import rule

_BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.GROUP})
_PEOPLE = frozenset({Use.PERSON, Use.PEOPLE, Use.ADJECTIVE})
"""Uses of a state's word for those who live there."""


@rule("team-sieve", on=(Trigger.TEAM,))
def team(asked: Asked) -> Actor | None:
    """Those who act for a state are the state: "the Ukrainian delegation"."""
    return asked.register.side_of(asked.noun)


@rule("name-sieve", on=(Trigger.NAME,))
def name(asked: Asked) -> Actor | None:
    """The person, body or state whose name heads the group, or the person whose name ends it: "Minister Sybiga"."""
    names = reversed(asked.register.names_in(asked.noun.first, asked.noun.last))
    actor = asked.first_fitting(names, lambda named: _why_not(asked, named))
    return actor and asked.register.with_role(actor)


def _why_not(asked: Asked, named: Named) -> str:
    noun = asked.noun
    ends = named.actor.kind is ActorKind.PERSON and named.last == noun.last
    if not named.first <= noun.head < named.last and not ends:
        return "only in the description of who is meant"
    if named.actor.kind in _BODIES and _some_of(asked, named):
        return "meant are some of its members"
    if named.use <= {Use.ADJECTIVE} and named.use:
        return "its adjective alone"
    return "no whole people" if named.use and named.use <= _PEOPLE and not _whole_people(asked) else ""


def _some_of(asked: Asked, named: Named) -> bool:
    """ "other Republicans", "hawkish Democrats": some members of a body, not all of it."""
    before = named.first - asked.noun.first
    many = asked.document.tag(asked.noun.head) == "NNPS"
    return many and before > 0 and (before > 1 or asked.opening not in ("the", "both"))


def _whole_people(asked: Asked) -> bool:
    """ "the Ukrainians", "the British": a people stands for its state; "a Russian", "two Russians" do not."""
    length = asked.noun.last - asked.noun.first
    return length == 1 or (length == 2 and asked.opening == "the")


team.finds("[The Ukrainian delegation] {said} <the talks were over>.")
team.passes_by("A delegation said the talks were over.", "The Ukrainian minister said the talks were over.")

name.finds("[Rustem Umerov] {said} <the talks were over>.", "[Poland] {said} <the road was mined>.")
name.passes_by("A resident said the road was mined.", "Two Russians said the road was mined.")

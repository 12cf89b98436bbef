"""The mentions of one proposal, gathered across the article."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from ukrnews.model import Actor, ActorKind, ProposalKind, Stance
from ukrnews.parsers.proposals.puts_and_replies import Put
from ukrnews.parsers.told import Told, actors_of
from ukrnews.parsers.topics import Topic

_STAND_FOR = {
    ActorKind.STATE: (ActorKind.PERSON, ActorKind.ORGANISATION), ActorKind.ORGANISATION: (ActorKind.PERSON,),
}  # fmt: skip
"""Who may stand for an actor of his country."""


@attrs.define
class Group:
    """The mentions of one proposal, in the order of the text."""

    topic: Topic
    puts: list[Put] = attrs.field(init=False, factory=list)
    durations: set[str] = attrs.field(init=False, factory=set)
    """The lengths its mentions name."""
    scope: set[str] = attrs.field(init=False, factory=set)
    """The words that tell it from others of its kind."""
    words: set[str] = attrs.field(init=False, factory=set)
    """Its content words."""
    _proposers: dict[Actor, Told] = attrs.field(init=False, factory=dict)
    _addressees: dict[Actor, Told] = attrs.field(init=False, factory=dict)
    _answers: dict[Stance, dict[Actor, Told]] = attrs.field(init=False, factory=dict)

    @property
    def kind(self) -> ProposalKind:
        """What it is."""
        return self.topic.kind

    @property
    def proposers(self) -> tuple[Told, ...]:
        """Who puts it forward, each once."""
        found = tuple(self._proposers.values())
        if len(found) < 2:
            return found
        actors = actors_of(found)
        return tuple([t for t in found if not _covered(t.actor, actors)])

    @property
    def addressees(self) -> tuple[Told, ...]:
        """Who is to agree to it, each once."""
        return tuple(self._addressees.values())

    def answered(self, stance: Stance | None = None) -> list[Told]:
        """Who has given the answer, or any where none is asked for, each once an answer."""
        said = self._answers.values() if stance is None else [self._answers.get(stance, {})]
        return [told for parties in said for told in parties.values()]

    def add(self, put: Put) -> None:
        """One more mention; a first real topic replaces a mere "plan"."""
        self.puts.append(put)
        self.scope |= put.scope
        self.words |= put.words
        if put.duration is not None:
            self.durations.add(put.duration.iso)
        for told, known in ((put.proposers, self._proposers), (put.addressees, self._addressees)):
            for one in told:
                known.setdefault(one.actor, one)
        for reply in put.replies:
            self._answers.setdefault(reply.stance, {}).setdefault(reply.by.actor, reply.by)
        if put.topic is not None and self.topic.vessel and not put.topic.vessel:
            self.topic = put.topic

    def speak_of(self, put: Put) -> None:
        """One more mention that says nothing new of it; it keeps its rule."""
        self.puts.append(put._replace(rule=self.puts[0].rule))


def _covered(actor: Actor, others: Iterable[Actor]) -> bool:
    """Whether the actor is a state, or a body of one, for which a person or body among the others stands."""
    above = _STAND_FOR.get(actor.kind)
    if above is None or actor.country is None:
        return False
    return any(o.kind in above and o.country == actor.country for o in others)


def same_party(one: Actor, other: Actor) -> bool:
    """Whether two actors answer for the same party: the same, or one the other's state."""
    return one.name == other.name or (one.country is not None and one.country == other.country)


def any_party(some: Iterable[Told], others: Iterable[Told]) -> bool:
    """Whether one of them answers for the same party as one of the others."""
    others = tuple(others)
    return any(same_party(one.actor, other.actor) for one in some for other in others)

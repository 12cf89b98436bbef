"""Mentions of one proposal become one: "a 30-day ceasefire", "the truce", "it"."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from ukrnews.model import Actor, ActorKind, ProposalKind, Stance
from ukrnews.parsers.proposals.drafts import Put, Reply
from ukrnews.parsers.told import Told, actors_of, each_once
from ukrnews.parsers.topics import Topic
from ukrnews.reading.document import Document

_ONE_EACH = frozenset(
    {
        ProposalKind.MILITARY_AID,
        ProposalKind.HUMANITARIAN,
        ProposalKind.OTHER,
        ProposalKind.TERRITORIAL,
        ProposalKind.SECURITY_GUARANTEE,
    }
)
_YES = frozenset({Stance.ACCEPT, Stance.ACCEPT_WITH_CONDITIONS})
_ONE_AT_A_TIME = frozenset({ProposalKind.CEASEFIRE, ProposalKind.PEACE_PLAN})
_BETWEEN = _ONE_AT_A_TIME | {ProposalKind.NEGOTIATIONS, ProposalKind.PRISONER_EXCHANGE}
_REFUSALS = frozenset({"red-line", "refuse"})
"""Rules of standing refusals."""
_HOURS = {"PTH": 1, "PD": 24, "PW": 168}
_FAR = 12
"""How many sentences back "it" or "the proposal" may point."""


@attrs.define
class Group:
    """The mentions of one proposal, in the order of the text."""

    topic: Topic
    puts: list[Put]

    @property
    def kind(self) -> ProposalKind:
        """What it is."""
        return self.topic.kind

    @property
    def durations(self) -> set[str]:
        """The lengths its mentions name."""
        return {p.duration.iso for p in self.puts if p.duration is not None}

    @property
    def scope(self) -> frozenset[str]:
        """The words that tell it from others of its kind."""
        return frozenset(w for p in self.puts for w in p.scope)

    @property
    def words(self) -> frozenset[str]:
        """Its content words."""
        return frozenset(w for p in self.puts for w in p.words)

    @property
    def proposers(self) -> tuple[Told, ...]:
        """Who puts it forward, each once."""
        found = each_once(t for p in self.puts for t in p.proposers)
        return tuple(t for t in found if not _covered(t.actor, actors_of(found)))

    @property
    def addressees(self) -> tuple[Told, ...]:
        """Who is to agree to it, each once."""
        return each_once(t for p in self.puts for t in p.addressees)

    def add(self, put: Put) -> None:
        """One more mention; a first real topic replaces a mere "plan"."""
        self.puts.append(put)
        if put.topic is not None and self.topic.vessel and not put.topic.vessel:
            self.topic = put.topic


def _covered(actor: Actor, others: Iterable[Actor]) -> bool:
    """Whether the actor is a state, or a body of one, for which a person or body among the others stands."""
    over = {ActorKind.STATE: (ActorKind.PERSON, ActorKind.ORGANISATION), ActorKind.ORGANISATION: (ActorKind.PERSON,)}
    above = over.get(actor.kind, ())
    return actor.country is not None and any(o.kind in above and o.country == actor.country for o in others)


def merge(document: Document, puts: Iterable[Put]) -> list[Group]:
    """The proposals behind the mentions, in the order of their first mention."""
    groups: list[Group] = []
    for put in _unified(sorted(puts, key=lambda p: (p.first, -p.last))):
        group = _twin(groups, put) or _known(document, groups, put)
        if group is not None:
            group.add(put)
        elif (
            put.topic is not None
            and not put.weak
            and not (put.topic.vessel and put.topic.kind is ProposalKind.OTHER and not put.proposers)
        ):
            groups.append(Group(put.topic, [put]))
    return groups


def _unified(puts: Iterable[Put]) -> list[Put]:
    """Mentions over the same topic word as one, with the proposers and answers of all."""
    found: list[Put] = []
    for put in puts:
        at = next((i for i, other in enumerate(found) if _one_mention(put, other)), None)
        if at is None:
            found.append(put)
            continue
        other = found[at]
        found[at] = other._replace(
            proposers=each_once((*other.proposers, *put.proposers)),
            addressees=each_once((*other.addressees, *put.addressees)),
            replies=(*other.replies, *put.replies),
            duration=other.duration or put.duration,
            scope=other.scope | put.scope,
            weak=other.weak and put.weak,
        )
    return found


def _one_mention(put: Put, other: Put) -> bool:
    if put.topic is None or other.topic is None:
        return (put.first, put.last, put.topic) == (other.first, other.last, other.topic)
    return put.topic.last == other.topic.last and put.topic.kind is other.topic.kind


def _twin(groups: list[Group], put: Put) -> Group | None:
    """A group one of whose mentions covers the same topic word or the same stretch."""
    for group in groups:
        for other in group.puts:
            same_topic = (
                put.topic is not None
                and other.topic is not None
                and put.topic.last == other.topic.last
                and put.topic.kind is other.topic.kind
            )
            if same_topic or (other.first, other.last) == (put.first, put.last):
                return group
    return None


def _known(document: Document, groups: list[Group], put: Put) -> Group | None:
    """The nearest earlier proposal that the mention takes up again."""
    here = document.sentence_of_token(put.first).index
    for group in sorted(groups, key=lambda g: -max(p.first for p in g.puts)):
        distance = here - document.sentence_of_token(group.puts[-1].first).index
        if put.topic is None or put.topic.vessel:
            if put.topic is not None and put.topic.name == "paper":
                continue
            again = bool(put.proposers) and _any_party(put.proposers, group.proposers)
            if put.topic is None and put.proposers and not again:
                continue
            if distance <= _FAR and (put.definite or put.topic is None or again) and _put_forward(group):
                return group
            continue
        if _same(group, put):
            return group
    return None


def _put_forward(group: Group) -> bool:
    """Whether words put it forward, so that "it" or "the proposal" can mean it: a proposer, a plan, a yes, or a truce
    or talks by name. What somebody refuses to do, or to have done, unasked is no proposal."""
    if (
        group.proposers
        or group.topic.vessel
        or any(r.stance is not Stance.REJECT for p in group.puts for r in p.replies)
    ):
        return True
    named = [p for p in group.puts if not p.infinitive and p.rule not in _REFUSALS]
    return any(p.definite or group.kind in _BETWEEN or p.topic != group.topic for p in named)


def _same(group: Group, put: Put) -> bool:
    if put.topic is None:
        return False
    if (
        group.topic.vessel
        and put.topic.kind in _ONE_AT_A_TIME
        and put.proposers
        and _any_party(put.proposers, group.proposers)
    ):
        return True
    if group.kind is not put.topic.kind:
        return False
    if put.duration is not None and group.durations and not _as_long(put.duration.iso, group.durations):
        return False
    if put.scope and group.scope and not put.scope & group.scope:
        return False
    if put.proposers and group.proposers and not _any_party(put.proposers, group.proposers):
        return False
    shared = len(group.words & put.words) / max(1, min(len(group.words), len(put.words)))
    if group.kind in _ONE_EACH:
        return shared >= 0.5 or (put.definite and shared >= 0.25)
    if put.duration is not None and group.durations:
        return True
    if put.proposers and not put.definite and not group.proposers and any(p.replies for p in group.puts):
        return False  # what was answered before is not what is put forward anew
    if put.definite or (put.replies and group.kind in _ONE_AT_A_TIME):
        return True
    if put.replies and not put.proposers and group.kind is not ProposalKind.PRISONER_EXCHANGE and not put.infinitive:
        return True
    return group.kind in _ONE_AT_A_TIME or shared >= 0.5 or (bool(put.proposers) and bool(group.proposers))


def replies(group: Group) -> tuple[Reply, ...]:
    """The answers to a proposal, one for each party and stance, newest last; a refinement replaces a plain yes."""
    kept: list[Reply] = []
    proposers = group.proposers
    for reply in sorted((r for p in group.puts for r in p.replies), key=lambda r: r.first):
        if reply.stance in _YES and any(_party(reply.actor, t.actor) for t in proposers):
            continue
        kept = [k for k in kept if not _supersedes(reply, k)]
        if not any(_speaks_for(k.actor, reply.actor) and _says(k.stance, reply.stance) for k in kept):
            kept.append(reply)
    return tuple(kept)


def _speaks_for(known: Actor, new: Actor) -> bool:
    """Whether who answered before is the same party, or whom words without a name may mean: "the two countries"."""
    return _party(known, new) or (new.kind is ActorKind.UNNAMED and new.country is None)


def _says(known: Stance, new: Stance) -> bool:
    """Whether the answer known already says the new one."""
    return known is new or (known is Stance.ACCEPT_WITH_CONDITIONS and new is Stance.ACCEPT) or new is Stance.UNDECIDED


def _supersedes(new: Reply, old: Reply) -> bool:
    if not _party(new.actor, old.actor):
        return False
    if new.stance is old.stance:
        return old.actor.kind is ActorKind.STATE and new.actor.kind is ActorKind.PERSON
    return old.stance is Stance.UNDECIDED or (
        old.stance is Stance.ACCEPT and new.stance is Stance.ACCEPT_WITH_CONDITIONS
    )


def _as_long(duration: str, others: Iterable[str]) -> bool:
    """Whether one of the others is the same length, in whatever unit: "72 hours" and "three days"."""
    return any(duration == other or _hours(duration) == _hours(other) != 0 for other in others)


def _hours(duration: str) -> int:
    """The hours of a length in hours, days or weeks, else 0."""
    number = "".join(c for c in duration if c.isdigit())
    return int(number or 0) * _HOURS.get(duration.strip("0123456789").replace(number, ""), 0)


def _any_party(some: Iterable[Told], others: Iterable[Told]) -> bool:
    others = tuple(others)
    return any(_party(one.actor, other.actor) for one in some for other in others)


def _party(one: Actor, other: Actor) -> bool:
    """Whether two actors answer for the same party: the same, or one the other's state."""
    if one.name == other.name:
        return True
    return one.country is not None and one.country == other.country

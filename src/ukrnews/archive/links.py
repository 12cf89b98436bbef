"""What is found of several articles together: events, families of proposals, deadlines, copies."""

from __future__ import annotations

import datetime as dt
from typing import Generic, TypeVar

import attrs

from ukrnews.model import (
    Actor,
    Article,
    Condition,
    Count,
    Incident,
    IncidentKind,
    Place,
    Proposal,
    ProposalKind,
    Span,
    Stance,
    Status,
    When,
)

F = TypeVar("F", Incident, Proposal)

HARMS = ("killed", "injured", "missing", "captured")
"""The fields of an incident that count people."""


@attrs.frozen(kw_only=True)
class Member(Generic[F]):
    """One article's finding among those that tell of the same thing."""

    article: Article
    finding: F
    why: tuple[str, ...] = ()
    """The signs that joined it to what was there, in words; none for the first."""
    copy_of: Article | None = None
    """The article that this one copies or replaces: the member is no source of its own."""


@attrs.frozen(kw_only=True)
class Figure:
    """How many people an article says were harmed."""

    count: Count
    article: Article
    span: Span
    """The words that say so."""
    source: Actor | None = None
    """Who gives the figure, where the article says so."""
    copy_of: Article | None = None
    """The article from which this one has it, where it is a copy."""
    parts: int = 1
    """How many figures of the article it is made of: added, or the range over sources that disagree."""


@attrs.frozen(kw_only=True)
class Contradiction:
    """Figures that exclude each other at the same time; one alone where an article gives both."""

    harm: str
    figures: tuple[Figure, ...]


@attrs.frozen(kw_only=True)
class Event:
    """One event in the world, with every finding that tells of it, in order of publication."""

    members: tuple[Member[Incident], ...]
    kind: IncidentKind
    places: tuple[Place, ...]
    when: When | None
    """The shortest stretch of days that an article gives."""
    perpetrators: tuple[Actor, ...]
    tolls: tuple[tuple[str, tuple[Figure, ...]], ...] = ()
    """Of each kind of harm that is told, the figures in order of publication."""
    contradicted: tuple[Contradiction, ...] = ()
    revised: tuple[Figure, ...] = ()
    """Figures that lie below what was known before."""

    def toll(self, harm: str) -> tuple[Figure, ...]:
        """The figures of "killed", "injured", "missing" or "captured". Raises ValueError for another word."""
        if harm not in HARMS:
            raise ValueError(f"Event.toll: harm must be one of {', '.join(HARMS)}, not {harm!r}")
        return dict(self.tolls).get(harm, ())

    @property
    def why(self) -> tuple[tuple[str, ...], ...]:
        """For each member the signs that joined it."""
        return tuple(member.why for member in self.members)


@attrs.frozen(kw_only=True)
class Move:
    """What a party answers to a proposal, as an article tells it."""

    actor: Actor
    stance: Stance
    article: Article
    evidence: tuple[Span, ...]


@attrs.frozen(kw_only=True)
class Term:
    """A condition that a party ties to a proposal, and what became of it since the party's term before."""

    condition: Condition
    article: Article
    became: str
    """"added", "same", "softened" or "dropped"; of a dropped one the article is that which tells of it."""


@attrs.frozen(kw_only=True)
class Taken:
    """A proposal taken back by whoever made it, or denied to have been made."""

    how: str
    """"withdrawn" or "denied"."""
    article: Article
    span: Span
    """The words that say so."""


@attrs.frozen(kw_only=True)
class Family:
    """One course of action that is proposed, under whatever name, in order of publication."""

    members: tuple[Member[Proposal], ...]
    kind: ProposalKind
    proposers: tuple[Actor, ...]
    moves: tuple[Move, ...] = ()
    terms: tuple[Term, ...] = ()
    taken_back: tuple[Taken, ...] = ()

    def status(self, day: dt.date) -> Status:
        """Where it stands on that day, by each party's last answer up to it, as `Proposal.status` has it."""
        told = [m for m in self.moves if m.article.published is None or m.article.published <= day]
        stances = set({_party(m.actor): m.stance for m in told}.values())
        if Stance.REJECT in stances:
            return Status.REJECTED
        if Stance.ACCEPT_WITH_CONDITIONS in stances:
            return Status.CONDITIONAL
        return Status.ACCEPTED if stances == {Stance.ACCEPT} else Status.OPEN


def _party(actor: Actor) -> str:
    """Whom an answer binds: the state of a person or body, else the actor."""
    return actor.country or actor.name


@attrs.frozen(kw_only=True)
class Due:
    """A day by which something is to be done."""

    condition: Condition
    article: Article
    date: dt.date
    holder: Actor | None = None
    """Who set it."""
    outcome: str | None = None
    """"kept", "missed" or "extended", where a later article says so."""
    told: Taken | None = None


@attrs.frozen(kw_only=True)
class Links:
    """What several articles tell together. Each incident stands in one event, each proposal in one family."""

    events: tuple[Event, ...] = ()
    families: tuple[Family, ...] = ()
    deadlines: tuple[Due, ...] = ()
    duplicates: tuple[tuple[Article, Article], ...] = ()
    """Pairs of which one is a copy or a light rewrite of the other, the earlier first."""
    replaced: tuple[tuple[Article, Article], ...] = ()
    """Pairs of an article and what it was changed into."""
    undated: tuple[Article, ...] = ()
    """Articles without a day of publication, joined only by days in their words."""

"""A proposal and its answers as one sentence gives them, before mentions are merged."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.model import Actor, ProposalKind, Stance
from ukrnews.parsers.told import Told
from ukrnews.parsers.topics import Topic
from ukrnews.reading.durations import Duration


class Reply(NamedTuple):
    """What a party answers; tokens [first, last) carry it."""

    by: Told
    stance: Stance
    first: int
    last: int
    implied: bool = False
    """Only a condition that the party sets tells of it."""

    @property
    def actor(self) -> Actor:
        """Who answers."""
        return self.by.actor


class Put(NamedTuple):
    """One mention of a proposal with what its sentence says of it. `topic` is None for "it" and "the proposal"."""

    topic: Topic | None
    first: int
    last: int
    proposers: tuple[Told, ...] = ()
    addressees: tuple[Told, ...] = ()
    replies: tuple[Reply, ...] = ()
    duration: Duration | None = None
    scope: frozenset[str] = frozenset()
    """Words that tell it from others of its kind: "easter", "energy", "partial"."""
    infinitive: bool = False
    """Something to do: "agreed to meet"."""
    weak: bool = False
    """Joins a proposal that is known otherwise, but makes none."""
    definite: bool = False
    """Taken up again: "the truce", "such a meeting", "his offer"."""
    unnamed: bool = False
    """Its words do not name what is answered: "gave no answer"."""
    standing: bool = False
    """Refused for good, whether somebody put it forward or not: "will never recognise the annexation"."""
    only: ProposalKind | None = None
    """The kind of what alone it can take up: "will attend"."""
    member_of: int | None = None
    """Where the list begins that it is a member of: "a truce and the release of prisoners"."""
    words: frozenset[str] = frozenset()
    """Its content words, in lower case."""
    named: str = ""
    """The words of its topic, in lower case."""
    rule: str = ""

    @property
    def points_back(self) -> bool:
        """Whether it only takes up what was put forward before: "it", "the plan"."""
        return self.topic is None or self.topic.vessel

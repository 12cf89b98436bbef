"""A proposal and its answers as one sentence gives them, before mentions are merged."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.model import Actor, Stance
from ukrnews.parsers.told import Told
from ukrnews.parsers.topics import Topic
from ukrnews.reading.durations import Duration


class Reply(NamedTuple):
    """What a party answers; tokens [first, last) carry it."""

    by: Told
    stance: Stance
    first: int
    last: int

    @property
    def actor(self) -> Actor:
        """Who answers."""
        return self.by.actor


class Put(NamedTuple):
    """One mention of a proposal with what its sentence says of it. `topic` is None for "it" and "the proposal"."""

    rule: str
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
    words: frozenset[str] = frozenset()
    """Its content words, in lower case."""

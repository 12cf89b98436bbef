"""What a proposal tells that can be compared with another article's: by whom, of what kind, in which words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Iterator
from itertools import pairwise
from typing import NamedTuple

from ukrnews.archive.links import Member
from ukrnews.archive.senses import own_words, scopes
from ukrnews.archive.wordlists import listed
from ukrnews.model import Actor, Proposal, ProposalKind

RECENT = 21
"""Days within which "the talks" are those that were last spoken of."""
SEASON = 60
"""Days after which a side's truce is another truce."""


class Course(NamedTuple):
    """The features of one proposal."""

    member: Member[Proposal]
    makers: frozenset[str]
    """Who has put it forward: states by their codes, others by name."""
    scopes: frozenset[str]
    """What tells it from others of its kind."""
    words: frozenset[str]
    """The words of its mentions, without those of any proposal and those that name its makers."""

    @property
    def proposal(self) -> Proposal:
        return self.member.finding

    @property
    def published(self) -> dt.date | None:
        return self.member.article.published

    @property
    def kind(self) -> ProposalKind:
        return self.proposal.kind

    @property
    def is_pointed_at(self) -> bool:
        """Whether its words take it as known: "the talks", "that truce", "they will come to the talks"."""
        words = self.proposal.content.text.lower().split()
        return self._first in listed("pointing") or any(
            before in listed("pointing") and word.strip(",.") in listed("said of any proposal")
            for before, word in pairwise(words)
        )

    @property
    def is_known_plan(self) -> bool:
        """Whether it is a plan that is not named as a new one, or nothing more is told of it: "Ankara's initiative"."""
        bare = self.kind is ProposalKind.OTHER and not self.words
        return (bare or self.kind is ProposalKind.PEACE_PLAN) and self._first not in listed("before what is new")

    @property
    def _first(self) -> str:
        return self.proposal.content.text.split(maxsplit=1)[0].lower()


def course_of(member: Member[Proposal]) -> Course:
    """The features of the member's proposal."""
    proposal = member.finding
    told = (proposal.content.text, *(s.text for s in proposal.evidence))
    by = [g.span.text for g in proposal.grounds if g.field == "proposers"]
    return Course(
        member=member,
        makers=frozenset(party(a) for a in proposal.proposers),
        scopes=scopes(told),
        words=own_words(told, "said of any proposal") - own_words(by, "said of any proposal"),
    )


def party(actor: Actor) -> str:
    """Whom an actor speaks for: a state by its code, else the name."""
    return actor.country or actor.name


def keys_of(course: Course) -> Iterator[Hashable]:
    """What two proposals must have in common to be compared: a word, a scope, a length of time; a maker within a
    season; or the kind and the weeks, by which "the talks" are found."""
    yield from course.words | course.scopes
    if course.proposal.duration is not None:
        yield course.proposal.duration
    if course.published is not None:
        yield from _about(course.kind, course.published, RECENT)
        for maker in course.makers:
            yield from _about(maker, course.published, SEASON)


def _about(what: str, day: dt.date, within: int) -> Iterator[Hashable]:
    """Keys of which two share one whose days lie so near."""
    stretch = day.toordinal() // within
    yield from ((what, within, stretch), (what, within, stretch + 1))

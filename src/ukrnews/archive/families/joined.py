"""Proposals of several articles joined into families, with what each party answered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

import attrs

from ukrnews.archive.families.courses import Course, course_of
from ukrnews.archive.families.taken_back import taken_back
from ukrnews.archive.families.terms import terms_of
from ukrnews.archive.joining import Joining, grouped
from ukrnews.archive.links import Family, Member, Move
from ukrnews.model import Actor, Article, Proposal, ProposalKind, Report


def families_of(
    members: Iterable[Member[Proposal]], reports: Mapping[Article, Report], joining: Joining[Course]
) -> tuple[Family, ...]:
    """The families in the order in which they are first told; members come in order of publication."""
    by_article = groupby(members, key=lambda member: member.article)
    groups = grouped(([course_of(member) for member in of_article] for _, of_article in by_article), joining)
    return tuple(
        family_of([attrs.evolve(told.one.member, why=told.why) for told in group], reports) for group in groups
    )


def family_of(members: Sequence[Member[Proposal]], reports: Mapping[Article, Report]) -> Family:
    """The family of which these members tell, in order of publication, by the reports of their articles."""
    moves = tuple(move for member in members for move in _moves(member))
    return Family(
        members=tuple(members),
        kind=_kind(members),
        proposers=_proposers(members),
        moves=moves,
        terms=terms_of(members, moves),
        taken_back=taken_back(members, reports),
    )


def _moves(member: Member[Proposal]) -> Iterable[Move]:
    for response in member.finding.responses:
        yield Move(actor=response.actor, stance=response.stance, article=member.article, evidence=response.evidence)


def _kind(members: Sequence[Member[Proposal]]) -> ProposalKind:
    """What most articles call it, the first where they are as many; "other" only where none says more."""
    told: list[ProposalKind] = [m.finding.kind for m in members if m.finding.kind is not ProposalKind.OTHER]
    return max(dict.fromkeys(told), key=told.count, default=ProposalKind.OTHER)


def _proposers(members: Sequence[Member[Proposal]]) -> tuple[Actor, ...]:
    return tuple(dict.fromkeys(actor for member in members for actor in member.finding.proposers))

"""Proposals that were taken back by whoever made them, or denied to have been made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ukrnews.archive.links import Member, Taken
from ukrnews.archive.sentences import word_before
from ukrnews.model import Article, Proposal, Report

_HOW = (("withdrawn", "taking back"), ("denied", "denying"))


def taken_back(members: Sequence[Member[Proposal]], reports: Mapping[Article, Report]) -> tuple[Taken, ...]:
    """What later articles say of it in the sentences that name it."""
    return tuple(taken for member in members for taken in _in(member, reports[member.article]))


def _in(member: Member[Proposal], report: Report) -> Iterator[Taken]:
    for how, words in _HOW:
        spans = (word_before(report, span, words) for span in member.finding.evidence)
        found = next((span for span in spans if span is not None), None)
        if found is not None:
            yield Taken(how=how, article=member.article, span=found)

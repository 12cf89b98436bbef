"""What became of the terms that parties tie to a proposal."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ukrnews.archive.families.courses import party
from ukrnews.archive.links import Member, Move, Term
from ukrnews.archive.senses import own_words
from ukrnews.model import Article, Condition, Proposal, Stance

_LIKE = 0.5
"""The share of the shorter's words that two wordings of one term have in common."""
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


def terms_of(members: Sequence[Member[Proposal]], moves: Sequence[Move]) -> tuple[Term, ...]:
    """The terms in the order in which they are told, each held against the party's terms before it."""
    standing: dict[str, list[Condition]] = {}
    told: list[Term] = []
    for member in members:
        here = [(holder, c) for c in member.finding.terms for holder in _holders(c)]
        for holder, condition in here:
            before = standing.setdefault(holder, [])
            like = next((c for c in reversed(before) if is_like(c, condition)), None)
            told.append(Term(condition=condition, article=member.article, became=_became(like, condition)))
            standing[holder] = [c for c in before if c is not like] + [condition]
        told += _dropped(member.article, standing, moves, {holder for holder, _ in here})
    return tuple(told)


def _holders(condition: Condition) -> tuple[str, ...]:
    """The parties that hold it; one without a name where nobody is told."""
    return tuple(dict.fromkeys(party(a) for a in condition.holders)) or ("",)


def is_like(a: Condition, b: Condition) -> bool:
    """Whether two wordings are of one requirement: half of the words of the shorter are in both."""
    ours, theirs = (own_words((c.requirement.text,), "said of any proposal") for c in (a, b))
    return bool(ours and theirs) and len(ours & theirs) >= _LIKE * min(len(ours), len(theirs))


def _became(before: Condition | None, now: Condition) -> str:
    if before is None:
        return "added"
    ours, theirs = _numbers(before), _numbers(now)
    return "softened" if ours and theirs and max(theirs) < max(ours) else "same"


def _numbers(condition: Condition) -> list[float]:
    return [float(n.replace(",", ".")) for n in _NUMBER.findall(condition.requirement.text)]


def _dropped(
    article: Article, standing: dict[str, list[Condition]], moves: Sequence[Move], named: set[str]
) -> Iterator[Term]:
    """The terms of parties that accept in this article and name none."""
    for move in moves:
        who = party(move.actor)
        if move.article is article and move.stance is Stance.ACCEPT and who not in named:
            yield from (Term(condition=c, article=article, became="dropped") for c in standing.pop(who, ()))

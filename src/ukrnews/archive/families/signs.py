"""The signs by which two proposals are one course, and what forbids it: each is given two, the earlier first."""

from __future__ import annotations

from ukrnews.archive.families.courses import RECENT, SEASON, Course, keys_of
from ukrnews.archive.joining import Joining
from ukrnews.model import ProposalKind
from ukrnews.parsers.cards import rule

_LOOSE = frozenset({ProposalKind.CEASEFIRE, ProposalKind.PEACE_PLAN, ProposalKind.OTHER})
"""Kinds under which one course is called now a truce, now a plan or a draft."""
_ONE_AT_A_TIME = frozenset({
    ProposalKind.CEASEFIRE, ProposalKind.PEACE_PLAN, ProposalKind.NEGOTIATIONS, ProposalKind.PRISONER_EXCHANGE,
})  # fmt: skip


@rule("same-maker-sign")
def same_maker(a: Course, b: Course) -> str | None:
    """The same side has put it forward within two months."""
    shared = a.makers & b.makers
    return f"put forward by the same side: {min(shared)}" if shared and _within(a, b, SEASON) else None


@rule("same-duration-sign")
def same_duration(a: Course, b: Course) -> str | None:
    """The same length of time."""
    length = a.proposal.duration
    return f"the same length of time: {length}" if length is not None and length == b.proposal.duration else None


@rule("same-course-sign")
def same_course(a: Course, b: Course) -> str | None:
    """The same kind of proposal, if of one that a side makes one at a time: a truce, a plan, talks, a swap."""
    return f"the same kind: {a.kind}" if a.kind is b.kind and a.kind in _ONE_AT_A_TIME else None


@rule("same-scope-sign")
def same_scope(a: Course, b: Course) -> str | None:
    """The same scope: at sea, in the air, over Easter."""
    shared = a.scopes & b.scopes
    return f"the same scope: {min(shared)}" if shared else None


@rule("whole-scope-sign")
def whole_scope(a: Course, b: Course) -> str | None:
    """Nothing but the same scope: a truce at sea is sooner another truce at sea than one at sea and in the air."""
    return "no other scope" if a.scopes and a.scopes == b.scopes else None


@rule("same-words-sign")
def same_words(a: Course, b: Course) -> str | None:
    """A word that is not said of any proposal."""
    shared = sorted(a.words & b.words)
    return f"the same words: {', '.join(shared)}" if shared else None


@rule("several-same-words-sign")
def several_same_words(a: Course, b: Course) -> str | None:
    """Two such words or more."""
    return "more than one word in common" if len(a.words & b.words) > 1 else None


@rule("pointed-at-sign")
def pointed_at(a: Course, b: Course) -> str | None:
    """What is named as known and by no maker: "the talks", where one such proposal was spoken of lately."""
    return "spoken of as known" if b.is_pointed_at and not b.makers and _lately(a, b) else None


@rule("maker-s-plan-sign")
def makers_plan(a: Course, b: Course) -> str | None:
    """A plan that is named by its maker alone: "Ankara's initiative", where it has put forward one thing lately."""
    named = b.is_known_plan and bool(a.makers & b.makers) and a.kind is not b.kind
    return "its maker's plan" if named and _lately(a, b) else None


def _lately(a: Course, b: Course) -> bool:
    return _within(a, b, RECENT)


def _within(a: Course, b: Course, days: int) -> bool:
    """Whether both are dated and so many days apart at the most."""
    return a.published is not None and b.published is not None and abs((b.published - a.published).days) <= days


@rule("other-course-veto")
def other_course(a: Course, b: Course) -> str | None:
    """Kinds that no two reports of one proposal mix."""
    kinds = {a.kind, b.kind}
    return None if len(kinds) == 1 or kinds <= _LOOSE else " and ".join(sorted(kinds))


@rule("other-maker-veto")
def other_maker(a: Course, b: Course) -> str | None:
    """Other sides have put them forward: rival plans."""
    return f"by {min(a.makers)} and by {min(b.makers)}" if a.makers and b.makers and not a.makers & b.makers else None


@rule("other-duration-veto")
def other_duration(a: Course, b: Course) -> str | None:
    """Other lengths of time."""
    lengths = [d for d in (a.proposal.duration, b.proposal.duration) if d is not None]
    return " and ".join(sorted(lengths)) if len(set(lengths)) == 2 else None


@rule("other-scope-veto")
def other_scope(a: Course, b: Course) -> str | None:
    """Other scopes: a truce at sea is no truce in the air."""
    apart = a.scopes and b.scopes and not a.scopes & b.scopes
    return f"{min(a.scopes)} and {min(b.scopes)}" if apart else None


FAMILIES: Joining[Course] = Joining(
    name="families",
    signs=(
        (same_maker, 3),
        (same_duration, 3),
        (same_course, 1),
        (same_scope, 2),
        (whole_scope, 1),
        (same_words, 2),
        (several_same_words, 1),
        (pointed_at, 3),
        (makers_plan, 1),
    ),
    vetoes=(other_course, other_maker, other_duration, other_scope),
    enough=4,  # a maker or a length of time, and a word or a kind
    keys=keys_of,
)
"""How proposals of several articles become families."""

same_maker.finds("Turkey proposed <a truce at sea>. |9| Ankara proposed <a truce over the harvest>.")
same_maker.passes_by(
    "Turkey proposed <a truce at sea>. |9| Paris proposed <a truce over the harvest>.",
    "Turkey proposed <a truce at sea>. |200| Ankara proposed <a truce over the harvest>.",
)

same_duration.finds("Turkey proposed <a 60-day truce>. |9| Ukraine rejected <a 60-day ceasefire>.")
same_duration.passes_by("Turkey proposed <a 60-day truce>. |9| Ukraine rejected <a ceasefire>.")

same_course.finds("Turkey proposed <a 60-day truce>. |9| Ukraine rejected <a 60-day ceasefire>.")
same_course.passes_by(
    "Turkey proposed <a 60-day truce>. |9| Kyiv proposed <a prisoner swap>.",
    "Turkey proposed <a loan for grain silos>. |9| Ankara proposed <a loan for the fleet>.",
)

same_scope.finds("Turkey proposed <a truce at sea and in the air>. |30| Ukraine rejected <a sea truce>.")
same_scope.passes_by("Turkey proposed <a truce at sea>. |30| Ukraine rejected <a truce>.")

whole_scope.finds("Turkey proposed <a truce at sea>. |30| Ukraine rejected <a maritime truce>.")
whole_scope.passes_by("Turkey proposed <a truce at sea and in the air>. |30| Ukraine rejected <a maritime truce>.")

same_words.finds("Turkey proposed <a truce at sea and in the air>. |30| Ukraine rejected <a sea truce>.")
same_words.passes_by("Turkey proposed <a truce at sea>. |30| Ukraine rejected <a truce>.")

several_same_words.finds(
    "Turkey proposed <a pause in attacks on grain silos>. |30| Ukraine rejected <a truce for grain silos>."
)
several_same_words.passes_by(
    "Turkey proposed <a pause in attacks on grain silos>. |30| Ukraine rejected <a truce for grain ships>."
)

pointed_at.finds("Turkey offered <talks in Izmir>. |9| Moscow confirmed that <it would come to the talks>.")
pointed_at.finds("Turkey proposed <a truce on Tuesday>. |5| Ukraine rejected <the truce>.")
pointed_at.passes_by("Turkey proposed <a truce on Tuesday>. |60| Ukraine rejected <the truce>.")

other_course.finds("Turkey proposed <a truce for grain silos>. |1| Turkey proposed <talks on grain silos>.")
other_course.passes_by("Turkey proposed <a truce for grain silos>. |1| Turkey proposed <a pause for grain silos>.")

other_maker.finds("Turkey proposed <a truce for grain silos>. |1| France proposed <a truce for grain silos>.")
other_maker.passes_by("Turkey proposed <a truce for grain silos>. |1| Ankara proposed <a truce for grain silos>.")

other_duration.finds("Turkey proposed <a 60-day truce>. |1| Turkey proposed <a 30-day truce>.")
other_duration.passes_by("Turkey proposed <a 60-day truce>. |1| Turkey proposed <a truce>.")

other_scope.finds("Turkey proposed <an Easter truce>. |1| Turkey proposed <a Christmas truce>.")
other_scope.passes_by("Turkey proposed <an Easter truce>. |1| Turkey proposed <a truce>.")

makers_plan.finds("Turkey proposed <a truce at sea>. |3| Russia rejected <Ankara's initiative>.")
makers_plan.passes_by("Turkey proposed <a truce at sea>. |3| Russia rejected <Macron's initiative>.")

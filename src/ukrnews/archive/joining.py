"""What joins findings of several articles: signs with weights, and what forbids it whatever the signs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

import attrs

from ukrnews.parsers.cards import Rule, Table

T = TypeVar("T")


class Weighed(NamedTuple):
    """How much speaks for two findings being one, and what, in words."""

    weight: int
    why: tuple[str, ...]


APART = Weighed(0, ())
"""Nothing speaks for it, or something forbids it."""


@attrs.frozen
class Joining(Generic[T]):
    """A table of rules that are given two findings, the earlier first, and answer in words or not at all."""

    name: str
    signs: tuple[tuple[Rule[[T, T], str | None], int], ...]
    """What speaks for one thing, and how much it weighs."""
    vetoes: tuple[Rule[[T, T], str | None], ...]
    """What forbids it."""
    enough: int
    """The weight from which two are one."""
    keys: Callable[[T], Iterable[Hashable]]
    """What a finding tells, of which two must share something to be compared at all: it keeps the time near linear."""

    @property
    def table(self) -> Table:
        """Its rules in their order."""
        return Table(self.name, None, (*(card for card, _ in self.signs), *self.vetoes))

    def without(self, names: Collection[str]) -> Joining[T]:
        """The same without the rules of these names."""
        signs = tuple((card, weight) for card, weight in self.signs if card.name not in names)
        return attrs.evolve(self, signs=signs, vetoes=tuple(v for v in self.vetoes if v.name not in names))

    def weighed(self, group: Iterable[T], one: T) -> Weighed:
        """What joins one to that member of a group that is most like it; APART where any member forbids it."""
        members = tuple(group)
        if any(veto.read(other, one) is not None for other in members for veto in self.vetoes):
            return APART
        return max((self._signs(other, one) for other in members), key=lambda told: told.weight, default=APART)

    def _signs(self, a: T, b: T) -> Weighed:
        told = [(weight, words) for card, weight in self.signs if (words := card.read(a, b)) is not None]
        return Weighed(sum(weight for weight, _ in told), tuple(words for _, words in told))


class Joined(NamedTuple, Generic[T]):
    """A finding in its group, and why it is there; nothing for the first."""

    one: T
    why: tuple[str, ...]


def grouped(articles: Iterable[Sequence[T]], joining: Joining[T]) -> tuple[tuple[Joined[T], ...], ...]:
    """The findings in groups, in the order in which they are first told. `articles` are the findings of each article
    in order of publication; no two of one article come into one group, since its parser has kept them apart."""
    groups: list[list[Joined[T]]] = []
    index: dict[Hashable, list[int]] = defaultdict(list)
    for findings in articles:
        near = [{g for key in joining.keys(one) for g in index.get(key, ())} for one in findings]
        homes = homes_of([
            (joining.weighed((told.one for told in groups[g]), one), k, g)
            for k, one in enumerate(findings)
            for g in near[k]
        ], joining.enough)  # fmt: skip
        for k, one in enumerate(findings):
            at, why = homes.get(k, (len(groups), ()))
            if at == len(groups):
                groups.append([])
            groups[at].append(Joined(one, why))
            for key in joining.keys(one):
                if at not in index[key]:
                    index[key].append(at)
    return tuple(tuple(group) for group in groups)


def homes_of(scored: Sequence[tuple[Weighed, int, int]], enough: int) -> dict[int, tuple[int, tuple[str, ...]]]:
    """For each finding of an article the group that it joins and why, the surest first; none where two free groups
    are as likely."""
    homes: dict[int, tuple[int, tuple[str, ...]]] = {}
    taken: set[int] = set()
    likely = sorted((s for s in scored if s[0].weight >= enough), key=lambda s: (-s[0].weight, s[1], s[2]))
    for told, k, g in likely:
        rivals = [h for other, j, h in likely if j == k and other.weight == told.weight and h not in taken]
        if k not in homes and rivals == [g]:
            homes[k] = g, told.why
            taken.add(g)
    return homes

"""Groups that grow: only what something new touches is decided again, with the outcome of deciding all in one go.

A finding's group hangs on the groups that share a key with it, as they stand before its article. So an article is
decided again when, before it, a group changed that shares a key with one of its findings; what that changes may touch
later articles in turn, until nothing does. That each article then stands as the ones before it make it stand is what
deciding all in order would have given.
"""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from operator import attrgetter, itemgetter
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

import attrs

from ukrnews.archive.joining import Joining, homes_of

T = TypeVar("T")
Order = tuple[Any, ...]
"""Where an article stands in the order of publication."""


class Told(NamedTuple, Generic[T]):
    """One finding in its place: the order of its article and its number there."""

    place: tuple[Order, int]
    name: str
    """Its finding_id."""
    one: T
    keys: frozenset[int]


class Stored(NamedTuple, Generic[T]):
    """A finding as it was grouped before."""

    told: Told[T]
    group: str
    why: tuple[str, ...]


class Shelf(Protocol[T]):
    """Where the findings are kept that were grouped before."""

    def groups_with(self, keys: Collection[int]) -> Iterable[Stored[T]]:
        """All members of each group that has a member with one of these keys."""
        ...

    def later(self, keys: Collection[int], than: Order) -> Iterable[Sequence[Told[T]]]:
        """All findings, article by article, of those after that place of which one has one of these keys."""
        ...


@attrs.define
class Groups(Generic[T]):
    """The groups that were looked at so far, each with its members in order; a group bears its first member's name."""

    joining: Joining[T]
    members: dict[str, list[Told[T]]] = attrs.field(factory=dict)
    home: dict[str, tuple[str, tuple[str, ...]]] = attrs.field(factory=dict)
    """The group of each finding and why it is there."""
    moved: dict[str, set[str]] = attrs.field(factory=lambda: defaultdict(set))
    """Groups that have changed, with the findings that came or went."""
    _near: dict[int, set[str]] = attrs.field(factory=lambda: defaultdict(set))
    """The groups in which a key has ever been."""

    def put(self, stored: Stored[T]) -> None:
        """Put a finding into its group."""
        told, group, why = stored
        insort(self.members.setdefault(group, []), told, key=attrgetter("place"))
        self.home[told.name] = group, why
        for key in told.keys:
            self._near[key].add(group)

    def take(self, told: Told[T]) -> tuple[str, tuple[str, ...]] | None:
        """Take a finding out of its group; returns the group and why it was there, None where it was in none."""
        before = self.home.pop(told.name, None)
        if before is not None:
            self.members[before[0]] = [m for m in self.members[before[0]] if m.name != told.name]
        return before

    def decide(self, findings: Sequence[Told[T]]) -> set[str]:
        """Give the findings of one article their groups; returns the groups that this changes."""
        before = [self.take(told) for told in findings]
        here = findings[0].place[0]
        near = [self._before(here, told) for told in findings]
        order = sorted({(members[0].place, group) for groups in near for group, members in groups.items()})
        number = {group: n for n, (_, group) in enumerate(order)}
        homes = homes_of([
            (self.joining.weighed((m.one for m in members), told.one), k, number[group])
            for k, told in enumerate(findings)
            for group, members in near[k].items()
        ], self.joining.enough)  # fmt: skip
        changed = set[str]()
        for k, told in enumerate(findings):
            at, why = homes.get(k, (None, ()))
            now = (told.name if at is None else order[at][1], why)
            self.put(Stored(told, *now))
            if now != before[k]:
                changed |= self._note(told.name, now, before[k])
        return changed

    def drop(self, stored: Stored[T]) -> set[str]:
        """Forget a finding; returns the group that this changes."""
        self.put(stored)
        return self._note(stored.told.name, self.take(stored.told), None)

    def keys_of(self, groups: Iterable[str]) -> set[int]:
        """What the members of these groups tell."""
        return {key for group in groups for told in self.members.get(group, ()) for key in told.keys}

    def _before(self, here: Order, told: Told[T]) -> dict[str, list[Told[T]]]:
        """The groups, as they stand before an article, of which a member shares a key with a finding of it."""
        found = dict[str, list[Told[T]]]()
        for group in {group for key in told.keys for group in self._near.get(key, ())}:
            members = [m for m in self.members[group] if m.place[0] < here]
            if any(not m.keys.isdisjoint(told.keys) for m in members):
                found[group] = members
        return found

    def _note(self, name: str, *homes: tuple[str, tuple[str, ...]] | None) -> set[str]:
        groups = {home[0] for home in homes if home is not None}
        for group in groups:
            self.moved[group].add(name)
        return groups if len(groups) > 1 or None in homes else set()  # else it is only there for other signs


def settle(
    groups: Groups[T], new: Iterable[Sequence[Told[T]]], gone: Iterable[Stored[T]], shelf: Shelf[T]
) -> Groups[T]:
    """Group the findings of new articles, forget those that are gone from the shelf, and decide again what that
    touches."""
    gone, touched = tuple(gone), _Touched()
    _fetch(groups, {key for stored in gone for key in stored.told.keys}, shelf)
    for stored in gone:
        touched.add(stored.told.place[0], [stored.told], groups, groups.drop(stored))
    waiting = {findings[0].place[0]: findings for findings in new if findings}
    while waiting or touched.keys:
        _fetch(groups, {key for findings in waiting.values() for told in findings for key in told.keys}, shelf)
        for order, findings in sorted(waiting.items(), key=itemgetter(0)):
            touched.add(order, findings, groups, groups.decide(findings))
        waiting, touched = _next(touched, waiting.keys(), shelf), _Touched()
    return groups


@attrs.define
class _Touched:
    """What later articles may share with groups that have changed, and where the first change was."""

    keys: set[int] = attrs.field(factory=set)
    first: Order | None = None

    def add(self, at: Order, findings: Iterable[Told[Any]], groups: Groups[Any], changed: Collection[str]) -> None:
        if not changed:
            return
        self.keys |= groups.keys_of(changed)
        self.keys.update(key for told in findings for key in told.keys)
        self.first = at if self.first is None else min(self.first, at)


def _next(touched: _Touched, done: Collection[Order], shelf: Shelf[T]) -> dict[Order, Sequence[Told[T]]]:
    """The later articles to be decided again, but for those that have just been, which have seen it all."""
    if touched.first is None:
        return {}
    later: Iterator[Sequence[Told[T]]] = iter(shelf.later(touched.keys, touched.first))
    return {findings[0].place[0]: findings for findings in later if findings[0].place[0] not in done}


def _fetch(groups: Groups[T], keys: Collection[int], shelf: Shelf[T]) -> None:
    """Bring in the groups that share a key, as they were, unless they are here."""
    for stored in shelf.groups_with(keys):
        if stored.told.name not in groups.home:
            groups.put(stored)

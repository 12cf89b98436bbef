"""Stretches of a text, looked up by place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar

_SHELF = 256
"""Characters of the text whose stretches are kept together."""


class _Placed(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=_Placed)


class Overlaps(Generic[S]):
    """Stretches by the parts of the text that they lie in, so that none far away is looked at."""

    def __init__(self, stretches: Iterable[S] = ()) -> None:
        self._shelves: dict[int, dict[int, S]] = {}
        self._number = 0
        for stretch in stretches:
            self.add(stretch)

    def add(self, stretch: S) -> None:
        """Note one more."""
        self._number += 1
        for shelf in _shelves(stretch.start, stretch.end):
            self._shelves.setdefault(shelf, {})[self._number] = stretch

    def over(self, start: int, end: int) -> list[S]:
        """Those that share characters with [start, end), in the order in which they were given."""
        near = {n: s for shelf in _shelves(start, end) for n, s in self._shelves.get(shelf, {}).items()}
        return [near[n] for n in sorted(near) if near[n].start < end and start < near[n].end]


def _shelves(start: int, end: int) -> range:
    return range(start // _SHELF, max(start, end - 1) // _SHELF + 1)

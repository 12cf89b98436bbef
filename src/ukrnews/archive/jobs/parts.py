"""Which things hang together, told pair by pair."""

from __future__ import annotations

from collections.abc import Iterator


class Parts:
    """Things that hang together, pair by pair (union by a representative, paths halved)."""

    def __init__(self) -> None:
        self._above: dict[int, int] = {}

    def of(self, one: int) -> int:
        """The representative of the part that it is in; itself where it hangs together with nothing."""
        above = self._above
        while (parent := above.get(one, one)) != one:
            above[one] = above.get(parent, parent)
            one = above[one]
        return one

    def join(self, one: int, other: int) -> None:
        """Put the parts of both together, under the smaller representative."""
        low, high = sorted((self.of(one), self.of(other)))
        if low != high:
            self._above[high] = low
            self._above.setdefault(low, low)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        """Each thing that hangs together with another, and its representative."""
        return ((one, self.of(one)) for one in self._above)

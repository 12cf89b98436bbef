"""A place in a sentence's row of chunks, with what may be looked at from there; past either end everything is empty."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from ukrnews.reading.syntax.protocol import Chunk, NounGroup, VerbGroup

END: Final = Chunk("", -1, -1, "")
"""What stands past the ends of a row."""


class Cursor(NamedTuple):
    """Chunk `k` of a row of which the part before chunk `stop` may be looked at."""

    row: Sequence[Chunk]
    k: int
    stop: int
    start: int = 0
    """The chunk at which what is being read begins: a clause, or what somebody said."""

    def chunk(self, n: int = 0) -> Chunk:
        """The chunk `n` places on, or back where that is negative."""
        at = self.k + n
        return self.row[at] if 0 <= at < self.stop else END

    def kind(self, n: int = 0) -> str:
        """Its kind, empty past the ends."""
        at = self.k + n
        return self.row[at].kind if 0 <= at < self.stop else ""

    def word(self, n: int = 0) -> str:
        """Its head or word in lower case; a verb's lemma."""
        at = self.k + n
        return self.row[at].lower if 0 <= at < self.stop else ""

    def verb(self, n: int = 0) -> VerbGroup | None:
        """Its verb group."""
        at = self.k + n
        return self.row[at].verb if 0 <= at < self.stop else None

    def gerund(self, n: int = 0) -> VerbGroup | None:
        """Its verb group, where that is a bare -ing form."""
        verb = self.chunk(n).verb
        return verb if verb is not None and verb.form == "gerund" else None

    def noun(self, n: int = 0) -> NounGroup | None:
        """Its noun group."""
        return self.chunk(n).noun

    @property
    def ended(self) -> bool:
        """Whether the row is at its end here."""
        return not 0 <= self.k < self.stop

    def moved(self, n: int = 1) -> Cursor:
        """The place `n` chunks on."""
        return Cursor(self.row, self.k + n, self.stop, self.start)

    def past(self, kinds: str, n: int = 0) -> Cursor:
        """The first place from `n` chunks on whose chunk is of none of these kinds."""
        at = self.k + n
        while 0 <= at < self.stop and self.row[at].kind in kinds:
            at += 1
        return Cursor(self.row, at, self.stop, self.start)

    def first(self, holds: Callable[[Chunk], bool], n: int = 0, within: int | None = None) -> Cursor | None:
        """The first place from `n` chunks on, and `within` so many, whose chunk is as asked."""
        end = self.stop if within is None else min(self.stop, self.k + n + within)
        return next((self.moved(k - self.k) for k in range(self.k + n, end) if holds(self.row[k])), None)

    def ahead(self, n: int = 0) -> Iterator[Chunk]:
        """The chunks from `n` places on."""
        return iter(self.row[max(0, self.k + n) : self.stop])

    def up_to(self, there: Cursor) -> Sequence[Chunk]:
        """The chunks from here on that stand before another place."""
        return self.row[self.k : there.k]

    def tokens(self, first: int, last: int) -> tuple[int, int]:
        """The tokens of the row's chunks [first, last)."""
        return self.row[first].first, self.row[last - 1].last

    @property
    def so_far(self) -> Sequence[Chunk]:
        """The chunks before this one of what is being read."""
        return self.row[self.start : self.k]

    def behind(self) -> Iterator[Chunk]:
        """The chunks before this one, the nearest first."""
        return reversed(self.row[: max(0, self.k)])

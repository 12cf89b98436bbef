"""Tokens of a very long text in little memory: as numbers and words, made tokens again where somebody looks."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import count, repeat
from operator import add
from typing import overload

from ukrnews.reading.tokens import Token

_BLOCK = 5
"""Tokens are made anew by blocks of so many binary digits of their indexes: 32."""
_BLOCKS = 300
"""The most blocks that are there at a time."""


class Packed(Sequence[Token]):
    """The same tokens as those it is made of, an eighth of their size and slower to look at."""

    __slots__ = ("_blocks", "_lowers", "_texts", "starts")

    def __init__(self, tokens: Iterable[Token]) -> None:
        self.starts, self._texts, self._lowers = array("I"), list[str](), list[str]()
        self._blocks: dict[int, list[Token]] = {}
        for token in tokens:
            self.starts.append(token.start)
            self._texts.append(token.text)
            self._lowers.append(token.lower)

    def __len__(self) -> int:
        return len(self._texts)

    def __iter__(self) -> Iterator[Token]:
        for block in range((len(self) >> _BLOCK) + 1):
            yield from self._made(block)

    @overload
    def __getitem__(self, at: int) -> Token: ...
    @overload
    def __getitem__(self, at: slice) -> list[Token]: ...
    def __getitem__(self, at: int | slice) -> Token | list[Token]:
        if isinstance(at, slice):
            return self._several(range(*at.indices(len(self))))
        if at < 0:
            at += len(self)
            if at < 0:
                raise IndexError(at - len(self))
        block = self._blocks.get(at >> _BLOCK) or self._block(at >> _BLOCK)
        return block[at & (1 << _BLOCK) - 1]

    def _several(self, places: range) -> list[Token]:
        block = places.start >> _BLOCK
        if places.step == 1 and places.stop <= block + 1 << _BLOCK:
            begin = block << _BLOCK
            return self._block(block)[places.start - begin : max(places.stop - begin, 0)]
        return [self[at] for at in places]

    def _block(self, block: int) -> list[Token]:
        """The tokens of the block, kept for those that look there next."""
        known = self._blocks.get(block)
        if known is None:
            if len(self._blocks) >= _BLOCKS:
                self._blocks.clear()
            known = self._blocks[block] = self._made(block)
        return known

    def _made(self, block: int) -> list[Token]:
        first, last = block << _BLOCK, block + 1 << _BLOCK
        starts, texts = self.starts[first:last], self._texts[first:last]
        ends = map(add, starts, map(len, texts))
        rows = zip(count(first), starts, ends, texts, self._lowers[first:last], strict=False)
        return list(map(tuple.__new__, repeat(Token), rows))

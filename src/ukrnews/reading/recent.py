"""What is worked out for sentences and kept for those that ask again, but not for all of a very long text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ukrnews.reading.sentences import Sentence

T = TypeVar("T")

_MOST = 500_000
"""The characters of the sentences for which it is kept: no article is so long, and memory stays within bounds."""
_FEW = 100_000
"""The same, past so many characters of a text: what is read by then takes memory, too."""


class Recent(dict[int, T]):
    """Values by the index of their sentence. When there are too many all go, and who still asks has them worked out
    anew; `forget` is called with each that goes, to cut what refers back to it."""

    def __init__(self, forget: Callable[[T], object] | None = None, most: int = _MOST) -> None:
        super().__init__()
        self._forget, self._most, self._held = forget, most, 0

    def keep(self, sentence: Sentence, value: T) -> T:
        """The value, kept for the sentence."""
        if sentence.end > _MOST:
            self._most = min(self._most, _FEW)
        self._held += sentence.end - sentence.start
        if self._held > self._most:
            self.clear()
            self._held = sentence.end - sentence.start
        self[sentence.index] = value
        return value

    def clear(self) -> None:
        """Forget all."""
        if self._forget is not None:
            for value in self.values():
                self._forget(value)
        super().clear()
        self._held = 0

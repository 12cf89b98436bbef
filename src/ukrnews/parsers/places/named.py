"""One name of a place in the text."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.model import Place


class PlaceName(NamedTuple):
    """Tokens [first, last) name `place`."""

    first: int
    last: int
    place: Place
    locative: bool
    """A preposition of place governs it ("in Kyiv", "on Sumy"), directly or through a list."""
    rule: str
    start: int | None = None
    """Where a direction told from the place begins: "southwest of Sumy"."""

    @property
    def words(self) -> tuple[int, int]:
        """The tokens of the name, with the direction told from it."""
        return (self.first if self.start is None else self.start), self.last

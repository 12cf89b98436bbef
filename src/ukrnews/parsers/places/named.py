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

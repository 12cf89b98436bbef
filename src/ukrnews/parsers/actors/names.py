"""One name of a person, body or state in the text."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.lexicon.entries import Gender
from ukrnews.lexicon.entries.countries import Use
from ukrnews.model import Actor


class Named(NamedTuple):
    """Tokens [first, last) name `actor`; `gender` of a person where it is known."""

    first: int
    last: int
    actor: Actor
    gender: Gender | None = None
    medium: bool = False
    use: frozenset[Use] = frozenset()
    """In which sense a state's word stands here; empty for others."""
    rule: str = ""
    """By which rule it was found."""

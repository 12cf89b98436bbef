"""A statement while it is being put together."""

from __future__ import annotations

import attrs

from ukrnews.model import Act
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import NounGroup, VerbGroup


@attrs.define(kw_only=True)
class Draft:
    """Character ranges and groups that will become one Statement."""

    sentence: Sentence
    cue: tuple[int, int] | None
    """Characters of the reporting words; None where a quotation stands alone."""
    content: list[tuple[int, int]]
    """Characters of what was said, trimmed."""
    sources: tuple[NounGroup, ...]
    act: Act
    rule: str
    verb: VerbGroup | None = None
    source_range: tuple[int, int] | None = None
    """Tokens of the source phrase as it stands."""
    addressees: tuple[NounGroup, ...] = ()
    p_cue: float = 1.0
    negated: bool = False
    unsaid: bool = False
    """The source is reported not to have said it."""
    follows: Draft | None = None
    """The statement whose speakers a quotation without a cue is taken to go on from."""
    neutral: bool = True
    """The cue alone does not decide the act."""

    @property
    def at(self) -> tuple[int, int]:
        """Where it stands: the cue, or without one the first words of the content."""
        return self.cue if self.cue is not None else self.content[0]

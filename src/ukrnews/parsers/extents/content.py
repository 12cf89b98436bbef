"""What was said, as the boundaries see it at which it may end."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from ukrnews.parsers.extents.boundaries import Extent
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import VerbGroup


class Content(NamedTuple):
    """Content whose end is looked for, and the act of speech that it hangs on."""

    document: Document
    cues: Collection[str]
    """The verbs that open another act of speech."""
    tense: str | None
    """In which they report here."""
    whole: bool
    """Whether it is a clause ("said he would stay"), not an object ("rejected the plan")."""
    verb: VerbGroup | None = None
    """The verb that governs it."""

    @property
    def extent(self) -> Extent:
        """The boundaries that it has."""
        return Extent.CLAUSE if self.whole else Extent.OBJECT

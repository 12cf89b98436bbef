"""Table ``source_nouns``: nouns for people and bodies that may speak without being named."""

from __future__ import annotations

import attrs

from ukrnews.lexicon.entries.base import Entry, Gender


@attrs.frozen(kw_only=True)
class SourceNounEntry(Entry):
    """A noun, in the form that the text has, for somebody who may be a source: "woman", "residents", "ministry".

    ``forces``: it is one only together with the side it belongs to ("Russian troops"). ``person``: a human being,
    whom "he" or "she" may take up.
    """

    noun: str
    gender: Gender | None = None
    forces: bool = False
    person: bool = False

    @property
    def key(self) -> str:
        return self.noun

    @property
    def phrases(self) -> tuple[str, ...]:
        return (self.noun,)

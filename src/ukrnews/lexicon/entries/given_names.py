"""Table ``given_names``: the ways in which one given name is spelled in English."""

from __future__ import annotations

import attrs

from ukrnews.lexicon.entries.base import Entry, Gender, unique


@attrs.frozen(kw_only=True)
class GivenNameEntry(Entry):
    """A given name with its bearers' gender and its spellings, Ukrainian, Russian and Belarusian ones together."""

    name: str
    gender: Gender
    spellings: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return self.name

    @property
    def phrases(self) -> tuple[str, ...]:
        return unique((self.name,), self.spellings)

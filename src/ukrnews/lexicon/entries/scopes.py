"""Table ``scopes``: words that tell a proposal from others of its kind: "Easter", "partial", "in the air"."""

from __future__ import annotations

import attrs

from ukrnews.lexicon.entries.base import Entry, unique


@attrs.frozen(kw_only=True)
class ScopeEntry(Entry):
    """One scope and the words for it, compared in lower case: a *full* truce is a *comprehensive* one."""

    name: str
    words: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return self.name

    @property
    def phrases(self) -> tuple[str, ...]:
        return unique((self.name,), self.words)

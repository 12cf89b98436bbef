"""Table ``damage``: verbs for what is done to things."""

from __future__ import annotations

import attrs

from ukrnews.lexicon.entries.base import Entry


@attrs.frozen(kw_only=True)
class DamageEntry(Entry):
    """A verb of damage with all its forms; ``particle`` or one of ``beside`` must follow it where given.

    ``idioms`` are word sequences in which nothing is damaged ("destroyed the argument").
    """

    lemma: str
    forms: tuple[str, ...] = attrs.field(validator=attrs.validators.min_len(1))
    particle: str | None = None
    beside: tuple[str, ...] = ()
    idioms: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return f"{self.lemma} {self.particle}" if self.particle else self.lemma

    @property
    def phrases(self) -> tuple[str, ...]:
        return self.forms

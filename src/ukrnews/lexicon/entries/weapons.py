"""Table ``weapons``: what is fired, dropped or planted."""

from __future__ import annotations

import attrs

from ukrnews.lexicon.entries.base import Entry, unique
from ukrnews.model import WeaponKind


@attrs.frozen(kw_only=True)
class WeaponEntry(Entry):
    """A weapon's noun ("glide bomb") or, with ``make = true``, the make that findings carry as its name ("Shahed").

    All forms are compared in lower case. With ``blow = true`` it is no weapon but a blow whose word says what dealt it
    ("air strike"). ``not_after`` are words after which it is something else ("fuel" tank), ``not_before`` words before
    which it is ("drone" maker).
    """

    name: str
    kind: WeaponKind
    make: bool = False
    blow: bool = False
    singular: tuple[str, ...] = ()
    plural: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return self.name

    @property
    def phrases(self) -> tuple[str, ...]:
        return unique((self.name,), self.singular, self.plural)

"""What every entry of a word list has in common."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Final

import attrs

COUNTRY: Final[dict[str, Any]] = {"refers_to": "countries"}
"""Field metadata: the value is the key of an entry of the table ``countries`` (an ISO 3166-1 alpha-3 code)."""

WIKIDATA: Final = attrs.validators.optional(attrs.validators.matches_re(r"Q[1-9]\d*"))
"""Field validator: the item of Wikidata, or None."""


class Gender(StrEnum):
    """The pronoun that speaks of a person: he or she."""

    MALE = "male"
    FEMALE = "female"


@attrs.frozen(kw_only=True)
class Entry:
    """Base of the entry classes.

    A field that holds the key of another table's entry says so in its metadata (``{"refers_to": "countries"}``);
    the lexicon checks that the entry exists. ``replace = true`` lets an entry of an added file take the place of the
    one with the same key.
    """

    replace: bool = attrs.field(default=False, eq=False, repr=False)

    @property
    def key(self) -> str:
        """What tells this entry from the others of its table."""
        raise NotImplementedError

    @property
    def phrases(self) -> tuple[str, ...]:
        """The words that a text may use for it, each once."""
        raise NotImplementedError


def unique(*groups: tuple[str, ...]) -> tuple[str, ...]:
    """All phrases in their order, each once."""
    return tuple(dict.fromkeys(phrase for group in groups for phrase in group))

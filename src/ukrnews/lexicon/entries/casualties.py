"""Table ``casualties``: words for people killed, injured, missing or captured, and for people who are counted."""

from __future__ import annotations

from enum import StrEnum

import attrs

from ukrnews.lexicon.entries.base import Entry


class Harm(StrEnum):
    """What happened to people."""

    KILLED = "killed"
    INJURED = "injured"
    MISSING = "missing"
    CAPTURED = "captured"
    ANY = "any"
    """Killed or injured: "casualties"."""


class CasualtyPart(StrEnum):
    """How a casualty word takes its people."""

    ACT = "act"
    """A verb whose object they are: "killed two", passive "two were killed"."""
    FATE = "fate"
    """A verb whose subject they are: "two died"."""
    STATE = "state"
    """An adjective or participle beside the number: "two dead", "nine wounded"."""
    NOUN = "noun"
    """A noun that counts them: "12 deaths", "no casualties"."""
    PERSON = "person"
    """A noun for one who may be counted: "civilian", "boy"."""


@attrs.frozen(kw_only=True)
class CasualtyEntry(Entry):
    """A casualty word with all its forms in lower case; ``plural`` only for nouns of people."""

    lemma: str
    part: CasualtyPart
    harm: Harm
    forms: tuple[str, ...] = attrs.field(validator=attrs.validators.min_len(1))
    plural: tuple[str, ...] = ()
    idioms: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return f"{self.lemma} ({self.part.value})"

    @property
    def phrases(self) -> tuple[str, ...]:
        return (*self.forms, *self.plural)

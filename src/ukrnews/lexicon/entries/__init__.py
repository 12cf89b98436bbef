"""The entry classes, one noun per file, and the registry that says which table holds which.

A new table needs three things: a class here (a frozen attrs subclass of `Entry` with ``key`` and ``phrases``),
its line in `TABLES`, and a TOML file in ``lexicon/data``.
"""

from __future__ import annotations

from typing import Final

from ukrnews.lexicon.entries.act_signs import ActSignEntry
from ukrnews.lexicon.entries.actors import ActorEntry
from ukrnews.lexicon.entries.attacks import AttackEntry, Frame, Need, Part
from ukrnews.lexicon.entries.base import COUNTRY, Entry, Gender, unique
from ukrnews.lexicon.entries.bodies import BodyEntry
from ukrnews.lexicon.entries.casualties import CasualtyEntry, CasualtyPart, Harm
from ukrnews.lexicon.entries.conditions import ConditionEntry, Sense
from ukrnews.lexicon.entries.countries import CountryEntry, Use
from ukrnews.lexicon.entries.cues import CueEntry, CueNounEntry
from ukrnews.lexicon.entries.damage import DamageEntry
from ukrnews.lexicon.entries.given_names import GivenNameEntry
from ukrnews.lexicon.entries.places import PlaceEntry
from ukrnews.lexicon.entries.proposing import ProposingEntry, ProposingRole
from ukrnews.lexicon.entries.roles import RoleEntry, RoleKind
from ukrnews.lexicon.entries.scopes import ScopeEntry
from ukrnews.lexicon.entries.source_nouns import SourceNounEntry
from ukrnews.lexicon.entries.stances import Answering, StanceEntry, StanceFrame
from ukrnews.lexicon.entries.targets import TargetEntry, TargetGroup
from ukrnews.lexicon.entries.topics import TopicEntry
from ukrnews.lexicon.entries.weapons import WeaponEntry

__all__ = [
    "COUNTRY",
    "TABLES",
    "ActSignEntry",
    "ActorEntry",
    "Answering",
    "AttackEntry",
    "BodyEntry",
    "CasualtyEntry",
    "CasualtyPart",
    "ConditionEntry",
    "CountryEntry",
    "CueEntry",
    "CueNounEntry",
    "DamageEntry",
    "Entry",
    "Frame",
    "Gender",
    "GivenNameEntry",
    "Harm",
    "Need",
    "Part",
    "PlaceEntry",
    "ProposingEntry",
    "ProposingRole",
    "RoleEntry",
    "RoleKind",
    "ScopeEntry",
    "Sense",
    "SourceNounEntry",
    "StanceEntry",
    "StanceFrame",
    "TargetEntry",
    "TargetGroup",
    "TopicEntry",
    "Use",
    "WeaponEntry",
    "unique",
]

TABLES: Final[dict[str, type[Entry]]] = {
    "act_signs": ActSignEntry,
    "actors": ActorEntry,
    "attacks": AttackEntry,
    "bodies": BodyEntry,
    "conditions": ConditionEntry,
    "casualties": CasualtyEntry,
    "countries": CountryEntry,
    "cue_nouns": CueNounEntry,
    "cues": CueEntry,
    "damage": DamageEntry,
    "given_names": GivenNameEntry,
    "places": PlaceEntry,
    "proposing": ProposingEntry,
    "roles": RoleEntry,
    "source_nouns": SourceNounEntry,
    "targets": TargetEntry,
    "weapons": WeaponEntry,
    "scopes": ScopeEntry,
    "stances": StanceEntry,
    "topics": TopicEntry,
}
"""Table name in the TOML files → class of its entries."""

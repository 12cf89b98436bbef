"""The words that ukrnews knows: word lists in ``data/*.toml`` and their typed, validating loader."""

from __future__ import annotations

from ukrnews.lexicon.entries import (
    TABLES,
    ActorEntry,
    BodyEntry,
    CountryEntry,
    Entry,
    Gender,
    GivenNameEntry,
    PlaceEntry,
    RoleEntry,
    RoleKind,
    Use,
)
from ukrnews.lexicon.errors import LexiconError
from ukrnews.lexicon.folding import fold_name
from ukrnews.lexicon.gazetteer import Gazetteer, PlaceMatch, direction
from ukrnews.lexicon.lexicon import Lexicon
from ukrnews.lexicon.matcher import Match, Matcher, Word
from ukrnews.lexicon.phrases import lower_key, normal, split_phrase

__all__ = [
    "TABLES",
    "ActorEntry",
    "BodyEntry",
    "CountryEntry",
    "Entry",
    "Gazetteer",
    "Gender",
    "GivenNameEntry",
    "Lexicon",
    "LexiconError",
    "Match",
    "Matcher",
    "PlaceEntry",
    "PlaceMatch",
    "RoleEntry",
    "RoleKind",
    "Use",
    "Word",
    "direction",
    "fold_name",
    "lower_key",
    "normal",
    "split_phrase",
]

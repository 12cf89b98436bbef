"""A finding of a kind that this package does not know, in words: what its fields say, whatever they are."""

from __future__ import annotations

from enum import Enum

import attrs

from ukrnews.cli import words
from ukrnews.formats.words import told
from ukrnews.model import Actor, Finding, Place

_BASE = frozenset(field.name for field in attrs.fields(Finding))


def who(finding: Finding) -> str:
    """The names in the first of its fields that holds actors or places; empty where none does."""
    for _, value in _fields(finding):
        items = value if isinstance(value, tuple) else (value,)
        if items and all(isinstance(item, Actor | Place) for item in items):
            return words.names(items)
    return ""


def sort(finding: Finding) -> str:
    """Its field `kind` in words, else its type."""
    kind = getattr(finding, "kind", None)
    return words.label(kind.value if isinstance(kind, Enum) else finding.type)


def fields(finding: Finding) -> str:
    """Its own fields that say something, but for the actors and the kind that stand before: "measure: price cap"."""
    said = ((name, words.plain(told(value))) for name, value in _fields(finding) if name != "kind")
    before = who(finding)
    return "; ".join(f"{words.label(name)}: {text}" for name, text in said if text and text != before)


def _fields(finding: Finding) -> list[tuple[str, object]]:
    own = (field.name for field in attrs.fields(type(finding)) if field.name not in _BASE)
    return [(name, getattr(finding, name)) for name in own]

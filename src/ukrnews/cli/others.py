"""A finding of a kind that this package does not know, in words: what its fields say, whatever they are."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import Any

import attrs

from ukrnews.cli import words
from ukrnews.model import Actor, Count, Finding, Place, Span, Weapon, When

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
    told = ((name, words.plain(_told(value))) for name, value in _fields(finding) if name != "kind")
    before = who(finding)
    return "; ".join(f"{words.label(name)}: {text}" for name, text in told if text and text != before)


def _fields(finding: Finding) -> list[tuple[str, object]]:
    own = (field.name for field in attrs.fields(type(finding)) if field.name not in _BASE)
    return [(name, getattr(finding, name)) for name in own]


def _told(value: object) -> str:
    """Any value in words; empty for what says nothing."""
    match value:
        case None | False:
            return ""
        case True:
            return "yes"
        case Enum():
            return words.label(str(value.value))
        case Span():
            return f"“{value.text}”"
        case Actor() | Place():
            return value.name
        case When():
            return words.period(value)
        case Count():
            return words.number(value)
        case Weapon():
            return words.weapon(value)
        case dt.date():
            return words.day(value)
        case tuple() | list():
            return ", ".join(map(_told, value))
    cls: Any = type(value)
    if attrs.has(cls):
        parts = (_told(getattr(value, field.name)) for field in attrs.fields(cls))
        return " ".join(part for part in parts if part)
    return str(value)

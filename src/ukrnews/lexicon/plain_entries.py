"""Entries as plain values and as rows: the way back from `structuring`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import Enum
from typing import Any

import attrs

from ukrnews.lexicon.entries import TABLES, Entry

_LIST = "; "
_HOW_TO_ADD = "replace"


def plain_entry(entry: Entry) -> dict[str, Any]:
    """The entry as TOML would say it, without what is at its default."""
    return {name: value for name, value, is_default in _fields(entry) if not is_default}


def columns_of(table: str) -> tuple[str, ...]:
    """The columns of a table: the keys that its entries may have. Raises KeyError for a table that is none."""
    return tuple(field.name for field in attrs.fields(TABLES[table]) if field.init and field.name != _HOW_TO_ADD)


def row_of(entry: Entry) -> dict[str, str | bool | int | float | None]:
    """The entry as one row: lists joined by "; ", tables within it as JSON, None for an empty field."""
    return {name: _cell(value) for name, value, _ in _fields(entry)}


def _fields(entry: Any) -> Iterator[tuple[str, Any, bool]]:
    for field in attrs.fields(type(entry)):
        if field.name != _HOW_TO_ADD and field.init:
            value = getattr(entry, field.name)
            yield field.name, _plain(value), value == field.default


def _plain(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if attrs.has(type(value)):
        return {name: inner for name, inner, is_default in _fields(value) if not is_default}
    return value


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        if all(isinstance(item, str) for item in value):
            return _LIST.join(value) or None
        return json.dumps(value, ensure_ascii=False, default=str)
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, dict) else value

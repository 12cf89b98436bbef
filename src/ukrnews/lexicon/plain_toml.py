"""A quick reader for the plain part of TOML that word lists are written in.

It takes ``[[table]]`` headings, and ``key = value`` lines whose value is a string without escapes, a list of such
strings on one line or one to a line, a number, a date, true or false. For anything else it says None and leaves the
file to `tomllib`, which is right about all of TOML but takes longer over the word lists of the package than a long
article takes to parse.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, Final

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_HEADING: Final = re.compile(r"\[\[([A-Za-z0-9_-]+)\]\]")
_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")
_INTEGER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)", re.ASCII)
_FLOAT: Final = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+", re.ASCII)
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_UNREAD: Final = object()


def read_plain(text: str) -> dict[str, list[dict[str, Any]]] | None:
    """What `tomllib.loads` would give, or None where the text is not plain (it need not be valid then)."""
    if "\\" in text or _CONTROL.search(text):
        return None
    tables: dict[str, list[dict[str, Any]]] = {}
    entry: dict[str, Any] | None = None
    lines = iter(text.split("\n"))
    for line in lines:
        if not line or line[0] == "#":
            continue
        if line[0] == "[":
            heading = _HEADING.fullmatch(line)
            if heading is None:
                return None
            entry = {}
            tables.setdefault(heading[1], []).append(entry)
            continue
        key, _, raw = line.partition(" = ")
        value = _items(lines) if raw == "[" else _value(raw)
        if entry is None or key in entry or value is _UNREAD or not _KEY.fullmatch(key):
            return None
        entry[key] = value
    return tables


def _items(lines: Iterator[str]) -> Any:
    """The strings of a list written one to a line, up to the line that closes it."""
    items: list[str] = []
    for line in lines:
        if line == "]":
            return items
        item = _value(line.strip(" ").removesuffix(",")) if line.endswith(",") else _UNREAD
        if not isinstance(item, str):
            return _UNREAD
        items.append(item)
    return _UNREAD


def _value(raw: str) -> Any:
    if raw[:1] == '"':
        text = raw[1:-1]
        return text if len(raw) > 1 and raw[-1] == '"' and '"' not in text else _UNREAD
    if raw[:2] == '["' and raw[-2:] == '"]' and len(raw) > 3:
        items = raw[2:-2].split('", "')
        return items if not any('"' in item for item in items) else _UNREAD
    if raw in ("true", "false"):
        return raw == "true"
    if _INTEGER.fullmatch(raw):
        return int(raw)
    if _FLOAT.fullmatch(raw):
        return float(raw)
    if _DATE.fullmatch(raw):
        try:
            return dt.date.fromisoformat(raw)
        except ValueError:
            return _UNREAD
    return _UNREAD

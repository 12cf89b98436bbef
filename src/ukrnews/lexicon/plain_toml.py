"""A quick reader for the plain part of TOML that word lists are written in.

It takes ``[[table]]`` and ``[table]`` headings, and ``key = value`` lines whose value is a string without escapes, a
list of such strings, a text in triple quotes, a number, a date, true or false, or tables in braces, one to a line. For
anything else it says None and leaves the file to `tomllib`, which is right about all of TOML but takes longer over the
word lists of the package than a long article takes to parse.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any, Final

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_KEY: Final = r'(?:[A-Za-z0-9_-]+|"[^"\n\[\]]+")'
_STRING: Final = r'"[^"\n]*"'
_BLANK: Final = r"[ \t\n]*"
_COMMENT: Final = r"[ ]*\#[^\n]*"
_PAIR: Final = rf"""
    ({_KEY})[ ]=[ ]
    (?: ((?!\"\"\"){_STRING})
      | (\[{_BLANK}{_STRING}(?:,{_BLANK}{_STRING})*,?{_BLANK}\])
      | ([\w.-]+)
"""
"""A key, and its value: a string, a list of strings, or something without quotes."""
_LINE: Final = re.compile(
    rf"""(?: \[(\[{_KEY}\])\] | \[({_KEY})\]
           | {_PAIR}
               | (\"\"\"(?:[^"]|"(?!""))*\"\"\")
               | (\[\n (?:(?:[ ]*\{{[^\n{{}}]*\}},|{_COMMENT})?\n)* \])
             )
         )? (?:{_COMMENT})? (?:\n (?:(?:{_COMMENT})?\n)* | \Z)
       | (.+)""",
    re.VERBOSE | re.DOTALL,
)
"""A heading, or a key with its value, or nothing, up to the next; the last group is all the rest where it is none."""
_IN_ROW: Final = re.compile(rf"[ ]{_PAIR} ) (?:,|[ ]\}}) | (.+)", re.VERBOSE)
_INTEGER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)", re.ASCII)
_FLOAT: Final = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+", re.ASCII)
_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_UNREAD: Final = object()


def read_toml(text: str) -> dict[str, Any]:
    """What `tomllib.loads` gives. Raises ValueError where the text is no TOML."""
    plain = read_plain(text)
    if plain is not None:
        return plain
    import tomllib

    return tomllib.loads(text)


def read_plain(text: str) -> dict[str, Any] | None:
    """The same, or None where the text is not plain (it need not be valid then)."""
    if "\\" in text or _CONTROL.search(text):
        return None
    content: dict[str, Any] = {}
    entry, arrays = content, set[str]()
    for array, table, key, string, listed, other, long, rows, fault in _LINE.findall(text):
        if fault:
            return None
        if key:
            name = key.strip('"')
            value = string[1:-1] if string else _value(listed, other, long, rows)
            if name in entry or value is _UNREAD:
                return None
            entry[name] = value
        elif array or table:
            name, entry = (array[1:-1] or table).strip('"'), {}
            if name in content and not (array and name in arrays):
                return None
            if array:
                arrays.add(name)
                content.setdefault(name, []).append(entry)
            else:
                content[name] = entry
    return content


def _value(listed: str, other: str, long: str, rows: str) -> Any:
    """The value of which one is there."""
    if listed:
        return listed.split('"')[1::2]
    if long:
        return long[3:-3].removeprefix("\n")
    return _rows(rows) if rows else _other(other)


def _rows(raw: str) -> Any:
    """The tables of an array that has each in braces on a line of its own."""
    rows: list[dict[str, Any]] = []
    for line in raw.split("\n"):
        row = line.strip(" ,")
        if row[:1] != "{":
            continue
        rows.append({})
        for key, string, listed, other, fault in _IN_ROW.findall(row, 1):
            name = key.strip('"')
            value = string[1:-1] if string else _value(listed, other, "", "")
            if fault or name in rows[-1] or value is _UNREAD:
                return _UNREAD
            rows[-1][name] = value
    return rows


def _other(raw: str) -> Any:
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

"""The lexicon's tables, for a reader at a terminal and for programs."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from ukrnews.cli import words
from ukrnews.formats.csv_lines import csv_line
from ukrnews.lexicon import TABLES, Entry, Lexicon
from ukrnews.lexicon.plain_entries import columns_of, plain_entry, row_of

_SENTENCE = re.compile(r"(?<=\.)\s|\n\n|;\s")


def entries_of(lexicon: Lexicon, table: str) -> tuple[Entry, ...]:
    """The entries of a table. Raises ValueError for one that is none, with those that there are."""
    if table not in TABLES:
        raise ValueError(f"no table is named {table!r}: {', '.join(sorted(TABLES))}")
    return lexicon.table(table)


def list_tables(lexicon: Lexicon, console: Console) -> None:
    """One line a table: how many entries, its name, what an entry is."""
    for name in lexicon.tables:
        about = words.plain(_SENTENCE.split(TABLES[name].__doc__ or "", maxsplit=1)[0]).replace("``", "").rstrip(".")
        console.print(Text(f"{len(lexicon.table(name)):6}  {name:<13} {about}"), soft_wrap=True)


def show(entries: Sequence[Entry], console: Console) -> None:
    """One line an entry: its key, and the words that a text may use for it."""
    for entry in entries:
        phrases = ", ".join(phrase for phrase in entry.phrases if phrase != entry.key)
        console.print(Text.assemble((entry.key, "bold"), f": {phrases}" if phrases else ""), soft_wrap=True)


def csv_lines(table: str, entries: Sequence[Entry]) -> Iterator[str]:
    """A header with the keys that an entry may have, and a line for each."""
    yield csv_line(columns_of(table))
    yield from (csv_line(row_of(entry).values()) for entry in entries)


def as_json(entries: Sequence[Entry]) -> str:
    """A list of objects, as TOML says them."""
    return json.dumps([plain_entry(entry) for entry in entries], indent=2, ensure_ascii=False, default=_day)


def _day(value: object) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"a {type(value).__name__} has no JSON form")

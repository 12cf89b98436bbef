"""Reading word-list files: TOML text → tables of plain values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ukrnews.lexicon.errors import LexiconError
from ukrnews.lexicon.plain_toml import read_toml

DATA = Path(__file__).parent / "data"


def shipped_files() -> list[Path]:
    """The word lists of the package, in a fixed order."""
    return sorted(DATA.glob("*.toml"))


def name_of(path: Path) -> str:
    """How errors call a word list: as it was named; one of the package by its name alone."""
    return path.name if path.parent == DATA else str(path)


def read_tables(path: Path) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """(table name, its raw entries) of one file.

    Raises LexiconError where the file cannot be read, is no TOML, or holds something else than arrays of tables.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise LexiconError(f"cannot be read ({error.strerror or error})", file=name_of(path)) from error
    except UnicodeDecodeError as error:
        raise LexiconError(f"is not UTF-8 text (byte {error.start})", file=name_of(path)) from error
    return tables_of_text(text, name_of(path))


def tables_of_text(text: str, name: str) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The same of TOML in a string, which errors call by the name."""
    try:
        content = read_toml(text)
    except ValueError as error:
        raise LexiconError(f"invalid TOML: {error}", file=name) from error
    return tables_of(content, name)


def tables_of(content: Mapping[str, Any], name: str) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The same of what TOML is read to: a list of dicts by the name of each table."""
    for table, entries in content.items():
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise LexiconError(f"write its entries as [[{table}]]", file=name, table=table)
        yield table, entries

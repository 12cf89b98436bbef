"""Tables → one SQLite database, with full-text search over what was said and what happened: ready for datasette."""

import errno
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from ukrnews.formats.tables.columns import Row, Table, Value
from ukrnews.formats.tables.declared import TABLES
from ukrnews.formats.tables.flat import FLAT, flat_rows
from ukrnews.formats.tables.rows import rows_of
from ukrnews.formats.tables.sets import distinct
from ukrnews.formats.writing import replacing
from ukrnews.model import Report

DATABASE = "ukrnews.sqlite"
SEARCHED = {
    "quotations": ("speakers", "said", "sentence"),
    "incidents_flat": ("place", "perpetrators", "targets", "sentence"),
    "proposals": ("proposers", "content"),
    "conditions": ("holders", "requirement", "consequence"),
}
"""The columns of each table whose words can be searched: `NAME_fts` holds their index."""

_ALL = {**FLAT, **TABLES}


def write_sqlite(reports: Report | Iterable[Report], folder: Path | str) -> dict[str, int]:
    """One database `ukrnews.sqlite` with all tables, the flat ones too, into the folder, which is made; returns the
    rows of each.

    Days are text (YYYY-MM-DD), truth is 0 or 1. Words are searched through the tables `quotations_fts`,
    `incidents_flat_fts`, `proposals_fts` and `conditions_fts` (FTS5), which datasette finds by itself; accents do not
    matter.
    """
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    counts = dict.fromkeys(_ALL, 0)
    with replacing(folder / DATABASE) as path, _database(path, folder / DATABASE) as database:
        for table in _ALL.values():
            database.execute(_definition(table))
        for report in distinct(reports):
            for name, rows in {**flat_rows(report), **rows_of(report)}.items():
                database.executemany(_insertion(_ALL[name]), [_values(row) for row in rows])
                counts[name] += len(rows)
        for name, columns in SEARCHED.items():
            _index(database, name, columns)
        database.commit()
    return counts


@contextmanager
def _database(path: Path, name: Path) -> Iterator[sqlite3.Connection]:
    """A new database; what the disk refuses is an OSError, as it is for other files, which names the file meant."""
    try:
        with closing(sqlite3.connect(path)) as database:
            yield database
    except sqlite3.OperationalError as error:
        full = error.sqlite_errorname == "SQLITE_FULL"
        raise OSError(errno.ENOSPC if full else errno.EIO, str(error), str(name)) from error


def _definition(table: Table) -> str:
    columns = [f'"{column.name}" {column.type}{" NOT NULL" * column.required}' for column in table]
    return f'CREATE TABLE "{table.name}" ({", ".join(columns)}, PRIMARY KEY ({", ".join(table.key)}))'


def _insertion(table: Table) -> str:
    return f'INSERT INTO "{table.name}" VALUES ({", ".join("?" * len(table.names))})'


def _values(row: Row) -> list[Value]:
    return [value.isoformat() if isinstance(value, date) else value for value in row.values()]


def _index(database: sqlite3.Connection, name: str, columns: tuple[str, ...]) -> None:
    """An index that holds no copy of the text: `content` names the table, by which datasette knows it."""
    named = ", ".join(columns)
    options = f"""content="{name}", tokenize='unicode61 remove_diacritics 2'"""
    database.execute(f'CREATE VIRTUAL TABLE "{name}_fts" USING fts5({named}, {options})')
    database.execute(f'INSERT INTO "{name}_fts" (rowid, {named}) SELECT rowid, {named} FROM "{name}"')

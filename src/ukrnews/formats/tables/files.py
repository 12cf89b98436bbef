"""Rows → files: CSV, Parquet or one DuckDB database, written as the reports come.

What was in the folder under the same names is replaced, each file at once when it is complete. The same reports in the
same order give the same bytes (CSV, Parquet) or the same rows (DuckDB).
"""

import csv
import errno
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from ukrnews.extras import needed
from ukrnews.formats.csv_lines import csv_line, unguarded
from ukrnews.formats.tables.arrow import arrow_schema, arrow_table
from ukrnews.formats.tables.columns import Column, Row, Table, Type, Value
from ukrnews.formats.tables.declared import TABLES
from ukrnews.formats.tables.sets import row_sets
from ukrnews.formats.writing import log_of, replacing
from ukrnews.model import Report

DATABASE = "ukrnews.duckdb"
BATCH = 20_000
"""Rows of one table that are held back and written together; it fixes the row groups of Parquet."""

Write = Callable[[list[Row]], None]
Open = Callable[[Table, Path], AbstractContextManager[Write]]
Counts = dict[str, int]


def write_csv(reports: Report | Iterable[Report], folder: Path | str, *, raw: bool = False) -> Counts:
    """One `NAME.csv` for each table into the folder, which is made; returns the rows written to each.

    UTF-8 with a header, `,` between fields, `\\n` after rows; a null is an empty field, truth is `true` or `false`.
    Text that a spreadsheet would take for a formula has an apostrophe before it, unless `raw`; `read_csv` takes it off.
    """
    return _write(reports, folder, ".csv", partial(_csv, raw=raw))


def read_csv(folder: Path | str) -> dict[str, list[Row]]:
    """The rows of each table that `write_csv` wrote (not `raw`) into the folder, with their types."""
    found: dict[str, list[Row]] = {}
    for name, table in TABLES.items():
        with (Path(folder) / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            rows = csv.DictReader(file)
            found[name] = [{column.name: _value(row[column.name], column) for column in table} for row in rows]
    return found


def write_rows(tables: Iterable[Table], rows: Mapping[str, list[Row]], folder: Path | str) -> Counts:
    """One `NAME.csv` for each of these tables with its rows, as `write_csv` writes; returns the rows of each."""
    folder = _made(folder)
    with ExitStack() as places, ExitStack() as files:
        for table in tables:
            path = places.enter_context(replacing(folder / f"{table.name}.csv"))
            files.enter_context(_csv(table, path))(rows[table.name])
    return {name: len(of_table) for name, of_table in rows.items()}


def write_parquet(reports: Report | Iterable[Report], folder: Path | str) -> Counts:
    """One `NAME.parquet` for each table into the folder, which is made; returns the rows written to each.

    Needs the extra `arrow`: raises MissingExtra without it.
    """
    needed("pyarrow.parquet", "arrow")
    return _write(reports, folder, ".parquet", _parquet)


def write_duckdb(reports: Report | Iterable[Report], folder: Path | str) -> Counts:
    """One database `ukrnews.duckdb` with all tables into the folder, which is made; returns the rows of each.

    Needs the extra `duckdb`: raises MissingExtra without it, OSError where the database cannot be written whole.
    """
    needed("pyarrow", "duckdb")
    duckdb: Any = needed("duckdb", "duckdb")
    with replacing(_made(folder) / DATABASE) as path, _as_os_error(duckdb, DATABASE):
        with duckdb.connect(str(path)) as database:
            for table in TABLES.values():
                database.execute(_definition(table))
            counts = _spread(reports, {name: _inserter(table, database) for name, table in TABLES.items()})
            database.execute("CHECKPOINT")  # closing would pass over a full disk
        if log_of(path).exists():
            raise OSError(errno.EIO, "the database could not be written whole", DATABASE)
        return counts


def _write(reports: Report | Iterable[Report], folder: Path | str, ending: str, open_table: Open) -> Counts:
    folder = _made(folder)
    with ExitStack() as places:
        paths = {name: places.enter_context(replacing(folder / f"{name}{ending}")) for name in TABLES}
        with ExitStack() as files:  # all are closed before the first takes its place
            writers = {name: files.enter_context(open_table(TABLES[name], path)) for name, path in paths.items()}
            counts = _spread(reports, writers)
    return counts


def _spread(reports: Report | Iterable[Report], writers: Mapping[str, Write]) -> Counts:
    """Give each table its rows, in batches of a fixed size."""
    counts = dict.fromkeys(writers, 0)
    waiting: dict[str, list[Row]] = {name: [] for name in writers}
    for rows in row_sets(reports):
        for name, more in rows.items():
            counts[name] += len(more)
            waiting[name] += more
            while len(waiting[name]) >= BATCH:
                writers[name](waiting[name][:BATCH])
                del waiting[name][:BATCH]
    for name, rest in waiting.items():
        if rest:
            writers[name](rest)
    return counts


def _value(text: str, column: Column) -> Value:
    """A field of CSV as what it was; the empty one is null, but in a column of text that holds none."""
    if not text:
        return "" if column.required and column.type is Type.TEXT else None
    return unguarded(text) if column.type is Type.TEXT else _READ[column.type](text)


_READ: Mapping[Type, Callable[[str], Value]] = {
    Type.WHOLE: int,
    Type.NUMBER: float,
    Type.TRUTH: "true".__eq__,
    Type.DAY: date.fromisoformat,
}


@contextmanager
def _csv(table: Table, path: Path, *, raw: bool = False) -> Iterator[Write]:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(csv_line(table.names))
        yield lambda rows: file.writelines(csv_line(row.values(), raw=raw) for row in rows)


@contextmanager
def _parquet(table: Table, path: Path) -> Iterator[Write]:
    parquet: Any = needed("pyarrow.parquet", "arrow")
    with parquet.ParquetWriter(path, arrow_schema(table), compression="zstd") as writer:
        yield lambda rows: writer.write_table(arrow_table(table, rows))


@contextmanager
def _as_os_error(duckdb: Any, name: str) -> Iterator[None]:
    """What DuckDB says of a full or broken disk as an OSError."""
    try:
        yield
    except (duckdb.IOException, duckdb.TransactionException, duckdb.FatalException) as error:
        raise OSError(errno.EIO, str(error).partition("\n")[0], name) from None


def _definition(table: Table) -> str:
    columns = [f"{column.name} {column.type}{' NOT NULL' * column.required}" for column in table]
    return f"CREATE TABLE {table.name} ({', '.join(columns)}, PRIMARY KEY ({', '.join(table.key)}))"


def _inserter(table: Table, database: Any) -> Write:
    def insert(rows: list[Row]) -> None:
        database.register("batch", arrow_table(table, rows))
        database.execute(f"INSERT INTO {table.name} SELECT * FROM batch")
        database.unregister("batch")

    return insert


def _made(folder: Path | str) -> Path:
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    return folder

"""Linking as a job of DuckDB: one machine, tables that may be larger than its memory (extra `duckdb`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

import attrs

from ukrnews.archive.jobs.frames import Row, Step
from ukrnews.archive.jobs.plan import linked
from ukrnews.extras import needed
from ukrnews.formats.tables.arrow import arrow_table
from ukrnews.formats.tables.columns import Table

_AT_ONCE = 2_000
"""Rows that are read or written at a time; it bounds the memory."""


def link(reports: str, database: Any) -> dict[str, str]:
    """Link the reports of a table: what `ukrnews.archive.link` tells of them, as tables.

    `reports` names a table, a view or files of Parquet in quotation marks, with a column `report` of JSON, as
    `parse_batches` writes it; `database` is a connection of DuckDB. Returns the names of the new tables by those of
    `ukrnews.archive.tables.TABLES`; `deadlines` is not among them. What passes between the steps is dropped again.
    Needs the extra `duckdb`: raises MissingExtra without it, DecodeError where a report is none.
    """
    needed("pyarrow", "duckdb")
    needed("duckdb", "duckdb")
    engine = _DuckDB(database)
    found = linked(reports, engine)
    engine.drop(set(engine.made) - set(found.values()))
    for name, made in found.items():
        database.execute(f"ALTER TABLE {made} RENAME TO linked_{name}")
    return {name: f"linked_{name}" for name in found}


@attrs.define
class _DuckDB:
    """Tables in a database; the steps are done here, a piece at a time."""

    database: Any
    made: list[str] = attrs.field(factory=list)

    def each(self, frame: str, step: Step, made: Table) -> str:
        """What a step makes of a table."""
        return self.table(step(self.rows(frame, "*")), made)

    def by(self, frame: str, column: str, step: Step, made: Table) -> str:
        """What a step makes of the rows that have the same value in a column."""
        rows = self._read(f"SELECT * FROM {frame} ORDER BY {column}")
        together = (row for _, group in groupby(rows, key=itemgetter(column)) for row in step(group))
        return self.table(together, made)

    def union(self, frame: str, other: str) -> str:
        """The rows of both."""
        name = self._name("union")
        self.database.execute(f"CREATE TABLE {name} AS SELECT * FROM {frame} UNION ALL BY NAME SELECT * FROM {other}")
        return name

    def table(self, rows: Iterable[Row], made: Table) -> str:
        """Rows as a table."""
        name = self._name(made.name)
        columns = ", ".join(f'"{column.name}" {column.type}' for column in made)
        self.database.execute(f"CREATE TABLE {name} ({columns})")
        source = iter(rows)
        while piece := list(islice(source, _AT_ONCE)):
            self.database.register("piece", arrow_table(made, piece))
            self.database.execute(f"INSERT INTO {name} SELECT * FROM piece")
            self.database.unregister("piece")
        return name

    def rows(self, frame: str, columns: str, where: str = "TRUE") -> Iterator[Row]:
        """The rows of which a condition holds."""
        return self._read(f"SELECT {columns} FROM {frame} WHERE {where}")

    def drop(self, names: Iterable[str]) -> None:
        """Drop these tables."""
        for name in names:
            self.database.execute(f"DROP TABLE {name}")

    def _read(self, query: str) -> Iterator[Row]:
        """The rows of a query, over a connection of its own: tables are written while it is read."""
        with self.database.cursor() as cursor:
            cursor.execute(query)
            names = [about[0] for about in cursor.description]
            while rows := cursor.fetchmany(_AT_ONCE):
                yield from (dict(zip(names, row, strict=True)) for row in rows)

    def _name(self, about: str) -> str:
        self.made.append(f"linking_{len(self.made)}_{about}")
        return self.made[-1]

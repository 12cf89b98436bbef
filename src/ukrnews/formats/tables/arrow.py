"""Rows → pyarrow tables under the declared schema (extra `arrow`)."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ukrnews.extras import needed
from ukrnews.formats.tables.columns import Row, Table, Type
from ukrnews.formats.tables.declared import TABLES
from ukrnews.formats.tables.sets import row_sets
from ukrnews.model import Report

if TYPE_CHECKING:
    import pyarrow as pa


def to_arrow(reports: Report | Iterable[Report]) -> "dict[str, pa.Table]":
    """The tables of one report or of many by their names; all are there, with the same schema for no report at all.

    Needs the extra `arrow`: raises MissingExtra without it.
    """
    found: dict[str, list[Row]] = {name: [] for name in TABLES}
    for rows in row_sets(reports):
        for name, more in rows.items():
            found[name] += more
    return {name: arrow_table(table, found[name]) for name, table in TABLES.items()}


def arrow_schema(table: Table) -> "pa.Schema":
    """The Arrow schema of a table; each field carries what it says under the key `about`."""
    pa: Any = needed("pyarrow", "arrow")
    types = {
        Type.TEXT: pa.string(),
        Type.WHOLE: pa.int64(),
        Type.NUMBER: pa.float64(),
        Type.TRUTH: pa.bool_(),
        Type.DAY: pa.date32(),
    }
    fields = [
        pa.field(column.name, types[column.type], nullable=not column.required, metadata={"about": column.about})
        for column in table
    ]
    return pa.schema(fields, metadata={"about": table.about})


def arrow_table(table: Table, rows: list[Row]) -> "pa.Table":
    """The rows of one table as an Arrow table."""
    pa: Any = needed("pyarrow", "arrow")
    return pa.Table.from_pylist(rows, schema=arrow_schema(table))

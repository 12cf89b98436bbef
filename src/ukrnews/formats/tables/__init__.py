"""Reports as flat tables: one declared table for each kind of thing, joined by stable ids, the same for no report.

`to_arrow` needs the extra `arrow`; `rows_of`, `write_csv` and the declarations need nothing.
"""

from ukrnews.formats.extras import MissingExtra
from ukrnews.formats.tables.arrow import arrow_schema, to_arrow
from ukrnews.formats.tables.columns import Column, Row, Table, Type
from ukrnews.formats.tables.declared import TABLES
from ukrnews.formats.tables.files import read_csv, write_csv, write_duckdb, write_parquet
from ukrnews.formats.tables.rows import rows_of

__all__ = [
    "TABLES",
    "Column",
    "MissingExtra",
    "Row",
    "Table",
    "Type",
    "arrow_schema",
    "read_csv",
    "rows_of",
    "to_arrow",
    "write_csv",
    "write_duckdb",
    "write_parquet",
]

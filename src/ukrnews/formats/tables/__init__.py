"""Reports as tables: one declared table for each kind of thing, joined by stable ids, the same for no report.

`to_arrow` needs the extra `arrow`; `rows_of`, `write_csv` and the declarations need nothing.
"""

from ukrnews.extras import MissingExtra
from ukrnews.formats.tables.arrow import arrow_schema, to_arrow
from ukrnews.formats.tables.columns import Column, Row, Table, Type
from ukrnews.formats.tables.declared import TABLES
from ukrnews.formats.tables.files import read_csv, write_csv, write_duckdb, write_parquet
from ukrnews.formats.tables.flat import FLAT, flat_rows
from ukrnews.formats.tables.frames import to_pandas, to_polars
from ukrnews.formats.tables.rows import rows_of
from ukrnews.formats.tables.spreadsheet import EXCEL, EXCEL_SEMICOLONS, Dialect, excel_here, write_flat, write_xlsx
from ukrnews.formats.tables.sqlite import write_sqlite

__all__ = [
    "EXCEL",
    "EXCEL_SEMICOLONS",
    "FLAT",
    "TABLES",
    "Column",
    "Dialect",
    "MissingExtra",
    "Row",
    "Table",
    "Type",
    "arrow_schema",
    "excel_here",
    "flat_rows",
    "read_csv",
    "rows_of",
    "to_arrow",
    "to_pandas",
    "to_polars",
    "write_csv",
    "write_duckdb",
    "write_flat",
    "write_parquet",
    "write_sqlite",
    "write_xlsx",
]

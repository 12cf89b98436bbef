"""One table asked for by its name, of those that join and of those that need no joining."""

from ukrnews.formats.tables.columns import Row, Table
from ukrnews.formats.tables.declared import TABLES
from ukrnews.formats.tables.flat import FLAT, flat_rows
from ukrnews.formats.tables.rows import rows_of
from ukrnews.model import Report


def table_named(name: str) -> Table:
    """The declared table. Raises KeyError where none of `TABLES` and `FLAT` has the name."""
    found = FLAT.get(name) or TABLES.get(name)
    if found is None:
        raise KeyError(f"no table is named {name!r}: {', '.join((*FLAT, *TABLES))}")
    return found


def rows_in(name: str, report: Report) -> list[Row]:
    """The rows of one report in that table."""
    make = flat_rows if name in FLAT else rows_of
    return make(report)[name]

"""One table of reports as a data frame of pandas or polars, with the declared types."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

from ukrnews.extras import needed
from ukrnews.formats.tables.arrow import arrow_table
from ukrnews.formats.tables.columns import Row
from ukrnews.formats.tables.named import rows_in, table_named
from ukrnews.formats.tables.sets import distinct
from ukrnews.model import Report

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl


def to_pandas(reports: Report | Iterable[Report], table: str = "findings") -> "pd.DataFrame":
    """The rows of one table as a data frame whose columns keep their types where there are nulls.

    `table` is one of `TABLES` or of `FLAT`. Raises KeyError for another name, MissingExtra without pandas or pyarrow.
    """
    pandas: Any = needed("pandas", "pandas")
    found: Any = _arrow(reports, table, "pandas")
    return cast("pd.DataFrame", found.to_pandas(types_mapper=pandas.ArrowDtype))


def to_polars(reports: Report | Iterable[Report], table: str = "findings") -> "pl.DataFrame":
    """The rows of one table as a data frame.

    `table` is one of `TABLES` or of `FLAT`. Raises KeyError for another name, MissingExtra without polars or pyarrow.
    """
    polars: Any = needed("polars", "polars")
    return cast("pl.DataFrame", polars.from_arrow(_arrow(reports, table, "polars")))


def _arrow(reports: Report | Iterable[Report], name: str, extra: str) -> Any:
    needed("pyarrow", extra)
    declared = table_named(name)
    rows: list[Row] = [row for report in distinct(reports) for row in rows_in(name, report)]
    return arrow_table(declared, rows)

"""Articles of a Dask DataFrame read by its workers (extra `dask`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ukrnews.corpus.batches import Reading, output_schema
from ukrnews.corpus.rows import columns_among
from ukrnews.extras import needed
from ukrnews.parsers.pipeline import Pipeline

if TYPE_CHECKING:
    import pandas as pd
    from dask.dataframe import DataFrame


def reports(
    frame: DataFrame,
    *,
    table: str | None = None,
    pipeline: Pipeline | None = None,
    timeout: float | None = None,
    **columns: str,
) -> DataFrame:
    """The reports of a DataFrame's articles, or the rows of a table, as a DataFrame, computed when asked for.

    Takes and gives what `ukrnews.corpus.batches.parse_batches` does, and raises what it raises; the columns keep their
    Arrow types. Needs Dask: raises MissingExtra without it.
    """
    needed("dask.dataframe", "dask")
    reading = Reading.of(table, pipeline, timeout, columns)
    columns_among(list(frame.columns), columns)
    untyped: Any = frame
    nothing = _as_pandas(output_schema(table).empty_table())
    made: DataFrame = untyped.map_partitions(_of_partition, reading, meta=nothing)
    return made


def _of_partition(part: pd.DataFrame, reading: Reading) -> pd.DataFrame:
    pa: Any = needed("pyarrow", "dask")
    given = pa.Table.from_pandas(part, preserve_index=False)
    return _as_pandas(pa.Table.from_batches(reading(given.to_batches()), output_schema(reading.table)))


def _as_pandas(found: Any) -> pd.DataFrame:
    pandas: Any = needed("pandas", "dask")
    made: pd.DataFrame = found.to_pandas(types_mapper=pandas.ArrowDtype)
    return made

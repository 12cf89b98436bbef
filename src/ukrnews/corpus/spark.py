"""Articles of a Spark DataFrame read by its executors (extra `spark`)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ukrnews.corpus.batches import PROBLEMS, Reading, output_columns
from ukrnews.corpus.rows import columns_among
from ukrnews.extras import needed
from ukrnews.formats.tables.columns import Column, Type
from ukrnews.parsers.pipeline import Pipeline

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_TYPES = {
    Type.TEXT: "STRING",
    Type.WHOLE: "BIGINT",
    Type.NUMBER: "DOUBLE",
    Type.TRUTH: "BOOLEAN",
    Type.DAY: "DATE",
}
"""What Spark's SQL calls the types of columns."""


def reports(
    df: DataFrame,
    *,
    table: str | None = None,
    pipeline: Pipeline | None = None,
    timeout: float | None = None,
    **columns: str,
) -> DataFrame:
    """The reports of a DataFrame's articles, or the rows of a table, as a DataFrame, computed when asked for.

    Takes and gives what `ukrnews.corpus.batches.parse_batches` does, and raises what it raises. Needs PySpark 4: raises
    MissingExtra without it.
    """
    needed("pyspark", "spark")
    reading = Reading.of(table, pipeline, timeout, columns)
    columns_among(df.columns, columns)
    return df.mapInArrow(reading, f"{spark_schema(output_columns(table))}, `{PROBLEMS}` ARRAY<STRING>")


def spark_schema(columns: Iterable[Column]) -> str:
    """Declared columns in Spark's SQL."""
    return ", ".join(f"`{column.name}` {_TYPES[column.type]}" for column in columns)

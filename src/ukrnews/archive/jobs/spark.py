"""Linking as a job of Spark: a cluster (extra `spark`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import attrs

from ukrnews.archive.jobs.frames import Row, Step
from ukrnews.archive.jobs.plan import linked
from ukrnews.corpus.spark import spark_schema
from ukrnews.extras import needed
from ukrnews.formats.tables.arrow import arrow_schema, arrow_table
from ukrnews.formats.tables.columns import Table

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

_AT_ONCE = 2_000
"""Rows that leave a step together."""


def link(reports: DataFrame) -> dict[str, DataFrame]:
    """Link the reports of a DataFrame: what `ukrnews.archive.link` tells of them, as DataFrames.

    `reports` has a column `report` of JSON, as `ukrnews.corpus.spark.reports` makes it. Returns DataFrames by the names
    of `ukrnews.archive.tables.TABLES`; `deadlines` is not among them. The findings are read and compared when this is
    called, since which of them hang together is put together on the driver; what the steps make is kept on the disks of
    the workers until `spark.catalog.clearCache()`. Needs the extra `spark`: raises MissingExtra without it.
    """
    needed("pyspark", "spark")
    return linked(reports.select("report"), _Spark(reports.sparkSession))


@attrs.frozen
class _Spark:
    """DataFrames; the steps are done by the workers."""

    session: SparkSession

    def each(self, frame: DataFrame, step: Step, made: Table) -> DataFrame:
        """What a step makes of a table."""
        return frame.mapInArrow(_over_batches(step, made), spark_schema(made.columns))

    def by(self, frame: DataFrame, column: str, step: Step, made: Table) -> DataFrame:
        """What a step makes of the rows that have the same value in a column."""
        from pyspark import StorageLevel

        together = frame.groupBy(column).applyInArrow(_over_groups(step, made), spark_schema(made.columns))
        return together.persist(StorageLevel.DISK_ONLY)

    def union(self, frame: DataFrame, other: DataFrame) -> DataFrame:
        """The rows of both."""
        return frame.unionByName(other, allowMissingColumns=True)

    def table(self, rows: Iterable[Row], made: Table) -> DataFrame:
        """Rows of the driver as a table."""
        given: Any = self.session
        frame: DataFrame = given.createDataFrame(arrow_table(made, list(rows)), spark_schema(made.columns))
        return frame

    def rows(self, frame: DataFrame, columns: str, where: str = "TRUE") -> Iterator[Row]:
        """The rows of which a condition holds."""
        chosen = frame.where(where).select(*columns.split(", "))
        return (row.asDict() for row in chosen.toLocalIterator(prefetchPartitions=True))


def _over_batches(step: Step, made: Table) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    def over(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        rows = step(row for batch in batches for row in batch.to_pylist())
        piece = list[Row]()
        for row in rows:
            piece.append(row)
            if len(piece) == _AT_ONCE:
                yield from _loose(made, piece).to_batches()
                piece = []
        yield from _loose(made, piece).to_batches()

    return over


def _over_groups(step: Step, made: Table) -> Callable[[pa.Table], pa.Table]:
    def over(group: pa.Table) -> pa.Table:
        return _loose(made, list(step(group.to_pylist())))

    return over


def _loose(made: Table, rows: list[Row]) -> pa.Table:
    """Rows with all columns nullable, as Spark has them."""
    pa: Any = needed("pyarrow", "spark")
    schema = pa.schema([field.with_nullable(True) for field in arrow_schema(made)])
    table: pa.Table = pa.Table.from_pylist(rows, schema=schema)
    return table

"""Articles of a Ray Dataset read by its tasks (extra `ray`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from ukrnews.corpus.batches import Reading, output_schema
from ukrnews.extras import needed
from ukrnews.parsers.pipeline import Pipeline

if TYPE_CHECKING:
    import pyarrow as pa
    from ray.data import Dataset


def reports(
    dataset: Dataset,
    *,
    table: str | None = None,
    pipeline: Pipeline | None = None,
    timeout: float | None = None,
    **columns: str,
) -> Dataset:
    """The reports of a Dataset's articles, or the rows of a table, as a Dataset, computed when asked for.

    Takes and gives what `ukrnews.corpus.batches.parse_batches` does; a missing column is told by the first task. Ray
    Data tries a task again without end whose worker has died: with `timeout` no article can end one. Needs Ray Data:
    raises MissingExtra without it.
    """
    needed("ray.data", "ray")
    reading = Reading.of(table, pipeline, timeout, columns)
    return dataset.map_batches(_OfTables(reading), batch_format="pyarrow", batch_size=None)


@attrs.frozen
class _OfTables:
    """The reading of tables, as which Ray gives its blocks; rows go out a few at a time, however large a block is."""

    reading: Reading

    def __call__(self, given: pa.Table) -> Iterator[pa.Table]:
        import pyarrow as pa

        schema = output_schema(self.reading.table)
        yield schema.empty_table()
        for batch in self.reading(given.to_batches()):
            yield pa.Table.from_batches([batch], schema)

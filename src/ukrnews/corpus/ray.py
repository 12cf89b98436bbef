"""Articles of a Ray Dataset read by its tasks (extra `ray`)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from ukrnews.corpus.batches import Reading, output_schema
from ukrnews.formats.extras import needed
from ukrnews.parsers.pipeline import Pipeline

if TYPE_CHECKING:
    import pyarrow as pa
    from ray.data import Dataset

_AT_ONCE = 512
"""Articles that a task reads at a time, so that what it holds is bounded whatever the size of a block."""


def reports(
    dataset: Dataset,
    *,
    table: str | None = None,
    pipeline: Pipeline | None = None,
    timeout: float | None = None,
    **columns: str,
) -> Dataset:
    """The reports of a Dataset's articles, or the rows of a table, as a Dataset, computed when asked for.

    Takes and gives what `ukrnews.corpus.batches.parse_batches` does; a missing column is told by the first task. Needs
    Ray Data: raises MissingExtra without it.
    """
    needed("ray.data", "ray")
    reading = Reading.of(table, pipeline, timeout, columns)
    return dataset.map_batches(_OfTables(reading), batch_format="pyarrow", batch_size=_AT_ONCE)


@attrs.frozen
class _OfTables:
    """The reading of tables, as which Ray gives its batches."""

    reading: Reading

    def __call__(self, given: pa.Table) -> Iterator[pa.Table]:
        import pyarrow as pa

        schema = output_schema(self.reading.table)
        yield schema.empty_table()
        for batch in self.reading(given.to_batches()):
            yield pa.Table.from_batches([batch], schema)

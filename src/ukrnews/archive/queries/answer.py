"""What a question found: objects in order, and the same as rows of a declared table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

import attrs

from ukrnews.extras import needed
from ukrnews.formats.tables.arrow import arrow_table
from ukrnews.formats.tables.columns import Row, Table

if TYPE_CHECKING:
    import pyarrow as pa

T_co = TypeVar("T_co", covariant=True)


@attrs.frozen(repr=False)
class Answer(Sequence[T_co], Generic[T_co]):
    """A sequence of what was found; `rows` and the tables made of them need not be one to one with it."""

    items: tuple[T_co, ...]
    table: Table
    """The columns of the rows."""
    rows: tuple[Row, ...]
    """Plain values; nulls where nothing is told."""

    def __repr__(self) -> str:
        return f"<Answer: {len(self.items)} {self.table.name}>"

    def __len__(self) -> int:
        return len(self.items)

    def __iter__(self) -> Iterator[T_co]:
        return iter(self.items)

    @overload
    def __getitem__(self, index: int) -> T_co: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T_co, ...]: ...
    def __getitem__(self, index: int | slice) -> T_co | tuple[T_co, ...]:
        return self.items[index]

    def to_arrow(self) -> pa.Table:
        """The rows as an Arrow table with declared types."""
        return arrow_table(self.table, list(self.rows))

    def to_duckdb(self, connection: Any = None) -> Any:
        """The rows as a DuckDB relation, on a connection of one's own or on one in memory."""
        duckdb: Any = needed("duckdb", "archive")
        return (connection or duckdb.connect()).from_arrow(self.to_arrow())

"""What a table is: its name, what a row of it says, and its columns with their types. Nothing here needs pyarrow."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

import attrs

Value = str | int | float | bool | date | None
Row = dict[str, Value]


class Type(StrEnum):
    """The types that columns have, by the names that SQL gives them."""

    TEXT = "VARCHAR"
    WHOLE = "BIGINT"
    NUMBER = "DOUBLE"
    TRUTH = "BOOLEAN"
    DAY = "DATE"


@attrs.frozen
class Column:
    """One column. It holds nulls, where the text does not say, unless it is `required`."""

    name: str
    type: Type
    about: str
    required: bool = False


@attrs.frozen
class Table:
    """One table. `key` names the columns that together are different in every row."""

    name: str
    about: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns in their order."""
        return tuple(column.name for column in self.columns)

    def __iter__(self) -> Iterator[Column]:
        return iter(self.columns)


def text(name: str, about: str) -> Column:
    """A column of strings."""
    return Column(name, Type.TEXT, about)


def whole(name: str, about: str) -> Column:
    """A column of whole numbers."""
    return Column(name, Type.WHOLE, about)


def day(name: str, about: str) -> Column:
    """A column of calendar days."""
    return Column(name, Type.DAY, about)


def required(column: Column) -> Column:
    """The column, never null."""
    return attrs.evolve(column, required=True)

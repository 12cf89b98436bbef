"""What a job asks of an engine, and the tables that pass between its steps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol, TypeVar

from ukrnews.formats.tables.columns import Column, Table, day, required, text, whole

F = TypeVar("F")
"""A table of the engine's."""
Row = dict[str, Any]
Step = Callable[[Iterable[Row]], Iterator[Row]]
"""Rows in, rows out; it can be pickled, since workers run it."""


class Engine(Protocol[F]):
    """Where the rows are, and who does the steps."""

    def each(self, frame: F, step: Step, made: Table) -> F:
        """What a step makes of a table, in whatever pieces."""
        ...

    def by(self, frame: F, column: str, step: Step, made: Table) -> F:
        """What a step makes of the rows that have the same value in a column, which it is given together."""
        ...

    def union(self, frame: F, other: F) -> F:
        """The rows of both; a column that one has not is null there."""
        ...

    def table(self, rows: Iterable[Row], made: Table) -> F:
        """Rows that were made here as a table."""
        ...

    def rows(self, frame: F, columns: str, where: str = "TRUE") -> Iterator[Row]:
        """The rows of which a condition in SQL holds, here, one after the other."""
        ...


def _frame(name: str, about: str, *columns: Column) -> Table:
    return Table(name, about, (), columns)


_ID = required(text("article_id", "the article"))
_ARTICLE = text("article", "the article as JSON")

KEYED = _frame(
    "keyed",
    "a report under the key of its article",
    required(text("key", "what the article is known by")),
    required(text("report", "the report as JSON")),
)
KEPT = _frame(
    "kept",
    "a report that counts",
    _ID,
    day("published", "its day"),
    whole("versions", "1 where the article has other texts, before or after"),
    text("origin", "the article as JSON that replaced it"),
    _ARTICLE,
    text("report", "the report as JSON, with the findings that are joined"),
)
WEEKS = _frame(
    "weeks",
    "an article in its week and the next, in which its copies come",
    required(whole("week", "counted through")),
    required(_ARTICLE),
)
COPIES = _frame(
    "copies",
    "an article and its copy",
    _ID,
    required(text("copy_id", "the article that copies")),
    required(text("first", "the copied article as JSON")),
    required(text("copy", "the copy as JSON")),
)
ORIGINS = _frame("origins", "whom an article copies", _ID, required(text("origin", "the copied article as JSON")))
_FOUND = (
    _ID,
    required(whole("node", "a number of its own")),
    required(text("sort", "events or families")),
    required(whole("position", "its number in the report")),
    required(_ARTICLE),
    required(text("finding", "the finding as JSON")),
    text("origin", "the article as JSON that this one copies or is replaced by"),
    text("report", "its report without findings as JSON, for a proposal"),
)
FOUND = _frame("found", "a finding that is joined with others", *_FOUND)
PARTED = _frame("parted", "a finding in its part", required(whole("part", "a node of the part")), *_FOUND)
BLOCKS = _frame(
    "blocks",
    "a finding in one of the blocks within which it is compared",
    required(text("block", "a week of events, or what proposals have in common")),
    required(whole("node", "the finding")),
    required(text("finding", "the finding as JSON")),
    day("published", "day of its article"),
    text("source", "who published its article"),
    _ID,
)
EDGES = _frame(
    "edges", "two findings that may be one", required(whole("node", "the one")), required(whole("other", "the other"))
)
PLACED = _frame(
    "placed",
    "a finding that hangs together with others",
    required(whole("node", "the finding")),
    required(whole("part", "a node of the part")),
)
ROWS = _frame(
    "rows", "a row of a table of links", required(text("name", "the table")), required(text("row", "the row as JSON"))
)

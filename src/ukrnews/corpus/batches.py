"""Articles in Arrow batches in, reports or rows of tables out: what the engines of others run on their workers."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import attrs

from ukrnews import plugins
from ukrnews.corpus.rows import Given, checked, columns_among, given
from ukrnews.corpus.stream import parse_many
from ukrnews.extras import needed
from ukrnews.formats.identity import article_id
from ukrnews.formats.json import to_json
from ukrnews.formats.tables.arrow import arrow_schema
from ukrnews.formats.tables.columns import Column, Table, required, text
from ukrnews.formats.tables.declared import ARTICLE
from ukrnews.formats.tables.named import rows_in, table_named
from ukrnews.model import Article, Report
from ukrnews.parsers.guarding import fault_of
from ukrnews.parsers.pipeline import Pipeline, default_pipeline

if TYPE_CHECKING:
    import pyarrow as pa

REPORTS = Table(
    "reports",
    "one article's report",
    ("article_id",),
    (*ARTICLE, required(text("report", "the report as JSON, which `ukrnews.from_json` reads"))),
)
"""What comes out where no table is asked for."""
PROBLEMS = "problems"
"""The last column of every batch that comes out: what went wrong, empty where nothing did."""
_AT_ONCE = 64
"""Articles whose rows go out together."""
Row = dict[str, Any]
"""A row of a table with its problems; what is not there is null."""


def parse_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    table: str | None = None,
    pipeline: Pipeline | None = None,
    timeout: float | None = None,
    **columns: str,
) -> Iterator[pa.RecordBatch]:
    """Read the articles of Arrow batches, a row each, lazily and in their order (extra `arrow`).

    A part of an article (`text`, `title`, `published`, `source`, `url`, `language`) is in the column of its name, or in
    the one that is named for it: `text="body"`. `published` may be a date, a time or ISO 8601. Out come batches of
    `output_schema(table)`: a report an article as JSON, or the rows of a table of `formats.tables`.

    What went wrong with an article is in `problems`; where a table is asked for, such an article has one row more, in
    which all but the article's own columns is null. With `timeout` an article is read in a process of its own and may
    take so many seconds, or end it. Raises TypeError for a part that no article has, KeyError for a table that is not
    there, ValueError where a column is missing, and with a strict pipeline what its steps raise.
    """
    return Reading.of(table, pipeline, timeout, columns)(batches)


def output_schema(table: str | None = None) -> pa.Schema:
    """The Arrow schema of what comes out: reports, or the rows of a table; then `problems`, a list of strings."""
    pa: Any = needed("pyarrow", "arrow")
    declared = arrow_schema(_declared(table))
    loose = [field.with_nullable(field.name != "article_id") for field in declared]
    return pa.schema([*loose, pa.field(PROBLEMS, pa.list_(pa.string()))], metadata=declared.metadata)


def output_columns(table: str | None = None) -> tuple[Column, ...]:
    """The declared columns of what comes out, before `problems`."""
    return _declared(table).columns


class WorkerDiffers(RuntimeError):
    """A worker has another version of ukrnews, or other plugins, than the session that sent it work."""


@attrs.frozen(kw_only=True)
class Reading:
    """What a worker does with the batches that it gets. It can be pickled, lexicon and pipeline with it."""

    table: str | None
    pipeline: Pipeline | None
    timeout: float | None
    columns: Mapping[str, str]
    """Parts of an article and the columns that were named for them."""
    installed: tuple[str, ...]
    """What is installed where the work is given out: ukrnews with its version, and plugins."""

    @classmethod
    def of(
        cls, table: str | None, pipeline: Pipeline | None, timeout: float | None, columns: Mapping[str, str]
    ) -> Reading:
        """What was asked for, held against what there is; raises as `parse_batches` says."""
        _declared(table)
        if timeout is not None and timeout <= 0:
            raise ValueError(f"timeout must be more than 0 seconds: {timeout}")
        return cls(
            table=table, pipeline=pipeline, timeout=timeout, columns=checked(columns), installed=installed_here()
        )

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """The batches that come out. Raises WorkerDiffers where it was made in an environment unlike this one."""
        if self.installed != (here := installed_here()):
            raise WorkerDiffers(f"this worker has {', '.join(here)}; the session has {', '.join(self.installed)}")
        schema, rows = output_schema(self.table), list[Row]()
        for number, report in enumerate(self._reports(batches), start=1):
            rows += self._rows(report)
            if number % _AT_ONCE == 0:
                yield from _batches(rows, schema)
                rows = []
        yield from _batches(rows, schema)

    def _reports(self, batches: Iterable[pa.RecordBatch]) -> Iterator[Report]:
        """One report a row; those of rows that hold no article are empty."""
        waiting: deque[Given] = deque()

        def readable() -> Iterator[Article]:
            for batch in batches:
                there = columns_among(batch.schema.names, self.columns)
                found = {part: batch.column(name) for part, name in there.items()}
                for row in range(batch.num_rows):
                    waiting.append(given(found, row))
                    if waiting[-1].fault is None:
                        yield waiting[-1].article

        pipeline = self.pipeline if self.pipeline is not None else default_pipeline()
        for number, report in enumerate(parse_many(readable(), pipeline=pipeline, timeout=self.timeout)):
            yield from _unreadable(waiting)
            waiting.popleft()
            yield _named(number, report)
        yield from _unreadable(waiting)

    def _rows(self, report: Report) -> list[Row]:
        """What the report becomes. One that a plugin has filled with what cannot be written is told as a problem."""
        try:
            return list(_rows(self.table, report))
        except Exception as fault:
            return list(_rows(self.table, _empty(report.article, fault_of(fault))))


def installed_here() -> tuple[str, ...]:
    """The library with its version, and the plugins, as they are installed in this process."""
    return (f"ukrnews {version('ukrnews')}", *(f"{plugin.name} of {plugin.package}" for plugin in plugins.installed()))


def _declared(table: str | None) -> Table:
    return REPORTS if table is None else table_named(table)


def _unreadable(waiting: deque[Given]) -> Iterator[Report]:
    """Reports of the rows in front that hold no article."""
    while waiting and (fault := waiting[0].fault) is not None:
        yield _empty(waiting.popleft().article, fault)


def _empty(article: Article, fault: str) -> Report:
    return Report(article=article, problems=(f"{article.url or f'article {article_id(article)}'}: {fault}",))


def _named(number: int, report: Report) -> Report:
    """The report; what cost it all names the article, not its place among those that this worker happened to get."""
    place = f"item {number}: "
    lost = next((line for line in report.problems if line.startswith(place)), None)
    return report if lost is None else _empty(report.article, lost.removeprefix(place))


def _rows(table: str | None, report: Report) -> Iterator[Row]:
    head, problems = _head(report.article), list(report.problems)
    if table is None:
        yield {**head, "report": to_json(report), PROBLEMS: problems}
        return
    yield from ({**row, PROBLEMS: []} for row in rows_in(table, report))
    if problems:
        yield {**head, PROBLEMS: problems}


def _head(article: Article) -> Row:
    """The article's columns, by the names that they have in one table or another."""
    told = {"title": article.title, "published": article.published, "source": article.source, "url": article.url}
    told = {name: value or None for name, value in told.items()}
    return {
        "article_id": article_id(article),
        **{f"article_{name}": value for name, value in told.items()},
        **{"publisher" if name == "source" else name: value for name, value in told.items()},
    }


def _batches(rows: list[Row], schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    pa: Any = needed("pyarrow", "arrow")
    if rows:
        yield pa.RecordBatch.from_pylist(rows, schema=schema)

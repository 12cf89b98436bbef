"""The tables of an archive's file: those that anybody may ask, and in the schema `kept` those that it works with."""

from __future__ import annotations

from typing import Any, Final

from ukrnews.archive.tables import TABLES as OF_LINKS
from ukrnews.formats.tables.arrow import arrow_table
from ukrnews.formats.tables.columns import Row, Table, day, required, text, whole
from ukrnews.formats.tables.declared import TABLES as OF_REPORTS

FORMAT_VERSION: Final = 1
"""Raised when the tables change; a test opens a file of each version."""

_ARTICLE = required(text("article_id", "the article"))
_FINDING = required(text("finding_id", "the finding"))

_KEPT = (
    Table(
        "articles",
        "every article that was read, with what of its report is no finding",
        ("article_id",),
        (
            _ARTICLE,
            required(text("key", "what it is known by: address, else source, title and day, else its text")),
            day("published", "day of publication"),
            text("title", "headline"),
            text("source", "who published it"),
            text("url", "address"),
            text("language", "ISO 639-1"),
            required(text("text", "the text, unchanged")),
            required(text("sentences", "JSON: pairs of start and end")),
            required(text("mentions", "JSON: the report's mentions")),
            required(text("problems", "JSON: what went wrong on the way")),
        ),
    ),
    Table(
        "findings",
        "the findings of each report, whole",
        ("finding_id",),
        (
            _ARTICLE,
            _FINDING,
            required(whole("position", "order in the report, from 0")),
            text("sort", "event or family, by what it is joined into"),
            required(text("json", "the finding as `to_json` writes it")),
        ),
    ),
    Table(
        "keys",
        "what a finding tells, of which two must share something to be compared",
        (),
        (required(text("sort", "event or family")), required(whole("key", "a digest")), _ARTICLE, _FINDING),
    ),
    Table(
        "members",
        "the group of each finding that is joined",
        ("finding_id",),
        (
            required(text("sort", "event or family")),
            _ARTICLE,
            _FINDING,
            required(text("group_id", "finding_id of the group's first member")),
            required(text("why", "JSON: the signs that joined it")),
        ),
    ),
    Table(
        "dues",
        "the days that articles set",
        ("finding_id",),
        (
            _ARTICLE,
            _FINDING,
            required(whole("position", "order in the report, from 0")),
            required(day("due", "the day")),
            required(text("condition", "JSON of the condition")),
            text("outcome", "kept, missed or extended"),
            text("told_by", "article_id of the article that says so"),
            text("told", "JSON of the words that say so"),
        ),
    ),
    Table(
        "copies",
        "pairs of which the second copies the first",
        ("article_id", "copy_id"),
        (_ARTICLE, required(text("copy_id", "the article that copies"))),
    ),
    Table(
        "replaced",
        "pairs of an article and what it was changed into",
        ("article_id",),
        (_ARTICLE, required(text("by_id", "the article that replaces it"))),
    ),
    Table("about", "one row", (), (required(whole("format_version", "of these tables")), text("rules", "a digest"))),
)
KEPT: Final = {table.name: table for table in _KEPT}
"""The tables of the schema `kept`."""

_ASKED = "statements incidents casualties weapons proposals responses conditions participants places locations"
PUBLIC: Final = {
    **{name: OF_REPORTS[name] for name in _ASKED.split()},
    **{name: OF_LINKS[name] for name in ("events", "event_members", "event_tolls")},
    **{name: OF_LINKS[name] for name in ("families", "family_members", "moves", "terms")},
}
"""The tables that anybody may ask: those of `ukrnews export` and of `ukrnews link`, by the same names."""

_VIEWS = (
    "CREATE VIEW articles AS SELECT a.article_id, a.published, a.title, a.source, a.url, a.language, a.text, "
    "r.by_id AS replaced_by FROM kept.articles a LEFT JOIN kept.replaced r USING (article_id)",
    "CREATE VIEW duplicates AS SELECT * FROM kept.copies",
)


def create(database: Any) -> None:
    """Make all tables of an empty archive."""
    database.execute("CREATE SCHEMA kept")
    for table in KEPT.values():
        database.execute(_definition(f"kept.{table.name}", table))
    for table in PUBLIC.values():
        database.execute(_definition(table.name, table))
    for view in _VIEWS:
        database.execute(view)
    database.execute("INSERT INTO kept.about VALUES (?, NULL)", [FORMAT_VERSION])


def _definition(name: str, table: Table) -> str:
    # no primary keys: their indexes must fit in memory, and deleting and inserting a key at once is refused
    columns = ", ".join(f"{column.name} {column.type}{' NOT NULL' * column.required}" for column in table)
    return f"CREATE TABLE {name} ({columns})"


def insert(database: Any, name: str, rows: list[Row]) -> None:
    """Rows into a table of either schema, named as SQL names it."""
    if not rows:
        return
    table = KEPT[name.removeprefix("kept.")] if name.startswith("kept.") else PUBLIC[name]
    database.register("batch", arrow_table(table, rows))
    database.execute(f"INSERT INTO {name} SELECT * FROM batch")
    database.unregister("batch")


def delete(database: Any, name: str, column: str, values: list[str]) -> None:
    """The rows of a table whose column holds one of the values."""
    if values:
        database.execute(f"DELETE FROM {name} WHERE {column} IN (SELECT unnest(?::VARCHAR[]))", [values])

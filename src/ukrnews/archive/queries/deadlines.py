"""Which days are set, by whom, and what became of them."""

from __future__ import annotations

import datetime as dt

import attrs

from ukrnews.archive.links import Due
from ukrnews.archive.queries.answer import Answer
from ukrnews.archive.store.due import dues_where
from ukrnews.archive.store.kept import Kept
from ukrnews.archive.tables import TABLES, due_row
from ukrnews.formats.tables.columns import day, text
from ukrnews.lexicon.asked import people

TABLE = attrs.evolve(
    TABLES["deadlines"],
    columns=(
        *TABLES["deadlines"].columns,
        day("published", "day of publication of the article that tells of it"),
        text("told", "the word by which a later article tells the outcome"),
    ),
)
"""The table `deadlines` of `ukrnews link`, with the day on which it was set."""


def deadlines(
    kept: Kept, *, due_after: dt.date | None = None, due_before: dt.date | None = None, holder: str | None = None
) -> Answer[Due]:
    """The days set from `due_after` to `due_before`, both included, by whom; the earliest first."""
    conditions, values = ["TRUE"], list[object]()
    if due_after is not None:
        conditions.append("d.due >= ?")
        values.append(due_after)
    if due_before is not None:
        conditions.append("d.due <= ?")
        values.append(due_before)
    found = [due for _, due in dues_where(kept, " AND ".join(conditions), *values)]
    if holder is not None:
        holders = {due.holder.name for due in found if due.holder is not None}
        named = set(people(holder, holders))
        found = [due for due in found if due.holder is not None and due.holder.name in named]
    found.sort(key=lambda due: due.date)
    rows = (
        {**due_row(due), "published": due.article.published, "told": None if due.told is None else due.told.span.text}
        for due in found
    )
    return Answer(tuple(found), TABLE, tuple(rows))

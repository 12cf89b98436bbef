"""A batch of reports into an archive: kept, and joined with what is there, as if all had come in one go."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Any, TypeVar

from ukrnews.archive.regrouping import Groups, settle
from ukrnews.archive.store.copying import recopied
from ukrnews.archive.store.due import due_again
from ukrnews.archive.store.incoming import Incoming, sorted_in
from ukrnews.archive.store.kept import Kept
from ukrnews.archive.store.rows import kept_rows
from ukrnews.archive.store.rules_digest import rules_digest
from ukrnews.archive.store.schema import PUBLIC, delete, insert
from ukrnews.archive.store.shelves import SORTS, ShelfOf, Sort
from ukrnews.archive.store.telling import tell
from ukrnews.formats.identity import article_id
from ukrnews.formats.tables.columns import Row
from ukrnews.model import Report

T = TypeVar("T")

_AT_ONCE = 5_000
"""Reports that are taken over at a time; it bounds the memory."""
_OF_ARTICLES = ("articles", "findings", "keys", "members", "dues", "copies", "replaced")


def grow(reports: Sequence[Report], database: Any) -> Incoming:
    """Take reports in; returns what was new and what took the place of what."""
    kept = Kept(database)
    incoming = sorted_in(reports, kept)
    database.execute("UPDATE kept.about SET rules = ?", [rules_digest()])
    if not incoming.new:
        return incoming
    new = [article_id(r.article) for r in incoming.new]
    old = [article_id(a) for a in incoming.gone]
    gone = {sort.name: ShelfOf(sort, kept).stored(old) for sort in SORTS}
    _forget(old, database)
    _keep(incoming.new, database)
    _note_versions(incoming, database)
    moved = {sort.name: _settled(sort, new, gone[sort.name], kept) for sort in SORTS}
    copies = recopied(new, incoming, kept)
    due_again(incoming, kept)
    tell(moved, copies, kept)
    return incoming


def join_again(published: Kept, database: Any) -> None:
    """Make an archive anew from the reports of the published one, by the rules as they are now."""
    for name in (*(f"kept.{name}" for name in _OF_ARTICLES), *PUBLIC):
        database.execute(f"DELETE FROM {name}")
    names = [name for (name,) in published.rows("SELECT article_id FROM kept.articles ORDER BY published, article_id")]
    for first in range(0, len(names), _AT_ONCE):
        grow(list(published.reports(names[first : first + _AT_ONCE]).values()), database)


def _forget(articles: Sequence[str], database: Any) -> None:
    for name in _OF_ARTICLES:
        delete(database, f"kept.{name}", "article_id", list(articles))
    delete(database, "kept.copies", "copy_id", list(articles))
    delete(database, "kept.replaced", "by_id", list(articles))
    for table in PUBLIC.values():
        if not {"event_id", "family_id"} & set(table.names):
            delete(database, table.name, "article_id", list(articles))


def _keep(reports: Iterable[Report], database: Any) -> None:
    rows: dict[str, list[Row]] = defaultdict(list)
    for report in reports:
        for table, row in kept_rows(report):
            rows[table].append(row)
    for table, of_table in rows.items():
        insert(database, table, of_table)


def _note_versions(incoming: Incoming, database: Any) -> None:
    """Write down which text of an article is replaced by which."""
    delete(database, "kept.replaced", "article_id", [name for names in incoming.versions for name in names])
    pairs: list[Row] = [{"article_id": old, "by_id": new} for *olds, new in incoming.versions for old in olds]
    insert(database, "kept.replaced", pairs)


def _settled(sort: Sort[T], new: Collection[str], gone: Sequence[Any], kept: Kept) -> set[str]:
    """Join the new findings of a sort; returns the groups that have changed."""
    shelf = ShelfOf(sort, kept)
    groups = settle(Groups(sort.joining), shelf.of_articles(new), gone, shelf)
    names = {name for moved in groups.moved.values() for name in moved}
    delete(kept.database, "kept.members", "finding_id", sorted(names))
    rows: list[Row] = [
        {
            "sort": sort.name,
            "article_id": name.split(":", 1)[0],
            "finding_id": name,
            "group_id": groups.home[name][0],
            "why": json.dumps(groups.home[name][1], ensure_ascii=False),
        }
        for name in sorted(names)
        if name in groups.home
    ]
    insert(kept.database, "kept.members", rows)
    return set(groups.moved)

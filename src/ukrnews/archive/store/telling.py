"""The tables of events and families, written anew for the groups that have changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from ukrnews.archive.store.groups import events_of_ids, families_of_ids
from ukrnews.archive.store.kept import Kept
from ukrnews.archive.store.schema import delete, insert
from ukrnews.archive.tables import event_rows, family_rows
from ukrnews.formats.tables.columns import Row

_AT_ONCE = 2_000
"""Groups that are built at a time."""
_TABLES = {
    "event": ("event_id", ("events", "event_members", "event_tolls")),
    "family": ("family_id", ("families", "family_members", "moves", "terms")),
}


def tell(moved: Mapping[str, Collection[str]], copies: Collection[str], kept: Kept) -> None:
    """Write the rows of the groups that have moved, of each sort, and of those in which these articles are told."""
    for sort, groups in moved.items():
        told_in = kept.rows(
            "SELECT DISTINCT group_id FROM kept.members WHERE sort = ? AND article_id IN (SELECT unnest(?::VARCHAR[]))",
            sort,
            list(copies),
        )
        changed = sorted({*groups, *(group for (group,) in told_in)})
        key, tables = _TABLES[sort]
        for table in tables:
            delete(kept.database, table, key, changed)
        for first in range(0, len(changed), _AT_ONCE):
            rows: dict[str, list[Row]] = defaultdict(list)
            for table, row in _rows(sort, changed[first : first + _AT_ONCE], kept):
                rows[table].append(row)
            for table, of_table in rows.items():
                insert(kept.database, table, of_table)


def _rows(sort: str, groups: Collection[str], kept: Kept) -> Iterator[tuple[str, Row]]:
    if sort == "event":
        for event in events_of_ids(kept, groups).values():
            yield from event_rows(event)
    else:
        for family in families_of_ids(kept, groups).values():
            yield from family_rows(family)

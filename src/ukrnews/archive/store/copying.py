"""Which articles copy which, found again for the days that something new can touch."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator

from ukrnews.archive.articles import Pair
from ukrnews.archive.copies import WITHIN, copies_of_days, copies_without_day
from ukrnews.archive.store.incoming import Incoming
from ukrnews.archive.store.kept import Kept
from ukrnews.archive.store.schema import insert
from ukrnews.formats.identity import article_id

_ONE_TEXT = "a.article_id NOT IN (SELECT article_id FROM kept.replaced UNION SELECT by_id FROM kept.replaced)"
"""An article that was changed is no copy of anything."""
_UNDATED = "(SELECT article_id FROM kept.articles WHERE published IS NULL)"
_DATED = f"a.published BETWEEN ? AND ? AND {_ONE_TEXT}"


def recopied(new: Collection[str], incoming: Incoming, kept: Kept) -> set[str]:
    """Bring the pairs of copies up to date; returns the articles that are copies or replaced now and were not, or
    were."""
    touched = {*new, *(name for names in incoming.versions for name in names)}
    before = _pairs(kept)
    days = [a.published for a in kept.articles(touched).values()]
    days += [a.published for a in incoming.gone]
    for first, last in _stretches(day for day in days if day is not None):
        _of_days(first, last, kept)
    _of_undated(touched, has_undated=None in days, kept=kept)
    after = _pairs(kept)
    replaced = {name for *olds, _ in incoming.versions for name in olds}
    return {copy for _, copy in before ^ after} | replaced


def _stretches(days: Iterable[dt.date]) -> Iterator[tuple[dt.date, dt.date]]:
    """The days on which copies of what came on these days may have come, joined where they meet."""
    first = last = None
    for day in sorted(set(days)):
        if first is None or last is None or day > last + WITHIN:
            if first is not None and last is not None:
                yield first, last
            first = day
        last = day + WITHIN
    if first is not None and last is not None:
        yield first, last


def _of_days(first: dt.date, last: dt.date, kept: Kept) -> None:
    kept.database.execute(
        """DELETE FROM kept.copies WHERE copy_id IN (
             SELECT article_id FROM kept.articles WHERE published BETWEEN ? AND ?)
           AND article_id IN (SELECT article_id FROM kept.articles WHERE published IS NOT NULL)""",
        [first, last],
    )
    articles = kept.articles_where(_DATED, first - WITHIN, last)
    _write(copies_of_days(articles.values(), first, last), kept)


def _of_undated(touched: Collection[str], *, has_undated: bool, kept: Kept) -> None:
    """Undated articles are held against all; where none of them is new, only against what is."""
    undated = kept.articles_where(f"a.published IS NULL AND {_ONE_TEXT}")
    if not undated and not has_undated:
        return
    dated = f"a.published IS NOT NULL AND {_ONE_TEXT}"
    if has_undated:
        kept.database.execute(f"DELETE FROM kept.copies WHERE article_id IN {_UNDATED} OR copy_id IN {_UNDATED}")
        others = kept.articles_where(dated)
    else:
        names = list(touched)
        kept.database.execute(
            f"""DELETE FROM kept.copies WHERE article_id IN (SELECT unnest(?::VARCHAR[]))
               AND copy_id IN {_UNDATED}""",
            [names],
        )
        others = kept.articles_where(f"{dated} AND a.article_id IN (SELECT unnest(?::VARCHAR[]))", names)
    found = copies_without_day(undated.values(), others.values())
    _write(found if has_undated else (pair for pair in found if pair[0].published is not None), kept)


def _write(pairs: Iterable[Pair], kept: Kept) -> None:
    insert(kept.database, "kept.copies", [{"article_id": article_id(a), "copy_id": article_id(b)} for a, b in pairs])


def _pairs(kept: Kept) -> set[tuple[str, str]]:
    return {(a, b) for a, b in kept.rows("SELECT article_id, copy_id FROM kept.copies")}

"""All that an archive tells together, as `link` over all its reports has it."""

from __future__ import annotations

from ukrnews.archive.articles import Pair, place_in_time
from ukrnews.archive.copies import pair_order
from ukrnews.archive.links import Links
from ukrnews.archive.store.due import dues_where
from ukrnews.archive.store.groups import events_of_ids, families_of_ids
from ukrnews.archive.store.kept import Kept


def links_of(kept: Kept) -> Links:
    """Everything; needs the memory of all of it."""
    return Links(
        events=tuple(events_of_ids(kept, _groups(kept, "event")).values()),
        families=tuple(families_of_ids(kept, _groups(kept, "family")).values()),
        deadlines=tuple(due for _, due in dues_where(kept, "TRUE")),
        duplicates=copies_in(kept),
        replaced=replaced_in(kept),
        undated=tuple(kept.articles_where("a.published IS NULL").values()),
    )


def copies_in(kept: Kept) -> tuple[Pair, ...]:
    """The pairs of an article and its copy in the order of `link`."""
    return tuple(sorted(_pairs(kept, "SELECT article_id, copy_id FROM kept.copies"), key=pair_order))


def replaced_in(kept: Kept) -> tuple[Pair, ...]:
    """The pairs of an article and what it was changed into."""
    return tuple(sorted(_pairs(kept, "SELECT article_id, by_id FROM kept.replaced"), key=_by_time))


def _groups(kept: Kept, sort: str) -> list[str]:
    return [name for (name,) in kept.rows("SELECT DISTINCT group_id FROM kept.members WHERE sort = ?", sort)]


def _pairs(kept: Kept, query: str) -> list[Pair]:
    named = kept.rows(query)
    articles = kept.articles({name for pair in named for name in pair})
    return [(articles[a], articles[b]) for a, b in named]


def _by_time(pair: Pair) -> tuple[object, ...]:
    return tuple(map(place_in_time, pair))

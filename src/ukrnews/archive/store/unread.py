"""What is to be read of the items given: those that an archive does not hold yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from ukrnews.corpus import parse_many
from ukrnews.corpus.stream import is_lost
from ukrnews.formats.identity import article_id
from ukrnews.model import Article, Report
from ukrnews.model.checks import expect


class Unread:
    """Items, taken as they are needed, without those that are known by text and metadata."""

    def __init__(self, items: Iterable[Article | Report], known: set[str]) -> None:
        self._known = known
        self._passed = 0
        self._items = self._new(items)

    def read(self, most: int, processes: int) -> tuple[list[Report], list[Report]]:
        """The reports of the next items, so many at the most, and apart from them those of articles that could not be
        read; none of either at the end."""
        ready: list[Report] = []
        lost: list[Report] = []
        for report in parse_many(_articles(islice(self._items, most), ready), processes=processes):
            (lost if is_lost(report) else ready).append(report)
        return ready, lost

    def passed(self) -> int:
        """How many items went by since this was asked last, known ones among them."""
        passed, self._passed = self._passed, 0
        return passed

    def _new(self, items: Iterable[Article | Report]) -> Iterator[Article | Report]:
        for item in items:
            expect("Archive.add: an item", item, Article, Report)
            self._passed += 1
            name = article_id(item.article if isinstance(item, Report) else item)
            if name not in self._known:
                self._known.add(name)
                yield item


def _articles(items: Iterable[Article | Report], ready: list[Report]) -> Iterator[Article]:
    """The articles among the items; what has been read goes to the others that are ready."""
    for item in items:
        if isinstance(item, Report):
            ready.append(item)
        else:
            yield item

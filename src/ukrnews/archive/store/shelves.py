"""The findings of an archive as what is joined: events or families, with the groups that they are in."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Any, Generic, NamedTuple, TypeVar

import attrs

from ukrnews.archive.events.signs import EVENTS
from ukrnews.archive.events.traces import Trace, trace_of
from ukrnews.archive.families.courses import Course, course_of
from ukrnews.archive.families.signs import FAMILIES
from ukrnews.archive.joining import Joining
from ukrnews.archive.links import Member
from ukrnews.archive.regrouping import Order, Stored, Told
from ukrnews.archive.store.kept import Kept, finding_from
from ukrnews.model import Article, Incident, Proposal

T = TypeVar("T")


class Sort(NamedTuple, Generic[T]):
    """What findings are joined into, and by what."""

    name: str
    cls: type[Incident] | type[Proposal]
    joining: Joining[T]
    features: Callable[[Member[Any]], T]

    def keys(self, one: T) -> frozenset[int]:
        """What the finding tells, as numbers."""
        return frozenset(map(_digest, self.joining.keys(one)))


EVENT: Sort[Trace] = Sort("event", Incident, EVENTS, trace_of)
FAMILY: Sort[Course] = Sort("family", Proposal, FAMILIES, course_of)
SORTS: tuple[Sort[Any], ...] = (EVENT, FAMILY)

_TOLD = """
SELECT f.finding_id, f.position, f.json, a.published, a.source, a.key,
  CASE WHEN a.article_id IN (SELECT article_id FROM kept.replaced UNION SELECT by_id FROM kept.replaced)
    THEN a.text ELSE '' END AS text, f.article_id
"""


@attrs.define
class ShelfOf(Generic[T]):
    """The findings of one sort."""

    sort: Sort[T]
    kept: Kept
    _read: dict[str, Told[T]] = attrs.field(factory=dict)

    def groups_with(self, keys: Collection[int]) -> Iterator[Stored[T]]:
        """All members of each group that has a member with one of these keys."""
        found = self.kept.rows(
            f"""{_TOLD}, m.group_id, m.why
            FROM kept.members m JOIN kept.findings f USING (finding_id)
            JOIN kept.articles a ON a.article_id = f.article_id
            WHERE m.sort = ? AND m.group_id IN (
              SELECT n.group_id FROM kept.keys k JOIN kept.members n USING (finding_id)
              WHERE k.sort = ? AND k.key IN (SELECT unnest(?::BIGINT[])))""",
            self.sort.name,
            self.sort.name,
            list(keys),
        )
        for *told, group, why in found:
            yield Stored(self._told(*told), group, tuple(json.loads(why)))

    def later(self, keys: Collection[int], than: Order) -> Iterator[Sequence[Told[T]]]:
        """All findings, article by article, of those after that place of which one has one of these keys."""
        undated, published, *_ = than
        found = self.kept.rows(
            """SELECT DISTINCT k.article_id FROM kept.keys k JOIN kept.articles a USING (article_id)
            WHERE k.sort = ? AND (a.published IS NULL OR (NOT ? AND a.published >= ?))
            AND k.key IN (SELECT unnest(?::BIGINT[]))""",
            self.sort.name,
            undated,
            published,
            list(keys),
        )
        for findings in self.of_articles([article for (article,) in found]):
            if findings[0].place[0] > than:
                yield findings

    def of_articles(self, ids: Collection[str]) -> Iterable[list[Told[T]]]:
        """The findings of these articles, article by article; none of one that has none of the sort."""
        found = self.kept.rows(
            f"""{_TOLD} FROM kept.findings f JOIN kept.articles a USING (article_id)
            WHERE f.sort = ? AND f.article_id IN (SELECT unnest(?::VARCHAR[])) ORDER BY f.article_id, f.position""",
            self.sort.name,
            list(ids),
        )
        by_article: dict[str, list[Told[T]]] = {}
        for row in found:
            by_article.setdefault(row[-1], []).append(self._told(*row))
        return by_article.values()

    def stored(self, ids: Collection[str]) -> list[Stored[T]]:
        """The findings of these articles with the groups in which they are."""
        told = {one.name: one for findings in self.of_articles(ids) for one in findings}
        homes = self.kept.rows(
            "SELECT finding_id, group_id, why FROM kept.members WHERE finding_id IN (SELECT unnest(?::VARCHAR[]))",
            list(told),
        )
        return [Stored(told[name], group, tuple(json.loads(why))) for name, group, why in homes]

    def _told(self, name: str, position: int, text: str, *about: Any) -> Told[T]:
        known = self._read.get(name)
        if known is None:
            finding: Any = finding_from(text)
            published, source, key, tie, _ = about
            # only day and source of the article count in joining, so its text is left where it is
            article = Article(text="", published=published, source=source)
            one = self.sort.features(Member(article=article, finding=finding))
            known = Told((order(published, key, tie), position), name, one, self.sort.keys(one))
            self._read[name] = known
        return known


def order(published: Any, key: str, tie: str) -> Order:
    """Where an article stands, as `place_in_time` has it; the text is given where there are several of the key."""
    return published is None, published or dt.date.min, key, tie


def _digest(key: Hashable) -> int:
    return int.from_bytes(blake2b(json.dumps(key).encode(), digest_size=8).digest(), signed=True)

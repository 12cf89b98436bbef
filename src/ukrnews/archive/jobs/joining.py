"""Findings in blocks by place and day, which of them may be one, and the groups that they end in.

Two findings end in one group only if they share a key and nothing forbids it, or are linked by such pairs. So the
parts that hang together by such pairs are joined each by itself, with the outcome of joining all in one go: whatever
shares a key and stands in another part is forbidden to all of this one.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from hashlib import blake2b
from itertools import combinations, groupby
from typing import Any, NamedTuple

import attrs

from ukrnews.archive.articles import place_in_time
from ukrnews.archive.events.joined import events_of
from ukrnews.archive.events.signs import EVENTS
from ukrnews.archive.events.traces import trace_of
from ukrnews.archive.families.courses import course_of
from ukrnews.archive.families.joined import families_of
from ukrnews.archive.families.signs import FAMILIES
from ukrnews.archive.jobs.frames import Row
from ukrnews.archive.jobs.parts import Parts
from ukrnews.archive.joining import Joining
from ukrnews.archive.links import Member
from ukrnews.archive.tables import TABLES, event_rows, family_rows
from ukrnews.formats.identity import finding_id
from ukrnews.formats.json import from_json, to_json
from ukrnews.formats.tables.columns import Type
from ukrnews.model import Article, Incident, Proposal, Report


class Sort(NamedTuple):
    """What findings are joined into, by what, and what may be compared with what."""

    cls: type[Any]
    joining: Joining[Any]
    features: Callable[[Any], Any]
    block: Callable[[Any], str]
    """The block of a key: events of one week, proposals that share the key."""


SORTS = {
    "events": Sort(Incident, EVENTS, trace_of, lambda key: f"events {key[1]}"),
    "families": Sort(Proposal, FAMILIES, course_of, lambda key: f"families {json.dumps(key)}"),
}


def found(rows: Iterable[Row]) -> Iterator[Row]:
    """The findings of one article that are joined; its rows are its report, and whom it copies where it does."""
    given = list(rows)
    told = next((row for row in given if row["report"] is not None), None)
    if told is None:
        return
    origin = next((row["origin"] for row in given if row["report"] is None), told["origin"])
    report = from_json(told["report"], Report)
    for sort, of in SORTS.items():
        for position, finding in enumerate(report.of(of.cls)):
            yield {
                "article_id": told["article_id"],
                "node": _number(finding_id(told["article_id"], finding)),
                "sort": sort,
                "position": position,
                "article": told["article"],
                "finding": to_json(finding),
                "origin": origin,
                "report": to_json(attrs.evolve(report, findings=(), mentions=())) if sort == "families" else None,
            }


def in_blocks(rows: Iterable[Row]) -> Iterator[Row]:
    """Each finding in its blocks."""
    for row in rows:
        of = SORTS[row["sort"]]
        article = from_json(row["article"], Article)
        one = _features(of, row["finding"], article)
        for block in sorted({of.block(key) for key in of.joining.keys(one)}):
            yield {
                "block": block,
                "node": row["node"],
                "finding": row["finding"],
                "published": article.published,
                "source": article.source,
                "article_id": row["article_id"],
            }


def edges(rows: Iterable[Row]) -> Iterator[Row]:
    """Of one block the pairs that share a key and are not forbidden to be one, as few as hang the same together."""
    given = sorted(rows, key=lambda row: row["node"])
    if len(given) < 2:
        return
    of = SORTS[given[0]["block"].partition(" ")[0]]
    ones = [_features(of, row["finding"], _bare(row)) for row in given]
    sharing: dict[Any, list[int]] = defaultdict(list)
    for number, one in enumerate(ones):
        for key in {key for key in of.joining.keys(one) if of.block(key) == given[0]["block"]}:
            sharing[key].append(number)
    parts = Parts()
    for numbers in sharing.values():
        for a, b in combinations(numbers, 2):
            apart = given[a]["article_id"] != given[b]["article_id"] and parts.of(a) != parts.of(b)
            if apart and _may_be_one(of.joining, ones[a], ones[b]):
                parts.join(a, b)
                yield {"node": given[a]["node"], "other": given[b]["node"]}


def in_parts(rows: Iterable[Row]) -> Iterator[Row]:
    """A finding with the part that it is in, by itself where it hangs together with nothing."""
    given = list(rows)
    part = next((row["part"] for row in given if row["article"] is None), given[0]["node"])
    yield from ({**row, "part": part} for row in given if row["article"] is not None)


def told(rows: Iterable[Row]) -> Iterator[Row]:
    """The events or families of one part as rows of the tables of links, in JSON."""
    given = list(rows)
    articles = {text: from_json(text, Article) for text in {row["article"] for row in given}}
    given.sort(key=lambda row: (row["sort"], place_in_time(articles[row["article"]]), row["position"]))
    for sort, of_sort in groupby(given, key=lambda row: str(row["sort"])):
        members, reports = list[Member[Any]](), dict[Article, Report]()
        for row in of_sort:
            article, finding = articles[row["article"]], from_json(row["finding"], SORTS[sort].cls)
            origin = None if row["origin"] is None else from_json(row["origin"], Article)
            members.append(Member(article=article, finding=finding, copy_of=origin))
            if row["report"] is not None:
                reports[article] = from_json(row["report"], Report)
        for name, made in _rows_of(sort, members, reports):
            yield {"name": name, "row": json.dumps(made, ensure_ascii=False, default=date.isoformat)}


def of_table(name: str, rows: Iterable[Row]) -> Iterator[Row]:
    """Those rows that are of one table, with their types."""
    days = [column.name for column in TABLES[name] if column.type is Type.DAY]
    for row in rows:
        if row["name"] == name:
            read = json.loads(row["row"])
            yield read | {day: date.fromisoformat(read[day]) for day in days if read[day] is not None}


def _rows_of(sort: str, members: list[Member[Any]], reports: dict[Article, Report]) -> Iterator[tuple[str, Any]]:
    if sort == "events":
        for event in events_of(members, EVENTS):
            yield from event_rows(event)
    else:
        for family in families_of(members, reports, FAMILIES):
            yield from family_rows(family)


def _may_be_one(joining: Joining[Any], a: Any, b: Any) -> bool:
    return not any(veto.read(a, b) is not None for veto in joining.vetoes)


def _features(of: Sort, finding: str, article: Article) -> Any:
    return of.features(Member(article=article, finding=from_json(finding, of.cls)))


def _bare(row: Row) -> Article:
    """The article without its text: only its day and source count, and which article it is."""
    return Article(text="", published=row["published"], source=row["source"], url=row["article_id"])


def _number(name: str) -> int:
    return int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), signed=True)

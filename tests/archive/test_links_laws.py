"""Laws of `link`, whatever the reports: order does not matter, nothing is lost, what is unrelated changes nothing."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from archive.week import read
from ukrnews.archive import link
from ukrnews.archive.json import to_json
from ukrnews.archive.tables import TABLES, rows_of
from ukrnews.model import Incident, Proposal, Report
from ukrnews.testing.gold import load_gold
from ukrnews.testing.laws import faults
from ukrnews.testing.strategies import reports

ROOT = Path(__file__).parents[2]
UNRELATED = read("A missile hit a school in Sloviansk on 3 May 2023, killing four people.", None)


@cache
def articles() -> tuple[Report, ...]:
    """The project's own annotated articles."""
    import ukrnews

    return tuple(ukrnews.parse(g.text, published=g.published) for g in load_gold(ROOT / "benchmarks/gold"))


@given(st.integers())
@settings(max_examples=10)
def test_the_order_of_articles_does_not_matter(seed: int) -> None:
    given_order = list(articles())
    Random(seed).shuffle(given_order)
    assert link(given_order) == link(articles())


@given(st.lists(reports(), max_size=5))
@settings(max_examples=60)
def test_whatever_the_reports(found: list[Report]) -> None:
    links = link(found)
    assert link(reversed(found)) == links
    texts = {(r.article.text, r.article.url, r.article.published) for r in found}
    told = [m for event in links.events for m in event.members]
    assert {(m.article.text, m.article.url, m.article.published) for m in told} <= texts
    json.loads(to_json(links))
    for name, rows in rows_of(links).items():
        table = TABLES[name]
        keys = [tuple(row[column] for column in table.key) for row in rows]
        assert len(set(keys)) == len(keys)
        assert all(tuple(row) == table.names for row in rows)
        assert all(row[column.name] is not None for row in rows for column in table if column.required)


def test_nothing_is_lost() -> None:
    links = link(articles())
    for cls, groups in ((Incident, links.events), (Proposal, links.families)):
        told = sorted(str(m.finding) for group in groups for m in group.members)
        assert told == sorted(str(f) for r in articles() for f in r.of(cls))


def test_what_is_joined_satisfies_the_law_of_grounds() -> None:
    joined = {m.article for event in link(articles()).events for m in event.members if len(event.members) > 1}
    assert [fault for r in articles() if r.article in joined for fault in faults(r)] == []


def test_an_unrelated_article_changes_no_event() -> None:
    before, after = link(articles()), link([*articles(), UNRELATED])
    assert set(before.events) < set(after.events)
    assert len(after.events) == len(before.events) + len(UNRELATED.incidents)
    assert set(before.families) <= set(after.families)

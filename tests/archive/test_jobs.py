"""Linking as a job of DuckDB tells what `link` tells, of whatever articles, and leaves nothing of its own behind."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ukrnews
from ukrnews.archive import link
from ukrnews.archive.jobs import duckdb as job
from ukrnews.archive.jobs.parts import Parts
from ukrnews.archive.tables import rows_of
from ukrnews.model import Report

duckdb: Any = pytest.importorskip("duckdb")
pa: Any = pytest.importorskip("pyarrow")
ROOT = Path(__file__).parents[2]


@cache
def made(count: int) -> tuple[Report, ...]:
    """Reports of articles that `benchmarks/link_scale.py` makes: strikes told by several papers, offers, copies."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    from link_scale import articles

    return tuple(ukrnews.parse_many(islice(articles(Random(3)), count)))


def linked(reports: Iterable[Report]) -> dict[str, list[str]]:
    """The tables of the job, each row as JSON, sorted."""
    with duckdb.connect() as database:
        database.register("given", pa.table({"report": pa.array(map(ukrnews.to_json, reports), pa.string())}))
        database.execute("CREATE TABLE reports AS SELECT * FROM given")
        names = job.link("reports", database)
        left = {name for (name,) in database.execute("SHOW TABLES").fetchall()}
        assert left == {"given", "reports", *names.values()}
        return {name: sorted(map(shown, rows_in(database, table))) for name, table in names.items()}


def rows_in(database: Any, table: str) -> Iterator[dict[str, Any]]:
    query = database.execute(f"SELECT * FROM {table}")
    names = [about[0] for about in query.description]
    return (dict(zip(names, row, strict=True)) for row in query.fetchall())


def shown(row: dict[str, Any]) -> str:
    return json.dumps(row, default=str, sort_keys=True)


def expected(reports: Iterable[Report]) -> dict[str, list[str]]:
    told = rows_of(link(reports))
    return {name: sorted(map(shown, rows)) for name, rows in told.items() if name != "deadlines"}


def changed(report: Report, **parts: Any) -> Report:
    return attrs.evolve(report, article=attrs.evolve(report.article, **parts))


def test_the_job_tells_what_link_tells() -> None:
    reports = made(250)
    told = linked(reports)
    assert told == expected(reports)
    assert len(told["events"]) > 50
    assert len(told["event_members"]) > 2 * len(told["events"])
    assert len(told["families"]) > 20
    assert len(told["duplicates"]) > 10


@given(st.randoms(use_true_random=False), st.integers(0, 40))
@settings(max_examples=12)
def test_whatever_has_no_day_an_address_or_another_text(dice: Random, count: int) -> None:
    reports = list(dice.sample(made(250), count))
    for number, report in enumerate(reports):
        reports[number] = dice.choice([
            report,
            changed(report, published=None),
            changed(report, url=f"https://{dice.randrange(6)}.example"),
            changed(report, published=dt.date(2023, 1, 1) + dt.timedelta(days=dice.randrange(9)), source="one desk"),
        ])  # fmt: skip
    assert linked(reports) == expected(reports)


def test_no_reports_no_rows() -> None:
    assert not any(linked([]).values())


def test_a_table_may_be_a_file_of_parquet(tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    reports = made(250)[:20]
    pq.write_table(pa.table({"report": list(map(ukrnews.to_json, reports))}), tmp_path / "reports.parquet")
    with duckdb.connect() as database:
        names = job.link(f"'{tmp_path / 'reports.parquet'}'", database)
        assert len(list(rows_in(database, names["event_members"]))) == len(expected(reports)["event_members"])


def test_a_report_that_is_none_is_told() -> None:
    with duckdb.connect() as database:
        database.execute("CREATE TABLE reports AS SELECT 'no report' AS report")
        with pytest.raises(ukrnews.DecodeError, match="the text is not JSON"):
            job.link("reports", database)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=20))
def test_parts_hang_together_as_their_pairs_say(pairs: list[tuple[int, int]]) -> None:
    parts, groups = Parts(), [{number} for number in range(10)]
    for one, other in pairs:
        parts.join(one, other)
        joined = groups[one] | groups[other]
        for member in joined:
            groups[member] = joined
    assert [{n for n in range(10) if parts.of(n) == parts.of(number)} for number in range(10)] == groups
    assert all(parts.of(number) == min(groups[number]) for number in range(10))
    assert {one for one, _ in parts} == {n for n in range(10) if len(groups[n]) > 1}

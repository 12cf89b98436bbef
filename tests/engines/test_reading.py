"""The same reports on every engine as in one process, byte for byte, with a worker killed and articles poisoned."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from engine_steps import KillsOnce, Poisoned
from made_articles import articles
from wanted import REQUIRED, engine

from ukrnews.corpus import parse_many
from ukrnews.corpus.batches import output_schema, parse_batches
from ukrnews.formats import to_json
from ukrnews.formats.identity import article_id
from ukrnews.lexicon import Lexicon
from ukrnews.parsers import Pipeline

pa: Any = pytest.importorskip("pyarrow")

COUNT = 500
NAMES = {"text": "body", "published": "date"}
Run = Callable[..., Any]
"""Runs articles (an Arrow table) through an engine, with what `reports` takes; gives an Arrow table."""


def given(texts: list[tuple[str | None, str]]) -> Any:
    return pa.table(
        {"body": [text for text, _ in texts], "url": [url for _, url in texts], "date": ["2025-03-14"] * len(texts)}
    )


@pytest.fixture(scope="session")
def many() -> Any:
    """The articles as a table; who wrote them is in `source`."""
    made = list(articles(COUNT))
    parts = {"body": "text", "date": "published", "source": "source", "url": "url"}
    return pa.table({column: [getattr(article, part) for article in made] for column, part in parts.items()})


@pytest.fixture(scope="session")
def expected() -> dict[str, str]:
    """The reports of one process by the ids of their articles."""
    return {article_id(r.article): to_json(r) for r in parse_many(articles(COUNT))}


def on_spark(request: pytest.FixtureRequest) -> Run:
    session = request.getfixturevalue("spark")

    def run(made: Any, **options: Any) -> Any:
        from ukrnews.corpus.spark import reports

        return reports(session.createDataFrame(made).repartition(6), **NAMES, **options).toArrow()

    return run


def on_ray(request: pytest.FixtureRequest) -> Run:
    found = request.getfixturevalue("ray")

    def run(made: Any, **options: Any) -> Any:
        from ukrnews.corpus.ray import reports

        dataset = reports(found.data.from_arrow(made).repartition(6), **NAMES, **options)
        return pa.concat_tables(dataset.iter_batches(batch_format="pyarrow", batch_size=None))

    return run


def on_dask(request: pytest.FixtureRequest) -> Run:
    frames = engine("dask.dataframe")

    def run(made: Any, **options: Any) -> Any:
        from ukrnews.corpus.dask import reports

        frame = reports(frames.from_pandas(made.to_pandas(), npartitions=6), **NAMES, **options)
        computed = frame.compute(scheduler="processes", num_workers=2)
        return pa.Table.from_pandas(computed, preserve_index=False)

    return run


@pytest.fixture(params=[on_spark, on_ray, on_dask], ids=["spark", "ray", "dask"])
def run(request: pytest.FixtureRequest) -> Run:
    started: Run = request.param(request)
    return started


@pytest.fixture(params=[on_spark, on_ray], ids=["spark", "ray"])
def run_again(request: pytest.FixtureRequest) -> Run:
    """The engines that try again by themselves: Dask's scheduler on one machine does not."""
    started: Run = request.param(request)
    return started


def test_an_engine_gives_the_reports_of_one_process(run: Run, many: Any, expected: dict[str, str]) -> None:
    got = run(many)
    assert got.schema.names == output_schema().names
    assert got.num_rows == COUNT
    assert dict(zip(got["article_id"].to_pylist(), got["report"].to_pylist(), strict=True)) == expected
    assert not any(got["problems"].to_pylist())


def test_an_engine_gives_the_rows_of_a_table(run: Run, many: Any) -> None:
    few = many.slice(0, 60)
    here = pa.Table.from_batches(parse_batches(few.to_batches(), table="incidents", **NAMES))
    got = run(few, table="incidents")
    assert here.num_rows > 30
    assert sorted(map(repr, got.select(here.schema.names).to_pylist())) == sorted(map(repr, here.to_pylist()))


def test_a_killed_worker_costs_and_doubles_nothing(
    run_again: Run, many: Any, expected: dict[str, str], tmp_path: Path
) -> None:
    note = tmp_path / "was killed"
    few = many.slice(0, COUNT // 3)
    word = few["body"][COUNT // 6].as_py().splitlines()[0]
    got = run_again(few, pipeline=Pipeline().with_parser(KillsOnce(word, str(note))))
    assert note.exists()
    assert got.num_rows == few.num_rows
    found = dict(zip(got["article_id"].to_pylist(), got["report"].to_pylist(), strict=True))
    assert found == {key: expected[key] for key in list(expected)[: few.num_rows]}


def test_poisoned_articles_are_named_and_cost_the_others_nothing(run_again: Run) -> None:
    good = "Rustem Umerov said the bridge had been hit."
    texts = [
        (good, "https://a.example"),
        ("Here is poison that raises.", "https://b.example"),
        ("Here is poison that kills.", "https://c.example"),
        (good, "https://d.example"),
        ("Here is poison that stays.", "https://e.example"),
        (None, "https://f.example"),
        (good, "https://g.example"),
    ]
    got = run_again(given(texts), pipeline=Pipeline().with_parser(Poisoned()), timeout=10)
    problems = dict(zip(got["article_url"].to_pylist(), got["problems"].to_pylist(), strict=True))
    assert {url: lines for url, lines in problems.items() if lines} == {
        "https://b.example": ["step Poisoned: LookupError: no such thing"],
        "https://c.example": ["https://c.example: the worker process ended (SIGKILL)"],
        "https://e.example": ["https://e.example: took longer than 10 s"],
        "https://f.example": ["https://f.example: has no text"],
    }
    assert len(problems) == len(texts)


def test_spark_gives_up_on_an_article_that_always_kills_where_no_time_is_set(request: pytest.FixtureRequest) -> None:
    run = on_spark(request)
    with pytest.raises(Exception, match=r"failed 4 times"):
        run(given([("Here is poison that kills.", "https://a.example")]), pipeline=Pipeline().with_parser(Poisoned()))


def test_words_of_ones_own_reach_the_workers(run: Run, tmp_path: Path) -> None:
    words = tmp_path / "mine.toml"
    words.write_text('[[actors]]\nname = "Olena Dovha"\nkind = "person"\ncountry = "UKR"\nspellings = ["Dovha"]\n')
    table = given([("Dovha said the ferry would run.", f"https://{n}.example") for n in range(12)])
    got = run(table, table="statements", pipeline=Pipeline(lexicon=Lexicon.default().with_file(words)))
    assert set(got["speakers"].to_pylist()) == {"Olena Dovha"}
    assert got.num_rows == 12


def test_installed_plugins_reach_the_workers(run: Run) -> None:
    if not REQUIRED:
        pytest.importorskip("ukrnews_sanctions")
    table = given([("Canada announced an arms embargo against Belarus.", f"https://{n}.example") for n in range(8)])
    kinds = run(table, table="findings")["type"].to_pylist()
    assert kinds.count("sanction") == 8

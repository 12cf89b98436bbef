"""Arrow batches of articles in, of reports or rows out: each article once, however cut, faults in their place."""

from __future__ import annotations

import datetime as dt
import pickle
from collections.abc import Iterator
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.corpus import parse_many
from ukrnews.corpus.batches import Reading, WorkerDiffers, output_schema, parse_batches
from ukrnews.formats import from_json, to_json
from ukrnews.formats.tables import FLAT, TABLES, to_arrow
from ukrnews.model import Article, Finding, Report
from ukrnews.parsers import Findings, Pipeline
from ukrnews.reading import Document

pa: Any = pytest.importorskip("pyarrow")

TEXTS = [
    "Rustem Umerov said the bridge had been hit.",
    "A Russian drone killed two people in Kherson on Friday.",
    "The road was empty.",
    "Emmanuel Macron proposed a truce of thirty days.",
]
DAY = dt.date(2025, 3, 14)
ARTICLES = [Article(text=text, published=DAY, url=f"https://{n}.example") for n, text in enumerate(TEXTS)]


def table_of(articles: list[Article]) -> Any:
    return pa.table({name: [getattr(a, name) for a in articles] for name in ("text", "published", "url")})


def read(given: Any, **options: Any) -> Any:
    wanted = options.get("table")
    return pa.Table.from_batches(parse_batches(given.to_batches(), **options), output_schema(wanted))


def test_a_report_an_article_as_json() -> None:
    got = read(table_of(ARTICLES))
    assert got["report"].to_pylist() == [to_json(report) for report in parse_many(ARTICLES)]
    assert got["article_url"].to_pylist() == [article.url for article in ARTICLES]
    assert got["problems"].to_pylist() == [[]] * len(ARTICLES)
    assert from_json(got["report"][0].as_py()).statements


@given(st.lists(st.integers(1, 3), min_size=1, max_size=6))
def test_how_the_articles_are_cut_changes_nothing(sizes: list[int]) -> None:
    table = table_of(ARTICLES * 3)
    batches, start = [], 0
    for size in [*sizes, table.num_rows]:
        batches += table.slice(start, size).to_batches()
        start += size
    got = pa.Table.from_batches(parse_batches(batches, pipeline=Pipeline(steps=())))
    assert got.equals(read(table, pipeline=Pipeline(steps=())))


@pytest.mark.parametrize("name", [*TABLES, *FLAT])
def test_every_table_comes_out_as_it_is_declared(name: str) -> None:
    got = read(table_of(ARTICLES), table=name)
    assert got.schema.equals(output_schema(name), check_metadata=True)
    assert got.schema.names[-1] == "problems"
    if name in TABLES:
        assert got.drop_columns(["problems"]).to_pylist() == to_arrow(parse_many(ARTICLES))[name].to_pylist()


def test_no_articles_no_rows() -> None:
    assert list(parse_batches([])) == []
    assert list(parse_batches(table_of([]).to_batches())) == []


def test_batches_are_read_lazily() -> None:
    asked = []

    def batches() -> Iterator[Any]:
        for n in range(9):
            asked.append(n)
            yield table_of(ARTICLES * 16).to_batches()[0]

    first = parse_batches(batches(), pipeline=Pipeline(steps=()))
    assert asked == []
    assert next(first).num_rows == 64
    assert asked == [0]


# What is wrong with an article


def fails(document: Document, findings: Findings) -> Iterator[Finding]:
    """A parser that raises at a word."""
    if "road" in document.text:
        raise LookupError("no road")
    yield from ()


def test_rows_that_hold_no_article_are_named_in_their_place() -> None:
    columns = {
        "text": pa.array([TEXTS[0], None, " ", TEXTS[1], TEXTS[0]]),
        "url": pa.array(["https://a.example", "https://b.example", None, "https://d.example", "https://e.example"]),
        "published": pa.array(["2025-03-14", None, "2025-03-14", "soon", "2025-03-14T10:00:00"]),
    }
    got = read(pa.table(columns)).to_pylist()
    problems = [row["problems"] for row in got]
    assert problems[0] == problems[4] == []
    assert problems[1] == ["https://b.example: has no text"]
    assert problems[2] == [f"article {got[2]['article_id']}: has no text"]
    assert problems[3] == ["https://d.example: published: 'soon' is no date (YYYY-MM-DD)"]
    assert [bool(from_json(row["report"]).statements) for row in got] == [True, False, False, False, True]
    assert from_json(got[3]["report"]).article.text == TEXTS[1]


def test_bytes_that_are_no_utf_8_cost_their_row_only() -> None:
    broken = pa.Array.from_buffers(
        pa.string(), 2, [None, pa.py_buffer(b"\0\0\0\0\2\0\0\0\4\0\0\0"), pa.py_buffer(b"\xff\xfeOK")]
    )
    first, second = read(pa.table({"text": broken})).to_pylist()
    assert "text: 'utf-8' codec can't decode byte 0xff" in first["problems"][0]
    assert second["problems"] == []


def test_an_address_that_is_no_text_is_told() -> None:
    (row,) = read(pa.table({"text": TEXTS[:1], "id": [7]}), url="id").to_pylist()
    assert row["problems"] == [f"article {row['article_id']}: url: is no text: '7'"]


def test_a_step_that_fails_is_told_and_costs_its_findings_only() -> None:
    got = read(table_of(ARTICLES), pipeline=Pipeline().with_parser(fails))
    assert got["problems"].to_pylist() == [[], [], ["step fails: LookupError: no road"], []]


def test_a_table_has_a_row_more_for_an_article_with_problems() -> None:
    got = read(table_of(ARTICLES), table="statements", pipeline=Pipeline().with_parser(fails))
    told = [row for row in got.to_pylist() if row["problems"]]
    assert [(row["article_url"], row["act"], row["problems"]) for row in told] == [
        ("https://2.example", None, ["step fails: LookupError: no road"])
    ]
    flat = read(table_of(ARTICLES), table="quotations", pipeline=Pipeline().with_parser(fails)).to_pylist()
    assert [row["url"] for row in flat if row["problems"]] == ["https://2.example"]


@attrs.frozen(kw_only=True)
class Odd(Finding):
    """A finding of somebody's own that no JSON can hold."""

    type = "odd"
    what: object


def makes_odd(document: Document, findings: Findings) -> Iterator[Finding]:
    """A parser whose findings cannot be written."""
    if "road" in document.text:
        yield Odd(evidence=(document.span(0, 3),), rule="odd", what=object())


def test_a_report_that_cannot_be_written_is_told() -> None:
    got = read(table_of(ARTICLES), pipeline=Pipeline().with_parser(makes_odd))
    assert [len(lines) for lines in got["problems"].to_pylist()] == [0, 0, 1, 0]
    assert got["problems"][2][0].as_py().startswith("https://2.example: ")


def test_an_article_that_never_ends_costs_itself_only() -> None:
    got = read(table_of(ARTICLES), pipeline=Pipeline().with_parser(never_ends), timeout=3)
    assert got["problems"].to_pylist() == [[], [], ["https://2.example: took longer than 3 s"], []]


def never_ends(document: Document, findings: Findings) -> Iterator[Finding]:
    """A parser that stays at a word."""
    while "road" in document.text:
        pass
    yield from ()


def test_a_strict_pipeline_raises() -> None:
    with pytest.raises(LookupError, match="no road"):
        read(table_of(ARTICLES), pipeline=Pipeline(strict=True).with_parser(fails))


# What is asked for


def test_columns_have_the_names_of_the_parts_unless_others_are_named() -> None:
    renamed = table_of(ARTICLES).rename_columns(["body", "date", "link"])
    got = read(renamed, text="body", published="date", url="link")
    assert got.equals(read(table_of(ARTICLES)))
    assert read(renamed, text="body")["article_url"].to_pylist() == [None] * len(ARTICLES)


def test_times_have_the_day_that_stands_there() -> None:
    late = dt.datetime(2025, 3, 14, 23, 30, tzinfo=dt.UTC)
    times = pa.array([late], pa.timestamp("us", "Europe/Kyiv"))
    (row,) = read(pa.table({"text": TEXTS[:1], "published": times})).to_pylist()
    assert row["article_published"] == dt.date(2025, 3, 15)


def test_what_cannot_be_is_refused_at_once() -> None:
    with pytest.raises(TypeError, match="an article has no part 'body': text, title"):
        parse_batches([], body="text")
    with pytest.raises(TypeError, match="text: a column is named by a str, not int"):
        parse_batches([], text=3)  # type: ignore[arg-type]
    with pytest.raises(KeyError, match="no table is named 'opinions'"):
        parse_batches([], table="opinions")
    with pytest.raises(ValueError, match="timeout must be more than 0 seconds: 0"):
        parse_batches([], timeout=0)


@pytest.mark.parametrize("named", [{}, {"text": "corpse"}, {"text": "body", "url": "link"}])
def test_a_missing_column_is_named(named: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"no column '\w+' for \w+ among body, date"):
        read(pa.table({"body": TEXTS, "date": [DAY] * len(TEXTS)}), **named)


# Workers


def test_what_is_sent_to_workers_is_small_and_does_the_same() -> None:
    reading = Reading.of("incidents", None, None, {})
    sent = pickle.dumps(reading)
    assert len(sent) < 5_000
    batches = table_of(ARTICLES).to_batches()
    assert list(pickle.loads(sent)(batches)) == list(reading(batches))


def test_a_worker_with_another_version_says_so() -> None:
    reading = attrs.evolve(Reading.of(None, None, None, {}), installed=("ukrnews 9.9.9", "sanctions of a_plugin"))
    with pytest.raises(WorkerDiffers, match=r"this worker has .+; the session has ukrnews 9\.9\.9, sanc"):
        next(reading(table_of(ARTICLES).to_batches()))


def test_one_report_a_row() -> None:
    assert [from_json(row["report"], Report).article for row in read(table_of(ARTICLES)).to_pylist()] == ARTICLES

"""Wrong input at every public door: one error in one line that names what was given where."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import ukrnews.formats.tables as tables
from ukrnews import (
    Article,
    Lexicon,
    Pipeline,
    Report,
    from_json,
    ground,
    parse,
    parse_many,
    reliability,
    rules,
    to_jsonl,
)
from ukrnews.archive import Archive, link
from ukrnews.archive.page import to_page as archive_page
from ukrnews.corpus import from_feed, from_html, read_articles
from ukrnews.formats import schema, to_html
from ukrnews.formats.annotations import to_annotations
from ukrnews.formats.events import to_acled, to_plover
from ukrnews.formats.geojson import to_geojson
from ukrnews.formats.jsonld import to_jsonld
from ukrnews.formats.page import to_page
from ukrnews.reading import read
from ukrnews.testing.laws import faults

REPORT = parse("Kyiv said it would wait.")
DOORS: dict[str, Callable[[Any], object]] = {
    "parse: text": parse,
    "parse: pipeline": lambda wrong: parse("x", pipeline=wrong),
    "parse_many: items": parse_many,
    "parse_many: processes": lambda wrong: parse_many([], processes=wrong),
    "parse_many: pipeline": lambda wrong: parse_many([], pipeline=wrong),
    "ground: article": lambda wrong: ground(wrong, []),
    "ground: candidates": lambda wrong: ground("x", wrong),
    "ground: pipeline": lambda wrong: ground("x", [], pipeline=wrong),
    "from_json: text": from_json,
    "to_jsonl: items": lambda wrong: list(to_jsonl(wrong)),
    "reliability: finding": reliability,
    "rules: pipeline": rules,
    "Lexicon.with_file: path": Lexicon.default().with_file,
    "Lexicon.from_dict: tables": Lexicon.from_dict,
    "Lexicon.from_toml_text: text": Lexicon.from_toml_text,
    "Pipeline.with_parser: parser": Pipeline().with_parser,
    "Pipeline.with_link: link": Pipeline().with_link,
    "Pipeline.lexicon": lambda wrong: Pipeline(lexicon=wrong),
    "Pipeline.reader": lambda wrong: Pipeline(reader=wrong),
    "Pipeline.steps": lambda wrong: Pipeline(steps=wrong),
    "Pipeline: article": Pipeline(),
    "Reader.read: article": read,
    "Article.text": lambda wrong: Article(text=wrong),
    "Report.article": lambda wrong: Report(article=wrong),
    "Report.of: cls": REPORT.of,
    "Report.by: name": REPORT.by,
    "Report.sentence_of: span": REPORT.sentence_of,
    "to_html: report": to_html,
    "to_jsonld: report": to_jsonld,
    "to_annotations: report": to_annotations,
    "faults: report": faults,
    "schema: kinds": schema,
    "from_html: html": from_html,
    "from_feed: feed": lambda wrong: list(from_feed(wrong)),
    "Archive.open: path": Archive.open,
    "Archive.add: items": Archive.open("none.duckdb").add,
    "Archive.add: an item": lambda wrong: Archive.open("none.duckdb").add([wrong]),
    "to_page: archive": archive_page,
    "read_articles: path": lambda wrong: list(read_articles(wrong)),
}
OF_MANY: dict[str, Callable[[Any], object]] = {
    "to_arrow": tables.to_arrow,
    "to_pandas": tables.to_pandas,
    "to_polars": tables.to_polars,
    "to_geojson": to_geojson,
    "to_acled": to_acled,
    "to_plover": to_plover,
    "to_page": to_page,
    "link": link,
}


@pytest.mark.parametrize("door", DOORS)
def test_another_type_is_named(door: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises((TypeError, ValueError)) as told:
        DOORS[door](7.5)
    assert str(told.value).startswith(f"{door} must be ")
    assert "\n" not in str(told.value)


@pytest.mark.parametrize("door", OF_MANY)
@pytest.mark.parametrize(("wrong", "named"), [(7.5, "reports must be a"), ([REPORT, 7.5], "reports[1] must be Report")])
def test_what_is_no_report_is_named(door: str, wrong: Any, named: str) -> None:
    with pytest.raises(TypeError) as told:
        OF_MANY[door](wrong)
    assert str(told.value).startswith(named)


@pytest.mark.parametrize(
    "write", [tables.write_csv, tables.write_parquet, tables.write_duckdb, tables.write_sqlite, tables.write_xlsx]
)
def test_nothing_is_left_of_a_file_of_what_is_no_report(write: Callable[..., object], tmp_path: Path) -> None:
    with pytest.raises(TypeError, match=r"reports\[1\] must be Report, not float"):
        write([REPORT, 7.5], tmp_path / "out")
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]

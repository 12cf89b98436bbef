"""The flat tables: what they hold, and how CSV, Excel, SQLite, pandas and polars have them."""

from __future__ import annotations

import csv
import locale
import sqlite3
import sys
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from sample_report import TEXT, sample

from ukrnews.formats.tables import (
    EXCEL,
    EXCEL_SEMICOLONS,
    FLAT,
    TABLES,
    MissingExtra,
    excel_here,
    flat_rows,
    to_pandas,
    to_polars,
    write_flat,
    write_sqlite,
    write_xlsx,
)
from ukrnews.formats.tables import spreadsheet as spreadsheets
from ukrnews.model import Article, Count, Report
from ukrnews.testing import strategies

relaxed = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
NOTHING = Report(article=Article(text="Nothing here."))


def strike(**changes: Any) -> Report:
    return attrs.evolve(sample(), findings=(attrs.evolve(sample().incidents[0], **changes),))


def test_an_incident_stands_in_one_row() -> None:
    row = flat_rows(sample())["incidents_flat"][0]
    assert (row["kind"], row["place"], row["region"], row["country"]) == ("strike", "Odesa", "Odesa region", "UKR")
    assert (row["day_from"], row["day_until"], row["day_words"]) == (date(2025, 3, 11), date(2025, 3, 11), "on Tuesday")
    assert (row["killed_min"], row["killed_max"], row["killed_words"]) == (2, 2, "two")
    assert (row["injured_min"], row["injured_max"], row["injured_words"]) == (21, None, "more than 20")
    assert (row["perpetrators"], row["published"], row["publisher"]) == ("Russia", date(2025, 3, 12), "A Wire")


def test_a_quotation_stands_in_one_row() -> None:
    row = next(row for row in flat_rows(sample())["quotations"] if row["form"] == "direct")
    assert (row["speakers"], row["roles"], row["countries"]) == ("Olena Marchuk", "mayor", "UKR")
    assert (row["said"], row["act"], row["addressees"], row["negated"]) == (
        "We will rebuild",
        "promise",
        "reporters",
        False,
    )


def test_the_sentence_is_that_of_the_words() -> None:
    sentences = ((0, 25), (26, 137))
    report = attrs.evolve(sample(), sentences=sentences)
    assert flat_rows(report)["incidents_flat"][0]["sentence"] == TEXT[26:137]
    assert flat_rows(sample())["incidents_flat"][0]["sentence"] is None


@relaxed
@given(strategies.reports())
def test_any_report_gives_the_declared_columns(report: Report) -> None:
    for name, rows in flat_rows(report).items():
        for row in rows:
            assert tuple(row) == FLAT[name].names
            assert all(row[column.name] is not None for column in FLAT[name] if column.required)


# --- CSV


def test_csv_is_read_back(tmp_path: Path) -> None:
    assert write_flat([sample(), sample(), NOTHING], tmp_path) == {"quotations": 3, "incidents_flat": 2}
    with (tmp_path / "quotations.csv").open(encoding="utf-8", newline="") as file:
        assert [row["speakers"] for row in csv.DictReader(file)] == ["officials", "Olena Marchuk", "Russia"]


@pytest.mark.parametrize(("dialect", "number"), [(EXCEL, "46.478"), (EXCEL_SEMICOLONS, "46,478")])
def test_csv_for_excel(dialect: Any, number: str, tmp_path: Path) -> None:
    write_flat(strike(killed=Count(minimum=2, text="two; or more")), tmp_path, dialect)
    data = (tmp_path / "incidents_flat.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfpublished")
    assert data.count(b"\r\n") == data.count(b"\n") == 2
    with (tmp_path / "incidents_flat.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file, delimiter=dialect.separator)
    assert (row["latitude"], row["killed_words"], row["killed_max"]) == (number, "two; or more", "")


def test_the_dialect_is_that_of_the_decimal_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    before = locale.setlocale(locale.LC_NUMERIC)
    for sign, dialect in ((",", EXCEL_SEMICOLONS), (".", EXCEL)):
        monkeypatch.setattr(locale, "localeconv", lambda sign=sign: {"decimal_point": sign})
        assert excel_here() == dialect
    monkeypatch.setenv("LC_ALL", "xx_XX")
    assert excel_here() == EXCEL
    assert locale.setlocale(locale.LC_NUMERIC) == before


# --- XLSX


def test_a_workbook_has_days_numbers_and_no_formulas(tmp_path: Path) -> None:
    title = "=1+1"
    report = attrs.evolve(sample(), article=attrs.evolve(sample().article, title=title))
    assert write_xlsx(report, tmp_path) == {"quotations": 3, "incidents_flat": 2}
    book = openpyxl.load_workbook(tmp_path / "ukrnews.xlsx")
    assert book.sheetnames == ["quotations", "incidents_flat"]
    sheet = book["incidents_flat"]
    names = [cell.value for cell in sheet[1]]
    row = dict(zip(names, sheet[2], strict=True))
    assert tuple(names) == FLAT["incidents_flat"].names
    assert (row["published"].value, row["killed_min"].value) == (datetime(2025, 3, 12), 2)
    assert (row["title"].value, row["title"].data_type) == (title, "s")
    assert row["url"].hyperlink is None
    assert row["injured_max"].value is None
    assert sheet.freeze_panes == "A2"


def test_the_same_reports_give_the_same_workbook(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_xlsx(sample(), tmp_path / name)
    assert (tmp_path / "one/ukrnews.xlsx").read_bytes() == (tmp_path / "two/ukrnews.xlsx").read_bytes()


def test_what_excel_does_not_take(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    long = attrs.evolve(sample(), article=attrs.evolve(sample().article, title="t" * 40_000))
    write_xlsx(long, tmp_path)
    value = openpyxl.load_workbook(tmp_path / "ukrnews.xlsx")["quotations"]["C2"].value
    assert (len(value), value[-1]) == (spreadsheets.LONGEST_CELL, "…")
    before = (tmp_path / "ukrnews.xlsx").read_bytes()
    monkeypatch.setattr(spreadsheets, "ROWS_OF_A_SHEET", 2)
    with pytest.raises(spreadsheets.TooManyRows, match="quotations: more than 2 rows"):
        write_xlsx(sample(), tmp_path)
    assert (tmp_path / "ukrnews.xlsx").read_bytes() == before


# --- SQLite


def test_sqlite_has_all_tables_and_finds_words(tmp_path: Path) -> None:
    counts = write_sqlite([sample(), sample()], tmp_path)
    assert set(counts) == {*FLAT, *TABLES}
    with closing(sqlite3.connect(tmp_path / "ukrnews.sqlite")) as database:
        for name, count in counts.items():
            assert database.execute(f"SELECT count(*) FROM {name}").fetchone() == (count,)
        found = database.execute(
            "SELECT speakers, said_from, negated FROM quotations WHERE rowid IN "
            "(SELECT rowid FROM quotations_fts WHERE quotations_fts MATCH 'rebuild')"
        ).fetchall()
        assert found == [("Olena Marchuk", None, 0)]
        days = database.execute("SELECT earliest FROM incidents WHERE place = 'Odesa'").fetchall()
        assert days == [("2025-03-11",)]


@relaxed
@given(strategies.reports())
def test_any_report_goes_into_sqlite(report: Report) -> None:
    with TemporaryDirectory() as folder:
        counts = write_sqlite(report, folder)
        assert counts["quotations"] == len(report.statements)


# --- frames


@pytest.mark.parametrize("table", [*FLAT, "findings", "casualties"])
def test_frames_in_one_call(table: str) -> None:
    columns = list({**FLAT, **TABLES}[table].names)
    pandas, polars = sample().to_pandas(table), sample().to_polars(table)
    assert list(pandas.columns) == list(polars.columns) == columns
    assert len(pandas) == len(polars) > 0
    assert list(NOTHING.to_pandas(table).dtypes) == list(pandas.dtypes)
    assert NOTHING.to_polars(table).dtypes == polars.dtypes


def test_frames_of_many_reports_keep_types() -> None:
    frame = to_pandas([sample(), NOTHING, sample()], "incidents_flat")
    assert frame["injured_max"].isna().all()
    assert str(frame["injured_min"].dtype) == "int64[pyarrow]"
    assert to_polars([sample()], "incidents_flat")["day_from"].to_list() == [date(2025, 3, 11), None]


def test_an_unknown_table_is_told_with_those_that_there_are() -> None:
    with pytest.raises(KeyError, match="no table is named 'quotes': quotations, incidents_flat, findings"):
        sample().to_pandas("quotes")


@pytest.mark.parametrize(
    ("call", "package", "extra"),
    [
        ("to_pandas", "pandas", "pandas"),
        ("to_polars", "polars", "polars"),
        ("to_polars", "pyarrow", "polars"),
        ("write_xlsx", "xlsxwriter", "xlsx"),
    ],
)
def test_without_the_extra_it_says_what_to_install(
    call: str, package: str, extra: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtra) as told:
        write_xlsx(sample(), tmp_path) if call == "write_xlsx" else getattr(sample(), call)()
    assert str(told.value) == f'this needs {package}: pip install "ukrnews[{extra}]"'
    assert list(tmp_path.iterdir()) == []

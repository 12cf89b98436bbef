"""Tables: the declared schema holds, ids join, foreign libraries read them, a second run gives the same."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar

import attrs
import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from sample_report import COUNTS, TEXT, UKRAINE, at, golden, sample

from ukrnews.formats import tables
from ukrnews.formats.csv_lines import unguarded
from ukrnews.formats.tables import TABLES, Type, arrow_schema, rows_of, to_arrow, write_csv, write_duckdb, write_parquet
from ukrnews.grounds import reliability
from ukrnews.model import Actor, ActorKind, Article, Count, Finding, Report
from ukrnews.testing import strategies

relaxed = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
NAMES = (
    "findings statements incidents casualties weapons proposals responses conditions actors participants places "
    "locations grounds mentions"
).split()
WRITERS = [write_csv, write_parquet, write_duckdb]
PYTHON = {Type.TEXT: str, Type.WHOLE: int, Type.NUMBER: float, Type.TRUTH: bool, Type.DAY: date}


def other_report() -> Report:
    return Report(article=Article(text="Nothing here."))


# --- the declarations


def test_the_tables() -> None:
    assert list(TABLES) == NAMES


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_a_declaration_is_sound(table: tables.Table) -> None:
    assert len(set(table.names)) == len(table.names)
    assert table.names[0] == "article_id"
    assert {column.name for column in table if column.required} >= set(table.key)
    assert all(column.about and table.about for column in table)


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_the_arrow_schema_is_flat_and_says_what_it_holds(table: tables.Table) -> None:
    schema = arrow_schema(table)
    assert schema.names == list(table.names)
    assert not [field for field in schema if pa.types.is_nested(field.type) or pa.types.is_null(field.type)]
    assert [field.nullable for field in schema] == [not column.required for column in table]
    assert schema.field("article_id").metadata[b"about"].startswith(b"the article")


# --- the laws


@relaxed
@given(strategies.reports())
def test_every_row_is_as_declared(report: Report) -> None:
    for name, rows in rows_of(report).items():
        for row in rows:
            assert tuple(row) == TABLES[name].names
            for column in TABLES[name]:
                value = row[column.name]
                assert type(value) is PYTHON[column.type] or (value is None and not column.required)
        keys = [tuple(row[part] for part in TABLES[name].key) for row in rows]
        assert len(set(keys)) == len(keys)


@relaxed
@given(strategies.reports())
def test_ids_join(report: Report) -> None:
    rows = rows_of(report)
    known = {
        "finding_id": {row["finding_id"] for row in (*rows["findings"], *rows["mentions"])},
        "actor_id": {row["actor_id"] for row in rows["actors"]},
        "place_id": {row["place_id"] for row in rows["places"]},
        "proposal_id": {row["finding_id"] for row in rows["proposals"]},
    }
    for table in rows.values():
        for row in table:
            for name, ids in known.items():
                assert row.get(name) in {None, *ids}
    assert {str(row["finding_id"]).split(":")[1] for row in rows["findings"]} == {f.id for f in report.of(Finding)}


@relaxed
@given(strategies.reports())
def test_any_report_goes_into_arrow_under_the_declared_schema(report: Report) -> None:
    for name, table in to_arrow(report).items():
        table.validate(full=True)
        assert table.schema.equals(arrow_schema(TABLES[name]), check_metadata=True)
        assert table.to_pylist() == rows_of(report)[name]


def test_no_report_has_the_same_schema() -> None:
    empty, full = to_arrow([]), to_arrow(sample())
    assert list(empty) == list(full) == NAMES
    for name in NAMES:
        assert empty[name].schema.equals(full[name].schema, check_metadata=True)
        assert (empty[name].num_rows, full[name].num_rows > 0) == (0, True)


def test_a_number_that_no_column_holds_becomes_null() -> None:
    strike = attrs.evolve(sample().incidents[0], killed=Count(minimum=10**30, text="two"))
    report = attrs.evolve(sample(), findings=(strike,))
    killed, injured = to_arrow(report)["casualties"].to_pylist()
    assert (killed["minimum"], killed["count_text"], injured["minimum"]) == (None, "two", 21)


# --- what stands in them


@pytest.mark.parametrize("name", NAMES)
def test_csv_is_as_the_golden_file(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reliability, "counted", lambda: COUNTS)
    write_csv(sample(), tmp_path)
    assert (tmp_path / f"{name}.csv").read_text(encoding="utf-8") == golden(f"tables/{name}.csv")


def test_grounds_have_a_row_each_and_a_statement_may_lack_a_cue() -> None:
    alone = attrs.evolve(sample().statements[1], cue=None)
    findings = sorted((*sample().incidents, alone), key=lambda finding: finding.evidence[0].start)
    rows = to_arrow(attrs.evolve(sample(), findings=tuple(findings)))
    strike = sample().incidents[0]
    found = [row for row in rows["grounds"].to_pylist() if row["finding_id"].endswith(strike.id)]
    assert [(row["position"], row["field"], row["item"], row["how"], row["ground"]) for row in found] == [
        (number, ground.field, ground.item, ground.how.value, ground.span.text)
        for number, ground in enumerate(strike.grounds)
    ]
    assert all(TEXT[row["ground_start"] : row["ground_end"]] == row["ground"] for row in found)
    assert rows["statements"].column("cue").null_count == 1


def test_a_kind_of_the_users_own_lands_in_findings_and_participants() -> None:
    @attrs.frozen(kw_only=True)
    class Visit(Finding):
        type: ClassVar[str] = "visit_in_tables_test"
        by: Actor

    report = attrs.evolve(sample(), findings=(Visit(evidence=(at("Odesa"),), rule="mine", by=UKRAINE),))
    rows = rows_of(report)
    (found,) = rows["findings"]
    assert (found["type"], found["evidence"], found["reliability"]) == ("visit_in_tables_test", "Odesa", None)
    assert str(found["fields"]).startswith('{"type": "visit_in_tables_test"')
    assert [(row["part"], row["actor"]) for row in rows["participants"]] == [("other", "Ukraine")]


def test_actors_are_known_over_articles_by_name_and_unnamed_sources_are_not() -> None:
    again = attrs.evolve(sample(), article=attrs.evolve(sample().article, title="Another"))
    first, second = (
        {row["name"]: row["actor_id"] for row in rows_of(report)["actors"]} for report in (sample(), again)
    )
    assert first["Olena Marchuk"] == second["Olena Marchuk"]
    assert first["officials"] != second["officials"]


def test_an_actor_with_and_without_a_role_is_one_row() -> None:
    plain = Actor(name="Olena Marchuk", kind=ActorKind.PERSON, country="UKR")
    promise = attrs.evolve(sample().statements[1], addressees=(plain,))
    (row,) = [r for r in rows_of(attrs.evolve(sample(), findings=(promise,)))["actors"] if r["name"] == plain.name]
    assert row["role"] == "mayor"


def test_the_same_article_twice_is_written_once() -> None:
    assert to_arrow([sample(), sample()])["incidents"].num_rows == to_arrow(sample())["incidents"].num_rows


def test_empty_metadata_is_null() -> None:
    report = attrs.evolve(sample(), article=attrs.evolve(sample().article, title="", source=""))
    row = rows_of(report)["statements"][0]
    assert (row["article_title"], row["article_source"]) == (None, None)


# --- read by those they are for


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for write in WRITERS:
        write([sample(), other_report()], tmp_path)
    return tmp_path


def test_pandas_reads_them_without_object_columns(folder: Path) -> None:
    for name in NAMES:
        frame = pd.read_parquet(folder / f"{name}.parquet", dtype_backend="pyarrow")
        assert list(frame.columns) == list(TABLES[name].names)
        assert not [column for column in frame if frame[column].dtype == object]
    casualties = pd.read_parquet(folder / "casualties.parquet", dtype_backend="pyarrow")
    incidents = pd.read_parquet(folder / "incidents.parquet", dtype_backend="pyarrow")
    joined = casualties.merge(incidents, on=["article_id", "finding_id"])
    assert joined[["place", "harm", "minimum"]].values.tolist() == [["Odesa", "killed", 2], ["Odesa", "injured", 21]]
    assert joined["maximum"].isna().tolist() == [False, True]


def test_polars_reads_them(folder: Path) -> None:
    incidents = pl.read_parquet(folder / "incidents.parquet")
    assert incidents.schema["earliest"] == pl.Date
    assert incidents.filter(pl.col("earliest") == date(2025, 3, 11))["place"].to_list() == ["Odesa"]
    assert pl.read_csv(folder / "casualties.csv")["minimum"].to_list() == [2, 21]


def test_duckdb_reads_the_database_and_the_files(folder: Path) -> None:
    query = "SELECT place, harm, minimum FROM incidents JOIN casualties USING (article_id, finding_id) ORDER BY minimum"
    wanted = [("Odesa", "killed", 2), ("Odesa", "injured", 21)]
    with duckdb.connect(str(folder / "ukrnews.duckdb"), read_only=True) as database:
        assert database.sql(query).fetchall() == wanted
        assert sorted(row[0] for row in database.sql("SHOW TABLES").fetchall()) == sorted(NAMES)
    files = query.replace("incidents", f"'{folder}/incidents.parquet'").replace(
        "casualties", f"'{folder}/casualties.parquet'"
    )
    assert duckdb.sql(files).fetchall() == wanted


@pytest.mark.parametrize("name", NAMES)
def test_all_three_hold_the_same_rows(name: str, folder: Path) -> None:
    wanted = [row for report in (sample(), other_report()) for row in rows_of(report)[name]]
    schema = arrow_schema(TABLES[name])
    options = pyarrow.csv.ConvertOptions(column_types=schema, strings_can_be_null=True, null_values=[""])
    parse = pyarrow.csv.ParseOptions(newlines_in_values=True)
    assert pq.read_table(folder / f"{name}.parquet").to_pylist() == wanted
    read = pyarrow.csv.read_csv(folder / f"{name}.csv", convert_options=options, parse_options=parse)
    assert read.to_pylist() == wanted
    with duckdb.connect(str(folder / "ukrnews.duckdb"), read_only=True) as database:
        assert database.sql(f"SELECT * FROM {name} ORDER BY ALL").to_arrow_table().num_rows == len(wanted)


@relaxed
@given(strategies.reports())
def test_text_of_any_sort_comes_back_from_csv(report: Report) -> None:
    with TemporaryDirectory() as folder:
        write_csv(report, folder)
        for name, rows in rows_of(report).items():
            text = (Path(folder) / f"{name}.csv").read_bytes().decode()
            read = list(csv.DictReader(io.StringIO(text, newline="")))
            for found, row in zip(read, rows, strict=True):
                texts = {key: value for key, value in row.items() if isinstance(value, str)}
                assert {key: unguarded(found[key]) for key in texts} == texts


# --- again


@pytest.mark.parametrize("write", [write_csv, write_parquet])
def test_a_second_run_gives_the_same_bytes(write: Callable[..., Any], tmp_path: Path) -> None:
    runs = []
    for _ in range(2):
        counts = write([sample(), other_report()], tmp_path)
        runs.append({path.name: path.read_bytes() for path in tmp_path.iterdir()})
    assert runs[0] == runs[1]
    assert counts["incidents"] == 2
    assert len(runs[0]) == len(NAMES)


def test_a_second_run_gives_the_same_rows(tmp_path: Path) -> None:
    runs = []
    for _ in range(2):
        write_duckdb([sample(), other_report()], tmp_path)
        with duckdb.connect(str(tmp_path / "ukrnews.duckdb"), read_only=True) as database:
            runs.append([database.sql(f"SELECT * FROM {name} ORDER BY ALL").fetchall() for name in NAMES])
    assert runs[0] == runs[1]
    assert all(runs[0])


@pytest.mark.parametrize("write", WRITERS)
def test_what_breaks_off_leaves_the_old_files(write: Callable[..., Any], tmp_path: Path) -> None:
    def broken() -> Any:
        yield sample()
        raise RuntimeError("no more")

    write(sample(), tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(RuntimeError, match="no more"):
        write(broken(), tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_many_rows_are_written_in_batches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ukrnews.formats.tables.files.BATCH", 2)
    write_parquet(sample(), tmp_path)
    file = pq.ParquetFile(tmp_path / "findings.parquet")
    assert [file.metadata.row_group(i).num_rows for i in range(file.num_row_groups)] == [2, 2, 2, 1]
    assert pq.read_table(tmp_path / "findings.parquet").to_pylist() == rows_of(sample())["findings"]


def test_without_the_extra_it_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "from ukrnews.formats.tables import MissingExtra, to_arrow\n"
        "try: to_arrow([])\n"
        "except MissingExtra as error: print(error)\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout == 'this needs pyarrow: pip install "ukrnews[arrow]"\n'

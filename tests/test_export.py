"""`ukrnews export`, and pages and feeds on the command line."""

from __future__ import annotations

import json
import os
import pty
import resource
import subprocess
import sys
from functools import partial
from pathlib import Path

import pandas as pd
import pytest

from ukrnews.formats.tables import TABLES

NIGHT = "A Russian missile killed two people and wounded at least five in Kryvyi Rih on Tuesday, officials said.\n"
TALKS = "Foreign Minister Sergei Lavrov said on Monday that Moscow would not accept a ceasefire.\n"
PAGE = f"<html><head><title>Page</title></head><body><article><p>{NIGHT}</p><p>{TALKS}</p></article></body></html>"
FEED = (
    '<rss version="2.0"><channel><title>A Wire</title>'
    f"<item><description>{NIGHT}</description></item><item><description>{TALKS}</description></item></channel></rss>"
)


def run(*arguments: object, stdin: str = "") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ukrnews", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture
def texts(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "night.txt", tmp_path / "talks.txt"]
    for path, text in zip(paths, (NIGHT, TALKS), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


@pytest.mark.parametrize(
    ("to", "files"),
    [
        ("csv", [f"{name}.csv" for name in TABLES]),
        ("parquet", [f"{name}.parquet" for name in TABLES]),
        ("flat", ["quotations.csv", "incidents_flat.csv"]),
        ("xlsx", ["ukrnews.xlsx"]),
        ("duckdb", ["ukrnews.duckdb"]),
        ("sqlite", ["ukrnews.sqlite"]),
        ("plover", ["plover.jsonl"]),
        ("acled", ["acled.csv"]),
        ("geojson", ["incidents.geojson"]),
        ("jsonld", ["articles.jsonl"]),
        ("annotations", ["annotations.jsonl"]),
    ],
)
def test_each_form_twice(to: str, files: list[str], texts: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    runs = []
    for _ in range(2):
        ran = run("export", *texts, "--published", "2025-03-12", "--to", to, folder)
        assert (ran.returncode, ran.stderr) == (0, "")
        runs.append((ran.stdout, {path.name: path.read_bytes() for path in folder.iterdir()}))
    assert sorted(runs[0][1]) == sorted(files)
    assert runs[0][0] == runs[1][0]
    assert to == "duckdb" or runs[0][1] == runs[1][1]


def test_it_says_what_was_written_and_what_was_left_empty(texts: list[Path], tmp_path: Path) -> None:
    tables = run("export", *texts, "--to", "csv", tmp_path / "out").stdout.splitlines()
    assert [line.split()[1] for line in tables] == list(TABLES)
    assert "       2  statements" in tables
    dated = ("--published", "2025-03-12")
    events = run("export", *texts, *dated, "--to", "acled", tmp_path / "out").stdout.splitlines()
    assert events[0] == "1 records; left empty or out:"
    assert "     2  row: statement" in events


def test_flat_tables_for_excel(texts: list[Path], tmp_path: Path) -> None:
    ran = run("export", *texts, "--published", "2025-03-12", "--to", "flat", "--semicolons", tmp_path / "out")
    assert (ran.returncode, ran.stdout) == (0, "       2  quotations\n       1  incidents_flat\n")
    lines = (tmp_path / "out/incidents_flat.csv").read_bytes().decode().split("\r\n")
    assert lines[0].startswith("\ufeffpublished;publisher;")
    assert ";47,906;33,394;" in lines[1]
    wrong = run("export", *texts, "--to", "csv", "--excel", tmp_path / "more")
    assert (wrong.returncode, wrong.stderr) == (2, "ukrnews: --excel and --semicolons are for --to flat\n")
    assert not (tmp_path / "more").exists()


def test_what_cannot_be_read_is_told_and_the_rest_is_done(texts: list[Path], tmp_path: Path) -> None:
    menu = tmp_path / "menu.html"
    menu.write_text("<html><body><nav>Home</nav></body></html>", encoding="utf-8")
    broken = tmp_path / "broken.xml"
    broken.write_text(FEED[: FEED.index("<item>")] + "<item><title>Half", encoding="utf-8")
    ran = run("export", menu, broken, tmp_path / "none.txt", *texts, "--to", "parquet", tmp_path / "out")
    assert ran.returncode == 2
    told = ran.stderr.splitlines()
    assert told[0] == f"ukrnews: {menu}: holds no article"
    assert told[-2].startswith(f"ukrnews: {broken}: is broken: ")
    assert told[-1] == f"ukrnews: {tmp_path / 'none.txt'}: no such file"
    assert pd.read_parquet(tmp_path / "out/statements.parquet")["article_url"].nunique() == 2


def test_a_folder_that_cannot_be_written_to(texts: list[Path], tmp_path: Path) -> None:
    ran = run("export", *texts, "--to", "csv", texts[0])
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr == f"ukrnews: {texts[0]}: File exists\n"
    assert texts[0].read_text(encoding="utf-8") == NIGHT


@pytest.mark.parametrize("to", ["flat", "xlsx", "sqlite"])
def test_a_disk_that_takes_no_more(to: str, texts: list[Path], tmp_path: Path) -> None:
    before = run("export", *texts, "--to", to, tmp_path)
    kept = {path: path.read_bytes() for path in tmp_path.iterdir()}
    command = [sys.executable, "-m", "ukrnews", "export", *map(str, texts), "--to", to, str(tmp_path)]
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (600, 600))
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", preexec_fn=limit, check=False)
    assert (before.returncode, ran.returncode, ran.stdout) == (0, 2, "")
    assert ran.stderr.startswith("ukrnews: ")
    assert ran.stderr.count("\n") == 1
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == kept


def test_an_unknown_form_is_refused(texts: list[Path], tmp_path: Path) -> None:
    ran = run("export", *texts, "--to", "xls", tmp_path / "out")
    assert ran.returncode == 2
    assert "xls" in ran.stderr
    assert not (tmp_path / "out").exists()


def test_progress_is_shown_to_a_person(texts: list[Path], tmp_path: Path) -> None:
    main, side = pty.openpty()
    command = [sys.executable, "-m", "ukrnews", "export", *map(str, texts * 2), "--to", "csv", str(tmp_path / "out")]
    environment = os.environ | {"TERM": "xterm-256color", "COLUMNS": "80"}
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=side, env=environment) as process:
        os.close(side)
        shown = b""
        try:
            while piece := os.read(main, 1024):
                shown += piece
        except OSError:  # the other side was closed
            shown += b""
    os.close(main)
    assert process.returncode == 0
    assert b"Parsing" in shown


def test_a_page(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(PAGE, encoding="utf-8")
    ran = run("parse", path, "--format", "json", "--published", "2025-03-12")
    report = json.loads(ran.stdout)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert report["article"]["text"] == f"{NIGHT}{TALKS}".strip()
    assert {finding["type"] for finding in report["findings"]} >= {"statement", "incident"}


def test_a_feed_gives_an_array_of_reports(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(FEED, encoding="utf-8")
    ran = run("parse", path, "--format", "json")
    assert [report["article"]["source"] for report in json.loads(ran.stdout)] == ["A Wire", "A Wire"]


@pytest.mark.parametrize(("kind", "text", "reports"), [("html", PAGE, 1), ("feed", FEED, 2)])
def test_from_standard_input(kind: str, text: str, reports: int) -> None:
    ran = run("parse", "-", "--stdin", kind, "--format", "jsonl", stdin=text)
    assert (ran.returncode, len(ran.stdout.splitlines())) == (0, reports)

"""`ukrnews link`: a ledger for people, JSON and tables for programs."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from ukrnews.cli import main

Run = Callable[..., tuple[int, str, str]]

WEEK = [
    {"text": "A Russian missile hit a market in Kupiansk on Monday, killing three people, the mayor said.", "day": 2},
    {"text": "Monday's missile strike on the market in Kupiansk killed five people, police said.", "day": 3},
    {"text": "Turkey proposed a 60-day truce at sea on Wednesday.", "day": 4},
    {"text": "Ukraine said it would accept the 60-day truce only if it covered the port of Mykolaiv.", "day": 5},
    {"text": "Russia rejected the Turkish sea truce, Dmitry Peskov said.", "day": 7},
    {"text": "Monday's strike on the market in Kupiansk killed four people, not five, police said.", "day": 6},
]


@pytest.fixture
def week(tmp_path: Path) -> Path:
    path = tmp_path / "week.jsonl"
    lines = [{"text": one["text"], "published": f"2026-02-0{one['day']}", "source": f"p{one['day']}"} for one in WEEK]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in this process: its exit code, output and complaints."""

    def run_it(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["ukrnews", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return run_it


def test_the_ledger_tells_events_and_proposals(week: Path, run: Run) -> None:
    code, out, err = run("link", week)
    assert (code, err) == (0, "")
    assert "Kupiansk  strike by Russia  2 February 2026  3 articles" in out
    figures = "3 – 2 February 2026; 5 – 3 February 2026; 4 (revised) – 6 February 2026"
    assert figures in " ".join(out.split()).replace(", police", "").replace(", the mayor", "")
    assert "Turkey  ceasefire  “a 60-day truce at sea" in out
    assert "7 February 2026  Russia rejects" in out


def test_json_names_articles_once_and_findings_by_id(week: Path, run: Run) -> None:
    code, out, _ = run("link", week, "--format", "json")
    found = json.loads(out)
    assert code == 0
    assert len(found["articles"]) == len(WEEK)
    told = [m for group in (*found["events"], *found["families"]) for m in group["members"]]
    assert all(m["article"] in found["articles"] and m["finding"].startswith(m["article"]) for m in told)
    assert [len(e["members"]) for e in found["events"]] == [3]


def test_tables_are_written_to_a_folder(week: Path, tmp_path: Path, run: Run) -> None:
    code, out, _ = run("link", week, "--format", "csv", "--output", tmp_path / "tables")
    assert code == 0
    assert "3  event_members" in out
    with (tmp_path / "tables/event_tolls.csv").open(encoding="utf-8", newline="") as file:
        assert [(row["harm"], row["minimum"]) for row in csv.DictReader(file)] == [
            ("killed", "3"),
            ("killed", "5"),
            ("killed", "4"),
        ]


@pytest.mark.parametrize("arguments", [("--format", "csv"), ("--output", "folder")])
def test_tables_need_a_folder_and_a_folder_needs_tables(week: Path, run: Run, arguments: tuple[str, str]) -> None:
    code, _, err = run("link", week, *arguments)
    assert code == 2
    assert "--format csv needs --output DIR" in err


def test_a_folder_that_cannot_be_made_is_told(week: Path, run: Run) -> None:
    code, _, err = run("link", week, "--format", "csv", "--output", week / "under a file")
    assert code == 2
    assert "week.jsonl" in err


def test_what_one_article_tells_is_counted_or_shown(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "one.txt"
    path.write_text("A drone hit a farm in Romny on Monday, killing one man.", encoding="utf-8")
    assert "1 event told by one article" in run("link", path)[1]
    assert "Romny" in run("link", path, "--all")[1]
    assert "Without a day of publication" in run("link", path)[1]

"""`ukrnews archive`: made of a folder, asked in words, in CSV, JSON and as a calendar; watched."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from icalendar import Calendar

from ukrnews.cli import main
from ukrnews.model import Article, Report

Run = Callable[..., tuple[int, str, str]]

ARTICLES = {
    "2026-02-02.txt": "A Russian missile hit a market in Kupiansk on Monday, killing three people, the mayor said.",
    "2026-02-03.txt": "Monday's missile strike on the market in Kupiansk killed five people, police said.",
    "late/2026-02-04.txt": "Turkey proposed a 60-day truce at sea on Wednesday. Ankara wants an answer by Friday.",
    "late/talks.txt": "KYIV, Feb. 5, 2026 — Russia rejected the 60-day truce at sea, Dmitry Peskov said.",
    "late/undated.txt": "Shells hit Nikopol. Nobody was hurt.",
}


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in this process: its exit code, output and complaints."""

    def run_it(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["ukrnews", "archive", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    return run_it


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in ARTICLES.items():
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "news"


@pytest.fixture
def war(folder: Path, run: Run) -> Path:
    path = folder.parent / "war.duckdb"
    assert run("add", folder, "--to", path)[0] == 0
    return path


def test_a_folder_becomes_an_archive(folder: Path, run: Run) -> None:
    path = folder.parent / "war.duckdb"
    code, out, err = run("add", folder, "--to", path)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        f"{path}: 5 new, 0 changed, 0 known",
        "days of publication: 3 by the file's name, 1 by its dateline, 1 by nothing",
    ]
    assert run("add", folder, "--to", path)[1].startswith(f"{path}: 0 new, 0 changed, 5 known")


def test_a_large_folder_tells_how_far_it_is(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ukrnews.archive.archive.PORTION", 2)
    path = folder.parent / "war.duckdb"
    code, out, err = run("add", folder, "--to", path)
    assert (code, out.splitlines()[0]) == (0, f"{path}: 5 new, 0 changed, 0 known")
    assert err.splitlines() == [f"ukrnews: {path}: {number} new articles are in it so far" for number in (2, 4, 5)]
    assert run("add", folder, "--to", path)[2] == ""


def test_a_changed_file_is_told(folder: Path, war: Path, run: Run) -> None:
    (folder / "2026-02-03.txt").write_text(f"{ARTICLES['2026-02-03.txt']} Six, it said later.", encoding="utf-8")
    code, out, _ = run("add", folder, "--to", war)
    assert code == 0
    assert f"{war}: 0 new, 1 changed, 4 known" in out
    assert "+ Six, it said later." in out


def test_a_bad_file_is_named_and_the_others_are_read(folder: Path, run: Run) -> None:
    (folder / "bad.txt").write_bytes(b"\xcf\xf0\xe8\xe2\xb3\xf2")
    path = folder.parent / "war.duckdb"
    code, out, err = run("add", folder, "--to", path)
    assert code == 2
    assert err.startswith(f"ukrnews: {folder}/bad.txt: is not UTF-8: byte 0xcf at offset 0 (perhaps windows-1251")
    assert "5 new" in out
    assert run("add", folder / "bad.txt", "--to", path, "--encoding", "no-such")[2] == (
        "ukrnews: --encoding: 'no-such' is no encoding\n"
    )


def test_an_article_that_was_lost_ends_with_3(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(items: Iterable[Article], *, processes: int) -> Iterator[Report]:
        return (Report(article=one, problems=("item 0: the worker process ended (SIGKILL)",)) for one in items)

    monkeypatch.setattr("ukrnews.archive.store.unread.parse_many", lost)
    code, out, _ = run("add", folder, "--to", folder.parent / "lost.duckdb")
    assert code == 3
    assert "0 new, 0 changed, 0 known" in out
    assert out.count("the worker process ended (SIGKILL)") == 5


def test_questions_in_words(war: Path, run: Run) -> None:
    out = run("events", war, "--place", "Kupiansk", "--articles", 2)[1]
    assert "Kupiansk  strike by Russia  2 February 2026  2 articles" in out
    assert "killed: 3 – 2 February 2026" in out
    assert "Dmitry Peskov" in run("quotes", war, "--by", "Peskov", "--about", "truce")[1]
    assert "5 February 2026  Russia rejects" in run("ledger", war, "ceasefire")[1]
    assert "6 February 2026" in run("deadlines", war, "--since", "2026-02-05")[1]
    assert "Russia  reject" in run("diff", war, "2026-02-04", "2026-02-05")[1]
    assert "Without a day of publication" in run("coverage", war)[1]
    assert "Dmitry Peskov" in run("sources", war)[1]
    assert "Events told by a single article: 1" in run("sources", war)[1]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (("events", "--place", "Lviv"), "No event was found.\n"),
        (("quotes", "--by", "Nobody"), "No statement was found.\n"),
        (("ledger", "prisoner exchange"), "No proposal was found.\n"),
        (("deadlines", "--until", "2020-01-01"), "No deadline was found.\n"),
        (("red-lines", "--holder", "China"), "No red line was found.\n"),
    ],
)
def test_empty_answers_say_so(war: Path, run: Run, question: tuple[str, ...], said: str) -> None:
    name, *options = question
    options = [war, *options]
    assert run(name, *options) == (0, said, "")
    assert run(name, *options, "--format", "json")[1] == "[]\n"
    assert len(run(name, *options, "--format", "csv")[1].splitlines()) == 1


@pytest.mark.parametrize("question", ["events", "quotes", "ledger", "deadlines", "coverage", "sources"])
def test_csv_and_json_hold_the_same(war: Path, run: Run, question: str) -> None:
    lines = list(csv.DictReader(io.StringIO(run(question, war, "--format", "csv")[1])))
    rows = json.loads(run(question, war, "--format", "json")[1])
    assert rows
    assert [list(row) for row in rows] == [list(line) for line in lines]
    for row, line in zip(rows, lines, strict=True):
        told = {k: "" if v is None else str(v).lower() if isinstance(v, bool) else str(v) for k, v in row.items()}
        assert told == line


def test_a_page_to_look_at(war: Path, run: Run) -> None:
    output = war.with_name("page.html")
    assert run("page", war, "-o", output, "--title", "A <b>war</b>") == (0, "", "")
    html = output.read_text(encoding="utf-8")
    assert "A &lt;b&gt;war&lt;/b&gt;" in html
    assert '"Kupiansk"' in html
    assert run("page", war, "-o", "-", "--title", "A <b>war</b>")[1] == html
    code, _, err = run("page", war, "-o", war.parent / "no folder" / "page.html")
    assert code == 2
    assert err.count("\n") == 1
    assert "No such file" in err


def test_deadlines_as_a_calendar(war: Path, run: Run) -> None:
    out = run("deadlines", war, "--ics")[1]
    (event,) = Calendar.from_ical(out).walk("VEVENT")
    assert event["DTSTART"].dt.isoformat() == "2026-02-06"
    assert "answer by Friday" in event["SUMMARY"]
    assert run("deadlines", war, "--ics")[1] == out
    assert list(Calendar.from_ical(run("deadlines", war, "--ics", "--until", "2020-01-01")[1]).walk("VEVENT")) == []


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (
            ("events", "none.duckdb"),
            "none.duckdb: no such archive (ukrnews archive add FILE… --to none.duckdb makes",
        ),
        (("events", "WAR", "--kind", "quake"), "'quake' is no kind of incident: strike, "),
        (("events", "WAR", "--since", "soon"), "--since: 'soon' is no date (YYYY-MM-DD)"),
        (("diff", "WAR", "2026-02-05", "2026-02-01"), "the second day, 2026-02-01, is before the first, 2026-02-05"),
        (("add", "none.txt", "--to", "TEXT"), "is no archive of ukrnews: not a DuckDB file"),
    ],
)
def test_faults_are_one_line(war: Path, run: Run, arguments: tuple[str, ...], fault: str) -> None:
    text = war.parent / "text.duckdb"
    text.write_text("no database", encoding="utf-8")
    code, out, err = run(*({"WAR": war, "TEXT": text}.get(one, one) for one in arguments))
    assert (code, out) == (2, "")
    assert fault in err
    assert err.startswith("ukrnews: ")
    assert len(err.splitlines()) == 1


RULES = """
[[watch]]
name = "Peskov on the truce"
ask = "quotes"
by = "Peskov"
about = "truce"

[[watch]]
name = "Kupiansk"
ask = "events"
place = "Kupiansk"
since = 2026-02-01
"""


def test_watch_tells_what_is_new_once(folder: Path, war: Path, run: Run) -> None:
    rules = folder.parent / "rules.toml"
    rules.write_text(RULES, encoding="utf-8")
    code, out, _ = run("watch", rules, war)
    assert code == 0
    assert [line.split(":")[0] for line in out.splitlines()] == ["Peskov on the truce", "Kupiansk"]
    assert run("watch", rules, war) == (1, "Nothing is new.\n", "")
    (folder / "2026-02-07.txt").write_text("Monday's strike on the market in Kupiansk killed six people, police said.")
    run("add", folder, "--to", war)
    code, out, _ = run("watch", rules, war, "--format", "jsonl")
    (row,) = map(json.loads, out.splitlines())
    assert (code, row["watch"], row["articles"], row["killed"]) == (0, "Kupiansk", 3, "six")


def test_watch_as_a_feed(folder: Path, war: Path, run: Run) -> None:
    rules = folder.parent / "rules.toml"
    rules.write_text(RULES, encoding="utf-8")
    feed = ElementTree.fromstring(run("watch", rules, war, "--format", "atom")[1])
    titles = [title.text for title in feed.iterfind("{*}entry/{*}title")]
    assert len(titles) == 2
    assert str(titles[0]).startswith("Peskov on the truce: ")
    assert all(feed.find(f"{{*}}{name}") is not None for name in ("id", "title", "updated"))


@pytest.mark.parametrize(
    ("rules", "fault"),
    [
        ("", "must hold tables [[watch]] and nothing else"),
        ("watch = 3", "must hold tables [[watch]] and nothing else"),
        ("[[watch]]\nname = 'a'\nask = 'rumours'", "[[watch]] 1: needs a name, and ask = one of events, quotes"),
        ("[[watch]]\nname = 'a'\nask = 'events'\nby = 'me'", "[[watch]] 1: events has no 'by'; it has articles"),
        ("[[watch]]\nname = 'a'\nask = 'events'\nsince = 3", "[[watch]] 1: since must be a day: 3"),
        ("[[watch]]\nname = 'a'\nask = 'events'\nsince = 'soon'", "since: 'soon' is no date"),
        ("[[watch]]\nname = 'a'\nask = 'events'\n" * 2, "two tables have the same name"),
        ("[[watch", "is no TOML"),
    ],
)
def test_faults_of_rules_are_told(war: Path, run: Run, rules: str, fault: str) -> None:
    path = war.with_name("rules.toml")
    path.write_text(rules, encoding="utf-8")
    code, out, err = run("watch", path, war)
    assert (code, out) == (2, "")
    assert f"{path}: " in err
    assert fault in err
    assert not path.with_name("rules.toml.seen").exists()

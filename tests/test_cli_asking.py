"""What a journalist asks of a folder at the command line, by copying from the help and the site."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import shlex
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from typer.main import get_command

from ukrnews.cli import main
from ukrnews.cli.app import app

FIRST = dt.date(2025, 3, 1)
SAID = (
    ("Dmitry Peskov", "There will be no ceasefire without guarantees"),
    ("Volodymyr Zelensky", "We accept a 30-day ceasefire"),
    ("Kaja Kallas", "Europe stands by Ukraine"),
)
NIGHT = "Russian drones killed more than 470 people in Kharkiv on Monday, the governor said.\n"


class Result(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in this process."""

    def run_with(*arguments: object) -> Result:
        monkeypatch.setattr(sys, "argv", ["ukrnews", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return Result(ended.value.code, out, err)

    return run_with


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of twenty texts that have their day in their names only."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(20):
        who, what = SAID[number % len(SAID)]
        text = f"News of the day\n“{what},” {who} told reporters on Tuesday.\n{NIGHT if number == 9 else ''}"
        (folder / f"{FIRST + dt.timedelta(days=number)}.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def rows_of(text: str, separator: str = ",") -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), delimiter=separator))


def test_a_table_of_two_peoples_quotations_from_twenty_dated_files(run: Run, articles: Path) -> None:
    result = run("quotes", "articles", "--by", "Zelensky", "--by", "Peskov", "--format", "csv", "-o", "quotes.csv")
    assert result == (0, "", "ukrnews: days of publication: 20 by the file's name\n")
    rows = rows_of(Path("quotes.csv").read_text(encoding="utf-8"))
    wanted = [number for number in range(20) if number % 3 != 2]
    assert [row["published"] for row in rows] == [str(FIRST + dt.timedelta(days=number)) for number in wanted]
    assert [row["said"] for row in rows] == [SAID[number % 3][1] for number in wanted]
    assert {row["speakers"] for row in rows} == {"Dmitry Peskov", "Volodymyr Zelenskyy"}
    assert all(dt.date.fromisoformat(row["said_from"]).strftime("%A") == "Tuesday" for row in rows)


def test_quotations_about_something_in_json(run: Run, articles: Path) -> None:
    result = run("quotes", articles, "--about", "30-day", "--about", "guarantee", "--by", "Kyiv's", "--format", "json")
    assert json.loads(result.out) == []
    result = run("quotes", articles, "--about", "30-day", "--about", "Europe", "--format", "json")
    assert {row["said"] for row in json.loads(result.out)} == {SAID[1][1], SAID[2][1]}


def test_csv_for_excel(run: Run, articles: Path) -> None:
    result = run("quotes", articles, "--by", "Kallas", "--format", "csv", "--semicolons", "-o", "for_excel.csv")
    assert result.code == 0
    data = Path("for_excel.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfpublished;publisher")
    assert data.count(b"\r\n") == data.count(b"\n") == 7
    assert {row["said"] for row in rows_of(data.decode("utf-8-sig"), ";")} == {SAID[2][1]}
    refused = run("quotes", articles, "--excel")
    assert refused == (2, "", "ukrnews: --excel and --semicolons are for --format csv\n")


def test_quotations_for_a_person(run: Run, articles: Path) -> None:
    result = run("quotes", articles, "--by", "Kallas")
    assert result.out.count("Kaja Kallas") == result.out.count("Europe stands by Ukraine") == 6
    assert "Peskov" not in result.out
    assert "Incidents" not in result.out
    assert run("quotes", articles, "--by", "Merkel").out == "No quotation was found.\n"


def test_incidents(run: Run, articles: Path) -> None:
    (row,) = rows_of(run("incidents", articles, "--place", "Kharkov", "--kind", "strike", "--format", "csv").out)
    assert (row["place"], row["day_from"], row["killed_words"]) == ("Kharkiv", "2025-03-10", "more than 470")
    assert "more than 470 killed" in run("incidents", articles).out
    assert run("incidents", articles, "--kind", "capture").out == "No incident was found.\n"
    refused = run("incidents", articles, "--kind", "picnic")
    assert (refused.code, refused.out) == (2, "")
    assert refused.err.startswith("ukrnews: --kind: 'picnic' is no kind of incident: strike, ")


def test_days_of_names_and_datelines_come_before_the_one_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "2025-03-11.txt").write_text("Kyiv said yes on Monday.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("KYIV, March 12, 2025 — Officials said yes on Monday.", encoding="utf-8")
    (tmp_path / "c.txt").write_text("Kyiv said yes on Monday.", encoding="utf-8")
    result = run("parse", tmp_path, "--format", "jsonl", "--published", "2025-03-13")
    days = [json.loads(line)["article"]["published"] for line in result.out.splitlines()]
    assert days == ["2025-03-11", "2025-03-12", "2025-03-13"]
    told = "ukrnews: days of publication: 1 by the file's name, 1 by its dateline, 1 by --published\n"
    assert result.err == told
    assert run("parse", tmp_path / "c.txt").err == ""


def test_words_of_ones_own(run: Run, tmp_path: Path) -> None:
    article, words = tmp_path / "a.txt", tmp_path / "mine.toml"
    article.write_text("“We will rebuild,” Olha Vymyslenko told reporters.", encoding="utf-8")
    words.write_text('[[actors]]\nname = "Olha Vymyslenko"\nkind = "person"\ncountry = "UKR"\n', encoding="utf-8")
    (row,) = rows_of(run("quotes", article, "--format", "csv").out)
    assert row["countries"] == ""
    (row,) = rows_of(run("quotes", article, "--words", words, "--format", "csv").out)
    assert row["countries"] == "UKR"
    missing = run("quotes", article, "--words", tmp_path / "none.toml")
    assert (missing.code, missing.out) == (2, "")
    assert missing.err == f"ukrnews: --words: {tmp_path / 'none.toml'}: cannot be read (No such file or directory)\n"


@pytest.mark.parametrize("command", ["parse", "explain", "quotes", "export", "report"])
def test_without_a_parser_and_strictly(run: Run, articles: Path, command: str) -> None:
    foreign = articles / "2025-03-21.txt"
    foreign.write_text("Президент сказав, що країна не прийме ультиматумів і чекатиме відповіді.", encoding="utf-8")
    output = {"export": ["tables", "--to", "flat"], "report": ["-o", "page.html"]}.get(command, [])
    arguments = [command, articles / "2025-03-10.txt", foreign, *output]
    assert run(*arguments).code == 0
    strict = run(*arguments, "--strict", "--without", "incidents")
    assert strict.code == 3
    assert f"ukrnews: {foreign}: " in strict.err
    assert "2025-03-10.txt" not in strict.err
    unknown = run(*arguments, "--without", "incident")
    assert (unknown.code, unknown.out) == (2, "")
    assert unknown.err.startswith("ukrnews: --without: 'incident' is none of actors, places, statements, ")


def test_what_is_left_out_is_not_found(run: Run, articles: Path) -> None:
    report = json.loads(run("parse", articles / "2025-03-10.txt", "--format", "json", "--without", "incidents").out)
    assert {finding["type"] for finding in report["findings"]} >= {"statement"}
    assert "incident" not in {finding["type"] for finding in report["findings"]}


def test_a_large_text_says_so(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("lorem ipsum dolor " * 30_000, encoding="utf-8")
    result = run("parse", path)
    assert result.code == 0
    assert result.err.startswith(f"ukrnews: {path}: is large (540,000 characters) and read as one article")


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (["parse", "a.txt", "--format", "xml"], "--format: 'xml' is not one of 'text', 'json', 'jsonl'"),
        (["parse", "a.txt", "--jobs", "many"], "--jobs: "),
        (["parse"], "FILE is missing (ukrnews parse --help)\n"),
        (["annotate", "a.txt", "d", "--to", "paper"], "--to: 'paper' is not one of 'brat', 'label-studio', 'prodigy'"),
        (["export", "a.txt", "d"], "--to is missing"),
        (["prase"], "no such command 'prase'. Did you mean 'parse'? (ukrnews --help)\n"),
    ],
)
def test_a_fault_of_the_command_is_one_line(run: Run, arguments: list[str], fault: str) -> None:
    result = run(*arguments)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"ukrnews: {fault}")
    assert result.err.count("\n") == 1


def commands(group: Any = None, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Each command with the words that call it."""
    group = get_command(app()) if group is None else group
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, (*path, name))
        else:
            yield (*path, name), command


EXAMPLES = {path: command.help.split("Example: ", 1)[-1].split("\n\n")[0] for path, command in commands()}


@pytest.mark.parametrize(("path", "command"), [pytest.param(*one, id=" ".join(one[0])) for one in commands()])
def test_each_help_begins_with_a_sentence_and_has_an_example(path: tuple[str, ...], command: Any) -> None:
    first, *_ = command.help.split("\n\n")
    verb = first.split()[0]
    assert verb in {"Follow", "Parse", "Print", "List", "Show", "Read", "Write", "Score", "Tell"}
    assert first.endswith(".")
    assert command.get_short_help_str(63) == first, "the list of commands has no more room"
    assert len(EXAMPLES[path]) <= 67, "the example is broken into lines"
    assert EXAMPLES[path].startswith(" ".join(("ukrnews", *path)))


def test_the_examples_of_the_help_can_be_copied(run: Run, articles: Path) -> None:
    Path("rules.toml").write_text('[[watch]]\nname = "Peskov"\nask = "quotes"\nby = "Peskov"\n', encoding="utf-8")
    for file in sorted(articles.iterdir())[3:]:
        file.unlink()
    (articles / "2025-03-11.txt").write_text(NIGHT, encoding="utf-8")
    for example in EXAMPLES.values():
        assert run(*shlex.split(example)[1:]).code == 0, example

"""The lexicon from values and to values, and the command that shows it."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from ukrnews import Lexicon, LexiconError, Pipeline, parse
from ukrnews.lexicon import TABLES
from ukrnews.lexicon.plain_entries import columns_of, row_of

TEXT = '[[actors]]\nname = "Oksana Melnychenko"\nkind = "person"\ncountry = "UKR"\n'
TABLE = {"actors": [{"name": "Oksana Melnychenko", "kind": "person", "country": "UKR"}]}


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ukrnews", "lexicon", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("lexicon", [Lexicon.from_dict(TABLE), Lexicon.from_toml_text(TEXT)], ids=["dict", "text"])
def test_words_from_values_are_used(lexicon: Lexicon) -> None:
    report = parse("The return could not wait, Melnychenko said.", pipeline=Pipeline(lexicon=lexicon))
    assert [actor.name for actor in report.statements[0].speakers] == ["Oksana Melnychenko"]
    assert len(lexicon.table("actors")) == len(Lexicon.default().table("actors")) + 1


def test_values_and_back() -> None:
    default = Lexicon.default()
    again = Lexicon.from_dict(default.as_dict(), base=Lexicon())
    assert again.tables == default.tables
    assert all(again.table(name) == default.table(name) for name in default.tables)


def test_rows_have_the_columns_of_their_table() -> None:
    for name in Lexicon.default().tables:
        for entry in Lexicon.default().table(name):
            assert tuple(row_of(entry)) == columns_of(name)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda: Lexicon.from_dict({"actors": [{"nmae": "X"}]}), "dict: actors #1: unknown key 'nmae'"),
        (lambda: Lexicon.from_dict({"actors": {"name": "X"}}), r"dict: actors: write its entries as \[\[actors\]\]"),
        (lambda: Lexicon.from_dict({"nobody": []}), "dict: unknown table 'nobody'"),
        (lambda: Lexicon.from_toml_text("actors ="), "TOML text: invalid TOML"),
        (lambda: Lexicon.from_toml_text(TEXT + TEXT), "TOML text: actors #2 .*already in TOML text"),
    ],
)
def test_faults_are_told(make: object, told: str) -> None:
    with pytest.raises(LexiconError, match=told):
        make()


def test_the_command_lists_and_shows() -> None:
    listed = run().stdout.splitlines()
    assert [line.split()[1] for line in listed] == list(Lexicon.default().tables) == sorted(TABLES)
    assert "missile: missiles" in run("--table", "weapons").stdout.splitlines()


def test_a_table_as_csv_and_json(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(TEXT, encoding="utf-8")
    own = ("--words", tmp_path / "mine.toml")
    rows = list(csv.DictReader(io.StringIO(run("--table", "actors", "--format", "csv", *own).stdout)))
    assert rows[-1]["name"] == "Oksana Melnychenko"
    entries = json.loads(run("--table", "actors", "--format", "json", *own).stdout)
    assert entries[-1] == TABLE["actors"][0]
    assert len(rows) == len(entries) == len(Lexicon.default().table("actors")) + 1


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--table", "nobody"), "ukrnews: no table is named 'nobody': act_signs, actors, "),
        (("--format", "csv"), "ukrnews: --format needs --table NAME"),
        (("--words", "none.toml"), "ukrnews: none.toml: cannot be read (No such file or directory)"),
    ],
)
def test_wrong_input_is_one_line(arguments: tuple[str, ...], told: str) -> None:
    ran = run(*arguments)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith(told)
    assert ran.stderr.count("\n") == 1

"""Wrong input at every place of the command line: one line, which names the input, and exit code 2."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from typer.main import get_command

from ukrnews.archive import Archive
from ukrnews.cli import main
from ukrnews.cli.app import app
from ukrnews.model import Article


class Wrong(NamedTuple):
    """A value that cannot be used, and what the line must name."""

    value: str
    named: str


def same(*values: str) -> tuple[Wrong, ...]:
    return tuple(Wrong(value, value) for value in values)


MISSING = same("none.txt")
NUMBER = same("many", "0")
CHOICE = same("klingon")
DAY = same("soon", "2025-02-30")
WRITTEN = same("none/out.file", "folder")
ARGUMENTS = {
    "FILE": same("none.txt", "bad.txt", "bad.jsonl", "bad.txt.gz", "bad.rss", "empty", "no*.txt", ""),
    "ARCHIVE": same("none.duckdb", "text.duckdb", "folder"),
    "RULES": same("none.toml", "bad.toml", "folder"),
    "DIR": same("article.txt"),
    "PATH": same("none", "bad.txt"),
    "GOLD": same("none", "bad.jsonl", "empty"),
    "DAY": same("soon"),
    "NAME": same("no-such-rule"),
}
OPTIONS = {
    "--published": DAY,
    "--since": DAY,
    "--until": DAY,
    "--encoding": CHOICE,
    "--format": CHOICE,
    "--stdin": CHOICE,
    "--without": CHOICE,
    "--kind": CHOICE,
    "--act": CHOICE,
    "--from": CHOICE,
    "--table": CHOICE,
    "--jobs": NUMBER,
    "--articles": NUMBER,
    "--timeout": same("long", "0"),
    "--at-least": same("most", "2"),
    "--words": (*MISSING, *same("bad.toml", "folder")),
    "--floors": (*MISSING, *same("bad.jsonl", "folder")),
    "--text-dir": (),  # read where gold keeps no text: tests/test_scoring.py
    "--output": WRITTEN,
    "--errors": WRITTEN,
    "--seen": same("folder", "article.txt"),
    "--include": same("*.none"),
}
ANY_WORDS = frozenset({"--by", "--about", "--place", "--holder", "--title", "--person"})
"""Whatever they are given, it may be there."""
RIGHT = {"FILE": "article.txt", "ARCHIVE": "war.duckdb", "RULES": "rules.toml", "DIR": "out", "PATH": "brat"}
RIGHT |= {"GOLD": "lines.json", "DAY": "2025-03-11", "--from": "brat"}
WITH = {("link", "--output"): ("--format", "csv")}
"""What an option needs beside it."""
TO = {"export": "csv", "annotate": "brat", "archive add": "new.duckdb"}
ONLY_HERE = {
    ("export", "--to"): CHOICE,
    ("annotate", "--to"): CHOICE,
    ("archive add", "--to"): same("none/new.duckdb", "text.duckdb", "folder"),
    ("link", "--output"): same("article.txt"),
}
LINES = '{"lines": [{"id": "1", "text": "A drone killed two people in Odesa.", "incidents": 1}]}'


class Case(NamedTuple):
    command: str
    arguments: tuple[str, ...]
    named: str


def commands(group: Any = None, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    group = get_command(app()) if group is None else group
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, (*path, name))
        else:
            yield " ".join((*path, name)), command


def name_of(parameter: Any) -> str:
    return max(parameter.opts, key=len) if parameter.param_type_name == "option" else parameter.metavar


def given(command: str, parameters: list[Any], but: Any, value: str) -> Iterator[str]:
    """A command line that is right but for one parameter."""
    tested = name_of(but) if but else ""
    right = {**RIGHT, "--to": TO.get(command, ""), **({"FILE": "folder"} if tested == "--include" else {})}
    yield from WITH.get((command, tested), ())
    for parameter in parameters:
        name = name_of(parameter)
        if parameter is not but and not parameter.required:
            continue
        if parameter.param_type_name == "option":
            yield name
        yield value if parameter is but else right.get(name, "page.html")


def cases() -> Iterator[Case]:
    for command, found in commands():
        for parameter in found.params:
            name = name_of(parameter)
            if name in ANY_WORDS or name == "ABOUT" or getattr(parameter, "is_flag", False):
                continue
            for value, named in ONLY_HERE.get((command, name)) or {**ARGUMENTS, **OPTIONS}[name]:
                yield Case(command, tuple(given(command, found.params, parameter, value)), named)
        yield Case(command, (*given(command, found.params, None, ""), "--no-such-option"), "--no-such-option")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[[Case], Any]:
    monkeypatch.chdir(tmp_path)
    files = {
        "article.txt": "Kyiv said it would wait.",
        "bad.jsonl": "{nonsense\n",
        "bad.rss": "<no",
        "bad.toml": "= =\n",
        "bad.txt.gz": "no gzip",
        "lines.json": LINES,
        "rules.toml": "[[watch]]\nname = 'a'\nask = 'events'\n",
        "text.duckdb": "no database",
    }
    for name, text in files.items():
        Path(name).write_text(text, encoding="utf-8")
    Path("bad.txt").write_bytes(b"\xcf\xf0\xe8\xe2\xb3\xf2 \x81")
    for folder in ("folder", "empty", "brat"):
        Path(folder).mkdir()
    for name, text in (("a.txt", files["article.txt"]), ("a.ann", "")):
        (Path("brat") / name).write_text(text, encoding="utf-8")
    # it closes the process's own output, which here is the test run's
    monkeypatch.setattr("ukrnews.cli.manners._drop_output", lambda: None)
    Archive.open("war.duckdb").add([Article(text=files["article.txt"])])

    def run_it(case: Case) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["ukrnews", *case.command.split(), *case.arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        return int(ended.value.code or 0), *capsys.readouterr()

    return run_it


@pytest.mark.parametrize("command", [command for command, _ in commands()])
def test_wrong_input_is_named_in_one_line(command: str, run: Callable[[Case], Any]) -> None:
    told = []
    for case in cases():
        if case.command == command:
            code, _, err = run(case)
            is_right = code == 2 and err.count("\n") == 1 and err.startswith("ukrnews: ") and case.named in err
            if not is_right:
                told.append((case.arguments, code, err))
    assert told == []

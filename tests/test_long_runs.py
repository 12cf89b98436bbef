"""Runs of the command line over many files, on full disks and with odd names: nothing lost, nothing half-written."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ukrnews.cli.journal import read_with

NIGHT = "A Russian missile killed two people and wounded at least five in Kryvyi Rih on Tuesday, officials said.\n"
TALKS = "Foreign Minister Sergei Lavrov said on Monday that Moscow would not accept a ceasefire.\n"
SMALL_DISK = 60_000
"""Bytes that a file may grow to where a disk is to be full."""

needs_full_device = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")


def start(*arguments: object, small_disk: bool = False, **options: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "ukrnews", *map(str, arguments)]
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | options
    limit: Callable[[], None] | None = _fill_disk if small_disk else None
    return subprocess.Popen(command, text=True, encoding="utf-8", preexec_fn=limit, **streams)  # type: ignore[call-overload,no-any-return]


def _fill_disk() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL_DISK, SMALL_DISK))


def run(*arguments: object, small_disk: bool = False, **options: object) -> tuple[int, str, str]:
    """Exit code, output and complaints."""
    process = start(*arguments, small_disk=small_disk, **options)
    out, err = process.communicate(timeout=120)
    return process.returncode, out or "", err or ""


@pytest.fixture
def texts(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{number}.txt" for number in range(6)]
    for path in paths:
        path.write_text(f"{path.name}. {NIGHT}{TALKS}", encoding="utf-8")
    return paths


# --- full disks


@needs_full_device
@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_standard_output_on_a_full_disk(form: str, texts: list[Path]) -> None:
    with open("/dev/full", "w") as full:
        code, _, err = run("parse", *texts, "--format", form, stdout=full)
    assert (code, err) == (2, "ukrnews: standard output: No space left on device\n")


@pytest.mark.parametrize("to", ["duckdb", "csv", "jsonld"])
def test_an_export_to_a_full_disk_leaves_the_old_one(to: str, texts: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "out"
    assert run("export", *texts[:1], "--to", to, folder)[0] == 0
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    long = tmp_path / "long.jsonl"
    long.write_text("".join(json.dumps({"text": f"{k}. {NIGHT}{TALKS}"}) + "\n" for k in range(120)), encoding="utf-8")
    code, out, err = run("export", long, "--to", to, folder, small_disk=True)
    assert code == 2
    assert out == ""
    assert err.startswith("ukrnews: ")
    assert err.count("\n") == 1
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_file_of_reports_on_a_full_disk_is_absent(texts: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "reports.jsonl"
    code, _, err = run("parse", *texts * 10, "--format", "jsonl", "-o", out, small_disk=True)
    assert code == 2
    assert err == f"ukrnews: {out}: File too large\n"
    assert [path.name for path in tmp_path.iterdir() if "reports" in path.name] == []


# --- going on after an interruption


def test_a_run_goes_on_where_it_was_killed(texts: list[Path], tmp_path: Path) -> None:
    whole, out = tmp_path / "whole.jsonl", tmp_path / "out.jsonl"
    many = texts * 12
    assert run("parse", *many, "--format", "jsonl", "-o", whole)[0] == 0
    kept = tmp_path / ".out.jsonl.reports.jsonl"
    process = start("parse", *many, "--format", "jsonl", "-o", out, "--resume")
    end = time.monotonic() + 60
    while (not kept.exists() or kept.stat().st_size < 20_000) and time.monotonic() < end:
        time.sleep(0.01)
    process.kill()
    process.communicate()
    assert kept.stat().st_size > 0
    assert not out.exists()
    with kept.open("ab") as file:
        file.write(b'{"type": "report", "half')
    code, _, err = run("parse", *many, "--format", "jsonl", "-o", out, "--resume")
    assert (code, err) == (0, "")
    assert out.read_bytes() == whole.read_bytes()
    assert not kept.exists()


def test_what_was_kept_of_other_articles_is_refused(texts: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    kept = folder / ".reports.jsonl"
    report = run("parse", texts[0], "--format", "jsonl")[1]
    kept.write_text(f'{{"read_with": "{read_with(None, None)}"}}\n{report}', encoding="utf-8")
    code, _, err = run("export", texts[1], "--to", "csv", folder, "--resume")
    assert (code, err) == (2, f"ukrnews: {kept}: is of other articles; without --resume all is read anew\n")
    assert [path.name for path in folder.iterdir()] == [kept.name]
    assert run("export", *texts, "--to", "csv", folder, "--resume")[0] == 0
    assert not kept.exists()


def test_what_was_kept_of_other_words_is_refused(texts: list[Path], tmp_path: Path) -> None:
    words, out = tmp_path / "words.toml", tmp_path / "out.jsonl"
    words.write_text('[[actors]]\nname = "Olha Vymyslenko"\nkind = "person"\n', encoding="utf-8")
    kept = tmp_path / ".out.jsonl.reports.jsonl"
    report = run("parse", texts[0], "--format", "jsonl")[1]
    kept.write_text(f'{{"read_with": "{read_with(None, None)}"}}\n{report}', encoding="utf-8")
    for other in (("--words", words), ("--without", "proposals")):
        code, _, err = run("parse", *texts, "--format", "jsonl", "-o", out, "--resume", *other)
        why = "was read with other words, options or version; without --resume all is read anew"
        assert (code, err) == (2, f"ukrnews: {kept}: {why}\n")
        assert not out.exists()
    assert run("parse", *texts, "--format", "jsonl", "-o", out, "--resume")[0] == 0


def test_faults_have_a_file(texts: list[Path], tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"text": "Kyiv said so.", "text": "No."}\n{"text": "Kyiv said so.", "mood": "grim"}\n')
    errors = tmp_path / "errors.jsonl"
    code, out, err = run("parse", lines, tmp_path / "none.txt", texts[0], "--errors", errors, "--format", "jsonl")
    assert code == 2
    assert len(out.splitlines()) == 1
    told = [json.loads(line) for line in errors.read_text(encoding="utf-8").splitlines()]
    assert [one["fault"].partition(": ")[2] for one in told] == [
        "the key 'text' stands twice",
        "unknown key 'mood'; an article has text, title, published, source, url, language",
        "no such file",
    ]
    assert [one["input"] for one in told] == [str(lines), str(lines), str(tmp_path / "none.txt")]
    assert err.splitlines() == [f"ukrnews: {one['fault']}" for one in told]
    code, out, _ = run("parse", lines, "--lenient", "--format", "jsonl")
    assert (code, len(out.splitlines())) == (2, 1)


def test_an_article_that_takes_too_long_is_named(texts: list[Path], tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text(TALKS * 40_000, encoding="utf-8")
    code, out, err = run("parse", texts[0], long, texts[1], "--timeout", "8", "--format", "jsonl")
    large, lost = err.splitlines()
    assert large.startswith(f"ukrnews: {long}: is large (3,520,000 characters)")
    assert (code, lost) == (3, f"ukrnews: {long}: item 1: took longer than 8 s")
    assert [len(json.loads(line)["findings"]) > 0 for line in out.splitlines()] == [True, False, True]


# --- names, links, modes


def test_names_that_are_no_text_and_names_that_steer_terminals(tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    Path(os.fsdecode(odd)).write_text(TALKS, encoding="utf-8")
    code, out, _ = run("parse", os.fsdecode(odd), "--format", "jsonl")
    assert code == 0
    assert json.loads(out)["article"]["url"] == f"{tmp_path}/caf\\xe9.txt"
    steering = tmp_path / "red\x1b\u202etxt.exe"
    code, _, err = run("parse", steering)
    assert (code, err) == (2, f"ukrnews: {tmp_path}/red\\x1b\\u202etxt.exe: no such file\n")


def test_a_web_page_in_a_text_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_text(f"\n<!DOCTYPE html>\n<html><body><p>{TALKS}</p></body></html>")
    code, out, err = run("parse", path)
    fault = "holds HTML, not plain text (a page is named *.html; on standard input, --stdin html)"
    assert (code, out, err) == (2, "", f"ukrnews: {path}: {fault}\n")


def test_what_is_read_is_never_written_over(texts: list[Path], tmp_path: Path) -> None:
    link = tmp_path / "link.html"
    link.symlink_to(texts[0])
    before = texts[0].read_bytes()
    for command, output in (("report", texts[0]), ("parse", link)):
        code, _, err = run(command, *texts, "-o", output)
        assert (code, err) == (2, f"ukrnews: {output}: not written, as it is one of the files to read\n")
    assert texts[0].read_bytes() == before


def test_links_and_modes_stay(texts: list[Path], tmp_path: Path) -> None:
    page, link = tmp_path / "page.html", tmp_path / "link.html"
    page.write_text("old")
    page.chmod(0o640)
    link.symlink_to(page)
    assert run("report", texts[0], "-o", link)[0] == 0
    assert link.is_symlink()
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert page.stat().st_mode & 0o777 == 0o640


# --- kill -9


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes in /proc")
@pytest.mark.parametrize("command", [("parse", "-f", "jsonl", "-o"), ("export", "--to", "duckdb"), ("report", "-o")])
def test_killed_it_leaves_nothing_half_written(command: tuple[str, ...], texts: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    process = start(command[0], *texts * 300, "-j", 2, *command[1:], out)
    time.sleep(1.0)
    assert process.poll() is None
    process.send_signal(signal.SIGKILL)
    process.communicate()
    made = [out] if out.is_file() else list(out.glob("[!.]*")) if out.is_dir() else []
    assert made == []
    end = time.monotonic() + 20
    while (left := _running(str(texts[0]))) and time.monotonic() < end:
        time.sleep(0.1)
    assert left == []


def _running(argument: str) -> list[str]:
    """The processes that were started with the argument."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_bytes().split(b"\0")
        except OSError:
            continue
        if argument.encode() in words:
            found.append(path.parent.name)
    return found

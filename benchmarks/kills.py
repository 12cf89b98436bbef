"""Each command that writes files, under kill -9: python benchmarks/kills.py [COMMAND…] [--kills N] [--seed N]

A command reads some articles in two processes over the output of an earlier run, and at a random moment the command
itself or one of the processes that it started is killed. Where the command was killed, each file must be the old one
or the whole new one; where another process was, the command must end by itself, and either give all or name what was
lost. Nothing that it started may run on. Every fault is told, and the exit code is 1.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

import duckdb

COMMANDS = {
    "parse": ("parse", "FILES", "--format", "jsonl", "-o", "OUT/reports.jsonl"),
    "export": ("export", "FILES", "--to", "duckdb", "OUT"),
    "flat": ("export", "FILES", "--to", "flat", "OUT"),
    "report": ("report", "FILES", "-o", "OUT/page.html"),
    "annotate": ("annotate", "FILES", "--to", "brat", "OUT"),
    "link": ("link", "FILES", "--format", "csv", "-o", "OUT"),
    "archive": ("archive", "add", "FILES", "--to", "OUT/war.duckdb"),
}
ARTICLES, OLD = 16, 2
"""Articles of a run, and of the run whose output it replaces."""
LOST = 3
"""The exit code of a command that lost an article."""
PATIENCE = 60.0
"""Seconds in which all that was started must have ended."""
MARK = "UKRNEWS_UNDER_KILL"
"""A variable that all processes of a run inherit, by which they are found."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("commands", nargs="*", metavar="COMMAND", help=f"among {', '.join(COMMANDS)}; all unless given")
    parser.add_argument("--kills", type=int, default=30, help="of each command")
    parser.add_argument("--seed", type=int, default=0, help="the same moments, as far as a computer keeps time")
    options = parser.parse_args()
    unknown = set(options.commands) - COMMANDS.keys()
    if unknown:
        parser.error(f"no command {min(unknown)!r}")
    faults = 0
    for name in options.commands or COMMANDS:
        with tempfile.TemporaryDirectory() as folder:
            tried = Trial(name, Path(folder)).kill(options.kills, Random(f"{name} {options.seed}"))
        faults += tried["faults"]
        counts = ", ".join(f"{count} {what}" for what, count in tried.items())
        print(f"{name}: {counts}", flush=True)
    return 1 if faults else 0


class Trial:
    """One command, with what it gives when nobody kills it."""

    def __init__(self, name: str, folder: Path) -> None:
        self._name, self._folder = name, folder
        self._files = articles(folder / "articles")
        self._old = folder / "old"
        self._old.mkdir()
        self._run(self._old, OLD)
        out, began = self._fresh("whole"), time.monotonic()
        self._run(out, ARTICLES)
        self._seconds = time.monotonic() - began
        self._whole = contents(out)

    def kill(self, times: int, random: Random) -> Counter[str]:
        """Kill it so often; how often the command or another process was hit, and what came of it."""
        tried = Counter(kills=times, faults=0)
        for number in range(times):
            out = self._fresh(f"out{number}")
            before = contents(out)
            mark = f"{self._name}-{os.getpid()}-{number}"
            command = self._start(out, ARTICLES, mark)
            itself = random.random() < 0.5
            time.sleep(random.random() * self._seconds)
            kill(command.pid if itself else helper(command, mark, random))
            fault = self._ended(command, mark) or (
                self._torn(out, before) if itself else self._ended_well(command, out)
            )
            tried["of the command" if itself else "of a process that it started"] += 1
            tried["left a file of another name"] += bool(contents(out).keys() - self._whole.keys() - before.keys())
            if fault:
                tried["faults"] += 1
                print(f"{self._name}, kill {number}: {fault}", file=sys.stderr, flush=True)
        return tried

    def _ended(self, command: subprocess.Popen[bytes], mark: str) -> str | None:
        """That it, or something that it started, runs on."""
        end = time.monotonic() + PATIENCE + self._seconds
        while time.monotonic() < end:
            if command.poll() is not None and not running(mark):
                return None
            time.sleep(0.05)
        left = running(mark)
        for one in left:
            kill(one)
        return f"{len(left)} processes ran on"

    def _torn(self, out: Path, before: dict[str, object]) -> str | None:
        """That a file is neither the old one nor the new one."""
        now = contents(out)
        torn = [name for name in self._whole if now.get(name) not in (before.get(name), self._whole[name])]
        return f"{torn[0]} is neither the old one nor the new one" if torn else None

    def _ended_well(self, command: subprocess.Popen[bytes], out: Path) -> str | None:
        """That it neither gave all nor named what was lost."""
        said = command.stderr.read().decode() if command.stderr is not None else ""
        if command.returncode == 0:
            return None if contents(out) == self._whole else "exit code 0, and the output is not whole"
        if command.returncode == LOST:
            said += (self._folder / "output").read_text(encoding="utf-8")
            return None if "the worker process ended" in said else f"exit code 3, and names no worker: {said}"
        return f"exit code {command.returncode}: {said}"

    def _fresh(self, name: str) -> Path:
        """A folder with the output of the earlier run."""
        return shutil.copytree(self._old, self._folder / name)

    def _run(self, out: Path, count: int) -> None:
        command = self._start(out, count, "")
        if command.wait():
            sys.exit(f"{self._name} fails though nobody kills it")

    def _start(self, out: Path, count: int, mark: str) -> subprocess.Popen[bytes]:
        words = [word.replace("OUT", str(out)) for word in COMMANDS[self._name]]
        at = words.index("FILES")
        words[at : at + 1] = [str(path) for path in self._files[:count]]
        with open(self._folder / "output", "wb") as output:
            return subprocess.Popen(
                [sys.executable, "-m", "ukrnews", *words, "--jobs", "2"],
                env=os.environ | {MARK: mark},
                stdout=output,
                stderr=subprocess.PIPE,
            )


def articles(folder: Path) -> list[Path]:
    """Files of the texts of the gold articles, over and over."""
    folder.mkdir()
    gold = sorted((Path(__file__).parent / "gold").glob("*.json"))
    texts = [json.loads(path.read_text(encoding="utf-8"))["text"] for path in gold]
    paths = [folder / f"{number:03}.txt" for number in range(ARTICLES)]
    for number, path in enumerate(paths):
        path.write_text(f"{texts[number % len(texts)]}\n", encoding="utf-8")
    return paths


def contents(out: Path) -> dict[str, object]:
    """What the files of a folder hold, by their names; of a database its rows, since its bytes are never the same."""
    paths = [path for path in sorted(out.rglob("*")) if path.is_file()]
    return {str(path.relative_to(out)): _content(path) for path in paths}


def _content(path: Path) -> object:
    return rows(path) if path.suffix == ".duckdb" else path.read_bytes()


def rows(path: Path) -> dict[str, list[str]]:
    """The rows of the tables of a database, in whatever order."""
    with duckdb.connect(path, read_only=True) as database:
        tables = database.execute("SELECT table_schema, table_name FROM information_schema.tables").fetchall()
        return {
            f"{schema}.{name}": sorted(map(repr, database.execute(f'SELECT * FROM {schema}."{name}"').fetchall()))
            for schema, name in tables
        }


def running(mark: str) -> list[int]:
    """The processes of a run that live."""
    sought = f"{MARK}={mark}".encode()
    found = []
    for path in Path("/proc").glob("[0-9]*/environ"):
        try:
            if sought in path.read_bytes().split(b"\0"):
                found.append(int(path.parent.name))
        except OSError:  # it has ended, or is another user's
            continue
    return sorted(found)


def helper(command: subprocess.Popen[bytes], mark: str, random: Random) -> int:
    """One of the processes that the command has started, as soon as there is one; itself where it has none any more."""
    while command.poll() is None:
        others = [one for one in running(mark) if one != command.pid]
        if others:
            return random.choice(others)
        time.sleep(0.02)
    return command.pid


def kill(process: int) -> None:
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        return


if __name__ == "__main__":
    sys.exit(main())

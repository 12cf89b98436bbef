"""An archive under kill -9: python benchmarks/archive_kills.py [KILLS [ARTICLES]]

A process adds articles (default: 2,000, those of `link_scale.py`) to an archive that holds some, and is killed at a
random moment, again and again (default: 50 times). After each kill the archive must open and hold either what it held
or all; when all are there it is set back. At the end all is added, and must be what adding in one go gives.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from random import Random

from link_scale import articles

import ukrnews
from ukrnews.archive import Archive

ADD = """
import sys
from ukrnews import from_jsonl
from ukrnews.archive import Archive
with open(sys.argv[2], encoding="utf-8") as lines:
    reports = list(from_jsonl(lines))
print("begun", flush=True)
Archive.open(sys.argv[1]).add(reports)
"""
BEFORE = 200


def main(kills: int, count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path, kept, lines = (Path(folder) / name for name in ("war.duckdb", "before.duckdb", "new.jsonl"))
        reports = list(ukrnews.parse_many(islice(articles(Random(0)), BEFORE + count)))
        Archive.open(path).add(reports[:BEFORE])
        shutil.copyfile(path, kept)
        lines.write_text("".join(ukrnews.to_jsonl(reports[BEFORE:])), encoding="utf-8")
        before, seconds = held(path), added(path, lines)
        whole = held(path)
        late = 0
        for number in range(kills):
            shutil.copyfile(kept, path)
            kill(path, lines, Random(number).random() * seconds)
            now = held(path)
            if now not in (before, whole):
                sys.exit(f"kill {number}: the archive holds {now}, not {before} or {whole}")
            late += now == whole
            print(f"{number + 1:4} of {kills}", end="\r", flush=True)
        shutil.copyfile(kept, path)
        Archive.open(path).add(reports)
        if held(path) != whole:
            sys.exit("what was added after the kills is not what is added in one go")
        print(f"{kills} kills within {seconds:.1f} s: {kills - late} left it as it was, {late} came after the end")


def held(path: Path) -> str:
    """A digest of all that an archive holds, in whatever order."""
    digest = blake2b(digest_size=8)
    with Archive.open(path).reading() as kept:
        for schema, name in kept.rows("SELECT table_schema, table_name FROM information_schema.tables ORDER BY ALL"):
            rows = sorted(map(repr, kept.rows(f"SELECT * FROM {schema}.{name}")))
            digest.update("\n".join(rows).encode())
    return digest.hexdigest()


def added(path: Path, lines: Path) -> float:
    """Add in a process that is let live; returns the seconds from when it has read its input."""
    adding = start(path, lines)
    began = time.perf_counter()
    if adding.wait():
        sys.exit("the articles could not be added")
    return time.perf_counter() - began


def kill(path: Path, lines: Path, after: float) -> None:
    adding = start(path, lines)
    time.sleep(after)
    adding.kill()
    adding.wait()


def start(path: Path, lines: Path) -> subprocess.Popen[bytes]:
    """A process that has read its input and begins to add."""
    adding = subprocess.Popen([sys.executable, "-c", ADD, path, lines], stdout=subprocess.PIPE)
    if adding.stdout is None or adding.stdout.readline() != b"begun\n":
        sys.exit("the process that adds did not begin")
    return adding


if __name__ == "__main__":
    given = [int(number) for number in sys.argv[1:]]
    main(*(given + [50, 2_000][len(given) :]))

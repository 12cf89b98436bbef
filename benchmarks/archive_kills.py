"""An archive under kill -9: python benchmarks/archive_kills.py [KILLS [ARTICLES]]

A process adds articles (default: 2,000, those of `link_scale.py`) in portions of 500 to an archive that holds 200, and
is killed at a random moment, again and again (default: 50 times); each time the next one goes on where it ended. After
each kill the archive must open and hold what it held after some portion of a run that nobody disturbs. Where all is in
it, it is set back. At the end the last one is let live, and the archive must be what the undisturbed run made, and what
one call without portions makes.
"""

from __future__ import annotations

import pickle
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from random import Random

from link_scale import articles

import ukrnews
from ukrnews.archive import Archive
from ukrnews.archive.articles import key_of
from ukrnews.model import Article

ADD = """
import pickle, sys
from ukrnews.archive import Archive
with open(sys.argv[2], "rb") as file:
    reports = pickle.load(file)
print("begun", flush=True)
Archive.open(sys.argv[1]).add(reports, portion=int(sys.argv[3]))
"""
BEFORE = 200
PORTION = 500


def main(kills: int, count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path, kept, new = (Path(folder) / name for name in ("war.duckdb", "before.duckdb", "new.pickle"))
        reports = list(ukrnews.parse_many(islice(told_once(), BEFORE + count)))
        Archive.open(path).add(reports[:BEFORE])
        shutil.copyfile(path, kept)
        new.write_bytes(pickle.dumps(reports[BEFORE:]))
        states = undisturbed(Archive.open(path), reports[BEFORE:])
        shutil.copyfile(kept, path)
        seconds = added(path, new)
        ends = Counter[int]()
        for number in range(kills):
            if held(path) == states[-1]:
                shutil.copyfile(kept, path)
            kill(path, new, Random(number).random() * seconds)
            ends[after(path, states, f"kill {number}")] += 1
            print(f"{number + 1:4} of {kills}", end="\r", flush=True)
        added(path, new)
        after(path, states[-1:], "after the kills")
        shutil.copyfile(kept, path)
        Archive.open(path).add(reports, portion=count)
        after(path, states[-1:], "in one portion")
        told = ", ".join(f"{ends[n]} with {n} of {len(states) - 1} portions" for n in range(len(states)))
        print(f"{kills} kills within {seconds:.1f} s left the archive whole: {told}")
        print(f"{count} articles more, it ended the same")


def told_once() -> Iterator[Article]:
    """The articles without those of a source that are word for word older ones: kept once, they would move the ends of
    later portions by one."""
    seen = set[tuple[str, str]]()
    for article in articles(Random(0)):
        told = key_of(article), article.text
        if told not in seen:
            seen.add(told)
            yield article


def undisturbed(archive: Archive, reports: list[ukrnews.Report]) -> list[str]:
    """What the archive holds before, and after each portion of a run that nobody disturbs."""
    portions = archive.add_in_portions(reports, portion=PORTION)
    return [held(archive.path), *(held(archive.path) for done in portions if done.new)]


def after(path: Path, states: list[str], when: str) -> int:
    """Which of the states the archive is in."""
    now = held(path)
    if now not in states:
        sys.exit(f"{when}: the archive holds {now}, which is none of {', '.join(states)}")
    return states.index(now)


def held(path: Path) -> str:
    """A digest of all that an archive holds, in whatever order."""
    names = "SELECT table_schema, table_name FROM information_schema.tables ORDER BY ALL"
    with Archive.open(path).reading() as kept:
        found = [
            (name, *kept.rows(f"SELECT count(*), sum(hash(held)) FROM {schema}.{name} held"))
            for schema, name in kept.rows(names)
        ]
    return blake2b(repr(found).encode(), digest_size=8).hexdigest()


def added(path: Path, new: Path) -> float:
    """Add in a process that is let live; returns the seconds from when it has read its input."""
    adding = start(path, new)
    began = time.perf_counter()
    if adding.wait():
        sys.exit("the articles could not be added")
    return time.perf_counter() - began


def kill(path: Path, new: Path, after: float) -> None:
    adding = start(path, new)
    time.sleep(after)
    adding.kill()
    adding.wait()


def start(path: Path, new: Path) -> subprocess.Popen[bytes]:
    """A process that has read its input and begins to add."""
    adding = subprocess.Popen([sys.executable, "-c", ADD, path, new, str(PORTION)], stdout=subprocess.PIPE)
    if adding.stdout is None or adding.stdout.readline() != b"begun\n":
        sys.exit("the process that adds did not begin")
    return adding


if __name__ == "__main__":
    given = [int(number) for number in sys.argv[1:]]
    main(*(given + [50, 2_000][len(given) :]))

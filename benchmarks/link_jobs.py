"""Linking as a job of DuckDB and of Spark against `ukrnews.archive.link`, on findings made by dice.

    python benchmarks/link_jobs.py                           200,000 findings by all three
    python benchmarks/link_jobs.py --findings 20000 duckdb   fewer, by this engine only
    python benchmarks/link_jobs.py --check                   exit with 1 where a row differs

Some articles of `link_scale.py` are read, and their reports copied with other addresses and all days moved by whole
weeks, so many times. Findings are incidents and proposals here, and only the first copies have proposals: those share
their words whatever their day, and what is asked is how blocks by place and day do. Prints seconds and the most memory
of this process so far; held against `link` are all rows of all tables but `deadlines`.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

import attrs
import pyarrow as pa
import pyarrow.parquet as pq
from link_scale import articles

import ukrnews
from ukrnews.archive import link
from ukrnews.archive.tables import rows_of
from ukrnews.model import Finding, Incident, Proposal, Report

READ = 1_000
"""Articles that are read; the rest are their copies."""
WITH_PROPOSALS = 4
"""Copies that have proposals."""
Digests = dict[str, tuple[int, str]]
"""Of each table its rows, counted, and a digest of them in any order."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("engines", nargs="*", metavar="ENGINE", help=f"of {', '.join(ENGINES)}; both unless given")
    parser.add_argument("--findings", type=int, default=200_000, help="how many (default: 200,000)")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a row differs")
    options = parser.parse_args()
    unknown = sorted(set(options.engines) - set(ENGINES))
    if unknown:
        parser.error(f"no engine {unknown[0]!r}")
    with tempfile.TemporaryDirectory() as folder:
        return compare(Path(folder), options.engines or list(ENGINES), options.findings, options.check)


def compare(folder: Path, engines: list[str], count: int, check: bool) -> int:
    """Print what each takes; 1 where `check` finds a difference."""
    file = folder / "reports.parquet"
    with timed("made"):
        findings = write(file, count)
    print(f"{findings} findings in reports of {file.stat().st_size / 1e6:.0f} MB", flush=True)
    found: dict[str, Digests] = {}
    for name in engines:
        with timed(name):
            found[name] = ENGINES[name](file, folder)
    with timed("link, on one machine"):
        one = here(file)
    print(", ".join(f"{rows} {name}" for name, (rows, _) in sorted(one.items())))
    wrong = [f"{name}: {table}" for name, told in found.items() for table in told if told[table] != one[table]]
    print("\n".join(f"{what} differs" for what in wrong) or "the same rows everywhere", flush=True)
    return 1 if check and wrong else 0


class timed:
    """Prints wall and processor seconds of this process, and the most memory that it has had."""

    def __init__(self, what: str) -> None:
        self.what = what

    def __enter__(self) -> None:
        self.began = time.perf_counter(), time.process_time()

    def __exit__(self, *_: object) -> None:
        wall, cpu = time.perf_counter() - self.began[0], time.process_time() - self.began[1]
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
        print(f"{wall:8.1f} s wall {cpu:8.1f} s CPU here {most:7.0f} MB  {self.what}", flush=True)


def write(file: Path, count: int) -> int:
    """Reports with so many findings; returns how many they are."""
    read = list(ukrnews.parse_many(islice(articles(Random(0)), READ)))
    days = [r.article.published for r in read if r.article.published is not None]
    weeks = (max(days) - min(days)).days // 7 + 2
    schema = pa.schema([pa.field("report", pa.string())])
    made, round_ = 0, 0
    with pq.ParquetWriter(file, schema, compression="zstd") as writer:
        while made < count:
            moved = []
            for number, report in enumerate(read):
                if made < count:
                    moved.append(copied(report, round_, weeks * round_, number))
                    made += len(moved[-1].findings)
            writer.write_table(pa.table({"report": list(map(ukrnews.to_json, moved))}, schema=schema))
            round_ += 1
    return made


def copied(report: Report, round_: int, weeks: int, number: int) -> Report:
    """The report as it would be so many weeks later, at an address of its own."""
    later = dt.timedelta(weeks=weeks)
    article = report.article
    published = None if article.published is None else article.published + later
    address = f"https://copies.example/{round_}/{number}"
    kinds = (Incident, Proposal) if round_ < WITH_PROPOSALS else (Incident,)
    return attrs.evolve(
        report,
        article=attrs.evolve(article, published=published, url=address),
        findings=tuple(moved(f, later) for f in report.findings if isinstance(f, kinds)),
        mentions=(),
    )


def moved(finding: Finding, later: dt.timedelta) -> Finding:
    when = finding.when if isinstance(finding, Incident) else None
    if when is None:
        return finding
    days = {name: day + later for name in ("earliest", "latest") if (day := getattr(when, name)) is not None}
    return attrs.evolve(finding, when=attrs.evolve(when, **days))


def here(file: Path) -> Digests:
    texts = (text for batch in pq.ParquetFile(file).iter_batches(2_000) for text in batch["report"].to_pylist())
    told = rows_of(link(ukrnews.from_json(text) for text in texts))
    return {name: digest(rows) for name, rows in told.items() if name != "deadlines"}


def on_duckdb(file: Path, folder: Path) -> Digests:
    import duckdb

    from ukrnews.archive.jobs.duckdb import link as job

    with duckdb.connect(str(folder / "linking.duckdb")) as database:
        names = job(f"'{file}'", database)
        return {name: digest(_rows(database, table)) for name, table in names.items()}


def on_spark(file: Path, folder: Path) -> Digests:
    from pyspark.sql import SparkSession

    from ukrnews.archive.jobs.spark import link as job

    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2,4]").config("spark.ui.enabled", "false")
    builder = builder.config("spark.ui.showConsoleProgress", "false").config("spark.driver.memory", "2g")
    session = builder.config("spark.sql.shuffle.partitions", "16").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    tables = job(session.read.parquet(str(file)).repartition(16))
    found = {name: digest(frame.toArrow().to_pylist()) for name, frame in tables.items()}
    session.stop()
    return found


ENGINES: dict[str, Callable[[Path, Path], Digests]] = {"duckdb": on_duckdb, "spark": on_spark}


def digest(rows: Iterable[dict[str, Any]]) -> tuple[int, str]:
    """How many rows, and one digest of them in any order."""
    plain = (json.dumps(row, sort_keys=True, default=str) for row in rows)
    each = sorted(hashlib.blake2b(row.encode(), digest_size=16).digest() for row in plain)
    return len(each), hashlib.sha256(b"".join(each)).hexdigest()


def _rows(database: Any, table: str) -> Iterator[dict[str, Any]]:
    query = database.execute(f"SELECT * FROM {table}")
    names = [about[0] for about in query.description]
    while rows := query.fetchmany(5_000):
        yield from (dict(zip(names, row, strict=True)) for row in rows)


if __name__ == "__main__":
    sys.exit(main())

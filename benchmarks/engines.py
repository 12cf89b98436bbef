"""Many articles read on the engines of others, with two workers each, against two processes of this library.

    python benchmarks/engines.py                      20,000 articles on Spark, Ray and Dask
    python benchmarks/engines.py --articles 2000 ray  fewer, on this engine only
    python benchmarks/engines.py --check              exit with 1 where a report differs, or an engine is too slow

The articles are those of `made_articles.py`, some hundred words each, in Parquet files. What is timed is reading these
files, parsing, and writing the reports to files; the start of an engine is told apart. Two processes are timed before
the first engine and after each one, and an engine is held by the clock against the mean of the two runs around it,
since other work on a machine comes and goes; with two cores, let there be none. The processor time of all processes
(Linux) is told beside it. The reports of all are held against those of one process, byte for byte.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq
from made_articles import articles

import ukrnews

MOST = 1.25
"""How much longer than two processes an engine may take."""
FILES = 8
"""Files of articles: what engines share out among their workers."""


class Run(NamedTuple):
    """What one run took, in seconds, and a digest of all its reports, whatever their order."""

    starting: float
    reading: float
    spent: float
    """Processor time of reading, over all processes."""
    digest: str


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("engines", nargs="*", metavar="ENGINE", help=f"of {', '.join(ENGINES)}; all unless given")
    parser.add_argument("--articles", type=int, default=20_000, help="how many (default: 20,000)")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a report differs or an engine is slow")
    parser.add_argument("--most", type=float, default=MOST, help="how much longer than two processes it may take")
    options = parser.parse_args()
    unknown = sorted(set(options.engines) - set(ENGINES))
    if unknown:
        parser.error(f"no engine {unknown[0]!r}")
    with tempfile.TemporaryDirectory() as folder:
        return compare(Path(folder), options.engines or list(ENGINES), options.articles, options.most, options.check)


def compare(folder: Path, engines: list[str], count: int, most: float, check: bool) -> int:
    """Print what each takes; 1 where `check` finds a difference."""
    given = folder / "articles"
    write(given, count)
    one = told("one process", here(given, folder / "one", 1), count)
    before = told("two processes", here(given, folder / "two", 2), count)
    wrong = [] if before.digest == one.digest else ["two processes: other reports"]
    for name in engines:
        run = told(name, ENGINES[name](given, folder / name), count)
        after = told("two processes", here(given, folder / f"after {name}", 2), count)
        clock = 2 * run.reading / (before.reading + after.reading)
        processor = 2 * run.spent / (before.spent + after.spent)
        print(
            f"{name} takes {clock:.2f} times what two processes take, {processor:.2f} times by the processor",
            flush=True,
        )
        wrong += [f"{name}: other reports"] * (run.digest != one.digest)
        wrong += [f"{name}: {clock:.2f} times as long, at most {most}"] * (clock > most)
        before = after
    print("\n".join(wrong) or "the same reports everywhere, byte for byte", flush=True)
    return 1 if check and wrong else 0


def told(name: str, run: Run, count: int) -> Run:
    print(
        f"{name:>14}: {run.reading:8.1f} s, {count / run.reading:6.1f} articles a second"
        f" ({run.spent:.1f} s of processor time; {run.starting:.1f} s to start; load {os.getloadavg()[0]:.1f})",
        flush=True,
    )
    return run


def write(folder: Path, count: int) -> None:
    """The articles as so many files of Parquet."""
    folder.mkdir()
    made = articles(count)
    for number in range(FILES):
        part = list(islice(made, count // FILES + (number < count % FILES)))
        columns = {name: [getattr(a, name) for a in part] for name in ("text", "published", "source", "url")}
        pq.write_table(pa.table(columns), folder / f"{number}.parquet")


def here(given: Path, made: Path, processes: int) -> Run:
    """This library alone, in so many processes."""
    began, before = time.perf_counter(), spent()
    made.mkdir()
    rows = (row for path in sorted(given.glob("*.parquet")) for row in pq.read_table(path).to_pylist())
    reports = ukrnews.parse_many((ukrnews.Article(**row) for row in rows), processes=processes)
    with (made / "reports.jsonl").open("w", encoding="utf-8") as file:
        file.writelines(f"{ukrnews.to_json(report)}\n" for report in reports)
    took = time.perf_counter() - began, spent() - before
    with (made / "reports.jsonl").open(encoding="utf-8") as file:
        return Run(0, *took, digest(line.rstrip("\n") for line in file))


def on_spark(given: Path, made: Path) -> Run:
    from pyspark.sql import SparkSession

    from ukrnews.corpus.spark import reports

    os.environ["PYSPARK_PYTHON"] = sys.executable
    began = time.perf_counter()
    builder = SparkSession.builder.master("local[2,4]").config("spark.ui.enabled", "false")
    session = builder.config("spark.ui.showConsoleProgress", "false").config("spark.driver.memory", "1g").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    started, before = time.perf_counter(), spent()
    reports(session.read.parquet(str(given))).write.parquet(str(made))
    took = time.perf_counter() - started, spent() - before
    session.stop()
    return Run(started - began, *took, digest(_reports_in(made)))


def on_ray(given: Path, made: Path) -> Run:
    import ray

    from ukrnews.corpus.ray import reports

    began = time.perf_counter()
    ray.init(
        num_cpus=2,
        include_dashboard=False,
        object_store_memory=300_000_000,
        log_to_driver=False,
        _system_config={"worker_niceness": 0},  # unless told so, its workers give way to all else on the machine
    )
    ray.data.DataContext.get_current().enable_progress_bars = False
    started, before = time.perf_counter(), spent()
    reports(ray.data.read_parquet(str(given)).repartition(FILES)).write_parquet(str(made))
    took = time.perf_counter() - started, spent() - before
    ray.shutdown()
    return Run(started - began, *took, digest(_reports_in(made)))


def on_dask(given: Path, made: Path) -> Run:
    import dask
    import dask.dataframe as frames

    from ukrnews.corpus.dask import reports

    began, before = time.perf_counter(), spent()
    with dask.config.set(scheduler="processes", num_workers=2, chunksize=1):
        reports(frames.read_parquet(str(given))).to_parquet(str(made))
    return Run(0, time.perf_counter() - began, spent() - before, digest(_reports_in(made)))


ENGINES: dict[str, Callable[[Path, Path], Run]] = {"spark": on_spark, "ray": on_ray, "dask": on_dask}


def spent() -> float:
    """Processor seconds of this process and all below it, those that have ended among them."""
    parents, times = dict[int, int](), dict[int, float]()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended since it was listed
            fields = stat.read_text().rpartition(")")[2].split()
            parents[int(stat.parent.name)] = int(fields[1])
            times[int(stat.parent.name)] = sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    family = [os.getpid()]
    for pid in family:
        family += [child for child, parent in parents.items() if parent == pid]
    return sum(times.get(pid, 0) for pid in family)


def digest(reports: Iterable[str]) -> str:
    """One digest of many reports in any order; a report that stands there twice is seen."""
    each = sorted(hashlib.blake2b(report.encode(), digest_size=16).digest() for report in reports)
    return hashlib.sha256(b"".join(each)).hexdigest()


def _reports_in(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.parquet")):
        yield from pq.read_table(path, columns=["report"])["report"].to_pylist()


if __name__ == "__main__":
    sys.exit(main())

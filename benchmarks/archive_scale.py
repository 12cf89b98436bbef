"""How long a day takes that comes into a large archive: python benchmarks/archive_scale.py [ARTICLES [A DAY]]

The articles are those of `link_scale.py`. Reading a hundred thousand takes longer than the rest, so 6,000 are read, and
their reports stand for later months too, with all days moved. Prints the seconds for building the archive, its size,
and the seconds for adding the next day (default: 500 articles to 100,000), reading included, then for some queries.
"""

from __future__ import annotations

import datetime as dt
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from random import Random

import attrs
from link_scale import articles

import ukrnews
from ukrnews.archive import Archive
from ukrnews.model import Article, Report

READ = 6_000
_DAY = re.compile(r'"(\d{4}-\d\d-\d\d)"')


def main(count: int, a_day: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive.open(Path(folder) / "war.duckdb")
        with timed(f"{count} reports added in one go"):
            archive.add(islice(reports(), count))
        print(f"{archive.path.stat().st_size / 1e6:10.1f} MB")
        with archive.reading() as kept:
            last = kept.rows("SELECT max(published) FROM articles")[0][0]
        new = list(islice(day_after(last), a_day))
        with timed(f"{a_day} articles of the next day read"):
            read = list(ukrnews.parse_many(new))
        with timed(f"{a_day} reports added"):
            archive.add(read)
        with timed("the same again"):
            archive.add(read)
        with timed("a month's events at Kupiansk"):
            print(f"{len(archive.events(place='Kupiansk', since=last - dt.timedelta(days=30))):10} events")


def reports() -> Iterator[Report]:
    """Reports without end: those that are read, then the same of later months."""
    first = list(ukrnews.parse_many(islice(articles(Random(0)), READ)))
    days = [r.article.published for r in first if r.article.published is not None]
    span = (max(days) - min(days)).days + 1
    lines = [ukrnews.to_json(report) for report in first]
    for round_ in range(10_000):
        for line in lines:
            yield moved(line, round_, round_ * span)


def moved(line: str, round_: int, days: int) -> Report:
    """The report of one line, so many days later; its text says so, else it would be a known one."""
    report = ukrnews.from_json(_DAY.sub(lambda m: f'"{dt.date.fromisoformat(m[1]) + dt.timedelta(days)}"', line))
    article = attrs.evolve(report.article, text=f"{report.article.text}\nEdition {round_}.")
    return attrs.evolve(report, article=article)


def day_after(last: dt.date) -> Iterator[Article]:
    for article in articles(Random(1)):
        yield attrs.evolve(article, published=last + dt.timedelta(days=1))


@contextmanager
def timed(what: str) -> Iterator[None]:
    began = time.perf_counter()
    yield
    print(f"{time.perf_counter() - began:10.1f} s  {what}", flush=True)


if __name__ == "__main__":
    given = [int(number) for number in sys.argv[1:]]
    main(*(given + [100_000, 500][len(given) :]))

"""How long a day takes that comes into a large archive: python benchmarks/archive_scale.py [ROUNDS [A DAY]]

The articles are those of `link_scale.py`. 6,000 are read and added; then the archive's tables are copied into
themselves, so many rounds (default: 16, which makes 102,000), with other ids and all days moved back. So what the next
day's articles are held against is what it would be: the events of that week, and the proposals of all rounds, which
share their words. Prints wall and CPU seconds for adding the next day (default: 500 articles) and for some questions.
"""

from __future__ import annotations

import datetime as dt
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
from ukrnews.archive.store.files import writing
from ukrnews.archive.store.locking import locked
from ukrnews.archive.store.schema import KEPT, PUBLIC

READ = 6_000
_IDS = frozenset("article_id finding_id group_id event_id family_id copy_id by_id told_by proposal_id".split())
_DAYS = frozenset("published article_published earliest latest due".split())
_LEAST = -(2**63)


def main(rounds: int, a_day: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        archive = Archive.open(Path(folder) / "war.duckdb")
        reports = list(ukrnews.parse_many(islice(articles(Random(0)), READ)))
        with timed(f"{READ} reports added in one go"):
            archive.add(reports)
        days = [r.article.published for r in reports if r.article.published is not None]
        multiply(archive, rounds, (max(days) - min(days)).days + 1)
        number = archive.sql("SELECT count(*) AS n FROM articles")["n"][0].as_py()
        print(f"{archive.path.stat().st_size / 1e6:8.0f} MB hold {number} articles")
        tomorrow = max(days) + dt.timedelta(days=1)
        new = [attrs.evolve(article, published=tomorrow) for article in islice(articles(Random(1)), a_day)]
        with timed(f"{a_day} articles of the next day read"):
            read = list(ukrnews.parse_many(new))
        with timed(f"{a_day} reports added"):
            archive.add(read)
        with timed("the same again"):
            archive.add(read)
        with timed("a month's events at Kupiansk"):
            archive.events(place="Kupiansk", since=tomorrow - dt.timedelta(days=30))
        with timed("the ledger of ceasefires that China put forward"):
            archive.ledger("ceasefire", by="China")
        with timed("what moved on the last day"):
            archive.diff(max(days), tomorrow)


def multiply(archive: Archive, rounds: int, days: int) -> None:
    """Copy what an archive holds into it, so many times, each time so many days earlier."""
    tables = {**{f"kept.{name}": table for name, table in KEPT.items() if name != "about"}, **PUBLIC}
    with locked(archive.path) as lock, writing(lock) as database:
        for number, name in enumerate(tables):
            database.execute(f"CREATE TEMP TABLE first{number} AS SELECT * FROM {name}")
        for round_ in range(1, rounds + 1):
            for number, (name, table) in enumerate(tables.items()):
                columns = ", ".join(moved(name, column, round_, round_ * days) for column in table.names)
                database.execute(f"INSERT INTO {name} SELECT {columns} FROM first{number}")


def moved(table: str, column: str, round_: int, days: int) -> str:
    """The column in SQL as it is in that round."""
    if column in _IDS or (table, column) == ("kept.articles", "key"):
        return f"'{round_:02}' || {column}"
    if column in _DAYS:
        return f"{column} - {days}"
    if (table, column) == ("kept.keys", "key"):  # those of events hold the week
        return f"CASE WHEN sort = 'event' THEN hash(key, {round_})::HUGEINT + {_LEAST} ELSE key END"
    return column


@contextmanager
def timed(what: str) -> Iterator[None]:
    wall, cpu = time.perf_counter(), time.process_time()
    yield
    print(f"{time.perf_counter() - wall:8.1f} s wall {time.process_time() - cpu:6.1f} s CPU  {what}", flush=True)


if __name__ == "__main__":
    given = [int(number) for number in sys.argv[1:]]
    main(*(given + [16, 500][len(given) :]))

"""`Archive`: what was read, kept in one file, joined as it grows, and asked."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TypeVar

import attrs

from ukrnews.archive.changes import Change, change_of
from ukrnews.archive.links import Links
from ukrnews.archive.store.files import reading, writing
from ukrnews.archive.store.growing import grow, join_again
from ukrnews.archive.store.kept import Kept
from ukrnews.archive.store.rules_digest import rules_digest
from ukrnews.archive.store.whole import links_of, replaced_in
from ukrnews.corpus import parse_many
from ukrnews.formats.identity import article_id
from ukrnews.model import Article, Report

T = TypeVar("T")

_BATCH = 2_000
"""Articles that are joined at a time; it bounds the memory, and changes nothing else."""


@attrs.frozen(kw_only=True)
class Added:
    """What `Archive.add` did."""

    new: tuple[Article, ...] = ()
    """Articles that were not there, changed ones among them."""
    known: int = 0
    """How many were there."""
    changed: tuple[Change, ...] = ()
    """Of the new ones those that are a new text of a known article."""
    problems: tuple[tuple[Article, tuple[str, ...]], ...] = ()
    """Articles whose reports have problems, with these."""


@attrs.frozen
class Archive:
    """Articles and what was found in them, in one DuckDB file (extra `archive`).

    Each query reads the state that was published last; `add` publishes all that it adds at once, or nothing.
    """

    path: Path

    @staticmethod
    def open(path: str | os.PathLike[str]) -> Archive:
        """The archive in this file; a file that is not there is made by the first `add`.

        Raises ArchiveError for a file that is no archive, is broken, or was made by a newer version.
        """
        archive = Archive(Path(path))
        if archive.path.exists():
            with reading(archive.path):
                pass
        return archive

    def add(self, items: Iterable[Article | Report], *, processes: int = 1) -> Added:
        """Take in articles, which are read, or reports; what is there already changes nothing.

        All is published at the end, or nothing. The order does not matter, nor whether it comes in one go: the archive
        tells what `link` tells of all its reports. Raises ArchiveError where the file cannot be written.
        """
        with writing(self.path) as database:
            kept = Kept(database)
            if kept.rows("SELECT rules FROM kept.about") != [(rules_digest(),)]:
                join_again(database)
                database.execute("UPDATE kept.about SET rules = ?", [rules_digest()])
            counted, told = _Counted(items), Added()
            reports = _read(counted, kept, processes)
            while batch := list(islice(reports, _BATCH)):
                told = _with(told, batch, database)
            return attrs.evolve(told, known=counted.number - len(told.new))

    def links(self) -> Links:
        """All that its articles tell together, as `link` has it."""
        return self.ask(links_of)

    def changes(self) -> tuple[Change, ...]:
        """The articles that were changed, with what was changed in them."""
        return self.ask(_changes)

    def report(self, name: str) -> Report:
        """The report of the article with this article_id. Raises KeyError where there is none."""
        return self.ask(lambda kept: kept.reports([name]))[name]

    def ask(self, question: Callable[[Kept], T]) -> T:
        """The answer of a function that is given what is kept."""
        with self.reading() as kept:
            return question(kept)

    @contextmanager
    def reading(self) -> Iterator[Kept]:
        """What is kept, as it was published last, over one connection: `kept.database` takes SQL."""
        with reading(self.path) as database:
            yield Kept(database)


@attrs.define
class _Counted:
    """Items, counted as they go by."""

    items: Iterable[Article | Report]
    number: int = 0

    def __iter__(self) -> Iterator[Article | Report]:
        for item in self.items:
            self.number += 1
            yield item


def _read(items: Iterable[Article | Report], kept: Kept, processes: int) -> Iterator[Report]:
    """The reports of what is not kept yet: an article that is known by text and metadata is not read again."""
    known = {name for (name,) in kept.rows("SELECT article_id FROM kept.articles")}
    ready: list[Report] = []

    def unread() -> Iterator[Article]:
        for item in items:
            article = item.article if isinstance(item, Report) else item
            name = article_id(article)
            if name in known:
                continue
            known.add(name)
            if isinstance(item, Report):
                ready.append(item)
            else:
                yield item

    for report in parse_many(unread(), processes=processes):
        yield report
        yield from _emptied(ready)
    yield from _emptied(ready)


def _emptied(ready: list[Report]) -> Iterator[Report]:
    while ready:
        yield ready.pop()


def _with(told: Added, batch: list[Report], database: object) -> Added:
    incoming = grow(batch, database)
    reports = Kept(database).texts([name for names in incoming.versions for name in names])
    new = {article_id(r.article) for r in incoming.new}
    changed = [
        change_of(reports[old], reports[names[-1]])
        for names in incoming.versions
        for old in names[:-1]
        if old in new or names[-1] in new
    ]
    return Added(
        new=(*told.new, *(r.article for r in incoming.new)),
        changed=(*told.changed, *changed),
        problems=(*told.problems, *((r.article, r.problems) for r in incoming.new if r.problems)),
    )


def _changes(kept: Kept) -> tuple[Change, ...]:
    pairs = replaced_in(kept)
    reports = kept.texts({article_id(article) for pair in pairs for article in pair})
    return tuple(change_of(reports[article_id(a)], reports[article_id(b)]) for a, b in pairs)

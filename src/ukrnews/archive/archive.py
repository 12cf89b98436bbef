"""`Archive`: what was read, kept in one file, joined as it grows, and asked."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import attrs

from ukrnews.archive.changes import Change, change_of
from ukrnews.archive.links import Due, Event, Family, Links
from ukrnews.archive.queries.answer import Answer
from ukrnews.archive.queries.coverage import Coverage, coverage
from ukrnews.archive.queries.deadlines import deadlines
from ukrnews.archive.queries.differences import Step, differences
from ukrnews.archive.queries.events import events
from ukrnews.archive.queries.ledger import ledger
from ukrnews.archive.queries.quotes import Quote, quotes
from ukrnews.archive.queries.red_lines import RedLine, red_lines
from ukrnews.archive.queries.sources import Sources, sources
from ukrnews.archive.store.files import reading, writing
from ukrnews.archive.store.growing import grow, join_again
from ukrnews.archive.store.kept import Kept
from ukrnews.archive.store.locking import Lock, locked
from ukrnews.archive.store.rules_digest import rules_digest
from ukrnews.archive.store.unread import Unread
from ukrnews.archive.store.whole import links_of, replaced_in
from ukrnews.formats.identity import article_id
from ukrnews.model import Article, Report
from ukrnews.model.checks import expect

if TYPE_CHECKING:
    import pyarrow as pa

T = TypeVar("T")

PORTION = 2_000
"""Articles that are joined and published at a time: some minutes of reading, which is what a kill can cost."""


@attrs.frozen(kw_only=True)
class Added:
    """What `Archive.add` did, or what a portion of it did."""

    new: tuple[Article, ...] = ()
    """Articles that were not there, changed ones among them."""
    known: int = 0
    """How many were there."""
    changed: tuple[Change, ...] = ()
    """Of the new ones those that are a new text of a known article."""
    problems: tuple[tuple[Article, tuple[str, ...]], ...] = ()
    """Articles whose reports have problems, with these."""
    lost: tuple[tuple[Article, tuple[str, ...]], ...] = ()
    """Articles that could not be read, with why; they are not kept, so that another `add` reads them."""
    joined_anew: bool = False
    """Whether all was joined anew first, since the rules of joining have changed."""

    def with_next(self, then: Added) -> Added:
        """Both together."""
        return Added(
            new=(*self.new, *then.new),
            known=self.known + then.known,
            changed=(*self.changed, *then.changed),
            problems=(*self.problems, *then.problems),
            lost=(*self.lost, *then.lost),
            joined_anew=self.joined_anew or then.joined_anew,
        )


@attrs.frozen
class Archive:
    """Articles and what was found in them, in one DuckDB file (extra `archive`).

    Each query reads the state that was published last; `add` publishes whole portions, or nothing.
    """

    path: Path

    @staticmethod
    def open(path: str | os.PathLike[str]) -> Archive:
        """The archive in this file; a file that is not there is made by the first `add`.

        Raises ArchiveError for a file that is no archive, is broken, or was made by a newer version.
        """
        expect("Archive.open: path", path, str, os.PathLike)
        archive = Archive(Path(path))
        if archive.path.exists():
            with reading(archive.path):
                pass
        return archive

    def add(self, items: Iterable[Article | Report], *, processes: int = 1, portion: int = PORTION) -> Added:
        """Take in articles, which are read, or reports; what is there already changes nothing.

        Each portion of so many new articles is published when it is joined, whole or not at all; what ends the process
        costs the portion at hand, and the same call goes on where it ended. The order does not matter, nor whether it
        comes in one go: the archive tells what `link` tells of all its reports. Raises ArchiveError where the file
        cannot be written, ValueError for a portion below 1.
        """
        return reduce(Added.with_next, self.add_in_portions(items, processes=processes, portion=portion), Added())

    def add_in_portions(
        self, items: Iterable[Article | Report], *, processes: int = 1, portion: int = PORTION
    ) -> Iterator[Added]:
        """As `add`, telling what each portion did when it is published; no other process may write until the end."""
        expect("Archive.add: items", items, Iterable)
        if portion < 1:
            raise ValueError(f"portion must be at least 1: {portion}")
        with locked(self.path) as lock:
            if self._joined_anew(lock):
                yield Added(joined_anew=True)
            unread = Unread(items, self.ask(_names) if self.path.exists() else set())
            while any(read := unread.read(portion, processes)):
                reports, lost = read
                done = Added(lost=tuple((r.article, r.problems) for r in lost))
                if reports:
                    with writing(lock) as database:
                        done = done.with_next(_grown(reports, database))
                yield attrs.evolve(done, known=unread.passed() - len(done.new) - len(lost))
            yield Added(known=unread.passed())

    def _joined_anew(self, lock: Lock) -> bool:
        """Join everything anew if it was joined by other rules; returns whether it was."""
        if not self.path.exists() or self.ask(_rules) in {None, rules_digest()}:
            return False
        with self.reading() as published, writing(lock) as database:
            join_again(published, database)
        return True

    def links(self) -> Links:
        """All that its articles tell together, as `link` has it."""
        return self.ask(links_of)

    def events(
        self,
        *,
        place: str | None = None,
        since: dt.date | None = None,
        until: dt.date | None = None,
        kind: str | None = None,
        articles: int = 1,
    ) -> Answer[Event]:
        """The events at a place or in a region, on days from `since` to `until`, of a kind ("strike"), told by at
        least so many articles. Raises ValueError for an unknown kind."""
        return self.ask(lambda kept: events(kept, place=place, since=since, until=until, kind=kind, articles=articles))

    def quotes(
        self,
        *,
        by: str | None = None,
        about: str | None = None,
        since: dt.date | None = None,
        until: dt.date | None = None,
        act: str | None = None,
    ) -> Answer[Quote]:
        """What is said: by whom ("Peskov"), with which words in it ("Donbas"), in articles of which days, by which
        act ("deny"). Raises ValueError for an unknown act."""
        return self.ask(lambda kept: quotes(kept, by=by, about=about, since=since, until=until, act=act))

    def ledger(self, about: str | None = None, *, by: str | None = None, articles: int = 1) -> Answer[Family]:
        """Proposals of a kind or with words that name it ("ceasefire", "Istanbul"), put forward or answered by whom,
        told by at least so many articles; the rows are the parties' answers in order of time."""
        return self.ask(lambda kept: ledger(kept, about, by=by, articles=articles))

    def deadlines(
        self,
        *,
        due_after: dt.date | None = None,
        due_before: dt.date | None = None,
        holder: str | None = None,
    ) -> Answer[Due]:
        """The days that are set from `due_after` to `due_before`, by whom, the earliest first."""
        return self.ask(lambda kept: deadlines(kept, due_after=due_after, due_before=due_before, holder=holder))

    def red_lines(self, *, holder: str | None = None) -> Answer[RedLine]:
        """What is ruled out, by a person, a body or all who speak for a state, each wording with the one before."""
        return self.ask(lambda kept: red_lines(kept, holder=holder))

    def diff(self, after: dt.date, until: dt.date) -> Answer[Step]:
        """What moved between two days: what articles after the first, up to the second, tell that was not told
        before. Raises ValueError where the second is before the first."""
        return self.ask(lambda kept: differences(kept, after, until))

    def coverage(self) -> Coverage:
        """Reports per source, place and week, sources that fell silent, undated articles."""
        return self.ask(coverage)

    def sources(self) -> Sources:
        """Who is quoted through which outlet, and events that rest on one source."""
        return self.ask(sources)

    def sql(self, query: str, *values: object) -> pa.Table:
        """The answer to a query in SQL over the tables as an Arrow table; `?` in it stand for the values."""
        with self.reading() as kept:
            found: pa.Table = kept.database.sql(query, params=list(values)).to_arrow_table()
            return found

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


def _rules(kept: Kept) -> str | None:
    ((rules,),) = kept.rows("SELECT rules FROM kept.about")
    found: str | None = rules
    return found


def _names(kept: Kept) -> set[str]:
    return {name for (name,) in kept.rows("SELECT article_id FROM kept.articles")}


def _grown(reports: Sequence[Report], database: object) -> Added:
    incoming = grow(reports, database)
    new = {article_id(r.article) for r in incoming.new}
    pairs = list(_changed(incoming.versions, new))
    texts = Kept(database).texts({name for pair in pairs for name in pair})
    return Added(
        new=tuple(r.article for r in incoming.new),
        changed=tuple(change_of(texts[old], texts[name]) for old, name in pairs),
        problems=tuple((r.article, r.problems) for r in incoming.new if r.problems),
    )


def _changed(versions: Iterable[tuple[str, ...]], new: Collection[str]) -> Iterator[tuple[str, str]]:
    """For each new text of a known article the text before it and itself, or where it is the oldest the one after."""
    for names in versions:
        for k, name in enumerate(names):
            if name in new:
                yield (names[k - 1], name) if k else (name, names[1])


def _changes(kept: Kept) -> tuple[Change, ...]:
    pairs = replaced_in(kept)
    reports = kept.texts({article_id(article) for pair in pairs for article in pair})
    return tuple(change_of(reports[article_id(a)], reports[article_id(b)]) for a, b in pairs)

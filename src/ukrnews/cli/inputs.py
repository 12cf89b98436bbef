"""What the user names on the command line → articles, with faults told on standard error as they are met."""

from __future__ import annotations

import datetime as dt
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from glob import has_magic
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from ukrnews.cli import words
from ukrnews.corpus.errors import InputError
from ukrnews.corpus.files import UTF_8, Layout, articles_of, in_unicode, layout_of, read_articles
from ukrnews.corpus.found import files_in
from ukrnews.model import Article

if TYPE_CHECKING:
    from ukrnews.corpus.dating import By

STDIN = "-"
LARGE = 500_000
"""Characters from which on an article is told to be large."""
_OF_MANY = ("jsonl", "feed")


def complain(message: str) -> None:
    """One line on standard error, whatever the message holds; what would steer a terminal is shown."""
    print("ukrnews:", words.visible(message), file=sys.stderr)


def days_in_words(by: Mapping[By, int]) -> str:
    """From where days of publication are known: "3 by its metadata, 17 by the file's name"."""
    from ukrnews.corpus.dating import By

    return ", ".join(f"{by[how]} by {how.value}" for how in By if by.get(how))


def _complain_of(name: str, fault: str) -> None:
    del name  # the fault has it
    complain(fault)


@attrs.define(kw_only=True)
class Inputs:
    """The articles of all files named, of all in folders and of all that patterns fit; `failed` counts what could not
    be read of those passed so far."""

    files: Sequence[str]
    published: dt.date | None = None
    stdin_layout: Layout = "text"
    include: Sequence[str] = ()
    encoding: str = UTF_8
    lenient: bool = False
    """Whether keys that are none of an article's are passed over."""
    tell: Callable[[str, str], None] = _complain_of
    """Is told the name of what cannot be read, and why."""
    failed: int = 0
    by: Counter[By] = attrs.field(factory=Counter)
    """How many articles have their day from where."""
    _paths: tuple[str, ...] | None = None

    def __iter__(self) -> Iterator[tuple[str, Article]]:
        """Each article with the name to show for it: the file's, or file and position in a file of many."""
        for file in self.paths:
            many = self._layout(file) in _OF_MANY
            for number, item in enumerate(self._items(file), start=1):
                if isinstance(item, InputError):
                    self._fail(item, self._name(file))
                else:
                    name = f"{self._name(file)} #{number}" if many else self._name(file)
                    _weigh(name, item)
                    yield name, self._dated(item, file)

    def tell_days(self) -> None:
        """Say from where days of publication are known, where any was read in a name or a dateline."""
        from ukrnews.corpus.dating import By

        if self.by[By.NAME] or self.by[By.DATELINE]:
            complain(f"days of publication: {days_in_words(self.by)}")

    @property
    def paths(self) -> tuple[str, ...]:
        """The files behind what was named, found once; what stands for none is told."""
        if self._paths is None:
            self._paths = tuple(self._found())
        return self._paths

    def _found(self) -> Iterator[str]:
        for name in self.files:
            for file in [name] if name == STDIN else files_in(name, self.include):
                if isinstance(file, InputError):
                    self._fail(file, self._name(name))
                else:
                    yield str(file)

    @property
    def may_be_many(self) -> bool:
        """Whether more than one article may come, by what was named, not by what is in it."""
        return len(self.files) > 1 or any(map(self._may_be_many, self.files))

    @property
    def number(self) -> int | None:
        """How many articles come at the most; None where files may hold many."""
        return None if any(self._layout(path) in _OF_MANY for path in self.paths) else len(self.paths)

    def _may_be_many(self, name: str) -> bool:
        is_file = name == STDIN or Path(name).is_file() or not (Path(name).is_dir() or has_magic(name))
        return not is_file or self._layout(name) in _OF_MANY

    def _fail(self, error: InputError, name: str) -> None:
        self.failed += 1
        self.tell(name, str(error))

    def _dated(self, article: Article, file: str) -> Article:
        from ukrnews.corpus.dating import dated

        found = dated(article, "" if file == STDIN else file, self.published)
        self.by[found.by] += 1
        return found.article

    def _items(self, file: str) -> Iterator[Article | InputError]:
        if file == STDIN:
            return articles_of(
                sys.stdin.buffer,
                "standard input",
                self.stdin_layout,
                encoding=self.encoding,
                lenient=self.lenient,
            )
        return read_articles(file, encoding=self.encoding, lenient=self.lenient)

    def _layout(self, file: str) -> Layout:
        return self.stdin_layout if file == STDIN else layout_of(Path(file))

    def _name(self, file: str) -> str:
        return "standard input" if file == STDIN else in_unicode(file)


def _weigh(name: str, article: Article) -> None:
    if len(article.text) > LARGE:
        complain(
            f"{name}: is large ({len(article.text):,} characters) and read as one article, which takes a while "
            "(several articles are read apart as lines of a .jsonl file)"
        )

"""What the user names on the command line → articles, with faults told on standard error as they are met."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import attrs

from ukrnews.cli import words
from ukrnews.corpus.errors import InputError
from ukrnews.corpus.files import Layout, articles_of, in_unicode, layout_of, read_articles
from ukrnews.model import Article

STDIN = "-"
_OF_MANY = ("jsonl", "feed")


def complain(message: str) -> None:
    """One line on standard error, whatever the message holds; what would steer a terminal is shown."""
    print("ukrnews:", words.visible(message), file=sys.stderr)


def _complain_of(name: str, fault: str) -> None:
    del name  # the fault has it
    complain(fault)


@attrs.define(kw_only=True)
class Inputs:
    """The articles of all files named; `failed` counts what could not be read of those passed so far."""

    files: Sequence[str]
    published: dt.date | None = None
    stdin_layout: Layout = "text"
    lenient: bool = False
    """Whether keys that are none of an article's are passed over."""
    tell: Callable[[str, str], None] = _complain_of
    """Is told the name of what cannot be read, and why."""
    failed: int = 0

    def __iter__(self) -> Iterator[tuple[str, Article]]:
        """Each article with the name to show for it: the file's, or file and position in a file of many."""
        for file in self.files:
            many = self._layout(file) in _OF_MANY
            for number, item in enumerate(self._items(file), start=1):
                if isinstance(item, InputError):
                    self.failed += 1
                    self.tell(self._name(file), str(item))
                else:
                    yield f"{self._name(file)} #{number}" if many else self._name(file), item

    @property
    def may_be_many(self) -> bool:
        """Whether more than one article may come, by what was named, not by what is in it."""
        return len(self.files) > 1 or any(self._layout(file) in _OF_MANY for file in self.files)

    def _items(self, file: str) -> Iterator[Article | InputError]:
        if file == STDIN:
            return articles_of(
                sys.stdin.buffer, "standard input", self.stdin_layout, published=self.published, lenient=self.lenient
            )
        return read_articles(file, published=self.published, lenient=self.lenient)

    def _layout(self, file: str) -> Layout:
        return self.stdin_layout if file == STDIN else layout_of(Path(file))

    def _name(self, file: str) -> str:
        return "standard input" if file == STDIN else in_unicode(file)

"""Closed word lists, which each room keeps as data in its folder's ``words.toml``."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeVar

from ukrnews.lexicon.plain_toml import read_toml

T = TypeVar("T")


class WordLists:
    """The lists and tables of a folder's ``words.toml``; the file is read when the first of them is asked for.

    A list is an array, or running text where no entry is of several words. To ask for one that is not in the file, or
    for a value of another type, is a fault of the program: KeyError, TypeError.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "words.toml"

    @cached_property
    def _content(self) -> dict[str, Any]:
        return read_toml(self._path.read_text(encoding="utf-8"))

    def row(self, name: str) -> tuple[str, ...]:
        """The words of a list in their order."""
        return _words(self._content[name])

    def numbered(self, name: str, start: int = 0) -> dict[str, int]:
        """The words of a list with their places, the first of them `start`."""
        return {word: place for place, word in enumerate(self.row(name), start)}

    def listed(self, name: str) -> frozenset[str]:
        """The words of a list."""
        return frozenset(self.row(name))

    def table(self, name: str, of: type[T]) -> dict[str, T]:
        """The words of a table with their values, each an `of`."""
        found: dict[str, T] = {}
        for word, value in self._content[name].items():
            if type(value) is not of:
                raise TypeError(f"{self._path.name}: {name}: {word} is no {of.__name__}: {value!r}")
            found[word] = value
        return found

    def meanings(self, name: str) -> dict[str, str]:
        """Each word of a table of lists with the name of its list: what it means."""
        return {word: meaning for meaning, words in self._content[name].items() for word in _words(words)}


def lists_in(folder: Path) -> Callable[[str], frozenset[str]]:
    """A function from the name of a list in the folder's ``words.toml`` to its words."""
    return cache(WordLists(folder).listed)


def _words(words: str | list[str]) -> tuple[str, ...]:
    return tuple(words.split() if isinstance(words, str) else words)

"""Closed word lists, which each parser keeps as data in its folder's ``words.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path


def lists_in(folder: Path) -> Callable[[str], frozenset[str]]:
    """A function from the name of a list to its words; the file is read when the first list is asked for.

    A list is an array, or running text where no entry is of several words. The function raises KeyError for a list
    that is not in the file: a fault of the program.
    """

    @cache
    def lists() -> dict[str, str | list[str]]:
        return tomllib.loads((folder / "words.toml").read_text(encoding="utf-8"))

    @cache
    def listed(name: str) -> frozenset[str]:
        words = lists()[name]
        return frozenset(words.split() if isinstance(words, str) else words)

    return listed

"""Closed word lists of this parser, read from ``words.toml`` when first asked for."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path


@cache
def listed(name: str) -> frozenset[str]:
    """The list of that name. Raises KeyError for a list that is not in the file: a fault of the program."""
    return frozenset(_lists()[name].split())


@cache
def _lists() -> dict[str, str]:
    return tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))

"""What is known of single words at sentence boundaries: abbreviations and starters, from `data/boundaries.toml`."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Boundaries(NamedTuple):
    """Abbreviations (without their final full stop) by what may follow; words that begin or carry on a sentence."""

    never: frozenset[str]
    number: frozenset[str]
    month: frozenset[str]
    open: frozenset[str]
    starters: frozenset[str]
    times: frozenset[str]
    spoke: frozenset[str]


@cache
def boundaries() -> Boundaries:
    """The shipped tables, read once."""
    source = files("ukrnews.reading").joinpath("data", "boundaries.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(source)
    return Boundaries(**{name: frozenset(words) for table in tables.values() for name, words in table.items()})

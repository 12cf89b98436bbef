"""Whom and what a question names: spellings of one name meet, kinds are those of the model."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from functools import cache
from typing import TypeVar

from ukrnews.lexicon import Lexicon
from ukrnews.lexicon.entries import CountryEntry
from ukrnews.lexicon.folding import fold_name

E = TypeVar("E", bound=Enum)


@cache
def _lexicon() -> Lexicon:
    return Lexicon.default()


def state(asked: str) -> str | None:
    """The code of the state that is asked for, by its name or code; None where it is none."""
    wanted = fold_name(asked)
    return next(
        (e.code for e in _lexicon().table(CountryEntry) if wanted in map(fold_name, (e.code, *e.phrases))), None
    )


def places(asked: str, names: Iterable[str]) -> list[str]:
    """Those of the names that are the place asked for, in whatever spelling."""
    wanted = {fold_name(asked), *(fold_name(entry.name) for entry in _lexicon().gazetteer.lookup(asked))}
    return [name for name in names if fold_name(name) in wanted]


def words_like(asked: str) -> str:
    """A pattern of RE2 by which texts are found that name what is asked: its words in a row, each begun at least."""
    spellings = {asked, *(entry.name for entry in _lexicon().gazetteer.lookup(asked))}
    patterns = (r"[\s-]+".join(re.escape(word) + r"\w*" for word in one.split()) for one in sorted(spellings))
    return rf"(?i)\b(?:{'|'.join(patterns)})"


def kind_of(kinds: type[E], asked: str) -> str:
    """The value of a kind. Raises ValueError with those that there are."""
    try:
        return str(kinds(asked.strip().lower().replace(" ", "_").replace("-", "_")).value)
    except ValueError:
        told = ", ".join(str(kind.value) for kind in kinds)
        raise ValueError(f"{asked!r} is no kind of {kinds.__name__.removesuffix('Kind').lower()}: {told}") from None

"""Whom a name that somebody asks for means among names that were found."""

from __future__ import annotations

from collections.abc import Iterable

from ukrnews.lexicon.folding import fold_name
from ukrnews.lexicon.lexicon import Lexicon


def people(asked: str, names: Iterable[str]) -> list[str]:
    """Those of the names that hold every word of what is asked, in whatever spelling: "Peskov" is "Dmitry Peskov",
    "Zelensky" is "Volodymyr Zelenskyy". A name that the lexicon knows in other words is known by those too."""
    known = (entry.name for entry in Lexicon.default().named(asked))
    wanted = [set(fold_name(name).split()) for name in (asked, *known)]
    words = ((name, set(fold_name(name).split())) for name in names)
    return [name for name, told in words if any(one and one <= told for one in wanted)]

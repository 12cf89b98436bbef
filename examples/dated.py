"""Text files as articles, for the other examples: a name such as 2025-03-11.txt gives the day of publication."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

from ukrnews import Article


def articles(paths: Iterable[Path]) -> Iterator[Article]:
    """The articles in the order of their paths."""
    for path in sorted(paths):
        try:
            published = dt.date.fromisoformat(path.stem[:10])
        except ValueError:
            published = None
        yield Article(text=path.read_text(encoding="utf-8"), published=published, url=path.as_posix())

"""A row of an Arrow table → an Article: which column holds what, and what is wrong with a row that is none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from ukrnews.corpus.files import read_date
from ukrnews.model import Article
from ukrnews.model.checks import shown

PARTS = ("text", "title", "published", "source", "url", "language")
"""What an article is made of; a column of the same name holds it unless another is named."""


class Given(NamedTuple):
    """The article of a row, or what could be made of it and why it cannot be read."""

    article: Article
    fault: str | None = None


def checked(named: Mapping[str, str]) -> dict[str, str]:
    """The columns that are named for parts of an article. Raises TypeError for what is no part of one."""
    for part, column in named.items():
        if part not in PARTS:
            raise TypeError(f"an article has no part {shown(part)}: {', '.join(PARTS)}")
        if not isinstance(column, str):
            raise TypeError(f"{part}: a column is named by a str, not {type(column).__name__}")
    return dict(named)


def columns_among(there: Collection[str], named: Mapping[str, str]) -> dict[str, str]:
    """The column of each part that is there: the named one, else that of the same name.

    Raises ValueError where a named column is missing, or that of the text.
    """
    found = {part: part for part in PARTS if part in there} | dict(named)
    missing = [part for part in ("text", *named) if found.get(part) not in there]
    if missing:
        column = found.get(missing[0], missing[0])
        raise ValueError(f"no column {shown(column)} for {missing[0]} among {', '.join(there)}")
    return found


def given(columns: Mapping[str, Any], row: int) -> Given:
    """The article in that row of Arrow columns, one for each part; a null is none."""
    parts: dict[str, Any] = {}
    faults = []
    for part, column in columns.items():
        try:
            parts[part] = _MADE.get(part, _text)(column[row].as_py())
        except (TypeError, ValueError) as fault:  # bytes that are no UTF-8 are among them
            faults.append(f"{part}: {fault}")
    text = parts.pop("text", None) or ""
    if not faults and not text.strip():
        faults = ["has no text"]
    return Given(Article(text=text, **parts), "; ".join(faults) or None)


def _text(value: Any) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise TypeError(f"is no text: {shown(str(value))}")


def _published(value: Any) -> dt.date | None:
    """A day, the day of a time as it stands there, or a day in ISO 8601."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if isinstance(value, str):
        return read_date(value)
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    raise TypeError(f"is no day: {shown(str(value))}")


_MADE = {"published": _published}

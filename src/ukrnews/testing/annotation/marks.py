"""A text with marks on it, in no tool's form: what every tool's form is made of and read to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

import attrs

from ukrnews.testing.annotation.fields import FIELDS
from ukrnews.testing.gold import GoldError

Piece = tuple[int, int]
"""First code point and one past the last."""


@attrs.frozen(kw_only=True)
class Mark:
    """Something marked: its label (a key of `FIELDS`), its pieces of the text in order, its values by the name of the
    field. Made by `mark`, which brings them into the one form that they have."""

    label: str
    pieces: tuple[Piece, ...]
    values: Mapping[str, tuple[str, ...]]

    def one(self, name: str) -> str | None:
        """The first value of a field, None where it has none."""
        return next(iter(self.values.get(name, ())), None)


@attrs.frozen(kw_only=True)
class Marked:
    """An article with its marks in the order of the text."""

    id: str
    text: str
    title: str = ""
    published: dt.date | None = None
    source: str = ""
    marks: tuple[Mark, ...] = ()

    def words(self, mark: Mark) -> tuple[str, ...]:
        """The words of its pieces."""
        return tuple(self.text[start:end] for start, end in mark.pieces)

    def facts(self) -> dict[str, str | None]:
        """What is known of the article beside its text, as plain values."""
        day = self.published.isoformat() if self.published else None
        return {"id": self.id, "title": self.title, "published": day, "source": self.source}


def mark(text: str, label: str, pieces: Iterable[Piece], values: Mapping[str, Iterable[str]]) -> Mark:
    """The mark in its one form: pieces without white space around them, in order, joined where only white space parts
    them; values with single spaces, without empty ones.

    Raises GoldError for a label or field that is none, for pieces outside the text, and where nothing is left of them.
    """
    if label not in FIELDS:
        raise GoldError(f"{label!r} is no label: {', '.join(FIELDS)}")
    known = {field.name for field in FIELDS[label]}
    plain = {name: tuple(filter(None, (" ".join(value.split()) for value in told))) for name, told in values.items()}
    unknown = [name for name in plain if name not in known]
    if unknown:
        raise GoldError(f"{label} has no {unknown[0]!r}: {', '.join(sorted(known))}")
    return Mark(label=label, pieces=_joined(text, pieces), values={name: told for name, told in plain.items() if told})


def in_order(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Marks by where they begin and end; those of one place stay as they come."""
    return tuple(sorted(marks, key=lambda one: (one.pieces[0][0], one.pieces[-1][1])))


def _joined(text: str, pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    found: list[Piece] = []
    for start, end in sorted(pieces):
        if not 0 <= start <= end <= len(text):
            raise GoldError(f"characters {start} to {end} do not lie in a text of {len(text)}")
        words = text[start:end]
        start, end = end - len(words.lstrip()), start + len(words.rstrip())
        if start >= end:
            continue
        if found and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    if not found:
        raise GoldError("a mark holds no words")
    return tuple(found)

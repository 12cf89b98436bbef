"""Marks as tasks of Prodigy (https://prodi.gy/docs/api-interfaces#spans), for the recipe `spans.manual`.

Spans are what Prodigy lets one edit: their label holds the sort, `Statement:reject`. What it has no place for, other
values and the pieces of what is broken off, travels in the task under the key `ukrnews`; on the way back a span that
was moved takes the values of the mark that it overlaps, and one that is new has its label only.
`Statement:continued` marks a further piece of the mark before it.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

import attrs

from ukrnews.testing.annotation.fields import FIELDS, main_field
from ukrnews.testing.annotation.marks import Mark, Marked, Piece, in_order, mark
from ukrnews.testing.gold import GoldError

CONTINUED = "continued"
_OURS = "ukrnews"
_TOKEN = re.compile(r"\n|\w+|[^\w\s]")


def prodigy_labels() -> str:
    """The labels for `--label`, with commas between."""
    sorts = [f"{label}:{choice}" for label in FIELDS for choice in main_field(label).choices]
    return ",".join([*sorts, *(f"{label}:{CONTINUED}" for label in FIELDS)])


def to_prodigy(articles: Iterable[Marked]) -> Iterator[str]:
    """A task a line, with its line feed."""
    for article in articles:
        borders = {at for one in article.marks for piece in one.pieces for at in piece}
        tokens = _tokens(article.text, borders)
        marks = [{"label": one.label, "pieces": one.pieces, "values": dict(one.values)} for one in article.marks]
        task = {
            "text": article.text,
            "tokens": tokens,
            "spans": list(_spans(article.marks, tokens)),
            _OURS: {**article.facts(), "marks": marks},
        }
        yield json.dumps(task, ensure_ascii=False) + "\n"


def from_prodigy(lines: str | Iterable[str]) -> tuple[Marked, ...]:
    """The articles of tasks, one a line, as `prodigy db-out` writes them, whole or as lines; those that were not
    accepted are passed over.

    Raises GoldError, which names the line and the fault.
    """
    return tuple(_articles(lines.split("\n") if isinstance(lines, str) else lines))


def _articles(lines: Iterable[str]) -> Iterator[Marked]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            task = json.loads(line)
            if task.get("answer", "accept") == "accept":
                yield _article(task, f"task-{number}")
        except GoldError as error:
            raise GoldError(f"line {number}: {error}") from None
        except ValueError as error:
            raise GoldError(f"line {number}: is no JSON: {error}") from error
        except (KeyError, TypeError, AttributeError) as error:
            raise GoldError(f"line {number}: is not in the form of Prodigy: {error!r}") from error


# ---- there ----


def _tokens(text: str, borders: set[int]) -> list[dict[str, Any]]:
    """Words and signs, cut where a span begins or ends, as spans of Prodigy begin and end with tokens."""
    found: list[dict[str, Any]] = []
    for token in _TOKEN.finditer(text):
        cuts = [token.start(), *sorted(at for at in borders if token.start() < at < token.end()), token.end()]
        for start, end in pairwise(cuts):
            space = text[end : end + 1] == " "
            found.append({"text": text[start:end], "start": start, "end": end, "id": len(found), "ws": space})
    return found


def _spans(marks: Iterable[Mark], tokens: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    first = {token["start"]: token["id"] for token in tokens}
    last = {token["end"]: token["id"] for token in tokens}
    for one in marks:
        for index, (start, end) in enumerate(one.pieces):
            place = {"start": start, "end": end, "token_start": first[start], "token_end": last[end]}
            yield {**place, "label": _label(one, index)}


def _label(one: Mark, index: int) -> str:
    sort = CONTINUED if index else one.one(main_field(one.label).name)
    return f"{one.label}:{sort}" if sort else one.label


# ---- back ----


@attrs.define
class _Kept:
    """A mark that was sent out, and the pieces that came back for it."""

    label: str
    sent: list[Piece]
    values: dict[str, tuple[str, ...]]
    back: list[Piece] = attrs.Factory(list)

    def closeness(self, label: str, piece: Piece) -> tuple[bool, int]:
        """Whether it is waiting for just this piece, and how many characters they share."""
        if label != self.label:
            return False, 0
        start, end = piece
        shared = max((min(end, b) - max(start, a) for a, b in self.sent), default=0)
        return self.sent.count(piece) > self.back.count(piece), max(0, shared)


def _article(task: dict[str, Any], name: str) -> Marked:
    ours, text = task.get(_OURS) or {}, str(task["text"])
    kept = [_Kept(one["label"], [tuple(p) for p in one["pieces"]], _values(one)) for one in ours.get("marks", ())]
    for span in sorted(task.get("spans") or (), key=lambda span: (span["start"], span["end"])):
        _take(kept, (int(span["start"]), int(span["end"])), str(span["label"]))
    day = ours.get("published")
    return Marked(
        id=ours.get("id") or name,
        text=text,
        title=ours.get("title") or "",
        published=dt.date.fromisoformat(day) if day else None,
        source=ours.get("source") or "",
        marks=in_order(mark(text, one.label, one.back, one.values) for one in kept if one.back),
    )


def _values(sent: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(values) for name, values in sent["values"].items()}


def _take(kept: list[_Kept], piece: Piece, told: str) -> None:
    """Give a span to the mark that waits for it or overlaps it most, to the one before it, or to a new one."""
    label, _, sort = told.partition(":")
    if label not in FIELDS:
        raise GoldError(f"{label!r} is no label: {', '.join(FIELDS)}")
    closest = max(kept, key=lambda one: one.closeness(label, piece), default=None)
    if closest is None or closest.closeness(label, piece) == (False, 0):
        before = [one for one in kept if one.label == label and one.back]
        if sort == CONTINUED and not before:
            raise GoldError(f"a piece of a {label} at {piece[0]} continues nothing")
        closest = before[-1] if sort == CONTINUED else _Kept(label, [], {})
        if sort != CONTINUED:
            kept.append(closest)
    closest.back.append(piece)
    if sort and sort != CONTINUED:
        closest.values[main_field(label).name] = (sort,)

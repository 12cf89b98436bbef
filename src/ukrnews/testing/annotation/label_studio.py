"""Marks as tasks of Label Studio (https://labelstud.io/guide/task_format), and its labelling interface for them.

A mark is a region with a label; values are choices and text areas of the region. What is broken off is a region for
each piece, tied to the first by the relation "continues". Places are counted in code points, as Label Studio has done
since 2022; where a region's own words do not stand there, the units of JavaScript that it counted in before are tried.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax.saxutils import quoteattr

from ukrnews.formats.offsets import from_utf16
from ukrnews.testing.annotation.fields import FIELDS, Field
from ukrnews.testing.annotation.marks import Mark, Marked, Piece, in_order, mark
from ukrnews.testing.gold import GoldError

CONTINUES = "continues"
_LABEL, _TEXT = "label", "text"

Values = dict[str, tuple[str, ...]]


def label_studio_config() -> str:
    """The labelling interface, to be pasted into the project's settings."""
    return "\n".join(_config()) + "\n"


def to_label_studio(articles: Iterable[Marked], *, drafts: bool = False) -> str:
    """The JSON of the tasks, to be imported. With `drafts` the marks are predictions, which an annotator takes over and
    corrects, else annotations."""
    where = "predictions" if drafts else "annotations"
    return json.dumps([_sent(one, where) for one in articles], indent=1, ensure_ascii=False)


def from_label_studio(text: str | bytes) -> tuple[Marked, ...]:
    """The articles of an export in the form JSON, each with the marks of its last annotation that was not cancelled.

    Raises GoldError, which names the task and the fault; so does a task without annotation.
    """
    try:
        tasks = json.loads(text)
    except ValueError as error:
        raise GoldError(f"is no JSON: {error}") from error
    if not isinstance(tasks, list):
        raise GoldError("is no list of tasks: export in the form JSON")
    return tuple(_task(number, task) for number, task in enumerate(tasks, start=1))


# ---- there ----


def _config() -> Iterator[str]:
    yield "<View>"
    yield f'  <Relations><Relation value="{CONTINUES}"/></Relations>'
    yield f'  <Labels name="{_LABEL}" toName="{_TEXT}">'
    yield from (f'    <Label value="{label}"/>' for label in FIELDS)
    yield "  </Labels>"
    yield f'  <Text name="{_TEXT}" value="${_TEXT}"/>'
    for label, fields in FIELDS.items():
        yield f'  <View visibleWhen="region-selected" whenTagName="{_LABEL}" whenLabelValue="{label}">'
        for field in fields:
            yield from _control(label, field)
        yield "  </View>"
    yield "</View>"


def _control(label: str, field: Field) -> Iterator[str]:
    about = f'name="{label}_{field.name}" toName="{_TEXT}" perRegion="true"'
    yield f'    <Header value={quoteattr(field.name.replace("_", " "))} size="6"/>'
    if not field.choices:
        yield f'    <TextArea {about} editable="true" maxSubmissions="{0 if field.many else 1}"/>'
        return
    yield f'    <Choices {about} choice="single" showInline="true">'
    yield from (f'      <Choice value="{choice}"/>' for choice in field.choices)
    yield "    </Choices>"


def _sent(article: Marked, where: str) -> dict[str, Any]:
    return {"data": {**article.facts(), _TEXT: article.text}, where: [{"result": _results(article)}]}


def _results(article: Marked) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for number, one in enumerate(article.marks, start=1):
        for index, piece in enumerate(one.pieces):
            key = _key(number, index)
            found.append(_result(article.text, piece, key, _LABEL, "labels", [one.label]))
            if index:
                tie = {"from_id": _key(number, 0), "to_id": key, "direction": "right", "labels": [CONTINUES]}
                found.append({"type": "relation", **tie})
        for field in FIELDS[one.label]:
            told = list(one.values.get(field.name, ()))
            if told:
                name, sort = f"{one.label}_{field.name}", "choices" if field.choices else "textarea"
                found.append(_result(article.text, one.pieces[0], _key(number, 0), name, sort, told))
    return found


def _key(number: int, index: int) -> str:
    return f"m{number}" if index == 0 else f"m{number}-{index}"


def _result(text: str, piece: Piece, key: str, name: str, sort: str, told: list[str]) -> dict[str, Any]:
    start, end = piece
    value: dict[str, Any] = {"start": start, "end": end, "text": text[start:end]}
    value["text" if sort == "textarea" else sort] = told
    return {"id": key, "from_name": name, "to_name": _TEXT, "type": sort, "value": value}


# ---- back ----


def _task(number: int, task: Any) -> Marked:
    try:
        data = task["data"]
        text, key = str(data[_TEXT]), str(data.get("id") or task.get("id") or f"task-{number}")
        done = [one for one in task.get("annotations") or () if not one.get("was_cancelled")]
        if not done:
            raise GoldError("has no annotation")
        day = data.get("published")
        return Marked(
            id=key,
            text=text,
            title=data.get("title") or "",
            published=dt.date.fromisoformat(day) if day else None,
            source=data.get("source") or "",
            marks=in_order(_marks(text, done[-1]["result"])),
        )
    except GoldError as error:
        raise GoldError(f"task {number}: {error}") from None
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise GoldError(f"task {number}: is not in the form of Label Studio: {error!r}") from error


def _marks(text: str, results: list[dict[str, Any]]) -> Iterator[Mark]:
    pieces: dict[str, list[Piece]] = {}
    labels: dict[str, str] = {}
    values: dict[str, Values] = {}
    for result in results:
        if result["type"] == "labels":
            labels[result["id"]] = result["value"]["labels"][0]
            pieces.setdefault(result["id"], []).append(_piece(text, result["value"]))
        elif result["type"] in ("choices", "textarea"):
            told = result["value"]["choices" if result["type"] == "choices" else "text"]
            name = str(result["from_name"]).partition("_")[2]
            of = values.setdefault(result["id"], {})
            of[name] = (*of.get(name, ()), *([told] if isinstance(told, str) else told))
    heads = _heads(results)
    for key in [key for key in labels if key in heads]:
        head = heads[key]
        pieces[head] += pieces.pop(key)
        values[head] = {**values.pop(key, {}), **values.get(head, {})}
    for key, places in pieces.items():
        yield mark(text, labels[key], places, values.get(key, {}))


def _heads(results: list[dict[str, Any]]) -> dict[str, str]:
    """Each piece that continues something, and the first piece of that. Chains are followed; a circle is none."""
    ties = {one["to_id"]: one["from_id"] for one in results if one["type"] == "relation"}
    heads: dict[str, str] = {}
    for key in ties:
        head, seen = ties[key], {key}
        while head in ties and head not in seen:
            seen.add(head)
            head = ties[head]
        if head not in seen:
            heads[key] = head
    return heads


def _piece(text: str, value: dict[str, Any]) -> Piece:
    start, end, words = int(value["start"]), int(value["end"]), value.get("text")
    if words is None or text[start:end].split() == str(words).split():
        return start, end
    try:
        back = from_utf16(text)
        start, end = back(start), back(end)
    except ValueError:
        pass
    if text[start:end].split() != str(words).split():
        raise GoldError(f"{words!r} does not stand at {value['start']} to {value['end']}")
    return start, end

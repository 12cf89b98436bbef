"""Marks in the standoff form of brat (https://brat.nlplab.org/standoff.html), a folder that brat opens.

`NAME.txt` is a text, `NAME.ann` its marks: a text-bound annotation for each (in several fragments where it is broken
off, and at ends of lines, which brat does not let a fragment cross), an attribute for each value to choose, a note for
the others: `speakers=Sergei Lavrov; cue=said`, a name twice for two values. `annotation.conf` tells brat the labels,
`articles.json` keeps title, day and source, for which brat has no place.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from ukrnews.testing.annotation.fields import FIELDS
from ukrnews.testing.annotation.marks import Mark, Marked, Piece, in_order, mark
from ukrnews.testing.gold import GoldError

ABOUT = "articles.json"
CONFIGURATION = "annotation.conf"
_UNSAFE = re.compile(r"[^\w.-]+")
_LINE = re.compile(r"[^\n]+")
_FRAGMENT = re.compile(r"(\d+) (\d+)")
_SETTING = re.compile(r"\s*((?:[^\\;]|\\.)*?)\s*(?:;|$)")
_ESCAPED = re.compile(r"\\(.)")

Values = dict[str, tuple[str, ...]]


def write_brat(articles: Iterable[Marked], folder: Path | str) -> None:
    """Write the folder, which is made. Raises GoldError where two articles have one name."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    about: dict[str, dict[str, str | None]] = {}
    for article in articles:
        name = _UNSAFE.sub("-", article.id)
        if name in about:
            raise GoldError(f"{folder}: two articles would be named {name}")
        about[name] = article.facts()
        _write(folder / f"{name}.txt", article.text)
        _write(folder / f"{name}.ann", "".join(_lines(article)))
    _write(folder / ABOUT, json.dumps(about, indent=1, ensure_ascii=False) + "\n")
    _write(folder / CONFIGURATION, configuration())


def read_brat(folder: Path | str) -> tuple[Marked, ...]:
    """The articles of a folder that was annotated in brat, by name. What `articles.json` does not know has its name for
    an id and nothing else. Raises GoldError, which names file, line and fault."""
    folder = Path(folder)
    paths = sorted(folder.glob("*.txt"))
    if not paths:
        raise GoldError(f"{folder}: {'no texts (*.txt) in this folder' if folder.exists() else 'no such folder'}")
    try:
        about = json.loads(_read(folder / ABOUT)) if (folder / ABOUT).exists() else {}
    except ValueError as error:
        raise GoldError(f"{folder / ABOUT}: is no JSON: {error}") from error
    return tuple(_article(path, about.get(path.stem, {})) for path in paths)


def configuration() -> str:
    """The text of `annotation.conf`: what can be marked, and the values to choose from."""
    lines = ["[entities]", *FIELDS, "[relations]", "<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>"]
    lines += ["[events]", "[attributes]"]
    for label, fields in FIELDS.items():
        for field in fields:
            if field.choices:
                lines.append(f"{label}_{field.name}\tArg:{label}, Value:{'|'.join(field.choices)}")
    return "\n".join(lines) + "\n"


# ---- there ----


def _lines(article: Marked) -> Iterator[str]:
    attribute = 0
    for number, one in enumerate(article.marks, start=1):
        pieces = [part for piece in one.pieces for part in _parts(article.text, piece)]
        places = ";".join(f"{start} {end}" for start, end in pieces)
        words = " ".join(_flat(article.text[start:end]) for start, end in pieces)
        yield f"T{number}\t{one.label} {places}\t{words}\n"
        for field in FIELDS[one.label]:
            for value in one.values.get(field.name, ()) if field.choices else ():
                attribute += 1
                yield f"A{attribute}\t{one.label}_{field.name} T{number} {value}\n"
        note = _note(one)
        if note:
            yield f"#{number}\tAnnotatorNotes T{number}\t{note}\n"


def _parts(text: str, piece: Piece) -> Iterator[Piece]:
    """The piece, line by line."""
    for line in _LINE.finditer(text, *piece):
        words = line[0].strip()
        if words:
            start = line.start() + line[0].index(words)
            yield start, start + len(words)


def _flat(words: str) -> str:
    return words.replace("\t", " ").replace("\r", " ")


def _note(one: Mark) -> str:
    free = [field.name for field in FIELDS[one.label] if not field.choices]
    return "; ".join(f"{name}={_escaped(value)}" for name in free for value in one.values.get(name, ()))


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace(";", "\\;")


# ---- back ----


def _article(path: Path, about: dict[str, Any]) -> Marked:
    text, file = _read(path), path.with_suffix(".ann")
    pieces: dict[str, tuple[str, list[Piece]]] = {}
    values: dict[str, Values] = {}
    for number, line in enumerate(_read(file).split("\n") if file.exists() else (), start=1):
        try:
            _take(line, text, pieces, values)
        except (GoldError, ValueError) as error:
            raise GoldError(f"{file}:{number}: {error}") from None
    marks = []
    for key, (label, places) in pieces.items():
        try:
            marks.append(mark(text, label, places, values.get(key, {})))
        except GoldError as error:
            raise GoldError(f"{file}: {key}: {error}") from None
    day = about.get("published")
    return Marked(
        id=about.get("id") or path.stem,
        text=text,
        title=about.get("title") or "",
        published=dt.date.fromisoformat(day) if day else None,
        source=about.get("source") or "",
        marks=in_order(marks),
    )


def _take(line: str, text: str, pieces: dict[str, tuple[str, list[Piece]]], values: dict[str, Values]) -> None:
    """One line of `.ann`. Kinds of annotation that are not made here (relations, events …) are passed over."""
    key, *rest = line.split("\t")
    if key.startswith("T"):
        if not rest:
            raise GoldError("no label and place after the identifier")
        label, _, places = rest[0].partition(" ")
        found = [(int(a), int(b)) for a, b in _FRAGMENT.findall(places)]
        there = " ".join(text[a:b] for a, b in found)
        if not found or (len(rest) > 1 and there.split() != rest[1].split()):
            raise GoldError(f"{places!r} is not the place of {rest[-1]!r} in the text")
        pieces[key] = (label, found)
    elif key.startswith("A") and rest:
        name, of, value = rest[0].split(" ", 2)
        _add(values, of, name.partition("_")[2], value)
    elif key.startswith("#") and len(rest) > 1 and rest[0].startswith("AnnotatorNotes "):
        for name, value in _settings(rest[1]):
            _add(values, rest[0].split(" ")[1], name, value)


def _settings(note: str) -> Iterator[tuple[str, str]]:
    for found in _SETTING.finditer(note):
        if found[1]:
            name, equals, value = found[1].partition("=")
            if not equals:
                raise GoldError(f"a note reads NAME=VALUE; NAME=VALUE, not {found[1]!r}")
            yield name.strip(), _ESCAPED.sub(r"\1", value)


def _add(values: dict[str, Values], key: str, name: str, value: str) -> None:
    known = values.setdefault(key, {})
    known[name] = (*known.get(name, ()), value)


def _read(path: Path) -> str:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            return file.read()
    except OSError as error:
        raise GoldError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise GoldError(f"{path}: is not UTF-8 text (byte {error.start})") from error


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(text)

"""Gold files: what a careful reader finds in an article, one JSON file per article.

`load_gold` reads them into frozen classes and refuses what is not in the format, naming the file and the place in it.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

import attrs

T = TypeVar("T")

Bounds = tuple[int, int | None]
"""A casualty figure: least and greatest value, the greatest None where it is open."""


class GoldError(ValueError):
    """A gold file that cannot be used; the message names the file, the entry and the fault."""


@attrs.frozen(kw_only=True)
class GoldStatement:
    """One thing said: its words, letter for letter, and who said it how. No cue where a quotation stands alone."""

    content: tuple[str, ...]
    speakers: tuple[str, ...]
    cue: str | None
    form: str
    act: str
    addressee: str | None


@attrs.frozen(kw_only=True)
class GoldIncident:
    """One act of violence; `anchor` is the phrase of the text that names it best."""

    anchor: str
    kind: str
    weapons: tuple[str, ...]
    perpetrators: tuple[str, ...]
    places: tuple[str, ...]
    date: dt.date | None
    killed: Bounds | None
    injured: Bounds | None
    attributed_to: tuple[str, ...]
    denied_by: tuple[str, ...]


@attrs.frozen(kw_only=True)
class GoldResponse:
    """What one party answered to a proposal."""

    actor: str
    stance: str


@attrs.frozen(kw_only=True)
class GoldProposal:
    """One course of action put forward for others to agree to."""

    anchor: str
    kind: str
    proposers: tuple[str, ...]
    duration: str | None
    responses: tuple[GoldResponse, ...]


@attrs.frozen(kw_only=True)
class GoldCondition:
    """One condition; `text` is the clause that carries it."""

    text: str
    kind: str
    holders: tuple[str, ...]


@attrs.frozen(kw_only=True)
class GoldArticle:
    """An article with all that should be found in it."""

    id: str
    title: str
    published: dt.date | None
    source: str
    text: str
    statements: tuple[GoldStatement, ...]
    incidents: tuple[GoldIncident, ...]
    proposals: tuple[GoldProposal, ...]
    conditions: tuple[GoldCondition, ...]


def load_gold(folder: Path | str, text_folder: Path | str | None = None) -> tuple[GoldArticle, ...]:
    """Read every `*.json` of a folder, in the order of their names, or one file.

    An article whose file keeps no text takes it from `NAME.txt` in `text_folder`. Raises `GoldError` for what is
    not there, for a folder without gold files and for a file that is not in the format.
    """
    path = Path(folder)
    if not path.exists():
        raise GoldError(f"{folder}: no such file or folder")
    paths = [path] if path.is_file() else sorted(path.glob("*.json"))
    if not paths:
        raise GoldError(f"{folder}: no gold files (*.json) in this folder")
    return tuple(load_article(path, None if text_folder is None else Path(text_folder)) for path in paths)


def load_article(path: Path, text_folder: Path | None = None) -> GoldArticle:
    """Read one gold file; raises `GoldError` naming it and what is wrong with it."""
    entry = read_entry(path)
    return GoldArticle(
        id=entry.word("id"),
        title=entry.word("title"),
        published=entry.day("published"),
        source=entry.word("source"),
        text=_text(entry, path, text_folder),
        statements=entry.each("statements", _statement),
        incidents=entry.each("incidents", _incident),
        proposals=entry.each("proposals", _proposal),
        conditions=entry.each("conditions", _condition),
    )


def gold_json(article: GoldArticle) -> str:
    """The JSON of a gold file, which `load_article` reads back."""
    return json.dumps(attrs.asdict(article), indent=1, ensure_ascii=False, default=_day) + "\n"


def _day(value: object) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(f"a {type(value).__name__} has no place in a gold file")


def read_entry(path: Path) -> Entry:
    """The JSON object of a file; raises `GoldError` naming it where there is none."""
    try:
        return Entry(json.loads(path.read_text(encoding="utf-8")), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: cannot be read: {error}") from error
    except json.JSONDecodeError as error:
        raise GoldError(f"{path}: is no JSON: {error}") from error


def _text(entry: Entry, path: Path, text_folder: Path | None) -> str:
    text = entry.maybe("text")
    if text:
        return text
    if text_folder is None:
        raise GoldError(f"{path}: keeps no text, and no folder of texts was given")
    try:
        return (text_folder / f"{path.stem}.txt").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: its text cannot be read: {error}") from error


class Entry:
    """One JSON object of a gold file and where it stands: gives typed fields or raises `GoldError`."""

    def __init__(self, value: object, where: str) -> None:
        if not isinstance(value, Mapping):
            raise GoldError(f"{where}: is no JSON object: {value!r}")
        self.fields: Mapping[str, object] = value
        self.where = where

    def get(self, key: str) -> object:
        if key not in self.fields:
            raise GoldError(f"{self.where}: has no {key!r}")
        return self.fields[key]

    def fault(self, key: str, what: str) -> GoldError:
        return GoldError(f"{self.where}: {key} is no {what}: {self.fields[key]!r}")

    def word(self, key: str) -> str:
        value = self.get(key)
        if not isinstance(value, str):
            raise self.fault(key, "text")
        return value

    def maybe(self, key: str) -> str | None:
        return None if self.get(key) is None else self.word(key)

    def items(self, key: str) -> list[object]:
        value = self.get(key)
        if not isinstance(value, list):
            raise self.fault(key, "list")
        return value

    def words(self, key: str) -> tuple[str, ...]:
        words = tuple(word for word in self.items(key) if isinstance(word, str))
        if len(words) != len(self.items(key)):
            raise self.fault(key, "list of texts")
        return words

    def day(self, key: str) -> dt.date | None:
        value = self.maybe(key)
        try:
            return None if value is None else dt.date.fromisoformat(value)
        except ValueError:
            raise self.fault(key, "date (YYYY-MM-DD)") from None

    def bounds(self, key: str) -> Bounds | None:
        match self.get(key):
            case None:
                return None
            case [int(least), int() | None as most]:
                return least, most
            case _:
                raise self.fault(key, "[minimum, maximum]")

    def each(self, key: str, build: Callable[[Entry], T]) -> tuple[T, ...]:
        return tuple(build(Entry(item, f"{self.where}: {key}[{i}]")) for i, item in enumerate(self.items(key)))


def _statement(entry: Entry) -> GoldStatement:
    return GoldStatement(
        content=entry.words("content"),
        speakers=entry.words("speakers"),
        cue=entry.maybe("cue") or None,
        form=entry.word("form"),
        act=entry.word("act"),
        addressee=entry.maybe("addressee"),
    )


def _incident(entry: Entry) -> GoldIncident:
    return GoldIncident(
        anchor=entry.word("anchor"),
        kind=entry.word("kind"),
        weapons=entry.words("weapons"),
        perpetrators=entry.words("perpetrators"),
        places=entry.words("places"),
        date=entry.day("date"),
        killed=entry.bounds("killed"),
        injured=entry.bounds("injured"),
        attributed_to=entry.words("attributed_to"),
        denied_by=entry.words("denied_by"),
    )


def _proposal(entry: Entry) -> GoldProposal:
    return GoldProposal(
        anchor=entry.word("anchor"),
        kind=entry.word("kind"),
        proposers=entry.words("proposers"),
        duration=entry.maybe("duration"),
        responses=entry.each("responses", lambda e: GoldResponse(actor=e.word("actor"), stance=e.word("stance"))),
    )


def _condition(entry: Entry) -> GoldCondition:
    return GoldCondition(text=entry.word("text"), kind=entry.word("kind"), holders=entry.words("holders"))

"""Named questions, asked again and again: what they find that was not told before."""

from __future__ import annotations

import datetime as dt
import json
import tomllib
from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2s
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

import attrs

from ukrnews.archive import Archive
from ukrnews.archive.queries.answer import Answer
from ukrnews.cli.archive.output import json_line
from ukrnews.corpus.files import read_date
from ukrnews.formats.tables.columns import Row
from ukrnews.formats.writing import replacing

_ASKS: dict[str, tuple[Callable[..., Answer[Any]], frozenset[str]]] = {
    "events": (Archive.events, frozenset({"place", "since", "until", "kind", "articles"})),
    "quotes": (Archive.quotes, frozenset({"by", "about", "since", "until", "act"})),
    "ledger": (Archive.ledger, frozenset({"about", "by", "articles"})),
    "deadlines": (Archive.deadlines, frozenset({"due_after", "due_before", "holder"})),
    "red_lines": (Archive.red_lines, frozenset({"holder"})),
}
_DAYS = frozenset({"since", "until", "due_after", "due_before"})
_ATOM = "http://www.w3.org/2005/Atom"


@attrs.frozen
class Question:
    """One entry of the rules."""

    name: str
    ask: str
    """The question: events, quotes, ledger, deadlines or red_lines."""
    options: Mapping[str, Any]

    def of(self, archive: Archive) -> Answer[Any]:
        """The archive's answer now."""
        return _ASKS[self.ask][0](archive, **self.options)


class New(NamedTuple):
    """A row that was not told before, under the name of its question."""

    name: str
    row: Row
    digest: str


def read_rules(path: Path) -> tuple[Question, ...]:
    """The questions of a file: tables `[[watch]]` with `name`, `ask` and the question's options. Raises ValueError
    that names the file and the fault."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ValueError(f"{path}: {error.strerror or error}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{path}: is no TOML: {error}") from None
    entries = found.pop("watch", None)
    if found or not isinstance(entries, list) or not entries:
        raise ValueError(f"{path}: must hold tables [[watch]] and nothing else")
    questions = tuple(_question(entry, f"{path}: [[watch]] {n}") for n, entry in enumerate(entries, start=1))
    names = [question.name for question in questions]
    if len(set(names)) < len(names):
        raise ValueError(f"{path}: two tables have the same name")
    return questions


def _question(entry: Any, where: str) -> Question:
    if not isinstance(entry, dict) or not isinstance(entry.get("name"), str) or entry.get("ask") not in _ASKS:
        raise ValueError(f"{where}: needs a name, and ask = one of {', '.join(_ASKS)}")
    options = {key: value for key, value in entry.items() if key not in {"name", "ask"}}
    allowed = _ASKS[entry["ask"]][1]
    for key, value in options.items():
        if key not in allowed:
            raise ValueError(f"{where}: {entry['ask']} has no {key!r}; it has {', '.join(sorted(allowed))}")
        options[key] = _option(key, value, where)
    return Question(entry["name"], entry["ask"], options)


def _option(key: str, value: Any, where: str) -> Any:
    if key == "articles":
        if type(value) is not int:
            raise ValueError(f"{where}: articles must be a whole number: {value!r}")
        return value
    if key in _DAYS and type(value) is dt.date:
        return value
    if not isinstance(value, str):
        raise ValueError(f"{where}: {key} must be {'a day' if key in _DAYS else 'text'}: {value!r}")
    if key not in _DAYS:
        return value
    try:
        return read_date(value)
    except ValueError as error:
        raise ValueError(f"{where}: {key}: {error}") from None


def news(questions: Iterable[Question], archive: Archive, seen: frozenset[str]) -> tuple[New, ...]:
    """The rows of all answers that are not among those seen."""
    found = (New(q.name, row, _digest(q.name, row)) for q in questions for row in q.of(archive).rows)
    return tuple(new for new in found if new.digest not in seen)


def _digest(name: str, row: Row) -> str:
    return blake2s(f"{name}\n{json_line(row)}".encode(), digest_size=8).hexdigest()


def read_seen(path: Path) -> frozenset[str]:
    """What was told before; nothing where there is no file. Raises ValueError for a file that is something else."""
    try:
        lines = path.read_text(encoding="utf-8").split()
    except FileNotFoundError:
        return frozenset()
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(f"{path}: {error}") from None
    if any(len(line) != 16 or set(line) - set("0123456789abcdef") for line in lines):
        raise ValueError(f"{path}: is no list of what was told")
    return frozenset(lines)


def note(new: Iterable[New], path: Path) -> None:
    """Add what is told now to the notes. Raises ValueError where they cannot be written."""
    try:
        told = read_seen(path) | {one.digest for one in new}
        with replacing(path) as beside:
            beside.write_text("".join(f"{digest}\n" for digest in sorted(told)), encoding="utf-8")
    except OSError as error:
        raise ValueError(f"{path}: {error.strerror or error}") from None


def _text(new: Iterable[New]) -> str:
    return "".join(f"{one.name}: {_in_words(one.row)}\n" for one in new) or "Nothing is new.\n"


def _jsonl(new: Iterable[New]) -> str:
    return "".join(json_line({"watch": one.name, **one.row}) + "\n" for one in new)


def _atom(new: Iterable[New]) -> str:
    """A feed (RFC 4287); an entry is stamped with the day of its article, so that the same news give the same feed."""
    found = list(new)
    feed = ElementTree.Element("feed", xmlns=_ATOM)
    _add(feed, "id", "urn:ukrnews:watch")
    _add(feed, "title", "ukrnews watch")
    _add(feed, "updated", max((_stamp(one.row) for one in found), default=_stamp({})))
    for one in found:
        entry = ElementTree.SubElement(feed, "entry")
        _add(entry, "id", f"urn:ukrnews:{one.digest}")
        _add(entry, "title", f"{one.name}: {_in_words(one.row)}")
        _add(entry, "updated", _stamp(one.row))
        author = ElementTree.SubElement(entry, "author")
        _add(author, "name", str(one.row.get("article_source") or "ukrnews"))
        _add(entry, "content", json.dumps(json.loads(json_line(one.row)), ensure_ascii=False, indent=1))
    return ElementTree.tostring(feed, encoding="unicode", xml_declaration=True) + "\n"


def _add(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text


def _stamp(row: Row) -> str:
    days = [row.get(name) for name in ("published", "article_published", "last_told")]
    day = next((day for day in days if isinstance(day, dt.date)), dt.date(1970, 1, 1))
    return f"{day.isoformat()}T00:00:00Z"


_TOLD = (
    "published", "article_published", "last_told", "due", "speakers", "holder", "actor", "stance", "kind", "places",
    "content", "requirement", "killed", "injured", "outcome",
)  # fmt: skip
"""The columns that tell a row in a line."""


def _in_words(row: Row) -> str:
    told = ((name, row.get(name)) for name in _TOLD)
    harm = {"killed": " killed", "injured": " injured"}
    return ", ".join(" ".join(f"{value}{harm.get(name, '')}".split()) for name, value in told if value is not None)


FORMATS: dict[str, Callable[[Iterable[New]], str]] = {"text": _text, "jsonl": _jsonl, "atom": _atom}

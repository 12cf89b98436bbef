"""Drafts for annotation tools, and what the tools give back as gold files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ukrnews.formats.writing import replacing
from ukrnews.model import Report
from ukrnews.testing import annotation
from ukrnews.testing.annotation import Marked
from ukrnews.testing.gold import GoldError, gold_json

_UNSAFE = re.compile(r"[^\w.-]+")
_LONGEST = 100

Named = Iterable[tuple[str, Report]]


def write_drafts(reports: Named, tool: str, folder: Path) -> list[str]:
    """Write the reports as drafts for a tool into a folder, which is made; returns what to tell the user.

    Raises ValueError where the folder cannot be written to or a draft cannot be made.
    """
    drafts = [annotation.of_report(report, name) for name, report in _named(reports)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _DRAFTS[tool](drafts, folder)
    except OSError as error:
        raise ValueError(f"{error.filename or folder}: {error.strerror or error}") from None
    return _told(drafts)


def write_gold(source: Path, tool: str, folder: Path) -> list[str]:
    """Write what a tool gives back as gold files into a folder, which is made; returns what to tell the user.

    Nothing is written unless all can be. Raises ValueError, which names the file and the fault.
    """
    articles = _BACK[tool](source)
    if not articles:
        raise GoldError(f"{source}: holds no article")
    files = {_file_name(one.id): gold_json(annotation.to_gold(one)) for one in articles}
    if len(files) < len(articles):
        raise GoldError(f"{source}: two articles have one id")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in files.items():
            _write(folder / f"{name}.json", text)
    except OSError as error:
        raise ValueError(f"{error.filename or folder}: {error.strerror or error}") from None
    return _told(articles)


def _named(reports: Named) -> Iterator[tuple[str, Report]]:
    """Each report with a name of its own, made of its file's: "week.jsonl #3" gives "week-3"."""
    seen: set[str] = set()
    for given, report in reports:
        path, _, number = given.partition(" #")
        name = plain = _file_name(Path(path).stem + (f"-{number}" if number else ""))
        further = 2
        while name in seen:
            name, further = f"{plain}-{further}", further + 1
        seen.add(name)
        yield name, report


def _file_name(id: str) -> str:
    return _UNSAFE.sub("-", id).strip(".-")[:_LONGEST] or "article"


def _told(articles: Iterable[Marked]) -> list[str]:
    found = list(articles)
    return [f"{len(found):8}  articles", f"{sum(len(one.marks) for one in found):8}  marks"]


def _label_studio(drafts: list[Marked], folder: Path) -> None:
    _write(folder / "tasks.json", annotation.to_label_studio(drafts, drafts=True))
    _write(folder / "labelling_interface.xml", annotation.label_studio_config())


def _prodigy(drafts: list[Marked], folder: Path) -> None:
    _write(folder / "tasks.jsonl", "".join(annotation.to_prodigy(drafts)))
    _write(folder / "labels.txt", annotation.prodigy_labels() + "\n")


_DRAFTS: dict[str, Callable[[list[Marked], Path], None]] = {
    "brat": annotation.write_brat,
    "label-studio": _label_studio,
    "prodigy": _prodigy,
}


def _of_file(read: Callable[[str], tuple[Marked, ...]]) -> Callable[[Path], tuple[Marked, ...]]:
    """The reader of a file's text, whose errors name the file."""

    def read_file(path: Path) -> tuple[Marked, ...]:
        try:
            with path.open(encoding="utf-8", newline="") as file:
                return read(file.read())
        except OSError as error:
            raise GoldError(f"{path}: {error.strerror or error}") from None
        except UnicodeDecodeError as error:
            raise GoldError(f"{path}: is not UTF-8 text (byte {error.start})") from None
        except GoldError as error:
            raise GoldError(f"{path}: {error}") from None

    return read_file


_BACK: dict[str, Callable[[Path], tuple[Marked, ...]]] = {
    "brat": annotation.read_brat,
    "label-studio": _of_file(annotation.from_label_studio),
    "prodigy": _of_file(annotation.from_prodigy),
}


def _write(path: Path, text: str) -> None:
    with replacing(path) as new, new.open("w", encoding="utf-8", newline="") as file:
        file.write(text)

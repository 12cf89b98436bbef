"""Reports → files in a folder, in the form asked for, and what to tell the user of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from ukrnews.extras import MissingExtra
from ukrnews.formats.events.coding import Coded
from ukrnews.formats.tables.spreadsheet import (
    EXCEL_SEMICOLONS,
    PLAIN,
    Dialect,
    TooManyRows,
    excel_here,
    write_flat,
)
from ukrnews.formats.writing import replacing
from ukrnews.model import Report

Reports = Iterable[Report]
Lines = list[str]


class CannotWrite(Exception):
    """Nothing can be written as asked; the message is one line."""


def export(reports: Reports, to: str, folder: Path, *, raw: bool = False, spreadsheet: str | None = None) -> Lines:
    """Write the reports as `to` says, flat tables for a spreadsheet ("excel", "semicolons"); returns lines that say
    what was written and what was left out.

    With `raw` text of CSV is written as it is. Raises CannotWrite where the folder cannot be written to or a package is
    missing.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        writer = WRITERS[f"{to} {spreadsheet}" if spreadsheet else to]
        return writer(reports, folder, raw=True) if raw and to in _CSV else writer(reports, folder)
    except (MissingExtra, TooManyRows) as error:
        raise CannotWrite(f"--to {to}: {error}") from None
    except OSError as error:
        raise CannotWrite(f"{error.filename or folder}: {error.strerror or error}") from None


def _tables(write: str) -> Callable[..., Lines]:
    def write_tables(reports: Reports, folder: Path, **options: bool) -> Lines:
        from ukrnews.formats import tables

        counts: dict[str, int] = getattr(tables, write)(reports, folder, **options)
        return [f"{number:8}  {name}" for name, number in counts.items()]

    return write_tables


def _flat(dialect: Callable[[], Dialect]) -> Callable[[Reports, Path], Lines]:
    def write_tables(reports: Reports, folder: Path) -> Lines:
        return [f"{number:8}  {name}" for name, number in write_flat(reports, folder, dialect()).items()]

    return write_tables


def _plover(reports: Reports, folder: Path) -> Lines:
    from ukrnews.formats.events import to_plover

    records = to_plover(reports)
    with _text_file(folder / "plover.jsonl") as file:
        file.writelines(record.to_line() for record in records)
    return _told(records)


def _acled(reports: Reports, folder: Path, *, raw: bool = False) -> Lines:
    from ukrnews.formats.events import to_acled, write_acled

    rows = to_acled(reports)
    with replacing(folder / "acled.csv") as path:
        write_acled(rows, path, raw=raw)
    return _told(rows)


def _geojson(reports: Reports, folder: Path) -> Lines:
    from ukrnews.formats.geojson import to_geojson

    found = to_geojson(reports)
    with _text_file(folder / "incidents.geojson") as file:
        json.dump(found, file, ensure_ascii=False, indent=1)
        file.write("\n")
    without = sum(feature["geometry"] is None for feature in found["features"])
    return [f"{len(found['features']):8}  incidents", f"{without:8}  of them without a place on the map"]


def _lines(name: str, make: Callable[[Report], Any]) -> Callable[[Reports, Path], Lines]:
    """One JSON document a line, an article each."""

    def write_lines(reports: Reports, folder: Path) -> Lines:
        written = 0
        with _text_file(folder / name) as file:
            for report in reports:
                file.write(json.dumps(make(report), ensure_ascii=False) + "\n")
                written += 1
        return [f"{written:8}  articles"]

    return write_lines


def _jsonld(report: Report) -> Any:
    from ukrnews.formats.jsonld import to_jsonld

    return to_jsonld(report)


def _annotations(report: Report) -> Any:
    from ukrnews.formats.annotations import to_annotations

    return to_annotations(report)


def _told(found: Coded[Any]) -> Lines:
    return str(found).splitlines()


@contextmanager
def _text_file(path: Path) -> Iterator[TextIO]:
    with replacing(path) as new, new.open("w", encoding="utf-8", newline="\n") as file:
        yield file


WRITERS: dict[str, Callable[..., Lines]] = {
    "parquet": _tables("write_parquet"),
    "csv": _tables("write_csv"),
    "flat": _flat(lambda: PLAIN),
    "flat excel": _flat(excel_here),
    "flat semicolons": _flat(lambda: EXCEL_SEMICOLONS),
    "xlsx": _tables("write_xlsx"),
    "duckdb": _tables("write_duckdb"),
    "sqlite": _tables("write_sqlite"),
    "plover": _plover,
    "acled": _acled,
    "geojson": _geojson,
    "jsonld": _lines("articles.jsonl", _jsonld),
    "annotations": _lines("annotations.jsonl", _annotations),
}
"""What `--to` names, with the sort of spreadsheet behind it, and who writes it."""
_CSV = frozenset({"csv", "acled"})
"""What may be written `raw`."""

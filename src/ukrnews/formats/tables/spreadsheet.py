"""The flat tables for a spreadsheet: CSV, CSV that Excel opens as it is meant, and XLSX.

Excel takes CSV for the encoding of its computer unless a byte order mark stands first, and where the decimal sign of
its computer is a comma it wants semicolons between fields and commas in numbers.
"""

import locale
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from traceback import clear_frames
from typing import Any

import attrs

from ukrnews.extras import needed
from ukrnews.formats.csv_lines import csv_line
from ukrnews.formats.tables.columns import Row, Table, Value
from ukrnews.formats.tables.flat import FLAT, flat_rows
from ukrnews.formats.tables.sets import distinct
from ukrnews.formats.writing import replacing
from ukrnews.model import Report

WORKBOOK = "ukrnews.xlsx"
ROWS_OF_A_SHEET = 1_048_575
"""As many as Excel takes below the header."""
LONGEST_CELL = 32_767
"""Characters that Excel takes in a cell."""
_MADE = datetime(2000, 1, 1)
"""The day that a workbook says it was made on, so that the same reports give the same bytes."""
_WIDE, _NARROW = 48, 14
_WIDE_COLUMNS = frozenset({"title", "said", "sentence", "targets", "damage"})


class TooManyRows(ValueError):
    """A sheet would hold more rows than Excel takes."""


Write = Callable[[list[Row]], None]
Counts = dict[str, int]


@attrs.frozen
class Dialect:
    """How CSV is written: what stands between fields, in numbers, at the ends of lines, and before it all."""

    separator: str = ","
    decimal: str = "."
    newline: str = "\n"
    mark: str = ""


PLAIN = Dialect()
"""CSV as `write_csv` writes it."""
EXCEL = Dialect(newline="\r\n", mark="\ufeff")
"""For Excel where the decimal sign is a point: English, Chinese, Japanese …"""
EXCEL_SEMICOLONS = Dialect(";", ",", "\r\n", "\ufeff")
"""For Excel where it is a comma: Ukrainian, Russian, German, French, Polish …"""


def excel_here() -> Dialect:
    """The dialect for an Excel on this computer, by the decimal sign of the user's locale."""
    before = locale.setlocale(locale.LC_NUMERIC)
    try:
        locale.setlocale(locale.LC_NUMERIC, "")
        return EXCEL_SEMICOLONS if locale.localeconv()["decimal_point"] == "," else EXCEL
    except locale.Error:  # a locale is named that is not installed
        return EXCEL
    finally:
        locale.setlocale(locale.LC_NUMERIC, before)


def write_flat(reports: Report | Iterable[Report], folder: Path | str, dialect: Dialect = PLAIN) -> Counts:
    """`quotations.csv` and `incidents_flat.csv` into the folder, which is made; returns the rows written to each."""
    with ExitStack() as stack:
        return _spread(reports, {name: stack.enter_context(_csv(t, _in(folder), dialect)) for name, t in FLAT.items()})


def write_xlsx(reports: Report | Iterable[Report], folder: Path | str) -> Counts:
    """One workbook `ukrnews.xlsx` with a sheet for each flat table into the folder, which is made; returns the rows of
    each.

    Days are days, numbers numbers; nothing is taken for a formula or a link. A text longer than a cell takes ends in
    "…". Raises MissingExtra without xlsxwriter (extra `xlsx`), TooManyRows where a sheet would hold more than Excel
    takes.
    """
    needed("xlsxwriter", "xlsx")
    with replacing(_in(folder) / WORKBOOK) as path, _workbook(path) as workbook:
        return _spread(reports, {name: _sheet(workbook, table) for name, table in FLAT.items()})


def _spread(reports: Report | Iterable[Report], writers: dict[str, Write]) -> Counts:
    counts = dict.fromkeys(writers, 0)
    for rows in map(flat_rows, distinct(reports)):
        for name, write in writers.items():
            write(rows[name])
            counts[name] += len(rows[name])
    return counts


@contextmanager
def _csv(table: Table, folder: Path, dialect: Dialect) -> Iterator[Write]:
    with (
        replacing(folder / f"{table.name}.csv") as path,
        path.open("w", encoding="utf-8", newline="") as file,
    ):
        file.write(dialect.mark + spreadsheet_line(table.names, dialect))
        yield lambda rows: file.writelines(spreadsheet_line(row.values(), dialect) for row in rows)


def spreadsheet_line(values: Iterable[Value], dialect: Dialect) -> str:
    """A line of CSV in a dialect, with its end; the dialect's mark goes before the first."""
    return dialect.separator.join(_field(value, dialect) for value in values) + dialect.newline


def _field(value: Value, dialect: Dialect) -> str:
    if isinstance(value, float):
        return str(value).replace(".", dialect.decimal)
    field = csv_line((value,))[:-1]
    return f'"{field}"' if dialect.separator in field and not field.startswith('"') else field


@contextmanager
def _workbook(path: Path) -> Iterator[Any]:
    """A workbook whose rows wait on disk and whose archive is made in memory; what the disk refuses is an OSError."""
    xlsxwriter: Any = needed("xlsxwriter", "xlsx")
    archive = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    workbook = xlsxwriter.Workbook(archive, options)
    workbook.set_properties({"created": _MADE})
    workbook.use_zip64()
    yield workbook
    try:
        workbook.close()
    except xlsxwriter.exceptions.FileCreateError as error:
        refused: OSError = error.args[0]
        clear_frames(refused.__traceback__)  # the half-made archive in them is closed now, while it has a file
        raise refused from None
    path.write_bytes(archive.getbuffer())


def _sheet(workbook: Any, table: Table) -> Write:
    sheet = workbook.add_worksheet(table.name)
    header, days = workbook.add_format({"bold": True}), workbook.add_format({"num_format": "yyyy-mm-dd"})
    for number, column in enumerate(table):
        sheet.set_column(number, number, _WIDE if column.name in _WIDE_COLUMNS else _NARROW)
        sheet.write_string(0, number, column.name, header)
    sheet.freeze_panes(1, 0)
    written = 0

    def write(rows: list[Row]) -> None:
        nonlocal written
        for row in rows:
            written += 1
            if written > ROWS_OF_A_SHEET:
                raise TooManyRows(f"{table.name}: more than {ROWS_OF_A_SHEET:,} rows, which is all that Excel takes")
            for number, column in enumerate(table):
                _cell(sheet, (written, number), row[column.name], days)

    return write


def _cell(sheet: Any, at: tuple[int, int], value: Value, days: Any) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(*at, value)
    elif isinstance(value, date):
        sheet.write_datetime(*at, value, days)
    elif isinstance(value, int | float):
        sheet.write_number(*at, value)
    else:
        sheet.write_string(*at, value if len(value) <= LONGEST_CELL else f"{value[: LONGEST_CELL - 1]}…")


def _in(folder: Path | str) -> Path:
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    return folder

"""An answer as a person or a program wants it: text, CSV or JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from rich.console import Console
from rich.text import Text

from ukrnews.archive.queries.answer import Answer
from ukrnews.cli.manners import console_of, lines, utf8_output
from ukrnews.cli.options import AnswerFormat
from ukrnews.formats.csv_lines import csv_line
from ukrnews.formats.tables.columns import Row

T = TypeVar("T")


def write(answer: Answer[T], output: AnswerFormat, show: Callable[[Answer[T], Console], None]) -> None:
    """Write an answer to standard output; a person is told where it is empty."""
    if output is AnswerFormat.CSV:
        write_text("".join([csv_line(answer.table.names), *(csv_line(row.values()) for row in answer.rows)]))
    elif output is AnswerFormat.JSON:
        write_text(as_json(answer.rows))
    else:
        console = console_of()
        with lines(console):
            show(answer, console)


def as_json(rows: Iterable[Row]) -> str:
    """The rows as an array, a row a line."""
    written = ",\n".join(json_line(row) for row in rows)
    return f"[\n{written}\n]\n" if written else "[]\n"


def json_line(row: Row) -> str:
    """One row as an object; days as ISO 8601."""
    plain = {name: value.isoformat() if isinstance(value, date) else value for name, value in row.items()}
    return json.dumps(plain, ensure_ascii=False)


def write_text(text: str) -> None:
    """UTF-8 with plain line ends, whatever the locale."""
    utf8_output()
    sys.stdout.write(text)


def say(console: Console, text: str) -> None:
    """A line of its own, for what is not there."""
    console.print(Text(text, style="dim"))

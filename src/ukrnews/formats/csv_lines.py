"""Lines of CSV (RFC 4180, but for line feeds alone at the ends of lines)."""

import re
from collections.abc import Iterable
from datetime import date

_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_QUOTED = re.compile(r'[",\r\n]|^\s|\s$')


def csv_line(values: Iterable[str | int | float | bool | date | None], *, raw: bool = False) -> str:
    """One line with its line feed. Null is an empty field, truth `true` or `false`; carriage returns are kept in
    quotes, where the standard library's writer lets them break the line.

    Text that a spreadsheet would run as a formula has an apostrophe before it, unless `raw`; numbers never.
    """
    return ",".join(_field(value, raw) for value in values) + "\n"


def unguarded(text: str) -> str:
    """The text of a field without the apostrophe that `csv_line` put before it."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text


def _field(value: str | int | float | bool | date | None, raw: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = value.isoformat() if isinstance(value, date) else str(value)
    if not raw and isinstance(value, str) and _FORMULA.match(text):
        text = f"'{text}"  # one more where it begins with some, so that each can be taken away again
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text

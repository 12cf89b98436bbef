"""Lines of CSV (RFC 4180, but for line feeds alone at the ends of lines)."""

import re
from collections.abc import Iterable
from datetime import date

_QUOTED = re.compile(r'[",\r\n]|^\s|\s$')


def csv_line(values: Iterable[str | int | float | bool | date | None]) -> str:
    """One line with its line feed. Null is an empty field, truth `true` or `false`; carriage returns are kept in
    quotes, where the standard library's writer lets them break the line."""
    return ",".join(map(_field, values)) + "\n"


def _field(value: str | int | float | bool | date | None) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = value.isoformat() if isinstance(value, date) else str(value)
    return '"' + text.replace('"', '""') + '"' if _QUOTED.search(text) else text

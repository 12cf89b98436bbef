"""Reports as plain data, the values of which JSON is made: for those who want dicts and no text."""

import json
from collections.abc import Mapping
from typing import Any

from ukrnews.formats.decoding import decode
from ukrnews.formats.faults import DecodeError, Fault
from ukrnews.formats.json import to_json
from ukrnews.model import Report


def to_plain(report: Report) -> dict[str, Any]:
    """The report as dicts, lists, strings, numbers and None, as `to_json` writes them; raises what it raises."""
    plain: dict[str, Any] = json.loads(to_json(report))
    return plain


def from_plain(data: Mapping[str, Any]) -> Report:
    """The report that `to_plain` gave. Raises DecodeError with every fault and its path."""
    if not isinstance(data, Mapping):
        raise DecodeError([Fault("$", f"a report is made of a dict, not of {type(data).__name__}")])
    report: Report = decode(dict(data), Report, lenient=False)
    return report

"""A page in a file or on standard output: of reports, or of any kind."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from ukrnews.extras import MissingExtra
from ukrnews.formats.page import to_page
from ukrnews.formats.writing import replacing
from ukrnews.model import Report

STDOUT = Path("-")


def write_page(reports: Iterable[Report], output: Path, title: str | None = None) -> str | None:
    """Write the page; returns None, or one line that says why nothing was written."""
    read = tuple(reports)
    if not read:
        return f"{output}: not written, as no article could be read"
    return written(lambda: to_page(read, title=title), output)


def written(page: Callable[[], str], output: Path) -> str | None:
    """Write a page, whole or not at all; returns None, or one line that says why nothing was written."""
    try:
        text = page().encode()
        if output == STDOUT:
            sys.stdout.buffer.write(text)
        else:
            with replacing(output) as path:
                path.write_bytes(text)
    except MissingExtra as error:
        return str(error)
    except OSError as error:
        if isinstance(error, BrokenPipeError):
            raise
        return f"{output}: {error.strerror or error}"
    return None

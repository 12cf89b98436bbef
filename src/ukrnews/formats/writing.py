"""Files that are replaced at once or not at all."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A path beside it to write to, which takes its place at the end; what failed leaves the old file as it was.

    A link stays a link and its file is replaced, with the mode that it had. What is no file (`/dev/null`, a pipe) is
    written to as it is.
    """
    path = Path(os.path.realpath(path))
    if path.exists() and not path.is_file() and not path.is_dir():
        yield path
        return
    new = path.with_name(f".{path.name}.part")
    _clear(new)
    try:
        yield new
        if path.exists():
            shutil.copymode(path, new)
        os.replace(new, path)
    finally:
        _clear(new)


def log_of(database: Path) -> Path:
    """Where DuckDB keeps what is not yet in the database file; after a clean end there is none."""
    return database.with_name(f"{database.name}.wal")


def _clear(new: Path) -> None:
    for one in (new, log_of(new)):
        one.unlink(missing_ok=True)

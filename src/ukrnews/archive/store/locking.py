"""One writer at a time: a lock that the system lets go when the process ends, however it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import attrs

from ukrnews.archive.store.errors import ArchiveError


@attrs.frozen
class Lock:
    """Whoever has it may write to the archive."""

    path: Path


@contextmanager
def locked(path: Path) -> Iterator[Lock]:
    """Hold the lock of an archive, a file beside it. Raises ArchiveError where another process holds it."""
    try:
        file = os.open(path.with_name(f".{path.name}.lock"), os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise ArchiveError(f"{path}: not written: {error.strerror or error}") from None
    try:
        if not _take(file):
            raise ArchiveError(f"{path}: another process is writing to it")
        yield Lock(path)
    finally:
        os.close(file)


def _take(file: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True

"""An archive's file: opened for reading, and replaced as a whole by a new one that was written beside it.

A writer copies the file, changes the copy, and renames it over the old one when all is on disk. So a reader always sees
a published state, whole and unlocked, and whatever ends a writer leaves the old file as it was. The copy is cheap
beside the reading of articles: 0.1 s for 240 MB (100,000 articles).
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ukrnews.archive.store.errors import ArchiveError
from ukrnews.archive.store.locking import Lock
from ukrnews.archive.store.schema import FORMAT_VERSION, create
from ukrnews.extras import needed

_SAFE = {"enable_external_access": "false", "autoinstall_known_extensions": "false"}
"""A foreign file may hold views; none of them shall read other files."""


@contextmanager
def reading(path: Path) -> Iterator[Any]:
    """A connection that reads the file as it was published last. Raises ArchiveError for what is no archive."""
    if not path.exists():
        raise ArchiveError(f"{path}: no such archive")
    with _connected(path, path, read_only=True) as database:
        _check(database, path)
        with _sound(path):
            yield database


@contextmanager
def writing(lock: Lock) -> Iterator[Any]:
    """A connection within a transaction on a copy, which takes the file's place at the end.

    Raises ArchiveError for what is no archive and where the disk is full: the old file is then as it was.
    """
    path = lock.path
    new = path.with_name(f".{path.name}.part")
    _remove(new)
    try:
        with _told(path):
            if path.exists():
                shutil.copyfile(path, new)
        is_new = not path.exists()
        with _connected(new, path, read_only=False) as database, _stored(path):
            create(database) if is_new else _check(database, path)
            database.execute("BEGIN")
            yield database
            database.execute("COMMIT")
            database.execute("CHECKPOINT")
        with _told(path):
            _publish(new, path)
    finally:
        _remove(new)


def _publish(new: Path, path: Path) -> None:
    if new.with_name(f"{new.name}.wal").exists():
        raise ArchiveError(f"{path}: what was written could not be brought into one file")
    _sync(new)
    os.replace(new, path)
    if os.name == "posix":
        _sync(path.parent)


def _sync(path: Path) -> None:
    file = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(file)
    finally:
        os.close(file)


def _remove(new: Path) -> None:
    new.unlink(missing_ok=True)
    new.with_name(f"{new.name}.wal").unlink(missing_ok=True)
    shutil.rmtree(new.with_name(f"{new.name}.tmp"), ignore_errors=True)


@contextmanager
def _connected(path: Path, named: Path, *, read_only: bool) -> Iterator[Any]:
    duckdb: Any = needed("duckdb", "archive")
    needed("pyarrow", "archive")
    try:
        database = duckdb.connect(str(path), read_only=read_only, config=_SAFE)
    except duckdb.Error as error:
        raise ArchiveError(f"{named}: {_why_not(path, error)}") from None
    try:
        yield database
    finally:
        database.close()


def _why_not(path: Path, error: Exception) -> str:
    """Why DuckDB does not open a file, in words."""
    if path.is_dir():
        return "is a directory"
    if not os.access(path, os.R_OK):
        return "may not be read"
    with path.open("rb") as file:
        head = file.read(12)
    if head[8:12] != b"DUCK":
        return "is no archive of ukrnews: not a DuckDB file"
    if "newer version" in str(error) or "storage version" in str(error):
        return "was written by a newer DuckDB than is installed: pip install --upgrade duckdb"
    return f"is broken: {_first_line(error)}"


def _check(database: Any, path: Path) -> None:
    """Raises ArchiveError unless the file is an archive of this version."""
    duckdb: Any = needed("duckdb", "archive")
    try:
        versions = database.execute("SELECT format_version FROM kept.about").fetchall()
    except duckdb.CatalogException:
        raise ArchiveError(f"{path}: is a DuckDB file, but no archive of ukrnews") from None
    except duckdb.Error as error:
        raise ArchiveError(f"{path}: is broken: {_first_line(error)}") from None
    if len(versions) != 1:
        raise ArchiveError(f"{path}: is broken: it does not say its version")
    (version,) = versions[0]
    if version > FORMAT_VERSION:
        raise ArchiveError(
            f"{path}: has version {version}, made by a newer ukrnews; this one reads up to {FORMAT_VERSION}"
        )


@contextmanager
def _sound(path: Path) -> Iterator[None]:
    """What is found broken on the way as an ArchiveError; a fault in a query of one's own is left as it is."""
    duckdb: Any = needed("duckdb", "archive")
    try:
        yield
    except duckdb.Error as error:
        broken = isinstance(error, (duckdb.IOException, duckdb.FatalException, duckdb.InternalException))
        if not broken and "orrupt" not in str(error):
            raise
        raise ArchiveError(f"{path}: is broken: {_first_line(error)}") from None


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Faults of the disk as an ArchiveError that names the archive."""
    try:
        yield
    except OSError as error:
        raise ArchiveError(f"{path}: not written: {error.strerror or error}") from None


@contextmanager
def _stored(path: Path) -> Iterator[None]:
    """Faults of the database as an ArchiveError; those of the source of articles are left as they are."""
    duckdb: Any = needed("duckdb", "archive")
    try:
        yield
    except duckdb.Error as error:
        raise ArchiveError(f"{path}: not written: {_first_line(error)}") from None


def _first_line(error: Exception) -> str:
    return str(error).strip().split("\n", 1)[0]

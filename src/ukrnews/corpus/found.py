"""What is named as input → files: files themselves, folders with all in them, patterns."""

from __future__ import annotations

import glob
from collections.abc import Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

from ukrnews.corpus.errors import InputError
from ukrnews.corpus.files import is_readable_name


def files_in(name: str, include: Sequence[str] = ()) -> Iterator[Path | InputError]:
    """The files that a name stands for, sorted by path: the file; those in a folder and its folders, of which the name
    fits one of the patterns, or has an ending that is read where no pattern is given; those that a pattern fits.

    Hidden files and folders are passed over. An InputError stands for a folder or pattern that gives no file. A name
    that is neither is given as it is: reading it tells what is wrong.
    """
    path = Path(name)
    if not name:  # which would be the folder that one is in
        yield InputError("'': no such file")
    elif path.is_dir():
        found = [file for file in sorted(path.rglob("*")) if _is_wanted(file, path, include)]
        yield from found
        if not found:
            yield InputError(f"{name}: holds no file that fits {_told(include)}")
    elif not path.exists() and glob.has_magic(name):
        matches = [Path(match) for match in sorted(glob.glob(name, recursive=True))]
        if not matches:
            yield InputError(f"{name}: no file fits")
        for match in matches:
            yield from files_in(str(match), include) if match.is_dir() else [match]
    else:
        yield path


def _is_wanted(file: Path, folder: Path, include: Sequence[str]) -> bool:
    inside = file.relative_to(folder)
    if any(part.startswith(".") for part in inside.parts) or not file.is_file():
        return False
    if not include:
        return is_readable_name(file)
    return any(fnmatch(file.name, pattern) or fnmatch(inside.as_posix(), pattern) for pattern in include)


def _told(include: Sequence[str]) -> str:
    return " or ".join(include) or "(*.txt, *.jsonl, *.html, *.rss, *.atom, *.xml, also with .gz)"

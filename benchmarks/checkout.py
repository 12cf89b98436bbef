"""Where the data of a benchmark stand, or a clear word that they do not."""

from __future__ import annotations

from pathlib import Path


def data_in(path: Path, *inside: str) -> Path:
    """`path` itself where it is a file, else the first of the files or folders inside that is there."""
    if path.is_file():
        return path
    there = next((path / name for name in inside if (path / name).exists()), None)
    if there is None:
        raise SystemExit(f"{path} holds no {' and no '.join(inside)}: is it the checkout that the first lines name?")
    return there

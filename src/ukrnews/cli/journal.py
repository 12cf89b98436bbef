"""Reports kept in a file as they are made, so that a run that was interrupted goes on where it stopped."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

import ukrnews
from ukrnews.formats import DecodeError, from_json, to_json
from ukrnews.model import Article, Report


class OtherInput(ValueError):
    """What is kept was made of other articles, or with other words, than those named now; the message is one line."""


class Journal:
    """A file of reports, one a line, in the order of the articles, below a line that says what they were read with."""

    def __init__(self, path: Path, read_with: str) -> None:
        self._path = path
        self._heading = json.dumps({"read_with": read_with}).encode() + b"\n"

    def reports(
        self, articles: Iterable[Article], parse: Callable[[Iterable[Article]], Iterable[Report]]
    ) -> Iterator[Report]:
        """The reports that are kept, then those of the other articles, each kept before it is given.

        Raises OtherInput where what is kept is of another article or was read with something else, OSError where the
        file cannot be written.
        """
        coming = iter(articles)
        lines = self._lines()
        heading = next(lines, None)
        if heading not in (None, self._heading):
            raise self._other("was read with other words, options or version")
        whole = len(heading or b"")
        for line in lines:
            article = next(coming, None)
            kept = _report(line)
            if kept is None:
                raise self._other("holds a line that is no report")
            if article is None or kept.article != article:
                raise self._other("is of other articles")
            whole += len(line)
            yield kept
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("ab") as file:
            file.truncate(whole)  # the end of a line that was being written
            if not whole:
                file.write(self._heading)
            for report in parse(coming):
                file.write(to_json(report).encode() + b"\n")
                file.flush()
                yield report

    def remove(self) -> None:
        """Forget what is kept: all is done."""
        self._path.unlink(missing_ok=True)

    def _other(self, why: str) -> OtherInput:
        return OtherInput(f"{self._path}: {why}; without --resume all is read anew")

    def _lines(self) -> Iterator[bytes]:
        if self._path.exists():
            with self._path.open("rb") as file:
                yield from (line for line in file if line.endswith(b"\n"))


def read_with(words: list[Path] | None, without: list[str] | None) -> str:
    """A digest of what the reports of articles depend on beside the articles: the library's version, words of one's
    own, parsers left out. Raises OSError for words that cannot be read."""
    digest = blake2b(ukrnews.__version__.encode(), digest_size=16)
    for part in (*(path.read_bytes() for path in words or ()), *(name.encode() for name in without or ())):
        digest.update(b"%d:" % len(part) + part)
    return digest.hexdigest()


def _report(line: bytes) -> Report | None:
    try:
        report: Report = from_json(line)
    except DecodeError:
        return None
    return report

"""Reports kept in a file as they are made, so that a run that was interrupted goes on where it stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ukrnews.formats import DecodeError, from_json, to_json
from ukrnews.model import Article, Report


class OtherInput(ValueError):
    """What is kept is of other articles than those named now; the message is one line."""


class Journal:
    """A file of reports, one a line, in the order of the articles."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def reports(
        self, articles: Iterable[Article], parse: Callable[[Iterable[Article]], Iterable[Report]]
    ) -> Iterator[Report]:
        """The reports that are kept, then those of the other articles, each kept before it is given.

        Raises OtherInput where what is kept is of another article, OSError where the file cannot be written.
        """
        coming = iter(articles)
        whole = 0
        for line in self._lines():
            article = next(coming, None)
            kept = _report(line)
            if kept is None:
                raise OtherInput(f"{self._path}: holds a line that is no report; without --resume all is read anew")
            if article is None or kept.article != article:
                raise OtherInput(f"{self._path}: is of other articles; without --resume all is read anew")
            whole += len(line)
            yield kept
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("ab") as file:
            file.truncate(whole)  # the end of a line that was being written
            for report in parse(coming):
                file.write(to_json(report).encode() + b"\n")
                file.flush()
                yield report

    def remove(self) -> None:
        """Forget what is kept: all is done."""
        self._path.unlink(missing_ok=True)

    def _lines(self) -> Iterator[bytes]:
        if self._path.exists():
            with self._path.open("rb") as file:
                yield from (line for line in file if line.endswith(b"\n"))


def _report(line: bytes) -> Report | None:
    try:
        report: Report = from_json(line)
    except DecodeError:
        return None
    return report

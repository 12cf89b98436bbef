"""One run of a command: its articles read, with what could not be read, or only in part, told and counted."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs
import typer

import ukrnews
from ukrnews.cli.exits import BAD_INPUT, READ_IN_PART
from ukrnews.cli.inputs import Inputs, complain
from ukrnews.cli.journal import Journal
from ukrnews.model import Article, Report
from ukrnews.parsers.pipeline import LACKING, Pipeline


@attrs.define(kw_only=True)
class Run:
    """The articles of some inputs, read in some processes; `journal` is where reports are kept for another run."""

    inputs: Inputs
    jobs: int = 1
    timeout: float | None = None
    errors: Path | None = None
    """The file that gets a line of JSON for each fault."""
    journal: Journal | None = None
    pipeline: Pipeline | None = None
    """What reads the articles; the library's own where none is given."""
    strict: bool = False
    """Whether every problem counts as a loss, as that an article is in another language, but for what costs nothing."""
    read_in_part: int = 0

    def reports(self) -> Iterator[tuple[str, Report]]:
        """Each article's name and report, in the order of the input; names wait while articles are read ahead."""
        self.inputs.tell = self._tell
        if self.errors is not None:
            self.errors.write_text("", encoding="utf-8")
        waiting: deque[str] = deque()

        def articles() -> Iterator[Article]:
            for name, article in self.inputs:
                waiting.append(name)
                yield article

        kept = self.journal
        for report in self._parsed(articles()) if kept is None else kept.reports(articles(), self._parsed):
            name = waiting.popleft()
            for problem in filter(self._counts, report.problems):
                self.read_in_part += 1
                self._tell(name, f"{name}: {problem}")
            yield name, report

    def end(self) -> None:
        """Forget what was kept, say from where days are known, and exit with the code that says how it went."""
        self.inputs.tell_days()
        if self.journal is not None:
            self.journal.remove()
        if self.inputs.failed:
            raise typer.Exit(BAD_INPUT)
        if self.read_in_part:
            raise typer.Exit(READ_IN_PART)

    def _counts(self, problem: str) -> bool:
        return LACKING not in problem and (self.strict or is_loss(problem))

    def _parsed(self, articles: Iterable[Article]) -> Iterator[Report]:
        return ukrnews.parse_many(articles, pipeline=self.pipeline, processes=self.jobs, timeout=self.timeout)

    def _tell(self, name: str, fault: str) -> None:
        complain(fault)
        if self.errors is not None:
            with self.errors.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"input": name, "fault": fault}, ensure_ascii=False) + "\n")


def is_loss(problem: str) -> bool:
    """Whether a step or a whole article was lost, rather than that the article is in another language."""
    return problem.startswith(("step ", "item "))

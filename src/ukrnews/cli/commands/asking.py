"""Questions over many articles."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from ukrnews.cli.exits import BAD_INPUT
from ukrnews.cli.inputs import complain
from ukrnews.cli.manners import console_of, lines, polite, usable, utf8_output
from ukrnews.cli.options import (
    Encoding,
    Files,
    Include,
    Jobs,
    Published,
    StandardInput,
    Stdin,
    inputs_of,
    progress,
)
from ukrnews.cli.run import Run
from ukrnews.corpus.files import UTF_8


class LinkFormat(str, Enum):
    """How `link` writes what several articles tell together."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def link(
    files: Files,
    output: Annotated[LinkFormat, typer.Option("--format", "-f", help="How to write it.")] = LinkFormat.TEXT,
    folder: Annotated[
        Path | None, typer.Option("--output", "-o", help="Folder for the tables of --format csv.", metavar="DIR")
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Show what a single article tells, too (--format text).")
    ] = False,
    published: Published = None,
    stdin: Stdin = StandardInput.TEXT,
    include: Include = None,
    encoding: Encoding = UTF_8,
    jobs: Jobs = 1,
) -> None:
    """Parse articles and follow the same event and the same proposal through them.

    Prints a ledger: events with their tolls, proposals with each party's answers, deadlines, copies. The order of the
    files does not matter; articles are ordered by their day of publication.
    """
    from ukrnews.cli import links as shown

    with polite():
        if (output is LinkFormat.CSV) is not (folder is not None):
            complain("--format csv needs --output DIR, and --output is for --format csv")
            raise typer.Exit(BAD_INPUT)
        inputs = inputs_of(files, published, stdin, include, encoding)
        run = Run(inputs=inputs, jobs=jobs)
        found = shown.linked(one for _, one in progress(run.reports(), inputs, to_files=True))
        if output is LinkFormat.JSON:
            utf8_output()
            print(shown.as_json(found))
        elif folder is not None:
            with usable():
                for line in shown.write(found, folder):
                    print(line)
        else:
            console = console_of()
            with lines(console):
                shown.show(found, console, everything=everything)
        run.end()

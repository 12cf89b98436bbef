"""Gold: drafts for annotators, what comes back, and scores against it."""

from __future__ import annotations

import json
import sys
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from ukrnews.cli.exits import BELOW_FLOOR
from ukrnews.cli.inputs import complain
from ukrnews.cli.manners import console_of, polite, usable, utf8_output
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


class Tool(str, Enum):
    """Tools for annotation."""

    BRAT = "brat"
    LABEL_STUDIO = "label-studio"
    PRODIGY = "prodigy"


def score(
    gold: Annotated[
        Path,
        typer.Argument(
            help="Folder of gold files, one JSON file an article, or a file or folder of one-line reports.",
            metavar="GOLD",
        ),
    ],
    errors: Annotated[bool, typer.Option("--errors", help="List every missed, extra and wrong item.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the scores as JSON.")] = False,
    text_dir: Annotated[
        Path | None, typer.Option(help="Folder of NAME.txt for gold files that keep no text.", metavar="DIR")
    ] = None,
    floors: Annotated[
        Path | None, typer.Option(help="JSON file of floors; exit with 1 when a score is below.", metavar="FILE")
    ] = None,
) -> None:
    """Score the parser against gold files or one-line reports.

    Example: ukrnews score gold --errors
    """
    from ukrnews.cli import scores as shown

    with polite():
        with usable():
            limits = shown.read_floors(floors) if floors else {}
            scored = shown.scored(gold, text_dir)
            below = scored.below(limits)
        if as_json:
            utf8_output()
            print(json.dumps(scored.as_dict()))
        else:
            scored.show(console_of())
        if errors:
            scored.list_problems(Console(file=sys.stderr, highlight=False) if as_json else console_of())
        for line in below:
            complain(line)
        if below:
            raise typer.Exit(BELOW_FLOOR)


def annotate(
    files: Files,
    folder: Annotated[Path, typer.Argument(help="Folder to write to; it is made where it is missing.", metavar="DIR")],
    to: Annotated[Tool, typer.Option("--to", help="The tool.")],
    published: Published = None,
    stdin: Stdin = StandardInput.TEXT,
    include: Include = None,
    encoding: Encoding = UTF_8,
    jobs: Jobs = 1,
) -> None:
    """Write what was found as drafts for annotators.

    An annotator corrects them in a tool; `ukrnews gold` takes them back.

    Example: ukrnews annotate articles drafts --to brat
    """
    from ukrnews.cli.annotation import write_drafts

    with polite():
        inputs = inputs_of(files, published, stdin, include, encoding)
        run = Run(inputs=inputs, jobs=jobs)
        with usable("--to " + to.value + ": "):
            told = write_drafts(progress(run.reports(), inputs, to_files=True), to.value, folder)
        for line in told:
            print(line)
        run.end()


def gold(
    source: Annotated[Path, typer.Argument(help="The tool's folder (brat) or its export.", metavar="PATH")],
    folder: Annotated[Path, typer.Argument(help="Folder for the gold files; it is made.", metavar="DIR")],
    tool: Annotated[Tool, typer.Option("--from", help="The tool.")],
) -> None:
    """Write what annotators give back as gold files.

    They are one an article, for `ukrnews score`.

    Example: ukrnews gold drafts gold --from brat
    """
    from ukrnews.cli.annotation import write_gold

    with polite():
        with usable():
            told = write_gold(source, tool.value, folder)
        for line in told:
            print(line)

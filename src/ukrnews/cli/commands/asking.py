"""Questions over many articles."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ukrnews.cli.exits import BAD_INPUT
from ukrnews.cli.inputs import complain
from ukrnews.cli.manners import console_of, lines, output_to, polite, usable, utf8_output
from ukrnews.cli.options import (
    AnswerFormat,
    Encoding,
    Files,
    Include,
    Jobs,
    Published,
    StandardInput,
    Stdin,
    Strict,
    Without,
    Words,
    inputs_of,
    pipeline_of,
    progress,
)
from ukrnews.cli.run import Run
from ukrnews.corpus.files import UTF_8

if TYPE_CHECKING:
    from ukrnews.formats.tables.spreadsheet import Dialect

By = Annotated[
    list[str] | None,
    typer.Option("--by", help="Who says it: Peskov; may be given several times.", metavar="NAME"),
]
About = Annotated[
    list[str] | None,
    typer.Option("--about", help="Words that it names: ceasefire; may be given several times.", metavar="WORDS"),
]
As = Annotated[AnswerFormat, typer.Option("--format", "-f", help="How to write what was found.")]
Into = Annotated[
    Path | None,
    typer.Option("--output", "-o", help="File to write to instead, whole or not at all.", metavar="FILE"),
]
Excel = Annotated[bool, typer.Option("--excel", help="CSV that Excel opens right, for the country of this computer.")]
Semicolons = Annotated[bool, typer.Option("--semicolons", help="As --excel, where the decimal sign is a comma.")]


class LinkFormat(str, Enum):
    """How `link` writes what several articles tell together."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def quotes(
    files: Files,
    by: By = None,
    about: About = None,
    output: As = AnswerFormat.TEXT,
    file: Into = None,
    excel: Excel = False,
    semicolons: Semicolons = False,
    published: Published = None,
    stdin: Stdin = StandardInput.TEXT,
    include: Include = None,
    encoding: Encoding = UTF_8,
    jobs: Jobs = 1,
    words: Words = None,
    without: Without = None,
    strict: Strict = False,
) -> None:
    """List who said what, in the order of the articles.

    As CSV or JSON a row for each quotation.

    Example: ukrnews quotes articles --by Zelensky --by Peskov -f csv
    """
    from ukrnews.cli import asked

    with polite():
        dialect = _dialect(output, excel=excel, semicolons=semicolons)
        inputs = inputs_of(files, published, stdin, include, encoding)
        run = Run(inputs=inputs, jobs=jobs, pipeline=pipeline_of(words, without), strict=strict)
        found = asked.with_statements(run.reports(), by or (), about or ())
        with output_to(file, files):
            asked.write(progress(found, inputs, to_files=file is not None), "quotations", output, dialect)
        run.end()


def incidents(
    files: Files,
    place: Annotated[
        str | None, typer.Option(help="Settlement, site or region: Kupiansk, Sumy region.", metavar="NAME")
    ] = None,
    kind: Annotated[str | None, typer.Option(help="Kind of incident: strike, shelling …", metavar="KIND")] = None,
    output: As = AnswerFormat.TEXT,
    file: Into = None,
    excel: Excel = False,
    semicolons: Semicolons = False,
    published: Published = None,
    stdin: Stdin = StandardInput.TEXT,
    include: Include = None,
    encoding: Encoding = UTF_8,
    jobs: Jobs = 1,
    words: Words = None,
    without: Without = None,
    strict: Strict = False,
) -> None:
    """List what happened, in the order of the articles.

    As CSV or JSON a row for each incident, with place, day and figures. One event that several articles tell stands
    there for each of them; `ukrnews link` joins them.

    Example: ukrnews incidents articles --place Kharkiv --format csv
    """
    from ukrnews.cli import asked

    with polite():
        dialect = _dialect(output, excel=excel, semicolons=semicolons)
        inputs = inputs_of(files, published, stdin, include, encoding)
        run = Run(inputs=inputs, jobs=jobs, pipeline=pipeline_of(words, without), strict=strict)
        with usable("--kind: "):
            found = asked.with_incidents(run.reports(), place, asked.incident_kind(kind))
        with output_to(file, files):
            asked.write(progress(found, inputs, to_files=file is not None), "incidents_flat", output, dialect)
        run.end()


def _dialect(output: AnswerFormat, *, excel: bool, semicolons: bool) -> Dialect:
    """How CSV is written. Ends the command where a spreadsheet is asked for and no CSV."""
    from ukrnews.formats.tables.spreadsheet import EXCEL_SEMICOLONS, PLAIN, excel_here

    if (excel or semicolons) and output is not AnswerFormat.CSV:
        complain("--excel and --semicolons are for --format csv")
        raise typer.Exit(BAD_INPUT)
    return EXCEL_SEMICOLONS if semicolons else excel_here() if excel else PLAIN


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
    """Follow an event or a proposal through many articles.

    Prints a ledger: events with their tolls, proposals with each party's answers, deadlines, copies. The order of the
    files does not matter; articles are ordered by their day of publication.

    Example: ukrnews link articles
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

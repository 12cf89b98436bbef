"""What other programs read: tables, standards, pages."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from ukrnews.cli.exits import BAD_INPUT
from ukrnews.cli.inputs import complain
from ukrnews.cli.journal import Journal, read_with
from ukrnews.cli.manners import not_an_input, polite
from ukrnews.cli.options import (
    Encoding,
    Errors,
    Files,
    Include,
    Jobs,
    Lenient,
    Published,
    Resume,
    StandardInput,
    Stdin,
    Strict,
    Timeout,
    Without,
    Words,
    inputs_of,
    pipeline_of,
    progress,
)
from ukrnews.cli.run import Run
from ukrnews.corpus.files import UTF_8


class Target(str, Enum):
    """What `export` writes."""

    PARQUET = "parquet"
    CSV = "csv"
    FLAT = "flat"
    XLSX = "xlsx"
    DUCKDB = "duckdb"
    SQLITE = "sqlite"
    PLOVER = "plover"
    ACLED = "acled"
    GEOJSON = "geojson"
    JSONLD = "jsonld"
    ANNOTATIONS = "annotations"


def export(
    files: Files,
    folder: Annotated[Path, typer.Argument(help="Folder to write to; it is made where it is missing.", metavar="DIR")],
    to: Annotated[Target, typer.Option("--to", help="What to write.")],
    published: Published = None,
    stdin: Stdin = StandardInput.TEXT,
    include: Include = None,
    encoding: Encoding = UTF_8,
    jobs: Jobs = 1,
    raw: Annotated[
        bool, typer.Option("--raw", help="Write CSV without the apostrophe before text that a spreadsheet would run.")
    ] = False,
    excel: Annotated[
        bool, typer.Option("--excel", help="CSV that Excel opens right, for the country of this computer (--to flat).")
    ] = False,
    semicolons: Annotated[
        bool, typer.Option("--semicolons", help="As --excel, where the decimal sign is a comma.")
    ] = False,
    errors: Errors = None,
    resume: Resume = False,
    timeout: Timeout = None,
    lenient: Lenient = False,
    words: Words = None,
    without: Without = None,
    strict: Strict = False,
) -> None:
    """Write what was found as tables or in other standards.

    flat gives two tables to look at, quotations and incidents, as CSV, xlsx the same as a workbook; csv, parquet,
    duckdb and sqlite give all tables. What is in the folder under the same names is replaced; the same files give the
    same bytes again, in duckdb and sqlite the same rows.

    Example: ukrnews export articles tables --to flat --excel
    """
    from ukrnews.cli.export import CannotWrite
    from ukrnews.cli.export import export as write

    with polite():
        spreadsheet = "semicolons" if semicolons else "excel" if excel else None
        if spreadsheet and to is not Target.FLAT:
            complain("--excel and --semicolons are for --to flat")
            raise typer.Exit(BAD_INPUT)
        inputs = inputs_of(files, published, stdin, include, encoding, lenient=lenient)
        run = Run(inputs=inputs, jobs=jobs, timeout=timeout, errors=errors, strict=strict)
        run.pipeline = pipeline_of(words, without)
        if resume:
            run.journal = Journal(folder / ".reports.jsonl", read_with(words, without))
        reports = progress(run.reports(), inputs, to_files=True)
        try:
            told = write((report for _, report in reports), to.value, folder, raw=raw, spreadsheet=spreadsheet)
        except CannotWrite as error:
            complain(str(error))
            raise typer.Exit(BAD_INPUT) from None
        for line in told:
            print(line)
        run.end()


def report(
    files: Files,
    output: Annotated[Path, typer.Option("--output", "-o", help="HTML file to write; - is standard output.")],
    title: Annotated[str | None, typer.Option(help="Title of the page.", metavar="TEXT")] = None,
    published: Published = None,
    stdin: Stdin = StandardInput.TEXT,
    include: Include = None,
    encoding: Encoding = UTF_8,
    jobs: Jobs = 1,
    words: Words = None,
    without: Without = None,
    strict: Strict = False,
) -> None:
    """Write what was found as one HTML page to look at.

    It holds the marked texts, cards, tables, timeline and map.

    Example: ukrnews report articles --output page.html
    """
    from ukrnews.cli.page import write_page

    with polite():
        not_an_input(output, files)
        inputs = inputs_of(files, published, stdin, include, encoding)
        run = Run(inputs=inputs, jobs=jobs, pipeline=pipeline_of(words, without), strict=strict)
        reports = [one for _, one in progress(run.reports(), inputs, to_files=True)]
        if not reports:
            run.end()  # where something could not be read it has been told
        fault = write_page(reports, output, title)
        if fault:
            complain(fault)
            raise typer.Exit(BAD_INPUT)
        run.end()

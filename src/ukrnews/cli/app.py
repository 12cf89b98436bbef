"""The commands: parse, explain, export, link, report, rules, schema, score, and those of archive.

Exit codes: 0 all was read; 1 a score is below its floor; 2 something named on the command line could not be used or
written (the rest was done); 3 an article was read in part only; 130 interrupted.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

import ukrnews
from ukrnews.cli.archive import commands as archive
from ukrnews.cli.exits import BAD_INPUT, BELOW_FLOOR
from ukrnews.cli.inputs import complain
from ukrnews.cli.journal import Journal
from ukrnews.cli.manners import console_of, lines, not_an_input, output_to, polite, usable, utf8_output
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
    Timeout,
    inputs_of,
    progress,
)
from ukrnews.cli.run import Run
from ukrnews.corpus.files import UTF_8
from ukrnews.model import Report

app = typer.Typer(
    help="Read news text about the war in Ukraine and its diplomacy: who said what, what happened where to whom, "
    "what is proposed and on what conditions.",
    epilog="Exit codes: 0 all was read; 1 a score is below its floor; 2 something named could not be used, the rest "
    "was done; 3 an article was read in part; 130 interrupted.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(str, Enum):
    """How `parse` writes reports."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


class LinkFormat(str, Enum):
    """How `link` writes what several articles tell together."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


class TableFormat(str, Enum):
    """How `lexicon` writes a table."""

    TEXT = "text"
    CSV = "csv"
    JSON = "json"


class Tool(str, Enum):
    """Tools for annotation."""

    BRAT = "brat"
    LABEL_STUDIO = "label-studio"
    PRODIGY = "prodigy"


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


def _version(wanted: bool) -> None:
    if wanted:
        print(f"ukrnews {ukrnews.__version__}")
        raise typer.Exit


app.add_typer(archive.app, name="archive")


@app.callback()
def common(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Options that come before the command."""


@app.command()
def parse(
    files: Files,
    published: Published = None,
    output: Annotated[Format, typer.Option("--format", "-f", help="How to write what was found.")] = Format.TEXT,
    stdin: Stdin = StandardInput.TEXT,
    include: Include = None,
    encoding: Encoding = UTF_8,
    jobs: Jobs = 1,
    share: Annotated[
        float | None,
        typer.Option(
            "--at-least",
            min=0,
            max=1,
            help="Leave out findings of rules that are right less often than this.",
            metavar="SHARE",
        ),
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option("--output", "-o", help="File to write to instead, whole or not at all.", metavar="FILE"),
    ] = None,
    errors: Errors = None,
    resume: Resume = False,
    timeout: Timeout = None,
    lenient: Lenient = False,
) -> None:
    """Parse articles and print what was found.

    With --format json one article gives one report, several files or a .jsonl file give an array of reports; jsonl
    gives one report a line.
    """
    with polite():
        if resume and file is None:
            complain("--resume needs --output FILE")
            raise typer.Exit(BAD_INPUT)
        inputs = inputs_of(files, published, stdin, include, encoding, lenient=lenient)
        kept = Journal(file.with_name(f".{file.name}.reports.jsonl")) if resume and file else None
        run = Run(inputs=inputs, jobs=jobs, timeout=timeout, errors=errors, journal=kept)
        reports = progress(_sure(run.reports(), share), inputs, to_files=file is not None)
        with output_to(file, files):
            if output is Format.TEXT:
                _write_views(reports)
            else:
                _write_json(reports, lines=output is Format.JSONL, array=inputs.may_be_many)
        run.end()


@app.command()
def explain(
    files: Files,
    published: Published = None,
    stdin: Stdin = StandardInput.TEXT,
    include: Include = None,
    encoding: Encoding = UTF_8,
    who: Annotated[
        bool, typer.Option("--who", help="Tell by which rule words mean somebody, and whom it passed over.")
    ] = False,
    decided: Annotated[
        bool,
        typer.Option("--decided", help="Tell the rules without which a finding would read otherwise; takes seconds."),
    ] = False,
    chunks: Annotated[
        bool, typer.Option("--chunks", help="Show each sentence as the row of chunks that rules look at.")
    ] = False,
) -> None:
    """Print each finding with the rule that made it, how often that was right, and every span it was read from."""
    from ukrnews.cli.chunks import show_chunks
    from ukrnews.cli.explain import explain as show

    with polite():
        inputs = inputs_of(files, published, stdin, include, encoding)
        console = console_of()
        run = Run(inputs=inputs)
        for name, report in run.reports():
            with lines(console):
                if chunks:
                    show_chunks(report.article, console)
                show(report, name, console, who=who, decided=decided)
        run.end()


@app.command()
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
) -> None:
    """Parse articles and write what was found as tables or in another standard.

    flat gives two tables to look at, quotations and incidents, as CSV, xlsx the same as a workbook; csv, parquet,
    duckdb and sqlite give all tables. What is in the folder under the same names is replaced; the same files give the
    same bytes again.

    Example: ukrnews export articles/*.txt tables --to flat --excel
    """
    from ukrnews.cli.export import CannotWrite
    from ukrnews.cli.export import export as write

    with polite():
        spreadsheet = "semicolons" if semicolons else "excel" if excel else None
        if spreadsheet and to is not Target.FLAT:
            complain("--excel and --semicolons are for --to flat")
            raise typer.Exit(BAD_INPUT)
        kept = Journal(folder / ".reports.jsonl") if resume else None
        inputs = inputs_of(files, published, stdin, include, encoding, lenient=lenient)
        run = Run(inputs=inputs, jobs=jobs, timeout=timeout, errors=errors, journal=kept)
        reports = progress(run.reports(), inputs, to_files=True)
        try:
            told = write((report for _, report in reports), to.value, folder, raw=raw, spreadsheet=spreadsheet)
        except CannotWrite as error:
            complain(str(error))
            raise typer.Exit(BAD_INPUT) from None
        for line in told:
            print(line)
        run.end()


@app.command()
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


@app.command()
def report(
    files: Files,
    output: Annotated[Path, typer.Option("--output", "-o", help="HTML file to write; - is standard output.")],
    title: Annotated[str | None, typer.Option(help="Title of the page.", metavar="TEXT")] = None,
    published: Published = None,
    stdin: Stdin = StandardInput.TEXT,
    include: Include = None,
    encoding: Encoding = UTF_8,
    jobs: Jobs = 1,
) -> None:
    """Parse articles and write one HTML page to look at: the marked texts, cards, tables, timeline and map."""
    from ukrnews.cli.page import write_page

    with polite():
        not_an_input(output, files)
        inputs = inputs_of(files, published, stdin, include, encoding)
        run = Run(inputs=inputs, jobs=jobs)
        reports = progress(run.reports(), inputs, to_files=True)
        fault = write_page((one for _, one in reports), output, title)
        if fault:
            complain(fault)
            raise typer.Exit(BAD_INPUT)
        run.end()


@app.command()
def rules(
    names: Annotated[list[str] | None, typer.Argument(help="Rules to show whole.", metavar="NAME")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the rules as JSON.")] = False,
) -> None:
    """List the rules, or show some whole: what each reads, examples, look-alikes, how often it was right."""
    from ukrnews.cli import rules as shown

    with polite():
        with usable():
            cards = shown.chosen(names or ())
        if as_json:
            utf8_output()
            print(shown.as_json(cards))
            return
        console = console_of()
        with lines(console):
            if not names:
                shown.list_all(cards, console)
            for card in cards if names else ():
                shown.show(card, console)


@app.command()
def lexicon(
    table: Annotated[str | None, typer.Option("--table", help="Show this table.", metavar="NAME")] = None,
    output: Annotated[TableFormat, typer.Option("--format", "-f", help="How to write it.")] = TableFormat.TEXT,
    words: Annotated[
        list[Path] | None, typer.Option("--words", help="TOML file of words of your own, added.", metavar="FILE")
    ] = None,
) -> None:
    """List the tables of words that the library knows, or show one of them.

    Example: ukrnews lexicon --table actors --format csv
    """
    from ukrnews.cli import lexicon as shown

    with polite():
        with usable():
            known = shown.lexicon_with(words or ())
            if table is None and output is not TableFormat.TEXT:
                raise ValueError("--format needs --table NAME")
            entries = () if table is None else shown.entries_of(known, table)
        if output is TableFormat.TEXT:
            console = console_of()
            with lines(console):
                shown.list_tables(known, console) if table is None else shown.show(entries, console)
            return
        utf8_output()
        if output is TableFormat.CSV:
            sys.stdout.writelines(shown.csv_lines(table or "", entries))
        else:
            print(shown.as_json(entries))


@app.command()
def schema() -> None:
    """Print the JSON Schema of a report, with the kinds of finding that installed packages add."""
    from ukrnews.cli.kinds import kinds_of_plugins
    from ukrnews.formats import schema as of_report

    with polite():
        utf8_output()
        print(json.dumps(of_report(*kinds_of_plugins()), indent=2, ensure_ascii=False))


@app.command()
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
    """Score the parser against gold files or one-line reports."""
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


@app.command()
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
    """Parse articles and write what was found as a draft that an annotator corrects in a tool.

    Example: ukrnews annotate articles/*.txt drafts --to brat
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


@app.command()
def gold(
    source: Annotated[Path, typer.Argument(help="The tool's folder (brat) or its export.", metavar="PATH")],
    folder: Annotated[Path, typer.Argument(help="Folder for the gold files; it is made.", metavar="DIR")],
    tool: Annotated[Tool, typer.Option("--from", help="The tool.")],
) -> None:
    """Write what was annotated in a tool as gold files, one an article, for `ukrnews score`.

    Example: ukrnews gold drafts gold --from brat
    """
    from ukrnews.cli.annotation import write_gold

    with polite():
        with usable():
            told = write_gold(source, tool.value, folder)
        for line in told:
            print(line)


def _sure(reports: Iterator[tuple[str, Report]], share: float | None) -> Iterator[tuple[str, Report]]:
    """The reports without what lies below the share."""
    from ukrnews.grounds.reliability import at_least

    return reports if share is None else ((name, at_least(report, share)) for name, report in reports)


def _write_views(reports: Iterator[tuple[str, Report]]) -> None:
    from ukrnews.cli.view import show

    console = console_of()
    for name, report in reports:
        with lines(console):
            show(report, name, console)


def _write_json(reports: Iterator[tuple[str, Report]], *, lines: bool, array: bool) -> None:
    utf8_output()
    written = 0
    for _, report in reports:
        if lines:
            sys.stdout.writelines(ukrnews.to_jsonl([report]))
        else:
            before = ("[\n" if written == 0 else ",\n") if array else ""
            sys.stdout.write(before + ukrnews.to_json(report, indent=2))
        written += 1
    if not lines and (written or array):
        sys.stdout.write(("\n]\n" if written else "[]\n") if array else "\n")

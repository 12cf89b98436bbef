"""What a person reads: findings at the terminal, and why each is there."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

import ukrnews
from ukrnews.cli.exits import BAD_INPUT
from ukrnews.cli.inputs import complain
from ukrnews.cli.journal import Journal, read_with
from ukrnews.cli.manners import console_of, lines, output_to, polite, utf8_output
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
from ukrnews.model import Report


class Format(str, Enum):
    """How `parse` writes reports."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"


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
    words: Words = None,
    without: Without = None,
    strict: Strict = False,
) -> None:
    """Parse articles and print what was found.

    With --format json one article gives one report, several files or a .jsonl file give an array of reports; jsonl
    gives one report a line.

    Example: ukrnews parse articles --format jsonl --output reports.jsonl
    """
    with polite():
        if resume and file is None:
            complain("--resume needs --output FILE")
            raise typer.Exit(BAD_INPUT)
        inputs = inputs_of(files, published, stdin, include, encoding, lenient=lenient)
        run = Run(inputs=inputs, jobs=jobs, timeout=timeout, errors=errors, strict=strict)
        run.pipeline = pipeline_of(words, without)
        if resume and file is not None:
            run.journal = Journal(file.with_name(f".{file.name}.reports.jsonl"), read_with(words, without))
        reports = progress(_sure(run.reports(), share), inputs, to_files=file is not None)
        with output_to(file, files):
            if output is Format.TEXT:
                _write_views(reports)
            else:
                _write_json(reports, lines=output is Format.JSONL, array=inputs.may_be_many)
        run.end()


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
    words: Words = None,
    without: Without = None,
    strict: Strict = False,
) -> None:
    """Print each finding with its rule and the words behind it.

    With how often the rule was right, and every span that the finding was read from.

    Example: ukrnews explain articles/2025-03-11.txt --who
    """
    from ukrnews.cli.chunks import show_chunks
    from ukrnews.cli.explain import explain as show

    with polite():
        inputs = inputs_of(files, published, stdin, include, encoding)
        pipeline = pipeline_of(words, without)
        console = console_of()
        run = Run(inputs=inputs, pipeline=pipeline, strict=strict)
        for name, report in run.reports():
            with lines(console):
                if chunks:
                    show_chunks(report.article, pipeline, console)
                show(report, name, console, who=pipeline if who else None, decided=pipeline if decided else None)
        run.end()


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

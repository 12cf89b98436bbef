"""What several commands take: files and how to read them, as options, as inputs and as reports."""

from __future__ import annotations

import codecs
import datetime as dt
import sys
from collections.abc import Iterable, Iterator
from enum import Enum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from ukrnews.cli.exits import BAD_INPUT
from ukrnews.cli.inputs import Inputs
from ukrnews.cli.manners import usable
from ukrnews.corpus.files import UTF_8, read_date
from ukrnews.lexicon import Lexicon
from ukrnews.parsers.pipeline import Pipeline

SEVERAL = 2
"""Files for which a bar of progress is shown."""

T = TypeVar("T")


class StandardInput(str, Enum):
    """What comes in on standard input."""

    TEXT = "text"
    JSONL = "jsonl"
    HTML = "html"
    FEED = "feed"


class AnswerFormat(str, Enum):
    """How the answer of an archive is written."""

    TEXT = "text"
    CSV = "csv"
    JSON = "json"


Files = Annotated[
    list[str],
    typer.Argument(
        help="Text files, *.jsonl with one article a line, web pages (*.html), feeds (*.rss, *.atom, *.xml), all of "
        "them with .gz too; folders with all such files in them; patterns; - is standard input.",
        metavar="FILE",
    ),
]
Published = Annotated[
    str | None,
    typer.Option(
        help="Day of publication, YYYY-MM-DD, of articles that have none themselves, in their file's name or dateline.",
        metavar="DATE",
    ),
]
Stdin = Annotated[StandardInput, typer.Option("--stdin", help="What standard input holds.")]
Include = Annotated[
    list[str] | None,
    typer.Option(help="Which files of folders to read; may be given several times.", metavar="PATTERN"),
]
Encoding = Annotated[str, typer.Option(help="Encoding of texts and lines.", metavar="NAME")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes to parse in.", metavar="N")]
Timeout = Annotated[
    float | None,
    typer.Option("--timeout", min=0.001, help="The most seconds that an article may take.", metavar="SECONDS"),
]
Lenient = Annotated[bool, typer.Option("--lenient", help="Pass over keys of .jsonl lines that no article has.")]
Errors = Annotated[
    Path | None,
    typer.Option("--errors", help="File that gets a line of JSON for each fault of the input.", metavar="FILE"),
]
Resume = Annotated[
    bool,
    typer.Option("--resume", help="Keep reports beside the output as they are made; go on from those of another run."),
]
Words = Annotated[
    list[Path] | None, typer.Option("--words", help="TOML file of words of your own, added.", metavar="FILE")
]
Without = Annotated[
    list[str] | None,
    typer.Option("--without", help="Leave out this parser: actors, places, statements …", metavar="PARSER"),
]
Strict = Annotated[
    bool, typer.Option("--strict", help="Exit with 3 where an article has any problem, as another language.")
]


def inputs_of(
    files: list[str],
    published: str | None,
    stdin: StandardInput,
    include: list[str] | None,
    encoding: str,
    *,
    lenient: bool = False,
) -> Inputs:
    """The inputs that the options describe. Ends the command where one of them cannot be used."""
    return Inputs(
        files=files,
        published=day_of(published, "--published"),
        stdin_layout=stdin.value,
        include=include or (),
        encoding=encoding_of(encoding),
        lenient=lenient,
    )


def pipeline_of(words: list[Path] | None, without: list[str] | None) -> Pipeline:
    """The pipeline that the options describe. Ends the command where one of them cannot be used."""
    with usable("--words: "):
        pipeline = Pipeline(lexicon=lexicon_with(words)) if words else Pipeline()
    with usable("--without: "):
        for name in without or ():
            if name not in [step.name for step in pipeline.steps]:
                raise ValueError(f"{name!r} is none of {', '.join(step.name for step in pipeline.steps)}")
            pipeline = pipeline.without(name)
    return pipeline


def lexicon_with(files: Iterable[Path]) -> Lexicon:
    """The library's words and those of the files. Raises LexiconError for what cannot be used."""
    return Lexicon(files, base=Lexicon.default())


def progress(items: Iterable[T], inputs: Inputs, *, to_files: bool = False) -> Iterator[T]:
    """Count articles on standard error, where a person watches it, more than one file is read and what is found goes
    elsewhere."""
    if not sys.stderr.isatty() or (sys.stdout.isatty() and not to_files) or len(inputs.paths) < SEVERAL:
        yield from items
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        yield from bar.track(items, total=inputs.number, description="Parsing")


def exit_code(inputs: Inputs) -> None:
    """End with a code that says so where something could not be read."""
    if inputs.failed:
        raise typer.Exit(BAD_INPUT)


def day_of(text: str | None, option: str) -> dt.date | None:
    """The day that an option states. Ends the command where it is none."""
    with usable(f"{option}: "):
        return None if text is None else read_date(text)


def encoding_of(name: str) -> str:
    """The encoding that is named. Ends the command where it is unknown."""
    with usable("--encoding: "):
        try:
            found = codecs.lookup(name).name
        except LookupError:
            raise ValueError(f"{name!r} is no encoding") from None
        return UTF_8 if found == "utf-8" else found

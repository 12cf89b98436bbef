"""The commands over an archive: add, and a command for each question."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ukrnews.cli.exits import BAD_INPUT, READ_IN_PART
from ukrnews.cli.inputs import complain
from ukrnews.cli.manners import console_of, lines, polite, usable
from ukrnews.cli.options import (
    AnswerFormat,
    Encoding,
    Files,
    Include,
    Jobs,
    Published,
    StandardInput,
    Stdin,
    day_of,
    exit_code,
    inputs_of,
    progress,
)
from ukrnews.cli.run import is_loss
from ukrnews.corpus.files import UTF_8
from ukrnews.extras import MissingExtra

if TYPE_CHECKING:
    from ukrnews.archive import Archive

NOTHING_NEW = 1

app = typer.Typer(
    help="Keep what is read in an archive, one file, and ask it.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

In = Annotated[Path, typer.Argument(help="File of the archive.", metavar="ARCHIVE")]
As = Annotated[AnswerFormat, typer.Option("--format", "-f", help="How to write the answer.")]
Since = Annotated[str | None, typer.Option(help="From this day on.", metavar="DATE")]
Until = Annotated[str | None, typer.Option(help="Up to this day, included.", metavar="DATE")]
About = Annotated[str | None, typer.Option(help="Words that it names: Donbas, Black Sea.", metavar="WORDS")]


@contextmanager
def _ready() -> Iterator[None]:
    """End with a line where the archive cannot be used or a package is missing."""
    with polite(), usable():
        try:
            yield
        except MissingExtra as error:
            complain(str(error))
            raise typer.Exit(BAD_INPUT) from None


def _opened(path: Path) -> Archive:
    from ukrnews.archive import Archive

    if not path.exists():
        raise ValueError(f"{path}: no such archive (ukrnews archive add FILE… --to {path} makes one)")
    return Archive.open(path)


@app.command()
def add(
    files: Files,
    to: Annotated[Path, typer.Option("--to", help="File of the archive; it is made where it is missing.")],
    published: Published = None,
    stdin: Stdin = StandardInput.TEXT,
    include: Include = None,
    encoding: Encoding = UTF_8,
    jobs: Jobs = 1,
) -> None:
    """Read articles into an archive.

    What is there already is not read again. An article that states no day has that of its file's name
    (2025-03-11.txt), else of its dateline, else --published.
    Each 2,000 new articles are published when they are joined; an interrupted command, given again, goes on from there.

    Example: ukrnews archive add articles --to war.duckdb
    """
    from ukrnews.archive import Added, Archive
    from ukrnews.archive.archive import PORTION
    from ukrnews.cli.archive import show

    with _ready():
        inputs = inputs_of(files, published, stdin, include, encoding)
        archive = Archive.open(to)
        articles = (article for _, article in progress(inputs, inputs, to_files=True))
        added = Added()
        for done in archive.add_in_portions(articles, processes=jobs, portion=PORTION):
            added = added.with_next(done)
            if done.new and len(added.new) > PORTION // 2:  # a few are told of at the end
                complain(f"{to}: {len(added.new):,} new articles are in it so far")
        console = console_of()
        with lines(console):
            show.added(added, inputs.by, to, console)
        exit_code(inputs)
        if added.lost or any(is_loss(problem) for _, problems in added.problems for problem in problems):
            raise typer.Exit(READ_IN_PART)


@app.command()
def events(
    archive: In,
    place: Annotated[str | None, typer.Option(help="Settlement, site or region: Kupiansk, Sumy region.")] = None,
    since: Since = None,
    until: Until = None,
    kind: Annotated[str | None, typer.Option(help="Kind of event: strike, shelling …")] = None,
    articles: Annotated[int, typer.Option(min=1, help="Told by at least so many articles.", metavar="N")] = 1,
    output: As = AnswerFormat.TEXT,
) -> None:
    """List what happened where and when, with its tolls.

    The figures of the dead and hurt stand in order of time.

    Example: ukrnews archive events war.duckdb --place Kharkiv
    """
    from ukrnews.cli.archive import show
    from ukrnews.cli.archive.output import write

    with _ready():
        first, last = day_of(since, "--since"), day_of(until, "--until")
        found = _opened(archive).events(place=place, since=first, until=last, kind=kind, articles=articles)
        write(found, output, show.events)


@app.command()
def quotes(
    archive: In,
    by: Annotated[str | None, typer.Option(help="Who says it: Peskov.", metavar="NAME")] = None,
    about: About = None,
    since: Since = None,
    until: Until = None,
    act: Annotated[str | None, typer.Option(help="How it is said: deny, demand, threaten …")] = None,
    output: As = AnswerFormat.TEXT,
) -> None:
    """List who said what about what.

    Example: ukrnews archive quotes war.duckdb --by Peskov --about ceasefire
    """
    from ukrnews.cli.archive import show
    from ukrnews.cli.archive.output import write

    with _ready():
        first, last = day_of(since, "--since"), day_of(until, "--until")
        found = _opened(archive).quotes(by=by, about=about, since=first, until=last, act=act)
        write(found, output, show.quotes)


@app.command()
def ledger(
    archive: In,
    about: Annotated[str | None, typer.Argument(help="Kind or words: ceasefire, Istanbul.", metavar="ABOUT")] = None,
    by: Annotated[str | None, typer.Option(help="Put forward or answered by whom.", metavar="NAME")] = None,
    articles: Annotated[int, typer.Option(min=1, help="Told by at least so many articles.", metavar="N")] = 1,
    output: As = AnswerFormat.TEXT,
) -> None:
    """List what is proposed, and what each party answered when.

    Example: ukrnews archive ledger war.duckdb ceasefire
    """
    from ukrnews.cli.archive import show
    from ukrnews.cli.archive.output import write

    with _ready():
        write(_opened(archive).ledger(about, by=by, articles=articles), output, show.ledger)


@app.command()
def deadlines(
    archive: In,
    since: Annotated[str | None, typer.Option(help="Due on this day or later.", metavar="DATE")] = None,
    until: Annotated[str | None, typer.Option(help="Due on this day or earlier.", metavar="DATE")] = None,
    holder: Annotated[str | None, typer.Option(help="Set by whom.", metavar="NAME")] = None,
    ics: Annotated[bool, typer.Option("--ics", help="Write a calendar (iCalendar) instead.")] = False,
    output: As = AnswerFormat.TEXT,
) -> None:
    """List the days that are set, and what became of them.

    With who set them; the earliest first.

    Example: ukrnews archive deadlines war.duckdb --ics
    """
    from ukrnews.cli.archive import show
    from ukrnews.cli.archive.calendar import as_calendar
    from ukrnews.cli.archive.output import write, write_text

    with _ready():
        first, last = day_of(since, "--since"), day_of(until, "--until")
        found = _opened(archive).deadlines(due_after=first, due_before=last, holder=holder)
        if ics:
            write_text(as_calendar(found.items))
        else:
            write(found, output, show.deadlines)


@app.command("red-lines")
def red_lines(
    archive: In,
    holder: Annotated[str | None, typer.Option(help="A person, body or state: Lavrov, Russia.", metavar="NAME")] = None,
    output: As = AnswerFormat.TEXT,
) -> None:
    """List what is ruled out, by whom, and how the wording moves.

    Example: ukrnews archive red-lines war.duckdb --holder Lavrov
    """
    from ukrnews.cli.archive import show
    from ukrnews.cli.archive.output import write

    with _ready():
        write(_opened(archive).red_lines(holder=holder), output, show.red_lines)


@app.command()
def diff(
    archive: In,
    after: Annotated[str, typer.Argument(help="The first day: what was told up to it is known.", metavar="DAY")],
    until: Annotated[str, typer.Argument(help="The second day, included.", metavar="DAY")],
    output: As = AnswerFormat.TEXT,
) -> None:
    """List what moved between two days.

    Example: ukrnews archive diff war.duckdb 2025-03-10 2025-03-12
    """
    from ukrnews.cli.archive import show
    from ukrnews.cli.archive.output import write

    with _ready():
        first, last = day_of(after, "DAY"), day_of(until, "DAY")
        if first is not None and last is not None:
            write(_opened(archive).diff(first, last), output, show.differences)


@app.command()
def coverage(archive: In, output: As = AnswerFormat.TEXT) -> None:
    """Show how many articles the archive rests on.

    Per source, week and place, with sources that fell silent and articles without a day. CSV and JSON hold the
    counts; one without a place counts all articles.

    Example: ukrnews archive coverage war.duckdb
    """
    from ukrnews.cli.archive import show
    from ukrnews.cli.archive.output import write

    with _ready():
        found = _opened(archive).coverage()
        write(found.seen, output, lambda _, console: show.coverage(found, console))


@app.command()
def sources(archive: In, output: As = AnswerFormat.TEXT) -> None:
    """List who is quoted through which outlet.

    With the events that rest on one source: told through one outlet only, or by several on one person's or body's
    word. CSV and JSON hold who is quoted.

    Example: ukrnews archive sources war.duckdb
    """
    from ukrnews.cli.archive import show
    from ukrnews.cli.archive.output import write

    with _ready():
        found = _opened(archive).sources()
        write(found.quoted, output, lambda _, console: show.sources(found, console))


@app.command()
def watch(
    rules: Annotated[Path, typer.Argument(help="TOML file of questions.", metavar="RULES")],
    archive: In,
    output: Annotated[str, typer.Option("--format", "-f", help="text, jsonl or atom.")] = "text",
    seen: Annotated[
        Path | None, typer.Option(help="Where it is noted what was told (default: RULES.seen).", metavar="FILE")
    ] = None,
) -> None:
    """Tell what is new to named questions since the last time.

    Exit codes, for cron: 0 something is new; 1 nothing is; 2 the rules or the archive could not be used.

    Example: ukrnews archive watch rules.toml war.duckdb
    """
    from ukrnews.cli.archive import watch as watching
    from ukrnews.cli.archive.output import write_text

    with _ready():
        asked = watching.read_rules(rules)
        if output not in watching.FORMATS:
            raise ValueError(f"--format: {output!r} is none of {', '.join(watching.FORMATS)}")
        notes = seen or rules.with_name(f"{rules.name}.seen")
        new = watching.news(asked, _opened(archive), watching.read_seen(notes))
        write_text(watching.FORMATS[output](new))
        watching.note(new, notes)
        if not new:
            raise typer.Exit(NOTHING_NEW)


@app.command()
def page(
    archive: In,
    output: Annotated[Path, typer.Option("--output", "-o", help="File to write; - for standard output.")],
    title: Annotated[str | None, typer.Option(help="Title of the page (default: the archive's name).")] = None,
) -> None:
    """Write a page to look at: events, ledger, deadlines.

    Events stand on a map and a timeline with their tolls; each figure and move is one click from its sentence.

    Example: ukrnews archive page war.duckdb -o page.html
    """
    from ukrnews.archive.page import to_page
    from ukrnews.cli.page import written

    with _ready():
        opened = _opened(archive)
        fault = written(lambda: to_page(opened, title=title), output)
        if fault:
            complain(fault)
            raise typer.Exit(BAD_INPUT)

"""What the library knows: its rules, its words, the shape of its JSON, and what this installation of it is."""

from __future__ import annotations

import json
import sys
from enum import Enum
from typing import Annotated

import typer

from ukrnews.cli.exits import BAD_INPUT
from ukrnews.cli.manners import console_of, lines, polite, usable, utf8_output
from ukrnews.cli.options import Words, lexicon_with


class TableFormat(str, Enum):
    """How `lexicon` writes a table."""

    TEXT = "text"
    CSV = "csv"
    JSON = "json"


def rules(
    names: Annotated[list[str] | None, typer.Argument(help="Rules to show whole.", metavar="NAME")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the rules as JSON.")] = False,
) -> None:
    """List the rules, or show some of them whole.

    Shown are what each reads, examples, look-alikes, and how often it was right.

    Example: ukrnews rules said-this
    """
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


def lexicon(
    table: Annotated[str | None, typer.Option("--table", help="Show this table.", metavar="NAME")] = None,
    output: Annotated[TableFormat, typer.Option("--format", "-f", help="How to write it.")] = TableFormat.TEXT,
    words: Words = None,
) -> None:
    """List the tables of words, or show one of them.

    Example: ukrnews lexicon --table actors --format csv
    """
    from ukrnews.cli import lexicon as shown

    with polite():
        with usable():
            known = lexicon_with(words or ())
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


def schema() -> None:
    """Print the JSON Schema of a report.

    The kinds of finding that installed packages add are in it.

    Example: ukrnews schema
    """
    from ukrnews.cli.kinds import kinds_of_plugins
    from ukrnews.formats import schema as of_report

    with polite():
        utf8_output()
        print(json.dumps(of_report(*kinds_of_plugins()), indent=2, ensure_ascii=False))


def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
) -> None:
    """Tell what is installed, for a look and for reports of faults.

    Ends with 2 where something must be mended before the library works.

    Example: ukrnews doctor
    """
    from ukrnews.cli.doctor import as_text, examined

    with polite():
        found = list(examined())
        utf8_output()
        print(json.dumps([line._asdict() for line in found], indent=2) if as_json else "\n".join(as_text(found)))
        if any(line.wrong for line in found):
            raise typer.Exit(BAD_INPUT)

"""The command line put together: the commands in the order of its help, and what comes before them.

Exit codes: 0 all was read; 1 a score is below its floor; 2 something named on the command line could not be used or
written (the rest was done); 3 an article was read in part only; 130 interrupted.
"""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Final

import typer

import ukrnews

COMMANDS: Final = {
    "parse": "reading",
    "explain": "reading",
    "quotes": "asking",
    "incidents": "asking",
    "link": "asking",
    "export": "writing",
    "report": "writing",
    "rules": "knowing",
    "lexicon": "knowing",
    "schema": "knowing",
    "doctor": "knowing",
    "annotate": "gold",
    "gold": "gold",
    "score": "gold",
}
"""Each command with the module of `ukrnews.cli.commands` that has it, imported when the command is wanted."""
ARCHIVE: Final = "archive"


def app(asked: str | None = None) -> typer.Typer:
    """The application with all commands. Where the first word of the command line is one of them, with it alone: to
    make the options of all takes longer than an article takes to read."""
    made = typer.Typer(
        help="Read news text about the war in Ukraine and its diplomacy: who said what, what happened where to whom, "
        "what is proposed and on what conditions.",
        epilog="Exit codes: 0 all was read; 1 a score is below its floor; 2 something named could not be used, the "
        "rest was done; 3 an article was read in part; 130 interrupted.",
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    made.callback()(common)
    known = (*COMMANDS, ARCHIVE)
    for name in [asked] if asked in known else known:
        if name == ARCHIVE:
            made.add_typer(import_module("ukrnews.cli.archive.commands").app, name=ARCHIVE)
        else:
            made.command()(getattr(import_module(f"ukrnews.cli.commands.{COMMANDS[name]}"), name))
    return made


def _version(wanted: bool) -> None:
    if wanted:
        print(f"ukrnews {ukrnews.__version__}")
        raise typer.Exit


def common(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Options that come before the command."""

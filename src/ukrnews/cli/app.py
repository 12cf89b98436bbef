"""The command line put together: the commands in the order of its help, and what comes before them.

Exit codes: 0 all was read; 1 a score is below its floor; 2 something named on the command line could not be used or
written (the rest was done); 3 an article was read in part only; 130 interrupted.
"""

from __future__ import annotations

from typing import Annotated

import typer

import ukrnews
from ukrnews.cli.archive import commands as archive
from ukrnews.cli.commands import asking, gold, knowing, reading, writing

COMMANDS = (
    reading.parse,
    reading.explain,
    asking.quotes,
    asking.incidents,
    asking.link,
    writing.export,
    writing.report,
    knowing.rules,
    knowing.lexicon,
    knowing.schema,
    knowing.doctor,
    gold.annotate,
    gold.gold,
    gold.score,
)

app = typer.Typer(
    help="Read news text about the war in Ukraine and its diplomacy: who said what, what happened where to whom, "
    "what is proposed and on what conditions.",
    epilog="Exit codes: 0 all was read; 1 a score is below its floor; 2 something named could not be used, the rest "
    "was done; 3 an article was read in part; 130 interrupted.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for command in COMMANDS:
    app.command()(command)
app.add_typer(archive.app, name="archive")


def _version(wanted: bool) -> None:
    if wanted:
        print(f"ukrnews {ukrnews.__version__}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Options that come before the command."""

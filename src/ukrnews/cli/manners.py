"""How the commands behave: they end without tracebacks, tell faults in one line, and print for people and programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer
from rich.console import Console

from ukrnews.cli.exits import BAD_INPUT, INTERRUPTED
from ukrnews.cli.inputs import complain

WIDTH_UNLESS_TERMINAL = 100


@contextmanager
def polite() -> Iterator[None]:
    """End without a traceback when the reader of the output goes away (`| head`) or the user presses Ctrl-C."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # what is still in the buffer must not fail again when the interpreter closes it
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit from None
    except KeyboardInterrupt:
        complain("interrupted")
        raise typer.Exit(INTERRUPTED) from None


@contextmanager
def usable(what: str = "") -> Iterator[None]:
    """End with a line on standard error where something named on the command line cannot be used."""
    try:
        yield
    except ValueError as error:
        complain(f"{what}{error}")
        raise typer.Exit(BAD_INPUT) from None


def console_of() -> Console:
    """Standard output for people: never fails on a character that it cannot show."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    console = Console(highlight=False, markup=False, emoji=False)
    if not console.is_terminal and "COLUMNS" not in os.environ:
        console.width = WIDTH_UNLESS_TERMINAL
    return console


@contextmanager
def lines(console: Console) -> Iterator[None]:
    """Print at once what is printed inside; columns leave blanks at the ends of lines, which only a terminal needs."""
    with console.capture() as captured:
        yield
    text = captured.get()
    sys.stdout.write(text if console.is_terminal else "".join(f"{line.rstrip()}\n" for line in text.splitlines()))


def utf8_output() -> None:
    """Standard output for programs: JSON is UTF-8 with plain line ends, whatever the locale."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")

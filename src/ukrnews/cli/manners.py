"""How the commands behave: they end without tracebacks, tell faults in one line, and print for people and programs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from ukrnews.cli.exits import BAD_INPUT, INTERRUPTED
from ukrnews.cli.inputs import complain
from ukrnews.cli.journal import OtherInput
from ukrnews.corpus.errors import CannotStart
from ukrnews.formats.writing import replacing

if TYPE_CHECKING:
    from rich.console import Console

WIDTH_UNLESS_TERMINAL = 100


@contextmanager
def polite() -> Iterator[None]:
    """End without a traceback when the reader of the output goes away (`| head`) or the user presses Ctrl-C."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        _drop_output()
        raise typer.Exit from None
    except (OtherInput, CannotStart) as error:
        complain(str(error))
        raise typer.Exit(BAD_INPUT) from None
    except OSError as error:
        _drop_output()
        complain(f"{error.filename or 'standard output'}: {error.strerror or error}")
        raise typer.Exit(BAD_INPUT) from None
    except KeyboardInterrupt:
        complain("interrupted")
        raise typer.Exit(INTERRUPTED) from None


def _drop_output() -> None:
    """What is still in the buffer must not fail again when the interpreter closes it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def output_to(path: Path | None, inputs: list[str]) -> Iterator[None]:
    """Standard output goes to the file, which takes its place at the end; to nowhere else where none is named."""
    if path is None:
        yield
        return
    not_an_input(path, inputs)
    try:
        with replacing(path) as new, new.open("w", encoding="utf-8") as file, redirect_stdout(file):
            yield
    except OSError as error:
        complain(f"{path}: {error.strerror or error}")
        raise typer.Exit(BAD_INPUT) from None


def not_an_input(output: Path, inputs: list[str]) -> None:
    """Refuse to write over what is read."""
    if any(output.exists() and os.path.exists(one) and os.path.samefile(output, one) for one in inputs):
        complain(f"{output}: not written, as it is one of the files to read")
        raise typer.Exit(BAD_INPUT)


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
    from rich.console import Console

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

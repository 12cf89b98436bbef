"""Faults of the command line itself, an option or a value that is none, told in one line as other faults are."""

from __future__ import annotations

from typing import Any

import typer

from ukrnews.cli.exits import INTERRUPTED
from ukrnews.cli.inputs import complain

_OF_PYDANTIC = "Value error, "
_INPUT = "Input should "
"""So begins what pydantic, which typer asks, says of a value that it does not name."""


def run(app: typer.Typer) -> int:
    """Run the application on `sys.argv`; returns the exit code."""
    try:
        code: int | None = app(prog_name="ukrnews", standalone_mode=False)
    except typer.Abort:
        return INTERRUPTED
    except Exception as error:
        if not hasattr(error, "format_message"):  # click's errors have it; typer carries a click of its own
            raise
        return _told(error)
    return code or 0


def _told(error: Any) -> int:
    context = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError":
        error.show()
    else:
        asked = f" ({context.command_path} --help)" if context is not None else ""
        complain(f"{_fault(error)}{asked}")
    code: int = error.exit_code
    return code


def _fault(error: Any) -> str:
    """The message as ours are: "--format: 'x' is not one of 'text', 'json'"."""
    message = _naming(str(error.message).removeprefix(_OF_PYDANTIC).rstrip("."), error.__cause__)
    parameter = getattr(error, "param", None)
    if parameter is None:
        return message[:1].lower() + message[1:] if message else str(error.format_message())
    called = max(parameter.opts, key=len) if parameter.param_type_name == "option" else parameter.metavar
    return f"{called}: {message[:1].lower() + message[1:]}" if message else f"{called} is missing"


def _naming(message: str, cause: Any) -> str:
    """The message with the value in it: "'many' should be a valid integer"."""
    if not message.startswith(_INPUT) or not hasattr(cause, "errors"):
        return message
    value = cause.errors()[0]["input"]
    return f"{value!r} should {message.removeprefix(_INPUT).split(', ', 1)[0]}"

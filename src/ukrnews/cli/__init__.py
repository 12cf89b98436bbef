"""The command line, `ukrnews`. Its needs, typer and rich, are the extra `cli` and are imported nowhere else."""

from __future__ import annotations

import sys

from ukrnews.cli.exits import INTERRUPTED

_NEEDS = ("typer", "rich")


def main() -> None:
    """Run the command line on `sys.argv` and exit with its code."""
    try:
        from ukrnews.cli.app import app
        from ukrnews.cli.faults import run

        sys.exit(run(app))
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] not in _NEEDS:
            raise
        print('ukrnews: the command line needs typer and rich: pip install "ukrnews[cli]"', file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)

"""The command line, `ukrnews`. Its needs, typer and rich, are the extra `cli` and are imported nowhere else."""

from __future__ import annotations

import gc
import sys

from ukrnews.cli.exits import INTERRUPTED

_NEEDS = ("typer", "rich")
_KEPT_BETWEEN_LOOKS = 50_000
"""Python looks for garbage when so many objects more were made than let go: modules, words and what is found are kept,
so that to look through them as often as it would, each 700, costs a tenth of a short run."""


def main() -> None:
    """Run the command line on `sys.argv` and exit with its code."""
    gc.set_threshold(_KEPT_BETWEEN_LOOKS)
    try:
        from ukrnews.cli.app import app
        from ukrnews.cli.faults import run

        sys.exit(run(app(next(iter(sys.argv[1:]), None))))
    except ModuleNotFoundError as error:
        if (error.name or "").split(".")[0] not in _NEEDS:
            raise
        print('ukrnews: the command line needs typer and rich: pip install "ukrnews[cli]"', file=sys.stderr)
        sys.exit(2)
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)

"""An engine that a test needs: skipped where it is not installed, but not where CI asks for it."""

from __future__ import annotations

import importlib
import os
from typing import Any

import pytest


def engine(module: str) -> Any:
    """The module. `ENGINES=required`, as `.ci/run engines` has it, makes a missing one a failure."""
    if os.environ.get("ENGINES") == "required":
        return importlib.import_module(module)
    return pytest.importorskip(module)

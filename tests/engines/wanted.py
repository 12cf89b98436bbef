"""An engine that a test needs: skipped where it is not installed, but not where CI asks for it."""

from __future__ import annotations

import importlib
import os
from typing import Any

import pytest

REQUIRED = os.environ.get("ENGINES") == "required"
"""Whether a missing engine is a failure, as in `.ci/run engines`."""


def engine(module: str) -> Any:
    """The module of an engine."""
    return importlib.import_module(module) if REQUIRED else pytest.importorskip(module)

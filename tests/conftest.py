"""What all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# The same examples in every run, and no example failed for a slow machine.
settings.register_profile("steady", derandomize=True, deadline=None, print_blob=False)
settings.load_profile("steady")


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder that holds the tests, the examples, the documentation and the benchmarks."""
    return Path(__file__).parents[1]

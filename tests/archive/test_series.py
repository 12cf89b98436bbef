"""What is joined in the annotated series of articles does not get worse."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
import series

FLOORS = {
    "events found": 92,
    "events recall": 85,
    "proposals found": 41,
    "proposals recall": 54,
    "tolls": 81,
    "contradicted": 1,
    "moves": 38,
    "deadlines": 7,
    "duplicates": 4,
}
"""Of each figure how many are right at the least."""
CEILINGS = {"contradicted": 0, "moves": 5, "deadlines": 0, "duplicates": 0}
"""Of each figure how many are told beyond at the most."""
APART = {"events precision": 6, "proposals precision": 9}
"""How many pairs are wrongly joined at the most."""


@pytest.fixture(scope="module")
def reached() -> Counter[str]:
    return series.figures()


@pytest.mark.parametrize("name", FLOORS)
def test_no_less_is_right(reached: Counter[str], name: str) -> None:
    assert reached[f"{name} right"] >= FLOORS[name]


@pytest.mark.parametrize("name", CEILINGS)
def test_no_more_is_told_beyond(reached: Counter[str], name: str) -> None:
    assert reached[f"{name} extra"] <= CEILINGS[name]


@pytest.mark.parametrize("name", APART)
def test_no_more_is_wrongly_joined(reached: Counter[str], name: str) -> None:
    assert reached[f"{name} all"] - reached[f"{name} right"] <= APART[name]

"""Planted claims: every right one is placed exactly, and none that is invented or reworded is let through."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


@pytest.fixture(scope="module")
def benchmark() -> Any:
    sys.path.append(str(BENCHMARKS))
    try:
        import planted
    finally:
        sys.path.remove(str(BENCHMARKS))
    return planted


@pytest.fixture(scope="module")
def outcomes(benchmark: Any) -> list[Any]:
    return [benchmark.outcome(claim) for claim in benchmark.planted(benchmark.load_gold(benchmark.GOLD))]


def test_there_are_two_hundred(outcomes: list[Any]) -> None:
    assert len(outcomes) == 200


def test_right_ones_are_placed_exactly(outcomes: list[Any]) -> None:
    right = [o for o in outcomes if o.claim.places]
    assert len(right) == 140
    assert [o.claim.claim for o in right if not o.exact] == []


def test_invented_and_reworded_ones_are_left_out(outcomes: list[Any]) -> None:
    wrong = [o for o in outcomes if o.claim.lot in ("invented", "reworded")]
    assert len(wrong) == 60
    assert [o.claim.claim for o in wrong if o.finding is not None] == []


def test_wrong_figures_and_all_but_one_wrong_speaker_are_refused(outcomes: list[Any]) -> None:
    kept = [o.claim.lot for o in outcomes if o.claim.wrong and o.keeps_wrong]
    assert kept in ([], ["wrong speaker"])


def test_the_librarys_own_findings_come_back_without_their_offsets(benchmark: Any) -> None:
    found, placed, same = benchmark.own_again(benchmark.load_gold(benchmark.GOLD))
    assert found > 300
    assert placed >= 0.98 * found
    assert same >= 0.93 * found

"""Intervals beside scores, and what `ukrnews score` shows where there is nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.testing.bootstrap import FEWEST, intervals
from ukrnews.testing.gold import GoldError, load_gold

counts = st.tuples(st.integers(0, 9), st.integers(0, 9)).flatmap(
    lambda pair: st.tuples(st.just(pair[0]), st.just(pair[1]), st.integers(0, min(pair)))
)


@given(st.lists(counts, max_size=12))
def test_an_interval_holds_shares_in_order(articles: list[tuple[int, int, int]]) -> None:
    found = intervals([{"statement": one} for one in articles], "statement")
    assert found == intervals([{"statement": one} for one in articles], "statement")
    assert all(0 <= low <= high <= 1 for low, high in found.values())
    if len(articles) < FEWEST:
        assert found == {}


def test_articles_that_are_alike_leave_no_doubt_and_others_do() -> None:
    alike = [{"statement": (10, 10, 8)}] * 20
    assert intervals(alike, "statement") == {"p": (0.8, 0.8), "r": (0.8, 0.8), "f1": (0.8, 0.8)}
    apart = [{"statement": (10, 10, 10)}, {"statement": (10, 10, 6)}] * 10
    low, high = intervals(apart, "statement")["f1"]
    assert 0.6 < low < 0.75 < 0.8 < 0.85 < high < 1


def test_the_interval_narrows_with_articles() -> None:
    some = [{"statement": (10, 10, 10)}, {"statement": (10, 10, 6)}]
    few, many = (intervals(some * n, "statement")["f1"] for n in (5, 50))
    assert many[1] - many[0] < few[1] - few[0]


def test_nothing_to_divide_by() -> None:
    assert intervals([{"statement": (0, 0, 0)}] * 9, "statement") == {}
    assert set(intervals([{"statement": (4, 0, 0)}] * 9, "statement")) == {"r", "f1"}


def gold_file(folder: Path, **sorts: object) -> None:
    empty: dict[str, object] = {"statements": [], "incidents": [], "proposals": [], "conditions": []}
    facts = {"id": "x", "title": "", "published": None, "source": "", "text": "Kyiv said it would wait."}
    (folder / "x.json").write_text(json.dumps({**facts, **empty, **sorts}), encoding="utf-8")


def test_a_dash_stands_where_there_is_nothing(tmp_path: Path) -> None:
    gold_file(tmp_path)
    command = [sys.executable, "-m", "ukrnews", "score", str(tmp_path)]
    lines = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout.splitlines()
    cells = {line.split()[0]: line.split()[1:] for line in lines if line.split()[1:2] == ["0"]}
    assert cells["incident"][:7] == ["0", "0", "–", "–", "–", "–", "–"]
    assert cells["statement"][:7] == ["0", "1", "0.0", "–", "0.0", "–", "0.0"]
    assert any(line.startswith("soft: F1 where a match counts by its closeness") for line in lines)


def test_a_missing_folder_is_told_from_an_empty_one(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no gold files"):
        load_gold(tmp_path)
    with pytest.raises(GoldError, match="no such file or folder"):
        load_gold(tmp_path / "none")

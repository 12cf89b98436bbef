"""The benchmark of counterfactuals on invented rows in its format."""

from __future__ import annotations

import csv
from pathlib import Path

import counterfactuals
import pytest

HEADER = ["sentenceID", "sentence", "antecedent", "antecedent_startid", "antecedent_endid"]
ROWS = [
    ("1", "Even if Kyiv had agreed, Moscow would not have left.", "Even if Kyiv had agreed"),
    ("2", "Had Kyiv agreed, Moscow would have left.", "Had Kyiv agreed"),
    ("3", "Without the aid, Moscow would have won.", "Without the aid"),
    ("4", "Kyiv agreed.", ""),
]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "rows.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(HEADER)
        for number, sentence, antecedent in ROWS:
            start = sentence.find(antecedent) if antecedent else -1
            end = start + len(antecedent) - 1 if antecedent else -1
            rows.writerow([number, sentence, antecedent, start, end])
    return path


def test_rows_without_an_antecedent_are_left_out(table: Path) -> None:
    cases = list(counterfactuals.read_cases(table))
    assert [(c.antecedent, c.opener) for c in cases] == [
        ("Even if Kyiv had agreed", "if"),
        ("Had Kyiv agreed", "turned"),
        ("Without the aid", "other"),
    ]


def test_the_clause_that_is_the_antecedent_is_found(table: Path) -> None:
    found = counterfactuals.score(counterfactuals.read_cases(table), errors=False)
    assert found == {"if": (1, 1), "turned": (1, 1), "other": (0, 1)}


def test_a_clause_starts_at_its_marker() -> None:
    text = "Moscow would have left if Kyiv had agreed."
    clauses = [text[min(chars) : max(chars) + 1] for chars in counterfactuals.clauses_in(text)]
    assert clauses == ["Moscow would have left if Kyiv had agreed", "if Kyiv had agreed"]


def test_what_is_missed_is_listed(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    counterfactuals.score(counterfactuals.read_cases(table), errors=True)
    assert capsys.readouterr().out.startswith("MISSED 3 other 'Without the aid' read as 'Without the aid, Moscow")

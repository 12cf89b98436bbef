"""`python -m ukrnews.testing.laws`: folders held against the law."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ukrnews.model import Article, Count, Incident, IncidentKind, Report, Span
from ukrnews.parsers import Pipeline
from ukrnews.testing import laws


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "one.txt").write_text("The weather was fine.\n", encoding="utf-8")
    return tmp_path


class Inventing:
    """A pipeline that finds a killing in every text, with no words for the toll."""

    def __call__(self, article: Article) -> Report:
        report = Pipeline()(article)
        words = report.article.text[:3]
        span = Span(start=0, end=3, text=words)
        toll = Count(minimum=2, maximum=2, text="two")
        found = Incident(evidence=(span,), rule="made-up", kind=IncidentKind.OTHER, trigger=span, killed=toll)
        return Report(article=report.article, findings=(found,), problems=("step places: failed",))


def test_nothing_is_told_where_the_law_holds(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert laws.main([str(folder), "--mutants", "3"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "1 articles: 0 faults in 0 findings of 1 texts",
        "3 mutants, seed 0: 0 faults; together 0 faults in 0 findings of 4 texts",
    ]


def test_faults_are_counted_by_sort(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(laws, "Pipeline", Inventing)
    (folder / "two.txt").write_text("The sea was calm.\n", encoding="utf-8")
    assert laws.main([str(folder)]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "2 articles: 4 faults in 2 findings of 2 texts",
        "     2 incident.killed: no words are given for it",
        "         killed 2 to 2: no words are given for it",
        "     2 report.problems: a step failed",
        "         step places: failed",
    ]
    assert laws.main([str(folder), "--counts"]) == 1
    assert "         " not in capsys.readouterr().out.replace("     2", "")


def test_gold_files_and_their_texts(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = {"id": "one", "title": "One", "published": None, "source": "CC0", "text": None}
    gold |= {"statements": [], "incidents": [], "proposals": [], "conditions": []}
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold/one.json").write_text(json.dumps(gold), encoding="utf-8")
    (tmp_path / "one.txt").write_text("The weather was fine.", encoding="utf-8")
    assert laws.main([str(tmp_path / "gold"), str(tmp_path)]) == 0
    assert "1 articles" in capsys.readouterr().out


def test_a_folder_without_texts_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert laws.main([str(tmp_path)]) == 2
    assert "no *.json and no *.txt" in capsys.readouterr().err

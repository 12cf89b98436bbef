"""The benchmark of IndiaPoliceEvents on invented articles in its format."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import india_police
import pytest

import ukrnews

TEXTS = [
    ("This story is from March 10, 2002\n\nsurat:", []),
    ("police shot two men dead in surat.", ["KILL"]),
    ("about 30 people were arrested on monday near the â€˜gateâ€", ["ARREST"]),
    ("™, the mayor said.", []),
    ("two men were killed in a blast, police said.", []),
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "data/final").mkdir(parents=True)
    rows = [{"doc_id": 7, "sent_id": k, "sent_text": t, "sent_labels": ls} for k, (t, ls) in enumerate(TEXTS)]
    for name, lines in (
        (india_police.SENTENCES, rows),
        (india_police.METADATA, [{"doc_id": 7, "date": "2002-03-10"}]),
    ):
        (tmp_path / name).write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return tmp_path


@pytest.fixture
def article(root: Path) -> india_police.Labelled:
    (one,) = india_police.read_articles(root / india_police.SENTENCES, root / india_police.METADATA)
    return one


def test_an_article_is_read_whole(article: india_police.Labelled) -> None:
    text = article.article.text
    assert article.article.published == dt.date(2002, 3, 10)
    assert [text[s.start : s.end] for s in article.sentences] == [
        "Surat:",
        "police shot two men dead in surat.",
        "About 30 people were arrested on Monday near the ‘gate’",
        ", the mayor said.",
        "Two men were killed in a blast, police said.",
    ]
    assert [sorted(s.labels) for s in article.sentences] == [[], ["KILL"], ["ARREST"], [], []]


@pytest.mark.parametrize(
    ("misread", "printed"),
    [
        ("â€œwe wait,â€\N{REPLACEMENT CHARACTER} he said", "“we wait,” he said"),
        ("â€˜â€˜noâ€™â€™ â€” nobodyÂ came", "“no” — nobody came"),
        ("the town''s ''elders''", 'the town\'s "elders"'),
        ("``yes''", '“yes"'),
    ],
)
def test_marks_are_mended(misread: str, printed: str) -> None:
    assert india_police.mended([misread]) == [printed]


def test_sentences_are_taken_for_arrests_and_killings_by_the_police(article: india_police.Labelled) -> None:
    report = ukrnews.parse(article.article)
    taken = [india_police.taken_for(report, sentence) for sentence in article.sentences]
    assert taken == [set(), {"KILL"}, {"ARREST"}, set(), set()]
    figures = list(india_police.judge(article, report, errors=False))
    assert figures == [
        ("KILL recall", True),
        ("KILL precision", True),
        ("ARREST recall", True),
        ("ARREST precision", True),
    ]


def test_an_empty_sentence_has_no_place() -> None:
    one = india_police.labelled(["", "Police came.", ""], [frozenset()] * 3, None)
    assert one.article.text == "Police came."
    assert [(s.start, s.end) for s in one.sentences] == [(0, 0), (0, 12), (12, 12)]

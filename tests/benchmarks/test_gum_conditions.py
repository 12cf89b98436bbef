"""The GUM benchmark on an invented document in its formats."""

from __future__ import annotations

from pathlib import Path

import gum_conditions
import pytest

WORDS = [  # form, whether a space follows
    *[("If", 1), ("Kyiv", 1), ("agrees", 0), (",", 1), ("Moscow", 1), ("will", 1), ("leave", 0), (".", 1)],
    *[("He", 1), ("asked", 1), ("if", 1), ("Moscow", 1), ("had", 1), ("left", 0), (".", 1)],
]
HEADER = "doc unit1_toks unit2_toks unit1_txt unit2_txt rel_type label".split()
ROWS = [
    ["GUM_news_x", "5-8", "1-4", "Moscow will leave .", "If Kyiv agrees ,", "explicit", "contingency.condition"],
    ["GUM_news_x", "5-8", "9-15", "Moscow will leave .", "He asked", "implicit", "contingency.condition"],
    ["GUM_news_x", "1-4", "9-15", "If Kyiv agrees ,", "He asked", "explicit", "temporal.asynchronous"],
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "dep").mkdir()
    (tmp_path / "rst/gdtb/disrpt").mkdir(parents=True)
    lines = ["# newpar", "# text = …"]
    for k, (word, spaced) in enumerate(WORDS):
        if word == "He":
            lines += ["", "# newpar"]
        lines.append("\t".join([str(k + 1), word, *["_"] * 7, "_" if spaced else "SpaceAfter=No"]))
    (tmp_path / "dep/GUM_news_x.conllu").write_text("\n".join(lines), encoding="utf-8")
    table = "\n".join("\t".join(row) for row in [HEADER, *ROWS])
    (tmp_path / "rst/gdtb/disrpt/GUM_news_x.rels").write_text(table, encoding="utf-8")
    return tmp_path


def test_the_text_has_its_spaces_and_paragraphs(root: Path) -> None:
    text = gum_conditions.read_text(root / "dep/GUM_news_x.conllu")
    assert text.text == "If Kyiv agrees, Moscow will leave.\nHe asked if Moscow had left."
    assert [text.text[a:b] for a, b in text.tokens] == [word for word, _ in WORDS]


def test_words_written_together_are_one_stretch(tmp_path: Path) -> None:
    rows = [("1-2", "don't", "SpaceAfter=No"), ("1", "do", "_"), ("2", "n't", "_"), ("3", "!", "_")]
    path = tmp_path / "x.conllu"
    path.write_text("\n".join("\t".join([n, w, *["_"] * 7, m]) for n, w, m in rows), encoding="utf-8")
    text = gum_conditions.read_text(path)
    assert (text.text, [text.text[a:b] for a, b in text.tokens]) == ("don't!", ["do", "n't", "!"])


def test_only_explicit_conditions_with_if_are_read(root: Path) -> None:
    text = gum_conditions.read_text(root / "dep/GUM_news_x.conllu")
    found = list(gum_conditions.read_conditions(root / "rst/gdtb/disrpt/GUM_news_x.rels", text))
    assert [text.text[min(chars) : max(chars) + 1] for chars in found] == ["If Kyiv agrees"]


def test_a_condition_is_found_and_a_question_is_none(root: Path) -> None:
    text = gum_conditions.read_text(root / "dep/GUM_news_x.conllu").text
    clauses = [(text[min(c) : max(c) + 1], kind) for c, kind in gum_conditions.clauses_with_if(text)]
    assert clauses == [("If Kyiv agrees", "adverbial"), ("if Moscow had left", "reported")]
    assert gum_conditions.score(root, "news", errors=False) == {"recall": (1, 1), "precision": (1, 1)}


def test_half_of_the_characters_decide() -> None:
    assert gum_conditions.overlap(frozenset(range(10)), frozenset(range(5))) == 0.5
    assert gum_conditions.overlap(frozenset(), frozenset()) == 0.0

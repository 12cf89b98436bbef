"""Open-class words are data: their number in code may only fall."""

from __future__ import annotations

import ast
import runpy
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from ukrnews.lexicon.wordlists import WordLists, lists_in

MOST = 283
"""How many stand in code; lower it with each that leaves."""


@pytest.fixture(scope="module")
def script(root: Path) -> dict[str, Any]:
    return runpy.run_path(str(root / "scripts/words_in_code.py"))


def test_no_more_words_stand_in_code(script: dict[str, Any]) -> None:
    found = script["count"](script["SOURCE"])
    assert sum(map(len, found.values())) <= MOST


def test_what_counts_as_a_word_in_code(script: dict[str, Any]) -> None:
    code = '''
"""A docstring about rockets."""
_LIST = frozenset("rocket missile the of".split())
_SET = {"drone", "NN", "main"}
def f(word):
    """Rockets."""
    if word == "artillery" or word in ("mortar", "with"):
        raise ValueError(f"no {word}", "a message")
    return rule("said-this")
'''
    words = Counter(script["words_of"](ast.parse(code)))
    assert words == Counter(["rocket", "missile", "drone", "artillery", "mortar"])


def test_names_of_rules_are_no_words(script: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "parsers").mkdir()
    code = 'rule("truce-demand", on=())\n_BINDING = {"truce-demand", "truce"}\n'
    (tmp_path / "parsers/some.py").write_text(code, encoding="utf-8")
    assert list(script["count"](tmp_path).values()) == [["truce"]]


def test_a_list_is_running_text_or_an_array(tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text('"of one" = """a\nb"""\n"of several" = ["a b", "c"]\n', encoding="utf-8")
    listed = lists_in(tmp_path)
    assert listed("of one") == {"a", "b"}
    assert listed("of several") == {"a b", "c"}
    with pytest.raises(KeyError, match="missing"):
        listed("missing")


def test_tables_of_words(tmp_path: Path) -> None:
    (tmp_path / "words.toml").write_text(
        'row = "one two"\n[values]\na = 1\nb = "x"\n[meanings]\nhour = "hour hours"\nday = ["a day"]\n',
        encoding="utf-8",
    )
    lists = WordLists(tmp_path)
    assert lists.row("row") == ("one", "two")
    assert lists.numbered("row", 1) == {"one": 1, "two": 2}
    assert lists.meanings("meanings") == {"hour": "hour", "hours": "hour", "a day": "day"}
    with pytest.raises(TypeError, match="values: b is no int"):
        lists.table("values", int)


def test_each_list_is_asked_for(script: dict[str, Any]) -> None:
    for path in script["SOURCE"].rglob("words.toml"):
        code = "".join(file.read_text(encoding="utf-8") for file in path.parent.rglob("*.py"))
        unused = [name for name in tomllib.loads(path.read_text(encoding="utf-8")) if f'"{name}"' not in code]
        assert unused == [], path

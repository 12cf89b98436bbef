"""Spellings of names that the matcher of actors takes as one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.lexicon import Lexicon

MEET = [
    "Zelenskyy Zelensky Zelenskiy Zelenskyi Zelenskii",
    "ZELENSKYY ZELENSKY",
    "Sergei Sergey Serhii Serhiy",
    "Andrii Andriy Andrei Andrey Andrij",
    "Volodymyr Vladimir",
    "Oleksandr Alexander Aleksandr",
    "Yevgeny Evgeny Yevhen",
    "Mykhailo Mikhail",
    "Zaluzhnyi Zaluzhny Zaluzhniy",
    "Alexeyev Alekseev Alekseyev",
    "Liashko Lyashko",
    "Shoigu Shoygu",
    "Yermak Ermak",
    "Mar'yana Maryana Mariana",
]
APART = [
    "Zelenskyy Zelenska",
    "Navalny Navalnaya",
    "Witkoff Vitkov",
    "Rubio Rubia",
    "Fedorov Fedoriv",
    "Orban Orbanov",
    "Olha Olena",
    "Sergei Semen",
    "Kallas Kalas",
    "sergei Sergei",
]


@pytest.mark.parametrize("names", MEET)
def test_spellings_meet(names: str) -> None:
    spell = Lexicon.default().spell
    assert len({spell(name) for name in names.split()}) == 1


@pytest.mark.parametrize("names", APART)
def test_names_stay_apart(names: str) -> None:
    first, second = map(Lexicon.default().spell, names.split())
    assert first != second


@given(st.text(max_size=20))
def test_capitals_are_spelled_like_the_name(text: str) -> None:
    spell = Lexicon.default().spell
    word = text.capitalize()
    if word.isascii() and word.isalpha() and len(word) > 3:
        assert spell(word.upper()) == spell(word).upper()

"""The folding key: which spellings meet and which names stay apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.lexicon import fold_name

MEET = [
    "Zelensky Zelenskiy Zelenskyy Zelenskyi Zelenskij Zelens'kyy",
    "Sybiha Sibiga Sybyha Sybiga",
    "Syrskyi Syrsky Syrskiy Sirskii",
    "Dmitriev Dmitriyev",
    "Shmyhal Shmygal Shmihal",
    "Yermak Ermak Iermak",
    "Hrytsenko Grytsenko Gritsenko",
    "Zaluzhnyi Zaluzhny Zaluzhniy",
    "Liubinets Lyubinets",
    "Medvedev Medvedyev",
    "Stefanchuk Stefantchuk",
    "Orlov Orloff",
    "Kovalyov Kovaliov",
    "Alexeyev Alekseev Aleksieiev",
    "Tsikhanouskaya Tsikhanouskaia",
    "Orbán Orban",
    "Lvova-Belova LVOVA-BELOVA",
]
APART = [
    "Zelenskyy Zelenska",
    "Rubio Rutte",
    "Kallas Kellogg",
    "Vance Vučić",
    "Fedorov Fedorova",
    "Kuleba Kubilius",
    "Budanov Bondarev",
    "Trump Tusk",
    "Merz Metsola",
    "Lavrov Navalny",
    "Kim Kirby",
    "Klymenko Klimkin",
    "Putin Putina",
    "Volkov Volkova",
]


@pytest.mark.parametrize("names", MEET)
def test_spellings_meet(names: str) -> None:
    assert len({fold_name(name) for name in names.split()}) == 1


@pytest.mark.parametrize("names", APART)
def test_names_stay_apart(names: str) -> None:
    first, second = names.split()
    assert fold_name(first) != fold_name(second)


@given(st.text())
def test_any_text_has_a_key_whatever_its_case(text: str) -> None:
    assert fold_name(text) == fold_name(text).strip()
    if text.isascii():
        assert fold_name(text.upper()) == fold_name(text.lower())

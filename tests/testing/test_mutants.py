"""Mutants: other texts of the same words, the same for the same seed."""

from __future__ import annotations

from datetime import date
from random import Random

from ukrnews.model import Article
from ukrnews.testing.mutants import Source, mutants

TEXT = """Russian drones killed two people in Sumy on Monday.

Zelensky said that 40 drones had been shot down. Kyiv asked for talks in March. Nobody was hurt in Lviv.
"""
ARTICLE = Article(text=TEXT, published=date(2025, 3, 6))
MANY = [one.text for one in mutants([ARTICLE], 300)]


def test_they_are_the_same_for_the_same_seed() -> None:
    assert MANY[:50] == [one.text for one in mutants([ARTICLE], 50)]
    assert MANY[:50] != [one.text for one in mutants([ARTICLE], 50, seed=1)]


def test_sentences_are_dropped_swapped_and_doubled() -> None:
    first, last = "Russian drones killed two people in Sumy on Monday.", "Nobody was hurt in Lviv."
    assert any(first not in text and last in text for text in MANY)
    assert any(text.count(last) == 2 for text in MANY)
    assert any(last in text and first in text and text.index(last) < text.index(first) for text in MANY)


def test_names_numbers_and_dates_are_replaced() -> None:
    for words in ("drones killed two people", "on Monday", "Zelensky said", "Russian drones"):
        assert any(words in text for text in MANY)
        assert any(words not in text and "people in Sumy" in text and "said that" in text for text in MANY)
    assert any("Ukrainian drones" in text for text in MANY)


def test_ends_are_cut_at_tokens() -> None:
    assert any(TEXT.startswith(text) and text != TEXT for text in MANY)
    assert any(TEXT.endswith(text) and text != TEXT for text in MANY)
    assert all(text.strip() == "" or not text.startswith("ussian") for text in MANY)


def test_some_have_no_day_of_publication() -> None:
    assert {one.published for one in mutants([ARTICLE], 20)} == {ARTICLE.published, None}


def test_a_text_without_words_has_mutants_too() -> None:
    for text in ("", " \n", "."):
        source = Source(Article(text=text))
        assert all(isinstance(source.mutant(Random(seed)), str) for seed in range(50))
    assert list(mutants([], 3)) == []

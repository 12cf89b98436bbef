"""Nothing is invented, whatever the text: every field that a parser fills has words that denote it.

Texts made of the words that the library looks for, and articles of its own with sentences dropped, swapped and doubled,
names, numbers and dates replaced, and ends cut off.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ukrnews
from test_properties import DATES, ENGLISH
from ukrnews.model import Article
from ukrnews.testing.gold import load_gold
from ukrnews.testing.laws import faults
from ukrnews.testing.mutants import Source

ROOT = Path(__file__).parents[1]


@cache
def articles() -> tuple[Article, ...]:
    """The articles of the benchmarks and the examples."""
    gold = tuple(Article(text=one.text, published=one.published) for one in load_gold(ROOT / "benchmarks/gold"))
    examples = sorted((ROOT / "examples").glob("*.txt"))
    return (*gold, *(Article(text=path.read_text(encoding="utf-8"), published=date(2025, 10, 8)) for path in examples))


@cache
def sources() -> tuple[Source, ...]:
    return tuple(map(Source, articles()))


def test_there_are_articles_to_mutate() -> None:
    assert len(articles()) >= 14


@pytest.mark.parametrize("number", range(len(articles())))
def test_the_law_holds_in_an_article(number: int) -> None:
    article = articles()[number]
    assert faults(ukrnews.parse(article)) == ()
    assert faults(ukrnews.parse(article.text)) == ()


@given(ENGLISH, DATES)
@settings(max_examples=200)
def test_the_law_holds_in_texts_of_known_words(text: str, published: date | None) -> None:
    assert faults(ukrnews.parse(text, published=published)) == ()


@given(st.integers(0, len(articles()) - 1), st.integers(0, 2**32), DATES)
@settings(max_examples=100)
def test_the_law_holds_in_mutants(number: int, seed: int, published: date | None) -> None:
    text = sources()[number].mutant(Random(seed))
    assert faults(ukrnews.parse(text, published=published)) == ()

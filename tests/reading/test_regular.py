"""The list of regular words says what simplemma says, for every form that it can be asked for."""

from __future__ import annotations

import re
from importlib.metadata import version

import pytest
from simplemma import lemmatize

from ukrnews.reading import regular
from ukrnews.reading.regular import forms, lemma_of_regular

LISTED = regular._words()
OLDER = version("simplemma").startswith("1.")  # its dictionary was another


def test_words_are_plain() -> None:
    assert len(LISTED) > 20_000
    assert all(re.fullmatch("[a-z]{3,}", word) for word in LISTED)
    assert set(LISTED.values()) == {regular.VERB, regular.DOUBLING, regular.NOUN, regular.ALONE}


@pytest.mark.skipif(OLDER, reason="the list was made with simplemma 2")
def test_every_answer_is_that_of_simplemma() -> None:
    asked = {form for word, kind in LISTED.items() for form in (word, *forms(word, kind))}
    answers = {form: lemma_of_regular(form) for form in asked}
    assert None not in answers.values()
    assert {form: lemma for form, lemma in answers.items() if lemmatize(form, lang="en") != lemma} == {}


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("scrambled", "scramble"),
        ("swapping", "swap"),
        ("pilloried", "pillory"),
        ("agreeing", None),
        ("officials", "official"),
        ("because", "because"),
        ("geolocated", None),
        ("swaping", None),
        ("", None),
    ],
)
def test_what_it_knows(form: str, lemma: str | None) -> None:
    assert lemma_of_regular(form) == lemma

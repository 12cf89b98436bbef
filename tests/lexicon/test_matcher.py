"""Finding phrases: inline text in, marked phrases out."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.lexicon import Matcher, normal, split_phrase


class Word(NamedTuple):
    text: str
    lower: str


def words(text: str) -> list[Word]:
    return [Word(w, w.lower()) for w in split_phrase(text)]


def marked(matcher: Matcher[str], text: str) -> str:
    """The text with each match in brackets, followed by its entries."""
    tokens, out, at = words(text), [], 0
    for first, last, entries in matcher.find(tokens):
        out += [t.text for t in tokens[at:first]]
        out.append("[" + " ".join(t.text for t in tokens[first:last]) + "]" + "/".join(entries))
        at = last
    return " ".join(out + [t.text for t in tokens[at:]])


NAMES = Matcher(
    [
        ("White House", "wh"), ("White", "w"), ("House", "h"), ("Kim", "k1"), ("Kim", "k2"), ("EU", "eu"),
        ("Red Cross", "rc"), ("McConnell", "mc"), ("United Nations Security Council", "unsc"), ("United Nations", "un"),
        ("Orbán", "o"), ("Mar'inka", "m"),
    ]
)  # fmt: skip
CASES = {
    "the White House said": "the [White House]wh said",
    "White houses": "[White]w houses",
    "White White House": "[White]w [White House]wh",
    "the United Nations Security Council": "the [United Nations Security Council]unsc",
    "the United Nations Security staff": "the [United Nations]un Security staff",
    "Kim and kim": "[Kim]k1/k2 and kim",
    "WHITE HOUSE SAYS": "[WHITE HOUSE]wh SAYS",
    "RED CROSS AND MCCONNELL": "[RED CROSS]rc AND [MCCONNELL]mc",
    "KIM": "KIM",  # three letters in capitals may be anything
    "the EU, the eu": "the [EU]eu , the eu",
    "Orban and Orbán": "[Orban]o and [Orban]o",
    "Mar’inka": "[Mar'inka]m",
    "": "",
}


@pytest.mark.parametrize("text", CASES)
def test_cased(text: str) -> None:
    assert marked(NAMES, text) == CASES[text]


def test_uncased_takes_any_case() -> None:
    matcher = Matcher([("Ministry of Defence", "m"), ("ministry", "n")], cased=False)
    assert marked(matcher, "The MINISTRY of defence") == "The [MINISTRY of defence]m"
    assert marked(matcher, "the Ministry of truth") == "the [Ministry]n of truth"


def test_the_same_entry_stands_once() -> None:
    assert NAMES.find(words("Kim"))[0].entries == ("k1", "k2")
    assert Matcher([("Kyiv", "a"), ("Kyiv", "a")]).find(words("Kyiv"))[0].entries == ("a",)


def test_a_range_is_not_left() -> None:
    tokens = words("White House and White House")
    assert [(m.first, m.last) for m in NAMES.find(tokens, 1, 4)] == [(1, 2), (3, 4)]
    assert NAMES.find(tokens, 4, 99) == [(4, 5, ("h",))]


def test_words_may_be_respelled() -> None:
    matcher = Matcher([("Sergey Orlov", "o")], spell=lambda w: {"Sergei": "Sergey"}.get(w, w))
    assert marked(matcher, "Sergei Orlov") == "[Sergei Orlov]o"


ALPHABET = st.sampled_from(["a", "b", "c", "B"])
PHRASES = st.lists(st.lists(ALPHABET, min_size=1, max_size=3).map(" ".join), max_size=8)


@given(PHRASES, st.lists(ALPHABET, max_size=14))
def test_leftmost_longest(phrases: list[str], text: list[str]) -> None:
    tokens = [Word(w, w.lower()) for w in text]
    expected, at = [], 0
    while at < len(text):
        fits = [n for p in phrases if text[at : at + (n := len(p.split()))] == p.split()]
        if fits:
            expected.append((at, at + max(fits)))
        at += max(fits, default=1)
    assert [(m.first, m.last) for m in Matcher([(p, p) for p in phrases]).find(tokens)] == expected


@given(PHRASES, st.lists(ALPHABET, max_size=14), st.integers(0, 14), st.integers(0, 14))
def test_a_range_reads_like_its_own_text(phrases: list[str], text: list[str], first: int, last: int) -> None:
    tokens = [Word(w, w.lower()) for w in text]
    matcher = Matcher([(p, p) for p in phrases])
    inside = [(m.first + first, m.last + first, m.entries) for m in matcher.find(tokens[first:last])]
    assert matcher.find(tokens, first, last) == inside


@given(st.lists(st.text(min_size=1, max_size=12), max_size=6), st.booleans())
def test_every_phrase_finds_itself(phrases: list[str], cased: bool) -> None:
    matcher = Matcher([(p, p) for p in phrases], cased=cased)
    for phrase in phrases:
        tokens = words(phrase)
        if tokens:
            (match,) = matcher.find(tokens)
            assert (match.first, match.last) == (0, len(tokens))
            assert phrase in match.entries


@given(st.text())
def test_odd_text_raises_nothing(text: str) -> None:
    for match in NAMES.find(words(text)):
        assert normal(words(text)[match.first].text)

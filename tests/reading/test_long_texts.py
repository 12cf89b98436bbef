"""A text so long that not all that is worked out of it can be kept: the same findings, from tokens kept packed."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ukrnews
from ukrnews.reading import read
from ukrnews.reading.packed import Packed
from ukrnews.reading.recent import Recent
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.tokens import tokenize

GOLD = sorted((Path(__file__).parents[2] / "benchmarks" / "gold").glob("*.json"))
FORGETFUL = 300
"""Characters of the sentences that are remembered: two or three sentences."""


def text_of(path: Path) -> str:
    text: str = json.loads(path.read_text(encoding="utf-8"))["text"]
    return text


@pytest.mark.parametrize("path", GOLD[:6], ids=lambda path: path.stem)
def test_what_is_forgotten_is_worked_out_again(path: Path) -> None:
    text = text_of(path)
    whole = ukrnews.to_json(ukrnews.parse(text))
    with (
        mock.patch.object(Recent.__init__, "__defaults__", (None, FORGETFUL)),
        mock.patch("ukrnews.reading.document._MANY_TOKENS", 1),
        mock.patch("ukrnews.reading.document._MANY_SPANS", 5),
        mock.patch("ukrnews.reading.packed._BLOCKS", 2),
        mock.patch("ukrnews.parsers.actors.cast._MANY_GROUPS", 3),
    ):
        assert ukrnews.to_json(ukrnews.parse(text)) == whole


@given(st.text(max_size=300), st.data())
def test_packed_tokens_are_the_same_tokens(text: str, data: st.DataObject) -> None:
    tokens = tokenize(text * 5)
    packed = Packed(tokens)
    assert len(packed) == len(tokens)
    assert list(packed) == tokens
    ends = st.none() | st.integers(-len(tokens) - 2, len(tokens) + 2)
    part = slice(data.draw(ends), data.draw(ends), data.draw(st.sampled_from([None, 1, 2, -1])))
    assert packed[part] == tokens[part]
    for at in data.draw(st.lists(st.integers(-len(tokens) - 2, len(tokens) + 1), max_size=5)):
        if -len(tokens) <= at < len(tokens):
            assert packed[at] == tokens[at]
        else:
            with pytest.raises(IndexError):
                packed[at]


def test_what_is_kept_has_a_limit() -> None:
    gone: list[int] = []
    recent: Recent[int] = Recent(gone.append, most=25)
    for index in range(5):
        assert recent.keep(Sentence(index, 0, 1, 10 * index, 10 * index + 10, 0), index) == index
    assert list(recent) == [4]
    assert gone == [0, 1, 2, 3]
    recent.clear()
    assert not recent


def test_less_is_kept_of_a_text_that_goes_on_for_long() -> None:
    recent: Recent[int] = Recent()
    for index in range(700):
        recent.keep(Sentence(index, 0, 1, 1000 * index, 1000 * index + 1000, 0), index)
        assert len(recent) <= (500 if index < 500 else 100)
    assert recent[699] == 699


def test_memory_does_not_grow_with_all_that_is_worked_out() -> None:
    once = "\n\n".join(map(text_of, GOLD))
    ukrnews.parse(once)

    def kept(times: int) -> int:
        document = read(ukrnews.Article(text="\n\n".join([once] * times)))
        tracemalloc.start()
        for sentence in document.sentences:
            document.syntax.clauses(sentence)
        used = tracemalloc.get_traced_memory()[0]
        tracemalloc.stop()
        return used

    with (
        mock.patch.object(Recent.__init__, "__defaults__", (None, 10_000)),
        mock.patch("ukrnews.reading.document._MANY_TOKENS", 1),
    ):
        short, long = kept(1), kept(3)
    assert long - short < 40 * 2 * len(once)

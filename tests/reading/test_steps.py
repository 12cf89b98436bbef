"""A step of the reader that fails or gives too little is told by its name, once."""

from __future__ import annotations

from typing import Any

import pytest

from ukrnews import Pipeline, parse
from ukrnews.reading import Paragraph, Reader, ReadingError, Sentence, Token
from ukrnews.reading.sentences import split
from ukrnews.reading.tagger import Tagger
from ukrnews.reading.tokens import tokenize

TEXT = "Lavrov said it would rain. It rained in Odesa."


def fails(*given: object) -> Any:
    raise OSError("no\nmodel")


class Half:
    """Answers every question but one."""

    def __getattr__(self, question: str) -> Any:
        if question == "agent_of":
            raise AttributeError(question)
        return fails


@pytest.mark.parametrize(
    ("step", "told"),
    [
        (
            {"tag": lambda words: words[1:]},
            "step tag of the reader: gave 4 tags for 5 words: 'It rained in Odesa",
        ),
        ({"tag": lambda words: None}, "step tag of the reader: gave no tags but None"),
        ({"tag": fails}, "step tag of the reader: OSError: no model"),
        ({"tokenize": lambda text: []}, f"step tokenize of the reader: leaves {TEXT!r} at 0 out"),
        ({"tokenize": lambda text: tokenize(text)[:-1]}, "step tokenize of the reader: leaves '.' at 45 out"),
        ({"tokenize": lambda text: tokenize(text)[::-1]}, "step tokenize of the reader: leaves "),
        ({"tokenize": lambda text: [Token(0, 0, 99, TEXT, TEXT)]}, "item 0 does not stand in the text, in order: Tok"),
        ({"tokenize": lambda text: text.split()}, "step tokenize of the reader: item 0 is no Token but 'Lavrov'"),
        ({"tokenize": lambda text: None}, "step tokenize of the reader: gave no list of tokens but None"),
        ({"split": lambda text, tokens: ([], [])}, "step split of the reader: leaves the tokens from 0 on out, of 11"),
        ({"split": lambda text, tokens: (split(text, tokens)[0][1:], [])}, "sentence 0 does not begin at token 0"),
        ({"split": lambda text, tokens: (split(text, tokens)[0], [])}, "sentence 0 is of no paragraph"),
        ({"split": lambda text, tokens: None}, "gave no sentences and paragraphs but None"),
        (
            {"syntax": lambda document: object()},
            "step syntax of the reader: object does not answer adjuncts_of, agent_",
        ),
        (
            {"syntax": lambda document: Half()},
            "step syntax of the reader: Half does not answer agent_of",
        ),
        ({"syntax": fails}, "step syntax of the reader: OSError: no model"),
    ],
)
def test_it_is_told_by_its_name_once(step: dict[str, Any], told: str) -> None:
    report = parse(TEXT, pipeline=Pipeline(reader=Reader(**step)))
    assert len(report.problems) == 1
    assert told in report.problems[0]
    assert report.article.text == TEXT
    with pytest.raises(ReadingError) as raised:
        parse(TEXT, pipeline=Pipeline(reader=Reader(**step), strict=True))
    assert str(raised.value) == report.problems[0]


def test_steps_that_do_as_they_must_pass() -> None:
    reader = Reader(
        tokenize=lambda text: tokenize(text),
        split=lambda text, tokens: split(text, tokens),
        tag=lambda words: Tagger.default().tag(words),
        syntax=lambda document: Reader().syntax(document),
    )
    assert parse(TEXT, pipeline=Pipeline(reader=reader)) == parse(TEXT)
    assert parse("", pipeline=Pipeline(reader=reader)) == parse("")


def test_one_sentence_for_all_is_a_way_to_split() -> None:
    def whole(text: str, tokens: list[Token]) -> tuple[list[Sentence], list[Paragraph]]:
        end = tokens[-1].end
        return [Sentence(0, 0, len(tokens), 0, end, 0)], [Paragraph(0, 0, end)]

    assert parse(TEXT, pipeline=Pipeline(reader=Reader(split=whole))).sentences == ((0, len(TEXT)),)

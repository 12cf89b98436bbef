"""The document: everything that parsers ask of one article, by exact offsets."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.lexicon import Lexicon
from ukrnews.model import Article, Span
from ukrnews.reading.document import Derived, Document, Reader, read
from ukrnews.reading.sentences import Paragraph, Sentence
from ukrnews.reading.syntax import Syntax
from ukrnews.reading.tokens import Token

TEXT = (
    "KYIV, March 14 (Newswire) - “We are ready,” Rustem Umerov said.\n\n"
    "The Russian Defence Ministry counted 24 drones on Friday."
)


def document_of(text: str, published: dt.date | None = None) -> Document:
    return read(Article(text=text, published=published))


def test_it_keeps_the_article() -> None:
    article = Article(text=TEXT, published=dt.date(2025, 3, 14), source="a desk")
    document = read(article)
    assert document.article is article
    assert document.text == TEXT
    assert document.published == dt.date(2025, 3, 14)
    assert document.lexicon is Lexicon.default()


def test_tokens_sentences_and_paragraphs() -> None:
    document = document_of(TEXT)
    assert [document.text[t.start : t.end] for t in document.tokens] == [t.text for t in document.tokens]
    assert [document.words(s.first, s.last) for s in document.sentences] == TEXT.split("\n\n")
    assert [document.text[p.start : p.end] for p in document.paragraphs] == TEXT.split("\n\n")


def test_quotations_quantities_dates_and_names() -> None:
    document = document_of(TEXT, dt.date(2025, 3, 14))
    assert [document.text[q.inner_start : q.inner_end] for q in document.quotations] == ["We are ready,"]
    assert [document.words(q.first, q.last) for q in document.quantities if q.kind == "cardinal"] == ["24"]
    assert document.dates[-1].when.earliest == document.dates[-1].when.latest == dt.date(2025, 3, 14)
    assert [document.words(m.first, m.last) for m in document.names] == ["KYIV", "Rustem Umerov", "Russian"]
    assert [document.words(m.first, m.last) for m in document.offices] == ["Defence Ministry"]


def test_names_and_dates_are_one_word_for_the_grammar() -> None:
    document = document_of(TEXT, dt.date(2025, 3, 14))
    units = {document.words(first, last): tag for first, (last, tag) in document.units.items()}
    assert units["Rustem Umerov"] == "NNP"
    assert units["Defence Ministry"] == "NN"
    assert units["Friday"] == "DATE"


def test_several_officials_are_plural() -> None:
    document = document_of("Two prime ministers left.")
    assert {document.words(first, last): tag for first, (last, tag) in document.units.items()}[
        "prime ministers"
    ] == "NNS"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("KYIV, March 14 (Newswire) - The talks ended.", "The talks ended."),
        ("MOSCOW — The talks ended.", "The talks ended."),
        ("WASHINGTON/KYIV — The talks ended.", "The talks ended."),
        ("The talks — long ones — ended.", "The talks — long ones — ended."),
        ("NATO said the talks — long ones — ended.", "NATO said the talks — long ones — ended."),
        ("UN — yes.", "UN — yes."),
        ("ODESA, Ukraine A blast was heard.", "A blast was heard."),
        ("NATO Secretary General Rutte left.", "NATO Secretary General Rutte left."),
        ("MOSCOW said the talks ended.", "MOSCOW said the talks ended."),
        ("MOSCOW SAYS TALKS ENDED.", "MOSCOW SAYS TALKS ENDED."),
        ("KYIV The talks ended.", "The talks ended."),
        ("14:24 - The talks ended.", "The talks ended."),
        ("14 - 3 was the score.", "14 - 3 was the score."),
        ("WARSAW/KYIV A bridge fell on Monday.", "A bridge fell on Monday."),
        ("NOVA SIVKA, Ukraine Troops left on Monday.", "Troops left on Monday."),
        ("NATO Secretary General Rutte spoke.", "NATO Secretary General Rutte spoke."),
        ("UKRAINE Border guards left.", "UKRAINE Border guards left."),
        ("KYIV TALKS END BADLY", "KYIV TALKS END BADLY"),
        ("KYIV TALKS END IN FAILURE.", "KYIV TALKS END IN FAILURE."),
        ("KYIV, Lviv and Odesa were hit.", "KYIV, Lviv and Odesa were hit."),
        ("KYIV, Ukraine, was hit on Monday.", "KYIV, Ukraine, was hit on Monday."),
    ],
)
def test_a_dateline_is_passed_over(text: str, rest: str) -> None:
    document = document_of(text)
    sentence = document.sentences[0]
    assert document.words(document.dateline_end(sentence), sentence.last) == rest


def test_tags_of_a_sentence_and_of_a_token() -> None:
    document = document_of("The bridge fell. Rubio left.")
    first, second = document.sentences
    assert list(document.tags(first)) == ["DT", "NN", "VBD", "."]
    assert document.tag(second.first) == "NNP"


def test_spans_are_cut_from_the_text() -> None:
    document = document_of("Rubio left.")
    assert document.span(0, 5) == Span(start=0, end=5, text="Rubio")
    assert document.span_of(0, 2) == Span(start=0, end=10, text="Rubio left")


def test_places_in_the_text() -> None:
    document = document_of("Rubio left. Umerov stayed.")
    assert document.token_at(0) == document.token_at(4) == document.token_at(5) == 0
    assert document.token_at(12) == 3
    assert document.sentence_at(3).index == 0
    assert document.sentence_at(11).index == 0, "the blank between two sentences belongs to the one before"
    assert document.sentence_at(12).index == document.sentence_of_token(3).index == 1


def test_what_stands_inside_a_quotation() -> None:
    document = document_of("“We saw ‘maybe’ on every page,” Umerov said.")
    outer = document.quoted(9)
    assert outer is not None
    assert document.text[outer.inner_start : outer.inner_end] == "We saw ‘maybe’ on every page,"
    assert document.quoted(0) is None, "the mark itself is outside"
    assert document.quoted(document.text.index("Umerov")) is None


def test_another_tagger_can_take_its_place() -> None:
    asked: list[Sequence[str]] = []

    def tag(words: Sequence[str]) -> Sequence[str]:
        asked.append(words)
        return ["FW"] * len(words)

    document = Reader(tag=tag).read(Article(text="Umerov came. Rubio left."))
    assert not asked, "nothing is computed before it is asked for"
    document.tags(document.sentences[1])
    document.tags(document.sentences[1])
    assert asked == [["Rubio", "left", "."]], "once, however often it is asked for"


def test_another_tokenizer_and_splitter_can_take_their_place() -> None:
    def in_one(text: str, tokens: Sequence[Token]) -> tuple[list[Sentence], list[Paragraph]]:
        return [Sentence(0, 0, len(tokens), 0, len(text), 0)], [Paragraph(0, 0, len(text))]

    def by_blanks(text: str) -> list[Token]:
        words = [m.span() for m in re.finditer(r"\S+", text)]
        return [Token(i, start, end, text[start:end], text[start:end].lower()) for i, (start, end) in enumerate(words)]

    document = Reader(tokenize=by_blanks, split=in_one).read(Article(text="Umerov came. Rubio left."))
    assert [t.text for t in document.tokens] == ["Umerov", "came.", "Rubio", "left."]
    assert len(document.sentences) == 1


def test_another_syntax_can_take_its_place() -> None:
    given_to: list[Document] = []

    def syntax(document: Document) -> Syntax:
        given_to.append(document)
        return Reader().syntax(document)

    document = Reader(syntax=syntax).read(Article(text="Rubio left."))
    assert document.syntax is document.syntax
    assert given_to == [document]


def test_words_of_the_user_are_names_of_the_document(tmp_path: Path) -> None:
    words = tmp_path / "mine.toml"
    words.write_text('[[actors]]\nname = "Border Watch"\nkind = "organisation"\n', encoding="utf-8")
    text = "A crew of Border Watch left."
    assert not document_of(text).names
    document = read(Article(text=text), Lexicon.default().with_file(words))
    assert [document.words(m.first, m.last) for m in document.names] == ["Border Watch"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "“", "—", "…", "\ud7ff", "🙂", "A", "a\u0301"])
def test_nearly_nothing_is_read(text: str) -> None:
    document = document_of(text)
    for sentence in document.sentences:
        document.tags(sentence)
        document.syntax.clauses(sentence)
    assert (
        len(document.dates) == len(document.quotations) == len(document.quantities) == len(document.names) == 0
        or text == "“"
    )


def test_what_is_given_stands_for_what_would_be_worked_out() -> None:
    asked: list[str] = []

    def longest(document: Document) -> str:
        asked.append("longest")
        return max((t.text for t in document.tokens), key=len)

    word = Derived("longest word", longest)
    loud = Derived("in capitals", lambda document: document.derived(word).upper())
    document = document_of("Kyiv answered.")
    assert document.derived(loud) == document.derived(loud) == "ANSWERED"
    assert document.given(word, "answered") == "answered"
    assert (document.derived(loud), asked) == ("ANSWERED", ["longest"]), "the same: all that was worked out stays"
    assert document.given(word, "Kyiv") == "Kyiv"
    assert (document.derived(loud), asked) == ("KYIV", ["longest"]), "another: what came of it is worked out anew"
    assert document.given(loud, "LVIV") == "LVIV"
    assert document.derived(word) == "Kyiv", "what else was given stays"


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    document = document_of(text)
    inside = 0
    for sentence in document.sentences:
        assert len(document.tags(sentence)) == sentence.last - sentence.first
        assert sentence.first <= document.dateline_end(sentence) < sentence.last
        for token in range(sentence.first, sentence.last):
            assert document.sentence_of_token(token) is sentence
            inside += 1
    assert inside == len(document.tokens), "every token stands in one sentence"
    for index, word in enumerate(document.tokens):
        assert document.token_at(word.start) == index
        assert document.span(word.start, word.end).text == word.text
    for first, (last, _) in document.units.items():
        assert 0 <= first < last <= len(document.tokens)

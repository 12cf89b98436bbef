"""What holds for every text whatever: parsing does not raise, is deterministic, points at exact characters."""

from __future__ import annotations

from datetime import date
from typing import SupportsIndex, overload

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ukrnews
from ukrnews import Pipeline
from ukrnews.model import Report, Span
from ukrnews.model.walk import walk
from ukrnews.reading.document import Reader
from ukrnews.reading.tokens import Token, tokenize

# What the library looks for, so that random texts reach its rules, between odd characters.
PHRASES = (
    "said",
    "told reporters that",
    "according to",
    "President Volodymyr Zelenskyy",
    "Sergei Lavrov",
    "the Russian Defence Ministry",
    "Kyiv",
    "Moscow",
    "Washington",
    "NATO",
    "officials",
    "Kharkiv region",
    "in Odesa",
    "near Pokrovsk",
    "he",
    "she",
    "it",
    "they",
    "killed",
    "injured",
    "wounded",
    "killing",
    "at least two dozen",
    "30",
    "1,200",
    "30-day",
    "72 hours",
    "drones",
    "missiles",
    "a strike",
    "shelling",
    "attacked",
    "hit",
    "shot down",
    "captured",
    "overnight",
    "on Monday",
    "12 March 2025",
    "ceasefire",
    "the proposal",
    "talks",
    "agreed to",
    "rejected",
    "accepted",
    "proposed",
    "would not",
    "unless",
    "if",
    "until",
    "must",
    "only after",
    "by the end of April",
    "did not rule out",
    "denied",
    "condemned",
    "called for",
    "in a joint statement",
    "U.S.",
    "Mr.",
    "“",
    "”",
    '"',
    "'",
    "‘",
    "’",
    "«",
    "»",
    "(",
    ")",
    ",",
    ".",
    ";",
    ":",
    "!",
    "?",
    "—",
    "–",
    "-",
    "…",
    "\n",
    "\n\n",
)
PIECES = st.sampled_from(PHRASES)
ODD = st.text(max_size=8)
ENGLISH = st.lists(PIECES | PIECES | PIECES | PIECES | ODD, max_size=60).map(" ".join)
DATES = st.none() | st.dates(min_value=date(1990, 1, 1))


def spans_are_exact(report: Report) -> None:
    text = report.article.text
    for finding in (*report.findings, *report.mentions):
        for span in walk(finding, Span):
            assert text[span.start : span.end] == span.text


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    report = ukrnews.parse(text)
    assert report.article.text == text
    spans_are_exact(report)


@given(ENGLISH, DATES)
def test_texts_of_known_words_are_read_without_a_fault(text: str, published: date | None) -> None:
    report = ukrnews.parse(text, published=published)
    spans_are_exact(report)
    # a step that fails is named as such; that a text is not English is no fault
    assert [problem for problem in report.problems if problem.startswith("step ")] == []


@given(ENGLISH, DATES)
def test_the_same_text_gives_the_same_report(text: str, published: date | None) -> None:
    first, second = (ukrnews.parse(text, published=published) for _ in range(2))
    assert first == second
    assert ukrnews.to_json(first) == ukrnews.to_json(second)


@given(ENGLISH)
def test_findings_stand_in_the_order_of_the_text_and_are_told_apart(text: str) -> None:
    report = ukrnews.parse(text)
    starts = [min(span.start for span in finding.evidence) for finding in report.findings]
    assert starts == sorted(starts)
    ids = [finding.id for finding in report.findings]
    assert len(set(ids)) == len(ids)


@given(ENGLISH)
def test_reports_come_back_from_json(text: str) -> None:
    report = ukrnews.parse(text)
    assert ukrnews.from_json(ukrnews.to_json(report)) == report


@given(ENGLISH)
def test_what_is_found_lies_within_sentences_of_the_text(text: str) -> None:
    report = ukrnews.parse(text)
    ends = [0]
    for start, end in report.sentences:
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)


@given(st.lists(ENGLISH, max_size=4))
def test_many_are_read_as_each_alone(texts: list[str]) -> None:
    assert list(ukrnews.parse_many(texts)) == [ukrnews.parse(text) for text in texts]


class Row(list[Token]):
    """Tokens of which none stands before the first: an index or a slice below 0 is a fault, not the last token."""

    @overload
    def __getitem__(self, index: SupportsIndex) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> list[Token]: ...
    def __getitem__(self, index: SupportsIndex | slice) -> Token | list[Token]:
        asked = (index.start, index.stop) if isinstance(index, slice) else (index,)
        if any(i is not None and i.__index__() < 0 for i in asked):
            raise IndexError(f"token {index} was asked for")
        return super().__getitem__(index)


STRICT = Pipeline(strict=True, reader=Reader(tokenize=lambda text: Row(tokenize(text))))
TO_CUT = (
    "In talks in Ankara on Monday, the mayor asked Kyiv to hold its fire for 30 days, and Moscow called on allies to "
    "host a summit.",
    "The truce hinges on a prisoner swap, contingent on which Ukraine, he said, could accept unless drones hit Odesa.",
    "“Half of the 40 Russian drones,” said the head of the delegation, Olena Marchuk, “were shot down over Sumy.”",
    "As the minister told reporters: A missile, he wrote, had hit a clinic, wounding at least two dozen.",
    "The number of wounded rose, and the number of the dead, the toll, stands at 12 after shelling in Kherson.",
    "Backing a plan by leaders of the States, Tusk ruled out talks that Putin had put off until the end of April.",
)


@pytest.mark.parametrize("text", TO_CUT)
def test_beyond_the_ends_of_a_text_there_is_nothing(text: str) -> None:
    for token in tokenize(text):
        for cut in (text[token.start :], text[: token.end]):
            report = ukrnews.parse(cut, published=date(2025, 3, 14), pipeline=STRICT)
            assert [problem for problem in report.problems if problem.startswith("step ")] == []


@pytest.mark.parametrize("published", [date.min, date(1, 1, 2), date(1, 1, 8), date(9999, 1, 1), date.max])
def test_the_first_and_the_last_days_of_the_calendar_cost_nothing(published: date) -> None:
    when = ("last week", "yesterday", "overnight", "on Monday", "two years ago", "tomorrow", "next year", "last month")
    for words in when:
        text = f"A Russian missile killed two people in Kharkiv {words}. A day earlier, Lavrov said a truce could wait."
        report = ukrnews.parse(text, published=published, pipeline=STRICT)
        assert [i.kind.value for i in report.incidents] == ["strike"]
        assert [s.speakers[0].name for s in report.statements] == ["Sergei Lavrov"]

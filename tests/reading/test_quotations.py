"""Quotations: one line per case, `<` and `>` around each that must be found."""

import time
import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.reading.quotations import Quotation, find_quotations
from ukrnews.reading.sentences import split
from ukrnews.reading.tokens import tokenize


def quotations(text: str) -> list[Quotation]:
    return find_quotations(text, split(text, tokenize(text))[1])


CASES = [
    # marks
    "<“We wait,”> he said. <“We hope.”>",
    '<"We wait,"> he said. <"We hope.">',
    "<‘We wait,’> he said. <‘We hope.’>",
    "<'We wait,'> he said. <'We hope.'>",
    "<«We wait»>, he said. <« We hope »>.",
    "<„We wait“>, he said. <„We hope”>.",
    '<“We wait,"> he said, <"We hope.”>',
    "<“We wait,“> he said.",
    'He called it <"a trap"> (<"a ruse">), not <"peace">—<"war">.',
    'He said:<"No">.',
    '<" We wait "> he said.',
    '<"We wait—"> he said.',
    "<“...never again”>",
    # nesting
    "<“He said <‘yes, but’>,”> he went on.",
    "<‘He said <“yes, but”>,’> he went on.",
    "<“<‘Go,’> he told me,”> she said.",
    "<\"He called it <'a trap'>\">, she said.",
    "<'He called it <\"a trap\">,'> she said.",
    "<“One <“two”> three”>",
    # apostrophes are no marks
    "Ukraine’s workers’ rights, the ’90s, rock ’n’ roll, O’Brien, Kup’yans’k, ’tis",
    "Ukraine's workers' rights, the '90s, '24, rock 'n' roll, O'Brien, 'tis",
    "The ‘24 campaign",
    "<‘The workers’ rights and Ukraine’s army matter,’> she said. The ministers’ cars",
    "<'The workers' rights and Ukraine's army matter,'> she said. The ministers' cars",
    "<‘Saboteurs’> he called the <‘traitors’> and left",
    "The ministers' cars and the drivers' pay",
    "a member of the 'Rada said no",
    '<"The \'Rada said no">, he wrote',
    "'24 was a hard year for them, ' he said",
    # strays
    "We wait,” he said. We hope ’ no »",
    "She is 5' 11\" tall.",
    # left open
    "<“We wait. We hope.>",
    '<"We wait. We hope.>',
    "<‘We wait. We hope.>",
    "<“We wait.> <“We hope.”> He left.",
    "<“We wait, he said.>\n<“We hope.”>",
    "<“One <«two three>”>",
    "<“We wait.>\nHe left.",
    "<'We wait.>\n<'We hope.'>",
]


def _case(marked: str) -> tuple[str, list[tuple[int, int]]]:
    spans: list[tuple[int, int]] = []
    opened: list[int] = []
    text = ""
    for char in marked:
        if char == "<":
            opened.append(len(spans))
            spans.append((len(text), -1))
        elif char == ">":
            index = opened.pop()
            spans[index] = (spans[index][0], len(text))
        else:
            text += char
    return text, spans


@pytest.mark.parametrize("marked", CASES)
def test_spans(marked: str) -> None:
    text, spans = _case(marked)
    assert [(quote.start, quote.end) for quote in quotations(text)] == spans


def test_fields() -> None:
    assert quotations("He: “It is ‘no’.”") == [
        Quotation(0, 4, 17, 5, 16, "“", 0, True, None),
        Quotation(1, 11, 15, 12, 14, "‘", 1, True, None),
    ]


def test_left_open() -> None:
    assert quotations("“No. \nYes") == [Quotation(0, 0, 4, 1, 4, "“", 0, False, None)]


@pytest.mark.parametrize(
    ("text", "continues"),
    [
        ("“One.\n“Two.\n“Three.” He left. “Four.”", [None, 0, 1, None]),
        ('"One.\n"Two.\n"Three." He left. "Four."', [None, 0, 1, None]),
        ("‘One.\n‘Two.’", [None, 0]),
        ("'One.\n'Two.'", [None, 0]),
        ("«One.\n\n«Two.»", [None, 0]),
        ("He said: “One ‘two’.\n“Three ‘four’.”", [None, None, 0, None]),
        ("“One.”\n“Two.”", [None, None]),  # closed
        ("“One.\nHe left. “Two.”", [None, None]),  # the paragraph does not open with the mark
        ("“One.\n‘Two.’", [None, None]),  # another mark
        ("“One.\nHe left.\n“Two.”", [None, None]),  # a paragraph between
    ],
)
def test_continuation_over_paragraphs(text: str, continues: list[int | None]) -> None:
    assert [quote.continues for quote in quotations(text)] == continues


NEWSY = st.text(st.sampled_from("as1 .,\n\"“”„«»‘’'(—"), max_size=60)


@given(st.text() | NEWSY)
def test_quotations_nest_and_stay_in_their_paragraph(text: str) -> None:
    paragraphs = split(text, tokenize(text))[1]
    found = find_quotations(text, paragraphs)
    outer: list[Quotation] = []
    for index, quote in enumerate(found):
        assert quote.index == index
        assert quote.start < quote.end
        assert text[quote.start] == quote.mark
        assert (quote.inner_start, quote.inner_end) == (quote.start + 1, quote.end - quote.closed)
        assert any(paragraph.start <= quote.start and quote.end <= paragraph.end for paragraph in paragraphs)
        while outer and outer[-1].end <= quote.start:
            outer.pop()
        if outer:
            assert outer[-1].start < quote.start
            assert quote.end <= outer[-1].inner_end
        assert quote.depth == len(outer)
        outer.append(quote)
        if quote.closed:
            assert text[quote.end - 1] in "”“’'\"»"
        if quote.continues is not None:
            carried = found[quote.continues]
            assert not carried.closed
            assert carried.mark == quote.mark
            assert "\n" in text[carried.end : quote.start] or not text[carried.end : quote.start].isprintable()


@given(st.text(st.sampled_from("as1 .,\n(—")))
def test_no_marks_no_quotations(text: str) -> None:
    assert quotations(text) == []


@pytest.mark.parametrize("piece", ["“", "”", '"', '" ', "‘", "’", " '", "s’ ", "s' a", "“‘", "«”", "“\n", "‘’", "\"'"])
def test_linear_time(piece: str) -> None:
    def seconds(times: int) -> float:
        text = piece * times
        paragraphs = split(text, tokenize(text))[1]
        runs = timeit.repeat(lambda: find_quotations(text, paragraphs), timer=time.process_time, number=1, repeat=3)
        return min(runs)

    assert any(seconds(16_000) < 32 * seconds(2_000) + 0.05 for _ in range(5))  # a busy machine may disturb one

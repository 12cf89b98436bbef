"""Tokens: what is one token, and laws that hold for any text."""

import time
import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.reading.tokens import fold, tokenize

CASES = [
    # words and marks
    "Kyiv | said | no | .",
    "( | Kyiv | ) | , | [ | 1 | ] | ; | : | / | …",
    "“ | Never | , | ” | he | said | .",
    "« | Так | »",
    "Zelensky | — | the | president | – | left | - | at | last",
    "Russia | — | Ukraine ~ Russia—Ukraine",
    "and | / | or ~ and/or",
    "What | ?! | Well | ... | no | -- | never",
    # apostrophes
    "Ukraine | ’s | army ~ Ukraine’s army",
    "Ukraine | 's | army ~ Ukraine's army",
    "It | is | n't | so ~ It isn't so",
    "It | is | n’t | so ~ It isn’t so",
    "They | ca | n't | and | wo | n't ~ They can't and won't",
    "could | n't | 've ~ couldn't've",
    "We | 've | , | you | 're | , | he | 'd | , | I | 'm | , | she | 'll ~ We've, you're, he'd, I'm, she'll",
    "can | not ~ cannot",
    "CAN | NOT ~ CANNOT",
    "gon | na | got | ta ~ gonna gotta",
    "wana",
    "workers | ' | rights ~ workers' rights",
    "O'Brien | and | d’Artagnan",
    "Slov'yansk | , | Kup'yans'k | , | Mar’inka | , | Солов'янськ",
    "U.S. | 's ~ U.S.'s",
    "the | ’90s | and | '80s",
    "' | Go | , | ' | he | said ~ 'Go,' he said",
    "the | 1990 | 's ~ the 1990's",
    # hyphens
    "a | 47-year-old | woman",
    "the | 47-year-old | 's | car ~ the 47-year-old's car",
    "30-day | Franco-British | mid-2024 | cease-fire | Lvova-Belova | al-Assad",
    "U.S.-led | U.S.-Ukraine | non‑nuclear",
    "FP-5 | Kh-101 | Su-34s | T-72B3 | S-300 | Shahed-136",
    "11-12 | March",
    "11 | – | 12 | March ~ 11–12 March",
    "pre | - | and | post-war ~ pre- and post-war",
    # abbreviations
    "Lt. | Gen. | Yaroslav | Moskalik",
    "Mr. | Ivanov | met | Dr. | Petrova | in | St. | Petersburg | .",
    "the | U.S. | and | the | U.N. | , | D.C. | too",
    "at | 11 | a.m. | and | 5 | p.m. | sharp",
    "at | 11 | a.m. | sharp ~ at 11a.m. sharp",
    "at | 10.30 | p.m. | sharp ~ at 10.30p.m. sharp",
    "Vladimir | V. | Putin | and | J.D. | Vance",
    "He | and | I | . | They | left",
    "No. | 10 | insisted",
    "No | . | He | said | no | .",
    "on | Sept. | 3",
    "the | West | . | Then",
    "AT&T",
    # numbers
    "1,200 | men | , | 3.5 | tonnes",
    "1,200,000",
    "2024 | , | 2025 ~ 2024,2025",
    "$5bn | , | US$1.5bn | , | €140 | , | £3.5m | , | ₴20,000",
    "$ | 5 | billion",
    "5 | % | of ~ 5% of",
    "the | 19th | package",
    "at | 10:42 | and | 1.05pm | GMT",
    "on | 3/14/2025",
    "155mm | shells | 2½",
    "5 | . | Then ~ 5. Then",
    "24/7",
    # addresses
    "see | https://example.org/a?b=c | .",
    "write | to | press.office@example.org | ,",
    "on | t.me/example_channel | and | example.ru | .",
    "@example | #Ukraine",
    # lost spaces
    "under | fire | . | The | governor ~ under fire.The governor",
    "no | , | said ~ no,said",
]


def _case(line: str) -> tuple[str, list[str]]:
    expected, _, text = line.partition(" ~ ")
    pieces = expected.split(" | ")
    return text or " ".join(pieces), pieces


@pytest.mark.parametrize("line", CASES)
def test_pieces(line: str) -> None:
    text, pieces = _case(line)
    assert [token.text for token in tokenize(text)] == pieces


@pytest.mark.parametrize(
    "space", ["\u00a0", "\u2009", "\u202f", "\u3000", "\u200b", "\ufeff", "\t", "\n", "\u2028", "\x1d"]
)
def test_every_space_separates(space: str) -> None:
    assert [token.text for token in tokenize(f"{space}Kyiv{space}fell.{space}")] == ["Kyiv", "fell", "."]


@pytest.mark.parametrize(
    ("text", "lower"),
    [
        ("KYIV", "kyiv"),
        ("’s", "'s"),
        ("Slov’yansk", "slov'yansk"),
        ("Slovʼyansk", "slov'yansk"),
        ("Non‑Nuclear", "non-nuclear"),
        ("Zelen\u00adsky", "zelensky"),
        ("Orba\u0301n", "orbán"),
        ("КИЇВ", "київ"),
        ("ʼ’", "''"),
    ],
)
def test_fold(text: str, lower: str) -> None:
    assert fold(text) == lower


def test_combining_marks_and_soft_hyphens_stay_in_the_word() -> None:
    assert [token.lower for token in tokenize("Orba\u0301n’s Zelen\u00adsky")] == ["orbán", "'s", "zelensky"]


def test_a_token_knows_its_place() -> None:
    text = "“Kyiv’s”"
    assert [(token.index, token.start, token.end) for token in tokenize(text)] == [
        (0, 0, 1),
        (1, 1, 5),
        (2, 5, 7),
        (3, 7, 8),
    ]


def test_no_tokens_in_nothing() -> None:
    assert tokenize("") == []
    assert tokenize(" \n\u00a0\u200b") == []


NEWSY = st.text(st.sampled_from("aZ.09' ’-‑n‘“”\"$€,:/@#…tcs\n\u00a0\u200b\u0301\u00adéЇʼ&_"), max_size=40)


@given(st.text() | NEWSY)
def test_tokens_partition_the_text(text: str) -> None:
    tokens = tokenize(text)
    place = 0
    for index, token in enumerate(tokens):
        assert token.index == index
        assert place <= token.start < token.end
        assert text[token.start : token.end] == token.text
        assert not tokenize(text[place : token.start])
        assert token.lower == fold(token.text)
        place = token.end
    assert not tokenize(text[place:])
    covered = sum(len(token.text) for token in tokens)
    assert covered >= sum(1 for char in text if char.isprintable() and not char.isspace())


@given(NEWSY, NEWSY)
def test_a_blank_line_separates(left: str, right: str) -> None:
    together = [token.text for token in tokenize(f"{left}\n\n{right}")]
    parts = [token.text for token in tokenize(left)] + [token.text for token in tokenize(right)]
    # an initial at the end of the left part may only take its full stop with it
    assert "".join(together) == "".join(parts)


JUNK = [
    "a",
    "a.",
    "1,000",
    "-",
    "a-",
    "a-a-",
    "'",
    "a'",
    "n't",
    "1/",
    "$",
    "@",
    "a@",
    "http://",
    "http://.",
    "www.",
    ".com",
    "a.a",
    "A.",
    "é",
    "\u0301",
    "‘",
    "1:",
    "x_",
    "&A",
    "US",
]


@pytest.mark.parametrize("piece", JUNK)
def test_linear_time(piece: str) -> None:
    def seconds(times: int) -> float:
        text = piece * times
        return min(timeit.repeat(lambda: tokenize(text), timer=time.process_time, number=1, repeat=3))

    tokenize("warm up")
    assert any(seconds(32_000) < 32 * seconds(4_000) + 0.05 for _ in range(5))  # a busy machine may disturb one

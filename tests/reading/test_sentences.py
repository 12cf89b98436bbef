"""Sentences and paragraphs: one line per case, `|` where a sentence ends."""

import time
import timeit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.reading.sentences import Sentence, split
from ukrnews.reading.tokens import tokenize

CASES = [
    # ordinary ends
    "The bridge fell. | Nobody was hurt. | Why? | Go! | Well?! | Then it rained.",
    "Rescuers came (late). | They left.",
    "(They left.) | He stayed.",
    "The toll rose on Friday. | 20 people died.",
    "It cost $5bn. | Yet it works.",
    "It cost 5.5 million. | $3 million came back.",
    "The road was under fire.| The governor left.",
    # abbreviations
    "Lt. Gen. Yaroslav Moskalik was killed. | Police came.",
    "Gov. Oleh Syniehubov and Sgt. Ivanenko met Mr. Ivanov and Dr. Petrova.",
    "No. 10 insisted that it was true. | No. | It was false.",
    "It would not go to No. 10. | No. 11 replied.",
    "He was killed at 11 a.m. on Friday.",
    "It began at 10 a.m. Moscow time and ended at 11 p.m. Kyiv time.",
    "It began at 10 a.m. GMT.",
    "It began at 10 a.m. Friday in Kyiv.",
    "At about 3 a.m. Russian drones struck. | Rescuers came.",
    "He said that on Monday, at about 3 a.m. Russian drones struck.",
    "At 3 a.m. | The siren wailed.",
    "It began at 10 a.m. | Moscow said so.",
    "It began at 10 a.m. | The siren wailed until 3 p.m. | Rescuers came.",
    "It began at 10 a.m. 14 March.",
    "He met Putin in St. Petersburg on 11 April.",
    "Vladimir V. Putin met J. D. Vance and George W. Bush.",
    "U.S. Secretary of State Marco Rubio left. | He came back.",
    "He stayed in the U.S. | The other ministers left.",
    "He stayed in the U.S. and wrote.",
    "He stayed in the U.S. | “Never,” he wrote.",
    "The U.N. General Assembly voted.",
    "He works for Example Inc. | In Kyiv he has a flat.",
    "He works for Example Inc. of Ohio.",
    "They met on Sept. 3 and on Oct. 4.",
    "They met last Sept. | The talks failed.",
    "Drones, missiles, etc. | The list is long.",
    "It was Ukraine vs. Russia.",
    # quotations
    "“We wait. | We hope. | We do not give up,” he said.",
    "“Go!” she said.",
    "“Where is he?” the minister asked. | Nobody knew.",
    "“He was first.” | He said nothing more.",
    "“Never!” Rubio said. | He left.",
    "“Never!” Marco Rubio told reporters on Friday.",
    "“Never.” Rubio said.",
    "“Never.” | Rubio said on Friday that he would go.",
    "“Never!” | Rubio had left.",
    "“Never!” | He said so.",
    '"We wait." | "We hope."',
    "'We wait.' | 'We hope.'",
    "He called it “a trap.” | The ministry agreed.",
    "He called it ‘a trap’. | The ministry agreed.",
    "He said: “We wait. | They come.” | “No,” she said.",
    "“Never!” — Rubio",
    # ellipses
    "He waited… and left.",
    "He waited ... and left.",
    "He waited… | Then he left.",
    "“… and never will.” | Then he left.",
    # datelines, lists, headings
    "KYIV, March 14 (Newswire) - Ukraine is ready. | Russia is not.",
    "WASHINGTON, D.C. — The president left.",
    "MOSCOW — Lt. Gen. Ivanov left.",
    "1. Pressure. | If it fails, we act.",
    "2) Pressure. | If it fails, we act.",
    "IV. Pressure. | If it fails, we act.",
    "In 2025. | If it fails, we act.",
    "• The delegations agreed. | • We act.",
    "Our aims: | • peace | • security",
    "10:42",
    "1.05pm GMT",
    "Europe must do ‘heavy lifting’, says Starmer",
    # small letters go on
    "The Yahoo! site and the iPhone. | It fell.",
    "See example.org. | It is long.",
    "He said no. | “No?”",
    "He (J. Smith) left.",
]


def _case(line: str) -> tuple[str, list[str]]:
    return line.replace(".| ", ".").replace("| ", ""), [part.strip() for part in line.split("|")]


@pytest.mark.parametrize(
    ("lead", "lines"),
    [
        ("Two bridges fall in Sumy Tavria was dark on Monday.", 3),
        ("Two bridges fall in Sumy", 2),
        ("Two bridges fall in Sumy and in Lviv.", 2),
        ("Two bridges fall in Lviv Tavria was dark on Monday.", 2),
    ],
)
def test_a_headline_told_again_before_the_lead_is_a_line(lead: str, lines: int) -> None:
    text = f"Two bridges fall in Sumy\n{lead}"
    assert len(split(text, tokenize(text))[1]) == lines


@pytest.mark.parametrize("line", CASES)
def test_sentence_ends(line: str) -> None:
    text, expected = _case(line)
    sentences, _ = split(text, tokenize(text))
    assert [text[sentence.start : sentence.end] for sentence in sentences] == expected


@pytest.mark.parametrize("newline", ["\n", "\n\n", "\r\n", "\n \t\n", "\u2028", "\r"])
def test_a_paragraph_is_a_line(newline: str) -> None:
    text = f" Kyiv wakes to smoke {newline}Drones came. They fell.{newline}"
    sentences, paragraphs = split(text, tokenize(text))
    assert [text[paragraph.start : paragraph.end] for paragraph in paragraphs] == [
        "Kyiv wakes to smoke",
        "Drones came. They fell.",
    ]
    assert [sentence.paragraph for sentence in sentences] == [0, 1, 1]
    assert [paragraph.index for paragraph in paragraphs] == [0, 1]


def test_token_ranges() -> None:
    text = "Drones came.\nThey fell."
    assert split(text, tokenize(text))[0] == [Sentence(0, 0, 3, 0, 12, 0), Sentence(1, 3, 6, 13, 23, 1)]


def test_nothing_has_no_sentences() -> None:
    assert split("", []) == ([], [])
    assert split("\n \n", tokenize("\n \n")) == ([], [])


NEWSY = st.lists(
    st.sampled_from(
        [
            "The ",
            "U.S. ",
            "a.m. ",
            "he ",
            "Rubio ",
            "said",
            ".",
            ". ",
            "! ",
            "… ",
            "...",
            "“",
            "” ",
            '"',
            "' ",
            "\n",
            "1",
            ") ",
            "• ",
            "Lt. ",
            " ",
            "— ",
        ]
    )
).map("".join)


@given(st.text() | NEWSY)
def test_sentences_partition_tokens_and_paragraphs(text: str) -> None:
    tokens = tokenize(text)
    sentences, paragraphs = split(text, tokens)
    assert [index for sentence in sentences for index in range(sentence.first, sentence.last)] == list(
        range(len(tokens))
    )
    assert [sentence.index for sentence in sentences] == list(range(len(sentences)))
    for sentence in sentences:
        assert sentence.first < sentence.last
        assert (sentence.start, sentence.end) == (tokens[sentence.first].start, tokens[sentence.last - 1].end)
        paragraph = paragraphs[sentence.paragraph]
        assert paragraph.start <= sentence.start < sentence.end <= paragraph.end
        assert "\n" not in text[sentence.start : sentence.end]
    assert sorted({sentence.paragraph for sentence in sentences}) == list(range(len(paragraphs)))
    assert [text[paragraph.start : paragraph.end] for paragraph in paragraphs] == [
        line for line in (_trim(line) for line in _lines(text)) if line
    ]


def _lines(text: str) -> list[str]:
    return text.replace("\x1c", "\n").replace("\x1d", "\n").replace("\x1e", "\n").splitlines()


def _trim(line: str) -> str:
    tokens = tokenize(line)
    return line[tokens[0].start : tokens[-1].end] if tokens else ""


@pytest.mark.parametrize("piece", [".", "A. ", "U.S. ", "”", "! “", "\n", "… ", "1. ", "• "])
def test_linear_time(piece: str) -> None:
    def seconds(times: int) -> float:
        text = piece * times
        tokens = tokenize(text)
        return min(timeit.repeat(lambda: split(text, tokens), timer=time.process_time, number=1, repeat=3))

    assert any(seconds(32_000) < 32 * seconds(4_000) + 0.05 for _ in range(5))  # a busy machine may disturb one


def test_what_runs_on_is_cut_after_a_comma() -> None:
    text = "the guard, who left, was seen, " * 200
    sentences, _ = split(text, tokenize(text))
    assert len(sentences) > 1
    assert max(s.last - s.first for s in sentences) <= 300
    assert all(text[s.end - 1] == "," for s in sentences)
    assert [s.first for s in sentences[1:]] == [s.last for s in sentences[:-1]]


def test_what_runs_on_without_a_comma_is_cut_too() -> None:
    text = "word " * 1000
    assert [s.last - s.first for s in split(text, tokenize(text))[0]] == [300, 300, 300, 100]

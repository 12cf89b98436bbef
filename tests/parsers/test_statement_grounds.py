"""The words behind a statement's fields: one text a case, and what each field rests on."""

from __future__ import annotations

import datetime as dt

import pytest

from ukrnews.lexicon import Lexicon
from ukrnews.model import Article, Statement
from ukrnews.parsers.statements import StatementParser
from ukrnews.reading.document import Reader

PUBLISHED = dt.date(2025, 3, 14)


def statements_in(text: str, published: dt.date | None = PUBLISHED) -> list[Statement]:
    document = Reader().read(Article(text=text, published=published), Lexicon.default())
    return list(StatementParser()(document))


def words(statement: Statement, field: str) -> list[str]:
    """The grounds of a field as "words", "words (taken up)"; an item's index before them where it is not the first."""
    return [
        (f"{g.item} " if g.item else "") + g.span.text + (" (taken up)" if g.how == "referred" else "")
        for g in statement.grounds_of(field)
    ]


SPEAKERS = {
    # a name, in the source or beside it
    "Zelensky said it was over.": ["Zelensky"],
    "President Volodymyr Zelensky said it was over.": ["Volodymyr Zelensky"],
    "Russia's chief negotiator, Vladimir Medinsky, said it was over.": ["Vladimir Medinsky"],
    "Sumy officials, including Artem Kobzar, said it was over.": ["Sumy officials", "1 Artem Kobzar"],
    "Zelensky and Umerov said it was over.": ["Zelensky", "1 Umerov"],
    "Moscow's call for a truce was heard.": ["Moscow"],
    "Lavrov: no summit before spring": ["Lavrov"],
    "Two bombs fell, according to a nurse.": ["a nurse"],
    # states, bodies, sources without a name
    "The Kremlin said it was over.": ["The Kremlin"],
    "The Russian side said it was over.": ["The Russian side"],
    "Russia's Foreign Ministry said it was over.": ["Russia's Foreign Ministry"],
    "The Ministry of Defence of Ukraine said it was over.": ["The Ministry of Defence of Ukraine"],
    "Poland's Border Guard and the interior ministry said it was over.": [
        "Poland's Border Guard",
        "1 Poland's Border Guard and the interior ministry",
    ],
    "Two officials familiar with the talks said it was over.": ["Two officials familiar with the talks"],
    "Russian troops left. The Foreign Ministry said it was over.": ["The Foreign Ministry"],
    # bodies whose state is named elsewhere
    "The Russian Foreign Ministry was calm. The Foreign Ministry said it was over.": [
        "The Foreign Ministry (taken up)",
        "Russian Foreign Ministry",
    ],
    "The Foreign Ministry said it was over. Russia's Foreign Ministry was calm.": [
        "The Foreign Ministry (taken up)",
        "Russia's Foreign Ministry",
    ],
    # pronouns and descriptions
    "Zelensky landed in Riga. He said it was over.": ["He (taken up)", "Zelensky"],
    "Zelensky landed. Zelensky slept. He said it was over. Zelensky left.": ["He (taken up)", "Zelensky"],
    "A nurse was there. She said it was over.": ["She (taken up)", "A nurse"],
    "Finland's foreign minister, Elina Valtonen, was late. The minister said it was over.": [
        "The minister (taken up)",
        "Elina Valtonen",
    ],
    "The president said it was over. Finnish President Alexander Stubb then left.": [
        "The president (taken up)",
        "Alexander Stubb",
    ],
    "Russia and Ukraine met in Doha. Both sides said it was over.": [
        "Both sides (taken up)",
        "Russia",
        "1 Both sides (taken up)",
        "1 Ukraine",
    ],
    "Modi met Zelensky in Kyiv. Both leaders said it was over.": [
        "Both leaders (taken up)",
        "Modi",
        "1 Both leaders (taken up)",
        "1 Zelensky",
    ],
    "Macron and Starmer met. They said it was over.": [
        "They (taken up)",
        "Macron",
        "1 They (taken up)",
        "1 Starmer",
    ],
    "Nobody answered. He said it was over.": ["He"],
}


@pytest.mark.parametrize(("text", "expected"), SPEAKERS.items())
def test_speakers(text: str, expected: list[str]) -> None:
    (statement,) = statements_in(text)
    assert words(statement, "speakers") == expected


def test_the_naming_before_is_taken_not_the_one_after() -> None:
    text = "Zelensky landed. He said it was over. Zelensky left."
    (statement,) = statements_in(text)
    assert [g.span.start for g in statement.grounds_of("speakers")] == [17, 0]


def test_we_of_a_joint_statement() -> None:
    text = "Joint statement of the leaders of France and Poland\n\nWe call for a truce."
    statement = statements_in(text)[-1]
    assert words(statement, "speakers") == ["We (taken up)", "France", "1 We (taken up)", "1 Poland"]


def test_a_quotation_that_goes_on_in_a_paragraph_of_its_own() -> None:
    first, alone = statements_in("“The bridge is gone,” Tusk said.\n“Nobody will cross here before the spring.”")
    assert (alone.cue, alone.source, alone.rule) == (None, None, "quotation-alone")
    assert words(alone, "speakers") == words(first, "speakers") == ["Tusk"]
    assert words(alone, "act") == ["Nobody"]


def test_a_quotation_that_goes_on_after_a_pronoun() -> None:
    text = "Tusk was late.\n“The bridge is gone,” he said.\n“Nobody will cross here before the spring.”"
    _, alone = statements_in(text)
    assert words(alone, "speakers") == ["he (taken up)", "Tusk"]


ACTS = {
    "Zelensky condemned the raid.": ["condemned"],
    "Zelensky said the raid was vile.": ["vile"],
    "Zelensky said Russia must leave.": ["must leave"],
    "Zelensky said he will sign.": ["will sign"],
    "Zelensky said it was late.": ["said"],
    "Zelensky did not reject the plan.": ["did not reject"],
    "Zelensky called the raid “barbaric”.": ["barbaric"],
    "Zelensky suggested that the plan was dead.": ["suggested"],
}


@pytest.mark.parametrize(("text", "expected"), ACTS.items())
def test_act(text: str, expected: list[str]) -> None:
    (statement,) = statements_in(text)
    assert words(statement, "act") == expected


OTHERS = [
    ("Rubio told reporters that it was over.", "addressees", ["reporters"]),
    ("Rubio told CNN that it was over.", "addressees", ["CNN"]),
    ("Rubio told CNN that it was over.", "medium", ["CNN"]),
    ("Umerov came late. Rubio told him that it was over.", "addressees", ["him (taken up)", "Umerov"]),
    ("Rubio said in a post on Telegram that it was over.", "medium", ["a post on Telegram"]),
    ("Rubio said in an interview with TIME that it was over.", "medium", ["an interview with TIME"]),
    ("Rubio said on Monday that it was over.", "when", ["Monday"]),
    ("Rubio said late on Monday that it was over.", "when", ["late on Monday"]),
    ("Rubio said that it was over.", "when", []),
    ("The envoys met on Monday; Rubio said that it was over.", "when", []),
    ("Rubio said that it was over.", "addressees", []),
    ("Rubio said that it was over.", "medium", []),
]


@pytest.mark.parametrize(("text", "field", "expected"), OTHERS)
def test_other_fields(text: str, field: str, expected: list[str]) -> None:
    (statement,) = statements_in(text)
    assert words(statement, field) == expected


def test_a_weekday_rests_on_the_dateline_where_nothing_else_tells_the_day() -> None:
    text = "KYIV, March 14, 2025 (Wire) - Rubio said on Monday that it was over."
    (statement,) = statements_in(text, None)
    assert words(statement, "when") == ["Monday", "March 14, 2025"]
    (statement,) = statements_in(text)
    assert words(statement, "when") == ["Monday"]


def test_a_day_taken_up_rests_on_the_day_before_it() -> None:
    text = "The list will hold from 2027. The envoys met on Wednesday. Rubio said the night before that it was over."
    (statement,) = statements_in(text)
    assert words(statement, "when") == ["the night before", "Wednesday"]

"""Words that denote a length of time or a medium, and words that do not."""

from __future__ import annotations

import pytest

from grounds_by_hand import proposal, statement, told


@pytest.mark.parametrize(
    ("text", "duration", "words"),
    [
        ("A 30-day truce was offered.", "P30D", "30-day"),
        ("A truce of 72 hours was offered.", "PT72H", "72 hours"),
        ("A truce was offered for a week.", "P1W", "for a week"),
        ("A truce of 24 to 48 hours was offered.", "PT48H", "24 to 48 hours"),
    ],
)
def test_words_that_read_as_the_length(text: str, duration: str, words: str) -> None:
    kind = {"kind": ["truce"]}
    assert told(text, proposal(text, {**kind, "duration": [words]}, duration=duration)) == ()
    assert "no words are given" in told(text, proposal(text, kind, duration=duration))[0]


@pytest.mark.parametrize(
    ("text", "duration", "words"),
    [
        ("A 30-day truce was offered.", "P1M", "30-day"),
        ("A truce of 72 hours was offered.", "P3D", "72 hours"),
        ("A truce of some hours was offered.", "PT2H", "some hours"),
        ("A truce of 72 hours was offered.", "PT72H", "truce"),
    ],
)
def test_words_that_read_as_another(text: str, duration: str, words: str) -> None:
    assert len(told(text, proposal(text, {"kind": ["truce"], "duration": [words]}, duration=duration))) == 1


@pytest.mark.parametrize(
    ("text", "medium", "words"),
    [
        ("He said on Telegram that it was over.", "Telegram", "Telegram"),
        ("He said in a video  address that it was over.", "a video address", "in a video  address"),
        ("He told AP that it was over.", "Associated Press", "AP"),
    ],
)
def test_words_of_the_medium(text: str, medium: str, words: str) -> None:
    cue = "said" if "said" in text else "told"
    assert told(text, statement(text, {"medium": [words]}, cue=cue, medium=medium)) == ()


@pytest.mark.parametrize("words", ["Telegram", "it"])
def test_words_of_another_medium(words: str) -> None:
    text = "He said on Telegram that it was over."
    assert len(told(text, statement(text, {"medium": [words]}, cue="said", medium="Facebook"))) == 1

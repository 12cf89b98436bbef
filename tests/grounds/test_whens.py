"""Words that denote a time, and words that do not."""

from __future__ import annotations

from datetime import date

import pytest

from grounds_by_hand import condition, days, incident, statement, told
from ukrnews.model import ConditionKind

TODAY = date(2025, 3, 6)  # a Thursday
MONDAY = date(2025, 3, 3)
WEDNESDAY = date(2025, 3, 5)


def given(text: str, earliest: date | None, latest: date | None, *words: str) -> tuple[str, ...]:
    """The faults of a strike on those days, for which the words are given."""
    return told(text, incident(text, {"when": words}, when=days(earliest, latest)), TODAY)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "words"),
    [
        ("It hit the town on Monday.", MONDAY, MONDAY, "Monday"),
        ("It hit the town on Monday.", MONDAY, MONDAY, "on Monday"),
        ("It hit the town on 3 March 2025.", MONDAY, MONDAY, "3 March 2025"),
        ("It hit the town yesterday.", WEDNESDAY, WEDNESDAY, "yesterday"),
        ("It hit the town since Monday.", MONDAY, None, "since Monday"),
        ("It hit the town since Monday.", MONDAY, TODAY, "since Monday"),
        ("It hit the town in March 2024.", date(2024, 3, 1), date(2024, 3, 31), "March 2024"),
    ],
)
def test_words_that_are_a_date(text: str, earliest: date | None, latest: date | None, words: str) -> None:
    assert given(text, earliest, latest, words) == ()


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "words"),
    [
        ("It hit the town on Monday.", WEDNESDAY, WEDNESDAY, "Monday"),
        ("It hit the town on Monday.", MONDAY, WEDNESDAY, "Monday"),
        ("It hit the town on Monday.", MONDAY, MONDAY, "the town"),
        ("It hit the town since Monday.", MONDAY, WEDNESDAY, "since Monday"),
        ("It hit the town since Monday.", MONDAY, MONDAY, "Monday"),  # cut out of "since Monday"
        ("It hit the town in March 2024.", date(2024, 3, 31), date(2024, 3, 31), "March 2024"),
        ("It hit the town in 2024.", date(2024, 1, 1), TODAY, "2024"),
    ],
)
def test_words_that_are_another(text: str, earliest: date | None, latest: date | None, words: str) -> None:
    assert len(given(text, earliest, latest, words)) == 1


def test_an_open_end_stays_open_without_a_day_of_publication() -> None:
    text = "It hit the town since March 3, 2025."
    since = incident(text, {"when": ["since March 3, 2025"]}, when=days(MONDAY, TODAY))
    assert told(text, since, TODAY) == ()
    assert len(told(text, since)) == 1


def test_dates_that_give_the_time_together() -> None:
    text = "It began on Monday. It was over on Wednesday."
    assert given(text, MONDAY, WEDNESDAY, "+Monday", "+Wednesday") == ()
    assert len(given(text, MONDAY, TODAY, "+Monday", "+Wednesday")) == 1
    assert len(given(text, MONDAY, WEDNESDAY, "+Monday")) == 1
    assert len(given(text, MONDAY, WEDNESDAY, "+Monday", "+over")) == 1
    assert len(given(text, MONDAY, WEDNESDAY, "Monday", "Wednesday")) == 1


def test_the_dateline_may_stand_beside() -> None:
    text = "KYIV, March 6, 2025 (Agency) - It hit the town on Monday."
    hit = incident(text, {"when": ["Monday", "March 6, 2025"]}, when=days(MONDAY, MONDAY))
    assert told(text, hit) == ()
    alone = incident(text, {"when": ["March 6, 2025"]}, when=days(MONDAY, MONDAY))
    assert len(told(text, alone)) == 1


def test_a_date_before_it_from_which_it_is_reckoned_may_stand_beside() -> None:
    text = "In August it was calm. On Monday it was not. It hit the town that evening."
    assert given(text, MONDAY, MONDAY, "that evening", "Monday") == ()
    assert given(text, MONDAY, MONDAY, "that evening") == ()
    assert len(given(text, MONDAY, MONDAY, "that evening", "August")) == 1
    later = "It was calm on Sunday. It hit the town on Monday."
    assert len(given(later, MONDAY, MONDAY, "Monday", "Sunday")) == 1  # a day of the week hangs on no other


def test_the_times_of_statements_and_conditions_need_words() -> None:
    text = "He said on Monday that they must leave by Friday."
    friday = date(2025, 3, 7)
    assert told(text, statement(text, {"when": ["Monday"]}, cue="said", when=days(MONDAY, MONDAY)), TODAY) == ()
    assert len(told(text, statement(text, {}, cue="said", when=days(MONDAY, MONDAY)), TODAY)) == 1
    words = {"kind": ["must"], "deadline": ["by Friday"]}
    must = condition(text, words, kind=ConditionKind.DEADLINE, deadline=days(None, friday))
    assert told(text, must, TODAY) == ()
    late = condition(text, words, kind=ConditionKind.DEADLINE, deadline=days(None, MONDAY))
    assert len(told(text, late, TODAY)) == 1

"""Durations: one line per case, the expressions in square brackets, then their ISO 8601 texts."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.reading.durations import find_durations, iso_duration
from ukrnews.reading.sentences import split
from ukrnews.reading.tokens import tokenize

CASES = """
# numbered
The [30-day] truce held. | P30D
It would last [30 days]. | P30D
It would last [72 hours]. | PT72H
The [72-hour] pause began. | PT72H
They offered a [one-month] halt. | P1M
The [three-day] pause began. | P3D
They want [two weeks] of quiet. | P2W
They want [two years] of aid. | P2Y
They want a [20-year] guarantee. | P20Y
The talks took [90 minutes]. | PT90M
The raid lasted [half an hour]. | PT30M
The raid lasted [half a day]. | PT12H
The raid lasted [30 seconds]. | PT30S
The pact holds for [five decades]. | P50Y
The pact holds for [two and a half years]. | P30M
A [30-day-long] truce began. | P30D
# the longer of two
They offered truces of [24 to 48 hours]. | PT48H
They offered a [24-48-hour] truce. | PT48H
They offered truces of [between two and three weeks]. | P3W
# bounds change nothing
It must last [no fewer than 30 days]. | P30D
It must last [at least 30 days]. | P30D
It may last [up to six months]. | P6M
It lasted [more than two years]. | P2Y
It lasted [about 90 minutes]. | PT90M
It was agreed in [less than 24 hours]. | PT24H
# one
They want a [month-long] lull. | P1M
The [day-long] raid ended. | P1D
The [weeklong] lull ended. | P1W
They would stop for [a month]. | P1M
They want [a week] of quiet. | P1W
The truce lasted [an hour]. | PT1H
They added [another month]. | P1M
The war lasted [a year and a half]. | P18M
The talks took [an hour and a half]. | PT90M
The pause would hold for the next [30 days]. | P30D
They would stop for [30 days], then for [two months]. | P30D; P2M
"""

NO_DURATIONS = """
He left three days ago.
He left a day later.
He left two days earlier.
He left a week ago.
He left a year from now.
It must end within 50 days.
It grew over the past 24 hours.
It grew in the last two weeks.
It costs $5bn a year.
They meet twice a week.
The shelling went on for several hours.
The shelling went on for dozens of days.
A 47-year-old woman died.
She was 47 years old.
A second man died.
A day after it fell, they left.
They met on the third day.
The month was cold.
"""


def lines(table: str) -> list[str]:
    return [line for line in table.strip().splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("case", lines(CASES))
def test_durations_are_found_in_the_unit_of_the_text(case: str) -> None:
    sentence, expected = (part.strip() for part in case.split(" | "))
    text = re.sub(r"[\[\]]", "", sentence)
    tokens = tokenize(text)
    found = find_durations(tokens, split(text, tokens)[0])
    for duration in reversed(found):
        text = f"{text[: duration.start]}[{text[duration.start : duration.end]}]{text[duration.end :]}"
    assert text == sentence
    assert "; ".join(duration.iso for duration in found) == expected


@pytest.mark.parametrize("text", lines(NO_DURATIONS))
def test_points_in_time_and_vague_spans_are_no_durations(text: str) -> None:
    tokens = tokenize(text)
    assert find_durations(tokens, split(text, tokens)[0]) == []


def test_durations_never_cross_a_sentence() -> None:
    text = "It held for 30 days\nAgo is a word."
    tokens = tokenize(text)
    assert [duration.iso for duration in find_durations(tokens, split(text, tokens)[0])] == ["P30D"]


WORDS = """
a an another half one two 30 24 to 48 day days hour hours week month year decade seconds 30-day 72-hour month-long
weeklong and for of ago later earlier from now within past last next at least several dozens . , old -
"""
TEXTS = st.lists(st.sampled_from([*WORDS.split(), "\n"]), max_size=25).map(" ".join) | st.text(max_size=60)


@given(TEXTS)
def test_any_text_gives_ordered_places_and_sound_texts(text: str) -> None:
    tokens = tokenize(text)
    sentences, _ = split(text, tokens)
    end = 0
    for duration in find_durations(tokens, sentences):
        assert (tokens[duration.first].start, tokens[duration.last - 1].end) == (duration.start, duration.end)
        assert end <= duration.first < duration.last
        assert re.fullmatch(r"P[1-9][0-9]*[YMWD]|PT[1-9][0-9]*[HMS]", duration.iso)
        end = duration.last


@given(
    st.decimals(0, 10**7, places=2),
    st.sampled_from(["second", "minute", "hour", "day", "week", "month", "year", "decade"]),
)
def test_an_iso_text_is_whole_or_none(value: Decimal, unit: str) -> None:
    iso = iso_duration(value, unit)
    assert iso is None or re.fullmatch(r"P[1-9][0-9]*[YMWD]|PT[1-9][0-9]*[HMS]", iso)

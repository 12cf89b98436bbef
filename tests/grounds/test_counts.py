"""Words that denote a count, and words that do not."""

from __future__ import annotations

import pytest

from grounds_by_hand import count, incident, told


def given(text: str, minimum: int, maximum: int | None, *words: str) -> tuple[str, ...]:
    """The faults of a strike that killed so many, for which the words are given."""
    return told(text, incident(text, {"killed": words}, killed=count(minimum, maximum)))


@pytest.mark.parametrize(
    ("text", "minimum", "maximum", "words"),
    [
        ("It killed two people.", 2, 2, "two people"),
        ("It killed two people.", 2, 2, "two"),
        ("It killed at least two.", 2, None, "at least two"),
        ("It killed more than 30 soldiers.", 31, None, "more than 30"),
        ("It killed up to 30 soldiers.", 0, 30, "up to 30 soldiers"),
        ("It killed about 30 soldiers.", 30, 30, "30"),
        ("It killed dozens of soldiers.", 24, None, "dozens of soldiers"),
        ("It killed two to three dozen.", 24, 36, "two to three dozen"),
        ("It killed 15, including three children.", 15, 15, "15, including three children"),
        ("It killed a woman and her two children.", 3, 3, "a woman and her two children"),
        ("It killed a man.", 1, 1, "a man"),
        ("It killed the driver.", 1, 1, "driver"),
        ("It killed him.", 1, 1, "him"),
        ("It killed a 44-year-old.", 1, 1, "a 44-year-old"),
        ("It killed a Ukrainian.", 1, 1, "a Ukrainian"),
        ("It killed one and wounded two.", 1, 1, "one"),
        ("It killed Olena Melnyk.", 1, 1, "Olena Melnyk"),
        ("It killed Tavrychenko.", 1, 1, "Tavrychenko"),
        ("It killed Andrei Belousov.", 1, 1, "Belousov"),
        ("It killed a couple.", 2, 2, "a couple"),
        ("It killed both.", 2, 2, "both"),
        ("It killed nobody.", 0, 0, "nobody"),
        ("There were no casualties.", 0, 0, "no casualties"),
        ("No one was hurt.", 0, 0, "No one"),
        ("None of them was killed.", 0, 0, "None"),
        ("It passed without casualties.", 0, 0, "without casualties"),
        ("The crew was unhurt.", 0, 0, "unhurt"),
    ],
)
def test_words_that_read_as_the_count(text: str, minimum: int, maximum: int | None, words: str) -> None:
    assert given(text, minimum, maximum, words) == ()


@pytest.mark.parametrize(
    ("text", "minimum", "maximum", "words"),
    [
        ("It killed two people.", 3, 3, "two people"),
        ("It killed at least two people.", 2, 2, "at least two"),
        ("It killed at least two people.", 2, 2, "two"),  # cut out of "at least two"
        ("It killed two or three.", 2, 2, "two"),
        ("It killed soldiers.", 2, None, "soldiers"),
        ("It killed the soldiers.", 1, 1, "soldiers"),
        ("It killed a dog.", 1, 1, "a dog"),
        ("It hit Kyiv.", 1, 1, "Kyiv"),
        ("It hit the Ukrainian army.", 1, 1, "Ukrainian army"),
        ("It killed two and wounded five.", 5, 5, "two and wounded five"),
        ("It killed him in 2022.", 2022, 2022, "2022"),
        ("It killed a boy of seven years.", 7, 7, "seven years"),
        ("It killed a family.", 1, 1, "a family"),
        ("It killed a couple.", 1, 1, "a couple"),
        ("It killed many.", 2, None, "many"),
        ("It killed people.", 0, 0, "people"),
        ("Drones fell on it.", 1, 1, "Drones"),
    ],
)
def test_words_that_read_as_another(text: str, minimum: int, maximum: int | None, words: str) -> None:
    assert len(given(text, minimum, maximum, words)) == 1


def test_parts_are_added() -> None:
    text = "It killed two men. A child died, too. At least three died later."
    assert given(text, 3, 3, "+two men", "+A child") == ()
    assert given(text, 6, None, "+two men", "+A child", "+At least three") == ()
    assert len(given(text, 4, 4, "+two men", "+A child")) == 1
    assert len(given(text, 3, 3, "+two men")) == 1
    assert len(given(text, 6, 6, "+two men", "+A child", "+At least three")) == 1


def test_parts_are_the_ends_of_a_range() -> None:
    text = "It killed five, the mayor said. Others spoke of eight, some of at least nine."
    assert given(text, 5, 8, "+five", "+eight") == ()
    assert given(text, 5, None, "+five", "+eight", "+at least nine") == ()
    assert len(given(text, 5, 9, "+five", "+eight")) == 1
    assert len(given(text, 6, 8, "+five", "+eight")) == 1


def test_a_part_that_reads_as_nothing_spoils_the_sum() -> None:
    text = "It killed two men. Soldiers died, too."
    assert len(given(text, 2, 2, "+two men", "+Soldiers")) == 1


@pytest.mark.parametrize("field", ["killed", "injured", "missing", "captured"])
def test_each_figure_needs_words(field: str) -> None:
    text = "It hit two people."
    assert told(text, incident(text, {field: ["two"]}, **{field: count(2, 2)})) == ()
    assert "no words are given" in told(text, incident(text, {}, **{field: count(2, 2)}))[0]

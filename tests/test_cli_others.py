"""Kinds of finding that the command line does not know: shown by their fields, whatever these hold."""

from __future__ import annotations

import datetime as dt
import io
from enum import Enum
from typing import ClassVar

import attrs
import pytest
from rich.console import Console

from ukrnews import Actor, Article, Count, Finding, Place, Report, Span, When
from ukrnews.cli import others, words
from ukrnews.cli.view import show
from ukrnews.model import ActorKind, PlaceKind, Precision, Weapon, WeaponKind

TEXT = "A rally of 300 in Tbilisi."
RALLY = Span(start=2, end=7, text="rally")
DAY = dt.date(2025, 3, 12)
COUNT = Count(minimum=300, maximum=300, text="300")


class Mood(Enum):
    """A value of a user's."""

    LOUD_BUT_CALM = "loud_but_calm"


@attrs.frozen
class Route:
    """A class of a user's."""

    start: str
    length: float


@attrs.frozen(kw_only=True)
class Rally(Finding):
    """A kind of finding of a user's."""

    type: ClassVar[str] = "rally_in_others_test"

    leaders: tuple[Actor, ...] = ()
    kind: Mood | None = None
    value: object = None


def rally(**fields: object) -> Rally:
    return Rally(evidence=(RALLY,), rule="noun", **fields)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (None, ""),
        (False, ""),
        (True, "value: yes"),
        (3.5, "value: 3.5"),
        ("word", "value: word"),
        (Mood.LOUD_BUT_CALM, "value: loud but calm"),
        (RALLY, "value: “rally”"),
        (Actor(name="Ukraine", kind=ActorKind.STATE), ""),
        (COUNT, "value: 300"),
        (When(earliest=DAY, latest=DAY, precision=Precision.DAY, text="today"), "value: 12 March 2025"),
        (Weapon(kind=WeaponKind.DRONE, count=COUNT), "value: 300 drone"),
        (DAY, "value: 12 March 2025"),
        ((RALLY, RALLY), "value: “rally”, “rally”"),
        (Route("the square", 2.0), "value: the square 2.0"),
        ("two\nlines\x1b[31m", "value: two lines�[31m"),
    ],
)
def test_a_field_in_words(value: object, told: str) -> None:
    assert others.fields(rally(value=value)) == told


def test_who_and_of_what_sort() -> None:
    leaders = (Actor(name="A", kind=ActorKind.PERSON), Actor(name="B", kind=ActorKind.PERSON))
    found = rally(leaders=leaders, kind=Mood.LOUD_BUT_CALM, value=COUNT)
    assert (others.who(found), others.sort(found), others.fields(found)) == ("A, B", "loud but calm", "value: 300")
    place = Place(name="Tbilisi", kind=PlaceKind.SETTLEMENT)
    assert (others.who(rally(value=place)), others.sort(rally())) == ("Tbilisi", "rally in others test")
    assert others.who(rally()) == ""


@pytest.mark.parametrize(
    ("one", "many"),
    [("sanction", "sanctions"), ("crisis", "crises"), ("box", "boxes"), ("entry", "entries"), ("day", "days")],
)
def test_plurals_by_the_rule(one: str, many: str) -> None:
    assert words.plural(one) == many


def test_each_kind_has_a_section() -> None:
    out = io.StringIO()
    report = Report(article=Article(text=TEXT), findings=(rally(value=COUNT),))
    show(report, "article", Console(file=out, width=100))
    lines = [line.split() for line in out.getvalue().splitlines()]
    at = lines.index("Rally in others tests 1".split())
    assert lines[at + 1][:2] == ["not", "named"]
    assert lines[at + 1][-1] == "rally"
    assert lines[at + 2][-2:] == ["value:", "300"]

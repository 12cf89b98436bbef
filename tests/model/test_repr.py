"""What values look like at a prompt: one short line that says what they are."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import ClassVar

import attrs
import pytest
from hypothesis import given

from ukrnews import Actor, Article, Count, Finding, Pipeline, Place, Report, Span, parse
from ukrnews.model import ActorKind, Weapon, WeaponKind, When
from ukrnews.model.walk import walk
from ukrnews.reading import read
from ukrnews.testing import strategies

EXAMPLES = Path(__file__).parents[2] / "examples"
VALUES = (Actor, Article, Count, Finding, Place, Span, Weapon, When)


@attrs.frozen(kw_only=True)
class Flood(Finding):
    """A kind of finding of a user's."""

    type: ClassVar[str] = "flood_in_repr_test"
    depth: int = 0
    rivers: tuple[str, ...] = ()


def flood(**fields: object) -> Flood:
    return Flood(evidence=(Span(start=4, end=8, text="rose"),), rule="rise", **fields)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Span(start=4, end=8, text="rose"), "Span(start=4, end=8, text='rose')"),
        (Span(start=0, end=80, text="a" * 80), f"Span(start=0, end=80, text='{'a' * 59}…')"),
        (Count(minimum=5, text="at least five"), "Count(minimum=5, text='at least five')"),
        (Actor(name="Ukraine", kind=ActorKind.STATE), "Actor(name='Ukraine', kind=ActorKind.STATE)"),
        (
            Weapon(kind=WeaponKind.DRONE, count=Count(minimum=2, maximum=2, text="two")),
            "Weapon(kind=WeaponKind.DRONE, count='two')",
        ),
        (flood(), "Flood(evidence=('rose',), rule='rise')"),
        (
            flood(depth=3, rivers=tuple("abcde")),
            "Flood(evidence=('rose',), rule='rise', depth=3, rivers=('a', 'b', 'c', … 2 more))",
        ),
        (Report(article=Article(text="")), "<Report of '': nothing found>"),
        (
            Report(article=Article(text="The rose rose.\nNo."), findings=(flood(),)),
            "<Report of 'The rose rose.': 1 flood_in_repr_test>",
        ),
        (
            Report(article=Article(text="The rose rose."), findings=(flood(), flood(depth=1))),
            "<Report of 'The rose rose.': 2 flood_in_repr_tests>",
        ),
        (Pipeline(steps=Pipeline().steps[:2], strict=True), "<Pipeline (strict): actors, places>"),
        (read(Article(text="The rose rose.\nNo.")), "<Document 'The rose rose.'>"),
    ],
)
def test_what_is_shown(value: object, shown: str) -> None:
    assert repr(value) == shown


@pytest.mark.parametrize("name", ["talks.txt", "night.txt"])
def test_all_that_is_found_in_an_article_is_shown_in_a_short_line(name: str) -> None:
    report = parse((EXAMPLES / name).read_text(encoding="utf-8"), published=dt.date(2025, 10, 8))
    for value in (report, *(one for cls in VALUES for one in walk(report, cls))):
        assert len(repr(value)) < 700
        assert "\n" not in repr(value)


@given(strategies.reports())
def test_every_value_can_be_shown(report: Report) -> None:
    for value in (report, *(one for cls in VALUES for one in walk(report, cls))):
        assert repr(value).isprintable() or not repr(value).isascii()

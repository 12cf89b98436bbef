"""Why somebody is who he is: by which rule, and whom it passed over."""

from __future__ import annotations

import pytest

import ukrnews
from ukrnews.model import Statement
from ukrnews.parsers.pipeline import default_pipeline
from ukrnews.parsers.who import Meant, how_meant


def meant(text: str, field: str = "speakers", item: int = 0) -> Meant:
    """How the words for a statement's actor mean him."""
    report = ukrnews.parse(text)
    said: Statement = report.statements[-1]
    document = default_pipeline().reader.read(report.article)
    return how_meant(document, getattr(said, field)[item], said.grounds_of(field, item)[0].span)


@pytest.mark.parametrize(
    ("text", "rule", "passed_over"),
    [
        (
            "Kaja Kallas met Rustem Umerov in Poland. He said the talks were over.",
            "he-named-sieve",
            {"Kaja Kallas": "a woman"},
        ),
        (
            "Hamas wrote to Reuters. The broadcaster is the BBC. The agency said the road was mined.",
            "same-kind-sieve",
            {},
        ),
        (
            "Rustem Umerov, the defence minister, met Jarle Voss, the mayor. The minister said the talks were over.",
            "role-before-sieve",
            {"Jarle Voss": "another role"},
        ),
        ("Rustem Umerov said the talks were over.", "name-sieve", {}),
        ("Moscow's claim that the road was mined was false.", "state-name", {}),
    ],
)
def test_the_rule_and_those_passed_over(text: str, rule: str, passed_over: dict[str, str]) -> None:
    found = meant(text)
    assert found.rule == rule
    assert passed_over.items() <= {actor.name: why for actor, why in found.passed_over}.items()


def test_one_who_is_spoken_to_is_not_the_speaker() -> None:
    found = meant("Rustem Umerov flew home. He met Marco Rubio. Rubio told him the talks were over.", "addressees")
    assert found.rule == "he-named-sieve"
    assert ("Marco Rubio", "the other one of the two") in [(actor.name, why) for actor, why in found.passed_over]

"""Sentences in, sanctions out: measure | target | by whom | legal basis."""

import pytest
from ukrnews_sanctions import Sanction, find_sanctions

from ukrnews import Article, Pipeline, from_json, to_json
from ukrnews.reading import read

BASIS = "The European Union imposed an asset freeze on three shipping companies under Regulation 269/2014."

CASES = {
    BASIS: "asset freeze | three shipping companies | European Union | Regulation 269/2014",
    "On Friday Canada announced an arms embargo against Belarus.": "arms embargo | Belarus | Canada | -",
    "The U.S. Treasury has sanctioned two banks and a refinery in Omsk under Executive Order 14024, officials said.": (
        "sanctions | two banks and a refinery | US Treasury | Executive Order 14024"
    ),
    "Two tankers were blacklisted by Britain on Monday.": "sanctions | Two tankers | United Kingdom | -",
}
NONE = [
    "London would impose a travel ban on the judges if they passed the sentence.",
    "Brussels did not impose a price cap on gas.",
    "Canada will sanction two banks next week.",
    "The players were booked for a late tackle.",
]


def sanctions(text: str) -> list[Sanction]:
    return list(find_sanctions(read(Article(text=text))))


@pytest.mark.parametrize(("text", "expected"), CASES.items())
def test_what_is_found(text: str, expected: str) -> None:
    (found,) = sanctions(text)
    by = ", ".join(actor.name for actor in found.imposed_by)
    target, basis = (span.text if span else "-" for span in (found.target, found.legal_basis))
    assert f"{found.measure} | {target} | {by} | {basis}" == expected


@pytest.mark.parametrize("text", NONE)
def test_threats_plans_and_denials_are_none(text: str) -> None:
    assert sanctions(text) == []


def test_a_report_with_sanctions_goes_out_and_comes_back() -> None:
    report = Pipeline(strict=True).without("statements").with_parser(find_sanctions)(Article(text=BASIS))
    assert len(report.of(Sanction)) == 1
    assert from_json(to_json(report)) == report

"""How sure: the arithmetic, findings of known and unknown rules and kinds, the data that is shipped."""

from __future__ import annotations

import json
from importlib import resources
from typing import ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import ukrnews
from ukrnews.grounds import reliability as room
from ukrnews.grounds.reliability import at_least, shrunk, wilson
from ukrnews.model import Article, Condition, ConditionKind, Finding, Proposal, ProposalKind, Report, Span

COUNTS = {
    "condition": {"if": (8, 10), "must": (0, 10), "until": (0, 0)},
    "proposal": {"offered": (9, 10)},
}
TEXT = "a truce if aid stops"


@attrs.frozen(kw_only=True)
class Visit(Finding):
    type: ClassVar[str] = "visit_in_reliability_test"


@pytest.fixture(autouse=True)
def fixed_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "counted", lambda: COUNTS)


def at(piece: str) -> Span:
    start = TEXT.index(piece)
    return Span(start=start, end=start + len(piece), text=piece)


def condition(rule: str, piece: str = "if aid stops") -> Condition:
    return Condition(evidence=(at(piece),), rule=rule, kind=ConditionKind.PRECONDITION, requirement=at(piece))


def proposal(rule: str, *terms: Condition) -> Proposal:
    here = at("a truce")
    return Proposal(evidence=(here,), rule=rule, kind=ProposalKind.CEASEFIRE, content=here, terms=terms)


def report(*findings: Finding) -> Report:
    return Report(article=Article(text=TEXT), findings=findings)


def test_a_counted_rule() -> None:
    sure = ukrnews.reliability(condition("if"))
    assert (sure.right, sure.n) == (8, 10)
    assert sure.share == pytest.approx((8 + 5 * 0.4) / 15)
    assert sure.interval == pytest.approx((0.4902, 0.9433), abs=1e-4)


@pytest.mark.parametrize("rule", ["until", "a rule of my own"])
def test_a_rule_of_which_nothing_was_counted_has_its_kind_s_share(rule: str) -> None:
    sure = ukrnews.reliability(condition(rule))
    assert (sure.right, sure.n, sure.share, sure.interval) == (0, 0, 0.4, (0.0, 1.0))


def test_a_kind_of_which_nothing_was_counted_has_no_share() -> None:
    sure = ukrnews.reliability(Visit(evidence=(at("truce"),), rule="if"))
    assert (sure.right, sure.n, sure.share, sure.interval) == (0, 0, None, (0.0, 1.0))


def test_what_lies_below_is_left_out() -> None:
    mine = Visit(evidence=(at("truce"),), rule="x")
    full = report(proposal("offered"), condition("if"), condition("must", "aid"), mine)
    assert at_least(full, 0.6).findings == (full.findings[0], full.findings[1], mine)
    assert at_least(full, 0.95).findings == (mine,)
    assert at_least(full, 0.0) == full


def test_terms_below_go_and_a_proposal_below_takes_its_terms_with_it() -> None:
    kept, dropped = condition("if"), condition("must", "aid")
    (offered,) = at_least(report(proposal("offered", kept, dropped)), 0.6).proposals
    assert offered.terms == (kept,)
    assert at_least(report(proposal("offered", kept)), 0.95).findings == ()


@given(st.integers(0, 200), st.integers(0, 200))
def test_the_interval_holds_the_share_and_narrows(right: int, wrong: int) -> None:
    n = right + wrong
    low, high = wilson(right, n)
    assert 0 <= low < high <= 1
    if n:
        assert low - 1e-9 <= right / n <= high + 1e-9
        wider = wilson(10 * right, 10 * n)
        assert wider[1] - wider[0] < high - low


def test_shrinking_lies_between_the_rule_and_its_kind() -> None:
    assert shrunk(0, 0, None) is None
    assert shrunk(10, 10, 0.5) == pytest.approx(12.5 / 15)
    assert 0.5 < (shrunk(1, 1, 0.5) or 0) < (shrunk(10, 10, 0.5) or 0) < 1


def test_the_shipped_counts_are_counts_and_no_text() -> None:
    data = json.loads(resources.files("ukrnews.grounds").joinpath("reliability.json").read_text(encoding="utf-8"))
    assert set(data) == {"date", "commit", "texts", "rules", "fields"}
    for columns in (c for part in ("rules", "fields") for kind in data[part].values() for c in kind.values()):
        assert set(columns) == {"aside", "others"}
        assert all(0 <= right <= n for right, n in columns.values())
    assert set(data["rules"]) == {"statement", "incident", "proposal", "condition"}
    assert not [rule for rules in data["rules"].values() for rule in rules if len(rule) > 40]

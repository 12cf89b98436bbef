"""The exported strategies: registered with Hypothesis, consistent, and varied enough to be of use."""

import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

from ukrnews import model
from ukrnews.model import Finding, How, Report, Span, Status
from ukrnews.model.walk import walk
from ukrnews.testing import strategies

CLASSES = [cls for cls in vars(model).values() if isinstance(cls, type) and hasattr(cls, "__attrs_attrs__")]
relaxed = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_from_type_just_works(cls: Any, data: st.DataObject) -> None:
    assert isinstance(data.draw(st.from_type(cls)), cls)


def test_after_install_nothing_need_be_imported() -> None:
    code = """
from hypothesis import Phase, find, settings, strategies as st
from ukrnews.model import Report, Statement
quick = settings(phases=[Phase.generate], database=None)
find(st.from_type(Report), lambda report: True, settings=quick)
print(find(st.from_type(Statement), lambda statement: True, settings=quick).type)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "statement"


def test_importing_the_strategies_first_works_too() -> None:
    code = "from ukrnews.testing import strategies; print(strategies.reports.__name__)"
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "reports"


@relaxed
@given(strategies.texts().flatmap(lambda text: st.tuples(st.just(text), strategies.findings(text))))
def test_spans_are_cut_from_the_text_given(pair: tuple[str, Finding]) -> None:
    text, finding = pair
    spans = list(walk(finding, Span))
    assert spans
    assert all(text[span.start : span.end] == span.text for span in spans)


@relaxed
@given(strategies.reports())
def test_reports_are_consistent(report: Report) -> None:
    found = [*report.findings, *(term for plan in report.proposals for term in plan.terms), *report.mentions]
    assert len({finding.id for finding in found}) == len(found)
    starts = [finding.evidence[0].start for finding in report.findings]
    assert starts == sorted(starts)


@relaxed
@given(strategies.findings())
def test_grounds_are_of_filled_fields(finding: Finding) -> None:
    for nested in walk(finding, Finding):
        for ground in nested.grounds:
            value = getattr(nested, ground.field)
            assert value[ground.item] if isinstance(value, tuple) else value is not None
            if ground.how is How.REFERRED:
                ways = [other.how for other in nested.grounds_of(ground.field, ground.item)]
                assert ways == [How.REFERRED, How.NAMED]


def how_of(report: Report, how: How) -> bool:
    return any(ground.how is how for finding in report.findings for ground in finding.grounds)


WANTED: list[tuple[str, Callable[[Report], bool]]] = [
    ("an empty text", lambda report: not report.article.text),
    ("nothing found", lambda report: bool(report.article.text) and not report.findings),
    ("three findings", lambda report: len(report.findings) >= 3),
    ("terms", lambda report: any(plan.terms for plan in report.proposals)),
    ("a conditional plan", lambda report: any(plan.status is Status.CONDITIONAL for plan in report.proposals)),
    ("a place", lambda report: any(place.latitude for place in report.places)),
    ("a sentence", lambda report: bool(report.sentences)),
    ("two speakers", lambda report: any(len(statement.speakers) > 1 for statement in report.statements)),
    ("a statement without a cue", lambda report: any(said.cue is None for said in report.statements)),
    ("words behind a count", lambda report: any(i.grounds_of("killed") for i in report.incidents)),
    ("words that are taken up", lambda report: how_of(report, How.REFERRED)),
    ("parts that are counted", lambda report: how_of(report, How.COUNTED)),
    ("grounds of a term", lambda report: any(term.grounds for plan in report.proposals for term in plan.terms)),
    ("beyond the BMP", lambda report: any(character > "\uffff" for character in report.article.text)),
]


@pytest.mark.parametrize("holds", [row[1] for row in WANTED], ids=[row[0] for row in WANTED])
def test_reports_of_every_sort_occur(holds: Callable[[Report], bool]) -> None:
    generous = settings(
        max_examples=2000, phases=[Phase.generate], database=None, suppress_health_check=list(HealthCheck)
    )
    assert holds(find(strategies.reports(), holds, settings=generous))

"""What a report gives in one call: who said what by a name, plain data and back."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings

import ukrnews
from ukrnews import DecodeError, Report, to_json
from ukrnews.testing import strategies

TEXT = (
    "“We are ready,” Volodymyr Zelenskyy told reporters. The Kremlin would wait, Dmitry Peskov said. "
    "Russia said it had repelled an attack. Officials warned of new strikes."
)


@pytest.mark.parametrize(
    ("name", "speakers"),
    [
        ("Peskov", ["Dmitry Peskov"]),
        ("dmitri peskov", ["Dmitry Peskov"]),
        ("Zelensky", ["Volodymyr Zelenskyy"]),
        ("Vladimir Zelenskiy", ["Volodymyr Zelenskyy"]),
        ("Russia", ["Russia"]),
        ("Lavrov", []),
        ("", []),
    ],
)
def test_by_whom(name: str, speakers: list[str]) -> None:
    found = ukrnews.parse(TEXT).by(name)
    assert [actor.name for statement in found for actor in statement.speakers] == speakers


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(strategies.reports())
def test_a_dict_says_what_json_says_and_is_read_back(report: Report) -> None:
    plain = report.to_dict()
    assert plain == json.loads(to_json(report))
    assert Report.from_dict(plain) == report


@pytest.mark.parametrize("bad", [None, [], {"article": {"text": 7}}, {}])
def test_what_is_no_report_is_refused(bad: object) -> None:
    with pytest.raises(DecodeError):
        Report.from_dict(bad)

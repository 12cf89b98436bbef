"""The PLOVER benchmark on invented records in its format."""

from __future__ import annotations

import json
from pathlib import Path

import plover
import pytest

import ukrnews

RECORDS = [
    {"id": "X-DOCUMENT-1", "event": "DOCUMENT", "eventText": "about the file"},
    {
        "id": "X-FIGHT-1",
        "event": "FIGHT",
        "eventText": "shelled",
        "text": "{Russian forces shelled the town of Orikhiv, killing at least three people.}",
        "dead": "3",
    },
    {
        "id": "X-DEMAND-1",
        "event": "DEMAND",
        "eventText": "demanded withdrawal",
        "text": "Ukraine demanded the withdrawal of ``all'' Russian troops.",
        "dead": "scores",
    },
]


@pytest.fixture
def records(tmp_path: Path) -> list[plover.Record]:
    path = tmp_path / "PLOVER_GSR_CAMEO.txt"
    path.write_text(json.dumps(RECORDS), encoding="utf-8")
    return list(plover.read_records(path))


def test_records_are_read(records: list[plover.Record]) -> None:
    fight, demand = records
    assert fight.text == "Russian forces shelled the town of Orikhiv, killing at least three people."
    assert (fight.event, fight.event_words, fight.dead, fight.injured) == ("FIGHT", {"shelled"}, 3, None)
    assert demand.text == 'Ukraine demanded the withdrawal of "all" Russian troops.'
    assert demand.dead is None


def test_a_fight_and_a_demand_are_scored(records: list[plover.Record]) -> None:
    figures = plover.score(records, errors=False)
    assert figures["violence recall"] == (1, 1)
    assert figures["violence precision"] == (1, 1)
    assert figures["killed exact"] == (1, 1)
    assert figures["killed absent"] == (0, 1)
    assert figures["DEMAND recall"] == (1, 1)
    assert "injured exact" not in figures


def test_an_incident_elsewhere_in_the_record_is_not_its_event(records: list[plover.Record]) -> None:
    fight = records[0]
    report = ukrnews.parse(fight.text)
    other = plover.Record(fight.id, "FIGHT", fight.text, frozenset({"negotiated"}))
    assert plover.violence(fight, report)
    assert plover.violence(other, report) == []


@pytest.mark.parametrize(("gold", "verdict"), [(3, "exact"), (4, "wrong")])
def test_a_number_is_its_minimum(records: list[plover.Record], gold: int, verdict: str) -> None:
    assert plover.numbers(gold, ukrnews.parse(records[0].text).incidents, "killed") == verdict


def test_a_number_not_given_is_absent() -> None:
    assert plover.numbers(3, [], "killed") == "absent"

"""Single sentences: each line of ``incident_cases.txt`` is read into the incident that it marks, or into none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from incident_reading import Expected, bounds, cases, incidents_in, weapons_of

CASES = cases()
TOLD = [c for c in CASES if c.kinds]
UNTOLD = [c for c in CASES if not c.kinds]


@pytest.mark.parametrize("case", TOLD, ids=lambda c: c.text[:60])
def test_told(case: Expected) -> None:
    found = incidents_in(case.text)
    fitting = [i for i in found if i.kind.value in case.kinds and any(s.start <= case.at < s.end for s in i.evidence)]
    assert fitting, [(i.kind.value, i.trigger.text) for i in found]
    incident = fitting[0]
    assert weapons_of(incident, case.weapons) == case.weapons
    assert {a.name for a in incident.perpetrators} == case.perpetrators
    assert case.place is None or any(case.place.split()[0] in p.name for p in incident.places)
    assert bounds(incident.killed) == case.killed
    assert bounds(incident.injured) == case.injured
    assert len(found) <= 1 + case.others


@pytest.mark.parametrize("case", UNTOLD, ids=lambda c: c.text[:60])
def test_look_alikes(case: Expected) -> None:
    assert [(i.kind.value, i.trigger.text) for i in incidents_in(case.text)] == []


def test_the_table_is_as_long_as_it_should_be() -> None:
    assert len(TOLD) >= 100
    assert len(UNTOLD) >= 60


WORDS = st.sampled_from(
    "Russian drones struck killed wounded two 40 people in Kharkiv the on strike attack , . ; “ ” ’s - and by missiles "
    "Ukraine said that shot down overnight Tuesday village of near was captured if no nobody \n explosion".split(" ")
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_any_heap_of_words_is_read_without_fault_and_with_exact_spans(text: str) -> None:
    for incident in incidents_in(text):
        spans = (*incident.evidence, incident.trigger, *incident.targets, *incident.damage)
        assert all(text[s.start : s.end] == s.text for s in spans)
        assert any(e.start <= incident.trigger.start and incident.trigger.end <= e.end for e in incident.evidence)


@settings(max_examples=20, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_the_same_text_gives_the_same_incidents(text: str) -> None:
    assert incidents_in(text) == incidents_in(text)

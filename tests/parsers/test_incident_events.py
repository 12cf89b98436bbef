"""What happened, by whom and where: a sentence and all its events."""

from __future__ import annotations

from pathlib import Path

import pytest
from incident_reading import incidents_in

from ukrnews.model import Incident

LINES = (Path(__file__).parent / "events.txt").read_text(encoding="utf-8").splitlines()
EVENTS = [[field.strip() for field in line.split(" | ")] for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize("case", EVENTS, ids=lambda case: case[0][:70])
def test_events(case: list[str]) -> None:
    text, *events = case
    assert [_written(i) for i in incidents_in(text.replace("⏎", "\n"))] == [e for e in events if e != "-"]


def _written(incident: Incident) -> str:
    sides = "+".join(p.name for p in incident.perpetrators) or "-"
    places = "+".join(p.name for p in incident.places) or "-"
    return f"{incident.kind.value}, {sides}, {places}"


def test_both_who_blame_each_other_say_so() -> None:
    (one,) = incidents_in("Russia said Ukraine had bombed a library in Horlivka. Ukraine blamed Russia.")
    assert [a.name for a in one.attributed_to] == ["Russia", "Ukraine"]
    assert [g.span.text for g in one.grounds if g.field == "attributed_to"] == ["Russia", "Ukraine"]


@pytest.mark.parametrize(
    ("text", "denied_by"),
    [
        ("Kyiv said Russia had bombed a library in Sumy. Moscow denies it.", ["Russia"]),
        ("Kyiv said Russia had bombed a library in Sumy. Moscow did not deny it.", []),
        ("Kyiv said Russia had bombed a library in Sumy. London denied it.", []),
    ],
)
def test_the_accused_denies_it_right_after(text: str, denied_by: list[str]) -> None:
    (one,) = incidents_in(text)
    assert [a.name for a in one.denied_by] == denied_by


def test_the_number_of_a_salvo_stands_on_the_salvo() -> None:
    salvo, single = incidents_in(
        "Russia launched 40 missiles. One of them hit a library in Lutsk, wounding two clerks."
    )
    assert [w.count.minimum for w in salvo.weapons if w.count] == [40]
    assert (salvo.injured, [w.count for w in single.weapons]) == (None, [None])
    assert single.injured is not None
    assert single.injured.minimum == 2

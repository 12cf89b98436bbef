"""Rows in ACLED's shape: the mapping is complete and keeps to the codebook; pandas reads them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from sample_report import COUNTRY, MADE, PORT, RUSSIA, UKRAINE, golden, sample

from ukrnews.formats.events import AcledRow, to_acled, write_acled
from ukrnews.formats.events.coding import mapping
from ukrnews.model import (
    Count,
    IncidentKind,
    Place,
    PlaceKind,
    Precision,
    Report,
    Stance,
    Weapon,
    WeaponKind,
    When,
)
from ukrnews.testing import strategies

# The codebook's event types with their sub-event types.
EVENTS = {
    "Battles": {"Government regains territory", "Non-state actor overtakes territory", "Armed clash"},
    "Explosions/Remote violence": {
        "Chemical weapon",
        "Air/drone strike",
        "Suicide bomb",
        "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED",
        "Grenade",
    },
    "Violence against civilians": {"Sexual violence", "Attack", "Abduction/forced disappearance"},
    "Strategic developments": {
        "Agreement",
        "Arrests",
        "Change to group/activity",
        "Disrupted weapons use",
        "Headquarters or base established",
        "Looting/property destruction",
        "Non-violent transfer of territory",
        "Other",
    },
}
ISSUE_COLUMNS = (
    "event_type sub_event_type actor1 actor2 location latitude longitude geo_precision time_precision fatalities notes"
).split()
relaxed = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
TABLE = mapping("acled")


def row_of(**changes: Any) -> AcledRow:
    incident = attrs.evolve(sample().incidents[0], **changes)
    (row,) = to_acled(attrs.evolve(sample(), findings=(incident,)))
    return row


def test_every_kind_is_mapped_or_said_to_have_no_counterpart() -> None:
    assert set(TABLE["incident"]) == {kind.value for kind in IncidentKind}
    assert set(TABLE["weapon"]) == {kind.value for kind in WeaponKind} - {"small_arms"}


def test_codes_are_those_of_the_codebook() -> None:
    for code in (*TABLE["incident"].values(), TABLE["agreement"]):
        if code:
            assert code.get("sub_event_type") in {None, *EVENTS[code["event_type"]]}
    assert set(TABLE["weapon"].values()) <= EVENTS["Explosions/Remote violence"]
    assert set(TABLE["capture"].values()) <= EVENTS["Battles"]


def test_the_mapping_names_its_source() -> None:
    from importlib.resources import files

    text = files("ukrnews.formats.events").joinpath("data/acled.toml").read_text(encoding="utf-8")
    assert "https://acleddata.com/knowledge-base/codebook" in text


def test_golden() -> None:
    assert MADE["acled.csv"](sample()) == golden("acled.csv")


def test_what_is_left_empty_or_out_is_counted() -> None:
    assert to_acled(sample()).gaps == {
        "row: statement": 3,
        "fatalities: not stated": 1,
        "geo_precision: no coordinates": 1,
        "row: proposal ceasefire, not agreed by all": 1,
        "time_precision: not stated or too wide": 1,
    }


@pytest.mark.parametrize(
    ("kind", "weapons", "event_type", "sub_event_type"),
    [
        ("strike", "drone", "Explosions/Remote violence", "Air/drone strike"),
        ("strike", "cruise_missile", "Explosions/Remote violence", "Shelling/artillery/missile attack"),
        ("strike", "drone missile", "Explosions/Remote violence", None),
        ("strike", "", "Explosions/Remote violence", None),
        ("explosion", "mine", "Explosions/Remote violence", "Remote explosive/landmine/IED"),
        ("ground_combat", "small_arms", "Battles", "Armed clash"),
        ("interception", "drone", "Strategic developments", "Disrupted weapons use"),
        ("cyber_attack", "", None, None),
    ],
)
def test_types(kind: str, weapons: str, event_type: str | None, sub_event_type: str | None) -> None:
    arms = tuple(Weapon(kind=WeaponKind(name)) for name in weapons.split())
    row = row_of(kind=IncidentKind(kind), weapons=arms)
    assert (row.event_type, row.sub_event_type) == (event_type, sub_event_type)


@pytest.mark.parametrize(
    ("takers", "wanted"),
    [
        ((UKRAINE,), "Government regains territory"),
        ((RUSSIA,), "Non-state actor overtakes territory"),
        ((), None),
        ((RUSSIA, UKRAINE), None),
    ],
)
def test_whose_ground_is_taken(takers: tuple[Any, ...], wanted: str | None) -> None:
    assert row_of(kind=IncidentKind.CAPTURE, perpetrators=takers).sub_event_type == wanted


def period(first: int, last: int | None, month: int = 3) -> When:
    latest = date(2025, month, last) if last else None
    return When(earliest=date(2025, 3, first), latest=latest, precision=Precision.DAY, text="then")


@pytest.mark.parametrize(
    ("when", "day", "precision"),
    [
        (period(11, 11), date(2025, 3, 11), 1),
        (period(10, 11), date(2025, 3, 10), 2),
        (period(10, 16), date(2025, 3, 13), 2),
        (period(1, 31), date(2025, 3, 16), 3),
        (period(1, 30, 6), None, None),
        (period(1, None), None, None),
        (None, None, None),
    ],
)
def test_time(when: When | None, day: date | None, precision: int | None) -> None:
    row = row_of(when=when)
    assert (row.event_date, row.time_precision, row.year) == (day, precision, day.year if day else None)


@pytest.mark.parametrize(
    ("place", "precision"),
    [
        (PORT, 1),
        (attrs.evolve(PORT, kind=PlaceKind.DISTRICT), 2),
        (attrs.evolve(PORT, kind=PlaceKind.REGION), 3),
        (COUNTRY, None),
        (Place(name="Nova", kind=PlaceKind.SETTLEMENT), None),
    ],
)
def test_place(place: Place, precision: int | None) -> None:
    row = row_of(places=(place,))
    assert (row.geo_precision, row.location) == (precision, place.name)
    assert (row.latitude is None) is (precision is None)


@pytest.mark.parametrize(
    ("killed", "wanted"),
    [
        (None, None),
        (Count(minimum=0, maximum=0, text="no one"), 0),
        (Count(minimum=31, text="more than 30"), 31),
        (Count(minimum=24, text="dozens"), 12),
        (Count(minimum=200, text="hundreds of people"), 100),
        (Count(minimum=3, text="several"), 3),
        (Count(minimum=200, text="200, hundreds"), 200),
    ],
)
def test_fatalities(killed: Count | None, wanted: int | None) -> None:
    assert row_of(killed=killed).fatalities == wanted


def test_an_agreement_needs_two_parties_who_all_accept() -> None:
    proposal = sample().proposals[0]
    accepted = attrs.evolve(proposal.responses[0], stance=Stance.ACCEPT)
    (row,) = to_acled(attrs.evolve(sample(), findings=(attrs.evolve(proposal, responses=(accepted,)),)))
    assert (row.event_type, row.sub_event_type) == ("Strategic developments", "Agreement")
    assert (row.actor1, row.actor2) == ("Government of Ukraine (2019-)", "Government of Russia (2000-)")
    alone = attrs.evolve(proposal, responses=(accepted,), proposers=())
    assert len(to_acled(attrs.evolve(sample(), findings=(alone,)))) == 0


def test_pandas_reads_them(tmp_path: Path) -> None:
    write_acled(to_acled(sample()), tmp_path / "acled.csv")
    frame = pd.read_csv(tmp_path / "acled.csv", parse_dates=["event_date"])
    assert set(ISSUE_COLUMNS) <= set(frame.columns)
    assert frame["fatalities"].sum() == 2
    assert frame["event_date"].dt.month.dropna().tolist() == [3]


@relaxed
@given(strategies.reports())
def test_any_report_gives_rows(report: Report) -> None:
    for row in to_acled(report):
        assert row.geo_precision in {None, 1, 2, 3}
        assert row.time_precision in {None, 1, 2, 3}
        assert row.sub_event_type in {None, *EVENTS.get(row.event_type or "", set())}

"""Rows in ACLED's shape: the mapping is complete and keeps to the codebook; a row is there only where the article says
what no row of ACLED lacks; what acledR asks of a table holds."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from sample_report import COUNTRY, MADE, MAYOR, PORT, RUSSIA, UKRAINE, golden, sample

from ukrnews.formats.events import AcledRow, to_acled, write_acled
from ukrnews.formats.events.acled import COLUMNS, NEVER_FILLED
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
# The columns of the data set acled_old_dummy in acledR, which its functions select.
ACLED_COLUMNS = (
    "event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 "
    "actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location "
    "latitude longitude geo_precision source source_scale notes fatalities tags timestamp"
).split()
# The codebook's table 3, as far as the types in it are used here.
INTERACTIONS = {
    "State forces-State forces",
    "State forces-Civilians",
    "State forces-External/Other forces",
    "External/Other forces-Civilians",
    "External/Other forces-External/Other forces",
}
# Regions of acledR's data set acled_regions.
REGIONS = {"Europe", "Caucasus and Central Asia", "Middle East", "Northern Africa", "East Asia", "North America"}
relaxed = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
TABLE = mapping("acled")


def rows_of(**changes: Any) -> tuple[AcledRow, ...]:
    incident = attrs.evolve(sample().incidents[0], **changes)
    return to_acled(attrs.evolve(sample(), findings=(incident,))).records


def row_of(**changes: Any) -> AcledRow:
    (row,) = rows_of(**changes)
    return row


def test_the_columns_are_those_that_acled_r_loads() -> None:
    assert list(COLUMNS) == ACLED_COLUMNS
    assert set(NEVER_FILLED) <= set(COLUMNS)


def test_every_kind_is_mapped_or_said_to_have_no_counterpart() -> None:
    assert set(TABLE["incident"]) == {kind.value for kind in IncidentKind}
    assert set(TABLE["weapon"]) == {kind.value for kind in WeaponKind} - {"small_arms"}


def test_codes_are_those_of_the_codebook() -> None:
    for code in TABLE["incident"].values():
        if code:
            assert code.get("sub_event_type") in {None, *EVENTS[code["event_type"]]}
    assert set(TABLE["weapon"].values()) == set(TABLE["remote"]["order"]) <= EVENTS["Explosions/Remote violence"]
    assert set(TABLE["disorder_type"]) == set(EVENTS)
    assert {entry["region"] for entry in TABLE["country"].values()} == REGIONS
    assert len({entry["iso"] for entry in TABLE["country"].values()}) == len(TABLE["country"])
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
        "row: incident interception, no day, or too wide": 1,
        "row: incident interception, no place on the map": 1,
        "row: proposal": 1,
    }


@pytest.mark.parametrize(
    ("kind", "weapons", "event_type", "sub_event_type"),
    [
        ("strike", "drone", "Explosions/Remote violence", "Air/drone strike"),
        ("strike", "cruise_missile", "Explosions/Remote violence", "Shelling/artillery/missile attack"),
        ("strike", "missile drone", "Explosions/Remote violence", "Air/drone strike"),
        ("explosion", "mine", "Explosions/Remote violence", "Remote explosive/landmine/IED"),
        ("ground_combat", "small_arms", "Battles", "Armed clash"),
        ("interception", "drone", "Strategic developments", "Disrupted weapons use"),
        ("killing", "", "Violence against civilians", "Attack"),
    ],
)
def test_types(kind: str, weapons: str, event_type: str, sub_event_type: str) -> None:
    arms = tuple(Weapon(kind=WeaponKind(name)) for name in weapons.split())
    row = row_of(kind=IncidentKind(kind), weapons=arms)
    assert (row.event_type, row.sub_event_type) == (event_type, sub_event_type)


@pytest.mark.parametrize(
    ("kind", "weapons"),
    [("strike", ""), ("cyber_attack", ""), ("other", ""), ("detention", ""), ("interception", "aircraft")],
)
def test_no_row_where_the_words_tell_no_type(kind: str, weapons: str) -> None:
    arms = tuple(Weapon(kind=WeaponKind(name)) for name in weapons.split())
    assert rows_of(kind=IncidentKind(kind), weapons=arms) == ()


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
    rows = rows_of(kind=IncidentKind.CAPTURE, perpetrators=takers)
    assert [row.sub_event_type for row in rows] == ([wanted] if wanted else [])


def test_who_is_who() -> None:
    abroad, at_home = row_of(perpetrators=(RUSSIA,)), row_of(perpetrators=(UKRAINE,))
    assert (abroad.actor1, abroad.inter1) == ("Military Forces of Russia (2000-)", "External/Other forces")
    assert (at_home.actor1, at_home.inter1) == ("Military Forces of Ukraine (2019-)", "State forces")
    nobody, mayor = row_of(perpetrators=()), row_of(perpetrators=(MAYOR,))
    assert (nobody.actor1, nobody.inter1, nobody.interaction) == (None, None, None)
    assert (mayor.actor1, mayor.inter1) == ("Olena Marchuk", None)


def test_the_other_side_is_told_where_the_codebook_fixes_it_only() -> None:
    assert row_of().actor2 is None
    assert row_of().interaction is None
    attack = row_of(kind=IncidentKind.KILLING)
    assert (attack.actor2, attack.inter2) == ("Civilians (Ukraine)", "Civilians")
    assert attack.interaction == "External/Other forces-Civilians"
    assert attack.civilian_targeting == "Civilian targeting"


def test_two_countries_fight_each_other_and_those_of_one_stand_together() -> None:
    fight = row_of(kind=IncidentKind.GROUND_COMBAT, perpetrators=(RUSSIA, UKRAINE))
    assert (fight.inter1, fight.inter2) == ("External/Other forces", "State forces")
    assert fight.interaction == "State forces-External/Other forces"
    together = row_of(perpetrators=(RUSSIA, UKRAINE))
    assert (together.assoc_actor_1, together.actor2) == ("Military Forces of Ukraine (2019-)", None)


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
    rows = rows_of(when=when)
    assert [(row.event_date, row.time_precision, row.year) for row in rows] == (
        [(day, precision, day.year)] if day else []
    )


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
    rows = rows_of(places=(place,))
    assert [(row.geo_precision, row.location) for row in rows] == ([(precision, place.name)] if precision else [])


def test_country_and_region() -> None:
    row = row_of()
    assert (row.iso, row.country, row.region, row.admin1, row.location) == (804, "Ukraine", "Europe", "Odesa", "Odesa")
    assert rows_of(places=(attrs.evolve(PORT, country="BRA"),)) == ()


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


def test_an_answer_makes_no_agreement() -> None:
    proposal = sample().proposals[0]
    accepted = attrs.evolve(proposal.responses[0], stance=Stance.ACCEPT)
    assert len(to_acled(attrs.evolve(sample(), findings=(attrs.evolve(proposal, responses=(accepted,)),)))) == 0


def test_pandas_reads_them(tmp_path: Path) -> None:
    write_acled(to_acled(sample()), tmp_path / "acled.csv")
    frame = pd.read_csv(tmp_path / "acled.csv", parse_dates=["event_date"])
    assert list(frame.columns) == ACLED_COLUMNS
    assert frame["fatalities"].sum() == 2
    assert frame["event_date"].dt.month.tolist() == [3]


@relaxed
@given(strategies.reports())
def test_any_report_gives_rows_that_acled_r_takes(report: Report) -> None:
    for row in to_acled(report):
        assert row.geo_precision in {1, 2, 3}
        assert row.time_precision in {1, 2, 3}
        assert row.sub_event_type in EVENTS[row.event_type]
        assert row.interaction in {None, *INTERACTIONS}
        assert row.country in {entry["country"] for entry in TABLE["country"].values()}
        # acled_transform_longer refuses a table with a semicolon in a main actor
        assert ";" not in f"{row.actor1}{row.actor2}"
        assert all(getattr(row, name) is None for name in NEVER_FILLED)

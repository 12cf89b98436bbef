"""PLOVER records: the mapping is complete and keeps to the codebook; what cannot be mapped is empty and counted."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from sample_report import MADE, golden, sample

from ukrnews.formats.events import to_plover
from ukrnews.formats.events.coding import mapping
from ukrnews.model import (
    Act,
    Count,
    Incident,
    IncidentKind,
    ProposalKind,
    Report,
    Stance,
    Statement,
    Weapon,
    WeaponKind,
)
from ukrnews.testing import strategies

# PLOVER 2.0, the tables of modes and of general contexts.
MODES = {
    "CONSULT": "visit third-party multilateral phone",
    "RETREAT": "withdraw release disarm ceasefire access resign",
    "REQUEST": "assist change yield meet",
    "ACCUSE": "disapprove investigate allege",
    "REJECT": "assist change yield meet",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize",
    "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
    "heavy-weapons crowd-control unconventional",
}
WITHOUT_MODES = {"AGREE", "SUPPORT", "CONCEDE", "COOPERATE", "AID"}
CONTEXTS = set(
    "military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic "
    "legal reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity "
    "inequality diplomatic territory peacekeeping health asylum migration disasters natural_resource environment "
    "technology terrorism cbrn cyber misinformation crime corruption illegal_drugs trafficking".split()
)
relaxed = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
TABLE = mapping("plover")
CODES = [code for name in ("statement", "incident", "proposal", "refusal") for code in TABLE[name].values()]


def with_finding(finding: Any) -> Report:
    return attrs.evolve(sample(), findings=(finding,))


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("statement", Act),
        ("incident", IncidentKind),
        ("weapon", WeaponKind),
        ("proposal", ProposalKind),
        ("refusal", ProposalKind),
    ],
)
def test_every_value_is_mapped_or_said_to_have_no_counterpart(name: str, values: Any) -> None:
    assert set(TABLE[name]) == {member.value for member in values}


@pytest.mark.parametrize("code", CODES, ids=str)
def test_codes_are_those_of_the_codebook(code: dict[str, Any]) -> None:
    event, modes = code.get("event"), code.get("mode", [])
    assert event is None or event in {*MODES, *WITHOUT_MODES}
    assert set(modes) <= set(MODES.get(event or "", "").split())
    assert set(code.get("context", [])) <= CONTEXTS
    assert event is None or TABLE["quad"][event] in {1, 2, 3, 4}
    assert code.get("cameo", "010").isdigit()


@pytest.mark.parametrize("weapon", TABLE["weapon"].values(), ids=str)
def test_modes_of_weapons_are_those_of_an_assault(weapon: dict[str, str]) -> None:
    assert weapon["mode"] in MODES["ASSAULT"].split()


def test_the_mapping_names_its_sources() -> None:
    from importlib.resources import files

    text = files("ukrnews.formats.events").joinpath("data/plover.toml").read_text(encoding="utf-8")
    assert "https://github.com/openeventdata/PLOVER" in text
    assert "CAMEO codebook 1.1b3" in text


def test_golden() -> None:
    assert MADE["plover.json"](sample()) == golden("plover.json")


def test_what_is_left_empty_is_counted() -> None:
    assert to_plover(sample()).gaps == {
        "date: not stated": 5,
        "cameo: incident interception": 1,
        "event: incident interception": 1,
        "event: statement state": 1,
        "record: statement not made": 1,
    }
    assert str(to_plover(sample())).splitlines()[:2] == [
        "6 records; left empty or out:",
        "     5  date: not stated",
    ]


@pytest.mark.parametrize(
    ("kind", "weapons", "event", "mode", "cameo"),
    [
        ("strike", "drone", "ASSAULT", ("drone",), "1952"),
        ("strike", "drone missile", "ASSAULT", ("drone", "heavy-weapons"), "190"),
        ("strike", "", "ASSAULT", (), "190"),
        ("shelling", "mortar", "ASSAULT", ("heavy-weapons",), "194"),
        ("ground_combat", "small_arms", "ASSAULT", ("firearms",), "193"),
        ("explosion", "mine", "ASSAULT", ("explosives",), "180"),
        ("explosion", "", None, (), None),
        ("capture", "tank", "COERCE", ("seize",), "192"),
        ("detention", "", "COERCE", ("arrest",), "173"),
        ("cyber_attack", "", "COERCE", ("cyber",), "176"),
        ("other", "", None, (), None),
    ],
)
def test_incidents(kind: str, weapons: str, event: str | None, mode: tuple[str, ...], cameo: str | None) -> None:
    arms = tuple(Weapon(kind=WeaponKind(name)) for name in weapons.split())
    incident = attrs.evolve(sample().incidents[0], kind=IncidentKind(kind), weapons=arms)
    (record,) = to_plover(with_finding(incident))
    assert (record.event, record.mode, record.cameo) == (event, mode, cameo)


@pytest.mark.parametrize(
    ("count", "wanted"),
    [
        (None, None),
        (Count(minimum=0, maximum=0, text="nobody"), 0),
        (Count(minimum=2, maximum=2, text="two"), 2),
        (Count(minimum=21, text="more than 20"), "21+"),
        (Count(minimum=24, maximum=36, text="two to three dozen"), "24-36"),
    ],
)
def test_numbers(count: Count | None, wanted: object) -> None:
    incident = attrs.evolve(sample().incidents[0], killed=count)
    (record,) = to_plover(with_finding(incident))
    assert record.dead == wanted
    assert record.as_json()["size"].get("dead") == wanted


@pytest.mark.parametrize(
    ("stance", "event", "cameo"),
    [
        (Stance.ACCEPT, "AGREE", "0356"),
        (Stance.ACCEPT_WITH_CONDITIONS, "AGREE", "0356"),
        (Stance.REJECT, "REJECT", "1246"),
        (Stance.UNDECIDED, None, None),
    ],
)
def test_answers(stance: Stance, event: str | None, cameo: str | None) -> None:
    proposal = sample().proposals[0]
    answer = attrs.evolve(proposal.responses[0], stance=stance)
    own, response = to_plover(with_finding(attrs.evolve(proposal, responses=(answer,))))
    assert (own.event, own.cameo) == ("AGREE", "0356")
    assert (response.event, response.cameo, response.link) == (event, cameo, own.id)
    assert [entity.code for entity in response.source + response.target] == ["RUS", "UKR"]


@relaxed
@given(strategies.reports())
def test_any_report_gives_records_that_are_json_with_what_plover_requires(report: Report) -> None:
    records = to_plover(report)
    assert len({record.id for record in records}) == len(records)
    said = [s for s in report.statements if not s.negated]
    answers = sum(len(proposal.responses) for proposal in report.proposals)
    assert len(records) == len(said) + len(report.incidents) + len(report.proposals) + answers
    for record in records:
        line = record.to_line()
        assert line.endswith("\n")
        assert line.count("\n") == 1
        assert {"id", "date", "actor", "event"} <= set(json.loads(line))


def test_a_statement_carries_no_place_and_a_negated_one_no_record() -> None:
    (statement,) = [s for s in sample().statements if s.negated]
    assert isinstance(statement, Statement)
    assert len(to_plover(with_finding(statement))) == 0
    (record,) = to_plover(with_finding(attrs.evolve(statement, negated=False)))
    assert (record.place, record.cameo) == (None, "010")


def test_a_country_has_no_coordinates() -> None:
    (record,) = to_plover(with_finding(sample().incidents[1]))
    assert isinstance(sample().incidents[1], Incident)
    assert record.place is not None
    assert (record.place.latitude, record.place.resolution) == (None, 1)

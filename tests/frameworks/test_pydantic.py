"""Our classes in pydantic models: read and written as `from_json` and `to_json` do, described class by class."""

from __future__ import annotations

import json
from typing import Any

import pytest

import ukrnews
from ukrnews import Actor, Article, Finding, Mention, Report, Span, Statement, parse, to_json
from ukrnews.formats.schema import KINDS, schema

pydantic = pytest.importorskip("pydantic")

REPORT = parse("Lavrov said on Tuesday that it would rain. A drone killed two people in Sumy. Kyiv proposed talks.")


def adapter(cls: Any) -> Any:
    return pydantic.TypeAdapter(cls)


def test_a_report_goes_out_and_comes_back() -> None:
    reports = adapter(Report)
    assert json.loads(reports.dump_json(REPORT)) == json.loads(to_json(REPORT)) | {"type": "report"}
    assert reports.validate_json(to_json(REPORT)) == REPORT
    assert reports.validate_python(REPORT) is REPORT
    assert reports.validate_python(reports.dump_python(REPORT, mode="json")) == REPORT


def test_in_a_model_of_a_users() -> None:
    class Note(pydantic.BaseModel):
        finding: Finding
        speaker: Actor | None = None
        where: tuple[Span, ...] = ()

    for finding in REPORT.findings:
        note = Note(finding=finding, where=finding.evidence)
        assert Note.model_validate_json(note.model_dump_json()) == note
    with pytest.raises(pydantic.ValidationError, match=r"type: must be .*, not 'rumour'"):
        Note.model_validate({"finding": {"type": "rumour"}})


@pytest.mark.parametrize(
    ("cls", "wrong", "told"),
    [
        (Report, {"article": {"text": 5}}, "$.article.text: must be a string, not 5"),
        (Article, {"txt": "x"}, "$.text: is missing; $.txt: is not a key known here"),
        (Span, "words", "$: must be an object, not 'words'"),
        (Statement, to_json(REPORT.incidents[0]), "must be an object"),
    ],
)
def test_what_is_wrong_is_told_with_its_path(cls: Any, wrong: Any, told: str) -> None:
    with pytest.raises(pydantic.ValidationError) as raised:
        adapter(cls).validate_python(wrong)
    assert told in str(raised.value)


def test_the_description_has_each_class_under_its_name_with_the_fields_that_are_written() -> None:
    described = adapter(Report).json_schema()
    ours = schema()
    assert set(described["$defs"]) - {"Report"} == set(ours["$defs"])
    for name, definition in ours["$defs"].items():
        assert list(described["$defs"][name].get("properties", {})) == list(definition.get("properties", {})), name
    assert described["$defs"]["Actor"]["properties"]["name"]["pattern"] == "\\S"


@pytest.mark.parametrize("cls", [*KINDS, Article, Report, Finding, ukrnews.Place], ids=str)
def test_real_values_fit_the_description(cls: Any) -> None:
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(adapter(cls).json_schema())
    found = [REPORT, REPORT.article, *REPORT.findings, *REPORT.mentions, *REPORT.places]
    for value in found:
        if not isinstance(value, cls) or (cls is Finding and isinstance(value, Mention)):
            continue
        validator.validate(json.loads(adapter(cls).dump_json(value)))

"""The JSON Schema: the shipped one is what the classes give, real output fits it, spoilt output does not."""

import copy
import json
from collections.abc import Callable, Iterator
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from test_json import BEFORE_GROUNDS, GOLDEN

import ukrnews
from ukrnews.formats import DecodeError, from_json, to_json
from ukrnews.formats.schema import committed, schema
from ukrnews.formats.tags import FORMAT_VERSION
from ukrnews.model import Finding, Report, Span
from ukrnews.testing import strategies

VALIDATOR = Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)
relaxed = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def golden() -> Any:
    return json.loads(GOLDEN.read_text(encoding="utf-8"))


def test_the_shipped_schema_is_what_the_classes_give() -> None:
    assert json.dumps(schema(), indent=2, ensure_ascii=False) + "\n" == committed()


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


@relaxed
@given(strategies.reports())
def test_what_is_written_fits(report: Report) -> None:
    VALIDATOR.validate(json.loads(to_json(report)))


def test_what_may_be_absent() -> None:
    VALIDATOR.validate({"article": {"text": ""}})
    VALIDATOR.validate(json.loads(BEFORE_GROUNDS.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    "change",
    [
        lambda r: r["findings"][0].update(cue=None),
        lambda r: r["findings"][0].pop("cue"),
        lambda r: r["findings"][0].update(grounds=[]),
        lambda r: r["findings"][0]["grounds"][0].update(item=None, how="named"),
    ],
)
def test_defaults_may_be_written_or_left_out(change: Callable[[Any], object]) -> None:
    report = golden()
    change(report)
    VALIDATOR.validate(report)
    assert from_json(json.dumps(report))


def test_it_says_what_stands_for_what_is_left_out() -> None:
    made = {name: definition.get("properties") for name, definition in schema()["$defs"].items()}
    assert made["Statement"]["grounds"]["default"] == []
    assert (made["Ground"]["item"]["default"], made["Ground"]["how"]["default"]) == (None, "named")


def test_each_class_and_enum_is_named_once() -> None:
    """Under its own name, and nothing that has one stands unnamed."""
    made = schema()
    assert made["$id"] == f"urn:ukrnews:report:{FORMAT_VERSION}"
    assert made["title"] == "Report"
    assert {name: definition["title"] for name, definition in made["$defs"].items()} == {n: n for n in made["$defs"]}
    assert set(made["$defs"]) <= set(ukrnews.__all__)
    unnamed = {name: part for name, definition in made["$defs"].items() for part in inner(definition) if "enum" in part}
    assert unnamed == {}


def inner(definition: Any) -> Iterator[Any]:
    """The schemas within a definition."""
    for part in definition.values() if isinstance(definition, dict) else definition:
        if isinstance(part, dict | list):
            yield from [part] if isinstance(part, dict) else []
            yield from inner(part)


def places_in(data: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [path]
    if isinstance(data, dict | list):
        for key, inner in data.items() if isinstance(data, dict) else enumerate(data):
            found += places_in(inner, (*path, key))
    return found


@relaxed
@given(data=st.data())
def test_spoilt_output_fits_neither_schema_nor_reader(data: st.DataObject) -> None:
    spoilt = golden()
    *upper, key = data.draw(st.sampled_from(places_in(spoilt)[1:]))
    within = spoilt
    for part in upper:
        within = within[part]
    within[key] = data.draw(st.sampled_from([{"no": "such"}, [[[]]], 1.5, {"a": []}]))
    if isinstance(within[key], float) and key in ("latitude", "longitude"):
        within[key] = "1.5"
    assert not VALIDATOR.is_valid(spoilt)
    with pytest.raises(DecodeError):
        from_json(json.dumps(spoilt))


@pytest.mark.parametrize(
    "change",
    [
        lambda r: r.update(format_version=2),
        lambda r: r.update(colour="red"),
        lambda r: r.pop("article"),
        lambda r: r["article"].update(published="12 March"),
        lambda r: r["findings"][0].pop("type"),
        lambda r: r["findings"][0].pop("content"),
        lambda r: r["findings"][0].update(cue=[]),
        lambda r: r["findings"][0].update(grounds=None),
        lambda r: r["findings"][0]["grounds"][0].pop("field"),
        lambda r: r["findings"][0]["grounds"][0].pop("span"),
        lambda r: r["findings"][0]["grounds"][0].update(how="seen"),
        lambda r: r["findings"][0]["grounds"][0].update(item=-1),
        lambda r: r["findings"][0]["grounds"][0].update(field="a b"),
        lambda r: r["findings"][0].update(type="rumour"),
        lambda r: r["findings"][0].update(evidence=[]),
        lambda r: r["findings"][0].update(content=[]),
        lambda r: r["findings"][0].update(act="shout"),
        lambda r: r["findings"][0].update(negated=None),
        lambda r: r["findings"][0]["cue"].update(start=-1),
        lambda r: r["findings"][0]["cue"].update(extra=1),
        lambda r: r["findings"][0]["speakers"][0].update(country="ua"),
        lambda r: r["findings"][0]["speakers"][0].update(name=" "),
        lambda r: r["findings"].append(r["mentions"][0]),
        lambda r: r["mentions"].append(r["findings"][0]),
        lambda r: r["mentions"][0]["of"].pop("type"),
        lambda r: r["mentions"][0]["of"].update(kind="empire"),
        lambda r: r["mentions"][1]["of"].update(latitude=91),
        lambda r: r["sentences"].append([1, 2, 3]),
        lambda r: r["sentences"].append([1]),
    ],
)
def test_refused(change: Callable[[Any], object]) -> None:
    report = golden()
    VALIDATOR.validate(report)
    change(report)
    assert not VALIDATOR.is_valid(report)


@pytest.mark.parametrize(
    ("duration", "good"),
    [("P30D", True), ("PT72H", True), ("P2W", True), ("P", False), ("30 days", False), ("PT", False)],
)
def test_durations(duration: str, good: bool) -> None:
    report = golden()
    span = report["findings"][0]["cue"]
    plan = {"type": "proposal", "evidence": [span], "rule": "x", "kind": "other", "content": span}
    report["findings"] = [plan | {"duration": duration}]
    assert VALIDATOR.is_valid(report) is good


def test_a_user_s_own_kind_can_be_added() -> None:
    @attrs.frozen(kw_only=True)
    class Parley(Finding):
        type: ClassVar[str] = "parley_in_schema_test"
        guests: dict[str, tuple[int, ...]] = attrs.field(factory=dict)

    span = Span(start=5, end=9, text="said")
    report = golden()
    report["findings"].append(json.loads(to_json(Parley(evidence=(span,), rule="x", guests={"a": (1, 2)}))))
    assert not VALIDATOR.is_valid(report)
    wider = Draft202012Validator(schema(Parley))
    wider.validate(report)
    spoilt = copy.deepcopy(report)
    spoilt["findings"][-1]["guests"]["a"].append("3")
    assert not wider.is_valid(spoilt)


def test_fields_without_a_json_form() -> None:
    @attrs.frozen(kw_only=True)
    class Odd(Finding):
        type: ClassVar[str] = "odd_in_schema_test"
        number: complex = 1j

    with pytest.raises(TypeError, match=r"complex.* has no JSON form"):
        schema(Odd)

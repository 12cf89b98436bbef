"""Web annotations: valid by the W3C's data model, and found again in the text by their words and by their places."""

from __future__ import annotations

import json
from typing import Any

import attrs
import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from sample_report import MADE, TEXT, at, golden, sample

from ukrnews.formats.annotations import to_annotations
from ukrnews.formats.offsets import to_utf16
from ukrnews.model import Finding, Ground, Report, Span
from ukrnews.testing import strategies

relaxed = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

# The MUSTs of https://www.w3.org/TR/annotation-model/ for what is made here.
SELECTOR = {
    "oneOf": [
        {
            "type": "object",
            "properties": {"type": {"const": "TextQuoteSelector"}, "exact": {"type": "string", "minLength": 1}},
            "required": ["type", "exact", "prefix", "suffix"],
        },
        {
            "type": "object",
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 1},
            },
            "required": ["type", "start", "end"],
            "additionalProperties": False,
        },
    ]
}
TARGET = {
    "type": "object",
    "required": ["source", "selector"],
    "properties": {"source": {"type": "string"}, "selector": {"type": "array", "items": SELECTOR, "minItems": 1}},
    "additionalProperties": False,
}
TEXTUAL = {
    "type": "object",
    "required": ["type", "value"],
    "properties": {
        "type": {"const": "TextualBody"},
        "purpose": {"enum": ["tagging", "describing"]},
        "value": {"type": "string"},
    },
}
RESOURCE = {
    "type": "object",
    "required": ["type", "source", "purpose"],
    "properties": {
        "type": {"const": "SpecificResource"},
        "source": {"type": "string", "format": "uri"},
        "purpose": {"const": "linking"},
    },
    "additionalProperties": False,
}
PAGE = {
    "type": "object",
    "required": ["@context", "id", "type", "items"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": {"type": "string", "format": "uri"},
        "type": {"const": "AnnotationPage"},
        "startIndex": {"type": "integer", "minimum": 0},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "type", "target", "motivation"],
                "properties": {
                    "id": {"type": "string", "format": "uri"},
                    "type": {"const": "Annotation"},
                    "motivation": {"enum": ["tagging", "linking"]},
                    "body": {
                        "type": "array",
                        "items": {"oneOf": [TEXTUAL, RESOURCE]},
                    },
                    "target": {"anyOf": [TARGET, {"type": "array", "items": TARGET, "minItems": 2}]},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
valid = jsonschema.Draft202012Validator(PAGE)


def targets_of(annotation: dict[str, Any]) -> list[dict[str, Any]]:
    target = annotation["target"]
    return target if isinstance(target, list) else [target]


def test_golden() -> None:
    assert MADE["annotations.json"](sample()) == golden("annotations.json")


@relaxed
@given(strategies.reports())
def test_any_report_gives_valid_annotations_that_point_at_its_text(report: Report) -> None:
    page = json.loads(json.dumps(to_annotations(report)))
    valid.validate(page)
    text = report.article.text
    spans: list[tuple[Span, ...]] = []
    for finding in report.of(Finding):
        spans += [finding.evidence, *((ground.span,) for ground in finding.grounds)]
    assert len({item["id"] for item in page["items"]}) == len(spans)
    for annotation, pointed_at in zip(page["items"], spans, strict=True):
        for target, span in zip(targets_of(annotation), pointed_at, strict=True):
            quote, position = target["selector"]
            assert text[position["start"] : position["end"]] == quote["exact"] == span.text
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in text


def test_an_annotation_without_a_target_is_refused() -> None:
    page = to_annotations(sample())
    del page["items"][0]["target"]
    assert not valid.is_valid(page)


def test_laid_over_a_page_by_javascript() -> None:
    """The emoji at the text's beginning counts two there."""
    position = targets_of(to_annotations(sample())["items"][0])[0]["selector"][1]
    convert = to_utf16(TEXT)
    units = TEXT.encode("utf-16-le")[2 * convert(position["start"]) : 2 * convert(position["end"])]
    assert units.decode("utf-16-le") == "Drones hit Odesa port"


@pytest.mark.parametrize(
    ("url", "source", "wanted"),
    [
        ("https://news.example/odesa", None, "https://news.example/odesa"),
        ("https://news.example/odesa", "https://mirror.example/", "https://mirror.example/"),
    ],
)
def test_the_page_they_belong_to(url: str, source: str | None, wanted: str) -> None:
    report = attrs.evolve(sample(), article=attrs.evolve(sample().article, url=url))
    page = to_annotations(report, source=source)
    assert {target["source"] for item in page["items"] for target in targets_of(item)} == {wanted}


def test_an_article_without_an_address() -> None:
    report = attrs.evolve(sample(), article=attrs.evolve(sample().article, url=None))
    target = targets_of(to_annotations(report)["items"][0])[0]
    assert target["source"].startswith("urn:ukrnews:")


def test_what_the_reader_is_told() -> None:
    found = [item for item in to_annotations(sample())["items"] if item["motivation"] == "tagging"]
    bodies = {item["id"].split(":")[3].split("-")[0]: item["body"] for item in found}
    assert bodies["proposal"][1]["value"] == "kind: ceasefire · by: Ukraine · status: rejected"


def test_the_words_behind_a_field_are_linked_to_their_finding() -> None:
    items = to_annotations(sample())["items"]
    ids = {item["id"] for item in items if item["motivation"] == "tagging"}
    links = [item for item in items if item["motivation"] == "linking"]
    assert {item["body"][1]["source"] for item in links} < ids
    said = [(item["body"][0]["value"], item["target"]["selector"][0]["exact"]) for item in links]
    assert said[:2] == [("perpetrators: Russia", "Russian"), ("weapons: drone", "drones")]
    wanted = [
        ("when: 11 March 2025", "on Tuesday"),
        ("injured: more than 20 (counted)", "more than 20"),
        ("act: promise", "will rebuild"),
        ("duration: 30 days", "30-day"),
        ("responses: Russia", "Moscow"),
        ("speakers: Russia (referred)", "It"),
    ]
    assert [pair for pair in wanted if pair not in said] == []


def test_words_behind_a_field_that_is_not_there_are_linked_all_the_same() -> None:
    odd = tuple(Ground(field=name, item=9, span=at("Odesa")) for name in ("speakers", "no_such_field"))
    report = attrs.evolve(sample(), findings=(attrs.evolve(sample().statements[0], grounds=odd),))
    assert [item["body"][0]["value"] for item in to_annotations(report)["items"][1:]] == ["speakers", "no such field"]

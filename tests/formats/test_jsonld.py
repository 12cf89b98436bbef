"""JSON-LD: a processor expands it with nothing fetched and nothing lost, and every term is one that is declared."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from pyld import jsonld
from sample_report import MADE, at, golden, sample

from ukrnews.formats.jsonld import CONTEXT, to_jsonld
from ukrnews.model import Article, Finding, Report
from ukrnews.testing import strategies

SCHEMA = "https://schema.org/"
OWN = "urn:ukrnews:term:"
TYPES = (
    "NewsArticle Person Organization Country Thing City AdministrativeArea BodyOfWater Place GeoCoordinates Quotation "
    "CreativeWork Event QuantitativeValue Date"
).split()
PROPERTIES = (
    "headline datePublished publisher url inLanguage mentions hasPart about name jobTitle identifier geo latitude "
    "longitude containedInPlace text abstract creator dateCreated isPartOf startDate endDate location subjectOf "
    "minValue maxValue duration agent"
).split()
relaxed = settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@pytest.fixture(autouse=True)
def _nothing_is_fetched() -> Iterator[None]:
    def refuse(url: str, *_: object) -> None:
        raise AssertionError(f"fetched {url}")

    before = jsonld.get_document_loader()
    jsonld.set_document_loader(refuse)
    yield
    jsonld.set_document_loader(before)


def expanded(report: Report) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = jsonld.expand(json.loads(json.dumps(to_jsonld(report))))
    return found


def keys_of(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from keys_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys_of(inner)


def types_of(value: Any) -> set[str]:
    if isinstance(value, dict):
        own = value.get("@type", [])
        return {*([own] if isinstance(own, str) else own)}.union(*map(types_of, value.values()))
    return set().union(*map(types_of, value)) if isinstance(value, list) else set()


def of_type(nodes: list[dict[str, Any]], name: str) -> list[dict[str, Any]]:
    return [node for node in nodes if SCHEMA + name in node.get("@type", [])]


def test_golden() -> None:
    assert MADE["report.jsonld"](sample()) == golden("report.jsonld")


def test_the_terms_are_those_of_schema_org_or_declared_as_ours() -> None:
    terms = {key for key in keys_of(expanded(sample())) if not key.startswith("@")}
    assert {term.removeprefix(SCHEMA) for term in terms if term.startswith(SCHEMA)} <= set(PROPERTIES)
    assert {term for term in terms if not term.startswith((SCHEMA, OWN))} == set()
    assert {term.removeprefix(OWN) for term in terms if term.startswith(OWN)} <= set(CONTEXT)
    kinds = {kind for kind in types_of(expanded(sample())) if not kind.startswith(OWN)}
    assert {kind.removeprefix(SCHEMA) for kind in kinds} <= set(TYPES)


def test_what_the_processor_reads() -> None:
    nodes = expanded(sample())
    (article,) = of_type(nodes, "NewsArticle")
    assert article[SCHEMA + "headline"] == [{"@value": "Drones hit Odesa port"}]
    assert article[SCHEMA + "datePublished"] == [{"@type": SCHEMA + "Date", "@value": "2025-03-12"}]
    (quotation,) = of_type(nodes, "Quotation")
    (person,) = of_type(nodes, "Person")
    assert quotation[SCHEMA + "text"] == [{"@value": "We will rebuild"}]
    assert quotation[SCHEMA + "creator"] == [{"@id": person["@id"]}]
    assert person[SCHEMA + "jobTitle"] == [{"@value": "mayor"}]
    strike, _ = of_type(nodes, "Event")
    assert strike[OWN + "perpetrator"] == [{"@id": "http://www.wikidata.org/entity/Q159"}]
    (killed,) = strike[OWN + "killed"]
    assert (killed[SCHEMA + "minValue"], killed[SCHEMA + "maxValue"]) == ([{"@value": 2}], [{"@value": 2}])
    (injured,) = strike[OWN + "injured"]
    assert SCHEMA + "maxValue" not in injured
    grounds = {ground[OWN + "field"][0]["@value"]: ground for ground in strike[OWN + "ground"]}
    assert grounds["perpetrators"][SCHEMA + "text"] == [{"@value": "Russian"}]
    assert grounds["perpetrators"][OWN + "item"] == [{"@value": 0}]
    assert grounds["injured"][OWN + "how"] == [{"@value": "counted"}]
    assert OWN + "item" not in grounds["injured"]


def test_every_reference_leads_to_a_node() -> None:
    nodes = expanded(sample())
    known = {node["@id"] for node in nodes}

    def references(value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            if list(value) == ["@id"]:
                yield value["@id"]
            for inner in value.values():
                yield from references(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from references(inner)

    assert set(references(nodes)) <= known
    assert len(known) == len(nodes)


def test_the_text_of_the_article_is_not_repeated() -> None:
    assert "articleBody" not in set(keys_of(to_jsonld(sample())))


@relaxed
@given(strategies.reports())
def test_a_processor_loses_no_key_of_any_report(report: Report) -> None:
    document = json.loads(json.dumps(to_jsonld(report)))
    written = [key for key in keys_of(document["@graph"]) if not key.startswith("@")]
    read = [key for key in keys_of(jsonld.expand(document)) if not key.startswith("@")]
    assert len(read) == len(written)


def test_an_empty_report_is_an_article() -> None:
    (article,) = expanded(Report(article=Article(text="Nothing.", title="T")))
    assert article["@type"] == [SCHEMA + "NewsArticle"]


def test_a_kind_of_the_users_own() -> None:
    @attrs.frozen(kw_only=True)
    class Parade(Finding):
        type: ClassVar[str] = "parade_in_jsonld_test"

    report = attrs.evolve(sample(), findings=(Parade(evidence=(at("Odesa"),), rule="mine"),))
    assert [OWN + "parade_in_jsonld_test"] in [node.get("@type") for node in expanded(report)]

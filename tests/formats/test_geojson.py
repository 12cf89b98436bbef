"""GeoJSON: valid by RFC 7946, as a library and as its rules read it."""

from __future__ import annotations

import json
from typing import Any

import attrs
import geojson
import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from sample_report import COUNTRY, MADE, PORT, golden, sample

from ukrnews.formats.geojson import to_geojson
from ukrnews.model import Article, Place, PlaceKind, Report
from ukrnews.testing import strategies

relaxed = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

# RFC 7946 for what is made here, sections 3.1.1 (longitude, latitude), 3.2 (Feature), 3.3 (FeatureCollection).
# Section 7.1: a FeatureCollection has no `geometry` or `properties`, a Feature no `features`; section 4: no `crs`.
RULES = {
    "type": "object",
    "required": ["type", "features"],
    "properties": {
        "type": {"const": "FeatureCollection"},
        "features": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["type", "properties", "geometry"],
                "properties": {
                    "type": {"const": "Feature"},
                    "id": {"type": ["string", "number"]},
                    "properties": {"type": ["object", "null"]},
                    "geometry": {
                        "anyOf": [
                            {"type": "null"},
                            {
                                "type": "object",
                                "required": ["type", "coordinates"],
                                "properties": {
                                    "type": {"const": "Point"},
                                    "coordinates": {
                                        "type": "array",
                                        "prefixItems": [
                                            {"type": "number", "minimum": -180, "maximum": 180},
                                            {"type": "number", "minimum": -90, "maximum": 90},
                                        ],
                                        "items": False,
                                        "minItems": 2,
                                    },
                                },
                                "additionalProperties": False,
                            },
                        ]
                    },
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
valid = jsonschema.Draft202012Validator(RULES)


def at_places(*places: Place) -> dict[str, Any]:
    incident = attrs.evolve(sample().incidents[0], places=places)
    (feature,) = to_geojson(attrs.evolve(sample(), findings=(incident,)))["features"]
    found: dict[str, Any] = feature
    return found


def test_golden() -> None:
    assert MADE["incidents.geojson"](sample()) == golden("incidents.geojson")


@relaxed
@given(strategies.reports())
def test_any_report_gives_valid_geojson(report: Report) -> None:
    text = json.dumps(to_geojson(report), allow_nan=False)
    valid.validate(json.loads(text))
    read = geojson.loads(text)
    assert isinstance(read, geojson.FeatureCollection)
    assert read.errors() == []
    assert len(read.features) == len(report.incidents)


def test_a_wrong_collection_is_seen() -> None:
    found = to_geojson(sample())
    found["features"][0]["geometry"]["coordinates"] = [46.0, 130.0]
    assert not valid.is_valid(found)


def test_longitude_stands_first() -> None:
    assert at_places(PORT)["geometry"] == {"type": "Point", "coordinates": [30.733, 46.478]}


@pytest.mark.parametrize(
    "places", [(), (COUNTRY,), (Place(name="Nova", kind=PlaceKind.SETTLEMENT),)], ids=["none", "country", "unknown"]
)
def test_an_incident_that_cannot_be_put_on_a_map_is_unlocated(places: tuple[Place, ...]) -> None:
    feature = at_places(*places)
    assert (feature["geometry"], feature["properties"]["precision"]) == (None, None)
    assert feature["properties"]["places"] == [place.name for place in places]


def test_the_first_place_that_can_be_shown_is_taken() -> None:
    region = attrs.evolve(PORT, name="Odesa region", kind=PlaceKind.REGION, region=None)
    feature = at_places(Place(name="Nova", kind=PlaceKind.SETTLEMENT), region, PORT)
    assert (feature["properties"]["place"], feature["properties"]["precision"]) == ("Odesa region", "region")


def test_no_report() -> None:
    assert to_geojson([]) == {"type": "FeatureCollection", "features": []}
    assert to_geojson(Report(article=Article(text="x"))) == to_geojson([])

"""Where something is."""

from enum import StrEnum

import attrs

from ukrnews.model.brief import brief
from ukrnews.model.checks import (
    a,
    a_country,
    a_wikidata_id,
    degrees,
    field_name,
    optional,
    some_text,
    whole_as_float,
)
from ukrnews.model.for_pydantic import core_schema, json_schema


class PlaceKind(StrEnum):
    """What sort of place it is."""

    SETTLEMENT = "settlement"
    """City, town or village."""
    DISTRICT = "district"
    """Part of a region or of a city."""
    REGION = "region"
    """Oblast or another first-level division; named "Kharkiv region"."""
    COUNTRY = "country"
    """A whole country."""
    SITE = "site"
    """One structure or ground: a plant, a bridge, an airfield."""
    WATER = "water"
    """Sea, river, bay or reservoir."""
    DIRECTION = "direction"
    """A stretch of the front, as general staffs name it: "Pokrovsk direction"."""


def _with_latitude(instance: "Place", attribute: "attrs.Attribute[float]", value: float | None) -> None:
    if (value is None) != (instance.latitude is None):
        raise ValueError(
            f"{field_name(instance, attribute)} must be given together with latitude: "
            f"latitude={instance.latitude}, longitude={value}"
        )


@attrs.frozen(kw_only=True)
class Place:
    """A place under its canonical name."""

    __get_pydantic_core_schema__ = core_schema
    __get_pydantic_json_schema__ = json_schema

    __repr__ = brief

    name: str = attrs.field(validator=some_text)
    """Canonical English name; regions as "Kharkiv region"."""
    kind: PlaceKind = attrs.field(validator=a(PlaceKind))
    """What sort of place it is."""
    region: str | None = attrs.field(default=None, validator=optional(some_text))
    """Canonical name of the region that it lies in."""
    country: str | None = attrs.field(default=None, validator=optional(a_country))
    """Country that it lies in by international recognition, ISO 3166-1 alpha-3."""
    latitude: float | None = attrs.field(default=None, converter=whole_as_float, validator=optional(degrees(90.0)))
    """Degrees north (WGS 84)."""
    longitude: float | None = attrs.field(
        default=None, converter=whole_as_float, validator=[optional(degrees(180.0)), _with_latitude]
    )
    """Degrees east (WGS 84); given with latitude or not at all."""
    wikidata: str | None = attrs.field(default=None, validator=optional(a_wikidata_id))
    """Wikidata item ("Q156747")."""

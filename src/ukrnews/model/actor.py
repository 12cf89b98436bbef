"""Who speaks, acts, proposes or is asked to."""

from enum import StrEnum

import attrs

from ukrnews.model.brief import brief
from ukrnews.model.checks import a, a_country, a_wikidata_id, optional, some_text
from ukrnews.model.for_pydantic import core_schema, json_schema


class ActorKind(StrEnum):
    """What sort of party an actor is."""

    PERSON = "person"
    """One human being with a name."""
    STATE = "state"
    """A country acting as one: "Russia", "Kyiv said"."""
    ORGANISATION = "organisation"
    """A body with a name: a ministry, NATO, the Kremlin, an agency."""
    GROUP = "group"
    """Forces, a party or people taken together."""
    UNNAMED = "unnamed"
    """A source without a name, in the text's own words: "a U.S. official"."""


@attrs.frozen(kw_only=True, cache_hash=True)
class Actor:
    """A party, under its canonical name whatever the spelling in the text."""

    __get_pydantic_core_schema__ = core_schema
    __get_pydantic_json_schema__ = json_schema

    __repr__ = brief

    name: str = attrs.field(validator=some_text)
    """Canonical name: persons in full, states by English short name, unnamed sources by their own words."""
    kind: ActorKind = attrs.field(validator=a(ActorKind))
    """What sort of party it is."""
    country: str | None = attrs.field(default=None, validator=optional(a_country))
    """Country it belongs to or is, ISO 3166-1 alpha-3 ("UKR")."""
    role: str | None = attrs.field(default=None, validator=optional(some_text))
    """Office or function: "foreign minister"."""
    wikidata: str | None = attrs.field(default=None, validator=optional(a_wikidata_id))
    """Wikidata item ("Q3874799")."""

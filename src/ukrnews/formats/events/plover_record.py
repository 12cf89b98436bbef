"""A PLOVER record, and its JSON under the field names of PLOVER 2.0."""

import json
from datetime import date as Day
from typing import Any

import attrs

from ukrnews.model import Article, Span

Number = int | str | None
"""A number, the code of a range ("21+", "24-36"), or None: not stated."""


@attrs.frozen(kw_only=True)
class Entity:
    """A party to an event."""

    text: str
    """Its name, or the text's words for what was hit."""
    code: str | None = None
    """ISO 3166-1 alpha-3, or PLOVER's code of an international body."""
    sector: str | None = None
    """GOV for a state that speaks, MIL for one that fights; None where it is not known."""
    wikidata: str | None = None
    office: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The entity object of PLOVER."""
        found = {
            "code": self.code,
            "sector": self.sector,
            "entity_text": self.text,
            "identifier_id": self.wikidata,
            "identifier_text": self.text if self.wikidata else None,
            "office": self.office,
        }
        return _filled(found)


@attrs.frozen(kw_only=True)
class Location:
    """Where it happened. A country has no coordinates: its middle is nowhere in particular."""

    name: str
    latitude: float | None = None
    longitude: float | None = None
    province: str | None = None
    country: str | None = None
    resolution: int | None = None
    """How closely it is known: 5 below a city, 4 city, 3 district, 2 province, 1 country."""

    def as_json(self) -> dict[str, Any]:
        """The location object of PLOVER."""
        found = {
            "resolved_place": self.name,
            "lat": self.latitude,
            "lon": self.longitude,
            "province": self.province,
            "country_code": self.country,
            "resolution": self.resolution,
        }
        return _filled(found)


@attrs.frozen(kw_only=True)
class PloverRecord:
    """One event: who did what to whom, where and when. What could not be coded is None or empty."""

    id: str
    found_as: str
    """statement, incident, proposal or response."""
    event: str | None
    mode: tuple[str, ...]
    context: tuple[str, ...]
    cameo: str | None
    quad: int | None
    """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
    source: tuple[Entity, ...]
    target: tuple[Entity, ...]
    place: Location | None = None
    date: Day | None = None
    """The day, or the first of the days up to `enddate` that it may lie on."""
    enddate: Day | None = None
    dead: Number = None
    injured: Number = None
    arrested: Number = None
    link: str | None = None
    """Id of the proposal that a response answers."""
    text: str
    evidence: tuple[Span, ...]
    article: Article
    codebook: str

    def as_json(self) -> dict[str, Any]:
        """The record under PLOVER's names: source and target are `actor` and `recipient` there."""
        size = _filled({"dead": self.dead, "injured": self.injured, "arrested": self.arrested})
        start = min(span.start for span in self.evidence)
        end = max(span.end for span in self.evidence)
        cited = {
            "url": self.article.url,
            "title": self.article.title,
            "publication": self.article.source,
            "published": self.article.published.isoformat() if self.article.published else None,
            "coder": "ukrnews",
            "codebook": self.codebook,
        }
        return {
            "id": self.id,
            "found_as": self.found_as,
            "date": self.date.isoformat() if self.date else None,
            "enddate": self.enddate.isoformat() if self.enddate and self.enddate != self.date else None,
            "actor": [entity.as_json() for entity in self.source],
            "recipient": [entity.as_json() for entity in self.target],
            "event": [self.event] if self.event else [],
            "mode": list(self.mode),
            "context": list(self.context),
            "cameo": self.cameo,
            "quad_code": self.quad,
            "event_loc": self.place.as_json() if self.place else None,
            "size": size,
            "link": self.link,
            "event_text": [self.text],
            "text_info": {"start": start, "end": end},
            "cite_info": _filled(cited),
        }

    def to_line(self) -> str:
        """One line of JSON Lines, the form that PLOVER asks for, with its line feed."""
        return json.dumps(self.as_json(), ensure_ascii=False) + "\n"


def _filled(fields: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value is not None}

"""Incidents as GeoJSON (RFC 7946): a FeatureCollection of points, longitude first."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from ukrnews.formats.identity import article_id, finding_id
from ukrnews.formats.several import each_report
from ukrnews.model import Count, Place, PlaceKind, Report


def to_geojson(reports: Report | Iterable[Report]) -> dict[str, Any]:
    """The incidents of one report or of many, ready for `json.dumps`.

    A feature lies at the first place of its incident that is more than a country; `precision` says what sort of place
    that is, since a region is shown at its middle. An incident without such a place has the geometry null.
    """
    found = [feature for report in each_report(reports) for feature in _features(report)]
    return {"type": "FeatureCollection", "features": found}


def _features(report: Report) -> Iterator[dict[str, Any]]:
    article = article_id(report.article)
    published = report.article.published
    for incident in report.incidents:
        place = next((place for place in incident.places if _can_be_shown(place)), None)
        yield {
            "type": "Feature",
            "id": finding_id(article, incident),
            "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]} if place else None,
            "properties": {
                "kind": incident.kind.value,
                "place": place.name if place else None,
                "precision": place.kind.value if place else None,
                "region": place.region if place else None,
                "country": place.country if place else None,
                "places": [other.name for other in incident.places],
                "earliest": _day(incident.when.earliest if incident.when else None),
                "latest": _day(incident.when.latest if incident.when else None),
                "perpetrators": [actor.name for actor in incident.perpetrators],
                "weapons": [weapon.kind.value for weapon in incident.weapons],
                **_counts("killed", incident.killed),
                **_counts("injured", incident.injured),
                "attributed_to": [actor.name for actor in incident.attributed_to],
                "denied_by": [actor.name for actor in incident.denied_by],
                "text": " … ".join(span.text for span in incident.evidence),
                "article_title": report.article.title,
                "article_published": _day(published),
                "article_url": report.article.url,
            },
        }


def _can_be_shown(place: Place) -> bool:
    return place.latitude is not None and place.kind is not PlaceKind.COUNTRY


def _counts(name: str, count: Count | None) -> dict[str, int | None]:
    return {
        f"{name}_min": count.minimum if count else None,
        f"{name}_max": count.maximum if count else None,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None

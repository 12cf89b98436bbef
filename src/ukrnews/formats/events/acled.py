"""Incidents as rows with the columns of ACLED's data.

The mapping with its source is `data/acled.toml`. The rows are made by a program from what one article says: they are no
ACLED data. There is a row only where the article says what no row of ACLED lacks: a day, a place with coordinates in a
country that the mapping knows, a type and a sub-type of event. What else is not said is empty.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import attrs

from ukrnews.formats.csv_lines import csv_line
from ukrnews.formats.events.acled_sides import Sides, sides
from ukrnews.formats.events.coding import Coded, coded, mapping, words_of
from ukrnews.formats.identity import article_id, finding_id
from ukrnews.formats.several import each_report
from ukrnews.model import Article, Condition, Count, Finding, Incident, Place, Report, When

Found = tuple["AcledRow | None", list[str]]

NEVER_FILLED = ("admin2", "admin3", "source_scale", "tags", "timestamp")
"""Columns that are always empty: what ACLED puts there is its own knowledge, not the article's."""


@attrs.frozen(kw_only=True)
class AcledRow:
    """One row: the columns of ACLED's data in their order, None where the text does not say.

    `event_id_cnty` is the finding's id in this library, which cannot be taken for one of ACLED's.
    """

    event_id_cnty: str
    event_date: date
    year: int
    time_precision: int
    disorder_type: str
    event_type: str
    sub_event_type: str
    actor1: str | None
    assoc_actor_1: str | None
    inter1: str | None
    actor2: str | None
    assoc_actor_2: str | None
    inter2: str | None
    interaction: str | None
    civilian_targeting: str | None
    iso: int
    region: str
    country: str
    admin1: str | None
    admin2: None = None
    admin3: None = None
    location: str
    latitude: float
    longitude: float
    geo_precision: int
    source: str | None
    source_scale: None = None
    notes: str
    fatalities: int | None
    tags: None = None
    timestamp: None = None


COLUMNS = tuple(field.name for field in attrs.fields(AcledRow))
"""The columns in their order."""


def to_acled(reports: Report | Iterable[Report]) -> Coded[AcledRow]:
    """The rows of one report or of many, with what was left empty or out counted in `gaps`."""
    return coded(found for report in each_report(reports) for found in _rows(report))


def write_acled(rows: Iterable[AcledRow], path: Path | str, *, raw: bool = False) -> None:
    """The rows as CSV with a header; None is an empty field. Text that a spreadsheet would take for a formula has an
    apostrophe before it, unless `raw`."""
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(csv_line(COLUMNS))
        file.writelines(csv_line(attrs.astuple(row), raw=raw) for row in rows)


def _rows(report: Report) -> Iterator[Found]:
    key = article_id(report.article)
    for finding in report.of(Finding):
        if isinstance(finding, Incident):
            yield _row(report.article, finding_id(key, finding), finding)
        elif not isinstance(finding, Condition):
            yield None, [f"row: {finding.type}"]


def _row(article: Article, key: str, incident: Incident) -> Found:
    table, kind = mapping("acled"), f"incident {incident.kind.value}"
    types, day = _types(incident), _day(incident.when)
    place = incident.places[0] if incident.places else None
    where = _where(place)
    if types is None or day is None or place is None or where is None:
        lacking = {"no type for what is told": types, "no day, or too wide": day, "no place on the map": where}
        return None, [f"row: {kind}, {why}" for why, said in lacking.items() if said is None]
    event_type, sub_event_type = types
    who = sides(incident, event_type, place)
    row = AcledRow(
        event_id_cnty=key,
        disorder_type=table["disorder_type"][event_type],
        event_type=event_type,
        sub_event_type=sub_event_type,
        source=article.source or None,
        notes=words_of(incident),
        fatalities=_fatalities(incident.killed),
        **day,
        **attrs.asdict(who, recurse=False),
        **where,
    )
    return row, _gaps(row, incident, who)


def _types(incident: Incident) -> tuple[str, str] | None:
    """Event type and sub-event type; None where the words do not tell one."""
    table = mapping("acled")
    code = table["incident"][incident.kind.value]
    weapons = [weapon.kind.value for weapon in incident.weapons]
    sub_type = code.get("sub_event_type")
    if code.get("by_weapon"):
        found = {table["weapon"].get(weapon) for weapon in weapons}
        sub_type = next((one for one in table["remote"]["order"] if one in found), None)
    elif code.get("by_owner"):
        sub_type = _captured(incident)
    elif set(weapons) & set(code.get("unless", ())):
        sub_type = None
    return None if sub_type is None else (code["event_type"], sub_type)


def _captured(incident: Incident) -> str | None:
    takers = {actor.country for actor in incident.perpetrators}
    owners = {place.country for place in incident.places}
    if len(takers) == len(owners) == 1 and None not in takers | owners:
        return str(mapping("acled")["capture"]["own" if takers == owners else "foreign"])
    return None


def _day(when: When | None) -> dict[str, Any] | None:
    """The middle of the days that it may lie on, and how exact that is."""
    if when is None or when.earliest is None or when.latest is None:
        return None
    days = (when.latest - when.earliest).days + 1
    codes = [entry["code"] for entry in mapping("acled")["time_precision"].values() if days <= entry["days"]]
    if not codes:
        return None
    middle = when.earliest + timedelta(days=(days - 1) // 2)
    return {"event_date": middle, "year": middle.year, "time_precision": min(codes)}


def _where(place: Place | None) -> dict[str, Any] | None:
    if place is None or place.latitude is None or place.longitude is None:
        return None
    table = mapping("acled")
    country, precision = table["country"].get(place.country), table["geo_precision"].get(place.kind.value)
    if country is None or precision is None:
        return None
    region = place.name if place.region is None and place.kind.value == "region" else place.region
    return {
        **country,
        "admin1": region.removesuffix(" region") if region else None,
        "location": place.name,
        "latitude": round(place.latitude, 4),
        "longitude": round(place.longitude, 4),
        "geo_precision": precision,
    }


def _fatalities(killed: Count | None) -> int | None:
    """The least number; ACLED's own numbers for words that give none."""
    if killed is None:
        return None
    numbers = mapping("acled")["fatalities"]
    known = [numbers[word] for word in killed.text.lower().split() if word in numbers]
    return known[0] if known and not any(map(str.isdigit, killed.text)) else killed.minimum


def _gaps(row: AcledRow, incident: Incident, who: Sides) -> list[str]:
    why = {
        "actor1": "not named",
        "admin1": "the place has no region",
        "source": "the article has none",
        "fatalities": "not stated",
    }
    gaps = [f"{name}: {reason}" for name, reason in why.items() if getattr(row, name) is None]
    if who.actor1 is not None and who.inter1 is None:
        gaps.append("inter1: no forces of a state that the mapping knows")
    return gaps + ["location: further places"] * len(incident.places[1:])

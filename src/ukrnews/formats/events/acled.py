"""Incidents and concluded agreements as rows in the shape of ACLED's data.

The mapping with its source is `data/acled.toml`. The rows are made by a program from what one article says: they are no
ACLED data.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import attrs

from ukrnews.formats.csv_lines import csv_line
from ukrnews.formats.events.coding import Coded, coded, each_report, mapping, words_of
from ukrnews.formats.identity import article_id, finding_id
from ukrnews.model import (
    Actor,
    ActorKind,
    Condition,
    Count,
    Finding,
    Incident,
    Place,
    Proposal,
    Report,
    Status,
    When,
)

Found = tuple["AcledRow | None", list[str]]


@attrs.frozen(kw_only=True)
class AcledRow:
    """One row: columns by ACLED's names, None where the text or the codebook does not say.

    `event_id` is this library's and `iso3` stands for ACLED's numeric `iso`.
    """

    event_id: str
    event_date: date | None
    year: int | None
    time_precision: int | None
    event_type: str | None
    sub_event_type: str | None
    actor1: str | None
    actor2: str | None
    iso3: str | None
    admin1: str | None
    location: str | None
    latitude: float | None
    longitude: float | None
    geo_precision: int | None
    source: str | None
    notes: str
    fatalities: int | None


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
    make = _Maker(report)
    for finding in report.of(Finding):
        if isinstance(finding, Incident):
            yield make.incident(finding)
        elif isinstance(finding, Proposal):
            yield make.agreement(finding)
        elif not isinstance(finding, Condition):
            yield None, [f"row: {finding.type}"]


class _Maker:
    """Makes the rows of one report."""

    def __init__(self, report: Report) -> None:
        self.article = report.article
        self.key = article_id(report.article)
        self.table = mapping("acled")

    def incident(self, incident: Incident) -> Found:
        code = self.table["incident"][incident.kind.value]
        sub_type = code.get("sub_event_type") or self._sub_type(code, incident)
        row = self._row(
            incident,
            event_type=code.get("event_type"),
            sub_event_type=sub_type,
            actors=self._names(incident.perpetrators, "forces"),
            when=incident.when,
            place=incident.places[0] if incident.places else None,
            fatalities=self._fatalities(incident.killed),
        )
        gaps = self._gaps(row, f"incident {incident.kind.value}")
        gaps += ["location: further places"] * len(incident.places[1:])
        gaps += ["actor: further actors"] * len(incident.perpetrators[2:])
        return row, gaps

    def agreement(self, proposal: Proposal) -> Found:
        code, kind = self.table["agreement"], proposal.kind.value
        answered = [response.actor for response in proposal.responses]
        parties = self._names((*proposal.proposers, *answered), "government")
        agreed = proposal.status is Status.ACCEPTED and len(parties) > 1 and {*proposal.addressees} <= {*answered}
        if not agreed or kind not in code["kinds"]:
            return None, [f"row: proposal {kind}, not agreed by all"]
        row = self._row(
            proposal,
            event_type=code["event_type"],
            sub_event_type=code["sub_event_type"],
            actors=parties,
            when=None,
            place=None,
            fatalities=None,
        )
        return row, self._gaps(row, f"proposal {kind}") + ["actor: further actors"] * len(parties[2:])

    def _row(
        self, finding: Finding, *, actors: list[str], when: When | None, place: Place | None, **coded_fields: Any
    ) -> AcledRow:
        day, time_precision = self._time(when)
        precision = self.table["geo_precision"].get(place.kind.value) if place else None
        actor1, actor2 = ([*actors, None, None])[:2]
        return AcledRow(
            event_id=finding_id(self.key, finding),
            event_date=day,
            year=day.year if day else None,
            time_precision=time_precision,
            actor1=actor1,
            actor2=actor2,
            iso3=place.country if place else None,
            admin1=place.region if place else None,
            location=place.name if place else None,
            latitude=place.latitude if place and precision else None,
            longitude=place.longitude if place and precision else None,
            geo_precision=precision if place and place.latitude is not None else None,
            source=self.article.source or None,
            notes=words_of(finding),
            **coded_fields,
        )

    def _sub_type(self, code: dict[str, Any], incident: Incident) -> str | None:
        if code.get("by_weapon"):
            found = {self.table["weapon"].get(weapon.kind.value) for weapon in incident.weapons}
            return found.pop() if len(found) == 1 else None
        if code.get("by_owner"):
            takers = {actor.country for actor in incident.perpetrators}
            owners = {place.country for place in incident.places}
            if len(takers) == len(owners) == 1 and None not in takers | owners:
                return str(self.table["capture"]["own" if takers == owners else "foreign"])
        return None

    def _names(self, actors: Iterable[Actor], what: str) -> list[str]:
        names = (
            self.table[what].get(actor.country, actor.name) if actor.kind is ActorKind.STATE else actor.name
            for actor in actors
        )
        return list(dict.fromkeys(names))

    def _time(self, when: When | None) -> tuple[date | None, int | None]:
        """The middle of the days that it may lie on, and how exact that is."""
        if when is None or when.earliest is None or when.latest is None:
            return None, None
        days = (when.latest - when.earliest).days + 1
        codes = [entry["code"] for entry in self.table["time_precision"].values() if days <= entry["days"]]
        return (when.earliest + timedelta(days=(days - 1) // 2), min(codes)) if codes else (None, None)

    def _fatalities(self, killed: Count | None) -> int | None:
        """The least number; ACLED's own numbers for words that give none."""
        if killed is None:
            return None
        words = killed.text.lower().split()
        known = [self.table["fatalities"][word] for word in words if word in self.table["fatalities"]]
        return known[0] if known and not any(map(str.isdigit, killed.text)) else killed.minimum

    @staticmethod
    def _gaps(row: AcledRow, what: str) -> list[str]:
        gaps = []
        if row.event_type is None:
            gaps.append(f"event_type: {what}")
        elif row.sub_event_type is None:
            gaps.append(f"sub_event_type: {what}")
        empty = {"actor1": "not named", "location": "not stated", "geo_precision": "no coordinates"}
        empty |= {"time_precision": "not stated or too wide"}
        gaps += [f"{name}: {why}" for name, why in empty.items() if getattr(row, name) is None]
        if row.fatalities is None:
            gaps.append("fatalities: not stated")
        return gaps

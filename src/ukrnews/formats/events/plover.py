"""Statements, incidents, proposals and the answers to them as PLOVER records, with CAMEO codes beside them.

The mapping with its sources is `data/plover.toml`. PLOVER 2.0 calls source and target `actor` and `recipient`: so does
the JSON that is made here.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from ukrnews.formats.events.coding import Coded, coded, mapping, words_of
from ukrnews.formats.events.plover_record import Entity, Location, Number, PloverRecord
from ukrnews.formats.identity import article_id, finding_id
from ukrnews.formats.several import each_report
from ukrnews.model import (
    Actor,
    ActorKind,
    Count,
    Finding,
    Incident,
    Place,
    Proposal,
    Report,
    Response,
    Span,
    Stance,
    Statement,
    When,
)

Found = tuple[PloverRecord | None, list[str]]
_REFUSED = Stance.REJECT
_UNDECIDED = Stance.UNDECIDED


def to_plover(reports: Report | Iterable[Report]) -> Coded[PloverRecord]:
    """The records of one report or of many, with what was left empty or out counted in `gaps`.

    A statement that was reported not to have been made gives no record. A refusal may stand as a statement and as an
    answer to a proposal: `found_as` tells them apart.
    """
    return coded(found for report in each_report(reports) for found in _records(report))


def _records(report: Report) -> Iterator[Found]:
    make = _Maker(report)
    for finding in report.of(Finding):
        if isinstance(finding, Statement):
            yield make.statement(finding) if not finding.negated else (None, ["record: statement not made"])
        elif isinstance(finding, Incident):
            yield make.incident(finding)
        elif isinstance(finding, Proposal):
            yield make.proposal(finding)
            for number, response in enumerate(finding.responses):
                yield make.response(finding, number, response)


class _Maker:
    """Makes the records of one report."""

    def __init__(self, report: Report) -> None:
        self.article = report.article
        self.key = article_id(report.article)
        self.table = mapping("plover")

    def statement(self, said: Statement) -> Found:
        act = said.act.value
        record = self._record(
            said,
            "statement",
            self.table["statement"][act],
            said.when,
            source=self._entities("statement", said.speakers),
            target=self._entities("statement", said.addressees),
        )
        return record, self._gaps(record, f"statement {act}")

    def incident(self, incident: Incident) -> Found:
        kind = incident.kind.value
        record = self._record(
            incident,
            "incident",
            self._by_weapon(self.table["incident"][kind], incident),
            incident.when,
            source=self._entities("incident", incident.perpetrators),
            target=tuple(Entity(text=span.text) for span in incident.targets),
            place=self._location(incident.places[0]) if incident.places else None,
            dead=_number(incident.killed),
            injured=_number(incident.injured),
            arrested=_number(incident.captured),
        )
        gaps = self._gaps(record, f"incident {kind}")
        gaps += ["place: not stated"] * (not incident.places)
        gaps += ["place: further places"] * len(incident.places[1:])
        return record, gaps

    def proposal(self, proposal: Proposal) -> Found:
        kind = proposal.kind.value
        record = self._record(
            proposal,
            "proposal",
            self.table["proposal"][kind],
            None,
            source=self._entities("proposal", proposal.proposers),
            target=self._entities("proposal", proposal.addressees),
        )
        return record, self._gaps(record, f"proposal {kind}")

    def response(self, proposal: Proposal, number: int, response: Response) -> Found:
        kind, stance = proposal.kind.value, response.stance
        code = self.table["refusal" if stance is _REFUSED else "proposal"][kind]
        record = self._record(
            proposal,
            "response",
            {} if stance is _UNDECIDED else code,
            None,
            source=self._entities("response", (response.actor,)),
            target=self._entities("response", proposal.proposers),
        )
        own = attrs.evolve(
            record,
            id=f"{record.id}:response-{number}",
            link=record.id,
            evidence=response.evidence,
            text=_words(response.evidence),
        )
        return own, self._gaps(own, f"response {stance.value} to {kind}")

    def _record(
        self, finding: Finding, found_as: str, code: dict[str, Any], when: When | None, **fields: Any
    ) -> PloverRecord:
        event = code.get("event")
        return PloverRecord(
            id=finding_id(self.key, finding),
            found_as=found_as,
            event=event,
            mode=tuple(code.get("mode", ())),
            context=tuple(code.get("context", ())),
            cameo=code.get("cameo"),
            quad=self.table["quad"].get(event),
            date=when.earliest if when and when.latest else None,
            enddate=when.latest if when and when.earliest else None,
            text=words_of(finding),
            evidence=finding.evidence,
            article=self.article,
            codebook=self.table["codebook"],
            **fields,
        )

    def _by_weapon(self, code: dict[str, Any], incident: Incident) -> dict[str, Any]:
        """The code of the incident's kind with the modes of its weapons, and the CAMEO code that they agree on."""
        if not code.get("by_weapon"):
            return code
        weapons = [self.table["weapon"][weapon.kind.value] for weapon in incident.weapons]
        if not weapons:
            return {} if code.get("needs_weapon") else code
        modes = dict.fromkeys([*code.get("mode", ()), *(weapon["mode"] for weapon in weapons)])
        closer = {weapon.get("cameo") for weapon in weapons}
        closest = closer.pop() if len(closer) == 1 else None
        return {**code, "mode": list(modes), "cameo": closest or code.get("cameo")}

    def _entities(self, found_as: str, actors: Iterable[Actor]) -> tuple[Entity, ...]:
        return tuple(
            Entity(
                text=actor.name,
                code=self.table["code"].get(actor.wikidata, actor.country),
                sector=self.table["sector"][found_as] if actor.kind is ActorKind.STATE else None,
                wikidata=actor.wikidata,
                office=actor.role,
            )
            for actor in actors
        )

    def _location(self, place: Place) -> Location:
        is_country = place.kind.value == "country"
        return Location(
            name=place.name,
            latitude=None if is_country else place.latitude,
            longitude=None if is_country else place.longitude,
            province=place.region,
            country=place.country,
            resolution=self.table["resolution"].get(place.kind.value),
        )

    def _gaps(self, record: PloverRecord, what: str) -> list[str]:
        gaps = []
        if record.event is None:
            gaps.append(f"event: {what}")
        elif not record.mode and record.event in self.table["with_modes"]:
            gaps.append(f"mode: {what}")
        if record.cameo is None:
            gaps.append(f"cameo: {what}")
        if not record.source:
            gaps.append("source: not named")
        if record.date is None:
            gaps.append("date: not stated")
        return gaps


def _number(count: Count | None) -> Number:
    """The number, or the code of a range where the text gives no one number: "21+", "24-36"."""
    if count is None:
        return None
    if count.maximum is None:
        return f"{count.minimum}+"
    return count.minimum if count.minimum == count.maximum else f"{count.minimum}-{count.maximum}"


def _words(spans: Iterable[Span]) -> str:
    return " … ".join(span.text for span in spans)

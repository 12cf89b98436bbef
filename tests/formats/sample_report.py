"""One report made by hand with something of every kind, and the golden files that the formats make of it.

python tests/formats/sample_report.py      writes the golden files anew: look at what has changed
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import attrs

from ukrnews.formats.annotations import to_annotations
from ukrnews.formats.events import to_acled, to_plover, write_acled
from ukrnews.formats.geojson import to_geojson
from ukrnews.formats.jsonld import to_jsonld
from ukrnews.formats.page.view import page_view
from ukrnews.formats.tables import write_csv
from ukrnews.grounds import reliability
from ukrnews.model import (
    Act,
    Actor,
    ActorKind,
    Article,
    Condition,
    ConditionKind,
    Count,
    Finding,
    Form,
    Ground,
    How,
    Incident,
    IncidentKind,
    Mention,
    Place,
    PlaceKind,
    Precision,
    Proposal,
    ProposalKind,
    Report,
    Response,
    Span,
    Stance,
    Statement,
    Weapon,
    WeaponKind,
    When,
)

GOLDEN = Path(__file__).parent / "golden"

TEXT = """🚒 Drones hit Odesa port
Russian drones struck the port of Odesa on Tuesday, killing two people and wounding more than 20, officials said.
“We will rebuild,” Mayor Olena Marchuk told reporters.
Moscow rejected a 30-day truce that Kyiv had offered, unless aid stops. It did not say it would attack again.
Ukraine's air force shot down 40 drones over Ukraine."""

UKRAINE = Actor(name="Ukraine", kind=ActorKind.STATE, country="UKR", wikidata="Q212")
RUSSIA = Actor(name="Russia", kind=ActorKind.STATE, country="RUS", wikidata="Q159")
MAYOR = Actor(name="Olena Marchuk", kind=ActorKind.PERSON, country="UKR", role="mayor")
OFFICIALS = Actor(name="officials", kind=ActorKind.UNNAMED)
REPORTERS = Actor(name="reporters", kind=ActorKind.UNNAMED)
PORT = Place(
    name="Odesa", kind=PlaceKind.SETTLEMENT, region="Odesa region", country="UKR", latitude=46.478, longitude=30.733
)
COUNTRY = Place(
    name="Ukraine", kind=PlaceKind.COUNTRY, country="UKR", latitude=50.455, longitude=30.524, wikidata="Q212"
)
TUESDAY = When(earliest=date(2025, 3, 11), latest=date(2025, 3, 11), precision=Precision.DAY, text="on Tuesday")


def at(words: str) -> Span:
    """Where the words first stand in the text."""
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words), text=words)


def ground(field: str, item: int | None, words: str, how: How = How.NAMED) -> Ground:
    """The words as a ground, where they first stand in the text."""
    return Ground(field=field, item=item, span=at(words), how=how)


def sample() -> Report:
    """The report."""
    strike = Incident(
        evidence=(at("Drones hit Odesa port"), at("Russian drones struck the port of Odesa")),
        rule="hit-verb",
        kind=IncidentKind.STRIKE,
        trigger=at("struck"),
        weapons=(Weapon(kind=WeaponKind.DRONE),),
        perpetrators=(RUSSIA,),
        targets=(at("the port"),),
        places=(PORT,),
        when=TUESDAY,
        killed=Count(minimum=2, maximum=2, text="two"),
        injured=Count(minimum=21, text="more than 20"),
        attributed_to=(OFFICIALS,),
        grounds=(
            ground("perpetrators", 0, "Russian"),
            ground("weapons", 0, "drones"),
            ground("places", 0, "Odesa"),
            ground("when", None, "on Tuesday"),
            ground("killed", None, "two people"),
            ground("injured", None, "more than 20", How.COUNTED),
            ground("attributed_to", 0, "officials"),
        ),
    )
    promise = Statement(
        evidence=(at("“We will rebuild,” Mayor Olena Marchuk told reporters"),),
        rule="inserted",
        speakers=(MAYOR,),
        source=at("Mayor Olena Marchuk"),
        content=(at("We will rebuild"),),
        cue=at("told reporters"),
        form=Form.DIRECT,
        act=Act.PROMISE,
        addressees=(REPORTERS,),
        grounds=(
            ground("speakers", 0, "Mayor Olena Marchuk"),
            ground("act", None, "will rebuild"),
            ground("addressees", 0, "reporters"),
        ),
    )
    said = Statement(
        evidence=(at("killing two people and wounding more than 20, officials said"),),
        rule="inserted",
        speakers=(OFFICIALS,),
        source=at("officials"),
        content=(at("killing two people and wounding more than 20"),),
        cue=at("said"),
        form=Form.INDIRECT,
        act=Act.STATE,
    )
    it = at("It did not").start
    taken_up = Span(start=it, end=it + 2, text="It")
    unsaid = Statement(
        evidence=(at("It did not say it would attack again"),),
        rule="that",
        speakers=(RUSSIA,),
        content=(at("it would attack again"),),
        cue=at("say"),
        form=Form.INDIRECT,
        act=Act.STATE,
        negated=True,
        grounds=(
            Ground(field="speakers", item=0, span=taken_up, how=How.REFERRED),
            ground("speakers", 0, "Moscow"),
        ),
    )
    term = Condition(
        evidence=(at("unless aid stops"),),
        rule="unless",
        kind=ConditionKind.PRECONDITION,
        holders=(RUSSIA,),
        requirement=at("aid stops"),
        consequence=at("rejected a 30-day truce"),
        grounds=(ground("holders", 0, "Moscow"),),
    )
    truce = Proposal(
        evidence=(at("a 30-day truce"),),
        rule="offered",
        kind=ProposalKind.CEASEFIRE,
        content=at("a 30-day truce"),
        proposers=(UKRAINE,),
        duration="P30D",
        responses=(Response(actor=RUSSIA, stance=Stance.REJECT, evidence=(at("Moscow rejected a 30-day truce"),)),),
        terms=(term,),
        grounds=(
            ground("kind", None, "truce"),
            ground("proposers", 0, "Kyiv"),
            ground("duration", None, "30-day"),
            ground("responses", 0, "Moscow"),
        ),
    )
    downed = Incident(
        evidence=(at("Ukraine's air force shot down 40 drones over Ukraine"),),
        rule="down-verb",
        kind=IncidentKind.INTERCEPTION,
        trigger=at("shot down"),
        weapons=(Weapon(kind=WeaponKind.DRONE, count=Count(minimum=40, maximum=40, text="40")),),
        perpetrators=(UKRAINE,),
        places=(COUNTRY,),
    )
    found: tuple[Finding, ...] = (strike, said, promise, truce, unsaid, downed)
    mentions = (
        Mention(evidence=(at("Odesa"),), rule="gazetteer", of=PORT),
        Mention(evidence=(at("Mayor Olena Marchuk"),), rule="role-name", of=MAYOR),
    )
    article = Article(
        text=TEXT,
        title="Drones hit Odesa port",
        published=date(2025, 3, 12),
        source="A Wire",
        url="https://news.example/odesa",
        language="en",
    )
    return Report(article=article, findings=found, mentions=mentions)


def pretty(value: Any) -> str:
    """JSON as a person reads it."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def page_text(report: Report) -> str:
    """What the page shows, but for the coordinates of its charts."""
    view = attrs.asdict(page_view([report]), filter=lambda field, _: field.name not in ("charts", "overview"))
    return pretty(view)


def acled_text(report: Report) -> str:
    with TemporaryDirectory() as folder:
        write_acled(to_acled(report), Path(folder) / "acled.csv")
        return (Path(folder) / "acled.csv").read_text(encoding="utf-8")


MADE: dict[str, Callable[[Report], str]] = {
    "plover.json": lambda report: pretty([record.as_json() for record in to_plover(report)]),
    "acled.csv": acled_text,
    "report.jsonld": lambda report: pretty(to_jsonld(report)),
    "incidents.geojson": lambda report: pretty(to_geojson(report)),
    "page.json": page_text,
    "annotations.json": lambda report: pretty(to_annotations(report)),
}
"""Golden files by name, and what makes them."""


def golden(name: str) -> str:
    return (GOLDEN / name).read_text(encoding="utf-8")


COUNTS = {"incident": {"hit-verb": (8, 10)}, "statement": {"inserted": (1, 1), "that": (0, 1)}}
"""Counts of rules that stay the same when those of the library are made anew."""

if __name__ == "__main__":
    with patch.object(reliability, "counted", lambda: COUNTS):
        for file, make in MADE.items():
            (GOLDEN / file).write_text(make(sample()), encoding="utf-8")
        write_csv(sample(), GOLDEN / "tables")

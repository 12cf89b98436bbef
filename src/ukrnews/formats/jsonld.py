"""A report as JSON-LD in the terms of schema.org, with its context written in.

What schema.org has no term for (the act of a statement, the kind of an incident, who did it, who was harmed) stands
under `urn:ukrnews:term:`, so that nothing is bent to a term that means something else.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from ukrnews.formats.identity import actor_id, article_id, finding_id, place_id
from ukrnews.model import (
    Actor,
    ActorKind,
    Article,
    Condition,
    Count,
    Finding,
    Form,
    Incident,
    Place,
    PlaceKind,
    Proposal,
    Report,
    Span,
    Statement,
)
from ukrnews.model.checks import expect

Node = dict[str, Any]

_OWN = (
    "act addressee answer attributed_to captured consequence country deadline denied_by end evidence field form ground "
    "holder how injured item kind killed missing perpetrator precision proposer stance start status target term weapon"
)
CONTEXT: Node = {
    "@vocab": "https://schema.org/",
    "ukrnews": "urn:ukrnews:term:",
    "datePublished": {"@type": "Date"},
    "startDate": {"@type": "Date"},
    "endDate": {"@type": "Date"},
    "dateCreated": {"@type": "Date"},
}
CONTEXT |= {name: f"ukrnews:{name}" for name in _OWN.split()}

_ACTOR_TYPES = {
    ActorKind.PERSON: "Person",
    ActorKind.STATE: "Country",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.GROUP: "Organization",
    ActorKind.UNNAMED: "Thing",
}
_PLACE_TYPES = {
    PlaceKind.SETTLEMENT: "City",
    PlaceKind.DISTRICT: "AdministrativeArea",
    PlaceKind.REGION: "AdministrativeArea",
    PlaceKind.COUNTRY: "Country",
    PlaceKind.WATER: "BodyOfWater",
}


def to_jsonld(report: Report) -> Node:
    """The report as one document with an `@graph`, ready for `json.dumps`: the article, then who and what is in it.

    Statements are Quotation where every word is quoted, else CreativeWork with an `abstract`; incidents are Event. The
    text of the article is not repeated: it may not be the giver's to publish.
    """
    expect("to_jsonld: report", report, Report)
    make = _Maker(report)
    return {"@context": CONTEXT, "@graph": [make.article(), *make.nodes()]}


class _Maker:
    """Makes the nodes of one report."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.key = article_id(report.article)
        self.article_iri = f"urn:ukrnews:{self.key}"

    def article(self) -> Node:
        given: Article = self.report.article
        return _filled(
            {
                "@id": self.article_iri,
                "@type": "NewsArticle",
                "headline": given.title,
                "datePublished": _day(given.published),
                "publisher": {"@type": "Organization", "name": given.source} if given.source else None,
                "url": given.url,
                "inLanguage": given.language,
                "mentions": _references((*self._actors(self.report.actors), *self._places(self.report.places))),
                "hasPart": [{"@id": self._iri(statement)} for statement in self.report.statements],
                "about": [{"@id": self._iri(incident)} for incident in self.report.incidents],
            }
        )

    def nodes(self) -> Iterator[Node]:
        actors = {self._actor_iri(actor): actor for actor in reversed(self.report.actors)}
        places = {_place_iri(place): place for place in reversed(self.report.places)}
        yield from (_filled(self._actor(iri, actor)) for iri, actor in reversed(actors.items()))
        yield from (_filled(_place(iri, place)) for iri, place in reversed(places.items()) if iri not in actors)
        for finding in self.report.of(Finding):
            spans = {"evidence": _evidence(finding), "ground": _grounds(finding)}
            yield _filled({"@id": self._iri(finding), **self._finding(finding), **spans})

    def _finding(self, finding: Finding) -> Node:
        if isinstance(finding, Statement):
            return self._statement(finding)
        if isinstance(finding, Incident):
            return self._incident(finding)
        if isinstance(finding, Proposal):
            return self._proposal(finding)
        if isinstance(finding, Condition):
            return self._condition(finding)
        return {"@type": f"ukrnews:{finding.type}"}

    def _statement(self, said: Statement) -> Node:
        words = " … ".join(span.text for span in said.content)
        quoted = said.form is Form.DIRECT
        when = said.when
        return {
            "@type": "Quotation" if quoted else "CreativeWork",
            "text" if quoted else "abstract": words,
            "creator": self._actors(said.speakers),
            "addressee": self._actors(said.addressees),
            "act": said.act.value,
            "form": said.form.value,
            "dateCreated": _day(when.earliest) if when and when.earliest == when.latest else None,
            "isPartOf": {"@id": self.article_iri},
        }

    def _incident(self, incident: Incident) -> Node:
        when = incident.when
        return {
            "@type": "Event",
            "name": incident.evidence[0].text,
            "kind": incident.kind.value,
            "startDate": _day(when.earliest) if when else None,
            "endDate": _day(when.latest) if when else None,
            "precision": when.precision.value if when else None,
            "location": self._places(incident.places),
            "perpetrator": self._actors(incident.perpetrators),
            "weapon": [weapon.kind.value for weapon in incident.weapons],
            "target": [span.text for span in incident.targets],
            "killed": _quantity(incident.killed),
            "injured": _quantity(incident.injured),
            "missing": _quantity(incident.missing),
            "captured": _quantity(incident.captured),
            "attributed_to": self._actors(incident.attributed_to),
            "denied_by": self._actors(incident.denied_by),
            "subjectOf": {"@id": self.article_iri},
        }

    def _proposal(self, proposal: Proposal) -> Node:
        return {
            "@type": "ukrnews:Proposal",
            "name": proposal.content.text,
            "kind": proposal.kind.value,
            "proposer": self._actors(proposal.proposers),
            "addressee": self._actors(proposal.addressees),
            "duration": proposal.duration,
            "status": proposal.status.value,
            "answer": [
                {"agent": {"@id": self._actor_iri(response.actor)}, "stance": response.stance.value}
                for response in proposal.responses
            ],
            "term": [{"@id": self._iri(term)} for term in proposal.terms],
        }

    def _condition(self, condition: Condition) -> Node:
        return {
            "@type": "ukrnews:Condition",
            "name": condition.requirement.text,
            "kind": condition.kind.value,
            "holder": self._actors(condition.holders),
            "consequence": condition.consequence.text if condition.consequence else None,
            "deadline": _day(condition.deadline.latest) if condition.deadline else None,
        }

    def _actor(self, iri: str, actor: Actor) -> Node:
        is_state = actor.kind is ActorKind.STATE
        return {
            "@id": iri,
            "@type": _ACTOR_TYPES[actor.kind],
            "name": actor.name,
            "jobTitle": actor.role if actor.kind is ActorKind.PERSON else None,
            "identifier" if is_state else "country": actor.country,
        }

    def _iri(self, finding: Finding) -> str:
        return f"urn:ukrnews:{finding_id(self.key, finding)}"

    def _actor_iri(self, actor: Actor) -> str:
        return _wikidata(actor.wikidata) or f"urn:ukrnews:actor:{actor_id(self.key, actor)}"

    def _actors(self, actors: Iterable[Actor]) -> list[Node]:
        return _references({"@id": self._actor_iri(actor)} for actor in actors)

    def _places(self, places: Iterable[Place]) -> list[Node]:
        return _references({"@id": _place_iri(place)} for place in places)


def _references(nodes: Iterable[Node]) -> list[Node]:
    """Each reference once."""
    return [{"@id": iri} for iri in dict.fromkeys(node["@id"] for node in nodes)]


def _place_iri(place: Place) -> str:
    return _wikidata(place.wikidata) or f"urn:ukrnews:place:{place_id(place)}"


def _place(iri: str, place: Place) -> Node:
    is_country = place.kind is PlaceKind.COUNTRY
    located = place.latitude is not None and not is_country
    within: list[Node | None] = [
        {"@type": "AdministrativeArea", "name": place.region} if place.region else None,
        {"@type": "Country", "identifier": place.country} if place.country and not is_country else None,
    ]
    geo: Node = {"@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude}
    return {
        "@id": iri,
        "@type": _PLACE_TYPES.get(place.kind, "Place"),
        "name": place.name,
        "kind": place.kind.value,
        "identifier": place.country if is_country else None,
        "geo": geo if located else None,
        "containedInPlace": [found for found in within if found],
    }


def _wikidata(item: str | None) -> str | None:
    return f"http://www.wikidata.org/entity/{item}" if item else None


def _evidence(finding: Finding) -> list[Node]:
    return [_words(span) for span in finding.evidence]


def _grounds(finding: Finding) -> list[Node]:
    """The words behind its fields; `field` is the model's name of the field, `item` which of its values they say."""
    return [
        _filled({"field": ground.field, "item": ground.item, "how": ground.how.value, **_words(ground.span)})
        for ground in finding.grounds
    ]


def _words(span: Span) -> Node:
    return {"start": span.start, "end": span.end, "text": span.text}


def _quantity(count: Count | None) -> Node | None:
    if count is None:
        return None
    return _filled({"@type": "QuantitativeValue", "minValue": count.minimum, "maxValue": count.maximum})


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _filled(node: Node) -> Node:
    """The node without what is not stated."""
    return {name: value for name, value in node.items() if value is not None and value != [] and value != ""}

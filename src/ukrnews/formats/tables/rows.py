"""A report → rows of the declared tables, as plain values: nulls where the text does not say."""

from collections.abc import Iterable, Iterator

import attrs

from ukrnews.formats.identity import actor_id, article_id, finding_id, place_id
from ukrnews.formats.json import to_json
from ukrnews.formats.tables.columns import Row, Value
from ukrnews.formats.tables.declared import TABLES
from ukrnews.grounds.reliability import reliability
from ukrnews.model import (
    Actor,
    Article,
    Condition,
    Count,
    Finding,
    Incident,
    Place,
    Proposal,
    Report,
    Span,
    Statement,
    When,
)
from ukrnews.model.walk import walk

_NAMES = "; "
_PIECES = " … "
_HARMS = ("killed", "injured", "missing", "captured")
_OWN_TABLE = (Statement, Incident, Proposal, Condition)
_PARTS = {
    "speakers": "speaker",
    "addressees": "addressee",
    "perpetrators": "perpetrator",
    "attributed_to": "attributed_to",
    "denied_by": "denied_by",
    "proposers": "proposer",
    "holders": "holder",
}
"""Fields of findings that hold actors, and the part that is played there."""


def rows_of(report: Report) -> dict[str, list[Row]]:
    """The rows of one report by the name of their table; every table is there, every row has all its columns.

    Empty strings in the article's metadata become null.
    """
    article = article_id(report.article)
    head = _article(article, report.article)
    found: dict[str, list[Row]] = {name: [] for name in TABLES}
    for table, row in _rows(article, report):
        found[table].append({**head, **row})
    return found


def _rows(article: str, report: Report) -> Iterator[tuple[str, Row]]:
    for finding in report.of(Finding):
        key: Row = {"finding_id": finding_id(article, finding)}
        yield "findings", _finding(key, finding)
        yield from (("participants", row) for row in _participants(article, key, finding))
        yield from (("grounds", row) for row in _grounds(key, finding))
        if isinstance(finding, Statement):
            yield "statements", _statement(key, finding)
        elif isinstance(finding, Incident):
            yield "incidents", _incident(key, finding)
            yield from _parts_of_incident(key, finding)
        elif isinstance(finding, Proposal):
            yield "proposals", _proposal(key, finding)
            yield from (("responses", row) for row in _responses(article, key, finding))
        elif isinstance(finding, Condition):
            yield "conditions", _condition(article, key, finding, report)
    yield from (("mentions", row) for row in _mentions(article, report))
    yield from (("actors", row) for row in _actors(article, report))
    yield from (("places", row) for row in _places(report))


def _article(article: str, given: Article) -> Row:
    return {
        "article_id": article,
        "article_title": given.title or None,
        "article_published": given.published,
        "article_source": given.source or None,
        "article_url": given.url or None,
    }


def _finding(key: Row, finding: Finding) -> Row:
    fields = None if isinstance(finding, _OWN_TABLE) else to_json(finding)
    first = _span("evidence", finding.evidence[:1])
    sure: Row = {"reliability": reliability(finding).share}
    return {**key, "type": finding.type, "rule": finding.rule, **sure, **first, "fields": fields}


def _statement(key: Row, statement: Statement) -> Row:
    return {
        **key,
        "speakers": _names(statement.speakers),
        "act": statement.act.value,
        "form": statement.form.value,
        **_span("content", statement.content),
        "cue": statement.cue.text if statement.cue is not None else None,
        "source": statement.source.text if statement.source else None,
        "addressees": _names(statement.addressees),
        "medium": statement.medium,
        **_when(statement.when),
        "negated": statement.negated,
        "rule": statement.rule,
    }


def _incident(key: Row, incident: Incident) -> Row:
    place = incident.places[0] if incident.places else None
    return {
        **key,
        "kind": incident.kind.value,
        **_span("trigger", (incident.trigger,)),
        "perpetrators": _names(incident.perpetrators),
        "weapons": _joined(weapon.kind.value for weapon in incident.weapons),
        "place": place.name if place else None,
        "place_id": place_id(place) if place else None,
        **_when(incident.when),
        "targets": _joined(span.text for span in incident.targets),
        "damage": _joined(span.text for span in incident.damage),
        "attributed_to": _names(incident.attributed_to),
        "denied_by": _names(incident.denied_by),
        "rule": incident.rule,
    }


def _parts_of_incident(key: Row, incident: Incident) -> Iterator[tuple[str, Row]]:
    for harm in _HARMS:
        count = getattr(incident, harm)
        if count is not None:
            yield "casualties", {**key, "harm": harm, **_count(count)}
    for position, weapon in enumerate(incident.weapons):
        row: Row = {"position": position, "kind": weapon.kind.value, "name": weapon.name, **_count(weapon.count)}
        yield "weapons", {**key, **row}
    for position, place in enumerate(incident.places):
        yield "locations", {**key, "position": position, "place_id": place_id(place), "place": place.name}


def _proposal(key: Row, proposal: Proposal) -> Row:
    return {
        **key,
        "kind": proposal.kind.value,
        **_span("content", (proposal.content,)),
        "proposers": _names(proposal.proposers),
        "addressees": _names(proposal.addressees),
        "duration": proposal.duration,
        "status": proposal.status.value,
        "rule": proposal.rule,
    }


def _responses(article: str, key: Row, proposal: Proposal) -> Iterator[Row]:
    for position, response in enumerate(proposal.responses):
        yield {
            **key,
            "position": position,
            "actor_id": actor_id(article, response.actor),
            "actor": response.actor.name,
            "stance": response.stance.value,
            **_span("evidence", response.evidence[:1]),
        }


def _condition(article: str, key: Row, condition: Condition, report: Report) -> Row:
    proposal = report.proposal_of(condition)
    return {
        **key,
        "proposal_id": finding_id(article, proposal) if proposal else None,
        "kind": condition.kind.value,
        "holders": _names(condition.holders),
        **_span("requirement", (condition.requirement,)),
        "consequence": condition.consequence.text if condition.consequence else None,
        **_when(condition.deadline),
        "rule": condition.rule,
    }


def _participants(article: str, key: Row, finding: Finding) -> Iterator[Row]:
    """The actors in the fields of a finding; of a user's own kind every actor is there as `other`."""
    fields = attrs.asdict(finding, recurse=False)
    if not isinstance(finding, _OWN_TABLE):
        parts = [("other", tuple(dict.fromkeys(walk(finding, Actor))))]
    else:
        parts = [(part, fields[name]) for name, part in _PARTS.items() if name in fields]
    for part, actors in parts:
        for position, actor in enumerate(actors):
            here: Row = {"part": part, "position": position}
            yield {**key, **here, "actor_id": actor_id(article, actor), "actor": actor.name}


def _grounds(key: Row, finding: Finding) -> Iterator[Row]:
    for position, ground in enumerate(finding.grounds):
        said: Row = {"field": ground.field, "item": _storable(ground.item), "how": ground.how.value}
        yield {**key, "position": position, **said, **_span("ground", (ground.span,))}


def _mentions(article: str, report: Report) -> Iterator[Row]:
    for mention in report.mentions:
        named = mention.of
        yield {
            "finding_id": finding_id(article, mention),
            **_span("mention", mention.evidence[:1]),
            "name": named.name,
            "actor_id": actor_id(article, named) if isinstance(named, Actor) else None,
            "place_id": place_id(named) if isinstance(named, Place) else None,
            "rule": mention.rule,
        }


def _actors(article: str, report: Report) -> Iterator[Row]:
    """One row an actor: the same one may stand with and without a role."""
    found: dict[str, Row] = {}
    for actor in report.actors:
        row: Row = {"name": actor.name, "kind": actor.kind.value, "country": actor.country, "role": actor.role}
        key = actor_id(article, actor)
        first = found.setdefault(key, {"actor_id": key, **row, "wikidata": actor.wikidata})
        first["role"] = first["role"] or actor.role
    yield from found.values()


def _places(report: Report) -> Iterator[Row]:
    found: dict[str, Row] = {}
    for place in report.places:
        key = place_id(place)
        found.setdefault(key, {"place_id": key, **_fields(place)})
    yield from found.values()


def _fields(place: Place) -> Row:
    return {**attrs.asdict(place), "kind": place.kind.value}


def _span(name: str, spans: tuple[Span, ...]) -> Row:
    return {
        name: _PIECES.join(span.text for span in spans),
        f"{name}_start": spans[0].start,
        f"{name}_end": spans[-1].end,
    }


def _when(when: When | None) -> Row:
    if when is None:
        return {"earliest": None, "latest": None, "precision": None, "when_text": None}
    return {
        "earliest": when.earliest,
        "latest": when.latest,
        "precision": when.precision.value,
        "when_text": when.text,
    }


def _count(count: Count | None) -> Row:
    if count is None:
        return {"minimum": None, "maximum": None, "count_text": None}
    return {"minimum": _storable(count.minimum), "maximum": _storable(count.maximum), "count_text": count.text}


def _storable(number: int | None) -> int | None:
    """The number; null where it is too large for a column of 64 bits, as only nonsense in a text is."""
    return number if number is None or number < 2**63 else None


def _names(actors: Iterable[Actor]) -> Value:
    return _joined(actor.name for actor in actors)


def _joined(parts: Iterable[str]) -> Value:
    return _NAMES.join(parts) or None

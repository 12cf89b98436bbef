"""Findings in words: for each kind what its card says, and who takes part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from ukrnews.formats import words
from ukrnews.formats.page.values import People, Shown, Values, Who, Words
from ukrnews.formats.quote_marks import paired
from ukrnews.model import (
    Act,
    Actor,
    ActorKind,
    Condition,
    Count,
    Finding,
    Form,
    Incident,
    Proposal,
    Report,
    Span,
    Stance,
    Statement,
    Weapon,
)
from ukrnews.model.walk import walk

KINDS = ("statement", "incident", "proposal", "condition")
OTHER = "other"
TOLL = ("killed", "injured", "missing", "captured")

_AGAINST = {Act.ACCUSE, Act.CONDEMN, Act.DENY, Act.REJECT, Act.THREATEN, Act.WARN}
_FOR = {Act.ACCEPT, Act.ACKNOWLEDGE, Act.PRAISE, Act.PROMISE}
_STANCES = {
    Stance.ACCEPT: ("accepts", "for"),
    Stance.ACCEPT_WITH_CONDITIONS: ("accepts with conditions", "with"),
    Stance.REJECT: ("rejects", "against"),
    Stance.UNDECIDED: ("is undecided", "open"),
}
_MORE_THAN = re.compile(r"(?:more than|over|above|upwards? of|exceeding)\b", re.IGNORECASE)
_LONGEST_SUMMARY = 160


@attrs.frozen(kw_only=True)
class Item:
    """What every card has: `key` is its anchor on the page, `label` its short name in the text ("S3")."""

    key: str
    label: str
    kind: str
    sort: str
    summary: str
    people: tuple[str, ...]
    words: tuple[str, ...]
    rule: str
    sort_words: Words | None


@attrs.frozen(kw_only=True)
class StatementItem(Item):
    speakers: tuple[Who, ...]
    source: str | None
    verb: str
    verb_words: Words | None
    tone: str
    content: str
    is_quoted: bool
    addressees: tuple[Who, ...]
    medium: Shown | None
    when: Shown | None
    is_negated: bool


@attrs.frozen(kw_only=True)
class Figure:
    """A number of people: as short as can be, in words, and as the text has it."""

    short: str
    long: str
    text: str
    words: Words | None


@attrs.frozen(kw_only=True)
class IncidentItem(Item):
    places: tuple[Shown, ...]
    when: Shown | None
    toll: tuple[Figure | None, ...]
    perpetrators: tuple[Who, ...]
    weapons: tuple[Shown, ...]
    targets: tuple[str, ...]
    damage: tuple[str, ...]
    attributed_to: tuple[Who, ...]
    denied_by: tuple[Who, ...]


@attrs.frozen(kw_only=True)
class ConditionItem(Item):
    holders: tuple[Who, ...]
    requirement: str
    consequence: str | None
    deadline: Shown | None


@attrs.frozen(kw_only=True)
class Answer:
    actor: Who
    says: str
    tone: str
    words: tuple[str, ...]


@attrs.frozen(kw_only=True)
class ProposalItem(Item):
    content: str
    status: str
    proposers: tuple[Who, ...]
    addressees: tuple[Who, ...]
    duration: Shown | None
    answers: tuple[Answer, ...]
    terms: tuple[ConditionItem, ...]


@attrs.frozen(kw_only=True)
class Found:
    """A finding with its card."""

    finding: Finding
    item: Item


def found_in(report: Report, prefix: str, people: People) -> tuple[Found, ...]:
    """Every finding of the report, the terms of proposals included, in the order of the text."""
    counts: dict[str, int] = {}
    made: dict[str, Found] = {}
    findings = sorted(report.of(Finding), key=lambda finding: finding.evidence[0])
    shells = {}
    values = {finding.id: Values(finding, prefix, people) for finding in findings}
    for finding in findings:
        number = counts[finding.type] = counts.get(finding.type, 0) + 1
        shells[finding.id] = _shell(finding, number, prefix, values[finding.id])
    for finding in sorted(findings, key=lambda finding: isinstance(finding, Proposal)):  # a proposal shows its terms
        item = _item(finding, shells[finding.id], values[finding.id], made)
        made[finding.id] = Found(finding=finding, item=item)
    return tuple(made[finding.id] for finding in findings)


def _shell(finding: Finding, number: int, prefix: str, values: Values) -> Item:
    kind = kind_of(finding)
    is_own = finding.type in KINDS
    sort = words.label(str(getattr(finding, "kind", finding.type)))
    return Item(
        key=f"{prefix}-{finding.type[0] if is_own else finding.type}{number}",
        label=f"{finding.type[: 1 if is_own else 2].capitalize()}{number}",
        kind=kind,
        sort=sort,
        summary=_short(f"{words.label(finding.type).capitalize()} {number}: {_summary(finding, sort)}"),
        people=values.keys(_actors(finding)),
        words=_texts(finding.evidence),
        rule=finding.rule,
        sort_words=values.words("kind"),
    )


def kind_of(finding: Finding) -> str:
    """The kind as the page colours it; kinds that a user has added share one colour."""
    classes = {Statement: "statement", Incident: "incident", Proposal: "proposal", Condition: "condition"}
    return next((kind for cls, kind in classes.items() if isinstance(finding, cls)), OTHER)


def _actors(finding: Finding) -> Iterator[Actor]:
    """Who takes part; the terms of a proposal have cards of their own."""
    yield from walk(attrs.evolve(finding, terms=()) if isinstance(finding, Proposal) else finding, Actor)


def _item(finding: Finding, shell: Item, values: Values, made: dict[str, Found]) -> Item:
    base = attrs.asdict(shell, recurse=False)
    if isinstance(finding, Statement):
        return _statement(finding, base, values)
    if isinstance(finding, Incident):
        return _incident(finding, base, values)
    if isinstance(finding, Proposal):
        return _proposal(finding, base, values, made)
    if isinstance(finding, Condition):
        return ConditionItem(
            **base,
            holders=values.actors("holders", finding.holders),
            requirement=paired(finding.requirement.text),
            consequence=paired(finding.consequence.text) if finding.consequence else None,
            deadline=values.one("deadline", words.period(finding.deadline) if finding.deadline else None),
        )
    return shell


def _statement(statement: Statement, base: dict[str, Any], values: Values) -> StatementItem:
    return StatementItem(
        **base,
        speakers=values.actors("speakers", statement.speakers),
        source=statement.source.text if statement.source else None,
        verb=verb(statement.act, statement.speakers),
        verb_words=values.words("act"),
        tone=_tone(statement.act),
        content=_joined(statement.content),
        is_quoted=statement.form is Form.DIRECT,
        addressees=values.actors("addressees", statement.addressees),
        medium=values.one("medium", statement.medium),
        when=values.one("when", words.period(statement.when) if statement.when else None),
        is_negated=statement.negated,
    )


def _incident(incident: Incident, base: dict[str, Any], values: Values) -> IncidentItem:
    return IncidentItem(
        **base,
        places=values.all("places", [place.name for place in incident.places]),
        when=values.one("when", words.period(incident.when) if incident.when else None),
        toll=tuple(figure(getattr(incident, name), values.words(name)) for name in TOLL),
        perpetrators=values.actors("perpetrators", incident.perpetrators),
        weapons=values.all("weapons", [weapon(used) for used in incident.weapons]),
        targets=_texts(incident.targets),
        damage=_texts(incident.damage),
        attributed_to=values.actors("attributed_to", incident.attributed_to),
        denied_by=values.actors("denied_by", incident.denied_by),
    )


def _proposal(proposal: Proposal, base: dict[str, Any], values: Values, made: dict[str, Found]) -> ProposalItem:
    terms = (made[term.id].item for term in proposal.terms)
    return ProposalItem(
        **base,
        content=paired(proposal.content.text),
        status=proposal.status.value,
        proposers=values.actors("proposers", proposal.proposers),
        addressees=values.actors("addressees", proposal.addressees),
        duration=values.one("duration", words.duration(proposal.duration) if proposal.duration else None),
        answers=tuple(
            Answer(
                actor=values.who("responses", response.actor, index),
                says=_STANCES[response.stance][0],
                tone=_STANCES[response.stance][1],
                words=_texts(response.evidence),
            )
            for index, response in enumerate(proposal.responses)
        ),
        terms=tuple(term for term in terms if isinstance(term, ConditionItem)),
    )


def figure(count: Count | None, behind: Words | None = None) -> Figure | None:
    """A count for a narrow column: "4", "≥ 11", "> 470", "24–36", "≤ 30", "0"."""
    if count is None:
        return None
    low, high = count.minimum, count.maximum
    if high is None:
        short = f"> {low - 1}" if _MORE_THAN.match(count.text) else f"≥ {low}"
    elif low == high:
        short = str(low)
    else:
        short = f"{low}–{high}" if low else f"≤ {high}"
    return Figure(short=short, long=words.number(count), text=count.text, words=behind)


def weapon(used: Weapon) -> str:
    """A weapon with number and make: "58 drones", "missile (Iskander)"."""
    kind = words.label(used.kind.value)
    if used.count is None:
        many = kind
    else:
        is_one = used.count.maximum == 1 or kind in ("small arms", "artillery", "aircraft")
        many = f"{words.number(used.count)} {kind if is_one else kind + 's'}"
    return f"{many} ({used.name})" if used.name else many


def verb(act: Act, speakers: Sequence[Actor]) -> str:
    """The act as a verb: "Kyiv accepts", of several speakers and of "officials" and "both sides" "accept"."""
    many_in_one = {ActorKind.UNNAMED, ActorKind.GROUP}
    if len(speakers) > 1 or any(one.kind in many_in_one and one.name.endswith("s") for one in speakers):
        return act.value
    return act.value[:-1] + "ies" if act is Act.DENY else f"{act.value}s"


def _tone(act: Act) -> str:
    if act in _AGAINST:
        return "against"
    return "for" if act in _FOR else "open"


def _summary(finding: Finding, sort: str) -> str:
    if isinstance(finding, Statement):
        says = "did not say" if finding.negated else verb(finding.act, finding.speakers)
        return f"{_names(finding.speakers) or 'source not named'} {says}: {_joined(finding.content)}"
    if isinstance(finding, Incident):
        places = ", ".join(place.name for place in finding.places)
        toll = "".join(f", {words.number(count)} {name}" for name in TOLL if (count := getattr(finding, name)))
        return f"{sort}{f', {places}' if places else ''}{toll}"
    if isinstance(finding, Proposal):
        return f"{sort}, {finding.status.value}: {paired(finding.content.text)}"
    if isinstance(finding, Condition):
        holders = _names(finding.holders)
        return f"{sort}{f' of {holders}' if holders else ''}: {paired(finding.requirement.text)}"
    return _joined(finding.evidence)


def _names(actors: Iterable[Actor]) -> str:
    return ", ".join(actor.name for actor in actors)


def _texts(spans: Iterable[Span]) -> tuple[str, ...]:
    return tuple(" ".join(paired(span.text).split()) or span.text for span in spans)


def _joined(spans: Iterable[Span]) -> str:
    return " … ".join(_texts(spans))


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_SUMMARY else text[: _LONGEST_SUMMARY - 1] + "…"

"""The law that nothing is invented: each field of a finding has words of the article that denote its value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import attrs

from ukrnews.grounds.actors import denotes_actor
from ukrnews.grounds.acts import denotes_act, denotes_condition_kind, denotes_proposal_kind
from ukrnews.grounds.counts import denotes_count
from ukrnews.grounds.passage import Denotes, Passage, passage_of
from ukrnews.grounds.places import denotes_place
from ukrnews.grounds.texts import denotes_duration, denotes_medium
from ukrnews.grounds.weapons import denotes_weapon
from ukrnews.grounds.whens import denotes_when
from ukrnews.lexicon import Lexicon
from ukrnews.model import (
    Actor,
    Article,
    Condition,
    Count,
    Finding,
    Ground,
    How,
    Incident,
    Place,
    Proposal,
    Report,
    Response,
    Statement,
    Weapon,
    When,
)
from ukrnews.model.checks import expect
from ukrnews.reading.document import Document, Reader

MOST_WORDS = 12
"""The most tokens of a ground."""

FIELDS: Mapping[type[Finding], Mapping[str, Denotes]] = {
    Statement: {
        "speakers": denotes_actor,
        "addressees": denotes_actor,
        "act": denotes_act,
        "when": denotes_when,
        "medium": denotes_medium,
    },
    Incident: {
        "perpetrators": denotes_actor,
        "places": denotes_place,
        "when": denotes_when,
        "killed": denotes_count,
        "injured": denotes_count,
        "missing": denotes_count,
        "captured": denotes_count,
        "weapons": denotes_weapon,
        "attributed_to": denotes_actor,
        "denied_by": denotes_actor,
    },
    Proposal: {
        "kind": denotes_proposal_kind,
        "proposers": denotes_actor,
        "addressees": denotes_actor,
        "duration": denotes_duration,
        "responses": denotes_actor,
    },
    Condition: {"kind": denotes_condition_kind, "holders": denotes_actor, "deadline": denotes_when},
}
"""The fields that need grounds, each with what its words must do."""

_ADDED = ("killed", "injured", "missing", "captured", "when", "deadline", "weapons")


class Breach(NamedTuple):
    """A field, or an item of one, that breaks the law: which clause, and the words that were given for it."""

    finding: Finding
    field: str
    item: int | None
    clause: str
    words: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """The breach in words."""
        start = min(span.start for span in self.finding.evidence)
        place = self.field if self.item is None else f"{self.field}[{self.item}]"
        value = _shown(_value(self.finding, self.field, self.item))
        given = ", ".join(f"“{' '.join(words.split())}”" for words in self.words)
        told = f"{self.finding.type} at {start} ({self.finding.rule}): {place} {value}"
        return f"{told}: {self.clause}{f' ({given})' if given else ''}"


def faults(report: Report, lexicon: Lexicon | None = None) -> tuple[str, ...]:
    """A sentence for each field of each finding that breaks the law; empty where it holds.

    The law, for the findings of a report, the terms of proposals included: every field that is no span and is filled
    has grounds, one at least for each item of a tuple. Each ground's words stand in the article letter for letter,
    twelve tokens at most, and belong to a field that is filled. They denote the value by the lexicon (that of the
    package, if no other is given) and the grammar, or `referred` words stand beside others of the same item that do.
    """
    expect("faults: report", report, Report)
    return tuple(breach.sentence for breach in breaches(report, lexicon))


def breaches(report: Report, lexicon: Lexicon | None = None) -> Iterator[Breach]:
    """Where the law is broken, in the order of the findings and their fields."""
    document = Reader().read(report.article, lexicon)
    for finding in report.of(Finding):
        yield from _of_grounds(document, report.article, finding)
        yield from _of_fields(document, finding)
    for mention in report.mentions:
        yield from _of_grounds(document, report.article, mention)


def _of_grounds(document: Document, article: Article, finding: Finding) -> Iterator[Breach]:
    """What is wrong with the grounds whatever they say."""
    for ground in finding.grounds:
        clause = _misplaced(document, article, finding, ground)
        if clause is not None:
            yield Breach(finding, ground.field, ground.item, clause, (ground.span.text,))


def _misplaced(document: Document, article: Article, finding: Finding, ground: Ground) -> str | None:
    if not _is_index(_field(finding, ground.field), ground.item):
        return "a ground of no field or item that is filled"
    span = ground.span
    if article.text[span.start : span.end] != span.text:
        return "a ground that is not in the article"
    passage = passage_of(document, ground)
    if passage.first >= passage.last:
        return "a ground without a word"
    if passage.last - passage.first > MOST_WORDS:
        return "a ground of too many words"
    if ground.how is How.COUNTED and ground.field not in _ADDED and denotes_of(finding, ground.field) is not None:
        return "a counted ground where nothing is counted"
    return None


def _of_fields(document: Document, finding: Finding) -> Iterator[Breach]:
    """The fields without words, and those whose words say something else."""
    for fields in _laws_of(finding):
        for field, denotes in fields.items():
            for item, value in _items(getattr(finding, field)):
                clause, given = _judged(document, finding, field, item, value, denotes)
                if clause is not None:
                    yield Breach(finding, field, item, clause, given)


def _judged(
    document: Document, finding: Finding, field: str, item: int | None, value: Any, denotes: Denotes
) -> tuple[str | None, tuple[str, ...]]:
    grounds = [g for g in finding.grounds if g.field == field and g.item == item]
    given = tuple(g.span.text for g in grounds)
    if any(_misplaced(document, document.article, finding, ground) for ground in grounds):
        return None, given  # that is told already
    return judged(document, finding, value, grounds, denotes), given


def judged(document: Document, finding: Finding, value: Any, grounds: Sequence[Ground], denotes: Denotes) -> str | None:
    """What is wrong with the words given for a value of a finding, wherever they stand; None where they denote it."""
    if not grounds:
        return "no words are given for it"
    passages: Sequence[Passage] = [passage_of(document, ground) for ground in grounds]
    if all(g.how is How.REFERRED for g in grounds):
        return "words that refer to it, and none that name it"
    return denotes(finding, value.actor if isinstance(value, Response) else value, passages)


def _laws_of(finding: Finding) -> Iterator[Mapping[str, Denotes]]:
    return (fields for cls, fields in FIELDS.items() if isinstance(finding, cls))


def denotes_of(finding: Finding, field: str) -> Denotes | None:
    """What the words of that field must do; None for a field that needs none."""
    return next((fields[field] for fields in _laws_of(finding) if field in fields), None)


def _field(finding: Finding, name: str) -> Any:
    """The field's value; None where there is no such field."""
    return getattr(finding, name) if name in attrs.fields_dict(type(finding)) else None


def _items(value: Any) -> Iterator[tuple[int | None, Any]]:
    """The items of a tuple with their indexes, or the one value with None; nothing where it is not filled."""
    if isinstance(value, tuple):
        yield from enumerate(value)
    elif value is not None:
        yield None, value


def _is_index(value: Any, item: int | None) -> bool:
    """Whether the item is one of the field's."""
    return any(index == item for index, _ in _items(value))


def _value(finding: Finding, field: str, item: int | None) -> Any:
    return next((value for index, value in _items(_field(finding, field)) if index == item), None)


def _shown(value: Any) -> str:
    """A value in a few words."""
    if isinstance(value, Response):
        value = value.actor
    if isinstance(value, When):
        return f"{value.earliest or '…'} to {value.latest or '…'}"
    if isinstance(value, Count):
        return f"{value.minimum} to {value.maximum if value.maximum is not None else '…'}"
    if isinstance(value, Actor | Place):
        return repr(value.name)
    label = value.name or value.kind if isinstance(value, Weapon) else value
    return repr(str(label))

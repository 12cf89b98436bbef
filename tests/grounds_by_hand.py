"""Findings by hand, with their grounds written as the words that they have in the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from ukrnews.grounds.law import faults
from ukrnews.lexicon import Lexicon
from ukrnews.model import (
    Act,
    Actor,
    ActorKind,
    Article,
    Condition,
    Count,
    Finding,
    Form,
    Ground,
    How,
    Incident,
    IncidentKind,
    Place,
    Precision,
    Proposal,
    ProposalKind,
    Report,
    Span,
    Statement,
    When,
)

F = TypeVar("F", bound=Finding)
Words = Mapping[str, Sequence[str]]
"""Field, or `field[item]`, with the words for it: "~it" refers, "+two" is a part that is counted."""

_HOW = {"~": How.REFERRED, "+": How.COUNTED}

RUSSIA = Actor(name="Russia", kind=ActorKind.STATE, country="RUS", wikidata="Q159")
UKRAINE = Actor(name="Ukraine", kind=ActorKind.STATE, country="UKR", wikidata="Q212")
UNITED_STATES = Actor(name="United States", kind=ActorKind.STATE, country="USA", wikidata="Q30")


def person(name: str, country: str | None = None) -> Actor:
    return Actor(name=name, kind=ActorKind.PERSON, country=country)


def body(name: str, country: str | None = None) -> Actor:
    return Actor(name=name, kind=ActorKind.ORGANISATION, country=country)


def unnamed(name: str, country: str | None = None) -> Actor:
    return Actor(name=name, kind=ActorKind.UNNAMED, country=country)


def count(minimum: int, maximum: int | None) -> Count:
    return Count(minimum=minimum, maximum=maximum, text="some")


def days(earliest: date | None, latest: date | None) -> When:
    return When(earliest=earliest, latest=latest, precision=Precision.DAY, text="then")


def place(name: str) -> Place:
    """The best known place of that name."""
    return Lexicon.default().gazetteer.lookup(name)[0].place


def span(text: str, words: str) -> Span:
    """The first place of the words; of the last of several, where they end in "…"."""
    last = words.endswith("…")
    words = words.removesuffix("…")
    start = text.rindex(words) if last else text.index(words)
    return Span(start=start, end=start + len(words), text=words)


def grounds(text: str, words: Words) -> tuple[Ground, ...]:
    return tuple(_ground(text, key, one) for key, many in words.items() for one in many)


def _ground(text: str, key: str, words: str) -> Ground:
    field, _, index = key.rstrip("]").partition("[")
    how = _HOW.get(words[0], How.NAMED)
    words = words[1:] if how is not How.NAMED else words
    return Ground(field=field, item=int(index) if index else None, span=span(text, words), how=how)


def incident(text: str, words: Words, **fields: Any) -> Incident:
    """An incident whose evidence is the first sentence."""
    evidence = span(text, text.partition(".")[0])
    trigger = span(text, text.partition(" ")[0])
    return Incident(
        evidence=(evidence,),
        rule="by-hand",
        kind=IncidentKind.STRIKE,
        trigger=trigger,
        grounds=grounds(text, words),
        **fields,
    )


def statement(text: str, words: Words, *, cue: str, act: Act = Act.STATE, **fields: Any) -> Statement:
    evidence = span(text, text.partition(".")[0])
    given = {"act": [cue], **words}
    return Statement(
        evidence=(evidence,),
        rule="by-hand",
        content=(evidence,),
        cue=span(text, cue),
        form=Form.INDIRECT,
        act=act,
        grounds=grounds(text, given),
        **fields,
    )


def proposal(text: str, words: Words, *, kind: ProposalKind = ProposalKind.CEASEFIRE, **fields: Any) -> Proposal:
    content = span(text, text.partition(".")[0])
    return Proposal(
        evidence=(content,), rule="by-hand", kind=kind, content=content, grounds=grounds(text, words), **fields
    )


def condition(text: str, words: Words, **fields: Any) -> Condition:
    requirement = span(text, text.partition(".")[0])
    return Condition(
        evidence=(requirement,), rule="by-hand", requirement=requirement, grounds=grounds(text, words), **fields
    )


def told(text: str, finding: Finding, published: date | None = None) -> tuple[str, ...]:
    """The faults of a report with that finding alone."""
    return faults(Report(article=Article(text=text, published=published), findings=(finding,)))

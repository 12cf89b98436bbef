"""Acts and kinds that are claimed: which words of the finding's sentences show them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Any, TypeVar

from ukrnews.claims.article import Reading
from ukrnews.claims.refused import Refused
from ukrnews.claims.scene import Scene
from ukrnews.grounds.law import MOST_WORDS
from ukrnews.lexicon import Entry
from ukrnews.lexicon.entries import ConditionEntry, CueEntry, TopicEntry
from ukrnews.model import (
    Act,
    Condition,
    ConditionKind,
    Form,
    Ground,
    Incident,
    IncidentKind,
    Proposal,
    ProposalKind,
    Span,
    Statement,
)
from ukrnews.model.checks import shown
from ukrnews.reading.lemmas import lemma

E = TypeVar("E", bound=Enum)
KIND_OF = {Incident: IncidentKind, Proposal: ProposalKind, Condition: ConditionKind}
"""The enums of the field `kind`."""


def member(raw: Any, enum: type[E]) -> E:
    """The member that is claimed. Raises Refused where there is none."""
    try:
        return enum(raw)
    except ValueError:
        given = "is missing" if raw is None else f"{shown(raw)} is unknown"
        raise Refused(f"{given} ({', '.join(one.value for one in enum)})") from None


def act_of_cue(reading: Reading, cue: Span | None) -> Act:
    """The act that the reporting word has by itself; "state" where there is no such word."""
    if cue is not None:
        document = reading.document
        verbs = {entry.lemma: entry.act for entry in reversed(reading.lexicon.table(CueEntry)) if entry.word is None}
        for token in document.tokens[document.tokens_from(cue.start) : document.token_at(cue.end - 1) + 1]:
            known = verbs.get(lemma(token.lower, "VBD")) or verbs.get(lemma(token.lower, "VBZ"))
            if known is not None:
                return known
    return Act.STATE


def form_of(reading: Reading, content: Sequence[Span]) -> Form:
    """What the quotation marks make of the content: a fact of the text, whatever is claimed."""
    document = reading.document
    inside = [document.quoted(span.start) is not None and document.quoted(span.end - 1) is not None for span in content]
    if all(inside):
        return Form.DIRECT
    marks = any(document.quotations_in(span.start, span.end) for span in content)
    return Form.MIXED if marks else Form.INDIRECT


def shown_by(scene: Scene, field: str) -> tuple[Ground, ...]:
    """The words that show the act or the kind. Raises Refused where they can only be for another."""
    value = getattr(scene.finding, field)
    for span in _signs(scene):
        grounds = (scene.ground(field, None, span),)
        if scene.lawful(field, value, [grounds]):
            return grounds
    raise Refused(f"the words are for another {field}: {shown(value.value)}")


def _signs(scene: Scene) -> Iterator[Span]:
    """The words that may show it, the surest first; the first words of it where none can."""
    finding, main = scene.finding, scene.standing.main[0]
    for told in scene.told("act" if isinstance(finding, Statement) else "kind"):
        yield from (ground.span for ground in told.grounds)
    if isinstance(finding, Statement):
        signs = list(scene.standing.beside.get("cue", ()))
    else:
        signs = list(_matches(scene, TopicEntry if isinstance(finding, Proposal) else ConditionEntry, main))
    yield from signs
    if not signs:
        yield _opening(scene, main)


def _matches(scene: Scene, table: type[Entry], main: Span) -> Iterator[Span]:
    """Words of the table: in the main words for a proposal, in their sentences for a condition."""
    document = scene.document
    spans = [main] if table is TopicEntry else [document.span(s.start, s.end) for s in scene.sentences]
    matcher = scene.reading.lexicon.matcher(table, cased=False)
    for span in spans:
        first, last = document.tokens_from(span.start), document.token_at(span.end - 1) + 1
        for match in matcher.find(document.tokens, first, last, lowered=document.lowered):
            yield document.span_of(match.first, match.last)


def _opening(scene: Scene, span: Span) -> Span:
    """The first of the words, as many as a ground may have."""
    document = scene.document
    first = document.token_at(span.start)
    last = min(document.token_at(span.end - 1) + 1, first + MOST_WORDS)
    return document.span(span.start, min(span.end, document.tokens[last - 1].end))

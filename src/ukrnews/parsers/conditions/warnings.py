"""Threats without "if": "any attack would be answered at once", "such a delivery would mean reprisals"."""

from __future__ import annotations

from collections.abc import Iterator

from ukrnews.lexicon.entries import Sense
from ukrnews.model import Act, ConditionKind
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.extents import clause_around
from ukrnews.parsers.conditions.frames import Frame
from ukrnews.parsers.conditions.signs import lemmas_of
from ukrnews.reading.syntax import NounGroup, VerbGroup


def warnings(frame: Frame) -> Iterator[Draft]:
    """What a source warns or threatens would follow any act of a kind."""
    any_act = frame.has(Sense.ANY, frame.sentence.first, frame.sentence.last)
    threat = frame.has(Sense.PUNISH, frame.sentence.first, frame.sentence.last)
    if not any_act and not threat:
        return
    for verb in frame.document.syntax.verb_groups(frame.sentence):
        if verb.form != "finite" or verb.modal not in ("would", "will") or verb.negated:
            continue
        unit = frame.units.at(verb.head)
        subject = frame.document.syntax.subject_of(verb)
        if unit.statement is None or not subject or subject[0].first < unit.first:
            continue
        warned = unit.statement.act in (Act.WARN, Act.THREATEN)
        if (warned and frame.lower(subject[0].first) == "any") or _answered(frame, subject[0], verb):
            first, last = clause_around(frame.document, unit, verb)
            requirement = (subject[0].first, verb.first)
            yield Draft(
                ConditionKind.CONSEQUENCE,
                "any-would",
                (min(verb.first, *verb.parts), verb.last),
                unit,
                first,
                last,
                requirement,
                (verb.first, last),
                subject,
            )


def _answered(frame: Frame, subject: NounGroup, verb: VerbGroup) -> bool:
    """Whether an act of others is said to bring an answer: "the use of such missiles would entail strikes"."""
    if frame.lower(subject.head) not in lemmas_of(frame.document, Sense.DEED):
        return False
    return frame.has(Sense.PUNISH, verb.head, min(verb.last + 8, frame.sentence.last))

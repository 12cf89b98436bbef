"""Threats without "if": "any attack during the pause would be answered at once"."""

from __future__ import annotations

from collections.abc import Iterator

from ukrnews.lexicon.entries import Sense
from ukrnews.model import Act, ConditionKind
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.extents import clause_around
from ukrnews.parsers.conditions.frames import Frame


def warnings(frame: Frame) -> Iterator[Draft]:
    """What a source warns or threatens would follow any act of a kind."""
    if not frame.has(Sense.ANY, frame.sentence.first, frame.sentence.last):
        return
    for verb in frame.document.syntax.verb_groups(frame.sentence):
        if verb.form != "finite" or verb.modal not in ("would", "will") or verb.negated:
            continue
        unit = frame.units.at(verb.head)
        subject = frame.document.syntax.subject_of(verb)
        if unit.statement is None or unit.statement.act not in (Act.WARN, Act.THREATEN) or not subject:
            continue
        if frame.lower(subject[0].first) == "any" and subject[0].first >= unit.first:
            first, last = clause_around(frame.document, unit, verb)
            requirement = (subject[0].first, verb.first)
            yield Draft(
                ConditionKind.CONSEQUENCE, "any-would", unit, first, last, requirement, (verb.first, last), subject
            )

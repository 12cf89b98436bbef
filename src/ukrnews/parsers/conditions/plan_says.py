"""What a paper is reported to say would be done: "the draft says Crimea will be recognised", "…, the document says"."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import first_finite
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.signs import Sign
from ukrnews.parsers.conditions.stakes import about_here
from ukrnews.parsers.conditions.units import unit_at, units_of
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import skip_marks, trimmed
from ukrnews.parsers.view import View

_TO_BE = frozenset({"will", "would", "shall", "must", "have to", "be to"})


@rule("plan-says-term", on=(Sense.PAPER,))
def plan_says(at: View, sign: Sign) -> Draft | None:
    """What a plan or a draft is reported to say would be done: "the draft says Crimea will be recognised"."""
    paper = next((n for n in at.nouns if n.head == sign.last - 1), None)
    saying = next((v for v in at.verbs if paper in at.syntax.subject_of(v)), None)
    if paper is None or saying is None or saying.lemma not in listed("papers say") or saying.negated:
        return None
    content = _content(at, saying.first, saying.last)
    told = first_finite(at, *content)
    clause = at.syntax.clause_of(told) if told is not None else None
    if clause is None or clause.kind == "relative":
        return None  # "states the aims of a fund that will receive …"
    if told is None or told.modal not in _TO_BE or told.perfect or not about_here(at):
        return None
    unit = unit_at(at, told.head)
    return Draft(ConditionKind.TERM, (told.first, told.last), unit, *content, content, None, (paper,))


def _content(at: View, first: int, last: int) -> tuple[int, int]:
    """What is said by the verb at tokens [first, last): the statement that it announces, else what follows."""
    document, said = at.document, units_of(at.document).announced(first)
    if said is not None:
        spans = said.content
        start, end = document.token_at(spans[0].start), document.token_at(spans[-1].end - 1) + 1
    else:
        start, end = last, unit_at(at, last).last if last < at.sentence.last else last
    start = skip_marks(document, start, end)
    return start, trimmed(document, start, min(end, at.sentence.last))


plan_says.finds(
    "The draft says <{Crimea will be recognised as Russian}>.",
    "<{The plant would be placed under Turkish control}>, the document says.",
    "The document states that <{NATO will not station troops in Ukraine}>.",
)
plan_says.passes_by("The draft would recognise Crimea as Russian.")
plan_says.nothing_in(
    "The draft says Crimea was part of Ukraine.",
    "The document says nothing about Crimea.",
    "The report says Russia will attack again.",
)

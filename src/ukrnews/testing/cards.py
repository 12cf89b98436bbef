"""Rules held against their cards: each example is found by its rule, its look-alikes are not.

Inline markup: `<…>` is the finding (a condition's requirement and consequence together), `[…]` words of who stands
behind it, `{…}` what is required; ⏎ ends a paragraph.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from ukrnews.model import Article, Condition, Finding, Report
from ukrnews.parsers.pipeline import Pipeline
from ukrnews.parsers.rule_list import RuleCard

_OPEN = {"<": "<", "[": "[", "{": "{"}
_CLOSE = {">": "<", "]": "[", "}": "{"}
PUBLISHED = dt.date(2025, 6, 4)
"""The day of publication of all examples: a Wednesday."""


class Marked(NamedTuple):
    """A text without its marks, and the (start, end) that each kind of mark encloses."""

    text: str
    marks: dict[str, list[tuple[int, int]]]


def unmark(example: str) -> Marked:
    """The text of an example and its marks. Raises ValueError for marks that do not nest."""
    text, marks, left_open = "", {mark: list[tuple[int, int]]() for mark in _OPEN}, list[tuple[str, int]]()
    for character in example:
        if character in _OPEN:
            left_open.append((character, len(text)))
        elif character in _CLOSE:
            mark, start = left_open.pop() if left_open else ("", 0)
            if mark != _CLOSE[character]:
                raise ValueError(f"example {example!r}: {character} closes nothing")
            marks[mark].append((start, len(text)))
        else:
            text += "\n" if character == "⏎" else character
    if left_open:
        raise ValueError(f"example {example!r}: {left_open[-1][0]} is never closed")
    return Marked(text, marks)


def faults(card: RuleCard, pipeline: Pipeline | None = None) -> tuple[str, ...]:
    """What does not hold of a card, in sentences; empty where all does.

    It has an example and a look-alike; each example is found by the rule, with the marks where they stand, and is lost
    or read otherwise without the rule; no look-alike is found by it, and in those of `nothing_in` nothing is.
    """
    return tuple(_faults(card, pipeline if pipeline is not None else Pipeline()))


def _faults(card: RuleCard, pipeline: Pipeline) -> Iterator[str]:
    if not card.finds or not (card.passes_by or card.nothing_in):
        yield f"{card.name}: has no example or no look-alike"
    without = pipeline.without_rule(card.name)
    for example in card.finds:
        marked = unmark(example)
        found = [f for f in _read(card, pipeline, marked.text) if f.rule == card.name]
        if not any(_fits(f, marked) for f in found):
            yield f"{card.name}: does not find {example!r} (found {[_shown(f) for f in found]})"
        elif any(_says(f) == _says(g) for f in found for g in _read(card, without, marked.text)):
            yield f"{card.name}: is not needed for {example!r}"
    for text in card.passes_by:
        if any(f.rule == card.name for f in _read(card, pipeline, text)):
            yield f"{card.name}: finds its look-alike {text!r}"
    for text in card.nothing_in:
        found = _read(card, pipeline, text)
        if found:
            yield f"{card.name}: {[_shown(f) for f in found]} found in {text!r}"


def _read(card: RuleCard, pipeline: Pipeline, text: str) -> list[Finding]:
    report = pipeline(Article(text=text.replace("⏎", "\n"), published=PUBLISHED))
    return list(_of_parser(report, card.parser))


def _of_parser(report: Report, parser: str) -> tuple[Finding, ...]:
    """What the parser made: the report's property of that name."""
    found: tuple[Finding, ...] = getattr(report, parser)
    return found


def _fits(finding: Finding, marked: Marked) -> bool:
    whole, who, required = (marked.marks[mark] for mark in "<[{")
    evidence = [(s.start, s.end) for s in finding.evidence]
    if any(span not in evidence for span in whole):
        return False
    behind = [(g.span.start, g.span.end) for g in finding.grounds if g.field == "holders"]
    if any(not any(start < e and s < end for s, e in behind) for start, end in who):
        return False
    if not required or not isinstance(finding, Condition):
        return not required
    return (finding.requirement.start, finding.requirement.end) in required


def _says(finding: Finding) -> object:
    """All that a finding says but by which rule."""
    spans = [(s.start, s.end) for s in finding.evidence]
    own = (finding.kind, finding.requirement, finding.consequence) if isinstance(finding, Condition) else ()
    return spans, own


def _shown(finding: Finding) -> str:
    required = f" {{{finding.requirement.text}}}" if isinstance(finding, Condition) else ""
    who = ", ".join(g.span.text for g in finding.grounds if g.field == "holders")
    return f"{finding.rule}: [{who}] <{' … '.join(s.text for s in finding.evidence)}>{required}"

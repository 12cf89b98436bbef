"""Rules held against their cards: each example is found by its rule, its look-alikes are not.

Inline markup: `<…>` is what is said or put forward, of an incident or a condition the whole of it; `{…}` what makes it
one: a statement's cue, an incident's trigger, a response to a proposal, what a condition requires; `[…]` words of who
or what else is told: speakers, sides, places, tolls, days; all of a mention. All marks of an example belong to one
finding. ⏎ ends a paragraph.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

from ukrnews.model import Article, Condition, Finding, Incident, Mention, Proposal, Report, Span, Statement
from ukrnews.parsers.pipeline import Pipeline
from ukrnews.parsers.rule_list import RuleCard, unsigned

_OPEN = {"<": "<", "[": "[", "{": "{"}
_CLOSE = {">": "<", "]": "[", "}": "{"}
PUBLISHED = dt.date(2025, 6, 4)
"""The day of publication of all examples: a Wednesday."""
_MAKES = {
    "mention": Mention,
    "statement": Statement,
    "incident": Incident,
    "proposal": Proposal,
    "condition": Condition,
}


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
    or read otherwise without the rule; no look-alike is found by it, and in those of `nothing_in` nothing is. A rule
    that makes no finding decides about one: with it the example is found as it is marked, without it otherwise, and
    its look-alikes are read alike with it and without.
    """
    return tuple(_faults(card, pipeline if pipeline is not None else Pipeline()))


def _faults(card: RuleCard, pipeline: Pipeline) -> Iterator[str]:
    if not card.finds or not (card.passes_by or card.nothing_in):
        yield f"{card.name}: has no example or no look-alike"
    without = pipeline.without_rule(card.name)
    for example in card.finds:
        marked = unmark(example)
        found = _read(card, pipeline, marked.text)
        fitting = [f for f in found if _fits(f, marked) and f.rule in (card.name, *([f.rule] * (card.makes is None)))]
        if not fitting:
            yield f"{card.name}: does not find {example!r} (found {[_shown(f) for f in found]})"
        elif any(unsigned(f) == unsigned(g) for f in fitting for g in _read(card, without, marked.text)):
            yield f"{card.name}: is not needed for {example!r}"
    for text in card.passes_by:
        if _touches(card, pipeline, without, text):
            yield f"{card.name}: finds its look-alike {text!r}"
    for text in card.nothing_in:
        found = _read(card, pipeline, text)
        if found:
            yield f"{card.name}: {[_shown(f) for f in found]} found in {text!r}"


def _touches(card: RuleCard, pipeline: Pipeline, without: Pipeline, text: str) -> bool:
    """Whether the rule has a part in what is found."""
    found = _read(card, pipeline, text)
    if card.makes is not None:
        return any(f.rule == card.name for f in found)
    return [unsigned(f) for f in found] != [unsigned(f) for f in _read(card, without, text)]


def _read(card: RuleCard, pipeline: Pipeline, text: str) -> list[Finding]:
    """What the rule could have made or had a part in."""
    report: Report = pipeline(Article(text=text.replace("⏎", "\n"), published=PUBLISHED))
    return list(report.of(_MAKES.get(card.makes or "", Finding)))


def _fits(finding: Finding, marked: Marked) -> bool:
    """Whether all marks of the example are the finding's."""
    whole, others, core = (marked.marks[mark] for mark in "<[{")
    told = [_chars(s) for s in _told(finding)]
    return (
        set(whole) <= {_chars(s) for s in _whole(finding)}
        and set(core) <= {_chars(s) for s in _core(finding)}
        and all(any(start < e and s < end for s, e in told) for start, end in others)
    )


def _chars(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _whole(finding: Finding) -> tuple[Span, ...]:
    if isinstance(finding, Statement):
        return finding.content
    return (finding.content,) if isinstance(finding, Proposal) else finding.evidence


def _core(finding: Finding) -> tuple[Span, ...]:
    if isinstance(finding, Statement):
        return () if finding.cue is None else (finding.cue,)
    if isinstance(finding, Incident):
        return (finding.trigger,)
    if isinstance(finding, Proposal):
        return tuple(s for r in finding.responses for s in r.evidence)
    return (finding.requirement,) if isinstance(finding, Condition) else ()


def _told(finding: Finding) -> Iterator[Span]:
    """The words behind the fields, but for those of the finding's own kind."""
    yield from (g.span for g in finding.grounds if g.field not in ("act", "kind"))
    if isinstance(finding, Statement) and finding.source is not None:
        yield finding.source
    if isinstance(finding, Incident):
        yield from (*finding.targets, *finding.damage)
    if isinstance(finding, Mention):
        yield from finding.evidence


def _shown(finding: Finding) -> str:
    core = ", ".join(s.text for s in _core(finding))
    who = ", ".join(s.text for s in _told(finding))
    return f"{finding.type} by {finding.rule}: [{who}] <{' … '.join(s.text for s in _whole(finding))}> {{{core}}}"

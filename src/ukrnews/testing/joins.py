"""Rules of joining held against their cards: with the rule the two marked findings are joined, or kept apart.

An example is two articles, `first |days| second`: the second is published so many days after the first. One that
begins with `@name ` is of the source of that name. In each one finding is marked: `{…}` the trigger of an incident,
`<…>` the content of a proposal; ⏎ ends a paragraph.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ukrnews.archive import Event, Family, Links, Member, link
from ukrnews.model import Article, Incident, Proposal, Report
from ukrnews.parsers.pipeline import Pipeline
from ukrnews.parsers.rule_list import RuleCard
from ukrnews.testing.cards import PUBLISHED, Marked, unmark

_BETWEEN = re.compile(r" \|(\d+)\| ")
_SOURCE = re.compile(r"@(\S+) ")
_VETO = "-veto"
"""How the names of rules end that keep two findings apart."""


def join_faults(card: RuleCard) -> tuple[str, ...]:
    """What does not hold of a rule's card, in sentences; empty where all does.

    With a sign the two findings of each example are joined, without it they are not; with a veto it is the other way
    round. Its look-alikes read the same with the rule and without it. Raises ValueError for an example that is not of
    two articles.
    """
    return tuple(_faults(card))


def _faults(card: RuleCard) -> Iterator[str]:
    if not card.finds or not card.passes_by:
        yield f"{card.name}: has no example or no look-alike"
    joins = not card.name.endswith(_VETO)
    for example in card.finds:
        with_it, without = _both(card, example)
        if with_it is None or without is None:
            yield f"{card.name}: {example!r} holds no finding as it is marked"
        elif with_it is not joins:
            yield f"{card.name}: does not {'join' if joins else 'part'} {example!r}"
        elif without is joins:
            yield f"{card.name}: is not needed for {example!r}"
    for example in card.passes_by:
        with_it, without = _both(card, example)
        if with_it is None or with_it is not without:
            yield f"{card.name}: touches its look-alike {example!r}"


def _both(card: RuleCard, example: str) -> tuple[bool | None, bool | None]:
    """Whether the marked findings are joined, with the rule and without; None where a mark is no finding's."""
    first, days, second = _BETWEEN.split(example)
    told = [_SOURCE.sub("", text) for text in (first, second)]
    sources = [_SOURCE.match(text) for text in (first, second)]
    marked = [unmark(text) for text in told]
    dates = [PUBLISHED, PUBLISHED + dt.timedelta(days=int(days))]
    read = Pipeline()
    reports = [
        read(Article(text=m.text.replace("⏎", "\n"), published=day, source=source[1] if source else None))
        for m, day, source in zip(marked, dates, sources, strict=True)
    ]
    return _joined(link(reports), reports, marked), _joined(link(reports, without=[card.name]), reports, marked)


def _joined(links: Links, reports: list[Report], marked: list[Marked]) -> bool | None:
    groups = [_group(links, report, mark) for report, mark in zip(reports, marked, strict=True)]
    return None if None in groups else groups[0] is groups[1]


def _group(links: Links, report: Report, marked: Marked) -> Event | Family | None:
    """The event or family that holds the marked finding of the report."""
    events: Iterator[Event | Family] = (
        e for e in links.events if any(_is_marked(m, report, marked) for m in e.members)
    )
    families = (f for f in links.families if any(_is_marked(m, report, marked) for m in f.members))
    return next(events, None) or next(families, None)


def _is_marked(member: Member[Incident] | Member[Proposal], report: Report, marked: Marked) -> bool:
    finding = member.finding
    of_event = isinstance(finding, Incident)
    core = finding.trigger if isinstance(finding, Incident) else finding.content
    return member.article == report.article and (core.start, core.end) in marked.marks["{" if of_event else "<"]

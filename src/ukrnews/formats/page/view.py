"""What the page shows, worked out before any of it is written: the articles, their findings, charts and filters."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import attrs

from ukrnews.formats import words
from ukrnews.formats.page import atlas, timeline
from ukrnews.formats.page.items import (
    KINDS,
    OTHER,
    TOLL,
    ConditionItem,
    Found,
    IncidentItem,
    Item,
    ProposalItem,
    StatementItem,
    found_in,
)
from ukrnews.formats.page.marks import Mark, Paragraph, Stretch, heading_of, paragraphs
from ukrnews.formats.page.values import People, Who, is_link, place_of
from ukrnews.model import Article, Incident, Report

WIDE, NARROW = 1040, 348
SHOWN = {
    "statement": "Statements",
    "incident": "Incidents",
    "proposal": "Proposals",
    "condition": "Conditions",
    OTHER: "Others",
}
OneKind = TypeVar("OneKind", bound=Item)


@attrs.frozen(kw_only=True)
class Charts:
    """Timeline and map, each for a wide and a narrow screen, and how much is on neither."""

    timelines: tuple[timeline.Timeline, ...]
    undated: int
    maps: tuple[atlas.Map, ...]
    off_map: int


@attrs.frozen(kw_only=True)
class ArticleView:
    """One article; `heading_in_text` where its headline is the first line of the text, and marked there. `name` is
    what it is called elsewhere: its headline, else how its text begins."""

    key: str
    name: str
    heading: str
    heading_in_text: bool
    source: str | None
    published: str | None
    url: str | None
    url_is_link: bool
    paragraphs: tuple[Paragraph, ...]
    statements: tuple[StatementItem, ...]
    incidents: tuple[IncidentItem, ...]
    proposals: tuple[ProposalItem, ...]
    conditions: tuple[ConditionItem, ...]
    others: tuple[Item, ...]
    charts: Charts
    problems: tuple[str, ...]

    @property
    def casualties(self) -> tuple[IncidentItem, ...]:
        """The incidents of which the text says how many people were hurt, or that none was."""
        return tuple(item for item in self.incidents if any(item.toll))

    @property
    def without_figures(self) -> tuple[IncidentItem, ...]:
        """The other incidents."""
        return tuple(item for item in self.incidents if not any(item.toll))

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """How many of each kind, the terms of proposals among the conditions."""
        terms = sum(len(item.terms) for item in self.proposals)
        numbers = (len(self.statements), len(self.incidents), len(self.proposals), len(self.conditions) + terms)
        pairs = zip((*KINDS, OTHER), (*numbers, len(self.others)), strict=True)
        return tuple((kind, number) for kind, number in pairs if number)

    @property
    def counted(self) -> str:
        """The counts in words: "2 statements, 1 incident"."""
        named = (f"{number} {SHOWN[kind][:-1].lower()}{'' if number == 1 else 's'}" for kind, number in self.counts)
        return ", ".join(named) or "nothing found"


@attrs.frozen(kw_only=True)
class Choice:
    """One box of the filter."""

    value: str
    name: str
    detail: str | None
    number: int


@attrs.frozen(kw_only=True)
class PageView:
    title: str
    articles: tuple[ArticleView, ...]
    overview: Charts | None
    kinds: tuple[Choice, ...]
    actors: tuple[Choice, ...]
    toll: tuple[str, ...] = TOLL


def page_view(reports: Sequence[Report], title: str | None = None) -> PageView:
    """The page of these reports. An overview stands first where there are several."""
    people = People()
    found = [found_in(report, f"a{number}", people) for number, report in enumerate(reports, start=1)]
    articles = tuple(
        _article(report, items, f"a{number}")
        for number, (report, items) in enumerate(zip(reports, found, strict=True), start=1)
    )
    all_found = [one for items in found for one in items]
    many = f"{len(articles)} articles"
    return PageView(
        title=title or (articles[0].name if len(articles) == 1 else many),
        articles=articles,
        overview=_charts(all_found, _days(reports)) if len(articles) > 1 else None,
        kinds=tuple(_kind_choices(all_found)),
        actors=tuple(_actor_choices(all_found, people)),
    )


def marks_of(found: Iterable[Found]) -> Iterator[Mark]:
    """Every stretch of evidence; the first in the text is the one that bears the label."""
    for finding, item in ((one.finding, one.item) for one in found):
        first = min(finding.evidence)
        for span in dict.fromkeys(finding.evidence):
            yield Mark(
                start=span.start,
                end=span.end,
                key=item.key,
                kind=item.kind,
                label=item.label,
                summary=item.summary,
                first=span == first,
            )


def stretches_of(found: Iterable[Found], key: str) -> Iterator[Stretch]:
    """The words behind the fields of all findings, each stretch of the text once."""
    grounds = {place_of(key, ground): ground.span for one in found for ground in one.finding.grounds}
    return (Stretch(start=span.start, end=span.end, key=place) for place, span in grounds.items())


def _article(report: Report, found: Sequence[Found], key: str) -> ArticleView:
    article = report.article
    heading, in_text = heading_of(article.text, article.title)
    items = [one.item for one in found]
    term_keys = {term.key for item in items if isinstance(item, ProposalItem) for term in item.terms}
    return ArticleView(
        key=key,
        name=heading or words.beginning(" ".join(article.text.split())) or _name(article, key),
        heading=heading or _name(article, key),
        heading_in_text=in_text,
        source=article.source,
        published=words.day(article.published) if article.published else None,
        url=article.url,
        url_is_link=is_link(article.url),
        paragraphs=paragraphs(
            article.text, marks_of(found), has_heading=in_text, links=True, stretches=tuple(stretches_of(found, key))
        ),
        statements=_of(items, StatementItem),
        incidents=_of(items, IncidentItem),
        proposals=_of(items, ProposalItem),
        conditions=tuple(item for item in _of(items, ConditionItem) if item.key not in term_keys),
        others=tuple(item for item in items if item.kind == OTHER),
        charts=_charts(found, _days([report])),
        problems=report.problems,
    )


def _of(items: Iterable[Item], cls: type[OneKind]) -> tuple[OneKind, ...]:
    return tuple(item for item in items if isinstance(item, cls))


def _name(article: Article, key: str) -> str:
    return article.url or f"Article {key[1:]}"


def _charts(found: Sequence[Found], published: Sequence[dt.date]) -> Charts:
    events = timeline.events_of(found)
    spots, off_map = atlas.spots_of(_placed(found))
    timelines = (timeline.lay_out(timeline.told_once(events), published, width) for width in (WIDE, NARROW))
    maps = (atlas.lay_out(spots, width) for width in (WIDE, NARROW))
    dateable = sum(one.item.kind == "incident" for one in found)
    dated = sum(event.kind == "incident" for event in events)
    return Charts(
        timelines=tuple(chart for chart in timelines if chart),
        undated=dateable - dated,
        maps=tuple(chart for chart in maps if chart),
        off_map=off_map,
    )


def _placed(found: Iterable[Found]) -> Iterator[atlas.Placed]:
    for one in found:
        if isinstance(one.finding, Incident):
            yield atlas.Placed(one.item.key, one.item.summary, one.finding.places)


def _days(reports: Iterable[Report]) -> tuple[dt.date, ...]:
    return tuple(report.article.published for report in reports if report.article.published)


def _kind_choices(found: Iterable[Found]) -> Iterator[Choice]:
    numbers = Counter(one.item.kind for one in found)
    for kind in (*KINDS, OTHER):
        if numbers[kind]:
            yield Choice(value=kind, name=SHOWN[kind], detail=None, number=numbers[kind])


def _actor_choices(found: Iterable[Found], people: People) -> Iterator[Choice]:
    """Who takes part in most comes first; sources without a name come last."""
    numbers = Counter(key for one in found for key in one.item.people)

    def rank(who: Who) -> tuple[bool, int, str]:
        return who.is_unnamed, -numbers[who.key], who.name

    for who in sorted(people.shown.values(), key=rank):
        yield Choice(value=who.key, name=who.name, detail=who.role, number=numbers[who.key])

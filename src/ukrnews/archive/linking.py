"""`link`: many reports in, what they tell together out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from ukrnews.archive.articles import sorted_out
from ukrnews.archive.copies import copies_among
from ukrnews.archive.deadlines import deadlines_of
from ukrnews.archive.events.joined import events_of
from ukrnews.archive.events.signs import EVENTS
from ukrnews.archive.families.joined import families_of
from ukrnews.archive.families.signs import FAMILIES
from ukrnews.archive.links import Links, Member
from ukrnews.formats.several import each_report
from ukrnews.model import Article, Incident, Proposal, Report

F = TypeVar("F", Incident, Proposal)


def link(reports: Iterable[Report], *, without: Collection[str] = ()) -> Links:
    """Join the findings of many articles: events, families of proposals, deadlines, copies.

    The result does not depend on the order of the reports. The same article twice counts once. Nothing is lost: every
    incident stands in one event, every proposal in one family. `without` names rules of joining to do without
    (`ukrnews.archive.rules` lists them); raises ValueError for a name that none has, TypeError for what is no report.
    """
    known = {card.name for joining in (EVENTS, FAMILIES) for card in joining.table}
    unknown = sorted(set(without) - known)
    if unknown:
        raise ValueError(f"link: without: no rule of joining is named {unknown[0]!r}")
    texts = sorted_out(each_report(reports))
    replacing = {article for pair in texts.replaced for article in pair}
    duplicates = copies_among(r.article for r in texts.reports if r.article not in replacing)
    origin = _origins((*duplicates, *((new, old) for old, new in texts.replaced)))
    return Links(
        events=events_of(_members(texts.reports, Incident, origin), EVENTS.without(without)),
        families=families_of(
            _members(texts.reports, Proposal, origin), {r.article: r for r in texts.reports}, FAMILIES.without(without)
        ),
        deadlines=deadlines_of(texts.reports),
        duplicates=duplicates,
        replaced=texts.replaced,
        undated=tuple(r.article for r in texts.reports if r.article.published is None),
    )


def _origins(pairs: Iterable[tuple[Article, Article]]) -> dict[Article, Article]:
    """The article that another copies or is replaced by, the first where there are several."""
    origin: dict[Article, Article] = {}
    for first, second in pairs:
        origin.setdefault(second, first)
    return origin


def _members(reports: Sequence[Report], cls: type[F], origin: Mapping[Article, Article]) -> Iterator[Member[F]]:
    for report in reports:
        for finding in report.of(cls):
            yield Member(article=report.article, finding=finding, copy_of=origin.get(report.article))

"""The tolls of an event as series: rises, revisions, contradictions."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.archive.events.compared import exclude
from ukrnews.archive.links import HARMS, Contradiction, Figure, Member
from ukrnews.model import Count, Incident, Span

_AT_ONCE = 1
"""Days within which figures are of the same time."""


def series(members: Sequence[Member[Incident]]) -> tuple[tuple[str, tuple[Figure, ...]], ...]:
    """Of each kind of harm that is told, the figures in the order of the members."""
    told = ((harm, tuple(f for m in members if (f := _figure(m, harm)) is not None)) for harm in HARMS)
    return tuple((harm, figures) for harm, figures in told if figures)


def _figure(member: Member[Incident], harm: str) -> Figure | None:
    count: Count | None = getattr(member.finding, harm)
    if count is None:
        return None
    grounds = [g.span for g in member.finding.grounds if g.field == harm]
    span: Span = grounds[0] if grounds else member.finding.evidence[0]
    source = member.finding.attributed_to
    return Figure(
        count=count,
        article=member.article,
        span=span,
        source=source[0] if source else None,
        copy_of=member.copy_of,
        parts=max(1, len(grounds)),
    )


def contradictions(tolls: Sequence[tuple[str, Sequence[Figure]]]) -> tuple[Contradiction, ...]:
    """Figures of the same time that exclude each other, and those of an article that gives several at once."""
    found: list[Contradiction] = []
    for harm, figures in tolls:
        own = [f for f in figures if f.copy_of is None]
        found += [Contradiction(harm=harm, figures=(f,)) for f in own if _is_disputed(f)]
        for k, later in enumerate(own):
            found += [Contradiction(harm=harm, figures=(f, later)) for f in own[:k] if _clash(f, later)]
    return tuple(found)


def _is_disputed(figure: Figure) -> bool:
    """Whether the article itself gives figures that exclude each other: "none, say some; eight, say others"."""
    count = figure.count
    if count.minimum == count.maximum:
        return False  # parts that were added
    return figure.parts > 1 or (count.minimum == 0 and count.maximum is not None)


def _clash(earlier: Figure, later: Figure) -> bool:
    """Whether two sources say at the same time what cannot both be so; a toll that rises later does not clash."""
    if not exclude(earlier.count, later.count) or earlier.source is None or later.source is None:
        return False
    if earlier.source == later.source or earlier.article is later.article:
        return False
    first, second = earlier.article.published, later.article.published
    return first is not None and second is not None and (second - first).days < _AT_ONCE


def revisions(tolls: Sequence[tuple[str, Sequence[Figure]]]) -> tuple[Figure, ...]:
    """Figures below what an earlier article gave, the first of each run."""
    found: list[Figure] = []
    for _, figures in tolls:
        known = 0
        for figure in figures:
            if figure.count.maximum is not None and figure.count.maximum < known:
                found.append(figure)
            known = figure.count.minimum
    return tuple(found)

"""A claim in its place: the sentences that it is about, and what the library itself reads there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from ukrnews.claims.article import Reading, Told, names, within
from ukrnews.claims.placing import Standing
from ukrnews.claims.refused import Refused
from ukrnews.grounds.law import denotes_of, judged
from ukrnews.model import Finding, Ground, How, Span
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence

Options = Iterable[tuple[Ground, ...]]
"""Words that may stand for a value, the best first."""


@attrs.frozen(eq=False)
class Scene:
    """A finding without the fields that need words, and where it stands."""

    reading: Reading
    finding: Finding
    standing: Standing
    sentences: tuple[Sentence, ...]
    own: tuple[Finding, ...]
    """The library's own findings of the same kind in the same words."""

    @property
    def document(self) -> Document:
        """The article as a document."""
        return self.reading.document

    def told(self, field: str) -> Iterator[Told]:
        """What the library's own reading of the same words says in that field."""
        return (told for told in self.reading.told if told.field == field and told.finding in self.own)

    def near(self, spans: Iterable[Span]) -> list[Span]:
        """Those of the spans that lie in the sentences."""
        return [span for span in spans if within(span, self.sentences)]

    def is_said(self, span: Span) -> bool:
        """Whether the span lies in the main words, as in what is said."""
        return any(main.overlaps(span) for main in self.standing.main)

    def ground(self, field: str, item: int | None, span: Span, how: How = How.NAMED) -> Ground:
        """The span as a ground of the field."""
        return Ground(field=field, item=item, span=span, how=how)

    def lawful(self, field: str, value: Any, options: Options) -> tuple[Ground, ...] | None:
        """The first of the options whose words denote the value by the law of grounds; None where none do."""
        denotes = denotes_of(self.finding, field)
        for grounds in options:
            if denotes is None or judged(self.document, self.finding, value, grounds, denotes) is None:
                return grounds
        return None

    def read_otherwise(self, field: str, others: Sequence[str]) -> Refused:
        """What to say where the library reads something else in the same words."""
        return Refused(f"the library reads {', '.join(map(repr, others))} there")


def relabelled(grounds: Iterable[Ground], field: str, item: int | None) -> tuple[Ground, ...]:
    """The same words for another field or item."""
    return tuple(attrs.evolve(ground, field=field, item=item) for ground in grounds)


def stands_near(scene: Scene, told: Told) -> bool:
    """Whether what the library says stands in the sentences, antecedents aside."""
    return all(within(ground.span, scene.sentences) for ground in names(told.grounds))

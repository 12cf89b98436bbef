"""The events of an article with its statements, for the rules that read who is blamed, who claims and who denies."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from ukrnews.model import Statement
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.sources import Sources
from ukrnews.reading.document import Document

_SOON = 2
"""Sentences after an event that may take it up."""


class Story:
    """What the article tells, once all events are put together."""

    def __init__(
        self, document: Document, events: Sequence[Event], statements: Sequence[Statement], sources: Sources
    ) -> None:
        self.document, self.events, self.statements, self.sources = document, events, statements, sources

    @cached_property
    def by_paragraph(self) -> dict[int, list[Event]]:
        """The events by the paragraph in which they are first told."""
        told: dict[int, list[Event]] = {}
        for event in self.events:
            told.setdefault(event.paragraph, []).append(event)
        return told

    @cached_property
    def starts(self) -> list[int]:
        """Where the triggers begin, in characters, in their order."""
        return sorted(self.document.tokens[e.first].start for e in self.events)

    def event_before(self, at: int) -> Event | None:
        """The last event that begins at most two sentences before the token, in its paragraph or the one before."""
        sentence = self.document.sentence_of_token(at)
        told = self.by_paragraph
        near = (*told.get(sentence.paragraph - 1, ()), *told.get(sentence.paragraph, ()))
        if not near:
            return None
        begun = (e for e in reversed(near) if e.spans and e.spans[0][0] < at)
        soon = (e for e in begun if sentence.index - self.document.sentence_of_token(e.spans[0][0]).index <= _SOON)
        return next(soon, None)

    def tokens_of(self, statement: Statement) -> tuple[int, int]:
        """The tokens from the first to the last of what is said."""
        content = statement.content
        return self.document.token_at(content[0].start), self.document.token_at(content[-1].end - 1) + 1

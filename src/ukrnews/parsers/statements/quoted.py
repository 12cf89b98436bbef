"""What quotations and headlines are to rules: a quotation that no draft holds, a line without a full stop."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import attrs

from ukrnews.parsers.actors import Cast, cast_of
from ukrnews.parsers.statements.statement_draft import Draft
from ukrnews.reading.document import Document
from ukrnews.reading.quotations import Quotation
from ukrnews.reading.sentences import Sentence


@attrs.define(eq=False, slots=False)
class Quoted:
    """A quotation that no draft holds, with the drafts near it in the order of the text."""

    document: Document
    quotation: Quotation
    near: Sequence[Draft]

    @property
    def cast(self) -> Cast:
        """Who is named in the document."""
        return cast_of(self.document)

    @cached_property
    def sentence(self) -> Sentence:
        """The sentence in which it starts."""
        return self.document.sentence_at(self.quotation.start)

    @property
    def paragraph(self) -> int:
        """The paragraph in which it starts."""
        return self.sentence.paragraph

    @cached_property
    def stands_alone(self) -> bool:
        """Whether it opens a paragraph of nothing but quotations, and goes on from no paragraph of a longer one."""
        document, part = self.document, self.document.paragraphs[self.paragraph]
        if self.quotation.continues is not None or part.start < self.quotation.start - 1:
            return False
        near = (q for q in document.quotations_in(part.start, part.end) if q.depth == 0)
        return part.end - part.start - sum(min(q.end, part.end) - q.start for q in near) <= _SPARE


_SPARE = 12
"""Characters beside the quotations of a paragraph that is all quoted: blanks and a "But" or so."""


@attrs.frozen(eq=False)
class Line:
    """A sentence without a full stop, and where the cue of its last draft ends."""

    document: Document
    sentence: Sentence
    taken: int | None

    @property
    def cast(self) -> Cast:
        """Who is named in the document."""
        return cast_of(self.document)

"""What was said where it stands beside the sentence of the cue: "He went on:", "He said this in Kyiv"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ukrnews.parsers.extents import trim
from ukrnews.parsers.statements.antecedents import sentence_meant
from ukrnews.parsers.statements.cues import VerbCue
from ukrnews.reading.document import Document
from ukrnews.reading.quotations import Quotation
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax.protocol import Chunk

_BLOCK: Final = 12
"""Blanks in a paragraph that is long enough to be somebody's words set off without quotation marks."""


def told_before(document: Document, chunks: Sequence[Chunk], k: int) -> tuple[int, int] | None:
    """The sentence before, where "That is" opens the sentence of "according to"."""
    subject = chunks[k - 2].bare if k == 2 and chunks[1].verb is not None and chunks[1].verb.lemma == "be" else None
    return sentence_meant(document, subject) if subject is not None else None


def said_this(document: Document, sentence: Sentence, chunks: Sequence[Chunk], cue: VerbCue) -> tuple[int, int] | None:
    """ "The minister said this at a conference": the sentence before is what was said."""
    after = chunks[cue.at + 1] if cue.at + 1 < len(chunks) else None
    if (
        after is None
        or after.lower != "this"
        or not after.is_bare
        or after.last - after.first > 1
        or not sentence.index
        or document.quoted(document.tokens[cue.verb.head].start) is not None
    ):
        return None
    if cue.at + 2 < len(chunks) and chunks[cue.at + 2].kind not in ("P", "T", "O", ","):
        return None
    before = document.sentences[sentence.index - 1]
    return trim(document, max(before.start, document.tokens[document.dateline_end(before)].start), before.end)


def quotation_after(document: Document, sentence: Sentence, chunks: Sequence[Chunk]) -> Quotation | None:
    """The quotation that opens the next sentence, after a colon at the end of this one."""
    if chunks[-1].kind != ":" or sentence.index + 1 >= len(document.sentences):
        return None
    following = document.sentences[sentence.index + 1]
    quotation = document.quoted(following.start + 1)
    return quotation if quotation is not None and quotation.start == following.start else None


def paragraph_after(
    document: Document, sentence: Sentence, chunks: Sequence[Chunk], cue: VerbCue
) -> tuple[int, int] | None:
    """The paragraph set off after "He added:", where nothing but a time or place stands between cue and colon."""
    if chunks[-1].kind != ":" or any(c.kind not in ("N", "P", "T", "D") for c in chunks[cue.at + 1 : -1]):
        return None
    index = sentence.paragraph + 1
    if index >= len(document.paragraphs) or document.paragraphs[sentence.paragraph].end > sentence.end + 1:
        return None
    block = document.paragraphs[index]
    long = document.text[block.start : block.end].count(" ") >= _BLOCK
    return trim(document, block.start, block.end) if long else None


def quotation_before(document: Document, sentence: Sentence, chunks: Sequence[Chunk], cue: VerbCue) -> Quotation | None:
    """The exclamation or question in quotation marks right before this sentence, in which nothing follows the cue but
    whom or how it was said to."""
    if any(c.kind not in ("N", "P", "T", "D", "O") for c in chunks[cue.at + 1 :]) or sentence.index == 0:
        return None
    before = document.sentences[sentence.index - 1]
    if before.paragraph != sentence.paragraph or document.text[before.end - 2 : before.end - 1] not in ("!", "?"):
        return None
    return document.quoted(before.end - 2)

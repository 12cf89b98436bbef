"""What was said where it stands beside the sentence of the cue: "He went on:", "He said this in Kyiv"."""

from __future__ import annotations

from typing import Final

from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents import trim
from ukrnews.parsers.statements.antecedents import sentence_before
from ukrnews.parsers.statements.complements import Chars, report
from ukrnews.parsers.statements.cues import VerbCue
from ukrnews.parsers.statements.statement_draft import BESIDE, SENTENCE_BEFORE, Draft
from ukrnews.parsers.view import View
from ukrnews.reading.quotations import Quotation

_BLOCK: Final = 12
"""Blanks in a paragraph that is long enough to be somebody's words set off without quotation marks."""


@rule("said-this", on=("verb",))
def said_this(cue: VerbCue) -> Draft | None:
    """The sentence before, which "this" stands for: "The minister said this at a conference"."""
    document, after = cue.view.document, cue.view.row.moved(cue.k + 1)
    about = after.word() == "about"
    after = after.moved(about)
    this = after.word() == "this" and (about or after.chunk().is_bare) and after.chunk().last - after.chunk().first == 1
    if not this or after.kind(1) not in ("P", "T", "O", ",", ""):
        return None
    if document.quoted(document.tokens[cue.verb.head].start) is not None:
        return None
    before = sentence_before(document, cue.view.sentence)
    return report(cue, SENTENCE_BEFORE, [before]) if before is not None else None


@rule("quotation-after", on=("quote",))
def quotation_next(cue: VerbCue) -> Draft | None:
    """The quotation that opens the next sentence, after a colon at the end of this one: "He went on:"."""
    return _quoted(cue, quotation_after(cue.view))


@rule("quotation-before", on=("quote",))
def quotation_before(cue: VerbCue) -> Draft | None:
    """The exclamation or question in quotation marks right before a sentence in which nothing follows the verb but
    whom or how it was said to: "“Never!” The mayor shouted"."""
    document, sentence = cue.view.document, cue.view.sentence
    if cue.entry.word is not None or sentence.index == 0:
        return None  # "“Cover!” The guards hit back"
    if any(c.kind not in ("N", "P", "T", "D", "O") for c in cue.chunks[cue.k + 1 :]):
        return None
    before = document.sentences[sentence.index - 1]
    if before.paragraph != sentence.paragraph or document.text[before.end - 2 : before.end - 1] not in ("!", "?"):
        return None
    return _quoted(cue, document.quoted(before.end - 2))


def _quoted(cue: VerbCue, quotation: Quotation | None) -> Draft | None:
    if quotation is None:
        return None
    return _beside(cue, trim(cue.view.document, quotation.inner_start, quotation.inner_end))


@rule("paragraph-after", on=("quote",))
def paragraph_after(cue: VerbCue) -> Draft | None:
    """The paragraph set off after "He added:", where nothing but a time or place stands between verb and colon."""
    document, sentence = cue.view.document, cue.view.sentence
    if cue.chunks[-1].kind != ":" or any(c.kind not in ("N", "P", "T", "D") for c in cue.chunks[cue.k + 1 : -1]):
        return None
    index = sentence.paragraph + 1
    if index >= len(document.paragraphs) or document.paragraphs[sentence.paragraph].end > sentence.end + 1:
        return None
    block = document.paragraphs[index]
    long = document.text[block.start : block.end].count(" ") >= _BLOCK
    return _beside(cue, trim(document, block.start, block.end)) if long else None


def _beside(cue: VerbCue, content: Chars | None) -> Draft | None:
    return report(cue, BESIDE, [content]) if content is not None else None


def quotation_after(view: View) -> Quotation | None:
    """The quotation that opens the next sentence, after a colon at the end of this one."""
    document, sentence = view.document, view.sentence
    if view.row.kind(view.row.stop - 1) != ":" or sentence.index + 1 >= len(document.sentences):
        return None
    following = document.sentences[sentence.index + 1]
    quotation = document.quoted(following.start + 1)
    return quotation if quotation is not None and quotation.start == following.start else None


said_this.finds(
    "<No village will be left without power>.⏎[Umerov] {said} this in Lviv.",
    "<No village will be left without power>.⏎[Umerov] {wrote} about this on Telegram.",
)
said_this.passes_by("Umerov said this week would be hard.")
said_this.nothing_in("Nobody said this in Lviv.")

quotation_next.finds("[The mayor] {went on}:⏎“<We will rebuild every school>.”")
quotation_next.passes_by("The mayor went on: “We will rebuild every school.”")
quotation_next.nothing_in("The mayor went on:")

quotation_before.finds("“<Never!>” [The mayor] {shouted}.")
quotation_before.passes_by("“Never!” shouted the mayor.")
quotation_before.nothing_in("The mayor shouted.")

paragraph_after.finds(
    "[The mayor] {added}:⏎<The city needs forty generators and will not wait for winter to set them up>."
)
paragraph_after.passes_by("The mayor added: the city has asked for forty generators.")
paragraph_after.nothing_in("The mayor added:⏎Forty generators.")

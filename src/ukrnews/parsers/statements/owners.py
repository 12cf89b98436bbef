"""Whose a quotation is that has no cue of its own: it goes on from a statement before or after, or stands alone."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents import trim
from ukrnews.parsers.statements.quoted import Quoted
from ukrnews.parsers.statements.said_once import may_carry
from ukrnews.parsers.statements.statement_draft import INSERTED, Draft
from ukrnews.reading.document import Document

PARAGRAPHS = 12
"""How far a quotation over several paragraphs reaches."""


@rule("quotation-told-later", on=("quotation",))
def told_later(quoted: Quoted) -> Draft | None:
    """A quotation over several paragraphs of which a later part has a cue: it is that statement's."""
    document, quotation = quoted.document, quoted.quotation
    ids = {quotation.index}
    for other in document.quotations[quotation.index + 1 : quotation.index + 1 + PARAGRAPHS]:
        if other.continues in ids:
            ids.add(other.index)
            for draft in quoted.near:
                inside = any(other.inner_start <= a < other.inner_end for a, _ in draft.content)
                if inside and not other.inner_start <= draft.at[0] < other.inner_end:
                    return draft
    return None


@rule("quotation-goes-on", on=("quotation",))
def quotation_goes_on(quoted: Quoted) -> Draft | None:
    """A quotation after one with a cue in its paragraph, or going on from the paragraph before: “A,” he said. “B.”"""
    document, quotation = quoted.document, quoted.quotation
    own = None if quoted.stands_alone else _last_quoted(quoted)
    if own is None:
        return None
    if not own.shape.whole:
        own = _last_said(quoted, own)
    end = _end_of_content(own)
    last = document.sentence_at(end).paragraph
    if quoted.paragraph in (last, document.sentence_at(own.at[0]).paragraph):
        return own if _nothing_between(document, max(end, own.at[1]), quotation.start) else None
    opens = document.paragraphs[quoted.paragraph].start >= quotation.start - 1
    return own if opens and quoted.paragraph == last + 1 and quotation.continues is not None else None


def _last_quoted(quoted: Quoted) -> Draft | None:
    """The statement with quoted words, or the inserted one of the sentence before, that ends last before the
    quotation."""
    document, start = quoted.document, quoted.quotation.start
    for draft in sorted(quoted.near, key=_end_of_content, reverse=True):
        if _end_of_content(draft) > start or not (_has_quotation(document, draft) or _just_before(quoted, draft)):
            continue
        if not _nested(draft, quoted.near):
            return draft
    return None


def _end_of_content(draft: Draft) -> int:
    return max(end for _, end in draft.content)


def _last_said(quoted: Quoted, draft: Draft) -> Draft:
    """The last thing said in the draft's sentence: "he called it “vile” and asked for help. “…”"."""
    later = [d for d in quoted.near if d is draft or (d.sentence.index == draft.sentence.index and d.at > draft.at)]
    return max((d for d in later if _end_of_content(d) <= quoted.quotation.start), key=_end_of_content)


def _just_before(quoted: Quoted, draft: Draft) -> bool:
    """Whether the statement is the sentence right before the quotation's, in its paragraph: "A, he said. “B.”" """
    here, before = quoted.sentence, draft.sentence
    return before.index == here.index - 1 and before.paragraph == here.paragraph and draft.shape is INSERTED


@rule("quotation-alone", on=("lone quotation",))
def quotation_alone(quoted: Quoted) -> Draft | None:
    """A paragraph of nothing but quotations, after somebody spoke: it is his."""
    piece = trim(quoted.document, quoted.quotation.inner_start, quoted.quotation.inner_end)
    spoke = _spoke_last(quoted) if quoted.stands_alone else None
    if spoke is None or piece is None:
        return None
    sentence = quoted.document.sentence_at(piece[0])
    return Draft(sentence=sentence, cue=None, content=[piece], speakers=spoke.speakers, follows=spoke)


def _spoke_last(quoted: Quoted) -> Draft | None:
    """The statement that ends the paragraph before; None where it is not one speaker's, or where the article goes on
    after words that it only reports."""
    document = quoted.document
    near = [d for d in quoted.near if document.sentence_at(_end(d)).paragraph == quoted.paragraph - 1]
    ends = [(document.sentence_at(_end(d)).index, d) for d in near if not _nested(d, near)]
    sentence = max((index for index, _ in ends), default=-1)
    last = [d for index, d in ends if index == sentence]
    whole = [d for d in last if d.shape.whole and _has_quotation(document, d)]
    told = whole[-1:] or last
    if not told or not _one_speaker(told) or may_carry(document, told[-1], told[-1].speakers[0]):
        return None  # an outlet carries others' words
    nothing = _nothing_between(document, document.sentences[sentence].end, quoted.quotation.start)
    return told[-1] if nothing else None


def _one_speaker(drafts: Sequence[Draft]) -> bool:
    """Whether all statements are those of one and the same speaker."""
    speakers = drafts[-1].speakers
    return len(speakers) == 1 and all(d.speakers == speakers for d in drafts)


def _end(draft: Draft) -> int:
    """The last character of the cue and the content."""
    return max(draft.at[1], _end_of_content(draft)) - 1


def _nested(draft: Draft, near: Sequence[Draft]) -> bool:
    """Whether the draft is a report inside the words of another: "“They said no,” he said"."""
    at = draft.at[0]
    return any(a <= at < b for other in near if other is not draft for a, b in other.content)


def _nothing_between(document: Document, start: int, end: int) -> bool:
    """No full sentence of the article's own stands between the statement and the quotation."""
    near = document.sentences[document.sentence_at(start).index : document.sentence_at(end).index + 1]
    return not any(s.start >= start and s.end <= end for s in near)


def _has_quotation(document: Document, draft: Draft) -> bool:
    return any(
        document.quoted(start) is not None or document.quoted(max(start, end - 2)) is not None
        for start, end in draft.content
    )


quotation_alone.finds("“We will not wait,” [Tusk] said.⏎“<The border stays open for everybody>.”")
quotation_alone.passes_by("The march was filmed, Ukrinform reports.⏎“The border stays open for everybody.”")
quotation_alone.passes_by("“We will not wait,” Tusk said. “The border stays open for everybody.”")
quotation_alone.nothing_in("The march went on.⏎“The border stays open for everybody.”")

told_later.finds("“<The border stays open for everybody>.⏎“<Nobody will close it>,” [Tusk] {said}.")
told_later.passes_by("“The border stays open for everybody,” Tusk said.")
told_later.nothing_in("“The border stays open for everybody.⏎The march went on.")

quotation_goes_on.finds(
    "“<We will not wait>,” [Tusk] {said}. “<The border stays open>.”",
    "“<Tusk said the border was shut>,” [Orban] {said}. “<It stays open for everybody>.”",
)
quotation_goes_on.passes_by("“We will not wait,” Tusk said. The march went on. “The border stays open.”")

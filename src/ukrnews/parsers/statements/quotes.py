"""Quotations across sentences: those that go on without a new cue, and those that stand beside a name alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ukrnews.model import Act, Actor, ActorKind, Form, Span
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.extents import trim
from ukrnews.parsers.statements.draft import Draft
from ukrnews.parsers.statements.headlines import DASHES, Pair, signed_headlines
from ukrnews.reading.document import Document
from ukrnews.reading.quotations import Quotation

_PARAGRAPHS = 12
_WHOLE = frozenset({"inserted", "quote", "colon"})
"""Rules of statements with a quotation of their own, which goes on past "…, adding that …"."""
_SPARE = 12
"""Characters beside the quotations of a paragraph that is all quoted: blanks and a "But" or so."""


def form_of(document: Document, content: Sequence[Span]) -> Form:
    """Direct where every part lies inside quotation marks, indirect where none has any, mixed otherwise."""
    inside = 0
    touched = False
    for span in content:
        near = document.quotations_in(span.start, span.end)
        inside += any(q.depth == 0 and q.inner_start <= span.start and span.end <= q.inner_end for q in near)
        touched = touched or bool(near)
    if inside == len(content):
        return Form.DIRECT
    return Form.MIXED if touched else Form.INDIRECT


def join_quotations(document: Document, cast: Cast, drafts: Sequence[Pair]) -> Iterator[Pair]:
    """The drafts, with every quotation that no draft holds given to the statement that it goes on from."""
    pairs = list(drafts)
    near = _Near(document, pairs)
    for quotation in document.quotations:
        if quotation.depth or not _is_speech(document, quotation):
            continue
        around = near.around(quotation)
        if _covered(around, quotation):
            continue
        beside = _beside_a_name(document, cast, quotation)
        if beside is not None:
            pairs.append(beside)
            near.add(beside)
            continue
        piece = trim(document, quotation.inner_start, quotation.inner_end)
        if piece is None:
            continue
        owner = _later_owner(document, around, quotation)
        if owner is None and _stands_alone(document, quotation):
            spoke = _spoke_last(document, around, quotation)
            if spoke is not None:
                pairs.append((_alone_draft(document, spoke[0], piece), spoke[1]))
                near.add(pairs[-1])
            continue
        owner = owner or _owner(document, around, quotation)
        if owner is not None:
            owner.content.append(piece)
            owner.content.sort()
    pairs += signed_headlines(document, cast, pairs)
    pairs.sort(key=lambda pair: min(pair[0].content))
    yield from pairs


class _Near:
    """Statements by the paragraph of their cue, so that a quotation asks only those around it."""

    def __init__(self, document: Document, pairs: Sequence[Pair]) -> None:
        self._document = document
        self._by_paragraph: defaultdict[int, list[Pair]] = defaultdict(list)
        for pair in pairs:
            self.add(pair)

    def add(self, pair: Pair) -> None:
        self._by_paragraph[pair[0].sentence.paragraph].append(pair)

    def around(self, quotation: Quotation) -> list[Pair]:
        """The statements whose cue is at most `_PARAGRAPHS` paragraphs away, in the order of the text."""
        here = self._document.sentence_at(quotation.start).paragraph
        return [p for k in range(here - _PARAGRAPHS, here + _PARAGRAPHS + 1) for p in self._by_paragraph.get(k, ())]


def _is_speech(document: Document, quotation: Quotation) -> bool:
    """A quotation that is said rather than named: a sentence of its own, not a word or a title inside one."""
    inner = document.text[quotation.inner_start : quotation.inner_end]
    words = inner.split()
    if not words:
        return False
    before = document.text[max(0, quotation.start - 8) : quotation.start].rstrip(" \t\u00a0")
    opens = not before or before[-1] in '\n.!?:;—–,”"’'
    ended = inner.rstrip()[-1:] in ".!?,"
    return opens and ((words[0][:1].isupper() and (len(words) > 3 or ended)) or (len(words) > 3 and ended))


def _covered(pairs: Sequence[Pair], quotation: Quotation) -> bool:
    for draft, _ in pairs:
        for start, end in draft.content:
            overlap = min(end, quotation.inner_end) - max(start, quotation.inner_start)
            if overlap > 0.5 * (quotation.inner_end - quotation.inner_start):
                return True
    return False


def _owner(document: Document, pairs: Sequence[Pair], quotation: Quotation) -> Draft | None:
    """The statement with quoted words that stands before the quotation in its paragraph, or ended the one before."""
    paragraph = document.sentence_at(quotation.start).paragraph
    best: tuple[int, Draft] | None = None
    for draft, _ in pairs:
        end = max(e for _, e in draft.content)
        if end > quotation.start or not (_quoted(document, draft) or _just_before(document, draft, quotation)):
            continue
        if (best is None or end > best[0]) and not _nested(draft, pairs):
            best = (end, draft)
    if best is None:
        return None
    if best[1].rule not in _WHOLE:
        best = _last_said(pairs, best[1], quotation)
    end, draft = best
    last = document.sentence_at(end).paragraph
    own = document.sentence_at(draft.at[0]).paragraph
    if paragraph in (last, own):
        return draft if _nothing_between(document, max(end, draft.at[1]), quotation.start) else None
    if paragraph != last + 1 or document.paragraphs[paragraph].start < quotation.start - 1:
        return None
    return draft if quotation.continues is not None else None


def _spoke_last(document: Document, pairs: Sequence[Pair], quotation: Quotation) -> Pair | None:
    """The statement that ends the paragraph before; None where it is not one speaker's, or where the article goes on
    after words that it only reports."""
    here = document.sentence_at(quotation.start).paragraph
    near = [pair for pair in pairs if document.sentence_at(_end(pair[0])).paragraph == here - 1]
    before = [pair for pair in near if not _nested(pair[0], near)]
    sentence = max((document.sentence_at(_end(draft)).index for draft, _ in before), default=-1)
    last = [pair for pair in before if document.sentence_at(_end(pair[0])).index == sentence]
    if not last:
        return None
    whole = [pair for pair in last if pair[0].rule in _WHOLE and _quoted(document, pair[0])]
    told = whole[-1] if whole else last[-1]
    if len(told[1]) != 1 or (not whole and any(who != told[1] for _, who in last)):
        return None
    return told if _nothing_between(document, document.sentences[sentence].end, quotation.start) else None


def _end(draft: Draft) -> int:
    """The last character of the cue and the content."""
    return max(draft.at[1], *(end for _, end in draft.content)) - 1


def _nested(draft: Draft, pairs: Sequence[Pair]) -> bool:
    """Whether the draft is a report inside the words of another: "“They said no,” he said"."""
    return any(a <= draft.at[0] < b for other, _ in pairs if other is not draft for a, b in other.content)


def _last_said(pairs: Sequence[Pair], draft: Draft, quotation: Quotation) -> tuple[int, Draft]:
    """(end, draft) of the last thing said in the draft's sentence: "he called it “vile” and asked for help. “…”"."""
    later = [
        (max(e for _, e in other.content), other)
        for other, _ in pairs
        if other is draft or (other.sentence.index == draft.sentence.index and other.at > draft.at)
    ]
    return max((pair for pair in later if pair[0] <= quotation.start), key=lambda pair: pair[0])


def _just_before(document: Document, draft: Draft, quotation: Quotation) -> bool:
    """Whether the statement is the sentence right before the quotation's, in its paragraph: "A, he said. “B.”" """
    here = document.sentence_at(quotation.start)
    before = draft.sentence
    return before.index == here.index - 1 and before.paragraph == here.paragraph and draft.rule == "inserted"


def _stands_alone(document: Document, quotation: Quotation) -> bool:
    """Whether it opens a paragraph of nothing but quotations, and goes on from no paragraph of a longer one."""
    index = document.sentence_at(quotation.start).paragraph
    opens = document.paragraphs[index].start >= quotation.start - 1
    return opens and quotation.continues is None and _alone(document, index)


def _alone_draft(document: Document, owner: Draft, piece: tuple[int, int]) -> Draft:
    """A quotation without attribution as a statement of its own, by those who spoke last."""
    return Draft(
        sentence=document.sentence_at(piece[0]),
        cue=None,
        content=[piece],
        sources=(),
        act=Act.STATE,
        rule="quotation-alone",
        follows=owner,
    )


def _alone(document: Document, paragraph: int) -> bool:
    """Whether the paragraph is nothing but quotations, so that only the speaker before can be meant."""
    part = document.paragraphs[paragraph]
    quoted = sum(min(q.end, part.end) - q.start for q in document.quotations_in(part.start, part.end) if q.depth == 0)
    return part.end - part.start - quoted <= _SPARE


def _later_owner(document: Document, pairs: Sequence[Pair], quotation: Quotation) -> Draft | None:
    """The statement with the last part of a quotation over several paragraphs, of which this is an earlier one."""
    ids = {quotation.index}
    for other in document.quotations[quotation.index + 1 : quotation.index + 1 + _PARAGRAPHS]:
        if other.continues in ids:
            ids.add(other.index)
            for draft, _ in pairs:
                inside = any(other.inner_start <= a < other.inner_end for a, _ in draft.content)
                if inside and not other.inner_start <= draft.at[0] < other.inner_end:
                    return draft
    return None


def _nothing_between(document: Document, start: int, end: int) -> bool:
    """No full sentence of the article's own stands between the statement and the quotation."""
    return not any(s.start >= start and s.end <= end for s in document.sentences if s.start < end)


def _quoted(document: Document, draft: Draft) -> bool:
    return any(
        document.quoted(start) is not None or document.quoted(max(start, end - 2)) is not None
        for start, end in draft.content
    )


def _beside_a_name(document: Document, cast: Cast, quotation: Quotation) -> Pair | None:
    """ "Zelensky: “…”", "‘A signature, not a peace’: a negotiator remembers", "“…” — Tusk"."""
    text = document.text
    sentence = document.sentence_at(quotation.start)
    line_start = document.paragraphs[sentence.paragraph].start
    before = text[line_start : quotation.start].rstrip()
    after_colon = (
        text[quotation.end : quotation.end + 2].strip() == ":" or text[quotation.end : quotation.end + 1] == ":"
    )
    if after_colon and not before:
        first = document.token_at(text.index(":", quotation.end)) + 1
        named = cast.names_in(first, first + 3)
        if named:
            return _named(document, cast, quotation, named[0].first, named[0].last, named[0].actor, "name-after-colon")
    if before.endswith(":") and len(before.split()) <= 8:
        first, last = document.token_at(line_start), document.token_at(quotation.start)
        names = [n for n in cast.names_in(first, last) if n.actor.kind is not ActorKind.STATE or n.last == last - 1]
        if names:
            return _named(document, cast, quotation, names[-1].first, names[-1].last, names[-1].actor, "colon-name")
    after = text[quotation.end : quotation.end + 3].strip()
    if after[:1] in DASHES and after[:1]:
        first = document.token_at(quotation.end + text[quotation.end : quotation.end + 4].find(after[0])) + 1
        return _signed(document, cast, quotation, first)
    return None


def _signed(document: Document, cast: Cast, quotation: Quotation, first: int) -> Pair | None:
    """ "“…” — Jane Doe": the capitalised words after the dash, up to the end of the line."""
    tokens = document.tokens
    line_end = document.paragraphs[document.sentence_at(quotation.start).paragraph].end
    last = first
    while last < len(tokens) and tokens[last].start < line_end and tokens[last].text[:1].isupper():
        last += 1
    if (
        last == first
        or last - first > 5
        or (last < len(tokens) and tokens[last].start < line_end and tokens[last].text not in ",.;(")
    ):
        return None
    names = cast.names_in(first, last)
    actor = names[0].actor if names else Actor(name=document.words(first, last), kind=ActorKind.PERSON)
    return _named(document, cast, quotation, first, last, actor, "dash-name")


def _cue_beside(document: Document, quotation: Quotation, first: int, rule: str) -> tuple[int, int]:
    """The verb that opens "Said Umerov: “…”", else the colon or dash."""
    tokens = document.tokens
    if rule == "colon-name":
        opening = document.sentence_at(quotation.start).first
        if opening < first and document.tag(opening) in ("VBD", "VBZ", "VBN"):
            return tokens[opening].start, tokens[opening].end
        mark = document.text.find(":", max(0, quotation.start - 3), quotation.start)
        if mark >= 0:
            return mark, mark + 1
    return tokens[first - 1].start, tokens[first - 1].end


def _named(
    document: Document, cast: Cast, quotation: Quotation, first: int, last: int, actor: Actor, rule: str
) -> Pair | None:
    piece = trim(document, quotation.inner_start, quotation.inner_end)
    if piece is None:
        return None
    cue = _cue_beside(document, quotation, first, rule)
    draft = Draft(
        sentence=document.sentence_at(quotation.start),
        cue=cue,
        content=[piece],
        sources=(),
        act=Act.STATE,
        rule=rule,
        source_range=(first, last),
    )
    return draft, (cast.with_role(actor),)

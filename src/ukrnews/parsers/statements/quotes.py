"""Quotations across sentences: those that go on without a new cue, and those that stand beside a name alone."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ukrnews.model import Form, Span
from ukrnews.parsers.cards import Table
from ukrnews.parsers.extents import trim
from ukrnews.parsers.statements.owners import PARAGRAPHS
from ukrnews.parsers.statements.quoted import Line, Quoted
from ukrnews.parsers.statements.sentence_drafts import first_draft
from ukrnews.parsers.statements.statement_draft import Draft
from ukrnews.reading.document import Document
from ukrnews.reading.quotations import Quotation

_QUOTATION = frozenset({"quotation"})
_LONE = frozenset({"lone quotation"})
_SENTENCES = 60
"""How many sentences before and after a quotation its statement may stand."""
_LINES = frozenset({"line after a name"}), frozenset({"line before a name"})


def form_of(document: Document, content: Sequence[Span], told: Sequence[Span | None]) -> Form:
    """Direct where every part lies inside quotation marks, indirect where none has any, mixed otherwise. Marks that
    all those `told` stand in, too, source and cue, are those of somebody who reports another."""
    marks = [document.quotations_in(span.start, span.end) for span in content]
    around = _around_all(document, told) if any(marks) else None
    inside, level = 0, int(around is not None)
    touched = False
    for span, quotations in zip(content, marks, strict=True):
        near = [q for q in quotations if q is not around]
        inside += any(q.depth == level and q.inner_start <= span.start and span.end <= q.inner_end for q in near)
        touched = touched or bool(near)
    if inside == len(content):
        return Form.DIRECT
    return Form.MIXED if touched else Form.INDIRECT


def _around_all(document: Document, told: Sequence[Span | None]) -> Quotation | None:
    """The quotation that source and cue both stand in."""
    first, *rest = (document.quoted(s.start) if s is not None else None for s in told)
    return first if all(q is first for q in rest) else None


def joined(document: Document, drafts: Sequence[Draft], rules: Table, carrying: Table) -> list[Draft]:
    """The drafts, with those of quotations and headlines that a name signs, and every quotation that no draft holds
    given to the statement that it goes on from."""
    known = _Known(document, drafts)
    for quotation in document.quotations:
        if quotation.depth or not _is_speech(document, quotation) or known.holds(quotation):
            continue
        new = _given(Quoted(document, quotation, known.near(quotation)), rules, carrying)
        if new is not None:
            known.add(new)
    return sorted([*known.drafts, *_headlines(document, known.drafts, rules)], key=lambda d: min(d.content))


def _headlines(document: Document, found: Sequence[Draft], rules: Table) -> Iterator[Draft]:
    """The drafts of lines without a full stop that a name signs."""
    taken = {d.sentence.index: d.at[1] for d in found}
    for sentence in document.sentences:
        if document.tokens[sentence.last - 1].text not in ".!?":
            line = Line(document, sentence, taken.get(sentence.index))
            signed = [d for signs in _LINES if (d := first_draft(rules, line, signs)) is not None]
            if len(signed) > 1:  # "TASS: Two die in raid – governor": the outlet only carries it
                carried, signed = signed[0], signed[1:]
                signed[0].content = [(carried.content[0][0], signed[0].content[0][1])]
            yield from signed


def _given(quoted: Quoted, rules: Table, carrying: Table) -> Draft | None:
    """A new draft of the quotation; None where it is another one's, or nobody's."""
    new = first_draft(rules, quoted, _QUOTATION)
    if new is not None or _joined(quoted, carrying):
        return new
    return first_draft(rules, quoted, _LONE)


def _joined(quoted: Quoted, carrying: Table) -> bool:
    """Whether the quotation was given to the statement that the first rule finds for it."""
    owners = (card.read(quoted) for card in carrying.looking_at(_QUOTATION))
    owner: Draft | None = next((o for o in owners if o is not None), None)
    piece = trim(quoted.document, quoted.quotation.inner_start, quoted.quotation.inner_end)
    if owner is not None and piece is not None:
        owner.content = sorted([*owner.content, piece])
    return owner is not None


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


class _Known:
    """The drafts by their places, so that none far away is looked at."""

    def __init__(self, document: Document, drafts: Sequence[Draft]) -> None:
        self._document = document
        self._quotations = [q for q in document.quotations if not q.depth]
        self._middles = [q.inner_start + q.inner_end for q in self._quotations]  # doubled, to stay whole
        self._held: set[int] = set()
        self._by_sentence: defaultdict[int, list[tuple[int, Draft]]] = defaultdict(list)
        self.drafts: list[Draft] = []
        for draft in drafts:
            self.add(draft)

    def add(self, draft: Draft) -> None:
        """One more."""
        self._by_sentence[draft.sentence.index].append((len(self.drafts), draft))
        self.drafts.append(draft)
        for start, end in draft.content:
            first, last = bisect_right(self._middles, 2 * start), bisect_left(self._middles, 2 * end)
            self._held.update(q.start for q in self._quotations[first:last] if _holds_half(start, end, q))

    def holds(self, quotation: Quotation) -> bool:
        """Whether one of them holds more than half of the outermost quotation."""
        return quotation.start in self._held

    def near(self, quotation: Quotation) -> list[Draft]:
        """Those some paragraphs before and after, paragraph by paragraph."""
        here = self._document.sentence_at(quotation.start)
        around = range(here.index - _SENTENCES, here.index + _SENTENCES + 1)
        numbered = [one for k in around for one in self._by_sentence.get(k, ())]
        near = [
            (d.sentence.paragraph, n, d)
            for n, d in numbered
            if abs(d.sentence.paragraph - here.paragraph) <= PARAGRAPHS
        ]
        return [d for _, _, d in sorted(near, key=lambda one: one[:2])]


def _holds_half(start: int, end: int, quotation: Quotation) -> bool:
    held = min(end, quotation.inner_end) - max(start, quotation.inner_start)
    return 2 * held > quotation.inner_end - quotation.inner_start

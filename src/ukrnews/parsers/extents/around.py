"""What an attribution reports that is set into its sentence, and a cue inside a relative clause."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ukrnews.parsers.extents.edges import trim, trim_tokens
from ukrnews.parsers.extents.insertions import AROUND, Inserted
from ukrnews.reading.document import Document
from ukrnews.reading.syntax.protocol import Chunk, Clause

_EXAMPLES = frozenset({"like", "including"})
"""Words after which a group, though governed, is what a relative clause describes."""


def said_around(
    document: Document,
    row: Sequence[Chunk],
    inside: tuple[int, int],
    others: Sequence[tuple[int, int]],
    cues: Collection[str],
) -> list[tuple[int, int]]:
    """The trimmed character ranges that an insertion of the tokens `inside` reports.

    `others` are the token ranges of the sentence's other insertions, which bound it. A quotation that the sentence is
    part of is taken whole, the sentences before and after included, unless the attribution itself is quoted.
    """
    first, last = inside
    sentence = document.sentence_of_token(first)
    low = max([end for _, end in others if end <= first], default=sentence.first)
    high = min([start for start, _ in others if start >= last], default=sentence.last)
    low = max(low, document.dateline_end(sentence))
    ended, resumed = (next((k for k, c in enumerate(row) if c.first >= t), len(row)) for t in inside)
    at = Inserted(document, row, first, last, low, first, high, cues, bool(others), ended, resumed)
    for narrows in AROUND.of(document):
        at = narrows.read(at) or at
    pieces = [trim_tokens(document, at.low, at.gap), trim_tokens(document, at.last, at.high)]
    return [p if at.quoted else _whole_quotation(document, p) for p in pieces if p is not None]


def _whole_quotation(document: Document, piece: tuple[int, int]) -> tuple[int, int]:
    """The piece, grown over the whole quotation that it is the end or the start of."""
    start, end = piece
    quotation = document.quoted(start)
    if quotation is None or not (quotation.inner_end <= end + 3 or quotation.inner_start >= start - 3):
        return piece
    whole = quotation.inner_start, max(end, quotation.inner_end)
    return trim(document, *whole) or whole


def embedded(
    chunks: Sequence[Chunk], clauses: Sequence[Clause], clause: Clause, at: int
) -> tuple[int, int, int, int] | None:
    """ "a law that critics said crippled two agencies", "a step that he says would fail": tokens of the antecedent
    (first, last) and of the rest of the relative clause (first, last); None where the cue is not in such a clause."""
    relative = next((k for k in range(at - 1, 0, -1) if chunks[k].kind not in ("N", "P", "D", "T")), 0)
    start = _described(chunks, relative)
    after = next((c for c in chunks[at + 1 :] if c.kind not in ("D", "T")), None)
    verb = after.finite if after is not None else None
    if start is None or after is None or verb is None:
        return None
    ends = [c.last for c in clauses if c.verb is not None and c.verb.head == verb.head]
    if chunks[relative].lower != "what":
        ends.append(clause.last)
    return start, chunks[relative].first, after.first, max([after.last, *ends])


def _described(chunks: Sequence[Chunk], relative: int) -> int | None:
    """The first token of the noun that a relative clause describes, or of "what": "amounts to what he said was
    blackmail"."""
    if chunks[relative].lower == "what":
        return chunks[relative].first if relative else None
    for k in range(relative - 1, -1, -1) if chunks[relative].kind == "R" else ():
        noun = chunks[k].noun if chunks[k].kind == "N" else None
        if noun is not None and (noun.preposition is None or chunks[k - 1].lower in _EXAMPLES):
            return noun.first
        if chunks[k].verb is not None:
            return None
    return None

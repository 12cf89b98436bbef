"""Attributions inside or after what they report: "…," he said. "…"; A, said B, C; according to D."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ukrnews.parsers.extents import Content, ends_at, said_end
from ukrnews.parsers.statements.ranges import trim
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax.cursor import Cursor
from ukrnews.reading.syntax.protocol import Chunk, Clause

_EXAMPLES = frozenset({"like", "including"})
"""Words after which a group, though governed, is what a relative clause describes."""


def around(
    document: Document,
    sentence: Sentence,
    chunks: Sequence[Chunk],
    first: int,
    last: int,
    others: Sequence[tuple[int, int]],
    cues: Collection[str],
) -> list[tuple[int, int]]:
    """The trimmed character ranges that an insertion of the tokens [first, last) reports.

    `others` are the token ranges of the sentence's other insertions, which bound it. A quotation that the sentence is
    part of is taken whole, the sentences before and after included, unless the attribution itself is quoted ("as all
    the ministers said"): then only what stands before it is meant.
    """
    low = max([end for _, end in others if end <= first], default=sentence.first)
    high = min([start for start, _ in others if start >= last], default=sentence.last)
    low, high = max(low, document.dateline_end(sentence)), _before_next_attribution(document, chunks, last, high, cues)
    low, high = _within_semicolons(chunks, first, last, low, high, bool(others))
    relative = _relative_before(chunks, first)
    if _governed_relative(chunks, first):
        pieces = [_piece(document, last, _clause_end(chunks, last, high))]
    elif relative is not None:
        low, gap = relative
        pieces = [_piece(document, low, gap), _piece(document, last, _clause_end(chunks, last, high))]
    else:
        pieces = [_after_colon(document, low, first) or _piece(document, low, first), _piece(document, last, high)]
        if (
            _opens_quotation(document, last)
            and not _closes_quotation(document, sentence, first)
            and not _has_main_verb(chunks, low, first)
            and not _verb_follows(chunks, last)
        ):
            pieces = pieces[1:]
        elif (
            first > sentence.first
            and _closes_quotation(document, sentence, first)
            and not _half_said(chunks, low, first)
            and not _opens_quotation(document, last)
            and not _joined_quotation(chunks, last)
        ) or (
            _has_main_verb(chunks, low, first)
            and _describes(chunks, last, high)
            and not _opens_quotation(document, last)
            and not _waits_for_noun(chunks, first)
        ):
            pieces = pieces[:1]
    if _article_goes_on(chunks, low, first, last):
        pieces = pieces[:1]
    if document.quoted(document.tokens[last - 1].start) is not None:
        return [p for p in pieces[:1] if p is not None]
    kept = [p for p in pieces if p is not None]
    return [_whole_quotation(document, p) for p in kept]


def _after_colon(document: Document, low: int, first: int) -> tuple[int, int] | None:
    """ "She scolded him: “…,” she said": the inside of a quotation that a colon opens and the attribution ends."""
    tokens = document.tokens
    for k in range(low + 1, first):
        if tokens[k].text != ":" or k + 1 >= len(tokens) or tokens[k + 1].start not in _starts(document):
            continue
        quotation = document.quoted(tokens[k + 1].end)
        if quotation is None or not quotation.closed:
            continue
        if tokens[max(low, first - 2)].end <= quotation.end <= tokens[first].end:
            return trim(document, quotation.inner_start, quotation.inner_end)
    return None


def _verb_follows(chunks: Sequence[Chunk], last: int) -> bool:
    """Whether the verb of what was said follows: "These men, he explained, were “well paid”"."""
    after = next((c for c in chunks if c.first >= last and c.kind not in (",", "D")), None)
    return after is not None and (after.is_finite or (after.kind == "O" and after.lower == "be"))


def _joined_quotation(chunks: Sequence[Chunk], last: int) -> bool:
    """ "“…,” he said, and still “got to sit in”": a conjunction and more quoted words follow."""
    rest = [c for c in chunks if c.first >= last and c.kind != ","][:5]
    return bool(rest) and rest[0].kind == "C" and any(c.kind == "Q" for c in rest)


def _half_said(chunks: Sequence[Chunk], low: int, first: int) -> bool:
    """ "“If they stay,” she said, the fund would pay": a quoted if-clause goes on after the attribution."""
    inside = [c for c in chunks if low <= c.first < first and c.kind != "Q"]
    return (
        bool(inside)
        and inside[0].kind == "S"
        and inside[0].lower in ("if", "unless", "when", "once", "until", "as long as")
    )


def _article_goes_on(chunks: Sequence[Chunk], low: int, first: int, last: int) -> bool:
    """ "The aim is peace, officials say, as talks begin": after a whole clause, "as" and "after" open the article's."""
    after = next((c for c in chunks if c.first >= last and c.kind != ","), None)
    if after is not None and after.verb is not None and after.verb.form == "gerund":
        return _has_main_verb(chunks, low, first)  # "Talks have stalled, he said, appearing to confirm it"
    if after is None or after.kind != "S" or after.lower not in ("as", "after", "while", "hours after", "just as"):
        return False
    return _has_main_verb(chunks, low, first)


def _waits_for_noun(chunks: Sequence[Chunk], first: int) -> bool:
    """ "The aim is, he said, a just peace": a bare "is" before the attribution."""
    before = next((c for c in reversed(chunks) if c.last <= first and c.kind != ","), None)
    return before is not None and before.verb is not None and before.verb.lemma == "be"


def _has_main_verb(chunks: Sequence[Chunk], low: int, first: int) -> bool:
    """Whether a finite verb stands before the attribution; "Asked about the raid, he said, “…”" has none."""
    return any(c.is_finite for c in chunks if low <= c.first < first)


def _describes(chunks: Sequence[Chunk], last: int, high: int) -> bool:
    """Whether a noun group without a verb of its own follows: "…, the Kremlin said, his first trip since the war"."""
    rest = [c for c in chunks if last <= c.first < high and c.kind not in ("Q", "O")]
    if not rest or rest[0].bare is None:
        return False
    for chunk in rest:
        if chunk.is_finite or chunk.kind in ("C", ";"):
            return False
        if chunk.kind in ("S", "R", "V"):
            return True
    return True


def _closes_quotation(document: Document, sentence: Sentence, first: int) -> bool:
    """Whether a quotation ends right before the attribution: what follows is the article's own, unless quoted too."""
    low, high = document.tokens[max(sentence.first, first - 2)].start, document.tokens[first].start
    ends = _ends(document)
    return any(at in ends for at in range(low + 1, high + 2))


def _opens_quotation(document: Document, last: int) -> bool:
    tokens = document.tokens
    if last >= len(tokens):
        return False
    return any(tokens[k].start in _starts(document) for k in range(max(0, last - 1), min(last + 2, len(tokens))))


def _ends(document: Document) -> frozenset[int]:
    """Where outermost quotations end, their mark included."""
    known = document.memo.get("outer ends")
    if not isinstance(known, frozenset):
        known = document.memo["outer ends"] = frozenset(q.end for q in document.quotations if q.depth == 0 and q.closed)
    return known


def _starts(document: Document) -> frozenset[int]:
    """Where outermost quotations start."""
    known = document.memo.get("outer starts")
    if not isinstance(known, frozenset):
        known = document.memo["outer starts"] = frozenset(q.start for q in document.quotations if q.depth == 0)
    return known


def _piece(document: Document, first: int, last: int) -> tuple[int, int] | None:
    if first >= last:
        return None
    return trim(document, document.tokens[first].start, document.tokens[last - 1].end)


def _before_next_attribution(
    document: Document, chunks: Sequence[Chunk], last: int, high: int, cues: Collection[str]
) -> int:
    """Where what follows the insertion ends: another act of speech of the same source begins there."""
    after = next((k for k, c in enumerate(chunks) if c.first >= last), len(chunks))
    stop = next((k for k, c in enumerate(chunks) if c.first >= high), len(chunks))
    if after >= stop:
        return high
    k = after
    while k < stop and (chunks[k].kind in (",", "D", "C") or chunks[k].lower in ("though", "while", "although")):
        k += 1
    verb = chunks[k].verb if k < stop else None
    conceding = k > after and chunks[k - 1].lower in ("though", "while", "although", "but")
    if verb is not None and verb.lemma in cues and (verb.form == "gerund" or (verb.form == "finite" and conceding)):
        return last
    if chunks[after].lower == "but" and ends_at(Cursor(chunks, after, stop), Content(document, cues, None, True)):
        return last  # "…, an officer said, but the ministry said it knew nothing"
    end = said_end(Cursor(chunks, after, stop), Content(document, cues, "past", whole=True))
    return chunks[end].first if end < stop else high


def _within_semicolons(
    chunks: Sequence[Chunk], first: int, last: int, low: int, high: int, others: bool
) -> tuple[int, int]:
    """Where another attribution shares the sentence, a semicolon parts what the two report."""
    if not others:
        return low, high
    for chunk in chunks:
        if chunk.kind == ";" and low < chunk.last <= first:
            low = chunk.last
        if chunk.kind == ";" and last <= chunk.first < high:
            high = chunk.first
            break
    return low, high


def _relative_before(chunks: Sequence[Chunk], first: int) -> tuple[int, int] | None:
    """ "soldiers who, he claimed, were surrounded": (start of the antecedent, the relative word), else None."""
    before = [k for k, c in enumerate(chunks) if c.last <= first and c.kind != ","]
    if not before or chunks[before[-1]].kind != "R":
        return None
    relative = before[-1]
    for k in range(relative - 1, -1, -1):
        noun = chunks[k].noun
        if noun is not None and noun.preposition is None:
            return noun.first, chunks[relative].first
        if chunks[k].verb is not None:
            break
    return None


def _governed_relative(chunks: Sequence[Chunk], first: int) -> bool:
    """ "the attack, in which, he said, two were killed": only what follows is said."""
    before = [c for c in chunks if c.last <= first and c.kind != ","][-2:]
    return [c.kind for c in before] == ["P", "R"]


def _clause_end(chunks: Sequence[Chunk], first: int, high: int) -> int:
    """The end of a relative clause: the next comma that a finite verb of another clause follows, else `high`."""
    for k, chunk in enumerate(chunks):
        if chunk.first > first and chunk.last <= high and chunk.kind in (",", ";"):
            rest = chunks[k + 1 :]
            if any(c.is_finite for c in rest[:4]):
                return chunk.first
    return high


def _whole_quotation(document: Document, piece: tuple[int, int]) -> tuple[int, int]:
    """The piece, grown over the whole quotation that it is the end or the start of."""
    start, end = piece
    quotation = document.quoted(start)
    if quotation is not None and quotation.inner_end <= end + 3:
        return _trimmed(document, quotation.inner_start, max(end, quotation.inner_end))
    if quotation is not None and quotation.inner_start >= start - 3:
        return _trimmed(document, quotation.inner_start, max(end, quotation.inner_end))
    return piece


def _trimmed(document: Document, start: int, end: int) -> tuple[int, int]:
    return trim(document, start, end) or (start, end)


def embedded(
    chunks: Sequence[Chunk], clauses: Sequence[Clause], clause: Clause, at: int
) -> tuple[int, int, int, int] | None:
    """ "a law that critics said crippled two agencies", "a step that he says would fail": tokens of the antecedent
    (first, last) and of the rest of the relative clause (first, last); None where the cue is not in such a clause."""
    relative = at - 1
    while relative >= 0 and chunks[relative].kind in ("N", "P", "D", "T"):
        relative -= 1
    following = next((c for c in chunks[at + 1 :] if c.kind not in ("D", "T")), None)
    if relative < 1 or following is None or not (chunks[relative].kind == "R" or chunks[relative].lower == "what"):
        return None
    after = following
    if after.verb is None or after.verb.form != "finite":
        return None
    if chunks[relative].lower == "what":  # "amounts to what the senators said was blackmail"
        ends = [c.last for c in clauses if c.verb is not None and c.verb.head == after.verb.head]
        return chunks[relative].first, chunks[relative].first, after.first, max([after.last, *ends])
    for k in range(relative - 1, -1, -1):
        noun = chunks[k].noun
        if (
            noun is not None
            and chunks[k].kind == "N"
            and (noun.preposition is None or chunks[k - 1].lower in _EXAMPLES)
        ):
            ends = [c.last for c in clauses if c.verb is not None and c.verb.head == after.verb.head]
            return noun.first, chunks[relative].first, after.first, max([clause.last, after.last, *ends])
        if chunks[k].verb is not None:
            return None
    return None

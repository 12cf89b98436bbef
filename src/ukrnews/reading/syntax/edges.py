"""The edges of an attribution: the marks it stands between, and how far its source and what follows its cue reach."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.reading.syntax.closed import OPENING_QUOTES
from ukrnews.reading.syntax.protocol import Chunk
from ukrnews.reading.syntax.wordlists import listed

_CITING = listed("citing")
_OCCASIONS = frozenset({"after", "before", "while", "when", "as"})


def edge_before(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether a comma, dash or closing quotation mark stands before chunk `k`."""
    while k and chunks[k - 1].kind in ("D",):
        k -= 1
    if not k:
        return False
    if chunks[k - 1].kind in (",", "-") or chunks[k - 1].lower in ("?", "!", "…", "..."):
        return True
    return chunks[k - 1].kind == "Q" and k >= 2 and not opens_quotation(chunks, k - 1)


def after_quotation(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether a quotation closes right before chunk `k`: what stands there can only be its attribution."""
    if not k or chunks[k - 1].kind != "Q":
        return False
    j = k - 1
    while j >= 0 and chunks[j].kind == "Q":
        j -= 1
    return j >= 0 and (
        chunks[j].kind == ","
        or (k < len(chunks) and chunks[k].kind == ",")
        or chunks[j].lower in ("?", "!", ".", "…", "...", "-")
    )


def opens_quotation(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether the quotation mark at `k` opens."""
    return chunks[k].lower in OPENING_QUOTES


def edge_after(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether the attribution ends before chunk `k`: a mark, the sentence's end, or "adding that" without a comma."""
    if k >= len(chunks) or (chunks[k].kind in (",", "-", ";", "Q", "O") and chunks[k].lower != "to"):
        return True
    verb = chunks[k].verb
    if verb is None or verb.form != "gerund" or k + 1 >= len(chunks):
        return False
    return chunks[k + 1].lower == "that" or verb.lemma in _CITING


def closes(chunks: Sequence[Chunk], end: int) -> int:
    return 1 if end < len(chunks) and chunks[end].kind in (",", "-") else 0


def phrase_end(chunks: Sequence[Chunk], k: int) -> int:
    """The end of a source phrase: groups with their phrases, and an apposition or relative clause that closes."""
    while k < len(chunks) and chunks[k].kind in ("P", "N", "T", "Q", "A", "B", "C"):
        if chunks[k].kind == "C" and not (k + 1 < len(chunks) and chunks[k + 1].kind == "N"):
            break
        if chunks[k].kind == "C" and any(
            c.kind == "V" and c.verb and c.verb.form == "finite" for c in chunks[k + 1 : k + 5]
        ):
            break
        k += 1
    if k + 1 < len(chunks) and chunks[k].kind == ",":
        if chunks[k + 1].kind in ("N", "R"):
            end = _to_edge(chunks, k + 1)
            if end is not None:
                return end
        return k + 1
    return k


def past_relative(chunks: Sequence[Chunk], k: int) -> int:
    """Past a relative clause that opens here, after an apposition: "the mayor, Jarle Voss, who …"; else the same."""
    described = k < len(chunks) and chunks[k].kind == "R" and chunks[k - 1].kind == ","
    return (_to_edge(chunks, k) if described else None) or k


def _to_edge(chunks: Sequence[Chunk], k: int) -> int | None:
    """Past the comma that closes an apposition or relative clause; None where a new main clause starts instead."""
    relative = chunks[k].kind == "R"
    start = k
    while k < len(chunks) and chunks[k].kind not in (",", "-", ";", ":"):
        verb = chunks[k].verb
        if verb is not None and verb.form == "finite" and not relative and not _in_relative(chunks, start, k):
            return None
        k += 1
    return min(k + 1, len(chunks))


def _in_relative(chunks: Sequence[Chunk], start: int, k: int) -> bool:
    return any(c.kind == "R" for c in chunks[start:k])


def tail_end(chunks: Sequence[Chunk], k: int, *, addressee: bool) -> int:
    """Past a place, a time and where the verb takes one an addressee: "told reporters in Kyiv on Friday (14)"."""
    nouns = 0 if addressee else 1
    while k < len(chunks) and chunks[k].kind in ("N", "P", "T", "D", "A", "B"):
        if chunks[k].lower == ")" and chunks[k - 1].kind == "T":
            k += 1  # "on Friday (March 15)"
            continue
        if chunks[k].kind == "B":
            if k + 2 >= len(chunks) or not chunks[k + 1].lower.isdecimal():
                break
            k += 3
            continue
        if chunks[k].is_bare:
            nouns += 1
            if nouns > 1:
                break
        k += 1
    return _past_release(chunks, k)


def _past_release(chunks: Sequence[Chunk], k: int) -> int:
    """Past "released Thursday" after "said in a report": the participle of the paper and its time or place."""
    verb = chunks[k].verb if k < len(chunks) else None
    if verb is None or verb.form != "participle" or not chunks[k - 1].is_governed:
        return k
    after = k + 1
    while after < len(chunks) and (chunks[after].kind in ("P", "T") or chunks[after].is_governed):
        after += 1
    return after


def past_occasion(chunks: Sequence[Chunk], k: int) -> int:
    """Past "after meeting Macron", "as he arrived in Paris", right behind the cue and up to a comma or the end."""
    if k >= len(chunks):
        return k
    at = k - 1 if chunks[k].verb is not None else k
    if chunks[at].lower not in _OCCASIONS or chunks[at].kind not in ("S", "P"):
        return k
    end = next((j for j in range(at + 1, len(chunks)) if chunks[j].kind in (",", "-", ";", "O", "Q", ":")), len(chunks))
    verbs = [c.verb for c in chunks[at + 1 : end] if c.verb is not None]
    told = any(c.kind in ("S", "R") for c in chunks[at + 1 : end])
    if told or not verbs or sum(v.form == "finite" for v in verbs) > (verbs[0].form == "finite"):
        return k  # "said after the raid that …", "said after landing Kyiv had …"
    return end

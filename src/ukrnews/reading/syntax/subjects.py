"""Where the subject of a verb stands: the groups before it that nothing else governs."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.reading.syntax.neighbours import between_two
from ukrnews.reading.syntax.protocol import Chunk, NounGroup


def subject_start(chunks: Sequence[Chunk], j: int, after: int) -> int | None:
    """The first chunk of the subject that ends at chunk `j` or before, but behind chunk `after`."""
    found, listed = None, False
    while j > after:
        if _is_subject(chunks, j):
            found = j
            if not _joined_before(chunks, j, after) and not (listed and _comma_before(chunks, j, after)):
                return found
            listed = True
            j -= 2
        elif chunks[j].kind in ("N", "P", "T", "D", "Q") or (chunks[j].kind == "C" and between_two(chunks, j + 1)):
            j -= 1
        else:
            return found
    return found


def _is_subject(chunks: Sequence[Chunk], j: int) -> bool:
    return chunks[j].is_bare and not between_two(chunks, j)


def _joined_before(chunks: Sequence[Chunk], j: int, after: int) -> bool:
    """Whether "and" joins the group at `j` to one that does not stand right after chunk `after`."""
    if j - 2 <= after + 1 or j < 2 or chunks[j - 1].kind != "C":
        return False
    previous = chunks[j - 2].noun
    return previous is not None and previous.preposition is None


def _comma_before(chunks: Sequence[Chunk], j: int, after: int) -> bool:
    """ "said Merz, Tusk and Stubb agreed": whether a comma parts the group at `j` from one before it in its list."""
    return j - 2 > after and chunks[j - 1].kind == "," and chunks[j - 2].is_bare


def opens_before(chunks: Sequence[Chunk], subject_at: int | None) -> int | None:
    """ "…, and in Lyman a drone hit a bus": the chunk at which a place or time opens the subject's clause."""
    at = subject_at
    while at is not None and at > 2 and (chunks[at - 1].kind in ("P", "T") or chunks[at - 1].is_governed):
        at -= 1
    if at is None or at == subject_at or at < 2:
        return None
    return at if chunks[at - 1].kind == "C" and chunks[at - 2].kind == "," else None


def groups_in(chunks: Sequence[Chunk], start: int, stop: int) -> tuple[NounGroup, ...]:
    """The groups that nothing governs among chunks [start, stop)."""
    return tuple(noun for c in chunks[start:stop] if (noun := c.bare) is not None)

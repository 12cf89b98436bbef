"""A verb that reports inside a relative clause: "a law that critics said crippled two agencies"."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.reading.syntax.protocol import Chunk, Clause

_EXAMPLES = frozenset({"like", "including"})
"""Words after which a group, though governed, is what a relative clause describes."""


def embedded(
    chunks: Sequence[Chunk], clauses: Sequence[Clause], clause: Clause, at: int
) -> tuple[int, int, int, int] | None:
    """ "a law that critics said crippled two agencies", "a step that he says would fail": tokens of the antecedent
    (first, last) and of the rest of the relative clause (first, last); None where the cue is not in such a clause."""
    relative = next((k for k in range(at - 1, 0, -1) if chunks[k].kind not in ("N", "P", "D", "T")), 0)
    start, opens = _described(chunks, relative), chunks[relative].first
    if start is None and clause.kind == "relative" and clause.marker is None:
        before = next((c.noun for c in chunks[:at] if c.kind == "N" and c.last == clause.first), None)
        start, opens = (
            (before.first, clause.first) if before is not None else (None, opens)
        )  # "a depot he said was full"
    after = next((c for c in chunks[at + 1 :] if c.kind not in ("D", "T")), None)
    verb = after.finite if after is not None else None
    if start is None or after is None or verb is None:
        return None
    ends = [c.last for c in clauses if c.verb is not None and c.verb.head == verb.head]
    if chunks[relative].lower != "what":
        ends.append(clause.last)
    return start, opens, after.first, max([after.last, *ends])


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

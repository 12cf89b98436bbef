"""Negative words that open a clause and turn its verb round: "At no point did he say", "Never has he said"."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.reading.syntax.atoms import Atom
from ukrnews.reading.syntax.closed import AND_BUT, DASHES, QUOTES
from ukrnews.reading.syntax.wordlists import listed

_NEGATIVE = listed("negative in front")
_AFFIRMED = listed("affirmed after not")
"""What, after "not", tells of something done: "not until Friday did he say", "not only did he say"."""
_OPENERS = QUOTES | DASHES | AND_BUT | {",", ";", ":", "(", "that"}


def denied_in_front(atoms: Sequence[Atom], auxiliary: int) -> bool:
    """Whether a negative phrase opens the clause whose auxiliary, token `auxiliary`, stands before its subject."""
    before = [a for a in atoms if a.first < auxiliary]
    start = next((i + 1 for i in range(len(before) - 1, -1, -1) if before[i].lower in _OPENERS), 0)
    words = [a.lower for a in before[start:]]
    if not words or words[0] in _NEGATIVE:
        return bool(words)
    if words[0] == "not":
        dated = len(words) > 1 and before[start + 1].tag == "DATE"  # "not until Friday"
        return len(words) > 1 and not dated and words[1] not in _AFFIRMED and "first" not in words
    return before[start].tag == "IN" and words[1:2] in (["no"], ["none"])

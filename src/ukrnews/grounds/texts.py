"""Words that denote a length of time or a medium."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.grounds.actors import in_own_words
from ukrnews.grounds.passage import OTHER, Passage, named
from ukrnews.lexicon import ActorEntry
from ukrnews.model import Finding
from ukrnews.reading.durations import find_durations
from ukrnews.reading.sentences import Sentence


def denotes_duration(finding: Finding, duration: str, passages: Sequence[Passage]) -> str | None:
    """Each `named` ground reads as exactly that length, in its sentence or by itself."""
    del finding
    whole = named(passages)
    return None if whole and all(duration in _durations(p) for p in whole) else OTHER


def _durations(passage: Passage) -> set[str]:
    document = passage.document
    tokens = document.tokens
    alone = Sentence(0, passage.first, passage.last, tokens[passage.first].start, tokens[passage.last - 1].end, 0)
    found = [*find_durations(tokens, [document.sentence_of_token(passage.first)]), *find_durations(tokens, [alone])]
    return {d.iso for d in found if passage.holds(d.first, d.last)}


def denotes_medium(finding: Finding, medium: str, passages: Sequence[Passage]) -> str | None:
    """Each `named` ground has the medium's words, or a name by which the lexicon knows the body of that name."""
    del finding
    whole = named(passages)
    return None if whole and all(in_own_words(medium, p) or _is_outlet(medium, p) for p in whole) else OTHER


def _is_outlet(medium: str, passage: Passage) -> bool:
    document = passage.document
    found = document.lexicon.matcher(ActorEntry).find(document.tokens, passage.first, passage.last)
    return any(entry.name == medium for match in found for entry in match.entries)

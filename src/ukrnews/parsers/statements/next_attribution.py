"""Whether another act of speech begins at a comma or conjunction: "…, and the ministry said", "… but rejected"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.syntax.protocol import Chunk, VerbGroup

CIRCUMSTANCES = frozenset(
    ["after", "before", "when", "while", "as", "although", "though", "because", "since", "so", "where", "whereas"]
)
"""Connectives that open, after a comma, the circumstances of what is told."""
_WITH_WORD = listed("with word")
"""Verbs that report little without their particle or preposition."""


def skip(chunks: Sequence[Chunk], k: int, stop: int, kinds: str) -> int:
    """The chunk from `k` on that is of none of the kinds."""
    while k < stop and chunks[k].kind in kinds:
        k += 1
    return k


def new_attribution(
    chunks: Sequence[Chunk], start: int, k: int, stop: int, cues: Collection[str], tense: str | None
) -> bool:
    """Whether after the comma or conjunction at `k` another act of speech begins than the content from `start` on."""
    j = skip(chunks, k + 1, stop, "DTQ") if chunks[k].kind == "C" else skip(chunks, k + 1, stop, "CDTQ")
    if j >= stop:
        return False
    verb = chunks[j].verb
    comma = chunks[k].kind in (",", "-")
    if verb is not None:
        if verb.lemma not in cues or (
            j == k + 1 and (_clause_waits(chunks, start, k) or _subject_waits(chunks, start, k))
        ):
            return False
        if verb.form == "gerund":
            if not _speaks(chunks, j, cues):
                return False
            return comma or not any(c.verb is not None and c.verb.tag == "VBG" for c in chunks[start:k])
        if verb.tag == "VB" and len(verb.parts) == 1 and chunks[k].kind == "C":
            before = [c.verb for c in chunks[start:k] if c.verb is not None]
            return not any(v.form == "infinitive" or v.modal is not None for v in before)
        parallel = verb.perfect and any(c.verb is not None and c.verb.perfect for c in chunks[start:k])
        return verb.form == "finite" and _in_tense(verb, tense) and verb.modal is None and not parallel
    if not comma:
        finite = any(c.is_finite for c in chunks[start:k])
        begins = next((c for c in chunks[start:k] if c.kind not in ("C", "D", "T", "Q")), chunks[start])
        if not finite and begins.bare is not None:
            return _attribution_joined(chunks, j, stop, cues, None) and _governs_clause(chunks, j, stop)
        return (finite or chunks[k - 1].kind != "N" or begins.noun is None) and _attribution_joined(
            chunks, j, stop, cues, tense
        )
    joined = any(c.kind == "C" for c in chunks[k : j + 1])
    if chunks[j].kind == "S" and chunks[j].lower in CIRCUMSTANCES:
        j = skip(chunks, j + 1, stop, "DTQ")
        joined = True
    if not joined:
        return False
    if joined and chunks[j - 1].kind == "S" and j < stop and chunks[j].verb is not None:
        return any(c.kind == "C" for c in chunks[k:j])  # ", and when asked about it, …"
    opening = chunks[j].noun if j < stop else None
    while j < stop and chunks[j].kind in "NPTDQAC":
        j += 1
    verb = chunks[j].verb if j < stop else None
    if verb is not None and opening is not None and opening.owner in ("his", "her"):
        return verb.is_plain_past
    if verb is not None and chunks[j - 1].lower in ("he", "she") and verb.lemma in cues and verb.tag == "VBZ":
        return tense == "past"  # "said it was over, but he refuses to name anybody"
    return (
        verb is not None
        and verb.form == "finite"
        and verb.lemma in cues
        and (_in_tense(verb, tense) or _tells_clause(chunks, j, stop))
        and verb.modal is None
    )


def _speaks(chunks: Sequence[Chunk], j: int, cues: Collection[str]) -> bool:
    """Whether the -ing form at `j` has what makes it a cue: "pressing for talks", but not "pressing its advantage"."""
    verb = chunks[j].verb
    after = chunks[j + 1] if j + 1 < len(chunks) else None
    if verb is None or after is None or verb.lemma not in _WITH_WORD:
        return True
    return f"{verb.lemma} {after.lower}" in cues or after.kind in ("Q", ",")


def _tells_clause(chunks: Sequence[Chunk], j: int, stop: int) -> bool:
    """ ", and a mayor told CNN that": whom it is said to and "that" follow, whatever the tense."""
    return j + 2 < stop and chunks[j + 1].is_bare and chunks[j + 2].lower == "that"


def _clause_waits(chunks: Sequence[Chunk], start: int, k: int) -> bool:
    """Whether the last clause opened from `start` on has no verb before `k`: "reports that its head, X, predicted"."""
    last = next((j for j in range(k - 1, start - 1, -1) if chunks[j].kind in ("S", "R")), None)
    return last is not None and not any(c.verb is not None for c in chunks[last:k])


def _subject_waits(chunks: Sequence[Chunk], start: int, k: int) -> bool:
    """Whether a subject opens the content, and no verb outside relative clauses stands before `k`: "that his envoy,
    Lipavsky, had written", "Turkey – which hosts the talks – has said"."""
    first = next((c for c in chunks[start:k] if c.kind not in ("Q", "D", "T")), None)
    if first is None or not first.is_bare or not any(c.kind in (",", "-") for c in chunks[start:k]):
        return False
    return sum(c.is_finite for c in chunks[start:k]) <= sum(c.kind == "R" for c in chunks[start:k])


def list_waits(chunks: Sequence[Chunk], start: int, k: int, stop: int) -> bool:
    """Whether the comma or conjunction at `k` goes on with a list of subjects: "that envoys of Kyiv, Minsk, and Moscow
    had agreed"."""
    first = next((c for c in chunks[start:k] if c.kind not in ("Q", "D", "T")), None)
    if first is None or not first.is_bare or any(c.verb is not None or c.kind in ("S", "R") for c in chunks[start:k]):
        return False
    return any(c.kind == "C" for c in chunks[k : min(k + 4, stop)]) and any(
        c.kind == "," for c in chunks[start : k + 1]
    )


def _governs_clause(chunks: Sequence[Chunk], j: int, stop: int) -> bool:
    """Whether the first verb from `j` on is simple and completed by another finite verb: "the Kremlin said it was"."""
    at = next((k for k in range(j, stop) if chunks[k].verb is not None), stop)
    verb = chunks[at].verb if at < stop else None
    return verb is not None and len(verb.parts) == 1 and any(c.is_finite for c in chunks[at + 1 : stop])


def _in_tense(verb: VerbGroup, tense: str | None) -> bool:
    """Whether the verb reports in the tense; "has said" counts as a past."""
    return verb.tense == tense or (verb.perfect and tense == "past")


def _attribution_joined(chunks: Sequence[Chunk], j: int, stop: int, cues: Collection[str], tense: str | None) -> bool:
    """ "reported 117 attacks and local officials said": after the conjunction a subject and right after it a cue (in
    the tense, where one is wanted)."""
    j = skip(chunks, j, stop, "NPA")
    verb = chunks[j].verb if j < stop else None
    if verb is None or verb.form != "finite" or verb.lemma not in cues or verb.modal is not None:
        return False
    if tense is not None and not _in_tense(verb, tense):
        return False
    return j + 1 < stop and chunks[j + 1].kind in ("S", "N", "Q", "D", "T", "P")

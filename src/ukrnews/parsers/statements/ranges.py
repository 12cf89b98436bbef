"""Where what was said ends, and how its edges are trimmed."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ukrnews.reading.document import Document
from ukrnews.reading.quotations import Quotation
from ukrnews.reading.syntax.nouns import ABSTRACT
from ukrnews.reading.syntax.protocol import Chunk, VerbGroup

_OPENING = "“\"‘'«„"
_CLOSING = "”\"’'»“"
_EDGE = " \t\u00a0\u2009\u202f,;:—–-*•▪●"
_ADJUNCTS = frozenset({"as", "while", "after", "when", "because", "even as", "just as", "though", "although"})
_EFFECTS = frozenset(
    """prompt spark fuel trigger draw underscore underline echo contradict dash reignite stoke heighten deepen
    raise""".split()
)
"""Verbs that tell, as -ing forms after a comma, what came of something said."""
_MOVES = frozenset("move step shift blow bid gesture reversal".split())
"""What the article calls what was said: "ordered drills in a move that …"."""
_SUPPOSING = frozenset({"assume", "suppose", "depend", "exclude", "range"})
"""Verbs whose -ing form after a comma goes on with what was said: "at 40, assuming no loss"."""
_AFTER_COMMA_STOPS = frozenset(
    ["after", "before", "when", "while", "as", "although", "though", "because", "since", "so", "where", "whereas"]
)


def trim(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """The range without blanks, commas, a final full stop and quotation marks at its ends; None if nothing is left."""
    text = document.text
    while True:
        before = (start, end)
        while start < end and (text[start] in _EDGE or text[start].isspace()):
            start += 1
        while start < end and (text[end - 1] in _EDGE or text[end - 1].isspace()):
            end -= 1
        if end - start > 1 and text[end - 1] == "." and text[end - 2] != ".":
            end -= 1
        if text.startswith("''", start, end):
            start += 2
        elif start < end and text[start] in _OPENING and _marks(document, start):
            start += 1
        if end - start > 1 and text[end - 2 : end] == "''":
            end -= 2
        elif start < end and text[end - 1] in _CLOSING and _marks(document, end - 1):
            end -= 1
        if (start, end) == before:
            return (start, end) if any(c.isalnum() for c in text[start:end]) else None


def _marks(document: Document, offset: int) -> bool:
    """Whether the character is a quotation mark rather than an apostrophe."""
    marks = document.memo.get("quotation marks")
    if not isinstance(marks, frozenset):
        found = {q.start for q in document.quotations} | {q.end - 1 for q in document.quotations if q.closed}
        marks = document.memo["quotation marks"] = frozenset(found)
    return offset in marks


def content_end(
    chunks: Sequence[Chunk], start: int, stop: int, cues: Collection[str], *, clause: bool, tense: str | None
) -> int:
    """The chunk before which content that starts at chunk `start` ends, `stop` at the latest.

    It ends where a new attribution begins ("…, and the ministry said", "…, adding that", "… but rejected") and at the
    article's remark after a dash ("… — a reference to the raid") or of time (", hours after a raid"). What is not a
    `clause` ends, too, at an adverbial clause after a comma and at another verb of its own subject.
    """
    k = start + 1
    while k < stop:
        chunk = chunks[k]
        if chunk.kind in (",", "C", "-") and not (clause and _list_waits(chunks, start, k, stop)):
            if _new_attribution(chunks, start, k, stop, cues, tense):
                return k
        if chunk.kind == "Q" and _adds_after_quote(chunks, k, stop, cues):
            return k + 1
        if (chunk.kind == ";" and not _follows_from(chunks, k, stop)) or (chunk.kind == ":" and not clause):
            return k
        if chunk.kind == "-" and (_remark(chunks, k, stop) or _participle_after(chunks, k, stop)):
            return k
        if chunk.kind == "," and (
            _hours_after(chunks, k, stop) or _aside_from(chunks, k, stop, cues) or _effect(chunks, k, stop)
        ):
            return k
        if clause and chunk.kind == "," and _meanwhile(chunks, start, k, stop):
            return k
        if not clause:
            if (
                chunk.kind == ","
                and k + 1 < stop
                and chunks[k + 1].kind == "S"
                and chunks[k + 1].lower in _AFTER_COMMA_STOPS
            ):
                return k
            if chunk.kind == "S" and chunk.lower in _ADJUNCTS and not _of_what_is_done(chunks, start, k):
                return k
            if chunk.kind == "P" and _circumstance(chunks, k, stop):
                return k
            if chunk.kind == "C" and _he_does(chunks, k, stop):
                return k
            if chunk.kind == "," and [c.kind + c.lower for c in chunks[k + 1 : k + 3]] == ["Cand", "Sthat"]:
                return k  # "said it proposed talks, and that …"
            if chunk.kind == "," and _participle_after(chunks, k, stop):
                return k
            if chunk.kind == "," and _described_after(chunks, k, stop):
                return k
            if chunk.kind == "C" and _other_verb(chunks, k, stop):
                return k - 1 if chunks[k - 1].kind == "," else k
            if chunk.kind == "," and _other_clause(chunks, k, stop):
                return k
        k += 1
    return stop


def _of_what_is_done(chunks: Sequence[Chunk], start: int, k: int) -> bool:
    """ "accused it of sleeping when the calls came": time and reason of a verb inside what was said belong to it."""
    return chunks[k].lower in ("when", "because") and any(c.verb is not None for c in chunks[start:k])


def _adds_after_quote(chunks: Sequence[Chunk], k: int, stop: int, cues: Collection[str]) -> bool:
    """ "“darkest pages” adding that": a closing mark and an -ing form of a cue without a comma."""
    verb = chunks[k + 1].verb if k + 1 < stop else None
    return chunks[k].lower in ("”", "’", "»") and verb is not None and verb.form == "gerund" and verb.lemma in cues


def _follows_from(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """ "; therefore, …": the argument goes on."""
    return k + 1 < stop and chunks[k + 1].lower in ("therefore", "thus", "hence", "so", "otherwise", "instead")


def _hours_after(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """Whether the comma is followed by "hours after", "a day before": when it was said."""
    if k + 2 >= stop or chunks[k + 1].kind != "T":
        return False
    return chunks[k + 2].kind in ("S", "P") and chunks[k + 2].lower in ("after", "before")


def _meanwhile(chunks: Sequence[Chunk], start: int, k: int, stop: int) -> bool:
    """ "said it was over, even as shells fell": a connective of time after a whole clause opens the article's words."""
    at = k + 2 if k + 2 < stop and chunks[k + 1].lower in ("even", "just") else k + 1
    if at >= stop or chunks[at].kind != "S" or chunks[at].lower not in ("as", "even as", "just as"):
        return False
    return any(c.is_finite for c in chunks[start:k]) and any(c.is_finite for c in chunks[k + 2 : stop])


def _effect(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """ ", coming after a raid", ", prompting cheers": the article on what was said, not a part of it."""
    verb = chunks[k + 1].verb if k + 1 < stop else None
    if verb is None or verb.form != "gerund":
        return False
    return verb.lemma in _EFFECTS or (verb.lemma == "come" and k + 2 < stop and chunks[k + 2].kind in ("S", "P", "T"))


def _aside_from(chunks: Sequence[Chunk], k: int, stop: int, cues: Collection[str]) -> bool:
    """ ", aside from saying he was ready": another thing said."""
    if k + 3 >= stop or chunks[k + 1].lower not in ("aside", "apart", "other"):
        return False
    verb = chunks[k + 3].verb
    return verb is not None and verb.form == "gerund" and verb.lemma in cues


def _remark(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """Whether after the dash at `k` a noun group without a verb of its own describes what was said, to the end."""
    if k + 1 >= stop or chunks[k + 1].bare is None:
        return False
    for chunk in chunks[k + 2 : stop]:
        if chunk.kind in ("S", "R"):
            return not any(c.kind == "-" for c in chunks[k + 2 : stop])
        if chunk.is_finite or chunk.kind in ("-", ",", "C", ";", ":"):
            return False
    return True


def _participle_after(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """Whether a comma and an -ing form open what the subject does besides: ", encouraging his supporters"."""
    j = _skip(chunks, k + 1, stop, "D")
    verb = chunks[j].verb if j < stop else None
    return verb is not None and verb.form == "gerund" and verb.lemma not in _SUPPOSING


def _described_after(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """Whether the comma opens the article's own words on an object: ", who took offence", ", another sign of unity"."""
    mark = next((c.lower for c in reversed(chunks[:k]) if c.kind == "Q"), "")
    if k + 1 >= stop or (mark and mark in _OPENING):
        return False
    if chunks[k + 1].kind == "R":
        names_parts = k + 2 < stop and chunks[k + 2].lower in ("include", "contain", "comprise")
        return chunks[k + 1].lower in ("who", "which") and not names_parts
    if _called_a_plan(chunks, k, stop):
        return True
    relative = next((j for j in range(k + 1, stop) if chunks[j].kind == "R"), stop)
    if not chunks[k + 1].is_bare or any(c.kind == "," for c in chunks[k + 1 : relative]):
        return False
    return not any(c.is_finite or c.kind in ("C", "S", "Q") for c in chunks[k + 1 : relative])


def _called_a_plan(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """ ", a plan Kyiv has dismissed": what was said is taken up by a noun with somebody's view of it."""
    return (
        k + 3 < stop
        and chunks[k + 1].is_bare
        and chunks[k + 1].lower in ABSTRACT
        and chunks[k + 2].is_bare
        and chunks[k + 3].is_finite
    )


def _circumstance(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """ "amid growing concern", "as shown by the vote": the article's words on an object."""
    if chunks[k].lower == "amid" or (chunks[k].lower == "in" and k + 1 < stop and chunks[k + 1].lower in _MOVES):
        return True
    verb = chunks[k + 1].verb if k + 1 < stop else None
    return chunks[k].lower == "as" and verb is not None and verb.form == "participle"


def _he_does(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """ "but he has raised them": a conjunction, "he" or "she", and a finite verb."""
    return k + 2 < stop and chunks[k + 1].lower in ("he", "she", "they") and chunks[k + 2].is_finite


def _skip(chunks: Sequence[Chunk], k: int, stop: int, kinds: str) -> int:
    while k < stop and chunks[k].kind in kinds:
        k += 1
    return k


def _new_attribution(
    chunks: Sequence[Chunk], start: int, k: int, stop: int, cues: Collection[str], tense: str | None
) -> bool:
    """Whether after the comma or conjunction at `k` another act of speech begins than the content from `start` on."""
    j = _skip(chunks, k + 1, stop, "DTQ") if chunks[k].kind == "C" else _skip(chunks, k + 1, stop, "CDTQ")
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
            return not any(c.verb is not None and c.verb.form == "infinitive" for c in chunks[start:k])
        return verb.form == "finite" and _in_tense(verb, tense) and verb.modal is None
    if not comma:
        finite = any(c.is_finite for c in chunks[start:k])
        begins = next((c for c in chunks[start:k] if c.kind not in ("C", "D", "T", "Q")), chunks[start])
        if not finite and begins.bare is not None:
            return _attribution_joined(chunks, j, stop, cues, None) and _governs_clause(chunks, j, stop)
        return (finite or chunks[k - 1].kind != "N" or begins.noun is None) and _attribution_joined(
            chunks, j, stop, cues, tense
        )
    joined = any(c.kind == "C" for c in chunks[k : j + 1])
    if chunks[j].kind == "S" and chunks[j].lower in _AFTER_COMMA_STOPS:
        j = _skip(chunks, j + 1, stop, "DTQ")
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


_WITH_WORD = frozenset({"press", "push", "speak", "talk", "hit", "lash", "single", "double"})
"""Verbs that report little without their particle or preposition."""


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


def _list_waits(chunks: Sequence[Chunk], start: int, k: int, stop: int) -> bool:
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
    j = _skip(chunks, j, stop, "NPA")
    verb = chunks[j].verb if j < stop else None
    if verb is None or verb.form != "finite" or verb.lemma not in cues or verb.modal is not None:
        return False
    if tense is not None and not _in_tense(verb, tense):
        return False
    return j + 1 < stop and chunks[j + 1].kind in ("S", "N", "Q", "D", "T", "P")


def _other_verb(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """Whether the conjunction at `k` joins another finite verb to the cue's."""
    j = _skip(chunks, k + 1, stop, "DT")
    verb = chunks[j].verb if j < stop else None
    return verb is not None and verb.form == "finite" and verb.tag != "VB"


def _other_clause(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """Whether after the comma at `k` a conjunction and a clause with its own subject follow: ", and he left"."""
    if k + 1 >= stop or chunks[k + 1].kind != "C":
        return False
    j = _skip(chunks, k + 2, stop, "NPTDQA")
    verb = chunks[j].verb if j < stop else None
    return verb is not None and verb.form == "finite"


def quotation_at(document: Document, offset: int) -> Quotation | None:
    """The outermost quotation that opens at the character."""
    starts = document.memo.get("quotation starts")
    if not isinstance(starts, dict):
        starts = document.memo["quotation starts"] = {q.start: q for q in document.quotations if q.depth == 0}
    return starts.get(offset)

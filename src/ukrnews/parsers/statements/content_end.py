"""Where what was said ends: at another act of speech, or where the article's own words begin."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ukrnews.parsers.statements.next_attribution import CIRCUMSTANCES, list_waits, new_attribution, skip
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.syntax.nouns import ABSTRACT
from ukrnews.reading.syntax.protocol import Chunk

_OPENING = frozenset("“\"‘'«„")
_ADJUNCTS = frozenset({"as", "while", "after", "when", "because", "even as", "just as", "though", "although"})
_EFFECTS = listed("effects")
"""Verbs that tell, as -ing forms after a comma, what came of something said."""
_MOVES = listed("moves")
"""What the article calls what was said: "ordered drills in a move that …"."""
_SUPPOSING = listed("supposing")
"""Verbs whose -ing form after a comma goes on with what was said: "at 40, assuming no loss"."""


def content_end(
    chunks: Sequence[Chunk], start: int, stop: int, cues: Collection[str], *, clause: bool, tense: str | None
) -> int:
    """The chunk before which content that starts at chunk `start` ends, `stop` at the latest.

    It ends where a new attribution begins ("…, and the ministry said", "…, adding that", "… but rejected") and at the
    article's remark after a dash ("… — a reference to the raid") or of time (", hours after a raid"). What is not a
    `clause` ends, too, at an adverbial clause after a comma and at another verb of its own subject.
    """
    for k in range(start + 1, stop):
        if chunks[k].kind in _MARKS:
            end = _said_up_to(chunks, start, k, stop, cues, clause, tense)
            if end is None and not clause:
                end = _object_up_to(chunks, start, k, stop)
            if end is not None:
                return end
    return stop


_MARKS = frozenset({",", "C", "-", "Q", ";", ":", "S", "P"})
"""Kinds of chunks at which something else can begin."""


def _said_up_to(
    chunks: Sequence[Chunk], start: int, k: int, stop: int, cues: Collection[str], clause: bool, tense: str | None
) -> int | None:
    """Where any content ends, if it does at chunk `k`."""
    kind = chunks[k].kind
    listed = clause and kind in (",", "C", "-") and list_waits(chunks, start, k, stop)
    if kind in (",", "C", "-") and not listed and new_attribution(chunks, start, k, stop, cues, tense):
        return k
    if kind in (",", "C", "S") and _withholds(chunks, k, stop):
        return k
    if kind == "," and _next_event(chunks, k, stop):
        return k
    if kind == "Q" and _adds_after_quote(chunks, k, stop, cues):
        return k + 1
    if kind == ";":
        ends = not _follows_from(chunks, k, stop)
    elif kind == ":":
        ends = not clause
    elif kind == "-":
        ends = _remark(chunks, k, stop) or _participle_after(chunks, k, stop)
    elif kind == ",":
        ends = (
            _hours_after(chunks, k, stop)
            or _speaking(chunks, k, stop)
            or _without_details(chunks, k, stop)
            or _called_a_claim(chunks, k, stop)
            or _aside_from(chunks, k, stop, cues)
            or _effect(chunks, k, stop)
            or (clause and _meanwhile(chunks, start, k, stop))
        )
    else:
        ends = kind == "S" and _when_asked(chunks, k, stop)
    return k if ends else None


def _speaking(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """ ", speaking in Berlin", ", addressing reporters"."""
    verb = chunks[k + 1].verb if k + 1 < stop else None
    return verb is not None and verb.form == "gerund" and verb.lemma in ("speak", "address", "talk")


def _without_details(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """ ", without giving details"."""
    verb = chunks[k + 2].verb if k + 2 < stop else None
    return (
        chunks[k + 1].lower == "without" and verb is not None and verb.lemma in _DISCLOSING if k + 1 < stop else False
    )


def _called_a_claim(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """ ", a claim Macron called absurd", ", an idea rejected by Kyiv": what the article says of what was said."""
    if k + 2 >= stop or not chunks[k + 1].is_bare or chunks[k + 1].lower not in listed("what the article calls it"):
        return False
    after = chunks[k + 2]
    verb_at = skip(chunks, k + 3, stop, "DT")
    contact = after.is_bare and verb_at < stop and chunks[verb_at].is_finite
    return contact or after.kind == "R" or (after.verb is not None and after.verb.form == "participle")


def _when_asked(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """ "when asked about Trump"."""
    verb = chunks[k + 1].verb if k + 1 < stop else None
    asked = verb is not None and verb.form != "gerund" and verb.lemma in ("ask", "press", "question")
    return chunks[k].lower == "when" and asked


def _object_up_to(chunks: Sequence[Chunk], start: int, k: int, stop: int) -> int | None:
    """Where content that is no clause ends, if it does at chunk `k`."""
    chunk = chunks[k]
    if chunk.kind == ",":
        ends = (
            _opens_circumstance(chunks, k, stop)
            or [c.kind + c.lower for c in chunks[k + 1 : k + 3]] == ["Cand", "Sthat"]  # "proposed talks, and that"
            or _participle_after(chunks, k, stop)
            or _described_after(chunks, k, stop)
            or _other_clause(chunks, k, stop)
        )
    elif chunk.kind == "S":
        ends = chunk.lower in _ADJUNCTS and not _of_what_is_done(chunks, start, k)
    elif chunk.kind == "P":
        ends = _circumstance(chunks, k, stop)
    elif chunk.kind == "C" and not _he_does(chunks, k, stop) and _other_verb(chunks, k, stop):
        return k - 1 if chunks[k - 1].kind == "," else k
    else:
        ends = chunk.kind == "C" and _he_does(chunks, k, stop)
    return k if ends else None


def _opens_circumstance(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """ ", after shells had fallen": a connective of time or reason after the comma."""
    return k + 1 < stop and chunks[k + 1].kind == "S" and chunks[k + 1].lower in CIRCUMSTANCES


def _of_what_is_done(chunks: Sequence[Chunk], start: int, k: int) -> bool:
    """ "accused it of sleeping when the calls came": time and reason of a verb inside what was said belong to it."""
    return chunks[k].lower in ("when", "because") and any(c.verb is not None for c in chunks[start:k])


def _adds_after_quote(chunks: Sequence[Chunk], k: int, stop: int, cues: Collection[str]) -> bool:
    """ "“darkest pages” adding that": a closing mark and an -ing form of a cue without a comma."""
    verb = chunks[k + 1].verb if k + 1 < stop else None
    return chunks[k].lower in ("”", "’", "»") and verb is not None and verb.form == "gerund" and verb.lemma in cues


def _next_event(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """ "Kremlin denies plan, troops take village": in a headline, a second event after a comma."""
    if chunks[-1].lower in _FULL_STOPS or stop < len(chunks) or k + 2 >= stop or not chunks[k + 1].is_bare:
        return False
    j = skip(chunks, k + 2, stop, "NPTD")
    verb = chunks[j].finite if j < stop else None
    alone = not any(c.is_bare for c in chunks[k + 2 : j])
    return verb is not None and alone and verb.tense == "present" and len(verb.parts) == 1


def _withholds(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """ ", but gave no details", ", though he did not elaborate": what the source left unsaid."""
    j = k + 1 if chunks[k].kind == "," else k
    if j >= stop or chunks[j].lower not in ("but", "though", "although", "and"):
        return False
    at = next((i for i in range(j + 1, min(j + 4, stop)) if chunks[i].is_finite), None)
    verb = chunks[at].verb if at is not None else None
    if at is None or verb is None or verb.lemma not in _DISCLOSING:
        return False
    nothing = at + 1 < len(chunks) and chunks[at + 1].lower in (
        "details",
        "detail",
        "evidence",
        "explanation",
        "reason",
    )
    return verb.negated or nothing


_FULL_STOPS = frozenset({".", "!", "?", "…", "”", '"', "’", "'"})
_DISCLOSING = listed("disclosing")


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
    j = skip(chunks, k + 1, stop, "D")
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


def _other_verb(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """Whether the conjunction at `k` joins another finite verb to the cue's."""
    j = skip(chunks, k + 1, stop, "DT")
    verb = chunks[j].verb if j < stop else None
    return verb is not None and verb.form == "finite" and verb.tag != "VB"


def _other_clause(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """Whether after the comma at `k` a conjunction and a clause with its own subject follow: ", and he left"."""
    if k + 1 >= stop or chunks[k + 1].kind != "C":
        return False
    j = skip(chunks, k + 2, stop, "NPTDQA")
    verb = chunks[j].verb if j < stop else None
    return verb is not None and verb.form == "finite"

"""What stands around a chunk: the questions about its neighbours that decide where clauses begin and end."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ukrnews.reading.syntax.protocol import Chunk, NounGroup


def chunk_before(chunks: Sequence[Chunk], k: int) -> Chunk | None:
    """The chunk before `k`, quotation marks, adverbs and times passed over."""
    j = k - 1
    while j >= 0 and chunks[j].kind in ("Q", "D", "T"):
        j -= 1
    return chunks[j] if j >= 0 else None


def antecedent(chunks: Sequence[Chunk], first: int) -> NounGroup | None:
    """The noun group before the relative word at token `first`; a person is preferred under "who"."""
    before = [c for c in chunks if c.first < first]
    relative = next((c.lower for c in chunks if c.first == first), "")
    for k in range(len(before) - 1, -1, -1):
        chunk = before[k]
        if chunk.kind == "N" and relative in ("whom", "which") and chunk.last - chunk.first > 1 and chunk.lower == "of":
            continue  # "officials, most of whom had left"
        if chunk.kind == "N" and not denied(before, k):
            return chunk.noun
        if chunk.kind == "V":
            return None
    return None


def denied(chunks: Sequence[Chunk], k: int) -> bool:
    """ "Trump and not Macron": whether a "not" right before the group takes it out."""
    return k > 1 and chunks[k - 1].lower == "not" and chunks[k].kind == "N"


def list_goes_on(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether groups joined by commas from `k` on come to an "and" before any verb."""
    for chunk in chunks[k:]:
        if chunk.kind == "C":
            return True
        if chunk.kind not in ("N", ",", "P", "T", "Q"):
            return False
    return False


def headline_pair(chunks: Sequence[Chunk], k: int) -> bool:
    """ "Russia, Ukraine agree": whether the group at `k` is the second of two names before a plural verb."""
    verb = chunks[k + 1].verb if k + 1 < len(chunks) else None
    return k == 2 and chunks[0].is_bare and verb is not None and verb.tag in ("VBP", "VB") and verb.form == "finite"


def ends_list(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether the comma at `k` ends the clause before it rather than part a list of groups inside it."""
    for j, chunk in enumerate(chunks[k + 1 :], k + 1):
        if chunk.kind == "V":
            past = chunk.verb is not None and chunk.verb.form == "participle" and j == k + 1
            if past and not verb_waits(chunks, j + 1):
                return True
            return chunk.verb is not None and chunk.verb.form in ("finite", "gerund")
        if chunk.kind in ("S", "R", ";", "-"):
            return True
        if chunk.kind not in ("N", "P", "C", ",", "T", "Q", "A", "D", "O", "B"):
            return True
    return False


def verb_waits(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether a finite verb from `k` on still needs the subject before: no connective gives it another one.

    After a comma and a connective (", though he said it was late") only a verb right after a comma can; a dash that
    opens a remark ends the search.
    """
    pending, aside = 0, False
    closes_dash = sum(c.kind == "-" for c in chunks[:k]) % 2 == 1
    for j, chunk in enumerate(chunks[k:], k):
        if chunk.kind in ("S", "R"):
            pending += 1
            aside = aside or (chunk.kind == "S" and chunks[j - 1].kind == ",")
        elif chunk.kind in ("C", ";", ":") or (chunk.kind == "-" and not closes_dash):
            return False
        elif chunk.is_finite:
            if not pending:
                return not aside or chunks[j - 1].kind in (",", "D")
            pending -= 1
    return False


def joined_past(chunks: Sequence[Chunk], k: int) -> bool:
    """ "She called it outrageous and called for a truce", "has criticised the plan and called for another": a bare past
    form joined to a past tense, or with a complement to a perfect one, is another of the same."""
    verb = chunks[k].verb
    before = chunk_before(chunks, k)
    if verb is None or verb.form != "participle" or before is None or before.kind != "C":
        return False
    if k + 1 < len(chunks) and chunks[k + 1].lower == "by":
        return False
    last = next((c.verb for c in reversed(chunks[:k]) if c.verb is not None and c.verb.form != "infinitive"), None)
    if last is None or last.form != "finite" or last.voice != "active":
        return False
    if last.perfect:
        return k + 1 < len(chunks) and (chunks[k + 1].kind in ("P", "Q", "S") or chunks[k + 1].is_bare)
    return last.tense == "past"


def between_two(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether the group at `k` is the second of two under one "between": "the call between Lavrov and Zelensky"."""
    if k < 3 or k >= len(chunks) or chunks[k].kind != "N" or chunks[k - 1].kind != "C":
        return False
    return chunks[k - 2].is_governed and chunks[k - 3].lower == "between"


def needs_subject_later(chunks: Sequence[Chunk], k: int, cues: Collection[str]) -> bool:
    """Whether a finite verb after the one at `k` has no subject of its own and is no part of what that one says."""
    verb = chunks[k].verb
    rest = chunks[k + 1 :]
    if verb is not None and verb.lemma in cues:
        said = next((j for j, c in enumerate(rest) if c.verb is not None), len(rest))
        if said < len(rest) and rest[said].is_finite and any(c.is_bare for c in rest[:said]):
            return False
    for chunk in rest:
        if chunk.kind in ("S", "R", "C", ",", ";", ":", "-"):
            return False
        if chunk.is_finite:
            return True
    return False


def described(chunks: Sequence[Chunk], nouns: Sequence[NounGroup], k: int) -> bool:
    """Whether the groups after the first one describe it, set off by commas on both sides of them, before the verb at
    `k`: "Danylo, a lawyer and former judge, was shot"; in "Danylo, a lawyer and a judge were shot" they are a list."""
    if not k or chunks[k - 1].kind not in (",", "-"):
        return False
    return any(c.kind in (",", "-") and c.first == nouns[0].last for c in chunks[:k])


def describes_governed(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether the group at `k`, between commas, describes the one that a preposition governs before it, and the subject
    is still to come: "In Izium, Kharkiv region, a drone hit a car"; not "In Kyiv, Kuleba, the minister, said"."""
    if k < 2 or k + 2 >= len(chunks) or chunks[k - 1].kind != "," or chunks[k + 1].kind != ",":
        return False
    if not chunks[k - 2].is_governed:
        return False
    opened = False
    for chunk in chunks[k + 2 :]:
        opened = opened or chunk.is_bare
        if chunk.kind not in ("N", "P", "C", "D", "T", "A"):
            return opened and chunk.is_finite
    return False


def governed_list(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether the group at `k` is one of a list under a preposition, and the subject is still to come: "After talks
    between the leaders of Poland, Romania and Moldova in Iași, Tusk said"; not "In Iași, Tusk and Sandu said"."""
    start = k
    while start > 1 and chunks[start - 1].kind in (",", "C") and chunks[start - 2].is_bare:
        start -= 2
    if start < 2 or chunks[start - 1].kind != "," or not chunks[start - 2].is_governed:
        return False
    end, joined = start + 1, False
    while end + 1 < len(chunks) and chunks[end].kind in (",", "C") and chunks[end + 1].is_bare and not joined:
        joined = chunks[end].kind == "C"
        end += 2
    while end < len(chunks) and (chunks[end].kind in ("P", "T") or chunks[end].is_governed):
        end += 1
    if not joined or k > end or end + 2 >= len(chunks) or chunks[end].kind != ",":
        return False
    return chunks[end + 1].is_bare and chunks[end + 2].is_finite

"""Attributions set off from the clause around them: "…, he said, …", "…," said Umerov, "according to officials"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from ukrnews.reading.syntax.closed import OPENING_QUOTES
from ukrnews.reading.syntax.protocol import Chunk, ReportingVerbs, VerbGroup
from ukrnews.reading.syntax.wordlists import listed

_EDGES = frozenset({",", "-", ";", ":"})
_OPEN_SUBJECT = frozenset({"N", "P", "C", "Q", "D", "T", "A", "O", "B"})
_PLANS = listed("plans")
_CITING = listed("citing")


class Insertion(NamedTuple):
    """Chunks [first, last) that form an attribution; `verb` is the chunk of its verb, None for "according to"."""

    first: int
    last: int
    verb: int | None


def insertions_of(chunks: Sequence[Chunk], verbs: ReportingVerbs) -> list[Insertion]:
    """The insertions of a sentence, left to right, never overlapping."""
    found: list[Insertion] = []
    for k in range(len(chunks)):
        insertion = _insertion_at(chunks, k, verbs) if not found or k >= found[-1].last else None
        if insertion is not None and (not found or insertion.first >= found[-1].last):
            found.append(insertion)
    return found


def _insertion_at(chunks: Sequence[Chunk], k: int, verbs: ReportingVerbs) -> Insertion | None:
    """The insertion that the chunk at `k` makes: "according", "as" before a participle, or a cue."""
    chunk = chunks[k]
    if chunk.kind == "P":
        if chunk.lower == "according" and not _measured(chunks, k + 1):
            return _according(chunks, k, k + 1)
        return _according(chunks, k, k + 2) if as_told(chunks, k, verbs.clausal) else None
    verb = chunk.finite
    if verb is None or verb.modal or not (_key(verb) in verbs.clausal or _puts_it(chunks, k)):
        return None
    return (
        _as_clause(chunks, k, verbs.addressing)
        or (_inverted(chunks, k) if verb.lemma in verbs.inverting else None)
        or _plain(chunks, k, verbs.addressing)
    )


def _key(verb: VerbGroup | None) -> str:
    """The verb as the lexicon has it, with its particle where that makes another cue of it ("make clear")."""
    if verb is None:
        return ""
    return f"{verb.lemma} {verb.particle}" if verb.particle is not None else verb.lemma


def _puts_it(chunks: Sequence[Chunk], k: int) -> bool:
    """ "as the minister put it"."""
    return chunks[k].lower == "put" and k + 1 < len(chunks) and chunks[k + 1].lower == "it"


def _measured(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether a subject's own verb follows "according to" and a thing: "ending it according to its plan would be"."""
    while k < len(chunks) and (chunks[k].kind in ("P", "N", "T")):
        k += 1
    if k >= len(chunks) or not chunks[k].is_finite:
        return False
    return chunks[k - 1].lower in _PLANS


def as_told(chunks: Sequence[Chunk], k: int, cues: Collection[str]) -> bool:
    """ "as reported by the mayor", "as stated in the letter": "as", the participle of a cue, and where it was told."""
    verb = chunks[k + 1].verb if k + 3 < len(chunks) and chunks[k].lower == "as" else None
    if verb is None or verb.form != "participle" or verb.lemma not in cues:
        return False
    return chunks[k + 2].lower in ("by", "in", "on") and chunks[k + 3].kind == "N"


def _according(chunks: Sequence[Chunk], k: int, source: int) -> Insertion | None:
    """The attribution that opens at chunk `k`, its source after `source`."""
    last = _phrase_end(chunks, source)
    first = k - 1 if k and chunks[k - 1].kind in _EDGES else k
    if k == 0 or first == 0:
        if chunks[last - 1].kind in (",", "-"):
            return Insertion(0, last, None)
        while last < len(chunks) and chunks[last].kind not in (",", "-"):
            verb = chunks[last].verb
            if verb is not None and verb.form not in ("participle", "gerund"):
                return None
            last += 1
        return Insertion(0, min(last + 1, len(chunks)), None)
    verb = chunks[last].verb if last < len(chunks) else None
    if verb is not None and verb.form == "participle" and chunks[last - 1].kind == "N":
        last = _phrase_end(chunks, last + 1)  # "according to a statement released by the ministry"
    return Insertion(first, last, None)


def _phrase_end(chunks: Sequence[Chunk], k: int) -> int:
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


def _edge_before(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether a comma, dash or closing quotation mark stands before chunk `k`."""
    while k and chunks[k - 1].kind in ("D",):
        k -= 1
    if not k:
        return False
    if chunks[k - 1].kind in (",", "-") or chunks[k - 1].lower in ("?", "!", "…", "..."):
        return True
    return chunks[k - 1].kind == "Q" and k >= 2 and not _opens(chunks, k - 1)


def _opens(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether the quotation mark at `k` opens."""
    return chunks[k].lower in OPENING_QUOTES


def _after_quotation(chunks: Sequence[Chunk], k: int) -> bool:
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


def _edge_after(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether the attribution ends before chunk `k`: a mark, the sentence's end, or "adding that" without a comma."""
    if k >= len(chunks) or (chunks[k].kind in (",", "-", ";", "Q", "O") and chunks[k].lower != "to"):
        return True
    verb = chunks[k].verb
    if verb is None or verb.form != "gerund" or k + 1 >= len(chunks):
        return False
    return chunks[k + 1].lower == "that" or verb.lemma in _CITING


def _tail_end(chunks: Sequence[Chunk], k: int, *, addressee: bool) -> int:
    """Past a place, a time and where the verb takes one an addressee: "told reporters in Kyiv on Friday (14)"."""
    nouns = 0 if addressee else 1
    while k < len(chunks) and chunks[k].kind in ("N", "P", "T", "D", "A", "B"):
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


def _past_occasion(chunks: Sequence[Chunk], k: int) -> int:
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


_OCCASIONS = frozenset(("after", "before", "while", "when", "as"))


def _quotation_follows(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether a comma and an opening quotation mark follow: "Asked about it, he said, “…”" is no mere insertion."""
    return k + 1 < len(chunks) and chunks[k].kind == "," and chunks[k + 1].kind == "Q" and _opens(chunks, k + 1)


def _clause_after(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether the cue before chunk `k` governs a clause: "that …" or a subject with its verb."""
    while k < len(chunks) and chunks[k].kind in ("D", "T"):
        k += 1
    if k >= len(chunks):
        return False
    if chunks[k].kind == "S" and chunks[k].lower == "that":
        return True
    verb = chunks[k].verb
    if verb is not None and verb.form == "gerund" and k + 1 < len(chunks) and chunks[k + 1].kind in ("N", "P"):
        return True  # "suggested looking at the map"
    return chunks[k].kind == "N" and k + 1 < len(chunks) and chunks[k + 1].verb is not None


def _plain(chunks: Sequence[Chunk], k: int, addressing: Collection[str]) -> Insertion | None:
    """ "…, the minister of defence told reporters, …": edge, subject, cue, edge."""
    end = _tail_end(chunks, k + 1, addressee=_key(chunks[k].verb) in addressing)
    end = _past_occasion(chunks, end)
    start = k
    saw_noun = False
    while start > 0 and chunks[start - 1].kind in _OPEN_SUBJECT and chunks[start - 1].kind != "Q":
        start -= 1
        saw_noun = saw_noun or chunks[start].kind == "N"
    if not saw_noun:
        start = _subject_across_apposition(chunks, start)
        if start < 0:
            return None
    while chunks[start].kind in ("C",):
        start += 1
    if start == 0 or not _edge_before(chunks, start) or _headline_pair(chunks, start, k):
        return None
    if not _edge_after(chunks, end) and (not _after_quotation(chunks, start) or _clause_after(chunks, k + 1)):
        return None
    if _names_addressee(chunks, end):
        return None
    if _quotation_follows(chunks, end) and not _after_quotation(chunks, start):
        return None
    if not _something_said(chunks, start, end):
        return None
    return Insertion(
        start - 1 if chunks[start - 1].kind in (",", "-") else start, min(end + _closes(chunks, end), len(chunks)), k
    )


def _headline_pair(chunks: Sequence[Chunk], start: int, k: int) -> bool:
    """ "Russia, Ukraine agree on a swap": two names before a plural verb."""
    verb = chunks[k].verb
    if verb is None or verb.tag not in ("VBP", "VB") or start != 2 or k != 3:
        return False
    return chunks[0].is_bare and chunks[1].kind == "," and chunks[2].is_bare


def _something_said(chunks: Sequence[Chunk], start: int, end: int) -> bool:
    """Whether a verb or a quotation stands before the attribution, or what it interrupts goes on after a comma: "On
    Monday, he warned a crisis was near" has neither."""
    ends = end >= len(chunks) or chunks[end].kind == "O"
    if ends and chunks[0].kind == "S" and _all_subordinate(chunks, start) and not _after_quotation(chunks, start):
        return False
    if any(c.verb is not None or c.kind == "Q" for c in chunks[:start]) or _after_quotation(chunks, start):
        return not _fronted(chunks, start) or end >= len(chunks) or chunks[end].kind in (",", "-", "O")
    return end < len(chunks) and chunks[end].kind in (",", "-", "O")


def _all_subordinate(chunks: Sequence[Chunk], start: int) -> bool:
    """Whether one clause stands before the comma, its verbs all with a connective: "As he waits, she disagrees"."""
    before = chunks[: start - 1]
    return not any(c.kind == "," for c in before) and sum(c.is_finite for c in before) <= sum(
        c.kind in ("S", "R") for c in before
    )


def _fronted(chunks: Sequence[Chunk], start: int) -> bool:
    """Whether only a phrase without a finite verb or quotation stands before: "Heading into the vote, …"."""
    return not any(c.is_finite or c.kind == "Q" for c in chunks[:start])


def _names_addressee(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether at `k` a short quoted name and "that" follow: "told the programme “Morning” that"."""
    if k >= len(chunks) or chunks[k].kind != "Q":
        return False
    close = next((j for j in range(k + 1, min(k + 4, len(chunks))) if chunks[j].kind == "Q"), None)
    return close is not None and close + 1 < len(chunks) and chunks[close + 1].lower == "that"


def _closes(chunks: Sequence[Chunk], end: int) -> int:
    return 1 if end < len(chunks) and chunks[end].kind in (",", "-") else 0


def _subject_across_apposition(chunks: Sequence[Chunk], k: int) -> int:
    """ "…, Bart De Wever, the prime minister, said": the start of the group before the apposition, or -1."""
    if k < 2 or chunks[k - 1].kind not in (",", "-"):
        return -1
    j = k - 2
    while j >= 0 and chunks[j].kind not in (",", "-", ";", ":"):
        if chunks[j].kind == "V" and not _relative_before(chunks, j):
            return -1
        j -= 1
    if j < 1:
        return -1
    start = j
    saw = False
    while start > 0 and chunks[start - 1].kind in _OPEN_SUBJECT and chunks[start - 1].kind != "Q":
        start -= 1
        saw = saw or chunks[start].kind == "N"
    return start if saw and start > 0 else -1


def _relative_before(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether the verb at `k` belongs to a relative clause or is a participle inside the apposition."""
    verb = chunks[k].verb
    if verb is not None and verb.form != "finite":
        return True
    j = k
    while j > 0 and chunks[j - 1].kind not in (",", "-", ";", ":"):
        j -= 1
        if chunks[j].kind == "R":
            return True
    return False


def _as_clause(chunks: Sequence[Chunk], k: int, addressing: Collection[str]) -> Insertion | None:
    """ "As Zelenskyy told allies, …", "…, as the ministry noted, …": an attribution with "as"."""
    start = k
    while start > 0 and chunks[start - 1].kind in ("N", "P", "D", "C", "T"):
        start -= 1
    if start == k or start == 0 or chunks[start - 1].lower != "as" or chunks[start - 1].kind != "S":
        return None
    end = _tail_end(chunks, k + 1, addressee=_key(chunks[k].verb) in addressing or _puts_it(chunks, k))
    if not _edge_after(chunks, end):
        return None
    first = start - 1
    if first and chunks[first - 1].kind not in (",", "-") and not _after_quotation(chunks, first):
        return None
    return Insertion(
        first - 1 if first and chunks[first - 1].kind != "Q" else first, min(end + _closes(chunks, end), len(chunks)), k
    )


def _speech_before(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether a quotation closes right before the verb, or a clause stands there whose words it can report."""
    if _after_quotation(chunks, k):
        return True
    relative = False
    for at, chunk in enumerate(chunks[:k]):
        if chunk.verb is not None and chunk.verb.form == "participle" and _after_relative(chunks, at):
            return True
        if chunk.kind in ("R", "S"):
            relative = True
        elif chunk.kind in (",", "-", ";"):
            relative = False
        elif not relative and (chunk.is_finite or (chunk.verb is not None and chunk.verb.form == "infinitive")):
            return True
    return False


def _after_relative(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether the past form at `k` follows the comma that closes the subject's relative clause, so is the main verb."""
    return k > 3 and chunks[k - 1].kind == "," and chunks[1].kind == "," and chunks[2].kind == "R"


def _inverted(chunks: Sequence[Chunk], k: int) -> Insertion | None:
    """ "…," said Umerov, head of the delegation: edge, cue, subject."""
    if not (k and _edge_before(chunks, k) and (_speech_before(chunks, k) or _ends_headline(chunks, k))):
        return None
    if k + 1 >= len(chunks) or chunks[k + 1].kind not in ("N",):
        return None
    verb = chunks[k].verb
    if verb is None or len(verb.parts) > 1 or verb.negated or _clause_waits(chunks, k):
        return None
    end = _phrase_end(chunks, k + 1)
    quoted = _after_quotation(chunks, k) or (chunks[k - 1].kind == "," and _after_quotation(chunks, k - 1))
    if not (_edge_after(chunks, end) or chunks[end - 1].kind in (",", "-") or quoted):
        return None
    if end < len(chunks) and chunks[end].is_finite and _main_verb_before(chunks, k):
        return None  # "It came as the envoy, a lawyer, said Putin, the president, had lied"
    first = k - 1 if chunks[k - 1].kind in (",", "-") else k
    return Insertion(first, end, k)


def _ends_headline(chunks: Sequence[Chunk], k: int) -> bool:
    """ "End of war ‘closer’, says Starmer": a present tense and a name at the end of a line without a full stop."""
    verb = chunks[k].verb
    return verb is not None and verb.tag == "VBZ" and k > 2 and k + 2 == len(chunks) and chunks[k + 1].kind == "N"


def _clause_waits(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether the last clause that a connective opened before `k` has no verb yet: "that its head, X, predicted"."""
    last = next((j for j in range(k - 1, -1, -1) if chunks[j].kind in ("S", "R")), None)
    if last is None or _after_quotation(chunks, k):
        return False
    between = chunks[last + 1 : k]
    return any(c.kind == "N" for c in between) and not any(c.verb is not None or c.kind == "Q" for c in between)


def _main_verb_before(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether a finite verb outside relative clauses stands before chunk `k`."""
    relative = next((j for j, c in enumerate(chunks[:k]) if c.kind == "R"), k)
    return any(c.is_finite for c in chunks[:relative])

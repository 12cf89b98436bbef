"""Attributions set off from the clause around them: "…, he said, …", "…," said Umerov, "according to officials"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from ukrnews.reading.syntax.closed import NOMINATIVE
from ukrnews.reading.syntax.edges import (
    after_quotation,
    closes,
    edge_after,
    edge_before,
    opens_quotation,
    past_occasion,
    past_relative,
    phrase_end,
    tail_end,
)
from ukrnews.reading.syntax.protocol import Chunk, ReportingVerbs, VerbGroup
from ukrnews.reading.syntax.wordlists import listed

_EDGES = frozenset({",", "-", ";", ":"})
_OPEN_SUBJECT = frozenset({"N", "P", "C", "D", "T", "A", "O", "B"})
_ROW = frozenset({"N", "P", "T", "D", "C", "A", ","})
_PLANS = listed("plans")
_QUOTING = listed("quoting")


class Insertion(NamedTuple):
    """Chunks [first, last) that form an attribution; `verb` is the chunk of its verb, None for "according to"."""

    first: int
    last: int
    verb: int | None


def insertions_of(chunks: Sequence[Chunk], verbs: ReportingVerbs) -> list[Insertion]:
    """The insertions of a sentence, left to right, never overlapping."""
    found: list[Insertion] = []
    for k, chunk in enumerate(chunks):
        if chunk.kind not in ("P", "V") or (found and k < found[-1].last):
            continue
        insertion = _insertion_at(chunks, k, verbs)
        if insertion is not None and (not found or insertion.first >= found[-1].last):
            found.append(insertion)
    return found


def _insertion_at(chunks: Sequence[Chunk], k: int, verbs: ReportingVerbs) -> Insertion | None:
    """The insertion that the chunk at `k` makes: "according", "as" before a participle, or a cue."""
    chunk = chunks[k]
    if chunk.kind == "P":
        if _names_source(chunk) and not _measured(chunks, k + 1):
            return _according(chunks, k, k + 1)
        return _according(chunks, k, k + 2) if as_told(chunks, k, verbs.clausal) else None
    verb = chunk.finite
    if verb is not None and verb.lemma in _QUOTING and (told := as_saying(chunks, k, verbs.clausal)) is not None:
        return _quoted_saying(chunks, k, told)
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


def as_saying(chunks: Sequence[Chunk], k: int, cues: Collection[str]) -> int | None:
    """ "quoted the mayor as saying", "was quoted by Tass as saying", "is heard saying": the chunk of the -ing form that
    the verb at `k` leads to, which is a cue."""
    passive = (verb := chunks[k].verb) is not None and verb.voice == "passive"
    for at in range(k + 1, min(k + 8, len(chunks))):
        said = chunks[at].verb
        if said is not None:
            here = chunks[at - 1].lower == "as" or (passive and at == k + 1)
            return at if here and said.form == "gerund" and said.lemma in cues else None
        if chunks[at].kind not in ("N", "P", "S", "T", "D", ","):
            return None
    return None


def _quoted_saying(chunks: Sequence[Chunk], k: int, told: int) -> Insertion | None:
    """ "…, Tass quoted the minister as saying": the attribution whose cue is the -ing form at `told`."""
    start, end = _subject_start(chunks, k), tail_end(chunks, told + 1, addressee=False)
    if not start or not edge_before(chunks, start) or not edge_after(chunks, end):
        return None
    if not _something_said(chunks, start, end) or _quotation_follows(chunks, end):
        return None
    first = start - 1 if chunks[start - 1].kind in (",", "-") else start
    return Insertion(first, min(end + closes(chunks, end), len(chunks)), told)


def _according(chunks: Sequence[Chunk], k: int, source: int) -> Insertion | None:
    """The attribution that opens at chunk `k`, its source after `source`."""
    last = phrase_end(chunks, source)
    first = k - 1 if k and chunks[k - 1].kind in _EDGES else k
    if k == 0 or first == 0:
        last = _before_subject(chunks, source, last)
        if chunks[last - 1].kind in (",", "-"):
            return Insertion(0, last, None)
        while last < len(chunks) and chunks[last].kind not in (",", "-"):
            verb = chunks[last].verb
            if verb is not None and verb.form not in ("participle", "gerund"):
                return None
            last += 1
        return Insertion(0, min(last + 1, len(chunks)), None)
    verb = chunks[last].verb if last < len(chunks) else None
    done = verb is not None and verb.form == "participle" and chunks[last - 1].kind == "N"
    own = verb is not None and verb.form == "finite" and chunks[last - 1].is_bare and chunks[last - 2].kind == "N"
    if done or (
        own and last - 1 > source and any(c.verb is not None for c in chunks[:k])
    ):  # "according to figures the ministry released"
        last = phrase_end(chunks, last + 1)  # "according to a statement released by the ministry"
    return Insertion(first, past_relative(chunks, last), None)


def _before_subject(chunks: Sequence[Chunk], source: int, last: int) -> int:
    """ "According to the agency, Olha Voss, the mayor, has left": past the source's comma, where what seems to stand
    beside the source is a subject with more said of it, and else `last`."""
    verb = next((j for j in range(last, len(chunks)) if chunks[j].kind not in _ROW), len(chunks))
    comma = next((j for j in range(source, last - 1) if chunks[j].kind == ","), None)
    if comma is None or verb >= len(chunks) or verb == last or not chunks[verb].is_finite:
        return last
    return comma + 1 if chunks[verb - 1].kind == "," else last


def _quotation_follows(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether a comma and an opening quotation mark follow: "Asked about it, he said, “…”" is no mere insertion."""
    return (
        k + 1 < len(chunks) and chunks[k].kind == "," and chunks[k + 1].kind == "Q" and opens_quotation(chunks, k + 1)
    )


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
    return chunks[k].kind == "N" and k + 1 < len(chunks) and chunks[k + 1].is_finite


def _plain(chunks: Sequence[Chunk], k: int, addressing: Collection[str]) -> Insertion | None:
    """ "…, the minister of defence told reporters, …": edge, subject, cue, edge."""
    end = tail_end(chunks, k + 1, addressee=_key(chunks[k].verb) in addressing)
    end = past_occasion(chunks, end)
    start = _subject_start(chunks, k)
    if start is None:
        return None
    while chunks[start].kind == "C":
        start += 1
    if start == 0 or not edge_before(chunks, start) or _headline_pair(chunks, start, k):
        return None
    if _list_before(chunks, start, k) or _contact_relative(chunks, start, k):
        return None
    if not edge_after(chunks, end) and (not after_quotation(chunks, start) or _clause_after(chunks, k + 1)):
        return None
    if _names_addressee(chunks, end):
        return None
    if _quotation_follows(chunks, end) and not after_quotation(chunks, start):
        return None
    if not _something_said(chunks, start, end):
        return None
    return Insertion(
        start - 1 if chunks[start - 1].kind in (",", "-") else start, min(end + closes(chunks, end), len(chunks)), k
    )


def _headline_pair(chunks: Sequence[Chunk], start: int, k: int) -> bool:
    """ "Russia, Ukraine agree on a swap": two names before a plural verb."""
    verb = chunks[k].verb
    if verb is None or verb.tag not in ("VBP", "VB") or start != 2 or k != 3:
        return False
    return chunks[0].is_bare and chunks[1].kind == "," and chunks[2].is_bare


def _list_before(chunks: Sequence[Chunk], start: int, k: int) -> bool:
    """ "saying he, Merz and Starmer agree": whether the groups before the verb at `k` end a list that opens before
    the comma."""
    at = start
    while at > 1 and chunks[at - 1].kind == "," and chunks[at - 2].is_bare:
        at -= 2
    if at == start or not any(c.kind == "C" for c in chunks[start:k]):
        return False
    return start - at > 2 or chunks[at].lower in NOMINATIVE


def _contact_relative(chunks: Sequence[Chunk], start: int, k: int) -> bool:
    """ "the latest in a row of gains it has reported": a pronoun right after the group that it says more of."""
    pronoun = chunks[k - 1].lower in NOMINATIVE or chunks[k - 1].lower == "it"
    return pronoun and k - 2 > start and chunks[k - 2].kind == "N" == chunks[start].kind


def _something_said(chunks: Sequence[Chunk], start: int, end: int) -> bool:
    """Whether a verb or a quotation stands before the attribution, or what it interrupts goes on after a comma: "On
    Monday, he warned a crisis was near" has neither."""
    ends = end >= len(chunks) or chunks[end].kind == "O"
    if ends and chunks[0].kind == "S" and _all_subordinate(chunks, start) and not after_quotation(chunks, start):
        return False
    if any(c.verb is not None or c.kind == "Q" for c in chunks[:start]) or after_quotation(chunks, start):
        return not _fronted(chunks, start) or end >= len(chunks) or chunks[end].kind in (",", "-", "O")
    goes_on = end < len(chunks) and chunks[end].kind in (",", "-", "O")
    return goes_on and not (end + 1 < len(chunks) and _names_source(chunks[end + 1]))


def _names_source(chunk: Chunk) -> bool:
    """ "according to"."""
    return chunk.lower == "according"


def _all_subordinate(chunks: Sequence[Chunk], start: int) -> bool:
    """Whether one clause stands before the comma, its verbs all with a connective: "As he waits, she disagrees"."""
    before = chunks[: start - 1]
    return not any(c.kind == "," for c in before) and sum(c.is_finite for c in before) <= sum(
        c.kind in ("S", "R") for c in before
    )


def _fronted(chunks: Sequence[Chunk], start: int) -> bool:
    """Whether only a phrase without a finite verb or quotation stands before, or one whose -ing form a quotation
    belongs to: "Heading into the vote, …", "While calling it “a farce,” …"."""
    before = chunks[:start]
    if any(c.is_finite for c in before):
        return False
    first = next((c for c in before if c.verb is not None or c.kind == "Q"), None)
    return first is None or (first.verb is not None and not (first.verb.form != "gerund" and _quotes(before)))


def _quotes(chunks: Sequence[Chunk]) -> bool:
    return any(c.kind == "Q" for c in chunks)


def _names_addressee(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether at `k` a short quoted name and "that" follow: "told the programme “Morning” that"."""
    if k >= len(chunks) or chunks[k].kind != "Q":
        return False
    close = next((j for j in range(k + 1, min(k + 4, len(chunks))) if chunks[j].kind == "Q"), None)
    return close is not None and close + 1 < len(chunks) and chunks[close + 1].lower == "that"


def _subject_start(chunks: Sequence[Chunk], k: int) -> int | None:
    """Where the cue's subject starts; None where it has none before it."""
    start = _row_start(chunks, k)
    if any(c.is_bare for c in chunks[start:k]):
        return start
    across = _subject_across_apposition(chunks, start)
    if across is None or chunks[across - 1].kind != ",":
        return across
    further = _row_start(chunks, across - 1)  # "“…,” Olha Voss, head of Tavria Aid, a group in Sumy, said"
    return further if further < across - 1 and after_quotation(chunks, further) else across


def _row_start(chunks: Sequence[Chunk], k: int) -> int:
    """The first chunk of the groups and what may stand among them right before chunk `k`."""
    while k > 0 and chunks[k - 1].kind in _OPEN_SUBJECT:
        k -= 1
    return k


def _subject_across_apposition(chunks: Sequence[Chunk], k: int) -> int | None:
    """ "…, Bart De Wever, the prime minister, said": the start of the group before the apposition."""
    if k < 2 or chunks[k - 1].kind not in (",", "-"):
        return None
    j = k - 2
    while j >= 0 and chunks[j].kind not in _EDGES:
        if chunks[j].kind == "V" and not _relative_before(chunks, j):
            return None
        j -= 1
    start = _row_start(chunks, j) if j > 0 else 0
    return start if start > 0 and any(c.kind == "N" for c in chunks[start:j]) else None


def _relative_before(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether the verb at `k` belongs to a relative clause or is a participle inside the apposition."""
    verb = chunks[k].verb
    if verb is not None and verb.form != "finite":
        return True
    j = k
    while j > 0 and chunks[j - 1].kind not in (",", "-", ";", ":"):
        j -= 1
        if chunks[j].kind == "R" or chunks[j].lower in ("where", "when"):
            return True
    return False


def _as_clause(chunks: Sequence[Chunk], k: int, addressing: Collection[str]) -> Insertion | None:
    """ "As Zelenskyy told allies, …", "…, as the ministry noted, …": an attribution with "as"."""
    start = k
    while start > 0 and chunks[start - 1].kind in ("N", "P", "D", "C", "T"):
        start -= 1
    if start == k or start == 0 or chunks[start - 1].lower != "as" or chunks[start - 1].kind != "S":
        return None
    end = tail_end(chunks, k + 1, addressee=_key(chunks[k].verb) in addressing or _puts_it(chunks, k))
    if not edge_after(chunks, end):
        return None
    first = start - 1
    if first and chunks[first - 1].kind not in (",", "-") and not after_quotation(chunks, first):
        return None
    return Insertion(
        first - 1 if first and chunks[first - 1].kind != "Q" else first, min(end + closes(chunks, end), len(chunks)), k
    )


def _speech_before(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether a quotation closes right before the verb, or a clause stands there whose words it can report."""
    if after_quotation(chunks, k):
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
    verb = chunks[k].verb
    if verb is None or len(verb.parts) > 1 or verb.negated or not k or not edge_before(chunks, k):
        return None
    if k + 1 >= len(chunks) or chunks[k + 1].kind != "N" or _clause_waits(chunks, k):
        return None
    if not (_speech_before(chunks, k) or _ends_headline(chunks, k)):
        return None
    end, after_comma = phrase_end(chunks, k + 1), chunks[k - 1].kind in (",", "-")
    if not (edge_after(chunks, end) or chunks[end - 1].kind in (",", "-") or _right_after_quotation(chunks, k)):
        return None
    if end < len(chunks) and chunks[end].is_finite and (_main_verb_before(chunks, k) or _subject_waits(chunks, k)):
        return None  # "It came as the envoy, a lawyer, said Putin, the president, had lied"
    return Insertion(k - 1 if after_comma else k, end, k)


def _right_after_quotation(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether a quotation closes before chunk `k`, a comma aside."""
    return after_quotation(chunks, k) or (chunks[k - 1].kind == "," and after_quotation(chunks, k - 1))


def _ends_headline(chunks: Sequence[Chunk], k: int) -> bool:
    """ "End of war ‘closer’, says Starmer": a present tense and a name at the end of a line without a full stop."""
    verb = chunks[k].verb
    return verb is not None and verb.tag == "VBZ" and k > 2 and k + 2 == len(chunks) and chunks[k + 1].kind == "N"


def _clause_waits(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether the last clause that a connective opened before `k` has no verb yet: "that its head, X, predicted"."""
    last = next((j for j in range(k - 1, -1, -1) if chunks[j].kind in ("S", "R")), None)
    if last is None or after_quotation(chunks, k):
        return False
    between = chunks[last + 1 : k]
    return any(c.kind == "N" for c in between) and not any(c.verb is not None or c.kind == "Q" for c in between)


def _main_verb_before(chunks: Sequence[Chunk], k: int) -> bool:
    """Whether a finite verb outside relative clauses stands before chunk `k`."""
    relative = next((j for j, c in enumerate(chunks[:k]) if c.kind == "R"), k)
    return any(c.is_finite for c in chunks[:relative])


def _subject_waits(chunks: Sequence[Chunk], k: int) -> bool:
    """ "Rutte, who called the talks “good,” said Putin was late": whether the group that opens the sentence has had no
    verb before chunk `k` but that of its relative clause."""
    opens = k > 3 and chunks[0].is_bare and chunks[1].kind == "," and chunks[2].kind == "R"
    return opens and sum(c.is_finite for c in chunks[:k]) == 1

"""Clauses of a sentence: those of the sentence itself, and those of the attributions inserted into it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ukrnews.reading.syntax.clause_builder import build
from ukrnews.reading.syntax.closed import CONCEDING
from ukrnews.reading.syntax.insertions import Insertion
from ukrnews.reading.syntax.neighbours import antecedent
from ukrnews.reading.syntax.protocol import Chunk, Clause, NounGroup, ReportingVerbs
from ukrnews.reading.syntax.wordlists import listed

_ON_TO = listed("going on")
"""Verbs whose infinitive reports: "…, he said, going on to warn that …"."""


def clauses_of(chunks: Sequence[Chunk], insertions: Sequence[Insertion], verbs: ReportingVerbs) -> list[Clause]:
    """The clauses of a sentence; chunks inside an insertion are passed over, except by clauses of their own."""
    skipped = {k for i in insertions for k in range(i.first, _skipped_to(chunks, i))} | _bracketed(chunks)
    kept = [c for k, c in enumerate(chunks) if k not in skipped]
    clauses = build(kept, verbs) if kept else []
    if clauses and clauses[-1].first == clauses[-1].last:
        clauses.pop()  # opened by a mark at the end and by nothing after it
    for insertion in insertions:
        inner = [c for c in chunks[insertion.first : insertion.last] if c.kind not in (",", "-")]
        if inner and insertion.verb is not None:
            clauses += _insertion_clause(inner, chunks[insertion.verb], len(clauses))
            clauses += _inside_insertion(inner, clauses[-1], verbs)
            clauses = _speaker_goes_on(clauses, chunks, insertion, verbs.telling)
        elif inner and any(c.kind == "R" for c in inner):
            clauses += _of_source(inner, len(clauses), verbs)
    return clauses


def _of_source(inner: Sequence[Chunk], index: int, verbs: ReportingVerbs) -> list[Clause]:
    """The relative clauses that describe whom something is according to: "according to the mayor, who blamed Minsk"."""
    start = next(k for k, c in enumerate(inner) if c.kind == "R")
    source = antecedent(inner, inner[start].first)
    if source is None or inner[start].lower != "who":
        return []
    return _describing(inner[start:], index, None, (source,), verbs)


def _describing(
    chunks: Sequence[Chunk], first: int, parent: int | None, whom: tuple[NounGroup, ...], verbs: ReportingVerbs
) -> list[Clause]:
    """The clauses of a relative clause that describes somebody, numbered from `first` on."""
    made = [c for c in build(chunks, verbs) if c.verb is not None or c.kind != "main"]
    place = {c.index: first + k for k, c in enumerate(made)}
    return [
        c._replace(
            index=place[c.index],
            parent=parent if c.parent is None else place.get(c.parent, parent),
            subject=c.subject or whom,
            kind="relative" if c.parent is None and c.kind == "main" else c.kind,
        )
        for c in made
    ]


def _skipped_to(chunks: Sequence[Chunk], insertion: Insertion) -> int:
    """The chunk at which the sentence goes on; the comma before "and" stays, which joins no groups there: "hit a depot,
    he said, and two workers were hurt"."""
    last = insertion.last
    joined = last < len(chunks) and chunks[last].kind == "C" and chunks[last - 1].kind == ","
    return last - 1 if joined else last


def _bracketed(chunks: Sequence[Chunk]) -> set[int]:
    """The chunks of brackets that hold no verb, and of those with gerunds only between a subject and its verb: "Sen.
    Lindsey Graham (R-S.C.)", "marines (of the 9th brigade, using drones) burned a depot"."""
    found: set[int] = set()
    opened: int | None = None
    for k, chunk in enumerate(chunks):
        if chunk.kind == "B" and chunk.lower in "([":
            opened = k
        elif chunk.kind == "B" and opened is not None:
            inside = range(opened, k + 1)
            forms = {verb.form for j in inside if (verb := chunks[j].verb) is not None}
            if not forms or (forms == {"gerund"} and k + 1 < len(chunks) and chunks[k + 1].kind == "V"):
                found.update(inside)
            opened = None
    return found


def _inside_insertion(inner: Sequence[Chunk], insertion: Clause, verbs: ReportingVerbs) -> list[Clause]:
    """The relative clauses that describe an attribution's subject: "said Mr. Kamin, who added that …"."""
    start = next((k for k, c in enumerate(inner) if c.kind == "R"), None)
    if start is None or insertion.verb is None:
        return []
    heads = [c.verb.head if c.verb is not None else None for c in inner]
    cue = heads.index(insertion.verb.head)
    stop = cue if cue >= start else len(inner)
    if stop - start < 2:
        return []
    return _describing(inner[start:stop], insertion.index + 1, insertion.index, insertion.subject, verbs)


def _speaker_goes_on(
    clauses: list[Clause], chunks: Sequence[Chunk], insertion: Insertion, telling: Collection[str]
) -> list[Clause]:
    """ "…, he said, adding that …": a participle of speech right after an attribution has its subject."""
    subject = next(c.subject for c in reversed(clauses) if c.kind == "insertion")
    heads = set()
    for k in range(insertion.last, len(chunks)):
        verb = chunks[k].verb
        if verb is None or not _goes_on(chunks, k, insertion.last, telling):
            continue
        heads.add(verb.head)
        after = chunks[k + 1].verb if k + 1 < len(chunks) else None
        if verb.form == "gerund" and after is not None and after.form == "infinitive":
            heads.add(after.head)
    return [c._replace(subject=subject) if c.verb is not None and c.verb.head in heads else c for c in clauses]


def _goes_on(chunks: Sequence[Chunk], k: int, start: int, telling: Collection[str]) -> bool:
    """Whether the verb at `k` is the speaker's, whose attribution ends before chunk `start`: a finite one right after
    "but" or "though", a participle of speech, or one that stands right there."""
    verb = chunks[k].verb
    if verb is None or not k:
        return False
    if verb.form == "finite":
        return k == start + 1 and chunks[k - 1].lower in CONCEDING
    speaks = verb.lemma in telling or verb.lemma in _ON_TO or k <= start + 1
    return verb.form == "gerund" and speaks and _joins(chunks, k, start)


def _joins(chunks: Sequence[Chunk], k: int, start: int) -> bool:
    """Whether the participle at `k` stands right after the attribution, a comma or a conjunction."""
    j = k - 1
    while j >= start and chunks[j].kind == "D":
        j -= 1
    return j < start or chunks[j].kind in (",", "C", "-") or chunks[j].lower in CONCEDING


def _insertion_clause(inner: Sequence[Chunk], cue: Chunk, index: int) -> list[Clause]:
    """The attribution itself as a clause: its subject stands before or after its verb."""
    nouns = [noun for c in inner if (noun := c.bare) is not None]
    before = [n for n in nouns if n.first < cue.first]
    first = inner[0].first
    subject: tuple[NounGroup, ...] = ()
    side = before if before else [n for n in nouns if n.first > cue.first]
    if cue.verb is not None and cue.verb.form == "gerund":  # "Tass quoted the minister as saying"
        quoting = next((c.first for c in inner if c.is_finite), cue.first)
        side = ([n for n in before if n.first > quoting] or before)[:1]
    elif len(before) > 1 and before[-2].last == before[-1].first:
        side = before[-1:]  # "…, a charge the Kremlin denies"
    if side:
        subject = tuple(side[:1]) if not _joined_nouns(inner, side) else tuple(side)
    return [Clause(index, "insertion", first, inner[-1].last, None, cue.verb, subject, None)]


def _joined_nouns(inner: Sequence[Chunk], nouns: Sequence[NounGroup]) -> bool:
    """Whether nothing but "and" and commas stands between these groups."""
    inside = [c for c in inner if nouns[0].first <= c.first < nouns[-1].last]
    return len(nouns) > 1 and any(c.kind == "C" for c in inside) and all(c.kind in ("N", "C", ",") for c in inside)

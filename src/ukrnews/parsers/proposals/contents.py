"""How far what is proposed or answered reaches, and what its words say of it."""

from __future__ import annotations

from itertools import pairwise

from ukrnews.lexicon.entries import ScopeEntry
from ukrnews.parsers.conditions.extents import trimmed, verbs_in
from ukrnews.parsers.proposals.drafts import Put
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.told import Told
from ukrnews.parsers.topics import THROUGH, Topic, step, topic_in
from ukrnews.reading.dates.words import WEEKDAYS
from ukrnews.reading.document import Derived, Document
from ukrnews.reading.durations import Duration, find_durations
from ukrnews.reading.syntax import NounGroup

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "his", "her", "its", "their", "our"})
_POSSESSIVE = frozenset({"his", "her", "its", "their", "our"})
_STOP = frozenset({
    "the", "a", "an", "of", "to", "for", "in", "on", "and", "or", "with", "by", "at", "from", "that", "this",
    "would", "will", "be", "is", "was", "as", "it", "its", "their", "his", "her", "any", "all",
})  # fmt: skip
_REACH = 40
_ENDS = frozenset({";", ":", "—", "–", "(", ")", ".", "?", "!"})
_BREAKS = frozenset({
    "as", "when", "while", "whereas", "which", "who", "whom", "whose", "where", "because", "since", "after",
    "before", "if", "unless", "until", "once", "provided", "but", "although", "though", "despite", "amid",
    "whether", "so", "only", "then", "following", "during",
})  # fmt: skip
_JOINS = frozenset({"of", "in", "at", "on", "for", "with", "along", "including", "lasting", "from", "to"})
_TAIL = frozenset({
    ",", ".", ";", "”", '"', "’", "—", ":", "and", "or", "but", "to", "that", "with", "for", "of", "in", "on",
})  # fmt: skip


def content_end(document: Document, first: int, limit: int, *, clause: bool = False) -> int:
    """Where the content that starts at `first` ends: before an aside, a new clause or the end of the sentence.

    Where nothing is left before `limit`, it ends where it starts. `clause`: the content is a clause itself ("propose
    that the truce last …") and may hold a finite verb.
    """
    if first >= limit:
        return first
    sentence = document.sentence_of_token(first)
    last = min(limit, sentence.last, first + _REACH)
    for insertion in document.syntax.insertions(sentence):
        if first < insertion[0] < last:
            last = insertion[0]
    if clause:
        return _stripped(document, first, trimmed(document, first, last))
    finite = {v.first for v in verbs_in(document, first, last) if v.form == "finite"}
    for i in range(first, last):
        lower = document.tokens[i].lower
        ends = (
            i in finite
            or lower in _ENDS
            or (lower in _BREAKS and i > first)
            or (lower == "that" and _opens_clause(document, i, first))
        )
        if ends or (lower == "," and not _goes_on(document, i + 1, last, finite)):
            return _stripped(document, first, i)
    return _stripped(document, first, last)


def before_day(document: Document, first: int, last: int) -> int:
    """Where a day ends what is taken up again: "rejected the agreement on Thursday" tells when it was rejected."""
    if document.tokens[first].lower not in _DEFINITE:
        return last
    words = [t.lower for t in document.tokens[first:last]]
    if words[-3:-1] in (["the", "next"], ["the", "following"], ["the", "same"]) and words[-1] == "day":
        return max(first + 1, last - 3)
    if words[-2:-1] == ["on"] and words[-1] in WEEKDAYS:
        return max(first + 1, last - 2)
    return max(first + 1, last - 1) if words[-1] == "the" else last  # "the following day", cut before "following"


def _opens_clause(document: Document, at: int, first: int) -> bool:
    return at > first and document.tag(at) in ("WDT", "IN")


def _goes_on(document: Document, at: int, last: int, finite: set[int]) -> bool:
    """Whether what follows a comma still belongs to the content ("truces, of 48 hours", "the sick and the old")."""
    if at >= last:
        return False
    if document.tokens[at].lower in _JOINS:
        return True
    for i in range(at, min(last, at + 12)):
        lower = document.tokens[i].lower
        if document.tag(i) == "VBG":
            return False
        if lower in ("and", "or"):
            return not any(f > i and f - i <= 4 for f in finite)
        if i in finite or lower in _ENDS or lower in _BREAKS:
            return False
    return False


def _stripped(document: Document, first: int, last: int) -> int:
    """`last` without marks and joining words at the end."""
    while last > first and document.tokens[last - 1].lower in _TAIL:
        last -= 1
    return last


def phrase_around(document: Document, noun: NounGroup) -> tuple[int, int]:
    """The noun group with its of-, for- and to-phrases, and a participle or relative clause cut off."""
    first, last = document.syntax.phrase_of(noun)
    as_what = next((i for i in range(noun.last, last) if document.tokens[i].lower == "as"), last)
    last = max(noun.last, as_what)
    sentence = document.sentence_of_token(first)
    follows = min(noun.last + 1, sentence.last - 1)
    if document.tokens[min(noun.last, sentence.last - 1)].lower == "to" and document.tag(follows).startswith("VB"):
        return noun.first, content_end(document, noun.last, sentence.last)
    if (
        last < sentence.last
        and document.tokens[last].lower == "to"
        and document.tag(min(last + 1, sentence.last - 1)).startswith("VB")
    ):
        last = content_end(document, last, sentence.last)
    return first, last


def put(
    document: Document, first: int, last: int, proposers: tuple[Told, ...] = (), anything: bool = False
) -> Put | None:
    """The mention over tokens [first, last), or None where the range is empty. `anything`: a proposal of another kind
    where no topic is named."""
    if last <= first:
        return None
    topic = topic_in(document, first, last, last + THROUGH)
    if topic is None and anything:
        topic = step(first, last)
    words = [document.tokens[i].lower for i in range(first, last)]
    near = last if topic is None else min(last, topic.last + 6)
    found = document.lexicon.matcher(ScopeEntry, cased=False).find(document.tokens, first, near)
    return Put(
        topic,
        first,
        last,
        proposers,
        duration=duration_in(document, first, last),
        scope=frozenset(m.entries[0].name for m in found),
        infinitive=_is_infinitive(document, first),
        definite=_is_definite(document, first, words, bool(proposers)),
        words=frozenset(w for w in words if w not in _STOP and w.isalpha()),
    )


def only_told(document: Document, first: int, topic: Topic) -> bool:
    """Whether the topic is only what something said is about: "answers about the swap", "details of the talks"."""
    telling = listed("what is only told")
    return any(document.word(i) in telling for i in range(first, topic.first))


def split(document: Document, made: Put) -> tuple[Put, ...]:
    """The mention, or one for each member of a list that names different things: "called for a truce, the release of
    prisoners and the return of children"."""
    if made.infinitive or made.topic is None:
        return (made,)
    sentence = document.sentence_of_token(made.first)
    bare = [
        n for n in document.syntax.noun_groups(sentence) if made.first < n.first < made.last and n.preposition is None
    ]
    starts = [made.first, *(n.first for n in bare if document.tokens[n.first - 1].lower in (",", "and")), made.last]
    parts: list[Put] = []
    for first, last in pairwise(starts):
        part = put(document, first, _stripped(document, first, last), made.proposers)
        if part is not None and not part.points_back:
            parts.append(part._replace(addressees=made.addressees, rule=made.rule))
    kinds = {p.topic.kind for p in parts if p.topic is not None}
    return tuple(parts) if len(kinds) > 1 and len(parts) == len(starts) - 1 else (made,)


def _is_infinitive(document: Document, first: int) -> bool:
    """Whether the mention is something to do ("to meet"); "to" before a noun ("open to talks") makes none."""
    verb = first + 1 if document.tokens[first].lower == "to" else first
    return document.tokens[max(verb - 1, 0)].lower == "to" and document.tag(min(verb, len(document.tokens) - 1)) == "VB"


def _is_definite(document: Document, first: int, words: list[str], proposed: bool) -> bool:
    """Whether the words take something up again; a possessor does so only where it does not put it forward here."""
    if words[0] in _DEFINITE or words[0] in ("it", "them", "itself"):
        return not (proposed and words[0] in _POSSESSIVE)
    return not proposed and "'s" in words[:5] and document.tag(first).startswith("NNP")


def duration_in(document: Document, first: int, last: int) -> Duration | None:
    """The last length named in the range; not that of the war: "the three-year conflict"."""
    sentence = document.sentence_of_token(first)
    known = document.derived(DURATIONS)
    if sentence.index not in known:
        known[sentence.index] = find_durations(document.tokens, [sentence])
    spent = listed("what has a length of its own")
    inside = [d for d in known[sentence.index] if first <= d.first and d.last <= last]
    return next((d for d in reversed(inside) if document.word(d.last) not in spent), None)


def _no_durations(document: Document) -> dict[int, list[Duration]]:
    del document
    return {}


DURATIONS = Derived("durations", _no_durations)
"""The lengths of time in the sentences that somebody has asked for, by the sentence's index."""

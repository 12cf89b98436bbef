"""What a reporting verb is completed by, and so what was said: one short function a frame.

Each takes a `Place` and returns (first chunk of the content, last chunk, addressee) or None. Frames are tried in the
order of `FRAMES`, the most telling first.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cache
from typing import Final, NamedTuple

from ukrnews.lexicon import Lexicon
from ukrnews.lexicon.entries import CueNounEntry, TopicEntry
from ukrnews.model import Act, ProposalKind
from ukrnews.parsers.statements.cues import VerbCue
from ukrnews.parsers.statements.details import names_medium
from ukrnews.parsers.statements.ranges import content_end
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup
from ukrnews.reading.syntax.protocol import Chunk

_WH = frozenset({"whether", "if", "what", "how", "why", "who", "when", "where", "which"})
_PLANS = frozenset(
    {ProposalKind.CEASEFIRE, ProposalKind.NEGOTIATIONS, ProposalKind.PEACE_PLAN, ProposalKind.SECURITY_GUARANTEE}
)
_DECISIONS = frozenset(
    """idea ideas resolution resolutions measure measures move moves decision decisions concerns findings results
    candidacy bid invitation condition conditions terms blame responsibility role involvement use notion
    suggestion reports rumours rumors handover verdict outcome efforts initiative initiatives steps step
    conclusions option options version account allegation charge charges""".split()
)
_EMPTY = frozenset(["it", "this", "that", "so", "nothing", "something", "anything", "what", "them", "him", "her"])
"""Objects that say nothing of what was said."""
_SPEAKING = frozenset("comment say answer elaborate speak respond reply specify tell".split())
"""Declining to do these is saying nothing."""
_SUBJECTS_WITHOUT_NOUN = frozenset(["there", "much", "many", "more", "most", "enough", "little", "few", "all"])
_OPENING = frozenset("“\"‘«„'")


class Place(NamedTuple):
    """A verb cue in its sentence: the row of chunks, where the cue ends, and where the row stops."""

    document: Document
    chunks: Sequence[Chunk]
    cue: VerbCue
    after: int
    """The first chunk after the cue's words."""
    stop: int
    """The chunk before which the cue's clause must end."""
    cues: Collection[str]


class Said(NamedTuple):
    """Chunks [first, last) are what was said; `frame` is the pattern that found it."""

    first: int
    last: int
    frame: str
    addressee: NounGroup | None = None
    start: int | None = None
    """The character where the content starts, where that is not the first chunk's."""


def _end(place: Place, first: int, *, clause: bool) -> int:
    verb = place.cue.verb
    tense = "past" if verb.perfect else verb.tense
    end = content_end(place.chunks, first, place.stop, place.cues, clause=clause, tense=tense)
    return end if clause else _before_medium(place, first, end)


def _before_medium(place: Place, first: int, end: int) -> int:
    """Where "in her speech" or "in a post on X" after an object tells how it was said: the content ends before it."""
    for k in range(first + 1, end - 1):
        how, noun = place.chunks[k], place.chunks[k + 1].noun
        if noun is None or how.kind != "P" or how.lower not in ("in", "during"):
            continue
        own = place.document.tokens[noun.first].lower in _OWN
        if own and names_medium(place.document, place.chunks[k + 1].lower):
            return k
    return end


_OWN = frozenset({"a", "an", "his", "her", "its", "their"})


def _skip_adjuncts(place: Place, k: int, *, nouns: bool = False) -> tuple[int, NounGroup | None]:
    """Past adverbs, times and prepositional phrases after the cue, and one bare object where `nouns`."""
    chunks, addressee = place.chunks, None
    while k < place.stop:
        chunk = chunks[k]
        if chunk.kind in ("D", "T") or (chunk.noun is not None and _how_often(place.document, chunk.noun)):
            k += 1
        elif chunk.kind == "P" and k + 1 < place.stop and chunks[k + 1].kind in ("N", "T"):
            k += 2
        elif (
            nouns
            and chunk.noun is not None
            and addressee is None
            and chunk.noun.preposition is None
            and chunk.kind == "N"
        ):
            addressee = chunk.noun
            k += 1
        elif chunk.kind == "N" and chunk.is_governed:
            k += 1
        else:
            break
    return k, addressee


def _how_often(document: Document, noun: NounGroup) -> bool:
    """ "has said many times that"."""
    return noun.preposition is None and (noun.temporal or document.tokens[noun.head].lower == "times")


def _opens_quote(place: Place, k: int) -> bool:
    return k < place.stop and place.chunks[k].kind == "Q" and place.chunks[k].lower in _OPENING


def quote(place: Place) -> Said | None:
    """said “…”, told reporters: “…”, said on Friday, “…”"""
    frames = place.cue.entry.takes
    k, addressee = _skip_adjuncts(place, place.after, nouns="person_clause" in frames)
    if k < place.stop and place.chunks[k].kind in (",", ":"):
        k += 1
    if not _opens_quote(place, k):
        return None
    return Said(k, _end(place, k, clause=True), "quote", addressee)


def colon(place: Place) -> Said | None:
    """wrote: the talks are over"""
    k, addressee = _skip_adjuncts(place, place.after, nouns=True)
    if k + 1 < place.stop and place.chunks[k].kind == ":":
        return Said(k + 1, place.stop, "colon", addressee)
    return None


def that_clause(place: Place) -> Said | None:
    """said that …, told reporters that …, asked whether …"""
    frames = place.cue.entry.takes
    k, addressee = _skip_adjuncts(place, place.after, nouns="person_clause" in frames or place.cue.entry.lemma == "ask")
    if k < place.stop and place.chunks[k].kind == ",":
        k += 1
    if k + 1 >= place.stop or place.chunks[k].kind not in ("S", "R"):
        return None
    word = place.chunks[k].lower
    if word == "that":
        return Said(k + 1, _end(place, k + 1, clause=True), "that", addressee)
    if word == "if" and place.cue.entry.act is not Act.ASK and _if_clause(place, k):
        return Said(k, _end(place, k, clause=True), "bare-clause", addressee)
    if word in _WH and (
        word not in ("when", "where", "who", "which", "if")
        or place.cue.entry.lemma in ("ask", "wonder", "question", "explain")
    ):
        return Said(k, _end(place, k, clause=True), "wh", addressee)
    return None


def _if_clause(place: Place, k: int) -> bool:
    """ "says if the vote is held, there will be no talks": a condition opens what is said."""
    comma = next((j for j in range(k + 1, place.stop) if place.chunks[j].kind == ","), None)
    if comma is None or not any(c.is_finite for c in place.chunks[k:comma]):
        return False
    return any(c.is_finite for c in place.chunks[comma : min(comma + 8, place.stop)])


def bare_clause(place: Place) -> Said | None:
    """said Ukraine had attacked, told reporters Kyiv was ready"""
    with_person = "person_clause" in place.cue.entry.takes
    chunks = place.chunks
    subject = _subject_of_next_clause(place)
    if subject is None:
        return None
    k = place.after
    while k < subject and chunks[k].kind in ("D", "T"):
        k += 1
    addressee = None
    if k < subject and chunks[k].kind == "N" and with_person:
        addressee = chunks[k].noun
        k += 1
    while (k < subject and chunks[k].kind in ("D", "T", "P")) or (k < subject and chunks[k].is_governed):
        k += 1
    first = min(k, subject)
    if first < subject and chunks[first].kind == "N" and first != subject:
        first = subject
    return Said(first, _end(place, max(first, subject), clause=True), "bare-clause", addressee)


def _subject_of_next_clause(place: Place) -> int | None:
    """The chunk where the subject of the next finite verb starts, if only groups stand between it and the cue."""
    chunks = place.chunks
    verb_at, waiting = None, 0
    for k in range(place.after, place.stop):
        chunk = chunks[k]
        if chunk.is_finite and waiting:
            waiting -= 1
            continue
        if chunk.is_finite:
            verb_at = k
            break
        if chunk.verb is not None and chunk.verb.form != "finite":
            continue
        if chunk.kind == "R" and k > place.after:
            waiting += 1
        elif chunk.kind in (";", ":", "R") or (chunk.kind == "S" and k == place.after):
            return None
    if verb_at is None or not _one_subject(chunks, place.after, verb_at):
        return None
    first = place.after
    before = [c.lower for c in chunks[first:verb_at] if c.kind != "Q"]
    if before and before[-1] in _SUBJECTS_WITHOUT_NOUN and len(before) <= 3:
        return first
    bare = [k for k in range(first, verb_at) if chunks[k].is_bare]
    if not bare:
        return None
    if "person_clause" in place.cue.entry.takes and len(bare) > 1 and bare[0] == _first_noun(chunks, first):
        return bare[1]
    return bare[0]


def _one_subject(chunks: Sequence[Chunk], first: int, verb_at: int) -> bool:
    """Whether what stands before the verb can be one subject: no conjunction right before it, no comma left open."""
    before = chunks[verb_at - 1].kind if verb_at > first else ""
    commas = sum(c.kind == "," for c in chunks[first:verb_at])
    return before != "C" and commas != 1


def _first_noun(chunks: Sequence[Chunk], k: int) -> int:
    while k < len(chunks) and chunks[k].kind in ("D", "T", "Q"):
        k += 1
    return k


def infinitive(place: Place) -> Said | None:
    """refused to sign, threatened to leave"""
    k, _ = _skip_adjuncts(place, place.after)
    while k < place.stop and place.chunks[k].kind == "Q":
        k += 1
    first = k - 1 if k > place.after and place.chunks[k - 1].lower == "not" else k
    if k < place.stop and (verb := place.chunks[k].verb) is not None and verb.form == "infinitive":
        withheld = place.cue.entry.act is Act.REJECT and verb.lemma in _SPEAKING
        return None if withheld else Said(first, _end(place, k, clause=False), "to")
    return None


def person_to(place: Place) -> Said | None:
    """urged allies to send tanks, called on Russia to withdraw"""
    chunks = place.chunks
    k = place.after
    while k < place.stop and chunks[k].kind in ("D", "T"):
        k += 1
    if k >= place.stop or chunks[k].noun is None or chunks[k].kind != "N":
        return None
    first = k
    while k < place.stop and chunks[k].kind in ("N", "P", "C", "D", "T", "Q", "R", ","):
        if chunks[k].kind == "," and not _list_before_infinitive(chunks, k, place.stop):
            break
        k += 1
    if k < place.stop and (verb := chunks[k].verb) is not None and verb.form == "infinitive":
        return Said(first, _end(place, k, clause=False), "person-to", chunks[first].noun)
    return None


def _list_before_infinitive(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    for chunk in chunks[k:stop]:
        if chunk.verb is not None:
            return chunk.verb.form == "infinitive"
        if chunk.kind not in ("N", "C", ",", "P"):
            return False
    return False


def person_of(place: Place) -> Said | None:
    """accused Kyiv of shelling the plant"""
    chunks = place.chunks
    for k in range(place.after, min(place.stop, place.after + 9)):
        if chunks[k].kind == "P" and chunks[k].lower == "of" and k > place.after and k + 1 < place.stop:
            return Said(place.after, _end(place, k + 1, clause=False), "person-of", chunks[place.after].noun)
        if chunks[k].verb is not None or chunks[k].kind in ("S", ";"):
            break
    return None


def object_as(place: Place) -> Said | None:
    """described the talks as productive"""
    chunks = place.chunks
    if place.after >= place.stop or chunks[place.after].noun is None:
        return None
    for k in range(place.after + 1, min(place.stop, place.after + 12)):
        if chunks[k].lower == "as" and chunks[k].kind in ("P", "S"):
            return Said(place.after, _end(place, k, clause=False), "object-as")
        if chunks[k].kind in (";", "S") or (chunks[k].is_finite):
            break
    return None


def object_complement(place: Place) -> Said | None:
    """called the attack an outrage, called it “unacceptable”"""
    chunks = place.chunks
    k = place.after
    if k >= place.stop or chunks[k].noun is None or chunks[k].kind != "N":
        return None
    last = k + 1
    while last < place.stop and (chunks[last].kind in ("P", "T") or chunks[last].is_governed):
        last += 1
    while last < place.stop and chunks[last].kind in ("Q", "D") and not _judges(chunks[last]):
        last += 1
    if last >= place.stop:
        return None
    after = chunks[last]
    complement = (
        after.is_bare
        or after.kind == "A"
        or _judges(after)
        or (after.verb is not None and after.verb.form == "participle")
    )
    quoted = chunks[last - 1].kind == "Q" and chunks[last - 1].lower in _OPENING
    return Said(k, _end(place, last, clause=False), "object-complement") if complement or quoted else None


def _judges(chunk: Chunk) -> bool:
    """Whether an adverb is an adjective by its ending, misread at the end of a clause: "called it unfounded"."""
    return chunk.kind == "D" and chunk.lower.endswith(("ed", "ble", "less", "ful", "ous"))


def object_for(place: Place) -> Said | None:
    """blamed Moscow for the delay"""
    return _object(place, "object-for")


def object_of_talk(place: Place) -> Said | None:
    """accepted the truce, presented a plan: the object is something that is proposed, said or decided"""
    said = _object(place, "object")
    if said is None:
        return None
    head = next((c.lower for c in place.chunks[said.first : said.last] if c.kind == "N"), "")
    return said if head in _talk(place.document.lexicon) else None


@cache
def _talk(lexicon: Lexicon) -> frozenset[str]:
    """Nouns for what is proposed, said or decided."""
    topics = {
        word.split()[-1]
        for entry in lexicon.table(TopicEntry)
        for word in entry.words
        if entry.vessel or entry.kind in _PLANS
    }
    return frozenset(topics) | {word for entry in lexicon.table(CueNounEntry) for word in entry.phrases} | _DECISIONS


def plain_object(place: Place) -> Said | None:
    """rejected the plan, announced a pause"""
    return _object(place, "object")


def _object(place: Place, frame: str) -> Said | None:
    chunks = place.chunks
    k = place.after
    while k < place.stop and chunks[k].kind in ("D", "T", "Q") and not _time_of_object(chunks, k, place.stop):
        k += 1
    while k > place.after and chunks[k - 1].kind == "Q":
        k -= 1
    at = k
    while at < place.stop and chunks[at].kind in ("Q", "T"):
        at += 1
    if at >= place.stop:
        return None
    chunk = chunks[at]
    if chunk.lower in _EMPTY and chunk.last - chunk.first == 1:
        return None
    if (
        chunk.noun is not None
        and chunk.kind == "N"
        and (chunk.noun.preposition is None or place.cue.entry.word is not None)
    ):
        return Said(k, _end(place, at, clause=False), frame)
    if chunk.verb is not None and chunk.verb.form == "gerund":
        return Said(k, _end(place, at, clause=False), frame)
    return None


def _time_of_object(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """ "called for a May 9 ceasefire": a date right before a bare noun belongs to it."""
    if chunks[k].kind != "T" or k + 1 >= stop or chunks[k + 1].noun is None:
        return False
    return (
        chunks[k + 1].kind == "N"
        and chunks[k + 1].first == chunks[k].last
        and chunks[k + 1].last - chunks[k + 1].first <= 2
    )


def prepositional(place: Place) -> Said | None:
    """insisted on silence, warned of a new attack, pleaded with allies for help"""
    wanted = {f.removeprefix("prep:") for f in place.cue.entry.takes if f.startswith("prep:")}
    chunks = place.chunks
    k = place.after
    while k < place.stop and chunks[k].kind in ("D", "T"):
        k += 1
    if k + 1 < place.stop and chunks[k].kind == "P" and chunks[k].lower in wanted:
        return Said(k + 1, _end(place, k + 1, clause=False), "preposition")
    if (
        k + 1 < place.stop
        and chunks[k].noun is not None
        and k + 2 < place.stop
        and chunks[k + 1].lower in wanted
        and chunks[k + 1].kind == "P"
    ):
        return Said(k + 2, _end(place, k + 2, clause=False), "preposition", chunks[k].noun)
    return None


FRAMES: Final[tuple[tuple[str, Callable[[Place], Said | None]], ...]] = (
    ("quote", quote),
    ("colon", colon),
    ("clause", that_clause),
    ("person_clause", that_clause),
    ("person_to", person_to),
    ("person_of", person_of),
    ("to", infinitive),
    ("object_as", object_as),
    ("object_complement", object_complement),
    ("prep", prepositional),
    ("clause", bare_clause),
    ("person_clause", bare_clause),
    ("object_for", object_for),
    ("object", plain_object),
    ("object_of_talk", object_of_talk),
)
"""Frame of the lexicon → the function that reads it, in the order in which they are tried."""


def read_frame(place: Place) -> Said | None:
    """The first frame of the cue's entry that the sentence fills."""
    takes = place.cue.entry.takes
    for name, reader in FRAMES:
        wanted = (
            name in takes
            or (name == "prep" and any(f.startswith("prep:") for f in takes))
            or (name == "colon" and "quote" in takes)
        )
        if wanted:
            said = reader(place)
            if said is not None and said.last > said.first:
                return said
    return None

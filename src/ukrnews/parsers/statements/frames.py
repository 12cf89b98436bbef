"""What a reporting verb is completed by, and so what was said: one short function a frame.

Each takes a `Place` and returns (first chunk of the content, last chunk, addressees) or None. Frames are tried in the
order of `FRAMES`, the most telling first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from ukrnews.model import Act
from ukrnews.parsers.statements.clause_frames import bare_clause, colon, quote, same_again, that_clause
from ukrnews.parsers.statements.place import OPENING, Place, Said, end_of, skip_adjuncts
from ukrnews.parsers.statements.talk import talk_nouns
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.syntax import NounGroup
from ukrnews.reading.syntax.protocol import Chunk

_EMPTY = frozenset(
    """it this that so nothing something anything what them him her himself herself itself themselves""".split()
)
"""Objects that say nothing of what was said."""


def infinitive(place: Place) -> Said | None:
    """refused to sign, threatened to leave"""
    k, _ = skip_adjuncts(place, place.after)
    while k < place.stop and place.chunks[k].kind == "Q":
        k += 1
    first = k - 1 if k > place.after and place.chunks[k - 1].lower == "not" else k
    if k < place.stop and (verb := place.chunks[k].verb) is not None and verb.form == "infinitive":
        withheld = place.cue.entry.act is Act.REJECT and verb.lemma in listed("withheld")
        withheld = withheld or (place.cue.entry.lemma == "decline" and verb.lemma in listed("withheld by declining"))
        return None if withheld else Said(first, end_of(place, k, clause=False), "to")
    return None


def person_to(place: Place) -> Said | None:
    """urged allies to send tanks, called on Russia to withdraw"""
    chunks = place.chunks
    k = place.after
    while k < place.stop and chunks[k].kind in ("D", "T"):
        k += 1
    noun = chunks[k].noun if k < place.stop and chunks[k].kind == "N" else None
    if noun is None:
        return None
    first = k
    while k < place.stop and chunks[k].kind in ("N", "P", "C", "D", "T", "Q", "R", ","):
        if chunks[k].kind == "," and not _list_before_infinitive(chunks, k, place.stop):
            break
        k += 1
    if k < place.stop and (verb := chunks[k].verb) is not None and verb.form == "infinitive":
        # "ordered shelters to be stocked" asks nobody by name
        asked = () if verb.voice == "passive" else place.document.syntax.coordination_of(noun)
        return Said(first, end_of(place, k, clause=False), "person-to", asked)
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
    described = _relative_between(chunks, place.after, place.stop)
    for k in range(place.after, min(place.stop, place.after + 9 + len(described))):
        if k in described:
            continue
        if chunks[k].kind == "P" and chunks[k].lower == "of" and k > place.after and k + 1 < place.stop:
            return Said(place.after, end_of(place, k + 1, clause=False), "person-of", _one(chunks[place.after].noun))
        if chunks[k].verb is not None or chunks[k].kind in ("S", ";"):
            break
    return None


def _one(noun: NounGroup | None) -> tuple[NounGroup, ...]:
    return () if noun is None else (noun,)


def person_for(place: Place) -> Said | None:
    """attacked the envoy for his silence: what he is or does follows, so that no place is meant ("for two hours")"""
    chunks = place.chunks
    for k in range(place.after + 1, min(place.stop - 1, place.after + 5)):
        if chunks[k].kind == "P" and chunks[k].lower in ("for", "over") and chunks[place.after].noun is not None:
            reason = next((c for c in chunks[k + 1 : place.stop] if c.kind != "D"), chunks[k + 1])
            owned = reason.noun is not None and reason.noun.owner in ("his", "her", "their")
            done = reason.verb is not None and reason.verb.form == "gerund"
            return Said(place.after, end_of(place, k + 1, clause=False), "person-for") if owned or done else None
        if chunks[k].kind not in ("N", "P", "T"):
            break
    return None


def _relative_between(chunks: Sequence[Chunk], after: int, stop: int) -> range:
    """The relative clause between commas after the first group: "accused the envoy, who had left Kyiv, of lying"."""
    if after + 2 >= stop or chunks[after + 1].kind != "," or chunks[after + 2].kind != "R":
        return range(0)
    close = next((k for k in range(after + 3, stop) if chunks[k].kind == ","), None)
    return range(after + 1, close + 1) if close is not None else range(0)


def object_as(place: Place) -> Said | None:
    """described the talks as productive"""
    chunks = place.chunks
    if place.after >= place.stop:
        return None
    if chunks[place.after].lower == "as":
        return _judged_first(place)
    if chunks[place.after].noun is None:
        return None
    for k in range(place.after + 1, min(place.stop, place.after + 12)):
        if chunks[k].lower == "as" and chunks[k].kind in ("P", "S"):
            if k + 2 < place.stop and chunks[k + 2].lower == "by":
                return None  # "rejected the offer as shown by the vote"
            return Said(place.after, end_of(place, k, clause=False), "object-as")
        verb = chunks[k].verb
        if chunks[k].kind in (";", "S") or (verb is not None and verb.form in ("finite", "gerund")):
            break
    return None


def _judged_first(place: Place) -> Said | None:
    """described as “cynical” the offer of a pause: the judgement stands before what is judged"""
    chunks = place.chunks
    k = place.after + 1
    while k < place.stop and chunks[k].kind in ("A", "D", "Q", "C"):
        k += 1
    if k == place.after + 1 or k >= place.stop or not chunks[k].is_bare:
        return None
    return Said(place.after + 1, end_of(place, k, clause=False), "object-as")


def object_complement(place: Place) -> Said | None:
    """called the attack an outrage, called it “unacceptable”"""
    chunks = place.chunks
    k = place.after
    if k >= place.stop or chunks[k].noun is None or chunks[k].kind != "N":
        return None
    last = k + 1
    while last < place.stop and (chunks[last].kind in ("P", "T") or chunks[last].is_governed):
        last += 1
    if last + 1 < place.stop and chunks[last].kind == "C" and chunks[last + 1].is_bare:
        last += 2  # "called the citation and the demand for it a ploy"
        while last < place.stop and (chunks[last].kind in ("P", "T") or chunks[last].is_governed):
            last += 1
    while last < place.stop and chunks[last].kind in ("Q", "D") and not _judges(chunks[last]):
        last += 1
    if _ends_in_judgement(place, k):
        return Said(k, end_of(place, k, clause=False), "object-complement")
    if last >= place.stop:
        return None
    after = chunks[last]
    complement = (
        after.is_bare
        or after.kind == "A"
        or _judges(after)
        or (after.verb is not None and after.verb.form == "participle")
    )
    quoted = any(c.kind == "Q" and c.lower in OPENING for c in chunks[k + 1 : last])
    return Said(k, end_of(place, last, clause=False), "object-complement") if complement or quoted else None


def _ends_in_judgement(place: Place, k: int) -> bool:
    """ "called the plan premature": the last word of a group with its article judges the word before it."""
    chunk = place.chunks[k]
    article = place.document.tokens[chunk.first].lower in ("the", "this", "that", "his", "her", "its", "their", "such")
    return article and chunk.last - chunk.first > 2 and chunk.lower in listed("judgements read as nouns")


def _judges(chunk: Chunk) -> bool:
    """Whether an adverb is an adjective by its ending, misread at the end of a clause: "called it unfounded"."""
    return chunk.kind == "D" and chunk.lower.endswith(("ed", "ble", "less", "ful", "ous"))


def somebody_doing(place: Place) -> Said | None:
    """recalled soldiers shooting at them"""
    chunks, k = place.chunks, place.after
    doing = chunks[k + 1].verb if k + 1 < place.stop and chunks[k].is_bare else None
    if doing is None or doing.form != "gerund":
        return None
    return Said(k, end_of(place, k + 1, clause=False), "somebody-doing")


def object_for(place: Place) -> Said | None:
    """blamed Moscow for the delay"""
    return _object(place, "object-for")


def object_of_talk(place: Place) -> Said | None:
    """accepted the truce, presented a plan: the object is something that is proposed, said or decided"""
    said = _object(place, "object")
    if said is None:
        return None
    head = next((c.lower for c in place.chunks[said.first : said.last] if c.kind == "N"), "")
    return said if head in talk_nouns(place.document.lexicon) else None


def opponent(place: Place) -> Said | None:
    """attacked the senator: whom somebody is hard on in words"""
    return _object(place, "opponent")


def plain_object(place: Place) -> Said | None:
    """rejected the plan, announced a pause"""
    return _object(place, "object")


def _object(place: Place, frame: str) -> Said | None:
    chunks = place.chunks
    k = _past_adjuncts(place)
    while k > place.after and chunks[k - 1].kind == "Q":
        k -= 1
    at = k
    while at < place.stop and chunks[at].kind in ("Q", "T"):
        at += 1
    if at >= place.stop:
        return None
    chunk = chunks[at]
    if chunk.kind == "S" and chunk.lower == "what":  # "denounced what he called a crime"
        return Said(k, end_of(place, at, clause=False), frame)
    if chunk.lower in _EMPTY and chunk.last - chunk.first == 1 and not (frame == "object-for" and _for(chunks, at + 1)):
        return None
    if chunk.lower in listed("withheld things") and place.document.tokens[chunk.first].lower in ("no", "little", "few"):
        return None  # "offered no comment"
    if (
        chunk.noun is not None
        and chunk.kind == "N"
        and (chunk.noun.preposition is None or place.cue.entry.word is not None)
    ):
        return Said(k, end_of(place, at, clause=False), frame)
    if chunk.verb is not None and chunk.verb.form == "gerund":
        return Said(k, end_of(place, at, clause=False), frame)
    return None


def _past_adjuncts(place: Place) -> int:
    """The chunk after adverbs, times and, where a bare group follows, "on Friday" or "in Paris": "announced on Friday
    the arrest of a man"."""
    chunks, k = place.chunks, place.after
    while k < place.stop and chunks[k].kind in ("D", "T", "Q") and not _time_of_object(chunks, k, place.stop):
        k += 1
    if k == place.after and k + 2 < place.stop and chunks[k].kind == "P" and chunks[k].lower in ("on", "in", "at"):
        beside = chunks[k + 2]
        if chunks[k + 1].kind in ("N", "T") and beside.is_bare and not _is_finite_after(chunks, k + 3, place.stop):
            return k + 2
    return k


def _is_finite_after(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """Whether the group before chunk `k` is the subject of a verb."""
    return k < stop and chunks[k].is_finite


def _for(chunks: Sequence[Chunk], k: int) -> bool:
    """ "blasted him for the delay": the reason after a pronoun."""
    return k < len(chunks) and chunks[k].kind == "P" and chunks[k].lower in ("for", "over", "as")


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
        return Said(k + 1, end_of(place, k + 1, clause=False), "preposition")
    if (
        k + 1 < place.stop
        and chunks[k].noun is not None
        and k + 2 < place.stop
        and chunks[k + 1].lower in wanted
        and chunks[k + 1].kind == "P"
    ):
        return Said(k + 2, end_of(place, k + 2, clause=False), "preposition", _one(chunks[k].noun))
    return None


FRAMES: Final[tuple[tuple[str, Callable[[Place], Said | None]], ...]] = (
    ("quote", quote),
    ("colon", colon),
    ("clause", that_clause),
    ("clause", same_again),
    ("person_clause", that_clause),
    ("person_to", person_to),
    ("person_of", person_of),
    ("to", infinitive),
    ("person_for", person_for),
    ("somebody_doing", somebody_doing),
    ("object_as", object_as),
    ("object_complement", object_complement),
    ("prep", prepositional),
    ("clause", bare_clause),
    ("person_clause", bare_clause),
    ("object_for", object_for),
    ("opponent", opponent),
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

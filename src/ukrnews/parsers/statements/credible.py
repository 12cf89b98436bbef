"""Whether a verb that is rarely a cue has the complement, and the source, that prove it one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ukrnews.model import Act, ActorKind
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.extents import names_medium
from ukrnews.parsers.statements.cues import VerbCue
from ukrnews.parsers.statements.place import Said
from ukrnews.parsers.statements.sources import sources_of
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.syntax.protocol import Chunk, Clause

STRONG_FRAMES: Final = listed("strong frames")
PROOF: Final = {"bare-clause": 0.25, "to": 0.6, "that": 0.06, "quote": 0.15, "person-of": 0.15, "person-to": 0.15}
"""The share of a verb's uses that report speech from which such a complement lets anybody be the source."""
_NESTED_LEAST: Final = 0.2
_WELCOMING: Final = frozenset({"welcome", "accept", "back", "present", "release", "quote"})
LEAST_P: Final = {"object": 0.1, "bare-clause": 0.25, "object-for": 0.1}
_SPEAKING: Final = listed("speaking")
"""Verbs that tell, as -ing forms right after it, that an attack was one in words."""
_INQUIRIES: Final = listed("inquiries")


def credible(document: Document, cast: Cast, cue: VerbCue, said: Said, clause: Clause, chunks: Sequence[Chunk]) -> bool:
    """A verb that is rarely a cue needs the complement that proves it."""
    if cue.entry.lemma in ("find", "determine"):
        return said.frame in ("that", "bare-clause") and _inquires(document, cast, cue)
    if said.frame in STRONG_FRAMES or said.frame == "to":
        return True
    if clause.kind == "reported" and cue.entry.p_cue < _NESTED_LEAST:
        return False
    if cue.entry.lemma in _WELCOMING and _is_person(cast, chunks[said.first]):
        return False
    if said.frame == "object" and _votes(document, chunks, cue, said):
        return False
    if said.frame == "object" and cue.entry.lemma == "threaten" and _of_forces(document, cast, cue):
        return False  # "Russian forces threatened the town"
    if said.frame == "opponent":
        return _in_words(document, cast, chunks, cue, said)
    if said.frame == "object" and cue.entry.lemma == "admit":
        return all(
            c.lower != "into" for c in chunks[said.first : said.last]
        )  # "admitted the country into the alliance"
    if said.frame == "object" and cue.entry.lemma == "question":
        return not cast.is_person(next((c.lower for c in chunks[said.first : said.last] if c.kind == "N"), ""))
    if said.frame == "object" and cue.entry.lemma in ("put", "count", "tally"):
        return _counts(document, chunks, cue, said)
    return True


def _votes(document: Document, chunks: Sequence[Chunk], cue: VerbCue, said: Said) -> bool:
    """ "Parliament endorsed the plan", "the Senate rejected the bill": a vote is a deed."""
    heads = {document.tokens[n.head].lower for n in sources_of(document, cue.verb)}
    if heads.isdisjoint(listed("bodies that vote")):
        return False
    if cue.entry.lemma in listed("voting for"):
        return True
    what = next((c.lower for c in chunks[said.first : said.last] if c.kind == "N"), "")
    return cue.entry.act is Act.REJECT and what in listed("voted on")


def _is_person(cast: Cast, chunk: Chunk) -> bool:
    """Whether the group is a person: "welcomed Tusk", but not "welcomed Tusk's plan"."""
    noun = cast.source_noun(chunk.lower)
    if noun is not None and (noun.person or noun.forces):
        return True  # "welcomed his troops"
    names = cast.names_in(chunk.first, chunk.last)
    return any(n.actor.kind is ActorKind.PERSON and n.last == chunk.last for n in names)


def _of_forces(document: Document, cast: Cast, cue: VerbCue) -> bool:
    """Whether the source is troops rather than somebody who speaks."""
    nouns = (cast.source_noun(document.tokens[n.head].lower) for n in sources_of(document, cue.verb))
    return any(n is not None and n.forces for n in nouns)


def _inquires(document: Document, cast: Cast, cue: VerbCue) -> bool:
    """Whether a body or an inquiry found something out, so that it says so: "the UN found that", "a probe finds"."""
    sources = sources_of(document, cue.verb)
    heads = {document.tokens[n.head].lower for n in sources}
    return not _INQUIRIES.isdisjoint(heads) or any(a.kind is ActorKind.ORGANISATION for a in cast.actors_of(sources))


def _in_words(document: Document, cast: Cast, chunks: Sequence[Chunk], cue: VerbCue, said: Said) -> bool:
    """Whether a named person attacks in words: another person, with a quotation, "as" something or in a speech, and
    with no weapon ("attacked him with a knife")."""
    first, last = chunks[said.first].first, chunks[said.last - 1].last
    speakers = cast.actors_of(sources_of(document, cue.verb))
    words = [c.lower for c in chunks[said.first :]]
    if "with" in words:
        return False
    if goes_on_speaking(chunks, said):
        return True
    heads = [document.tokens[n.head].lower for n in sources_of(document, cue.verb)]
    if not any(a.kind is ActorKind.PERSON for a in speakers) and not all(cast.is_person(w) for w in heads):
        return False
    return (
        any(n.actor.kind is ActorKind.PERSON for n in cast.names_in(first, first + 3))
        or chunks[said.first].kind == "Q"
        or "as" in [t.lower for t in document.tokens[first:last]]
        or any(names_medium(document, word) for word in words)
    )


def goes_on_speaking(chunks: Sequence[Chunk], said: Said) -> bool:
    """ "attacked him, saying …", "attacked the judges and blamed the law": a verb of speech right after."""
    after = [c for c in chunks[said.last : said.last + 3] if c.kind != "C" or c is chunks[said.last]]
    verb = after[1].verb if len(after) > 1 and after[0].kind in (",", "C") else None
    return verb is not None and verb.lemma in _SPEAKING and (after[0].kind == "," or verb.tense == "past")


def _counts(document: Document, chunks: Sequence[Chunk], cue: VerbCue, said: Said) -> bool:
    """ "put the toll at nine", "counted 105 drones", but not "put flowers where nine men died"."""
    first, last = chunks[said.first].first, chunks[said.last - 1].last
    numbers = document.quantities_in(first, last)
    return bool(numbers) and (cue.entry.lemma != "put" or any(document.word(n.first - 1) == "at" for n in numbers))

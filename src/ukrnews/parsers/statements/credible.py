"""Whether a verb that is rarely a cue has the complement, and the source, that prove it one."""

from __future__ import annotations

from typing import Final

from ukrnews.model import Act, ActorKind
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.statements.cues import VerbCue
from ukrnews.parsers.statements.statement_draft import OBJECT, Shape
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.syntax.protocol import Chunk

_NESTED_LEAST: Final = 0.2


def proven(cue: VerbCue, shape: Shape) -> bool:
    """Whether the verb is often enough one of speech; of "found", whether a body or an inquiry found something out."""
    if cue.entry.lemma in listed("finding out"):
        return shape.asserts and cue.entry.p_cue >= shape.least and _inquires(cue)
    return cue.entry.p_cue >= shape.least


def credible(cue: VerbCue, shape: Shape, first: int, last: int) -> bool:
    """Whether the verb reports speech with the chunks [first, last), which prove nothing by themselves."""
    if cue.clause.kind == "reported" and cue.entry.p_cue < _NESTED_LEAST:
        return False
    if cue.entry.lemma in listed("greeting or giving") and _is_person(cue.view.cast, cue.chunks[first]):
        return False
    return shape is not OBJECT or _spoken_of(cue, first, last)


def _spoken_of(cue: VerbCue, first: int, last: int) -> bool:
    """Whether the verb has the object in words: not by a vote, by force, in a hand or over a border."""
    if _votes(cue, first, last):
        return False
    match cue.entry.lemma:
        case "threaten":  # "Russian forces threatened the town"
            return not _of_forces(cue)
        case "admit":  # "admitted the country into the alliance"
            return all(c.lower != "into" for c in cue.chunks[first:last])
        case "question":
            return not cue.view.cast.is_person(_head(cue, first, last))
        case "put" | "count" | "tally":
            return _counts(cue, first, last)
        case _:
            return True


def _head(cue: VerbCue, first: int, last: int) -> str:
    return next((c.lower for c in cue.chunks[first:last] if c.kind == "N"), "")


def _votes(cue: VerbCue, first: int, last: int) -> bool:
    """ "Parliament endorsed the plan", "the Senate rejected the bill": a vote is a deed."""
    heads = {cue.view.document.word(n.head) for n in cue.sources}
    if heads.isdisjoint(listed("bodies that vote")):
        return False
    if cue.entry.lemma in listed("voting for"):
        return True
    return cue.entry.act is Act.REJECT and _head(cue, first, last) in listed("voted on")


def _is_person(cast: Cast, chunk: Chunk) -> bool:
    """Whether the group is a person: "welcomed Tusk", but not "welcomed Tusk's plan"."""
    noun = cast.source_noun(chunk.lower)
    if noun is not None and (noun.person or noun.forces):
        return True  # "welcomed his troops"
    names = cast.names_in(chunk.first, chunk.last)
    return any(n.actor.kind is ActorKind.PERSON and n.last == chunk.last for n in names)


def _of_forces(cue: VerbCue) -> bool:
    """Whether the source is troops rather than somebody who speaks."""
    nouns = (cue.view.cast.source_noun(cue.view.document.word(n.head)) for n in cue.sources)
    return any(n is not None and n.forces for n in nouns)


def _inquires(cue: VerbCue) -> bool:
    """Whether a body or an inquiry found something out, so that it says so: "the UN found that", "a probe finds"."""
    heads = {cue.view.document.word(n.head) for n in cue.sources}
    by_body = any(a.kind is ActorKind.ORGANISATION for a in cue.view.cast.actors_of(cue.sources))
    return by_body or not listed("inquiries").isdisjoint(heads)


def _counts(cue: VerbCue, first: int, last: int) -> bool:
    """ "put the toll at nine", "counted 105 drones", but not "put flowers where nine men died"."""
    document = cue.view.document
    numbers = document.quantities_in(*cue.view.row.tokens(first, last))
    return bool(numbers) and (cue.entry.lemma != "put" or any(document.word(n.first - 1) == "at" for n in numbers))

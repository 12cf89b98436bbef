"""Who "he" and "it" are as sources: the speaker before goes on, unless the text has turned to somebody else."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.lexicon.entries import Gender
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.actors.pronouns import HE, IT, SHE
from ukrnews.parsers.statements.draft import Draft
from ukrnews.reading.document import Document

Pair = tuple[Draft, tuple[Actor, ...]]
_SINGLE = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.UNNAMED})
_PARAGRAPHS = 1
_FAR = 2
"""Paragraphs back that "also" reaches."""
_ALSO = frozenset({"also", "further", "additionally", "again"})
_ADDING = frozenset({"add", "continue"})
_NEAR = 20
"""Statements back whose words may hold the cue of a nearer one."""


def carry_on(document: Document, cast: Cast, pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs, by their cues, with pronouns that only the last speaker fits resolved to him.

    A pronoun in an attribution ("…, it said") cannot mean somebody named in the words it reports; where the antecedent
    found stands there, or none was found, the speaker of the statement before is taken if number and gender agree.
    """
    done: list[Pair] = []
    for draft, speakers in sorted(pairs, key=lambda pair: pair[0].at):
        word = _pronoun(document, draft)
        if word is not None:
            goes_on = _goes_on(document, draft)
            last = _speaker_before(document, done, draft, _FAR if goes_on else _PARAGRAPHS)
            if _to_himself(cast, draft, speakers):
                other = cast.somebody_else(draft.sources[0], speakers[0])
                speakers = (other,) if other is not None else speakers
            if last is not None and _agrees(cast, last, word) and (goes_on or _open(document, draft, speakers)):
                speakers = (last,)
        done.append((draft, speakers))
    return done


def _goes_on(document: Document, draft: Draft) -> bool:
    """ "He also said", "she added": the same source as before."""
    if draft.verb is not None and draft.verb.lemma in _ADDING:
        return True
    first = draft.source_range[1] if draft.source_range is not None else document.token_at(draft.at[0])
    return any(t.lower in _ALSO for t in document.tokens[first : document.token_at(draft.at[0])])


def _to_himself(cast: Cast, draft: Draft, speakers: Sequence[Actor]) -> bool:
    """Whether the one found for the pronoun is the one spoken to: "He told Blinken"."""
    return bool(draft.sources) and any(cast.actor_of(noun) in speakers for noun in draft.addressees)


def _pronoun(document: Document, draft: Draft) -> str | None:
    """The pronoun that is the whole source."""
    if draft.source_range is None or draft.source_range[1] - draft.source_range[0] != 1:
        return None
    word = document.tokens[draft.source_range[0]].lower
    return word if word in HE | SHE | IT else None


def _open(document: Document, draft: Draft, speakers: Sequence[Actor]) -> bool:
    """Whether nobody, or somebody whom the reported words themselves name, was found for the pronoun."""
    if not speakers or speakers[0].kind is ActorKind.UNNAMED:
        return True
    if draft.rule != "inserted":
        return False
    said = " ".join(document.text[a:b] for a, b in draft.content)
    return speakers[0].name.split()[-1] in said


def _speaker_before(document: Document, done: Sequence[Pair], draft: Draft, paragraphs: int) -> Actor | None:
    """The single speaker of the last statement that does not stand inside another one's words, near enough."""
    here = document.sentence_at(draft.at[0]).paragraph
    for other, speakers in reversed(done):
        if document.sentence_at(other.at[0]).paragraph < here - paragraphs:
            return None
        inside = any(a <= other.at[0] < b for d, _ in done[-_NEAR:] if d is not other for a, b in d.content)
        if inside or any(a <= other.at[0] < b for a, b in draft.content):
            continue
        return speakers[0] if len(speakers) == 1 else None
    return None


def _several(cast: Cast, actor: Actor) -> bool:
    """Whether an unnamed source is more than one: "Russian diplomatic sources"."""
    words = actor.name.lower().split()
    people = (w for w in words if w.endswith("s"))
    return actor.kind is ActorKind.UNNAMED and any(cast.source_noun(w) is not None or cast.is_person(w) for w in people)


def _agrees(cast: Cast, actor: Actor, word: str) -> bool:
    if word in IT:
        return actor.kind in _SINGLE
    if actor.kind not in (ActorKind.PERSON, ActorKind.UNNAMED) or _several(cast, actor):
        return False
    gender = cast.gender_of(actor, actor.name.split()[-1].lower())
    return gender is None or gender is (Gender.MALE if word in HE else Gender.FEMALE)

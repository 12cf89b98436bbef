"""Who sets a condition: the source whose words it stands in, or the party that demands or refuses."""

from __future__ import annotations

from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup

_PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they", "who", "that", "which"})


def holders_of(document: Document, cast: Cast, draft: Draft) -> tuple[Actor, ...]:
    """The holders of a draft; empty where the text does not say.

    A subject that itself demands or refuses is the holder, unless it only stands for the speaker (a pronoun); otherwise
    the speakers of the innermost statement are, and without one the subject.
    """
    speakers = draft.unit.speakers
    parties = _parties(cast, draft.subject)
    if draft.own and parties and not (speakers and (_is_pronoun(document, draft.subject) or _unnamed(parties))):
        return parties
    if speakers:
        return speakers
    return parties


def _parties(cast: Cast, subject: tuple[NounGroup, ...]) -> tuple[Actor, ...]:
    actors = cast.actors_of(subject) or tuple(side for n in subject if (side := cast.side_of(n)) is not None)
    return tuple(a for a in actors if a.kind is not ActorKind.UNNAMED or len(actors) == 1)


def _unnamed(parties: tuple[Actor, ...]) -> bool:
    return all(a.kind is ActorKind.UNNAMED for a in parties)


def _is_pronoun(document: Document, subject: tuple[NounGroup, ...]) -> bool:
    return all(document.tokens[n.head].lower in _PRONOUNS for n in subject)

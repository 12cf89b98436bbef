"""Who sets a condition: the source whose words it stands in, or the party that demands or refuses."""

from __future__ import annotations

from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.units import Units
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup

_REST = frozenset({"others", "other"})
_PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they", "who", "that", "which"})


def holders_of(document: Document, cast: Cast, units: Units, draft: Draft) -> tuple[Actor, ...]:
    """The holders of a draft; empty where the text does not say.

    A subject that itself demands or refuses is the holder, unless it only stands for the speaker (a pronoun); otherwise
    the speakers of the innermost statement are, and without one the subject, or whoever spoke before where the subject
    is nobody known.
    """
    speakers = _answerable(document, draft)
    parties = _parties(cast, draft.subject)
    if draft.own and parties and not (speakers and (_is_pronoun(document, draft.subject) or _unnamed(parties))):
        return parties
    if speakers and draft.rule != "demand-noun":
        return speakers
    if draft.unit.statement is None and not draft.own:
        beside = _attributed(document, cast, draft)
        if beside:
            return beside
    if draft.unit.statement is None and not draft.own and (not parties or _unnamed(parties)):
        return units.before(draft.first) or parties
    return parties


def _answerable(document: Document, draft: Draft) -> tuple[Actor, ...]:
    """The speakers, without "others" beside a name and without news media, which only pass on what a party says."""
    speakers = tuple(a for a in draft.unit.speakers if a.name.lower() not in _REST or len(draft.unit.speakers) == 1)
    if not draft.subject:
        return speakers
    return tuple(a for a in speakers if (e := document.lexicon.actor(a.name)) is None or not e.medium)


def _parties(cast: Cast, subject: tuple[NounGroup, ...]) -> tuple[Actor, ...]:
    actors = cast.actors_of(subject) or tuple(side for n in subject if (side := cast.side_of(n)) is not None)
    return tuple(a for a in actors if a.kind is not ActorKind.UNNAMED or len(actors) == 1)


def _attributed(document: Document, cast: Cast, draft: Draft) -> tuple[Actor, ...]:
    """Who an attribution in the sentence names ("If the assets are touched, said Zakharova, …")."""
    for clause in document.syntax.clauses(document.sentence_of_token(draft.first)):
        if clause.kind == "insertion" and draft.first <= clause.first <= draft.last + 2:
            return cast.actors_of(clause.subject)
    return ()


def _unnamed(parties: tuple[Actor, ...]) -> bool:
    return all(a.kind is ActorKind.UNNAMED for a in parties)


def _is_pronoun(document: Document, subject: tuple[NounGroup, ...]) -> bool:
    return all(document.tokens[n.head].lower in _PRONOUNS for n in subject)

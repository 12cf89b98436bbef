"""Who sets a condition: the source whose words it stands in, or the party that demands or refuses."""

from __future__ import annotations

from ukrnews.model import ActorKind
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.units import Units
from ukrnews.parsers.told import Told, speakers_told, told_by
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup

_REST = frozenset({"others", "other"})
_PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they", "who", "that", "which"})


def holders_of(document: Document, cast: Cast, units: Units, draft: Draft) -> tuple[Told, ...]:
    """The holders of a draft; empty where the text does not say.

    A subject that itself demands or refuses is the holder, unless it only stands for the speaker (a pronoun); otherwise
    the speakers of the innermost statement are, and without one the subject, or whoever spoke before where the subject
    is nobody known.
    """
    speakers = _answerable(document, draft)
    parties = _parties(cast, draft.subject)
    if draft.own and parties and not (speakers and (_is_pronoun(document, draft.subject) or _unnamed(parties))):
        return parties
    if speakers and draft.rule != "noun-demand":
        return speakers
    if draft.unit.statement is None and not draft.own:
        beside = _attributed(document, cast, draft)
        if beside:
            return beside
    if draft.unit.statement is None and not draft.own and (not parties or _unnamed(parties)):
        return speakers_told(document, units.before(draft.first)) or parties
    return parties


def _answerable(document: Document, draft: Draft) -> tuple[Told, ...]:
    """The speakers, without "others" beside a name and without news media, which only pass on what a party says."""
    spoken = speakers_told(document, draft.unit.voice)
    speakers = tuple(t for t in spoken if t.actor.name.lower() not in _REST or len(spoken) == 1)
    if not draft.subject:
        return speakers
    return tuple(t for t in speakers if (e := document.lexicon.actor(t.actor.name)) is None or not e.medium)


def _parties(cast: Cast, subject: tuple[NounGroup, ...]) -> tuple[Told, ...]:
    sides = (Told(side, (n.first, n.last)) for n in subject if (side := cast.side_of(n)) is not None)
    told = told_by(cast, subject) or tuple(sides)
    return tuple(t for t in told if t.actor.kind is not ActorKind.UNNAMED or len(told) == 1)


def _attributed(document: Document, cast: Cast, draft: Draft) -> tuple[Told, ...]:
    """Who an attribution in the sentence names ("If the assets are touched, said Zakharova, …")."""
    for clause in document.syntax.clauses(document.sentence_of_token(draft.first)):
        if clause.kind == "insertion" and draft.first <= clause.first <= draft.last + 2:
            return told_by(cast, clause.subject)
    return ()


def _unnamed(parties: tuple[Told, ...]) -> bool:
    return all(t.actor.kind is ActorKind.UNNAMED for t in parties)


def _is_pronoun(document: Document, subject: tuple[NounGroup, ...]) -> bool:
    return all(document.tokens[n.head].lower in _PRONOUNS for n in subject)

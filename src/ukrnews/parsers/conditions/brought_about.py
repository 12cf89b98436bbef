"""Whether what would follow is somebody's deed or threat, or only what is foreseen."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ActorKind
from ukrnews.parsers.conditions.ahead import first_finite, negated
from ukrnews.parsers.conditions.signs import has
from ukrnews.parsers.conditions.stakes import topics
from ukrnews.parsers.conditions.units import Unit
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup

_OURS = frozenset({"we", "i"})
_IT = frozenset({"it", "this", "that"})
_WILL = frozenset({None, "will", "would", "shall", "must", "should", "be to"})
_PARTIES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.GROUP})


def brought_about(at: View, unit: Unit, main: tuple[int, int]) -> bool:
    """Whether the clause tells what its speaker would do, what would be done, what penalty or refusal would come."""
    if has(at, Sense.PUNISH, *main) or (negated(at, *main) and topics(at, *main)):
        return True
    verb = first_finite(at, *main)
    if verb is None or any(at.lower(i) in listed("ready") for i in range(verb.head, verb.head + 3)):
        return True  # "threatened to impose tariffs if …", "If they are ready, do it"
    if verb.modal not in _WILL and verb.tense != "future":
        return False
    if verb.lemma in listed("what all come to see") and verb.modal is not None:
        return True
    if verb.lemma in listed("befalling"):
        return False
    subject = tuple(n for n in at.syntax.subject_of(verb) if n.first >= main[0])
    return verb.voice == "passive" or _own(
        at, unit, subject or tuple(n for n in at.nouns if main[0] <= n.first < verb.first)
    )


def _own(at: View, unit: Unit, subject: tuple[NounGroup, ...]) -> bool:
    """Whether the subject is who speaks, nobody of another country, or allies; in the article's own words, a party."""
    actors = at.cast.actors_of(subject)
    heads = {at.lower(n.head) for n in subject}
    if unit.statement is None:
        return heads.isdisjoint(_IT) and any(a.kind in _PARTIES for a in actors)
    if not heads or not heads.isdisjoint(_OURS | listed("whom a party asks")):
        return True
    own = {a.country for a in unit.speakers if a.country}
    return any(a.kind in _PARTIES and (a.country is None or not own or a.country in own) for a in actors)

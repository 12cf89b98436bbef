"""What a range speaks of: parties, what they bargain over, the war itself."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense, TopicEntry
from ukrnews.model import Act, ActorKind
from ukrnews.parsers.conditions.signs import lemmas_of
from ukrnews.parsers.conditions.units import Unit
from ukrnews.parsers.topics import introduced, topics_in
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup

_BEFORE = 4
"""How many sentences before this one tell what it is about."""


def topics(at: View, first: int, last: int, up_to: int | None = None) -> list[TopicEntry]:
    """What can be proposed and is named in the range; a word that asks for another before it only beside that. Only
    what ends at `up_to`, where that is given."""
    found = topics_in(at.document, first, last)
    if not found:
        return []
    ended = [m for m in found if m.last == up_to] if up_to is not None else found
    return [entry for match in ended if introduced(at.document, match) for entry in match.entries]


def in_domain(at: View, first: int, last: int) -> bool:
    """Whether the range speaks of parties or of what they bargain over."""
    return bool(at.cast.actors_in(first, last)) or bool(topics(at, first, last))


def matters(at: View, first: int, last: int) -> bool:
    """Whether the range speaks of what can be bargained over or of the war, parties aside."""
    matter = lemmas_of(at.document, Sense.MATTER)
    return any(t.lower in matter for t in at.document.tokens[first:last]) or bool(topics(at, first, last))


def about(at: View, first: int, last: int) -> bool:
    """Whether the range speaks of parties, of what they bargain over or of the war itself."""
    return matters(at, first, last) or in_domain(at, first, last)


def about_here(at: View) -> bool:
    """Whether the sentence or one of the few before it does."""
    first = at.document.sentences[max(0, at.sentence.index - _BEFORE)].first
    return about(at, first, at.sentence.last)


def demanded_here(at: View, unit: Unit, first: int, last: int) -> bool:
    """Whether what is said there is a demand of somebody with a name, about the war and its parties."""
    named = any(a.kind is not ActorKind.UNNAMED for a in unit.speakers)
    return unit.statement is not None and unit.statement.act is Act.DEMAND and named and about(at, first, last)


def follows_topic(at: View, first: int) -> bool:
    """Whether the range starts with "it", "they" or "this" and the sentence before speaks of something proposed."""
    if at.lower(first) not in ("it", "they", "this", "these", "that"):
        return False
    return bool(topics_before(at))


def taken_up(at: View, first: int, subject: tuple[NounGroup, ...]) -> bool:
    """Whether "it" or "they" takes up something proposed that the sentence names before token `first`: "said some of
    the aid had come but that it needed to come faster"."""
    pronoun = any(at.lower(n.head) in ("it", "they") for n in subject)
    return pronoun and matters(at, at.sentence.first, first)


def topics_before(at: View) -> list[TopicEntry]:
    """What can be proposed and is named in the sentence before, in the same paragraph."""
    before = at.document.sentences[max(0, at.sentence.index - 1)]
    same = before.index < at.sentence.index and before.paragraph == at.sentence.paragraph
    return topics(at, before.first, before.last) if same else []

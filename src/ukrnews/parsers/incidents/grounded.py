"""Places, days and weapons of an event as values, with the words that say them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import attrs

from ukrnews.model import Count, Ground, How, IncidentKind, When
from ukrnews.parsers.grounding import ground, when_grounds
from ukrnews.parsers.incidents.arms import Arm, dealt_by, quantities_in
from ukrnews.parsers.incidents.event import RANK, Event
from ukrnews.parsers.incidents.mended_syntax import mended_view
from ukrnews.parsers.incidents.vocabulary import vocabulary_of
from ukrnews.parsers.places import PlaceName
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence

_MONTH: Final = 31
_BESIDE: Final = 6
"""Words between a number and its weapon that one ground may hold, and between two weapons that are told together."""
_AND: Final = frozenset({"and", ","})
_WITH: Final = frozenset({"with", "of", "by"})


def places_told(event: Event) -> list[PlaceName]:
    """Each place once, the most specific first."""
    unique = {name.place: name for name in reversed(event.places)}
    ordered = dict.fromkeys(name.place for name in event.places)
    return sorted((unique[place] for place in ordered), key=lambda name: RANK[name.place.kind])


def place_grounds(document: Document, names: Sequence[PlaceName]) -> Iterator[Ground]:
    """The name of each place."""
    for item, name in enumerate(names):
        yield ground(document, "places", name.words, item)


def until_now(document: Document, when: When | None) -> When | None:
    """What has happened "since Sunday" has happened by the day of the report."""
    now = document.published
    if when is None or now is None or when.latest is not None or when.earliest is None:
        return when
    return attrs.evolve(when, latest=now) if 0 <= (now - when.earliest).days <= _MONTH else when


def day_grounds(document: Document, event: Event) -> tuple[Ground, ...]:
    """The words of the date, the nearest where the article has them more than once."""
    told = [dated for dated in document.dates if dated.when == event.when]
    nearest = min(told, key=lambda dated: abs(dated.first - event.first), default=None)
    return when_grounds(document, "when", nearest) if nearest is not None else ()


def weapons_told(document: Document, event: Event) -> list[Arm]:
    """One weapon a kind and make; the first number counts."""
    known: dict[tuple[str, str | None], Arm] = {}
    for arm in (*event.arms, *_dealing(document, event)):
        key = (arm.kind.value, arm.name)
        if key not in known or known[key].count is None:
            known[key] = arm
    named = {kind for kind, name in known if name is not None}
    return [arm for (kind, name), arm in known.items() if not (name is None and kind in named and arm.count is None)]


def _dealing(document: Document, event: Event) -> list[Arm]:
    """What dealt the blow by its own word, where that is all that is said or is joined to what else is: "an air
    strike", "8 missile and 74 air strikes".
    """
    words = vocabulary_of(document.lexicon).blows if event.kind is IncidentKind.STRIKE else ()
    if not words or not any(t.lower in words for first, last in event.spans for t in document.tokens[first:last]):
        return []
    sentences = dict.fromkeys(document.sentence_of_token(first) for first, _ in event.spans)
    dealing = (a for s in sentences for a in dealt_by(mended_view(document, s)))
    within = [a for a in dealing if any(first <= a.first < last for first, last in event.spans)]
    return [a for a in within if not event.arms or any(_are_joined(document, a, b) for b in event.arms)]


def _are_joined(document: Document, one: Arm, other: Arm) -> bool:
    """Whether little more than "and" stands between them."""
    first, second = sorted((one, other), key=lambda arm: arm.first)
    between = [t.lower for t in document.tokens[first.last : second.first]]
    return len(between) <= _BESIDE and not _AND.isdisjoint(between) and _WITH.isdisjoint(between)


def weapon_grounds(document: Document, event: Event, arms: Sequence[Arm]) -> Iterator[Ground]:
    """The words of each weapon, with its number where that stands right before it, and no other between them."""
    for item, arm in enumerate(arms):
        number = _number(document, event, arm)
        if (
            number is not None
            and 0 <= arm.first - number[1] <= _BESIDE
            and not quantities_in(document, number[1], arm.first)
        ):
            yield ground(document, "weapons", (number[0], arm.last), item)
            continue
        yield ground(document, "weapons", (arm.first, arm.last), item)
        if number is not None:
            yield ground(document, "weapons", number, item, How.COUNTED)


def _number(document: Document, event: Event, arm: Arm) -> tuple[int, int] | None:
    """The tokens of the weapon's number: in its own sentence, else in the event's ("shot down 69 of them")."""
    if arm.count is None:
        return None
    for near in (arm.first, event.first):
        found = _numbers_like(document, document.sentence_of_token(near), arm.count)
        if found:
            return min(found, key=lambda tokens: abs(near - tokens[0]))
    return None


def _numbers_like(document: Document, sentence: Sentence, count: Count) -> list[tuple[int, int]]:
    """Where the sentence reads as that number, else where it has the words of it."""
    read = quantities_in(document, sentence.first, sentence.last)
    alike = [(q.first, q.last) for q in read if (q.minimum, q.maximum) == (count.minimum, count.maximum)]
    return alike or [
        (i, last)
        for i in range(sentence.first, sentence.last)
        if (last := _end_of(document, i, count.text)) is not None
    ]


def _end_of(document: Document, first: int, text: str) -> int | None:
    """One past the last token of the text, where it stands at the first one."""
    start = document.tokens[first].start
    if not document.text.startswith(text, start):
        return None
    last = document.token_at(start + len(text) - 1) + 1
    return last if document.tokens[last - 1].end == start + len(text) else None

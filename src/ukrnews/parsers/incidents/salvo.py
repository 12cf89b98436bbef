"""The raid that a single strike is told as a part of: one side's salvo on several places, told before its parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ukrnews.lexicon.entries import Frame
from ukrnews.model import PlaceKind
from ukrnews.parsers.incidents.event import RANK, Event
from ukrnews.parsers.incidents.spots import dates_fit, same_place
from ukrnews.parsers.incidents.traits import AIR
from ukrnews.parsers.incidents.vocabulary import vocabulary_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places import PlaceName
from ukrnews.reading.document import Document

_LEAD: Final = 3
"""Paragraphs from the top whose raid is what the article is about."""
_STORY: Final = 10
"""Paragraphs from the top that tell the lead's raid in detail."""
_ONE_PLACE: Final = 2
_OPENING: Final = 1
"""The last paragraph of headline and lead."""
_ORDINALS: Final = frozenset({"second", "third", "fourth"})
_NEAR: Final = 2
"""Paragraphs after a raid told further down that may tell its parts."""


def raid_of(document: Document, event: Event, earlier: Sequence[Event]) -> Event | None:
    """The last raid before the event, with a side of its own, that the event belongs to, or that it is "another" of;
    None where the event has words of another time, side, weapon or place."""
    if _tells_another_time(document, event) and not _is_another(document, event):
        return None
    for known in reversed(earlier):
        if known.kind in AIR and known.perpetrators and _reaches(known, event) and _is_part(document, known, event):
            return known
    return None


def _reaches(known: Event, event: Event) -> bool:
    """Whether the event is told soon after the raid, or in the story that opens with it."""
    if event.sentence == known.sentence or event.sentence in known.also:
        return True
    lead = known.paragraph <= _LEAD and event.paragraph <= _STORY
    return lead or 0 <= event.paragraph - max(known.paragraph, known.last_paragraph) <= _NEAR


def _is_part(document: Document, known: Event, event: Event) -> bool:
    return (
        (_is_another(document, event) or (_is_salvo(document, known) and dates_fit(known.when, event.when)))
        and (_arms_within(known, event) or _also(document, event))
        and _told_of_its_victim(known, event)
        and (_within(known, event) or _also(document, event) or _is_another(document, event))
    )


def _within(known: Event, event: Event) -> bool:
    """Whether the event is told in the raid's paragraph or at its place, if the raid is on one place only and not what
    the article opens with: "Russian drones hit Odesa" tells nothing of a drone over Crimea further down."""
    spot, other = known.spot(), event.spot()
    if spot is None or other is None or spot.place.kind is PlaceKind.COUNTRY:
        return True
    if event.paragraph in (known.paragraph, known.last_paragraph):
        return True
    if known.paragraph <= _OPENING:
        return True
    several = len({n.place.region or n.place.name for n in known.places}) > 1
    return several or any(same_place(n, other) for n in known.places)


def _is_another(document: Document, event: Event) -> bool:
    """ "another salvo", "a second strike": named as one more of the same; "other towns were also hit" is not."""
    words = [t.lower for t in document.tokens[event.first : event.first + 2]]
    return "another" in words[:1] or not _ORDINALS.isdisjoint(words)


def _is_salvo(document: Document, known: Event) -> bool:
    """Many weapons, strikes or places, or one raid on a whole country."""
    spot = known.spot()
    if _places_apart(known) > _ONE_PLACE:
        return True
    many = known.counted or known.frame is Frame.LAUNCH or any(_plural(document, a.last - 1) for a in known.arms)
    return many or _attacks(document, known) or spot is None or spot.place.kind is PlaceKind.COUNTRY


def _places_apart(known: Event) -> int:
    """How many places it names, one for a town with its district and region."""
    apart: list[PlaceName] = []
    for name in sorted(known.places, key=lambda n: RANK[n.place.kind]):
        if name.place.kind is not PlaceKind.COUNTRY and not any(same_place(name, other) for other in apart):
            apart.append(name)
    return len(apart)


def _attacks(document: Document, known: Event) -> bool:
    """Whether some mention tells of several: "drone attacks on the city"."""
    nouns = vocabulary_of(document.lexicon).nouns
    told = (i for first, last in known.spans for i in range(first, last))
    return any(document.tokens[i].lower in nouns and _plural(document, i) for i in told)


def _plural(document: Document, token: int) -> bool:
    return document.tag(token) in ("NNS", "NNPS")


def _arms_within(known: Event, event: Event) -> bool:
    ours, theirs = {a.kind for a in event.arms}, {a.kind for a in known.arms}
    return not ours or not theirs or bool(ours & theirs)


def _also(document: Document, event: Event) -> bool:
    """ "Drones also hit a school": told as one thing more of the same raid."""
    sentence = document.sentences[event.sentence]
    return any(t.lower == "also" for t in document.tokens[sentence.first : event.last + 1])


def _told_of_its_victim(known: Event, event: Event) -> bool:
    """Whether nothing speaks against it: a place or a source of the attacker's own country, another country than the
    raid's, forces of the attacker as what was hit."""
    attackers = {p.country for p in known.perpetrators}
    if event.country in attackers or attackers & {s.country for s in event.attributed if s.country}:
        return False
    if any(w in listed("occupied") for s in event.attributed for w in s.name.lower().split()):
        return False  # "the Moscow-installed governor said"
    if event.against is not None and event.against.country in attackers:
        return False
    return known.country is None or event.country is None or known.country == event.country


def _tells_another_time(document: Document, event: Event) -> bool:
    sentence = document.sentences[event.sentence]
    words = [t.lower for t in document.tokens[sentence.first : sentence.last]]
    return not listed("words of other days").isdisjoint(words)

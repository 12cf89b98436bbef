"""All places that an article names, each name resolved with the help of the others."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

import attrs

from ukrnews.lexicon.gazetteer import direction
from ukrnews.model import Place, PlaceKind
from ukrnews.parsers.actors import cast_of
from ukrnews.parsers.places.candidates import Candidate, acts, candidates_in, inside_village, is_locative
from ukrnews.parsers.places.compass import anchor_of, around, bearing_before, told_from
from ukrnews.parsers.places.named import PlaceName
from ukrnews.parsers.places.unknown import unknown_in
from ukrnews.reading.document import Derived, Document
from ukrnews.reading.sentences import Sentence


class PlaceMap:
    """The names of places in one document, in the order of the text. Get it from `places_of`."""

    def __init__(self, names: Iterable[PlaceName]) -> None:
        self.names: tuple[PlaceName, ...] = tuple(sorted(names, key=lambda n: n.first))
        self._firsts = [n.first for n in self.names]

    def within(self, first: int, last: int) -> tuple[PlaceName, ...]:
        """The names whose first token lies in [first, last)."""
        at = bisect_left(self._firsts, first)
        end = bisect_left(self._firsts, last)
        return self.names[at:end]

    def before(self, token: int) -> Iterable[PlaceName]:
        """The names before a token, the nearest first."""
        return reversed(self.names[: bisect_left(self._firsts, token)])


def places_of(document: Document) -> PlaceMap:
    """The document's places, found once."""
    return document.derived(PLACES)


def _map(document: Document) -> PlaceMap:
    return PlaceMap(_names(document))


PLACES = Derived("places", _map)


def _names(document: Document) -> list[PlaceName]:
    rows = [(sentence, candidates_in(document, sentence)) for sentence in document.sentences]
    fixed = _unambiguous(rows)
    paragraphs = [paragraph for paragraph, _ in fixed]
    everywhere = list(dict.fromkeys(place for _, place in fixed))
    decided: dict[tuple[str, ...], Place] = {}
    names: list[PlaceName] = []
    for sentence, candidates in rows:
        at, end = bisect_left(paragraphs, sentence.paragraph), bisect_right(paragraphs, sentence.paragraph)
        beside = [place for _, place in fixed[at:end]]
        found: list[PlaceName] = []
        bearings = [bearing_before(document, c.first) for c in candidates]
        for k, candidate in enumerate(candidates):
            anchor, bearing = anchor_of(document, candidates, k, bearings), bearings[k]
            if anchor is None or candidate.region is not None:
                place = _resolved(document, candidate, beside, everywhere, decided)
            else:
                city = _resolved(document, candidates[anchor[0]], beside, everywhere, decided)
                place = around(candidate.entries, city, anchor[1])
            side = bearing if place.kind is PlaceKind.SETTLEMENT else None
            place = told_from(place, side) if side is not None else place
            rule = "known-place" if place.latitude is not None else "ambiguous-place"
            locative = is_locative(document, candidate.first, sentence) or _continues(document, found, candidate)
            start = side.first if side is not None else None
            found.append(PlaceName(candidate.first, candidate.last, place, locative, rule, start))
        found += _unknown(document, sentence, found)
        names += found
    return names


def _continues(document: Document, found: Sequence[PlaceName], candidate: Candidate) -> bool:
    """A name joined by a comma or "and" to one that a preposition governs is governed by it too."""
    if not found or not found[-1].locative:
        return False
    between = [t.lower for t in document.tokens[found[-1].last : candidate.first]]
    if between[:1] == [","] and acts(document, candidate.last):
        return False  # "After the raid on Odesa, Russia fired rockets"
    return 0 < len(between) <= 3 and all(w in (",", "and", "the", "(", "in", "as", "well") for w in between)


def _unambiguous(rows: Sequence[tuple[Sentence, list[Candidate]]]) -> list[tuple[int, Place]]:
    """(paragraph, place) of the names that can mean one place only, by themselves or by what the text states."""
    fixed = []
    for sentence, candidates in rows:
        for c in candidates:
            fits = [e for e in c.entries if c.region is None or c.region in (e.region, e.name)]
            fits = [e for e in fits if c.country is None or e.country == c.country]
            if len(fits) == 1 and fits[0].kind is not PlaceKind.COUNTRY:
                fixed.append((sentence.paragraph, fits[0].place))
    return fixed


def _resolved(
    document: Document,
    c: Candidate,
    beside: Sequence[Place],
    everywhere: Sequence[Place],
    decided: dict[tuple[str, ...], Place],
) -> Place:
    gazetteer = document.lexicon.gazetteer
    key = tuple(sorted({f"{e.key} {e.country}" for e in c.entries}))
    place = decided.get(key) if c.region is None and c.country is None else None
    if place is None:
        place = gazetteer.resolve(c.entries, region=c.region, country=c.country, near=beside)
        if place.latitude is None:
            place = gazetteer.resolve(c.entries, region=c.region, country=c.country, near=everywhere)
        if place.latitude is not None:
            decided[key] = place
        elif c.region is not None and all(c.region not in (e.region, e.name) for e in c.entries):
            place = attrs.evolve(place, name=document.words(c.first, c.last))  # a namesake that no gazetteer holds
    return direction(place) if c.front and place.kind in (PlaceKind.SETTLEMENT, PlaceKind.REGION) else place


def _unknown(document: Document, sentence: Sentence, found: Sequence[PlaceName]) -> list[PlaceName]:
    taken = {i for n in found for i in range(n.first, n.last)}
    for name in cast_of(document).names_in(sentence.first, sentence.last):
        if not inside_village(document, name.first, name.last):
            taken.update(range(name.first, name.last))
    taken.update(i for m in document.offices_in(sentence.first, sentence.last) for i in range(m.first, m.last))
    taken.update(i for d in document.dates_in(sentence.first, sentence.last) for i in range(d.first, d.last))
    names = []
    for first, last, kind in unknown_in(document, sentence, taken):
        near = min(found, key=lambda n: abs(n.first - first), default=None)
        country = near.place.country if near is not None else None
        place = Place(name=document.words(first, last), kind=kind, country=country)
        names.append(PlaceName(first, last, place, True, "shown-place"))
    return names

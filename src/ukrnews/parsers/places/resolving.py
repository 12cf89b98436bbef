"""Which place a name of the gazetteer is, with the help of the other names of the article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import attrs

from ukrnews.lexicon.entries.places import PlaceEntry
from ukrnews.lexicon.gazetteer import direction
from ukrnews.model import Place, PlaceKind
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.places.candidates import Candidate
from ukrnews.parsers.places.compass import Bearing, nearest_namesake
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence

Row = tuple[Sentence, Sequence[Candidate]]
"""A sentence and the names in it."""


class Asked(NamedTuple):
    """A name, and the city beside it that the text tells it from, with the direction."""

    candidate: Candidate
    sentence: Sentence
    anchor: tuple[Candidate, Bearing] | None


class Resolver:
    """Knows which places an article surely names; a name once resolved is the same place further down."""

    def __init__(self, document: Document, rows: Sequence[Row]) -> None:
        self._document = document
        fixed = list(_unambiguous(rows))
        self._paragraphs = [paragraph for paragraph, _ in fixed]
        self._places = [place for _, place in fixed]
        self._everywhere = list(dict.fromkeys(self._places))
        self._decided: dict[tuple[str, ...], Place] = {}

    def place(self, c: Candidate, sentence: Sentence) -> Place:
        """The place that the name means: by what the text states of it, else by what is near; without coordinates where
        that does not tell."""
        place = self._resolved(c, sentence)
        front = c.front and place.kind in (PlaceKind.SETTLEMENT, PlaceKind.REGION)
        return direction(place) if front else place

    def _resolved(self, c: Candidate, sentence: Sentence) -> Place:
        key = tuple(sorted({f"{e.key} {e.country}" for e in c.entries}))
        known = self._decided.get(key) if c.region is None and c.country is None else None
        if known is not None:
            return known
        resolve = self._document.lexicon.gazetteer.resolve
        place = resolve(c.entries, region=c.region, country=c.country, near=self._beside(sentence))
        if place.latitude is None:
            place = resolve(c.entries, region=c.region, country=c.country, near=self._everywhere)
        if place.latitude is not None:
            self._decided[key] = place
        elif c.region is not None and all(c.region not in (e.region, e.name) for e in c.entries):
            return attrs.evolve(place, name=self._document.words(c.first, c.last))  # a namesake no gazetteer holds
        return place

    def _beside(self, sentence: Sentence) -> list[Place]:
        """The places surely named in the paragraph."""
        at = bisect_left(self._paragraphs, sentence.paragraph)
        return self._places[at : bisect_right(self._paragraphs, sentence.paragraph, at)]


def _unambiguous(rows: Sequence[Row]) -> Iterator[tuple[int, Place]]:
    """(paragraph, place) of the names that can mean one place only, by themselves or by what the text states."""
    for sentence, candidates in rows:
        for c in candidates:
            fits = [e for e in c.entries if _agrees(c, e)]
            if len(fits) == 1 and fits[0].kind is not PlaceKind.COUNTRY:
                yield sentence.paragraph, fits[0].place


def _agrees(c: Candidate, entry: PlaceEntry) -> bool:
    """Whether the entry is as the text states."""
    return (c.region is None or c.region in (entry.region, entry.name)) and c.country in (None, entry.country)


@rule("beside-city-place")
def beside_city(resolver: Resolver, asked: Asked) -> Place | None:
    """The namesake on that side of a city: "southwest of Sumy near Oleksandrivka"."""
    if asked.anchor is None or asked.candidate.region is not None:
        return None
    city, bearing = asked.anchor
    return nearest_namesake(asked.candidate.entries, resolver.place(city, asked.sentence), bearing)


@rule("known-place")
def known_place(resolver: Resolver, asked: Asked) -> Place | None:
    """A name that means one place, by itself, by what is stated of it or by the places near it."""
    place = resolver.place(asked.candidate, asked.sentence)
    return place if place.latitude is not None else None


@rule("ambiguous-place")
def ambiguous_place(resolver: Resolver, asked: Asked) -> Place | None:
    """A name of several places where nothing tells which: the bare name, without coordinates."""
    place = resolver.place(asked.candidate, asked.sentence)
    return place if place.latitude is None else None


KNOWN: Final = Table("places", "mention", (beside_city, known_place, ambiguous_place))


beside_city.finds("Two shells hit a road southwest of Sumy near [Oleksandrivka].")
beside_city.passes_by("Two shells hit a road near Sumy and Oleksandrivka.")

known_place.finds("Two shells hit a road near [Pokrovsk].")
known_place.passes_by("Two shells hit a road near Oleksandrivka.")

ambiguous_place.finds("Two shells hit a road near [Oleksandrivka].")
ambiguous_place.passes_by("Two shells hit a road near Pokrovsk.")

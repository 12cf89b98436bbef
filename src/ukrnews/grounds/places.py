"""Words that denote a place: a name of it for the gazetteer, or its own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from ukrnews.grounds.actors import in_own_words
from ukrnews.grounds.passage import OTHER, Passage, named
from ukrnews.grounds.wordlists import listed
from ukrnews.lexicon import ActorEntry, CountryEntry, PlaceEntry, Use, direction
from ukrnews.model import Finding, Place, PlaceKind
from ukrnews.reading.tokens import SPACES

_SETTLEMENTS = listed("settlements")
_REGION_NOUNS = listed("regions")
_FRONT_NOUNS = listed("fronts")
_LONGEST = 6
_BLANKS = re.compile(f"[{SPACES}]+")
"""Web pages leave marks between words that nobody sees."""
_MADE = (PlaceKind.SETTLEMENT, PlaceKind.REGION)


def denotes_place(finding: Finding, place: Place, passages: Sequence[Passage]) -> str | None:
    """Each `named` ground holds a name by which the gazetteer knows the place, in any of its spellings.

    The short name of a region counts where "region" or the like stands in its sentence ("the Kharkiv and Sumy
    regions") or a village of it follows ("the Belgorod village of Murom"), so does the place behind a direction of the
    front where "direction" does; a republic of the occupiers is
    its region; "southwest of Sumy" is denoted by the name of the city with the side in its sentence. A country is named
    by its name or adjective. A place with coordinates must be the very one that goes by the name; a place that no
    gazetteer holds stands in its own words.
    """
    del finding
    whole = named(passages)
    return None if whole and all(_names(place, p) for p in whole) else OTHER


def _names(place: Place, passage: Passage) -> bool:
    if place.latitude is None and in_own_words(place.name, passage):
        return True
    if place.kind is PlaceKind.COUNTRY and _names_country(place, passage):
        return True
    side, _, told_from = place.name.partition(" of ")
    if place.kind is PlaceKind.DIRECTION and told_from and side in _words_near(passage):
        city = attrs.evolve(place, name=told_from, kind=PlaceKind.SETTLEMENT)
        return any(_is(city, known) for known in _known(city, passage))
    return any(_is(place, known) for known in _known(place, passage))


def _is(place: Place, known: Place) -> bool:
    """The same name and kind, and the same spot where the place has one."""
    same = (place.name, place.kind) == (known.name, known.kind)
    return same and (place.latitude is None or (place.latitude, place.longitude) == (known.latitude, known.longitude))


def _names_country(place: Place, passage: Passage) -> bool:
    lexicon = passage.document.lexicon
    tokens = passage.document.tokens
    for match in lexicon.matcher(CountryEntry).find(tokens, passage.first, passage.last):
        phrase = passage.document.words(match.first, match.last)
        for entry in match.entries:
            uses = entry.uses(phrase) | entry.uses(phrase.title())
            if entry.code == place.country and uses & {Use.NAME, Use.ADJECTIVE}:
                return True
    return False


def _known(place: Place, passage: Passage) -> Iterator[Place]:
    """The places that some of the words may name."""
    near = _words_near(passage) if place.kind in (PlaceKind.REGION, PlaceKind.DIRECTION) else frozenset()
    for name in _windows(passage):
        entries = list(passage.document.lexicon.gazetteer.lookup(name))
        if near & _REGION_NOUNS or _before_a_village(passage) or place.kind is PlaceKind.DIRECTION:
            entries += passage.document.lexicon.gazetteer.lookup(f"{name} region")
        for entry in entries:
            yield entry.place
            if near & _FRONT_NOUNS and entry.kind in _MADE:
                yield direction(entry.place)
    for entry in _republics(passage):
        yield entry.place


def _before_a_village(passage: Passage) -> bool:
    """ "the Belgorod village of Murom": a city's name that stands for its region."""
    word = passage.document.word
    return word(passage.last) in _SETTLEMENTS and word(passage.last + 1) == "of"


def _windows(passage: Passage) -> Iterator[str]:
    """Runs of the words that begin with a capital or a figure."""
    for first in range(passage.first, passage.last):
        if passage.document.tokens[first].text[:1].islower():
            continue
        for last in range(first + 1, min(passage.last, first + _LONGEST) + 1):
            yield _BLANKS.sub(" ", passage.document.words(first, last))


def _words_near(passage: Passage) -> frozenset[str]:
    """The words of the sentence, in lower case."""
    sentence = passage.document.sentence_of_token(passage.first)
    return frozenset(passage.document.lowered[sentence.first : sentence.last])


def _republics(passage: Passage) -> Iterator[PlaceEntry]:
    """ "in the Donetsk People's Republic", "in the DPR"."""
    lexicon = passage.document.lexicon
    for match in lexicon.matcher(ActorEntry).find(passage.document.tokens, passage.first, passage.last):
        for entry in match.entries:
            if entry.name.endswith("Republic"):
                yield from lexicon.gazetteer.lookup(entry.name)

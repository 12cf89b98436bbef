"""The gazetteer: which words name a place, which places go by a name, and what stands around them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import attrs

from ukrnews.lexicon.entries import CountryEntry
from ukrnews.lexicon.entries.places import PlaceEntry
from ukrnews.lexicon.matcher import Word
from ukrnews.lexicon.phrases import split_phrase
from ukrnews.lexicon.place_context import extended, is_place_here
from ukrnews.lexicon.place_names import exact_key, joined, key_for, place_key
from ukrnews.lexicon.place_resolution import resolve
from ukrnews.lexicon.settlements import Settlements
from ukrnews.model import Place, PlaceKind

_INNER_WORDS: Final = frozenset({"on", "na", "nad", "de", "del", "la", "le", "of", "the", "and", "am", "sur"})
_WORDS_REMEMBERED: Final = 65536


class PlaceMatch(NamedTuple):
    """Tokens ``first`` to ``last`` (half-open) name one of ``candidates``, the most prominent first; never empty."""

    first: int
    last: int
    candidates: tuple[PlaceEntry, ...]


class Gazetteer:
    """All places that the lexicon knows: the table ``places``, the states, and the settlements of GeoNames.

    Get it as ``lexicon.gazetteer``. Names are found in every usual romanisation ("Kupyansk", "Kupiansk"), in Russian
    and older forms ("Kharkov", "Artemovsk"), in capitals too; a lower-case word never starts a place.
    """

    __slots__ = ("_fixed", "_named_before", "_reach", "_regions", "_seen", "_settlements")

    def __init__(self, places: Sequence[PlaceEntry] = (), countries: Sequence[CountryEntry] = ()) -> None:
        codes = {place.code: place.name for place in places if place.code}
        self._settlements = Settlements(codes)
        self._fixed: dict[str, tuple[PlaceEntry, ...]] = {}
        self._regions: dict[str, Place] = {}
        self._named_before: dict[str, tuple[PlaceEntry, ...]] = {}
        for place in places:
            self._add(place, place.phrases)
            for stem in (*place.all_stems, place.name):
                if place.kind is PlaceKind.REGION:
                    self._regions.setdefault(_text_key(stem), place.place)
        for country in countries:
            self._add(self._country(country), (country.name, *country.names))
        self._seen: dict[str, int] = {}
        self._reach = _reaches((*self._fixed, *self._settlements.index))

    # ---- asking by name ----

    def lookup(self, name: str) -> tuple[PlaceEntry, ...]:
        """The places that go by a name, the most prominent first; empty for an unknown name."""
        return self._named(joined(split_phrase(name)))

    def region(self, stem: str) -> Place | None:
        """The region that a stem names before "region" or "oblast": "Kharkiv", "Sumska", "Kursk", "Crimea"."""
        return self._regions.get(_text_key(stem))

    def resolve(
        self,
        candidates: Sequence[PlaceEntry],
        *,
        region: str | None = None,
        country: str | None = None,
        near: Sequence[Place] = (),
    ) -> Place:
        """The one place that is meant, or its bare name where that cannot be told: `place_resolution.resolve`."""
        return resolve(candidates, region=region, country=country, near=near)

    # ---- asking a text ----

    def find(
        self,
        tokens: Sequence[Word],
        first: int = 0,
        last: int | None = None,
        *,
        capitals: Sequence[int] | None = None,
    ) -> list[PlaceMatch]:
        """The names of places in ``tokens[first:last]``: leftmost-longest, in order, without overlap.

        `first` should be the start of a sentence. What stands beside a name can rule it out: a part of a longer name
        ("Kirov Institute"), a word that is a place only after a preposition ("in Vladimir"). `capitals` are those of
        the tokens that start with a capital, where they are known.
        """
        last = len(tokens) if last is None else min(last, len(tokens))
        seen, free = self._seen, first
        matches: list[PlaceMatch] = []
        if capitals is None:
            capitals = [i for i in range(first, last) if tokens[i].text[0].isupper()]
        for i in capitals:
            if i < free:
                continue
            text = tokens[i].text
            longest = seen[text] if text in seen else self._longest(text)
            match = self._match_at(tokens, i, min(i + longest, last), first, last) if longest else None
            if match is not None:
                matches.append(match)
                free = match.last
        return matches

    def _longest(self, text: str) -> int:
        """The number of words of the longest name that this word can start; remembered for the words last seen."""
        if len(self._seen) >= _WORDS_REMEMBERED:
            self._seen.clear()
        firsts = (key(text).partition(" ")[0] for key in (place_key, exact_key))
        longest = self._seen[text] = max(self._reach.get(first, 0) for first in firsts)
        return longest

    def _match_at(self, tokens: Sequence[Word], i: int, limit: int, first: int, last: int) -> PlaceMatch | None:
        for end in range(limit, i, -1):
            words = [tokens[k].text for k in range(i, end)]
            if not words[-1][0].isalnum():
                continue
            entries = self._named(joined(words))
            if entries and end > i + 1 and any(w[0].islower() and w not in _INNER_WORDS for w in words[1:]):
                entries = tuple(e for e in entries if e.spellings or e.stems or e.kind is not PlaceKind.SETTLEMENT)
            if not entries:
                continue
            entries = is_place_here(entries, tokens, i, end, first, last)
            if entries:
                end, entries = extended(entries, tokens, end, last)
                return PlaceMatch(i, end, entries)
        return None

    # ---- building ----

    def _named(self, name: str) -> tuple[PlaceEntry, ...]:
        found = self._named_before.get(name)
        if found is not None:
            return found
        folded, exact = place_key(name), exact_key(name)
        fixed = (*self._fixed.get(folded, ()), *self._fixed.get(exact, ()))
        numbers = sorted((*self._settlements.numbers(folded), *self._settlements.numbers(exact)))
        if not fixed and not numbers:
            return ()
        rows = map(self._settlements.entry, numbers)  # the file has the most prominent first
        waters = tuple(place for place in fixed if place.kind is PlaceKind.WATER)
        found = self._named_before[name] = (*(place for place in fixed if place not in waters), *rows, *waters)
        return found

    def _add(self, place: PlaceEntry, phrases: Sequence[str]) -> None:
        for key in dict.fromkeys(key_for(joined(split_phrase(phrase)), place.country) for phrase in phrases):
            self._fixed[key] = (*self._fixed.get(key, ()), place)

    def _country(self, country: CountryEntry) -> PlaceEntry:
        """A state stands at the coordinates of its capital."""
        capital = self._settlements.capital(country.code)
        return PlaceEntry(
            name=country.name,
            kind=PlaceKind.COUNTRY,
            country=country.code,
            latitude=capital.latitude if capital else None,
            longitude=capital.longitude if capital else None,
            wikidata=country.wikidata,
            spellings=country.names,
        )


def _text_key(name: str) -> str:
    return place_key(joined(split_phrase(name)))


def _reaches(keys: Iterable[str]) -> dict[str, int]:
    """First word of the keys → the number of words of the longest key that it starts."""
    reach: dict[str, int] = {}
    long: list[str] = []
    for key in keys:
        if " " in key:
            long.append(key)
        else:
            reach[key] = 1
    for key in long:
        head, length = key.partition(" ")[0], key.count(" ") + 1
        if reach.get(head, 0) < length:
            reach[head] = length
    return reach


def direction(place: Place) -> Place:
    """The stretch of the front that a place gives its name: Pokrovsk → "Pokrovsk direction"."""
    name = place.name.removesuffix(" region")
    return attrs.evolve(place, name=f"{name} direction", kind=PlaceKind.DIRECTION, wikidata=None)

"""All places that an article names, each name resolved with the help of the others."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from ukrnews.model import Place, PlaceKind
from ukrnews.parsers.actors import cast_of
from ukrnews.parsers.places.candidates import Candidate, acts, candidates_in, inside_village, is_locative
from ukrnews.parsers.places.compass import anchor_of, bearing_before, told_from
from ukrnews.parsers.places.named import PlaceName
from ukrnews.parsers.places.resolving import KNOWN, Asked, Resolver
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


def _names(document: Document) -> Iterator[PlaceName]:
    rows = [(sentence, candidates_in(document, sentence)) for sentence in document.sentences]
    resolver, rules = Resolver(document, rows), KNOWN.of(document)
    for sentence, candidates in rows:
        found: list[PlaceName] = []
        bearings = [bearing_before(document, c.first) for c in candidates]
        for k, c in enumerate(candidates):
            told_from_city = anchor_of(document, candidates, k, bearings)
            anchor = None if told_from_city is None else (candidates[told_from_city[0]], told_from_city[1])
            asked = Asked(c, sentence, anchor)
            place, rule = next(((p, r.name) for r in rules if (p := r.read(resolver, asked)) is not None), (None, ""))
            if place is None:
                continue
            locative = is_locative(document, c.first, sentence) or _continues(document, found, c)
            side = bearings[k] if place.kind is PlaceKind.SETTLEMENT else None
            name = PlaceName(c.first, c.last, place, locative, rule)
            found.append(name if side is None else name._replace(place=told_from(place, side), start=side.first))
        shown = _unknown(document, sentence, found)
        ends = {n.last + 1 for n in shown if n.rule == "place-in-region"}
        yield from (n._replace(locative=True) if n.first in ends else n for n in found)
        yield from shown


def _continues(document: Document, found: Sequence[PlaceName], candidate: Candidate) -> bool:
    """A name joined by a comma or "and" to one that a preposition governs is governed by it too."""
    if not found or not found[-1].locative:
        return False
    between = [t.lower for t in document.tokens[found[-1].last : candidate.first]]
    if between[:1] == [","] and acts(document, candidate.last):
        return False  # "After the raid on Odesa, Russia fired rockets"
    return 0 < len(between) <= 3 and all(w in (",", "and", "the", "(", "in", "as", "well") for w in between)


def _unknown(document: Document, sentence: Sentence, found: Sequence[PlaceName]) -> list[PlaceName]:
    taken = {i for n in found for i in range(n.first, n.last)}
    for name in cast_of(document).names_in(sentence.first, sentence.last):
        if not inside_village(document, name.first, name.last):
            taken.update(range(name.first, name.last))
    taken.update(i for m in document.offices_in(sentence.first, sentence.last) for i in range(m.first, m.last))
    taken.update(i for d in document.dates_in(sentence.first, sentence.last) for i in range(d.first, d.last))
    regions = {n.first for n in found if _names_a_region(document, n)}
    names = []
    for shown in unknown_in(document, sentence, taken, regions):
        near = min(found, key=lambda n: abs(n.first - shown.first), default=None)
        country = near.place.country if near is not None else None
        place = Place(name=document.words(shown.first, shown.last), kind=shown.kind, country=country)
        names.append(PlaceName(shown.first, shown.last, place, True, shown.rule))
    return names


def _names_a_region(document: Document, name: PlaceName) -> bool:
    """ "Kherson region", "Crimea"; "Kherson", too, where nothing after it makes it the city: "near Lug, Kherson."."""
    if name.place.kind is not PlaceKind.SETTLEMENT:
        return name.place.kind is PlaceKind.REGION
    regions = document.lexicon.gazetteer.lookup(f"{document.words(name.first, name.last)} region")
    return not acts(document, name.last) and any(e.kind is PlaceKind.REGION for e in regions)

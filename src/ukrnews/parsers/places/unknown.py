"""Settlements and districts that no gazetteer holds, where grammar shows that they are places."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Final, NamedTuple

from ukrnews.model import PlaceKind
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.places.candidates import COMPASS, LOCATIVE, SORTS, is_capital
from ukrnews.parsers.places.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence

_ALONG: Final = frozenset({"in", "on", "along", "at"})
_DISTRICTS, _SORTS_OF_DISTRICTS = listed("district nouns"), listed("sorts of districts")
_FRONTS: Final = listed("front nouns") - listed("any front")
_SURE: Final = frozenset({"near", "outside"})
_JOINING: Final = frozenset({",", "and"})
_TOPONYM: Final = re.compile(
    r".{2,}(?:vka|ka|ove|eve|yne|ine|sk|sky|skyi|tsi|ske|ske|ets|iv|yiv|ino|ovo|evo|hrad|grad|pil|pol|ytsia|itsa|ytsya|ivtsi|ne|nka|rivka|shyn|kha|yar|hory|khiv|siivka)$"
)
_ADJECTIVE: Final = ("kyi", "sky", "ska", "skiy", "skoy")
"""How the names of districts end."""


class Run(NamedTuple):
    """Up to three capitalised words [first, last) of a sentence."""

    sentence: Sentence
    first: int
    last: int
    goes_on: bool
    """It is joined to a settlement that a rule has shown."""
    in_region: bool = False
    """A comma and the name of a region follow: "near Lug, Kherson region"."""


class Shown(NamedTuple):
    """Tokens [first, last) that name a place of this kind."""

    first: int
    last: int
    kind: PlaceKind
    rule: str = ""


@rule("listed-place")
def listed_place(document: Document, run: Run) -> Shown | None:
    """A name like a Slavic settlement's in a list with one shown: "near Zvirove, Kotlyne and Udachne"."""
    return _settlement(run) if run.goes_on and _like_a_settlement(document, run) else None


@rule("district-place")
def district_place(document: Document, run: Run) -> Shown | None:
    """A name with the noun for a district: "Tavriiskyi district", "in the Lug urban district"."""
    noun = run.last + (document.word(run.last) in _SORTS_OF_DISTRICTS)
    if document.word(noun) not in _DISTRICTS or noun >= run.sentence.last:
        return None
    slavic = document.word(run.first).endswith(_ADJECTIVE)
    if not (slavic or (_before(document, run, 1) == "the" and _before(document, run, 2) in listed("likely") | _SURE)):
        return None
    return Shown(run.first, noun + 1, PlaceKind.DISTRICT)


@rule("direction-place")
def direction_place(document: Document, run: Run) -> Shown | None:
    """A stretch of the front under a name that no gazetteer holds: "in the Lugovsk direction"."""
    if document.word(run.last) not in _FRONTS or run.last >= run.sentence.last:
        return None
    if _before(document, run, 1) != "the" or _before(document, run, 2) not in _ALONG:
        return None
    return Shown(run.first, run.last + 1, PlaceKind.DIRECTION)


@rule("sort-of-place")
def sort_of_place(document: Document, run: Run) -> Shown | None:
    """A noun for places before it: "the village of Lug", "the village Zvirove", "east of Lug"."""
    before, second = _before(document, run, 1), _before(document, run, 2)
    if before == "of" and (second in SORTS or second in COMPASS):
        return _settlement(run)
    return (
        _settlement(run) if before in SORTS and second in ("the", "of") and _like_a_settlement(document, run) else None
    )


@rule("place-and-sort")
def place_and_sort(document: Document, run: Run) -> Shown | None:
    """A noun for places after it: "near the Zvirove village"."""
    if document.word(run.last) not in SORTS or run.last >= run.sentence.last or not _like_a_settlement(document, run):
        return None
    return _settlement(run) if _before(document, run, 1) == "the" and _before(document, run, 2) in LOCATIVE else None


@rule("preposition-place")
def preposition_place(document: Document, run: Run) -> Shown | None:
    """A name like a Slavic settlement's after a preposition of place or a verb of taking: "in Zvirove", "control
    of Zvirove"."""
    before = _before(document, run, 1)
    held = before == "of" and _before(document, run, 2) in listed("rule over a place")
    shown = before in _SURE or before in listed("likely") or (before in _JOINING and _in_sure_list(document, run))
    shown = shown or held
    return _settlement(run) if shown and _like_a_settlement(document, run) else None


@rule("place-in-region")
def place_in_region(document: Document, run: Run) -> Shown | None:
    """Any name after a preposition of place and before the name of its region: "near Lug, Kherson region"."""
    shown = run.in_region and _before(document, run, 1) in LOCATIVE
    return _settlement(run) if shown else None


UNKNOWN: Final = Table(
    "places",
    "mention",
    (listed_place, district_place, direction_place, sort_of_place, place_and_sort, preposition_place, place_in_region),
)


def unknown_in(
    document: Document, sentence: Sentence, taken: Collection[int], regions: Collection[int]
) -> Iterator[Shown]:
    """The names that only the words beside them show to be places; `taken` tokens are left out.

    `regions`: where names of regions begin.
    """
    table, tokens = UNKNOWN.of(document), document.tokens
    free = shown = sentence.first  # where to look on, and the end of the last settlement shown
    for at in document.capitals_in(sentence.first, sentence.last):
        if at < free or at in taken or not is_capital(tokens[at].text):
            continue
        end = _name_end(document, at, sentence.last, taken)
        between = [t.lower for t in tokens[shown:at]] if shown > sentence.first else []
        joined = len(between) in (1, 2) and _JOINING.issuperset(between)
        run = Run(sentence, at, end, joined, end + 1 in regions and document.word(end) == ",")
        found = next((place._replace(rule=r.name) for r in table if (place := r.read(document, run))), None)
        free = end if found is None else found.last
        if found is not None:
            shown = found.last if found.kind is PlaceKind.SETTLEMENT else sentence.first
            yield found


def _settlement(run: Run) -> Shown:
    return Shown(run.first, run.last, PlaceKind.SETTLEMENT)


def _name_end(document: Document, first: int, last: int, taken: Collection[int]) -> int:
    """The end of the capitals, before a state or people that goes on without a comma: "in Lug Russian drones hit"."""
    end = first
    while end < min(last, first + 3) and end not in taken and is_capital(document.tokens[end].text):
        if end > first and document.tag(end) == "JJ" and document.names_in(end, end + 1):
            break
        end += 1
    return end


def _like_a_settlement(document: Document, run: Run) -> bool:
    return bool(_TOPONYM.match(document.word(run.last - 1)))


def _before(document: Document, run: Run, n: int) -> str:
    """The word `n` tokens before the name, empty outside the sentence."""
    return document.word(run.first - n) if run.first - n >= run.sentence.first else ""


def _in_sure_list(document: Document, run: Run) -> bool:
    """Whether the list that the name stands in opens with "near"."""
    tokens, i = document.tokens, run.first - 1
    while i > run.sentence.first and (tokens[i].lower in _JOINING or is_capital(tokens[i].text)):
        i -= 1
    return tokens[i].lower in _SURE


listed_place.finds("Two shells hit the road in Brunivka, Shtalne and [Ozmakove].")
listed_place.passes_by("Two shells hit the road in Brunivka, Petrenko and others.")

district_place.finds("Two shells hit a road in the [Tavriiskyi district].")
district_place.finds("Two shells hit a road in the [Lug urban district].")
district_place.passes_by("Two shells hit a road in the harbour district.")

direction_place.finds("Two shells hit a road in the [Lugovsk direction].")
direction_place.passes_by("Two shells hit a road in the direction of Lug.")

sort_of_place.finds("Two shells hit the village of [Lug Verkh].")
sort_of_place.passes_by("Two shells hit the tanker Lug Verkh.")

place_and_sort.finds("Two shells fell at the [Brunivka] village.")
place_and_sort.passes_by("Two shells hit the Brunivka village.", "Two shells fell at the Lug village.")

preposition_place.finds("Two shells hit a road in [Brunivka].", "Two shells hit a road near Lug and [Brunivka].")
preposition_place.finds("Troops took control of [Brunivka].")
preposition_place.passes_by("Two shells hit Brunivka.", "Two shells hit a road in Lug.")

place_in_region.finds("Two shells hit a road near [Verkh Lug], Kherson region.")
place_in_region.finds("Two shells hit a road near [Lug], Kherson.")
place_in_region.passes_by("Two shells hit a road near Lug and Kherson.", "Shells hit a road with Lug, Kherson region.")
place_in_region.passes_by("After two shells hit a road near Lug, Kherson was quiet.")

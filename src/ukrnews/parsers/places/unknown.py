"""Settlements and districts that no gazetteer holds, where grammar shows that they are places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ukrnews.model import PlaceKind
from ukrnews.parsers.places.candidates import COMPASS, SORTS, is_capital
from ukrnews.parsers.places.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence

_SURE: Final = frozenset({"near", "outside"})
_LIKELY: Final = listed("likely")
_TOPONYM: Final = re.compile(
    r".{2,}(?:vka|ka|ove|eve|yne|ine|sk|sky|skyi|tsi|ske|ske|ets|iv|yiv|ino|ovo|evo|hrad|grad|pil|pol|ytsia|itsa|ytsya|ivtsi|ne|nka|rivka|shyn|kha|yar|hory|khiv|siivka)$"
)
_DISTRICT: Final = frozenset({"district", "raion"})


def unknown_in(document: Document, sentence: Sentence, taken: set[int]) -> Iterator[tuple[int, int, PlaceKind]]:
    """(first, last, kind) of names that only the words beside them show to be places; `taken` tokens are left out."""
    tokens = document.tokens
    i = sentence.first
    while i < sentence.last:
        kind = None
        end = _name_end(document, i, sentence.last, taken)
        if end > i:
            if (
                end < sentence.last
                and tokens[end].lower in _DISTRICT
                and tokens[i].lower.endswith(("kyi", "skyi", "sky", "ska", "skiy", "skoy"))
            ):
                yield i, end + 1, PlaceKind.DISTRICT
                i = end + 1
                continue
            kind = PlaceKind.SETTLEMENT if _shown(document, i, end, sentence) else None
        if kind is None:
            i = max(end, i + 1)
            continue
        yield i, end, kind
        i = end
        while True:  # a list goes on: "near Zvirove, Kotlyne and Udachne"
            j = i
            while j < sentence.last and j - i < 2 and tokens[j].lower in (",", "and"):
                j += 1
            end = _name_end(document, j, sentence.last, taken) if j > i else j
            if end == j or not _toponym(document, j, end):
                break
            yield j, end, PlaceKind.SETTLEMENT
            i = end


def _name_end(document: Document, i: int, last: int, taken: set[int]) -> int:
    tokens = document.tokens
    j = i
    while j < last and j not in taken and is_capital(tokens[j].text) and j - i < 3:
        j += 1
    return j


def _toponym(document: Document, first: int, last: int) -> bool:
    return bool(_TOPONYM.match(document.tokens[last - 1].lower))


def _shown(document: Document, first: int, last: int, sentence: Sentence) -> bool:
    """A noun for places and "of" stand before it, or a preposition of place and the name looks like a Slavic
    settlement's.
    """
    tokens = document.tokens
    if first - 1 < sentence.first:
        return False
    before = tokens[first - 1].lower
    second = tokens[first - 2].lower if first - 2 >= sentence.first else ""
    if before == "of" and (second in SORTS or second in COMPASS):
        return True
    if before in SORTS and second in ("the", "of") and _toponym(document, first, last):
        return True
    return (
        before in _SURE or before in _LIKELY or (before in (",", "and") and _after_sure(document, first, sentence))
    ) and _toponym(document, first, last)


def _after_sure(document: Document, first: int, sentence: Sentence) -> bool:
    """Whether the list that the name stands in opens with "near"."""
    tokens = document.tokens
    i = first - 1
    while i > sentence.first and (tokens[i].lower in (",", "and") or is_capital(tokens[i].text)):
        i -= 1
    return tokens[i].lower in _SURE

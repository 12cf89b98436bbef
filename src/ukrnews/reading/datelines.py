"""Datelines: the town or the hour before the first words of a report, which is no part of its first sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from ukrnews.lexicon.gazetteer import Gazetteer
from ukrnews.model import PlaceKind
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax.closed import DASHES
from ukrnews.reading.tokens import Token

_CLOCK: Final = re.compile(r"\d\d?[:.]\d\d")
_TOWN_DASHES: Final = frozenset({"—", "―", "–"})


def after_dateline(tokens: Sequence[Token], sentence: Sentence, towns: Gazetteer, *, opens: bool) -> int:
    """The token after a dateline at the sentence's start, else its first; `opens`: whether it opens its paragraph."""
    first = sentence.first
    if sentence.last - first < 4:
        return first
    if tokens[first + 1].text in DASHES and _CLOCK.fullmatch(tokens[first].text):
        return first + 2  # "14:24 - Troops left the town."
    if not tokens[first].text.isupper() or len(tokens[first].text) < 3:
        return _after_town(tokens, sentence, towns) if opens else first
    for i in range(first + 1, min(first + 14, sentence.last - 1)):
        if tokens[i].text in DASHES:
            return i + 1
        if tokens[i].text.islower() and tokens[i].text.isalpha():
            break
    return _after_capitals(tokens, sentence, towns) if opens else first


def _after_town(tokens: Sequence[Token], sentence: Sentence, towns: Gazetteer) -> int:
    """Past a town and a dash before whole sentences: "Ankara ― Leaders met."."""
    first = sentence.first
    dash = first + 1 if tokens[first + 1].text in _TOWN_DASHES else first + 2
    if tokens[dash].text not in _TOWN_DASHES:
        return first
    if not tokens[dash + 1].text[:1].isupper() or tokens[sentence.last - 1].text != ".":
        return first
    return dash + 1 if any(m.first == first and m.last == dash for m in towns.find(tokens, first, dash)) else first


def _after_capitals(tokens: Sequence[Token], sentence: Sentence, towns: Gazetteer) -> int:
    """Past towns in capitals that have lost their dash: "LVIV/KYIV The minister said", "SUMY, Ukraine Troops left"."""
    first, at = sentence.first, sentence.first
    while at < sentence.last and (_in_capitals(tokens[at].text) or tokens[at].text == "/"):
        at += 1
    if at >= sentence.last - 2:
        return first
    country = tokens[at].text == "," and tokens[at + 1].text.istitle()
    end = at + 2 if country else at
    opening = tokens[end].text if end < sentence.last - 2 else ""
    if not opening[:1].isupper() or (country and tokens[end].text == ","):
        return first
    places = towns.find(tokens, first, end)
    if country:
        return end if any(m.last == end and m.first == at + 1 for m in places) else first
    whole = [m for m in places if m.last in (at, _slash(tokens, first, at))]
    return end if any(m.candidates[0].kind is PlaceKind.SETTLEMENT for m in whole) else first


def _in_capitals(word: str) -> bool:
    return len(word) > 2 and word.isupper() and word.isalpha()


def _slash(tokens: Sequence[Token], first: int, last: int) -> int:
    """The first slash, else the end: where the first town of several ends."""
    return next((i for i in range(first, last) if tokens[i].text == "/"), last)

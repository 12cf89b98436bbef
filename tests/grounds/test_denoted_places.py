"""Words that denote a place, and words that do not."""

from __future__ import annotations

import attrs
import pytest

from grounds_by_hand import incident, place, told
from ukrnews.lexicon import direction
from ukrnews.model import Place, PlaceKind

KYIV, KHARKIV, POKROVSK = place("Kyiv"), place("Kharkiv"), place("Pokrovsk")
REGION = place("Kharkiv region")
UKRAINE = place("Ukraine")
UNKNOWN = Place(name="Stara Ploshcha", kind=PlaceKind.SETTLEMENT)


def given(text: str, where: Place, *words: str) -> tuple[str, ...]:
    """The faults of a strike at the place, for which the words are given."""
    return told(text, incident(text, {"places[0]": words}, places=(where,)))


@pytest.mark.parametrize(
    ("text", "where", "words"),
    [
        ("Drones hit Kyiv.", KYIV, "Kyiv"),
        ("Drones hit Kiev.", KYIV, "Kiev"),
        ("DRONES HIT KYIV", KYIV, "KYIV"),
        ("Drones hit the city of Kharkov.", KHARKIV, "the city of Kharkov"),
        ("Drones hit Kharkiv Oblast.", REGION, "Kharkiv Oblast"),
        ("Drones hit the Kharkiv and Sumy regions.", REGION, "Kharkiv"),
        ("Drones hit the region of Kharkiv.", REGION, "region of Kharkiv"),
        ("Troops advanced in the Pokrovsk direction.", direction(POKROVSK), "Pokrovsk"),
        ("Drones hit the DPR.", place("Donetsk region"), "DPR"),
        ("Drones hit Ukraine.", UKRAINE, "Ukraine"),
        ("Drones hit Ukrainian cities.", UKRAINE, "Ukrainian cities"),
        ("Drones hit Stara Ploshcha.", UNKNOWN, "Stara Ploshcha"),
        ("Drones hit Stara \u200bPloshcha.", UNKNOWN, "Stara \u200bPloshcha"),
        ("Drones hit Kucheriv \u200bYar.", place("Kucheriv Yar"), "Kucheriv \u200bYar"),
        ("Drones hit Kyiv.", Place(name="Kyiv", kind=PlaceKind.SETTLEMENT), "Kyiv"),
    ],
)
def test_words_that_name_the_place(text: str, where: Place, words: str) -> None:
    assert given(text, where, words) == ()


@pytest.mark.parametrize(
    ("text", "where", "words"),
    [
        ("Drones hit Sumy.", KYIV, "Sumy"),
        ("Drones hit the capital.", KYIV, "the capital"),
        ("Drones hit Kharkiv.", REGION, "Kharkiv"),
        ("Drones hit Kharkiv Oblast.", KHARKIV, "Oblast"),
        ("Drones hit Pokrovsk.", direction(POKROVSK), "Pokrovsk"),
        ("Drones hit Ukrainians.", UKRAINE, "Ukrainians"),
        ("Drones hit Kyiv.", UKRAINE, "Kyiv"),
        ("Drones hit Nova Ploshcha.", UNKNOWN, "Nova Ploshcha"),
        ("Drones hit Kyiv.", attrs.evolve(KYIV, latitude=1.0), "Kyiv"),
        ("Drones hit Kyiv.", Place(name="Kyiv", kind=PlaceKind.REGION, latitude=1.0, longitude=1.0), "Kyiv"),
    ],
)
def test_words_that_do_not(text: str, where: Place, words: str) -> None:
    assert len(given(text, where, words)) == 1


def test_words_that_refer_need_others_that_name() -> None:
    text = "The capital was hit. Kyiv was quiet before. Sumy was not."
    assert given(text, KYIV, "~The capital", "Kyiv") == ()
    assert len(given(text, KYIV, "~The capital")) == 1
    assert len(given(text, KYIV, "~The capital", "Sumy")) == 1

"""Names of places: found, resolved, and left alone where they are people or states that act."""

from __future__ import annotations

import pytest

from ukrnews.model import Article
from ukrnews.parsers.places import PlaceParser, places_of
from ukrnews.reading.document import read

CASES = """
in the Kharkiv and Sumy regions => Kharkiv region, Sumy region
gas plants in the Kharkiv, Poltava and Sumy oblasts => Kharkiv region, Poltava region, Sumy region
near the village of Zelena Dolyna => Zelena Dolyna
attacked near Zvirove, Kotlyne, Udachne and Molodetske => Zvirove, Kotlyne, Udachne, Molodetske
in Kharkov => Kharkiv
in Artemovsk => Bakhmut
in the Pokrovsk direction => Pokrovsk direction
in Sudzha, in the Kursk region => Sudzha, Kursk region
on Kryvyi Rih => Kryvyi Rih
over Bashkortostan => Bashkortostan
in Donetsk Oblast, officials said => Donetsk region
south of Orikhiv => Orikhiv
in the Russian city of Engels => Engels
the port of Izmail => Izmail
across Ukraine => Ukraine
in occupied Crimea => Crimea
in Kharkiv City's Kholodnohirskyi district => Kharkiv, Kholodnohirskyi district
in the Black Sea => Black Sea
near Novaya Tavolzhanka, wounding two women => Novaya Tavolzhanka
in Washington on Monday => Washington
""".strip().splitlines()


@pytest.mark.parametrize("line", CASES)
def test_places(line: str) -> None:
    words, names = line.split(" => ")
    text = f"It was seen {words}." if not words.startswith("attacked") else f"Russian forces {words}."
    found = [m.of.name for m in PlaceParser()(read(Article(text=text)))]
    wanted = names.split(", ")
    assert [n for n in found if n in wanted] == wanted, found


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv said that Moscow had broken the truce.",
        "Russia and Ukraine agreed to meet in June.",
        "Volodymyr Zelensky spoke to the Kyiv Independent.",
        "He said so on Monday in English.",
    ],
)
def test_none(text: str) -> None:
    assert [m.of.name for m in PlaceParser()(read(Article(text=text)))] == []


def test_a_homonym_is_decided_by_the_region_beside_it() -> None:
    (first, _) = places_of(read(Article(text="Shells fell on Oleksandrivka in the Donetsk region."))).names
    assert first.place.region == "Donetsk region"


def test_every_mention_points_at_its_words() -> None:
    text = "Drones hit Odesa, Izmail and the village of Stari Troiany in the Odesa region."
    for mention in PlaceParser()(read(Article(text=text))):
        for span in mention.evidence:
            assert text[span.start : span.end] == span.text

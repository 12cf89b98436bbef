"""Names of places: found, resolved, and left alone where they are people or states that act."""

from __future__ import annotations

from datetime import date

import pytest

from ukrnews.model import Article, PlaceKind
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
south of Orikhiv => south of Orikhiv
in the south of Orikhiv => Orikhiv
near Oleksandrivka, southwest of Sumy City => Oleksandrivka, southwest of Sumy
in the Russian city of Engels => Engels
the port of Izmail => Izmail
across Ukraine => Ukraine
in occupied Crimea => Crimea
in Kharkiv City's Kholodnohirskyi district => Kharkiv, Kholodnohirskyi district
in the Black Sea => Black Sea
near Novaya Tavolzhanka, wounding two women => Novaya Tavolzhanka
in Washington on Monday => Washington
in the streets of Toretsk => Toretsk
on the outskirts of Chasiv Yar => Chasiv Yar
in the direction of Donetsk => Donetsk
in the vicinity of Vuhledar => Vuhledar
in the centre of Kharkiv => Kharkiv
in the north of Crimea => Crimea
north of Avdiivka => north of Avdiivka
south-west of Bakhmut => south-west of Bakhmut
in the Avdiivka direction => Avdiivka direction
in the Kupiansk and Lyman directions => Kupiansk direction, Lyman direction
in the Sumy, Chernihiv and Kharkiv regions => Sumy region, Chernihiv region, Kharkiv region
in the Belgorod and Kursk oblasts => Belgorod region, Kursk region
in Zaporizhzhia region => Zaporizhzhia region
in Mykolaiv oblast => Mykolaiv region
in Russia's Bryansk region => Russia, Bryansk region
in the Russian region of Rostov => Rostov region
in the Donetsk People's Republic => Donetsk region
in the Luhansk People's Republic => Luhansk region
in Kiev => Kyiv
in Lvov => Lviv
in Odessa => Odesa
in Nikolaev => Mykolaiv
in Zaporozhye => Zaporizhzhia
in Dnepropetrovsk => Dnipro
in Krivoy Rog => Kryvyi Rih
in Avdeevka => Avdiivka
in Chernigov => Chernihiv
in Lugansk => Luhansk
in Severodonetsk => Sievierodonetsk
in Volchansk => Vovchansk
near Kupyansk => Kupiansk
in Slavyansk => Sloviansk
at the Zaporizhzhia nuclear power plant => Zaporizhzhia nuclear power plant
at the Azovstal plant => Azovstal
over the Sea of Azov => Sea of Azov
in the Kerch Strait => Kerch Strait
across the Dnipro River => Dnipro
in the Black Sea port of Novorossiysk => Black Sea, Novorossiysk
in the port city of Mariupol => Mariupol
in the town of Izium => Izium
in the border town of Sudzha => Sudzha
in the occupied city of Melitopol => Melitopol
in besieged Mariupol => Mariupol
in Russian-occupied Berdiansk => Berdiansk
over neighbouring Belarus => Belarus
in Moscow-annexed Crimea => Crimea
in eastern Ukraine => Ukraine
in southern Russia => Russia
into Polish airspace near Lublin => Lublin
in the Polish village of Przewodow => Przewodow
in the Romanian port of Constanta => Constanţa
in St Petersburg => Saint Petersburg
in Rostov-on-Don => Rostov-on-Don
in Nizhny Novgorod => Nizhny Novgorod
in Ivano-Frankivsk => Ivano-Frankivsk
in Kamianets-Podilskyi => Kamianets-Podilskyi
in Bila Tserkva => Bila Tserkva
in Chasiv Yar, Toretsk and Siversk => Chasiv Yar, Toretsk, Siversk
near the villages of Robotyne and Verbove => Robotyne, Verbove
between Kherson and Mykolaiv => Kherson, Mykolaiv
from Belgorod to Kharkiv => Belgorod, Kharkiv
in Geneva, Switzerland => Geneva, Switzerland
in Istanbul => Istanbul
in the Turkish city of Bodrum => Bodrum
in Kyiv's Holosiivskyi district => Kyiv, Holosiivskyi district
in the Pechersk district of Kyiv => Pecherskyi district, Kyiv
in the Nikopol district => Nikopol district
in the Kherson suburb of Antonivka => Kherson, Antonivka
in Pokrovsk, Donetsk region => Pokrovsk, Donetsk region
near Verkh Lug, Kherson region => Verkh Lug, Kherson region
near Cherkaske, Dnipropetrovsk => Cherkaske, Dnipropetrovsk region
in Cherkaske, Dnipropetrovsk and Odesa => Cherkaske, Dnipro, Odesa
in Dagestan => Dagestan
in Tatarstan => Tatarstan
""".strip().splitlines()


def test_the_table_is_as_long_as_it_should_be() -> None:
    assert len(set(CASES)) >= 80


@pytest.mark.parametrize("line", CASES)
def test_places(line: str) -> None:
    words, names = line.split(" => ")
    text = f"It was seen {words}." if not words.startswith("attacked") else f"Russian forces {words}."
    found = [m.of.name for m in PlaceParser()(read(Article(text=text)))]
    wanted = names.split(", ")
    assert [n for n in found if n in wanted] == wanted, found


@pytest.mark.parametrize(
    ("year", "words", "name"),
    [
        (2015, "in Dnipropetrovsk", "Dnipro"),
        (2024, "in Dnipropetrovsk", "Dnipropetrovsk region"),
        (2024, "in the city of Dnipropetrovsk", "Dnipro"),
    ],
)
def test_only_the_region_keeps_a_name_that_the_city_lost(year: int, words: str, name: str) -> None:
    article = Article(text=f"It was seen {words}.", published=date(year, 5, 4))
    assert [m.of.name for m in PlaceParser()(read(article))] == [name]


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


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("Troops attacked near Oleksandrivka (northwest of Pokrovsk).", (48.7, 36.9)),
        ("Troops attacked southeast of Pokrovsk near Oleksandrivka.", (47.9, 37.6)),
        ("Troops attacked southwest of Sumy City near Oleksandrivka.", None),
    ],
)
def test_a_village_told_from_a_city_lies_on_that_side_of_it(text: str, near: tuple[float, float] | None) -> None:
    (village,) = (n.place for n in places_of(read(Article(text=text))).names if n.place.name == "Oleksandrivka")
    spot = village.latitude and (round(village.latitude, 1), round(village.longitude or 0, 1))
    assert spot == near


def test_a_direction_told_from_a_city_is_not_the_city() -> None:
    text = "Troops advanced southwest of Sumy City on Monday."
    (mention,) = (m for m in PlaceParser()(read(Article(text=text))))
    assert mention.evidence[0].text == "southwest of Sumy City"
    assert (mention.of.name, mention.of.kind) == ("southwest of Sumy", PlaceKind.DIRECTION)


def test_a_part_of_a_city_is_in_the_city() -> None:
    (mention,) = (m for m in PlaceParser()(read(Article(text="A drone fell in the southwest of Sumy."))))
    assert (mention.of.name, mention.of.kind) == ("Sumy", PlaceKind.SETTLEMENT)


def test_every_mention_points_at_its_words() -> None:
    text = "Drones hit Odesa, Izmail and the village of Stari Troiany in the Odesa region."
    for mention in PlaceParser()(read(Article(text=text))):
        for span in mention.evidence:
            assert text[span.start : span.end] == span.text

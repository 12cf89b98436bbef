"""Places: a name in, the place that is meant out; what is no place stays unmarked."""

from __future__ import annotations

import math
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.lexicon import Gazetteer, Lexicon, direction
from ukrnews.lexicon.entries.places import PlaceEntry
from ukrnews.lexicon.place_names import exact_key, place_key
from ukrnews.lexicon.place_resolution import distance_km
from ukrnews.model import Place, PlaceKind


class Word(NamedTuple):
    text: str
    lower: str


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Lexicon.default().gazetteer


def words(text: str) -> list[Word]:
    return [Word(w, w.lower()) for w in text.split()]


def marked(gazetteer: Gazetteer, text: str) -> str:
    """The text with the names of places in brackets."""
    tokens, out, at = words(text), [], 0
    for first, last, _ in gazetteer.find(tokens):
        out += [t.text for t in tokens[at:first]]
        out.append("[" + " ".join(t.text for t in tokens[first:last]) + "]")
        at = last
    return " ".join(out + [t.text for t in tokens[at:]])


NAMES = """
Kyiv | Kyiv | - | UKR
Kiev | Kyiv | - | UKR
Kharkiv | Kharkiv | Kharkiv region | UKR
Kharkov | Kharkiv | Kharkiv region | UKR
Odesa | Odesa | Odesa region | UKR
Odessa | Odesa | Odesa region | UKR
Lvov | Lviv | Lviv region | UKR
Zaporizhzhia | Zaporizhzhia | Zaporizhzhia region | UKR
Zaporizhzhya | Zaporizhzhia | Zaporizhzhia region | UKR
Zaporizhia | Zaporizhzhia | Zaporizhzhia region | UKR
Zaporozhye | Zaporizhzhia | Zaporizhzhia region | UKR
Dnepropetrovsk | Dnipro | Dnipropetrovsk region | UKR
Dnipro | Dnipro | Dnipropetrovsk region | UKR
Mykolaiv | Mykolaiv | Mykolaiv region | UKR
Mykolayiv | Mykolaiv | Mykolaiv region | UKR
Nikolaev | Mykolaiv | Mykolaiv region | UKR
Chernigov | Chernihiv | Chernihiv region | UKR
Kryvyi Rih | Kryvyi Rih | Dnipropetrovsk region | UKR
Krivoy Rog | Kryvyi Rih | Dnipropetrovsk region | UKR
Bakhmut | Bakhmut | Donetsk region | UKR
Artemovsk | Bakhmut | Donetsk region | UKR
Artyomovsk | Bakhmut | Donetsk region | UKR
Kostyantynivka | Kostiantynivka | Donetsk region | UKR
Konstantinovka | Kostiantynivka | Donetsk region | UKR
Pokrovsk | Pokrovsk | Donetsk region | UKR
Krasnoarmeysk | Pokrovsk | Donetsk region | UKR
Kupyansk | Kupiansk | Kharkiv region | UKR
Kup’yansk | Kupiansk | Kharkiv region | UKR
Kupiansk-Vuzlovyi | Kupiansk-Vuzlovyi | Kharkiv region | UKR
Izyum | Izium | Kharkiv region | UKR
Volchansk | Vovchansk | Kharkiv region | UKR
Avdeevka | Avdiivka | Donetsk region | UKR
Ugledar | Vuhledar | Donetsk region | UKR
Maryinka | Marinka | Donetsk region | UKR
Severodonetsk | Sievierodonetsk | Luhansk region | UKR
Sievierodonetsk | Sievierodonetsk | Luhansk region | UKR
Lisichansk | Lysychansk | Luhansk region | UKR
Lugansk | Luhansk | Luhansk region | UKR
Slavyansk | Sloviansk | Donetsk region | UKR
Chasov Yar | Chasiv Yar | Donetsk region | UKR
Dobropillya | Dobropillia | Donetsk region | UKR
Dobropolye | Dobropillia | Donetsk region | UKR
Niu-York | Niu-York | Donetsk region | UKR
Kleshcheevka | Klishchiivka | Donetsk region | UKR
Kotlyne | Kotlyne | Donetsk region | UKR
Kucheriv Yar | Kucheriv Yar | Donetsk region | UKR
Orekhov | Orikhiv | Zaporizhzhia region | UKR
Hulyaipole | Huliaipole | Zaporizhzhia region | UKR
Gulyaypole | Huliaipole | Zaporizhzhia region | UKR
Robotyne | Robotyne | Zaporizhzhia region | UKR
Energodar | Enerhodar | Zaporizhzhia region | UKR
Berdyansk | Berdiansk | Zaporizhzhia region | UKR
Gostomel | Hostomel | Kyiv region | UKR
Chernobyl | Chornobyl | Kyiv region | UKR
Yevpatoriya | Yevpatoria | Crimea | UKR
Dzhankoy | Dzhankoi | Crimea | UKR
Feodosiya | Feodosia | Crimea | UKR
Sevastopol | Sevastopol | Crimea | UKR
Moscow | Moscow | - | RUS
St. Petersburg | Saint Petersburg | - | RUS
Sudzha | Sudzha | Kursk region | RUS
Goncharovka | Goncharovka | Kursk region | RUS
Engels | Engels | Saratov region | RUS
Ufa | Ufa | Bashkortostan | RUS
Rostov | Rostov-on-Don | Rostov region | RUS
Orel | Oryol | Oryol region | RUS
Nizhniy Novgorod | Nizhny Novgorod | Nizhny Novgorod region | RUS
Unecha | Unecha | Bryansk region | RUS
Homiel | Gomel | Gomel region | BLR
Washington, D.C. | Washington | - | USA
New York | New York | - | USA
Jeddah | Jeddah | - | SAU
Kharkiv Oblast | Kharkiv region | - | UKR
Kharkivska oblast | Kharkiv region | - | UKR
Kharkov region | Kharkiv region | - | UKR
Zaporizhia Oblast | Zaporizhzhia region | - | UKR
Krasnodar Krai | Krasnodar region | - | RUS
Belgorod Oblast | Belgorod region | - | RUS
Bashkiria | Bashkortostan | - | RUS
Crimean peninsula | Crimea | - | UKR
Donbass | Donbas | - | UKR
ZNPP | Zaporizhzhia nuclear power plant | Zaporizhzhia region | UKR
Kerch Bridge | Crimean Bridge | Crimea | -
Antonov Airport | Hostomel airport | Kyiv region | UKR
Saltivka | Saltivka | Kharkiv region | UKR
Kholodnohirskyi raion | Kholodnohirskyi district | Kharkiv region | UKR
Dnieper | Dnipro | - | -
UK | United Kingdom | - | GBR
"""


@pytest.mark.parametrize("line", NAMES.strip().splitlines())
def test_a_name_means_a_place(gazetteer: Gazetteer, line: str) -> None:
    name, canonical, region, country = (None if cell == "-" else cell for cell in line.split(" | "))
    assert name is not None
    place = gazetteer.resolve(gazetteer.lookup(name))
    assert (place.name, place.region, place.country) == (canonical, region, country)


TEXTS = """
Drones hit [Kyiv] , [Kharkiv] and [Kryvyi Rih] overnight .
[KYIV] came under attack .
MISSILES STRIKE [SUMY] , [ZOLOCHIV]
Officials in [Kupyansk City] and in [Bryansk] said so .
Russian forces attacked near [Kotlyne] and [Zvirove] toward [Pokrovsk] .
Shells fell on [Kharkiv Oblast] and the [Kursk region] .
The front crossed the [Dnipro] near [Dnipro] .
The [Oskil] is wide .
The [Zaporizhzhia nuclear power plant] lost power .
The [Pokrovsk] direction was the hottest .
The [Shevchenkivskyi district] was hit .
Talks in [Istanbul] followed those in [Jeddah] .
[Kharkiv] 's mayor spoke .
A strike on the [Crimean Bridge] was foiled .
A refinery in [Vladimir region] burned .
Fire broke out in [Vladimir] .
The village of [Malaya Loknya] is empty .
The fall of [Kleban-Byk] was near .
"""


@pytest.mark.parametrize("line", TEXTS.strip().splitlines())
def test_places_are_found_in_a_text(gazetteer: Gazetteer, line: str) -> None:
    assert marked(gazetteer, line.replace("[", "").replace("]", "")) == line


HAZARDS = [
    "Vladimir Putin and Volodymyr Zelensky met .",
    "Most soldiers agreed in March and May .",
    "Lisa and Anna came in August .",
    "Victory is near , Peace is far .",
    "Central Bank officials declined .",
    "Don Miller said so .",
    "He met Sergei Petrov and Mr. Ivanov .",
    "Being there matters ; Mass graves were found .",
    "Mir cards work .",
    "Nova Poshta closed offices .",
    "The Kyiv Independent reported it .",
    "The New York Times and the Washington Post wrote about it .",
    "Grad rockets and Shahed drones were used .",
    "Marina Popova told Interfax and Suspilne .",
    "Let us go , said Tom .",
    "Us and them .",
    "Home at last .",
    "the city of kyiv",
    "Chief of the General Staff Valery Gerasimov",
    "Telegram channels wrote .",
    "A Bar and a Hut stood there .",
    "Andriy Yermak and Kyrylo Budanov stayed .",
    "The Minsk Protocol failed .",
    "Spring came .",
    "The MIR system failed .",
    "The DARA office closed .",
]


@pytest.mark.parametrize("text", HAZARDS)
def test_words_and_people_are_no_places(gazetteer: Gazetteer, text: str) -> None:
    assert marked(gazetteer, text) == text


def test_every_spelling_of_the_table_is_found(gazetteer: Gazetteer) -> None:
    lost = [
        (entry.name, phrase)
        for entry in Lexicon.default().table(PlaceEntry)
        for phrase in entry.phrases
        if entry not in gazetteer.lookup(phrase)
    ]
    assert lost == []


class TestNamesakes:
    def test_a_stated_region_decides(self, gazetteer: Gazetteer) -> None:
        village = gazetteer.resolve(gazetteer.lookup("Oleksandrivka"), region="Kirovohrad region")
        assert village.region == "Kirovohrad region"
        assert village.latitude is not None

    def test_a_stated_region_without_namesake_leaves_the_coordinates_open(self, gazetteer: Gazetteer) -> None:
        place = gazetteer.resolve(gazetteer.lookup("Pokrovsk"), region="Lviv region")
        assert (place.name, place.region, place.latitude) == ("Pokrovsk", "Lviv region", None)

    def test_a_stated_country_decides(self, gazetteer: Gazetteer) -> None:
        assert gazetteer.resolve(gazetteer.lookup("Pokrovsk"), country="RUS").region == "Sakha"

    def test_neighbours_decide(self, gazetteer: Gazetteer) -> None:
        orikhiv = gazetteer.resolve(gazetteer.lookup("Orikhiv"))
        nikopol = gazetteer.resolve(gazetteer.lookup("Verkhnodniprovsk"))
        candidates = gazetteer.lookup("Kamianske")
        assert gazetteer.resolve(candidates, near=[orikhiv]).region == "Zaporizhzhia region"
        assert gazetteer.resolve(candidates, near=[nikopol]).region == "Dnipropetrovsk region"

    def test_a_district_of_many_cities_follows_its_city(self, gazetteer: Gazetteer) -> None:
        candidates = gazetteer.lookup("Shevchenkivskyi district")
        for city, region in (("Kharkiv", "Kharkiv region"), ("Kyiv", "Kyiv"), ("Lviv", "Lviv region")):
            near = [gazetteer.resolve(gazetteer.lookup(city))]
            assert gazetteer.resolve(candidates, near=near).region == region

    def test_undecided_names_have_no_coordinates(self, gazetteer: Gazetteer) -> None:
        place = gazetteer.resolve(gazetteer.lookup("Oleksandrivka"))
        assert (place.name, place.region, place.country) == ("Oleksandrivka", None, "UKR")
        assert place.latitude is None

    @pytest.mark.parametrize("name", ["Novotroitske", "Snihurivka"])
    def test_a_village_known_from_the_front_may_be_another(self, gazetteer: Gazetteer, name: str) -> None:
        place = gazetteer.resolve(gazetteer.lookup(name))
        assert (place.name, place.region, place.country, place.latitude) == (name, None, "UKR", None)

    def test_a_village_beside_its_city_is_that_one(self, gazetteer: Gazetteer) -> None:
        near = [gazetteer.resolve(gazetteer.lookup("Henichesk"))]
        assert gazetteer.resolve(gazetteer.lookup("Novotroitske"), near=near).region == "Kherson region"

    @pytest.mark.parametrize("name", ["Huliaipole", "Krasnohorivka", "Sudzha"])
    def test_a_town_means_itself_where_its_namesakes_are_hamlets_or_none(self, gazetteer: Gazetteer, name: str) -> None:
        assert gazetteer.resolve(gazetteer.lookup(name)).latitude is not None

    def test_a_great_city_is_itself_wherever_it_is_named(self, gazetteer: Gazetteer) -> None:
        far = gazetteer.resolve(gazetteer.lookup("Melitopol"))
        assert gazetteer.resolve(gazetteer.lookup("Zaporizhzhia"), near=[far]).latitude == pytest.approx(47.85, abs=0.1)

    def test_no_candidates_is_an_error(self, gazetteer: Gazetteer) -> None:
        with pytest.raises(ValueError, match="at least one candidate"):
            gazetteer.resolve(())

    def test_the_most_prominent_candidate_comes_first(self, gazetteer: Gazetteer) -> None:
        (match,) = gazetteer.find(words("near Pokrovsk"))
        assert [entry.region for entry in match.candidates] == ["Donetsk region", "Sakha"]


@pytest.mark.parametrize(
    ("stem", "name"),
    [("Kharkiv", "Kharkiv region"), ("Sumska", "Sumy region"), ("Kursk", "Kursk region"), ("Crimea", "Crimea"),
     ("Kharkov", "Kharkiv region"), ("Dnipropetrovsk", "Dnipropetrovsk region"), ("Nowhere", None)],
)  # fmt: skip
def test_a_stem_names_a_region(gazetteer: Gazetteer, stem: str, name: str | None) -> None:
    region = gazetteer.region(stem)
    assert (region and region.name) == name


def test_a_direction_is_named_after_its_place(gazetteer: Gazetteer) -> None:
    pokrovsk = gazetteer.resolve(gazetteer.lookup("Pokrovsk"))
    found = direction(pokrovsk)
    assert (found.name, found.kind, found.region) == ("Pokrovsk direction", PlaceKind.DIRECTION, "Donetsk region")
    kharkiv = gazetteer.region("Kharkiv")
    assert kharkiv is not None
    assert direction(kharkiv).name == "Kharkiv direction"


def test_distance() -> None:
    kyiv = Place(name="Kyiv", kind=PlaceKind.SETTLEMENT, latitude=50.45, longitude=30.52)
    lviv = Place(name="Lviv", kind=PlaceKind.SETTLEMENT, latitude=49.84, longitude=24.03)
    assert distance_km(kyiv, lviv) == pytest.approx(468, abs=5)
    assert distance_km(kyiv, Place(name="Nowhere", kind=PlaceKind.SETTLEMENT)) is None


@given(st.text(max_size=40))
def test_any_name_has_a_key_and_keys_are_their_own_keys(name: str) -> None:
    key = place_key(name)
    assert key == " ".join(key.split())
    assert not math.isnan(len(exact_key(name)))


@given(
    st.lists(
        st.sampled_from(
            "Kyiv Kharkiv Oblast City the Dnipro River of . , ’s In New York Vladimir region ( KYIV 7".split()
        )
    )
)
def test_matches_are_in_order_and_never_overlap(names: list[str]) -> None:
    tokens = [Word(name, name.lower().replace("’", "'")) for name in names]
    matches = Lexicon.default().gazetteer.find(tokens)
    at = 0
    for first, last, candidates in matches:
        assert at <= first < last <= len(tokens)
        assert candidates
        assert tokens[first].text[0].isupper()
        at = last

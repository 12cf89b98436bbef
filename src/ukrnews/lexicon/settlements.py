"""The settlements: rows of ``data/settlements.tsv.gz`` (GeoNames, CC BY 4.0), turned into entries when asked for."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from ukrnews.lexicon.entries.places import PlaceEntry
from ukrnews.model import PlaceKind

FILE: Final = Path(__file__).parent / "data" / "settlements.tsv.gz"
COLUMNS: Final = (
    "name", "keys", "country", "division", "latitude", "longitude", "population", "kind", "flags", "wikidata",
    "geonames",
)  # fmt: skip
"""``keys`` are the `place_names` keys of all its names, ';' between them; ``division`` is a region's `code`; ``kind``:
s settlement, d district; ``flags``: c capital, f front line, g guarded; numbers that are not known are empty."""

_KINDS: Final = {"s": PlaceKind.SETTLEMENT, "d": PlaceKind.DISTRICT}
# Cities that are first-level divisions themselves: what lies in them has the city, or the region around it, as region.
_CITIES: Final = {
    "UA.12": ("Kyiv", "Kyiv region"),
    "UA.20": ("Crimea", "Crimea"),
    "RU.48": ("Moscow", "Moscow"),
    "RU.66": ("Saint Petersburg", "Saint Petersburg"),
    "BY.04": ("Minsk", "Minsk"),
}


class Settlements:
    """Rows by number and names by key; memory holds the file's lines, entries are made when asked for."""

    __slots__ = ("_capitals", "_entries", "_regions", "_rows", "index")

    def __init__(self, regions: Mapping[str, str], file: Path = FILE) -> None:
        """`regions` gives the canonical name of a region for its code."""
        self._regions = regions
        with gzip.open(file, "rt", encoding="utf-8", newline="\n") as lines:
            self._rows = lines.read().split("\n")[1:-1]
        self._entries: dict[int, PlaceEntry] = {}
        self._capitals: dict[str, int] | None = None
        self.index: dict[str, int | tuple[int, ...]] = {}
        """key → row number or numbers, in the order of the file: the most prominent first."""
        index = self.index
        for number, row in enumerate(self._rows):
            for key in row.split("\t", 2)[1].split(";"):
                known = index.get(key)
                if known is None:
                    index[key] = number
                else:
                    index[key] = (*known, number) if isinstance(known, tuple) else (known, number)

    def __len__(self) -> int:
        return len(self._rows)

    def numbers(self, key: str) -> tuple[int, ...]:
        """The rows that go by a name."""
        found = self.index.get(key)
        return found if isinstance(found, tuple) else () if found is None else (found,)

    def entry(self, number: int) -> PlaceEntry:
        """The entry of a row, the same object each time."""
        entry = self._entries.get(number)
        if entry is None:
            entry = self._entries[number] = self._made(self._rows[number])
        return entry

    def capital(self, country: str) -> PlaceEntry | None:
        """The capital of a country (ISO 3166-1 alpha-3)."""
        if self._capitals is None:
            numbers = (number for number, row in enumerate(self._rows) if "\ts\tc" in row)
            self._capitals = {self._rows[number].split("\t", 3)[2]: number for number in numbers}
        found = self._capitals.get(country)
        return None if found is None else self.entry(found)

    def _made(self, row: str) -> PlaceEntry:
        name, _, country, division, latitude, longitude, population, kind, flags, wikidata, _ = row.split("\t")
        region = self._regions.get(division)
        if division in _CITIES:
            city, around = _CITIES[division]
            region = None if name == city else city if kind == "d" else around
        return PlaceEntry(
            name=name,
            kind=_KINDS[kind],
            region=region,
            country=country or None,
            latitude=float(latitude) if latitude else None,
            longitude=float(longitude) if longitude else None,
            wikidata=wikidata or None,
            population=int(population or 0),
            guarded="g" in flags,
            front="f" in flags,
        )

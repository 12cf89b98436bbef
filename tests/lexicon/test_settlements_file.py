"""The file of settlements: its form, its size, and that its coordinates are plausible."""

from __future__ import annotations

import gzip
from itertools import pairwise
from pathlib import Path

import pytest

from ukrnews.lexicon import Gazetteer, Lexicon
from ukrnews.lexicon.entries.places import PlaceEntry
from ukrnews.lexicon.place_names import exact_key, place_key
from ukrnews.lexicon.place_resolution import distance_km
from ukrnews.lexicon.settlements import COLUMNS, FILE
from ukrnews.model import Place, PlaceKind


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Lexicon.default().gazetteer


@pytest.fixture(scope="module")
def rows() -> list[list[str]]:
    with gzip.open(FILE, "rt", encoding="utf-8", newline="\n") as lines:
        return [line.rstrip("\n").split("\t") for line in lines]


def test_every_settlement_goes_by_its_name(rows: list[list[str]], gazetteer: Gazetteer) -> None:
    unnamed = [row[0] for row in rows[1:] if not {place_key(row[0]), exact_key(row[0])} & set(row[1].split(";"))]
    assert len(unnamed) < 0.01 * len(rows), unnamed[:20]  # a name that is a common word is filed under others only


FRONT_LINE = Path(__file__).parents[2] / "scripts/gazetteer/frontline.tsv"


def test_every_village_of_the_front_line_is_found_in_its_region(gazetteer: Gazetteer) -> None:
    regions = {e.code: e.name for e in Lexicon.default().table(PlaceEntry) if e.code}
    lost, division = [], ""
    for line in FRONT_LINE.read_text(encoding="utf-8").splitlines():
        if line.startswith("@ "):
            division = line[2:]
        elif line and not line.startswith("#"):
            name, spellings, *_ = (*line.split("\t"), "")
            lost += [
                (division, name, spelling)
                for spelling in (name, *filter(None, spellings.split(";")))
                if not any(e.region == regions[division] and e.front for e in gazetteer.lookup(spelling))
            ]
    assert lost == []


class TestFile:
    def test_the_columns_are_the_documented_ones(self, rows: list[list[str]]) -> None:
        assert tuple(rows[0]) == COLUMNS
        assert {len(row) for row in rows} == {len(COLUMNS)}

    def test_it_is_reproducible(self) -> None:
        head = FILE.read_bytes()[:10]
        assert head[3] == 0  # no file name inside
        assert head[4:8] == bytes(4)  # no time of making

    def test_it_is_sorted_by_prominence_and_has_no_row_twice(self, rows: list[list[str]], gazetteer: Gazetteer) -> None:
        entries = [gazetteer._settlements.entry(number) for number in range(len(gazetteer._settlements))]
        assert all(one.prominence >= two.prominence for one, two in pairwise(entries))
        ids = [row[-1] for row in rows[1:] if row[-1]]
        assert len(ids) == len(set(ids))
        assert len({tuple(row) for row in rows}) == len(rows)

    def test_it_stays_small(self) -> None:
        assert FILE.stat().st_size < 800_000

    def test_ukrainian_places_lie_in_ukraine(self, rows: list[list[str]]) -> None:
        places = [(row[0], float(row[4]), float(row[5])) for row in rows[1:] if row[2] == "UKR" and row[4]]
        assert len(places) > 5_000
        assert [p for p in places if not (44.3 < p[1] < 52.5 and 22.1 < p[2] < 40.3)] == []

    def test_hand_written_villages_lie_in_their_regions(self, rows: list[list[str]], gazetteer: Gazetteer) -> None:
        """Within 250 km of the seat of the region."""
        seats = {e.code: e.place for e in Lexicon.default().table(PlaceEntry) if e.code}
        lost = []
        for row in rows[1:]:
            if "f" in row[8] and row[4]:
                here = Place(name=row[0], kind=PlaceKind.SETTLEMENT, latitude=float(row[4]), longitude=float(row[5]))
                km = distance_km(here, seats[row[3]])
                if km is None or km > 250:
                    lost.append((row[0], row[3], km))
        assert lost == []

    def test_regions_of_rows_are_known(self, rows: list[list[str]]) -> None:
        codes = {e.code for e in Lexicon.default().table(PlaceEntry) if e.code} | {
            "UA.12",
            "UA.20",
            "RU.48",
            "RU.66",
            "BY.04",
        }
        assert {row[3] for row in rows[1:] if row[2] in ("UKR", "RUS", "BLR")} - codes == set()

"""The page on R names files that are written and columns that are in them; R itself is not run here."""

from __future__ import annotations

import re
from pathlib import Path

import attrs
import pyarrow.parquet
from sample_report import sample

from ukrnews.formats.events import AcledRow, to_acled, write_acled
from ukrnews.formats.tables import FLAT, write_flat, write_parquet

PAGE = Path(__file__).parents[2] / "docs/formats/r.md"
CODE = "".join(re.findall(r"^```r\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL))
LETTERS = {"float": "d", "int": "i", "date": "D"}
"""The types of columns that are no text, as readr has them."""


def test_the_files_are_written(tmp_path: Path) -> None:
    write_parquet(sample(), tmp_path / "tables")
    write_flat(sample(), tmp_path / "tables")
    (tmp_path / "events").mkdir()
    write_acled(to_acled(sample()), tmp_path / "events/acled.csv")
    named = re.findall(r'read_(?:parquet|csv)\("([^"]+)"', CODE)
    assert len(named) == 5
    assert [name for name in named if not (tmp_path / name).exists()] == []


def test_the_columns_are_in_them(tmp_path: Path) -> None:
    write_parquet(sample(), tmp_path)
    tables = [pyarrow.parquet.read_schema(tmp_path / f"{name}.parquet").names for name in ("incidents", "casualties")]
    (joined,) = re.findall(r"by = c\(([^)]*)\)", CODE)
    assert all(name.strip('" ') in columns for columns in tables for name in joined.split(","))
    (picked,) = re.findall(r"select\(([^)]*)\)", CODE)
    assert {name.strip() for name in picked.split(",")} <= {name for columns in tables for name in columns}
    (typed,) = re.findall(r"cols\(([^)]*)\)", CODE)
    types = dict(re.findall(r'([.\w]+) = "(\w)"', typed))
    assert (types.pop(".default"), types.pop("timestamp")) == ("c", "d")  # always empty; a number with ACLED
    told = {field.name: str(field.type) for field in attrs.fields(AcledRow)}
    letters = {name: next((of for kind, of in LETTERS.items() if kind in type), "c") for name, type in told.items()}
    assert types == {name: letter for name, letter in letters.items() if letter != "c"}
    assert set(re.findall(r"tables/(\w+)\.csv", CODE)) == set(FLAT)

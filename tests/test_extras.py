"""One exception for every package that is not there: it names the package and the extra that brings it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import ukrnews
from ukrnews.extras import needed

# What is used, the package that it lacks, the extra that brings it.
USES = {
    "report.to_pandas()": ("pandas", "pandas"),
    "report.to_polars()": ("polars", "polars"),
    "import ukrnews.formats.tables as t; t.to_arrow([report])": ("pyarrow", "arrow"),
    "import ukrnews.formats.tables as t; t.write_duckdb([report], 'x.duckdb')": ("duckdb", "duckdb"),
    "import ukrnews.formats.tables as t; t.write_parquet([report], 'x')": ("pyarrow", "arrow"),
    "import ukrnews.formats.tables as t; t.write_xlsx([report], 'x.xlsx')": ("xlsxwriter", "xlsx"),
    "from ukrnews.formats.page import to_page; to_page([report])": ("jinja2", "report"),
    "from ukrnews.corpus import from_html; from_html('<p>x</p>')": ("trafilatura", "html"),
    "from ukrnews.corpus import from_feed; next(from_feed('<rss/>'))": ("feedparser", "html"),
    "from ukrnews.archive import Archive; Archive.open('x.duckdb').add([report])": ("duckdb", "archive"),
}


def test_each_use_says_which_extra_brings_what_it_lacks(tmp_path: Path) -> None:
    """In one process, as each start takes time: the package is taken away, and the use is tried."""
    code = f"""
import sys, ukrnews
report = ukrnews.parse("Kyiv said it would wait.")
for use, (package, extra) in {USES!r}.items():
    there = {{name: sys.modules.pop(name) for name in [*sys.modules] if name.partition(".")[0] == package}}
    sys.modules[package] = None
    try:
        exec(use)
    except ukrnews.MissingExtra as error:
        print(error.name, "|", error)
    sys.modules.pop(package)
    sys.modules.update(there)
"""
    ran = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines() == [
        f'{package} | this needs {package}: pip install "ukrnews[{extra}]"' for package, extra in USES.values()
    ]


def test_a_package_that_is_there_and_broken_says_what_it_lacks(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    with open(f"{tmp_path}/halfbuilt.py", "w", encoding="utf-8") as file:
        file.write("import nowhere_at_all")
    with pytest.raises(ukrnews.MissingExtra) as told:
        needed("halfbuilt", "html")
    assert str(told.value) == ("this needs halfbuilt (No module named 'nowhere_at_all'): pip install \"ukrnews[html]\"")
    assert told.value.name == "nowhere_at_all"


def test_it_is_an_import_error_as_others_are() -> None:
    assert issubclass(ukrnews.MissingExtra, ImportError)

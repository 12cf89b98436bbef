"""The examples: every script and the notebook run on the articles shipped with them and print what they promise."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

import notebook_runner

EXAMPLES = Path(__file__).parents[1] / "examples"
DAYS = sorted(EXAMPLES.glob("truce/*.txt"))
SCRIPTS = {path.name for path in EXAMPLES.glob("*.py")} - {"dated.py"}


def run(script: str, *arguments: object) -> str:
    command = [sys.executable, str(EXAMPLES / script), *map(str, arguments)]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


def test_statements_to_a_table() -> None:
    rows = list(csv.DictReader(run("statements_to_table.py", *DAYS).splitlines()))
    assert {row["published"] for row in rows} == {day.stem for day in DAYS}
    assert ("Andrii Sybiha", "UKR", "We said yes without footnotes") in {
        (row["speaker"], row["country"], row["content"]) for row in rows
    }


def test_a_proposal_ledger_over_several_days() -> None:
    lines = run("proposal_ledger.py", "ceasefire", *DAYS).splitlines()
    heads = [line.split(" | ") for line in lines if not line.startswith(" ")]
    assert [day for day, *_ in heads] == sorted(day for day, *_ in heads)
    assert {kind for _, kind, *_ in heads} == {"ceasefire"}
    assert ["2025-03-11", "ceasefire", "United States"] in [head[:3] for head in heads]
    assert "    + Ukraine" in lines
    assert "    if Ukraine stopped its mobilisation" in lines
    assert len(run("proposal_ledger.py", *DAYS).splitlines()) >= len(lines)


def test_incidents_on_a_map() -> None:
    features = json.loads(run("incidents_geojson.py", EXAMPLES / "night.txt"))["features"]
    assert {feature["properties"]["place"] for feature in features} >= {"Kharkiv", "Kherson"}
    assert all(feature["geometry"]["type"] == "Point" for feature in features)


def test_a_custom_lexicon() -> None:
    assert run("custom_lexicon.py").splitlines() == [
        "Oksana Melnychenko | state",
        "Black Sea Grain Monitor | warn",
        "Verkhni Yasenivtsi (Sumy region) | shelling",
    ]


def test_a_custom_parser() -> None:
    assert run("custom_parser.py", EXAMPLES / "outage.txt").splitlines() == [
        "without power | about 40,000",
        "without electricity | 12,500",
        "blackout | -",
    ]


@pytest.mark.parametrize("article", ["talks.txt", "night.txt"])
def test_casualties(article: str) -> None:
    lines = run("casualties.py", EXAMPLES / article, "--published", "2025-10-08").splitlines()
    assert lines
    assert all(line.count(" | ") == 4 for line in lines)


def test_the_notebook_gives_what_it_holds() -> None:
    faults = list(notebook_runner.faults(EXAMPLES / "first_look.ipynb"))
    assert faults == [], "run tests/notebook_runner.py --write examples/first_look.ipynb"


def test_a_notebook_that_gives_something_else_is_seen(tmp_path: Path) -> None:
    cell = {"cell_type": "code", "source": ["print(1)\n", "1 + 1"], "outputs": []}
    path = tmp_path / "wrong.ipynb"
    path.write_text(json.dumps({"cells": [cell]}), encoding="utf-8")
    assert len(list(notebook_runner.faults(path))) == 1
    notebook_runner.write(path)
    assert list(notebook_runner.faults(path)) == []
    assert notebook_runner.plain(json.loads(path.read_text())["cells"][0]["outputs"]) == ["1\n", "2"]


def test_a_spacy_model_behind_the_grammar() -> None:
    spacy = pytest.importorskip("spacy")
    models = [name for name in spacy.util.get_installed_models() if name.startswith("en")]
    if not models:
        pytest.skip("no English model of spaCy is installed")
    found = run("spacy_syntax.py", models[0], EXAMPLES / "talks.txt").splitlines()
    assert {line.split(" | ")[0] for line in found} == {"statement", "incident", "proposal", "condition"}


def test_a_service_is_made() -> None:
    """What it answers is asked in tests/frameworks."""
    pytest.importorskip("fastapi")
    assert run("service.py") == ""


def test_every_example_is_run_here_and_told_of() -> None:
    here, page = (path.read_text(encoding="utf-8") for path in (Path(__file__), EXAMPLES / "README.md"))
    assert [name for name in sorted(SCRIPTS) if f'run("{name}"' not in here] == []
    told = {
        *SCRIPTS,
        "first_look.ipynb",
        *(path.name for path in EXAMPLES.glob("*.txt")),
        "truce/",
        "sanctions_plugin/",
    }
    assert [name for name in sorted(told) if f"`{name}`" not in page] == []

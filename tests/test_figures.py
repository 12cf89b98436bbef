"""The scripts that write figures and counts into the pages: on small texts, and that the committed pages are theirs."""

from __future__ import annotations

import json
import runpy
import sys
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

PAGE = "before\n<!-- counts, written by scripts/reliability.py -->\nstale\n<!-- end of counts -->\nafter\n"
FROM = ("--date", "2025-06-07", "--commit", "abcdef0123")

Script = Callable[[str], dict[str, Any]]


@pytest.fixture
def script(root: Path, monkeypatch: pytest.MonkeyPatch) -> Script:
    """The names of a script of the folder `scripts`."""
    monkeypatch.syspath_prepend(str(root / "scripts"))
    monkeypatch.delitem(sys.modules, "annotated", raising=False)
    return lambda name: runpy.run_path(str(root / f"scripts/{name}.py"))


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    """A line with an incident and one without, both of which the library reads as one."""
    gold = {"published": None, "injured": None, "places": [], "perpetrators": []}
    there = {**gold, "id": "1", "text": "A Russian missile killed two people in Odesa.", "killed": [3, 3]}
    none = {**gold, "id": "2", "text": "A Russian missile killed two people in Lviv.", "killed": None}
    told = [{**there, "kind": "strike", "incidents": 1}, {**none, "kind": None, "incidents": 0}]
    path = tmp_path / "lines.json"
    path.write_text(json.dumps({"lines": told}), encoding="utf-8")
    return path


def test_the_counts_of_rules_and_fields(script: Script, lines: Path, root: Path, tmp_path: Path) -> None:
    data, page = tmp_path / "data.json", tmp_path / "page.md"
    page.write_text(PAGE, encoding="utf-8")
    main = script("reliability")["main"]
    arguments = ["--aside", str(lines), "--others", str(root / "tests/data/bars"), *FROM]
    assert main(arguments, data, page) == 0
    counts = json.loads(data.read_text(encoding="utf-8"))
    assert counts["texts"] == {"aside": {"articles": 0, "lines": 2}, "others": {"articles": 1, "lines": 0}}
    aside = [columns["aside"] for columns in counts["rules"]["incident"].values()]
    assert [sum(right for right, _ in aside), sum(n for _, n in aside)] == [1, 2]
    assert counts["fields"]["incident"]["killed"]["aside"] == [0, 1]
    assert counts["fields"]["incident"]["kind"]["aside"] == [1, 1]
    assert counts["fields"]["incident"]["perpetrator"]["aside"] == [0, 1]
    assert sum(columns["others"][1] for columns in counts["rules"]["statement"].values()) > 3
    shown = page.read_text(encoding="utf-8")
    assert "Counted on 2025-06-07 at commit `abcdef0123`: 0 articles and 2 lines set aside" in shown
    assert "| **incident** | **all** | 1 of 2 | 50 % | 9–91 |" in shown
    assert "| incident | killed | 0 of 1 | 0–79 |" in shown
    assert "stale" not in shown
    assert (shown[:7], shown[-6:]) == ("before\n", "after\n")


def test_the_same_texts_give_the_same_bytes_and_the_check_sees_another_page(
    script: Script, lines: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, page = tmp_path / "data.json", tmp_path / "page.md"
    page.write_text(PAGE, encoding="utf-8")
    main = script("reliability")["main"]
    arguments = ["--aside", str(lines), "--others", str(lines), *FROM]
    written = []
    for _ in range(2):
        main(arguments, data, page)
        written.append((data.read_bytes(), page.read_bytes()))
    assert written[0] == written[1]
    assert main(["--check"], data, page) == 0
    page.write_text(page.read_text(encoding="utf-8").replace("9–91", "9–99"), encoding="utf-8")
    assert main(["--check"], data, page) == 1
    assert "shows other counts" in capsys.readouterr().out


def test_the_page_shows_the_counts_that_are_shipped(script: Script, root: Path) -> None:
    data = resources.files("ukrnews.grounds").joinpath("reliability.json")
    assert script("reliability")["main"](["--check"], data, root / "docs/reliability.md") == 0


def test_lines_that_keep_no_text_need_the_mirror(script: Script, lines: Path, tmp_path: Path) -> None:
    told = json.loads(lines.read_text(encoding="utf-8"))
    del told["lines"][0]["text"]
    lines.write_text(json.dumps(told), encoding="utf-8")
    with pytest.raises(SystemExit, match="give --mirror"):
        script("reliability")["main"](["--aside", str(lines), *FROM], tmp_path / "data.json", tmp_path / "page.md")


# --- the front page ------------------------------------------------------------------------------------------------

FRONT = "before\n<!-- figures, written by scripts/figures.py -->\nstale\n<!-- end of figures -->\nafter\n"


def test_the_figures_of_texts_set_aside_stand_first(script: Script, lines: Path, root: Path, tmp_path: Path) -> None:
    data, pages = tmp_path / "aside.json", [tmp_path / "README.md", tmp_path / "index.md"]
    for page in pages:
        page.write_text(FRONT, encoding="utf-8")
    main = script("figures")["main"]
    assert main(["--aside", str(root / "tests/data/bars"), str(lines), *FROM], data, pages) == 0
    counts = json.loads(data.read_text(encoding="utf-8"))
    assert (counts["articles"], counts["lines"]) == (1, 2)
    assert counts["in_articles"]["statement"]["gold"] == 6
    assert counts["in_lines"]["incident"] == {"n": 1, "right": 1, "extra": 1}
    assert "Izmail" not in data.read_text(encoding="utf-8")
    shown = pages[0].read_text(encoding="utf-8")
    assert shown == pages[1].read_text(encoding="utf-8")
    assert "stale" not in shown
    own = shown.index("On eleven articles written for this project")
    assert (
        shown.index("counted on 2025-06-07 at commit `abcdef0123`") < shown.index("| an incident | 1 | 100 % |") < own
    )
    assert shown.index("| statements | 6 |") < own < shown.index("| statements | 232 |")


def test_the_check_needs_no_texts_and_sees_other_figures(
    script: Script, lines: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data, page = tmp_path / "aside.json", tmp_path / "index.md"
    page.write_text(FRONT, encoding="utf-8")
    main = script("figures")["main"]
    main(["--aside", str(lines), *FROM], data, [page])
    lines.unlink()
    assert main(["--check"], data, [page]) == 0
    page.write_text(page.read_text(encoding="utf-8").replace("| an incident | 1 |", "| an incident | 2 |"), "utf-8")
    assert main(["--check"], data, [page]) == 1
    assert "index.md shows other figures" in capsys.readouterr().out


def test_the_front_pages_show_the_figures_of_texts_set_aside_as_they_are_kept(script: Script, root: Path) -> None:
    """That the figures on own articles are those of today is for `scripts/figures.py --check`."""
    names = script("figures")
    aside = json.loads((root / "benchmarks/aside.json").read_text(encoding="utf-8"))
    for page in ("README.md", "docs/index.md"):
        text = (root / page).read_text(encoding="utf-8")
        assert names["articles_table"](aside["in_articles"]) in text
        assert names["lines_table"](aside["in_lines"]) in text
        assert f"counted on {aside['date']} at commit `{aside['commit']}`" in text

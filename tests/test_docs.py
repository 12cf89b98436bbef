"""README and documentation: each block runs and prints what is shown, links lead somewhere, nothing is left out."""

from __future__ import annotations

import re
import runpy
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import page_runner
import ukrnews

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), ROOT / "examples/README.md"]


@pytest.fixture
def reader_folder(tmp_path: Path) -> Path:
    """A folder as a reader of the page has it: with the examples and the benchmarks."""
    for name in ("examples", "benchmarks"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_block_runs_and_prints_what_it_shows(page: Path, reader_folder: Path) -> None:
    # in a process of its own: a page may define kinds of finding, which would be known to the tests after it
    command = [sys.executable, page_runner.__file__, str(page)]
    ran = subprocess.run(command, cwd=reader_folder, capture_output=True, encoding="utf-8", check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_there_are_pages_with_blocks_that_run() -> None:
    running = {
        page.name for page in PAGES for block in page_runner.blocks_of(page.read_text(encoding="utf-8")) if block.runs
    }
    assert {"README.md", "quickstart.md", "extending.md", "json.md", "cli.md"} <= running


@pytest.mark.parametrize(
    ("shown", "printed", "are_same"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a\n", "a\nb\n", False),
        ("a\n...\n", "a\nb\nc\n", True),
        ("a\n...\nd\n", "a\nb\nc\nd\n", True),
        ("a\n...\nd\n", "a\nb\n", False),
        ("...\nd\n", "d\n", True),
        ("(.*)\n", "x\n", False),
    ],
)
def test_shown_against_printed(shown: str, printed: str, are_same: bool) -> None:
    assert page_runner.same(shown, printed) is are_same


def test_links_between_pages_lead_somewhere() -> None:
    link = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")
    broken = [
        f"{page.name}: {target}"
        for page in PAGES
        for target in link.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / target).exists()
    ]
    assert broken == []


def test_the_readme_has_two_commands_that_make_their_own_environment() -> None:
    commands = re.findall(r"^python3 -m venv .+$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(commands) == 2
    assert "examples/talks.txt" in commands[0]
    assert commands[1].endswith("pytest")


def test_every_public_name_is_in_the_reference() -> None:
    reference = (ROOT / "docs/model.md").read_text(encoding="utf-8") + (ROOT / "docs/extending.md").read_text(
        encoding="utf-8"
    )
    reference += (ROOT / "docs/json.md").read_text(encoding="utf-8")
    absent = [name for name in ukrnews.__all__ if not re.search(rf"\b{name}\b", reference)]
    assert absent == []


def test_the_model_reference_says_what_the_docstrings_say() -> None:
    script = runpy.run_path(str(ROOT / "scripts/model_reference.py"))
    assert (ROOT / "docs/model.md").read_text(encoding="utf-8") == script["page"](), "run scripts/model_reference.py"


def test_every_dependency_is_defended() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    page = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    wanted = project["dependencies"] + [item for extra in project["optional-dependencies"].values() for item in extra]
    names = {re.split(r"[\[<>=]", item)[0] for item in wanted} - {"ukrnews"}
    assert [name for name in sorted(names) if f"**{name}**" not in page] == []


@pytest.mark.parametrize("article", sorted(ROOT.glob("examples/*.txt")), ids=lambda path: path.name)
def test_the_example_script_runs(article: Path) -> None:
    command = [sys.executable, str(ROOT / "examples/casualties.py"), str(article), "--published", "2025-10-08"]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert all(line.count(" | ") == 4 for line in ran.stdout.splitlines())
    assert ran.stdout

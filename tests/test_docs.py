"""README and documentation: each block runs and prints what is shown, links lead somewhere, nothing is left out."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import runpy
import shutil
import subprocess
import sys
import tomllib
import typing
from pathlib import Path

import pytest

import page_runner
import ukrnews

ROOT = Path(__file__).parents[1]
OUTSIDE = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "examples/README.md", "examples/sanctions_plugin/README.md")
PAGES = [*(ROOT / name for name in OUTSIDE), *sorted((ROOT / "docs").rglob("*.md"))]
REFERENCE = [ROOT / "docs/model.md", *sorted((ROOT / "docs/reference").glob("*.md"))]


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
    assert {"README.md", "start.md", "article.md", "words.md", "parsers.md", "json.md", "cli.md"} <= running


def test_a_block_that_needs_a_package_runs_where_it_is() -> None:
    page = "<!-- needs {} -->\n```python\nprint(1)\n```\n"
    assert [block.runs for block in page_runner.blocks_of(page.format("ukrnews"))] == [True]
    assert [block.runs for block in page_runner.blocks_of(page.format("no_such_package"))] == [False]


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


def named_in_the_reference() -> set[str]:
    """Names that the reference pages hold: as a heading of the model's page, or given to mkdocstrings by their path."""
    text = "\n".join(page.read_text(encoding="utf-8") for page in REFERENCE)
    paths = re.findall(r"^::: (ukrnews[\w.]+)$", text, re.MULTILINE)
    return {*paths, *(f"ukrnews.{name}" for name in re.findall(r"^### (\w+)$", text, re.MULTILINE))}


def test_the_reference_and_the_public_names_agree() -> None:
    at_the_door = {name.split(".")[1] for name in named_in_the_reference() if name.count(".") == 1}
    assert at_the_door - {"model"} == set(ukrnews.__all__)


@pytest.mark.parametrize("room", ["formats", "formats.tables", "parsers", "reading", "corpus", "archive"])
def test_every_public_name_of_a_room_is_in_the_reference(room: str) -> None:
    """Names that the front door or an inner room holds too are told there."""
    module = importlib.import_module(f"ukrnews.{room}")
    told = {path.rpartition(".")[2] for path in named_in_the_reference()}
    plain = {name for name in module.__all__ if callable(getattr(module, name))}
    assert sorted(plain - told) == []


@pytest.mark.parametrize("path", sorted(named_in_the_reference()))
def test_what_the_reference_names_is_there_and_says_what_it_is(path: str) -> None:
    found = pkgutil.resolve_name(path)
    assert inspect.getdoc(found) or typing.get_origin(found) is not None


def test_every_page_is_in_the_navigation() -> None:
    named = re.findall(r"[\w/]+\.md", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    pages = [page.relative_to(ROOT / "docs").as_posix() for page in (ROOT / "docs").rglob("*.md")]
    assert sorted(named) == sorted(pages)


def test_the_version_is_told_everywhere() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert f"\nversion: {project['version']}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"\n## [{project['version']}] - " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"\ncopyright: ukrnews {project['version']}, " in (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert ukrnews.__version__ == project["version"]


def test_the_model_reference_says_what_the_docstrings_say() -> None:
    script = runpy.run_path(str(ROOT / "scripts/model_reference.py"))
    assert (ROOT / "docs/model.md").read_text(encoding="utf-8") == script["page"](), "run scripts/model_reference.py"


def test_every_dependency_is_defended() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    page = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8")
    wanted = project["dependencies"] + [item for extra in project["optional-dependencies"].values() for item in extra]
    names = {re.split(r"[\[<>=]", item)[0] for item in wanted} - {"ukrnews"}
    assert [name for name in sorted(names) if f"**{name}**" not in page] == []

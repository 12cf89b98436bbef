"""The rooms of the house and the arrows between them: who may import whom, asserted on the source."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import ukrnews

PACKAGE = Path(ukrnews.__file__).parent

# Each room may import itself and these.
ALLOWED = {
    "model": set(),
    "lexicon": {"model"},
    "reading": {"model", "lexicon"},
    "grounds": {"model", "lexicon", "reading"},
    "plugins": set(),
    "extras": set(),
    "parsers": {"model", "lexicon", "reading", "grounds", "plugins"},
    "formats": {"model", "grounds", "plugins", "extras"},
    "corpus": {"model", "lexicon", "reading", "parsers", "formats", "plugins", "extras"},
    "frameworks": {"model", "lexicon", "reading", "parsers", "formats", "corpus", "extras"},
    "claims": {"model", "lexicon", "reading", "grounds", "parsers", "formats", "corpus"},
    "archive": {"model", "lexicon", "reading", "grounds", "parsers", "formats", "corpus", "extras"},
    "testing": {"model", "lexicon", "reading", "grounds", "parsers", "formats", "archive"},
    "cli": {
        "model",
        "lexicon",
        "reading",
        "grounds",
        "parsers",
        "formats",
        "corpus",
        "archive",
        "testing",
        "plugins",
        "extras",
        "",
    },
    "__main__": {"cli"},
    "": {"model", "lexicon", "reading", "grounds", "parsers", "formats", "corpus", "claims", "extras"},
}
# A report shows itself in a notebook, gives itself as dicts and frames, tells pydantic what it is, and knows who goes
# by a name: calls outside, made when they are asked for.
LAZY = {("model", "formats"), ("model", "lexicon")}
LAZY_MODULES = {
    "ukrnews.formats.html",
    "ukrnews.formats.plain",
    "ukrnews.formats.pydantic_schema",
    "ukrnews.formats.tables.frames",
    "ukrnews.lexicon.asked",
}

STANDARD = set(sys.stdlib_module_names)
RUN_TIME = {"attrs", "attr", "cattrs", "cattr", "dateutil", "simplemma"}
EXTRAS = {"cli": {"typer", "rich"}, "testing": {"hypothesis"}}
# Imported where they are used only, never when the module is.
EXTRAS_ON_USE = {"corpus": {"trafilatura", "htmldate", "feedparser", "lxml", "pyarrow"}, "archive": {"pyspark"}}
FOR_TYPES = {
    "formats": {"pyarrow", "pandas", "polars"},
    "archive": {"pyarrow", "pyspark"},
    "corpus": {"pyarrow", "pandas", "pyspark", "ray", "dask"},
    "model": {"pandas", "polars"},
}


def room_of(module: str) -> str:
    """The room of a module of the package: "ukrnews.model.span" → "model", the front door is ""."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def module_of(path: Path, package: Path = PACKAGE) -> str:
    parts = ["ukrnews", *path.relative_to(package).with_suffix("").parts]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(tree: ast.Module, module: str, is_package: bool) -> Iterator[tuple[str, bool]]:
    """Each imported module, and whether the import stands at the top of the file (not in a function)."""
    at_top = {node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)}
    for function in ast.walk(tree):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            at_top -= set(ast.walk(function))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node in at_top
        elif isinstance(node, ast.ImportFrom):
            name = node.module or ""
            if node.level:
                base = module.split(".")[: None if is_package and node.level == 1 else -node.level + is_package]
                name = ".".join([*base, *filter(None, [name])])
            known = {"ukrnews": [f"ukrnews.{alias.name}" for alias in node.names if room_exists(alias.name)]}
            yield from ((found, node in at_top) for found in known.get(name) or [name])


def room_exists(name: str) -> bool:
    return name in ALLOWED and name != ""


def faults(tree: ast.Module, module: str, is_package: bool = False) -> list[str]:
    """What a module imports that its room may not."""
    room, found = room_of(module), []
    for name, at_top in imports_of(tree, module, is_package):
        top = name.split(".")[0]
        if top == "ukrnews":
            target = room_of(name)
            allowed = target == room or target in ALLOWED[room] or ((room, target) in LAZY and not at_top)
        else:
            on_use = EXTRAS_ON_USE.get(room, set()) if not at_top else FOR_TYPES.get(room, set())
            allowed = top in STANDARD | RUN_TIME | EXTRAS.get(room, set()) | on_use
        if not allowed:
            found.append(f"{module} imports {name}")
    return found


def test_arrows_run_one_way() -> None:
    paths = sorted(PACKAGE.rglob("*.py"))
    found = [
        fault
        for path in paths
        for fault in faults(ast.parse(path.read_text(encoding="utf-8")), module_of(path), path.name == "__init__.py")
    ]
    assert len(paths) > 30
    assert found == []


def mutual(imported: dict[str, set[str]]) -> list[tuple[str, ...]]:
    """The circles among modules, each from the module that is first in the alphabet."""
    circles = set()

    def follow(path: tuple[str, ...]) -> None:
        for target in imported.get(path[-1], ()):
            if target == path[0]:
                circles.add(path)
            elif target > path[0] and target not in path and path[0] in reached[target]:
                follow((*path, target))

    reached = {module: reachable(imported, module) for module in imported}
    for module in sorted(imported):
        follow((module,))
    return sorted(circles)


def reachable(imported: dict[str, set[str]], module: str) -> set[str]:
    """All modules that a module imports, at once or by another."""
    seen: set[str] = set()
    waiting = [module]
    while waiting:
        new = imported.get(waiting.pop(), set()) - seen
        seen |= new
        waiting += new
    return seen


def modules_imported(paths: list[Path], package: Path = PACKAGE) -> dict[str, set[str]]:
    """Each module → those of the package that it imports, within functions and for types too."""
    modules = {module_of(path, package): path for path in paths}
    imported: dict[str, set[str]] = {}
    for module, path in modules.items():
        imported[module] = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [
                    f"{node.module}.{a.name}" if f"{node.module}.{a.name}" in modules else str(node.module)
                    for a in node.names
                ]
            else:
                continue
            imported[module] |= {name for name in names if name in modules and name != module}
    return imported


def test_no_two_files_import_each_other() -> None:
    imported = modules_imported(sorted(PACKAGE.rglob("*.py")))
    for module in ("report", "for_pydantic"):
        imported[f"ukrnews.model.{module}"] -= LAZY_MODULES
    assert sum(map(len, imported.values())) > 500
    assert mutual(imported) == []


def test_circles_are_seen() -> None:
    assert mutual({"a": {"b"}, "b": {"a"}}) == [("a", "b")]
    assert mutual({"a": {"b"}, "b": {"c"}, "c": {"a", "d"}, "d": set()}) == [("a", "b", "c")]
    assert mutual({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []


def test_every_room_is_known() -> None:
    rooms = {room_of(module_of(path)) for path in PACKAGE.rglob("*.py")}
    assert rooms <= set(ALLOWED)


@pytest.mark.parametrize(
    ("module", "code"),
    [
        ("ukrnews.model.span", "from ukrnews.lexicon import Lexicon"),
        ("ukrnews.model.span", "import ukrnews.reading.tokens"),
        ("ukrnews.model.span", "from ukrnews import reading"),
        ("ukrnews.model.report", "from ukrnews.formats import html"),
        ("ukrnews.model.span", "from ..formats import json"),
        ("ukrnews.lexicon.lexicon", "from ukrnews.parsers import Pipeline"),
        ("ukrnews.reading.tokens", "def f():\n    from ukrnews.parsers import Pipeline"),
        ("ukrnews.formats.json", "from ukrnews.parsers import Pipeline"),
        ("ukrnews.parsers.pipeline", "from ukrnews import parse"),
        ("ukrnews.parsers.pipeline", "from ukrnews.corpus.files import read_articles"),
        ("ukrnews.grounds.law", "from ukrnews.parsers import Pipeline"),
        ("ukrnews.reading.document", "from ukrnews.grounds.law import faults"),
        ("ukrnews.parsers.pipeline", "import typer"),
        ("ukrnews.reading.tokens", "import numpy as np"),
        ("ukrnews.corpus.html", "import trafilatura"),
        ("ukrnews.formats.geojson", "import trafilatura"),
    ],
)
def test_a_wrong_arrow_is_seen(module: str, code: str) -> None:
    assert faults(ast.parse(code), module) != []


@pytest.mark.parametrize(
    ("module", "code"),
    [
        ("ukrnews.model.report", "def f():\n    from ukrnews.formats import html"),
        ("ukrnews.parsers.pipeline", "from ukrnews.reading.document import Document"),
        ("ukrnews.testing.laws", "from ukrnews.grounds.law import faults"),
        ("ukrnews.reading.tokens", "from .sentences import split"),
        ("ukrnews.cli.app", "import ukrnews\nfrom rich.console import Console"),
        ("ukrnews.reading.dates", "from dateutil.relativedelta import relativedelta"),
        ("ukrnews.corpus.html", "def f():\n    import trafilatura"),
    ],
)
def test_a_right_arrow_passes(module: str, code: str) -> None:
    assert faults(ast.parse(code), module) == []


def loaded_by(code: str) -> set[str]:
    """Top-level modules that a fresh interpreter has loaded after the code."""
    report = "import sys; print(*{name.partition('.')[0] for name in sys.modules})"
    shown = subprocess.run(
        [sys.executable, "-c", f"{code}\n{report}"], check=True, capture_output=True, text=True
    ).stdout
    return set(shown.split())


def test_import_loads_no_extra_and_no_words() -> None:
    loaded = loaded_by("import ukrnews")
    assert "ukrnews" in loaded
    assert not loaded & {"typer", "rich", "hypothesis", "pytest", "jsonschema", "simplemma", "multiprocessing"}


@pytest.mark.parametrize("module", ["ukrnews.reading.document", "ukrnews.parsers"])
def test_a_dependency_that_is_missing_is_told_on_import(module: str) -> None:
    code = f"import sys; sys.modules['simplemma'] = None; import ukrnews; print('door'); import {module}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "door\n"
    assert done.stderr.strip().splitlines()[-1].startswith("ModuleNotFoundError: No module named 'simplemma'")


def test_formats_and_sources_load_no_extra_before_they_are_used() -> None:
    modules = (
        "formats.tables formats.events formats.jsonld formats.geojson formats.annotations corpus.html corpus.feeds"
    )
    loaded = loaded_by("import " + ", ".join(f"ukrnews.{module}" for module in modules.split()))
    assert not loaded & {"pyarrow", "duckdb", "pandas", "polars", "trafilatura", "feedparser", "lxml"}


def test_parsing_loads_no_extra() -> None:
    loaded = loaded_by("import ukrnews; ukrnews.to_json(ukrnews.parse('Kyiv said it would accept a truce.'))")
    assert not loaded & {"typer", "rich", "hypothesis", "pytest", "jsonschema"}

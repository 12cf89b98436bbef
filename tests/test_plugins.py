"""Packages that add to this one: the example package as its users see it, and those that are broken."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

import page_runner
import ukrnews
from ukrnews import plugins
from ukrnews.cli.kinds import kinds_of_plugins
from ukrnews.parsers import Pipeline, PluginError
from ukrnews.parsers.pipeline import default_pipeline

ROOT = Path(__file__).parents[1]
EXAMPLE = ROOT / "examples/sanctions_plugin"
TEXT = (
    "The European Union imposed an asset freeze on three shipping companies under Regulation 269/2014.\n"
    "“We are ready,” President Volodymyr Zelenskyy told reporters.\n"
)


class Environment:
    """An environment in which packages are installed: what pip leaves there, without pip."""

    def __init__(self, site: Path) -> None:
        self.site = site

    def install(self, name: str, entry_points: str, *sources: Path) -> None:
        record = self.site / f"{name}-0.1.0.dist-info"
        record.mkdir()
        (record / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 0.1.0\n", encoding="utf-8")
        (record / "entry_points.txt").write_text(f"[ukrnews.parsers]\n{entry_points}\n", encoding="utf-8")
        for source in sources:
            (self.site / source.name).symlink_to(source)

    def run(self, *command: str, text: str = "") -> subprocess.CompletedProcess[str]:
        path = os.pathsep.join(filter(None, (str(self.site), os.environ.get("PYTHONPATH"))))
        variables = os.environ | {
            "PYTHONPATH": path,
            "PYTHONIOENCODING": "utf-8",
            "COLUMNS": "100",
            "PYTEST_ADDOPTS": "",
        }
        return subprocess.run(
            [sys.executable, *command], input=text, env=variables, capture_output=True, encoding="utf-8", check=False
        )


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    return Environment(tmp_path)


@pytest.fixture
def sanctions(environment: Environment) -> Environment:
    """The example package, installed."""
    entry_point = (EXAMPLE / "pyproject.toml").read_text(encoding="utf-8").split('parsers"]\n')[1].split("\n")[0]
    environment.install("ukrnews_sanctions", entry_point.replace('"', ""), EXAMPLE / "src/ukrnews_sanctions")
    return environment


# --- the example package --------------------------------------------------------------------------------------------


def test_its_findings_are_shown(sanctions: Environment) -> None:
    ran = sanctions.run("-m", "ukrnews", "parse", "-", text=TEXT)
    lines = [line.split() for line in ran.stdout.splitlines()]
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "Sanctions 1".split() in lines
    shown = " ".join(ran.stdout.split())
    assert "European Union sanction imposed an asset freeze on three shipping companies" in shown
    assert "measure: asset freeze; target: “three shipping companies”; legal basis: “Regulation 269/2014”" in shown


def test_the_page_on_packages_shows_what_is_printed(sanctions: Environment) -> None:
    page = (ROOT / "docs/extending/packages.md").read_text(encoding="utf-8")
    shown = re.search(r'^\$ echo "(.+)" \| ukrnews parse -\n(.*?)^```', page, re.MULTILINE | re.DOTALL)
    assert shown is not None
    printed = sanctions.run("-m", "ukrnews", "parse", "-", text=shown[1]).stdout
    assert page_runner.same(shown[2], printed), printed


def test_they_are_written_and_loaded_by_a_process_that_never_parsed(sanctions: Environment) -> None:
    written = sanctions.run("-m", "ukrnews", "parse", "-", "--format", "json", text=TEXT).stdout
    assert "sanction" in [finding["type"] for finding in json.loads(written)["findings"]]
    load = (
        "import sys, ukrnews; text = sys.stdin.read(); report = ukrnews.from_json(text);"
        "print(ukrnews.to_json(report, indent=2) == text.rstrip(), *(f.type for f in report.findings))"
    )
    ran = sanctions.run("-c", load, text=written)
    assert ran.stderr == ""
    assert ran.stdout.split() == ["True", "sanction", "statement"]


def test_the_schema_lists_them(sanctions: Environment) -> None:
    schema = json.loads(sanctions.run("-m", "ukrnews", "schema").stdout)
    assert schema["$defs"]["Sanction"]["properties"]["type"] == {"const": "sanction"}
    assert {"$ref": "#/$defs/Sanction"} in schema["$defs"]["Finding"]["anyOf"]


def test_its_own_tests_pass(sanctions: Environment) -> None:
    ran = sanctions.run("-m", "pytest", "-q", "-p", "no:cacheprovider", str(EXAMPLE / "tests"))
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_a_package_that_cannot_be_loaded_is_named_and_costs_nothing(environment: Environment) -> None:
    environment.install("broken", "weather = no_such_module:parser")
    ran = environment.run("-m", "ukrnews", "parse", "-", "--format", "json", text=TEXT)
    report = ukrnews.from_json(ran.stdout)
    assert report.problems == (
        "step weather: PluginError: could not be loaded from no_such_module:parser: "
        "ModuleNotFoundError: No module named 'no_such_module'",
    )
    assert report.findings == ukrnews.parse(TEXT).findings
    ran = environment.run("-m", "ukrnews", "schema")
    assert ran.stderr.startswith("ukrnews: plugin weather: could not be loaded")
    assert json.loads(ran.stdout)["title"] == "Report"


# --- what packages may offer ----------------------------------------------------------------------------------------


def raising(document: object, findings: object) -> object:
    raise LookupError("no such river")


def empty(document: object, findings: object) -> tuple[()]:
    return ()


NOT_CALLABLE = 7


@pytest.fixture
def offered(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Entry points of the test's `offers` marker instead of those of the environment."""
    points = [EntryPoint(name, value, plugins.GROUP) for name, value in request.param.items()]
    monkeypatch.setattr(plugins, "entry_points", lambda group: points if group == plugins.GROUP else [])
    plugins.installed.cache_clear()
    default_pipeline.cache_clear()
    yield
    plugins.installed.cache_clear()
    default_pipeline.cache_clear()


def offers(**points: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("offered", [points], indirect=True, ids=[" ".join(points)])


@offers(second=f"{__name__}:empty", first=f"{__name__}:empty")
def test_plugins_run_after_the_package_s_own_steps_in_the_order_of_their_names(offered: None) -> None:
    steps = [step.name for step in Pipeline().steps]
    assert steps[-3:] == ["terms", "first", "second"]
    assert ukrnews.parse(TEXT).problems == ()
    assert kinds_of_plugins() == []


@offers(
    broken="no_such_module:x", dull=f"{__name__}:NOT_CALLABLE", gone=f"{__name__}:nothing", rude=f"{__name__}:raising"
)
def test_every_fault_is_named_in_every_report(offered: None) -> None:
    first, second = ukrnews.parse_many([TEXT, TEXT])
    assert first.problems == second.problems
    assert [problem.split(":")[0] for problem in first.problems] == [
        f"step {name}" for name in ("broken", "dull", "gone", "rude")
    ]
    assert "it cannot be called" in first.problems[1]
    assert "AttributeError" in first.problems[2]
    assert first.problems[3] == "step rude: LookupError: no such river"
    assert first.statements


@offers(broken="no_such_module:x")
def test_a_strict_pipeline_raises_it(offered: None) -> None:
    with pytest.raises(PluginError, match="no_such_module") as raised:
        ukrnews.parse(TEXT, pipeline=Pipeline(strict=True))
    assert raised.value.__notes__ == ["in step broken of the pipeline"]
    with pytest.raises(PluginError):
        next(ukrnews.parse_many([TEXT], pipeline=Pipeline(strict=True)))


@offers(broken="no_such_module:x")
def test_a_pipeline_with_broken_plugins_goes_to_other_processes(offered: None) -> None:
    here, there = (list(ukrnews.parse_many([TEXT] * 2, processes=n)) for n in (1, 2))
    assert here == there
    assert here[0].problems

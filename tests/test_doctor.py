"""`ukrnews doctor`: what this installation is, and what must be mended before it works."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import metadata

import pytest

import ukrnews
from ukrnews.cli import doctor
from ukrnews.plugins import Plugin


@pytest.fixture(autouse=True)
def asked_anew() -> None:
    doctor._requirements.cache_clear()


def told(heading: str) -> dict[str, doctor.Line]:
    return {line.name: line for line in doctor.examined() if line.heading == heading}


def test_versions_words_and_extras_are_told() -> None:
    ran = subprocess.run([sys.executable, "-m", "ukrnews", "doctor"], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    lines = ran.stdout.splitlines()
    assert lines[0].startswith(f"version   ukrnews          {ukrnews.__version__}, pure Python, in ")
    for word in ("Python", "attrs", "lexicon", "reliability", "rich", "entries in"):
        assert word in ran.stdout


def test_as_json() -> None:
    ran = subprocess.run([sys.executable, "-m", "ukrnews", "doctor", "--json"], capture_output=True, text=True)
    found = json.loads(ran.stdout)
    assert {line["heading"] for line in found} >= {"version", "needs", "extras", "words"}
    assert not any(line["wrong"] for line in found)


@pytest.mark.parametrize(
    ("version", "state"),
    [
        (None, ("missing", True)),
        ("24.2", ("24.2 is older than 24.3", True)),
        ("24.3rc1", ("24.3rc1", False)),
        ("24.10.0", ("24.10.0", False)),
        ("25", ("25", False)),
    ],
)
def test_a_need_that_is_not_met(version: str | None, state: tuple[str, bool], monkeypatch: pytest.MonkeyPatch) -> None:
    def installed(package: str) -> str:
        if version is None:
            raise metadata.PackageNotFoundError(package)
        return version

    monkeypatch.setattr(doctor, "version", installed)
    assert (told("needs")["attrs"].told, told("needs")["attrs"].wrong) == state


def test_a_lacking_extra_is_no_fault_and_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def installed(package: str) -> str:
        if package == "pyarrow":
            raise metadata.PackageNotFoundError(package)
        return metadata.version(package)

    monkeypatch.setattr(doctor, "version", installed)
    assert told("extras")["arrow"] == doctor.Line("extras", "arrow", 'pyarrow missing: pip install "ukrnews[arrow]"')
    assert not {"test", "docs", "dev"} & set(told("extras"))


def test_run_from_its_source_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def requires(package: str) -> list[str]:
        raise metadata.PackageNotFoundError(package)

    monkeypatch.setattr(doctor, "requires", requires)
    (line,) = told("needs").values()
    assert line.wrong
    assert next(doctor.as_text([line])).endswith("<- to be mended")


def test_a_broken_plugin_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = Plugin("sanctions", "somebody", fault="could not be loaded from somebody:x: ImportError: no x")
    monkeypatch.setattr(doctor, "installed", lambda: (broken, Plugin("truces", "another", parser=print)))
    found = told("plugins")
    assert (found["sanctions"].wrong, found["truces"]) == (True, doctor.Line("plugins", "truces", "another"))
    assert "could not be loaded" in found["sanctions"].told

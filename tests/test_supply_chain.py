"""What is passed on, under which licences, built by what: the wheel, NOTICE and the workflows agree."""

from __future__ import annotations

import re
import runpy
import tomllib
from pathlib import Path
from typing import Any

import pytest

import ukrnews

ROOT = Path(__file__).parents[1]
PACKAGE = Path(ukrnews.__file__).parent
NOTICE = (ROOT / "NOTICE").read_text(encoding="utf-8")
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def project() -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return found


def plain(text: str) -> str:
    """The text in one line."""
    return " ".join(text.split())


def parts() -> list[str]:
    """The numbered parts of NOTICE: files, licence, source, changes."""
    numbered = NOTICE.partition("What follows has no terms")[0]
    return re.split(r"^\d\. ", numbered, flags=re.MULTILINE)[1:]


def licensed(part: str) -> list[str]:
    """The files of a part, which stand before its licence."""
    return re.findall(r"src/ukrnews/[\w/.-]+\w", part.partition("Licence:")[0])


def test_every_file_that_notice_names_is_in_the_package() -> None:
    named = re.findall(r"src/ukrnews/[\w/.-]+\w", NOTICE)
    assert len(named) > 5
    assert [name for name in named if not (PACKAGE / name.removeprefix("src/ukrnews/")).is_file()] == []


def test_notice_agrees_with_itself() -> None:
    counts = [len(licensed(part)) for part in parts()]
    said = re.search(r"(\w+) files in the package [^:]*: one that of 1, three that of 2, one that of 3", plain(NOTICE))
    assert counts == [1, 3, 1]
    assert said is not None
    assert NUMBERS[said[1].lower()] == sum(counts)


def test_the_licence_expression_is_that_of_the_parts() -> None:
    names = [re.search(r"\(CC (BY(?:-SA)?) 4\.0\)", part) for part in parts()]
    spdx = sorted({f"CC-{name[1]}-4.0" for name in names if name is not None})
    expression = project()["license"]
    assert all(names)
    assert expression == " AND ".join(["MIT", *spdx])
    assert re.search(rf"is thus under {re.escape(expression)}\.", NOTICE)


def test_packed_data_and_what_names_a_share_alike_source_have_a_part_of_their_own() -> None:
    files = {name.removeprefix("src/ukrnews/") for part in parts() for name in licensed(part)}
    packed = {path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.gz")}
    alike = {p.relative_to(PACKAGE).as_posix() for p in PACKAGE.rglob("*.toml") if "CC BY" in p.read_text("utf-8")}
    assert packed | alike <= files


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_by_digest_with_their_version_beside(path: Path) -> None:
    used = re.findall(r"uses: (.+)", path.read_text(encoding="utf-8"))
    assert used
    assert [line for line in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


def test_an_action_has_the_same_digest_everywhere() -> None:
    used = {line for path in WORKFLOWS for line in re.findall(r"uses: (.+)", path.read_text(encoding="utf-8"))}
    assert len({line.partition("@")[0] for line in used}) == len(used)


def test_what_is_released_is_built_in_a_job_of_its_own() -> None:
    jobs = re.split(r"^  (?=\w+:$)", (ROOT / ".github/workflows/release.yml").read_text("utf-8"), flags=re.MULTILINE)
    build, publish = (next(job for job in jobs if job.startswith(f"{name}:")) for name in ("build", "publish"))
    assert ".ci/run" not in build
    assert "--require-hashes --requirement .ci/build.txt" in build
    assert "needs: [checks, build]" in publish
    assert "id-token" not in build


def test_what_builds_is_pinned_by_digest() -> None:
    lines = (ROOT / ".ci/build.txt").read_text(encoding="utf-8").splitlines()[1:]
    assert {line.partition("==")[0] for line in lines} >= {"build", "hatchling"}
    assert [line for line in lines if not re.fullmatch(r"[\w-]+==[\w.]+ --hash=sha256:[0-9a-f]{64}", line)] == []


def test_every_run_time_dependency_has_an_oldest_version() -> None:
    constraints = runpy.run_path(str(ROOT / ".ci/oldest.py"))["constraints"]
    wanted = project()["dependencies"]
    assert len(list(constraints(wanted))) == len(wanted)
    assert list(constraints(["a>=1.2,<3", "b[x]>=4", "c<5,>=2.0.post1"])) == ["a==1.2", "b==4", "c==2.0.post1"]
    with pytest.raises(ValueError, match="'d<3' has no oldest version"):
        list(constraints(["d<3"]))


def test_majors_that_are_out_are_within_the_bounds() -> None:
    wanted = [*project()["dependencies"], *(r for e in project()["optional-dependencies"].values() for r in e)]
    bounds = {re.split(r"[\[<>=]", r)[0]: r for r in wanted}
    below = {"simplemma": 3, "python-dateutil": 5, "duckdb": 3, "polars": 3, "pandas": 4, "pyspark": 5}
    assert {name: bounds[name].rpartition("<")[2] for name in below} == {n: str(major) for n, major in below.items()}

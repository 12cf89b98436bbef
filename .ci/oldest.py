"""Constraints that hold each run-time dependency, and those of the extras that are named, at the oldest version that
pyproject.toml allows: python .ci/oldest.py [EXTRA…] > oldest.txt, then pip install --constraint oldest.txt …"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

REQUIREMENT = re.compile(r"(?P<name>[A-Za-z0-9._-]+)(?:\[[^\]]*\])?(?:[^>]*,)?>=(?P<version>[0-9a-z.]+)")


def constraints(requirements: Iterable[str]) -> Iterator[str]:
    """One line a requirement. Raises ValueError where one has no oldest version."""
    for requirement in requirements:
        if requirement.startswith("ukrnews["):
            continue
        found = REQUIREMENT.match(requirement)
        if found is None:
            raise ValueError(f"pyproject.toml: {requirement!r} has no oldest version")
        yield f"{found['name']}=={found['version']}"


def main(extras: list[str]) -> None:
    project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *(r for extra in extras for r in project["optional-dependencies"][extra])]
    print("\n".join(constraints(wanted)))


if __name__ == "__main__":
    main(sys.argv[1:])

"""What the two standards share: their mapping files, and the count of what could not be mapped."""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Generic, TypeVar

import attrs

from ukrnews.model import Finding

R = TypeVar("R")


@attrs.frozen
class Coded(Generic[R]):
    """The records of a standard, and how often what was left empty or out, by field and reason."""

    records: tuple[R, ...]
    gaps: Mapping[str, int]
    """`{"event: statement state": 3, "date: not stated": 2}`; most frequent first."""

    def __iter__(self) -> Iterator[R]:
        return iter(self.records)

    def __len__(self) -> int:
        return len(self.records)

    def __str__(self) -> str:
        lines = [f"{number:6}  {gap}" for gap, number in self.gaps.items()]
        return "\n".join([f"{len(self.records)} records; left empty or out:", *lines])


def coded(found: Iterable[tuple[R | None, Iterable[str]]]) -> Coded[R]:
    """Records with their gaps counted; None is a finding that gives no record."""
    records: list[R] = []
    gaps: Counter[str] = Counter()
    for record, missing in found:
        gaps.update(missing)
        if record is not None:
            records.append(record)
    return Coded(tuple(records), dict(sorted(gaps.items(), key=lambda gap: (-gap[1], gap[0]))))


def words_of(finding: Finding) -> str:
    """The text that a finding was read from."""
    return " … ".join(span.text for span in finding.evidence)


@cache
def mapping(standard: str) -> dict[str, Any]:
    """The mapping file of a standard."""
    text = files("ukrnews.formats.events").joinpath(f"data/{standard}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)

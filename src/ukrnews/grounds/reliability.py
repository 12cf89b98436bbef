"""How sure: how often each rule was right on annotated texts, as counted and shipped with the library.

The counts are written by `scripts/reliability.py`. They come from articles and one-line reports that are set aside:
nobody reads their errors, so no rule was written for them. A second column, over all other annotated texts, is in the
data and the documentation; it is not used here, since rules were mended on those.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import attrs

from ukrnews.model import Finding, Proposal, Report
from ukrnews.model.checks import expect

WEIGHT = 5
"""As many findings as the kind's share weighs beside those that were counted of the rule itself."""
NORMAL = 1.96
"""Standard deviations of a normal distribution that hold 95 % of it."""

Counts = Mapping[str, Mapping[str, tuple[int, int]]]
"""By kind of finding and name of rule: how often right, of how many."""


@attrs.frozen(kw_only=True)
class Reliability:
    """How often a rule was right on the texts set aside."""

    right: int
    """How many of its findings were there by the annotation."""
    n: int
    """How many findings it made there."""
    share: float | None
    """What part of its findings to expect right: (right + 5·p) / (n + 5), where p is the share of all findings of its
    kind. None where nothing of the kind was counted."""
    interval: tuple[float, float]
    """Wilson's 95 % interval of right and n: wide where little was counted, 0 to 1 where nothing was."""


def reliability(finding: Finding) -> Reliability:
    """How often the rule that made the finding was right on annotated texts set aside.

    A rule that was not counted, be it rare or a user's own, has `right` and `n` 0: its `share` is then that of its
    kind, which says nothing about the rule itself, and its interval is 0 to 1. A kind of finding of the user's own has
    no share (None). Whether the finding is there is meant, not whether each of its fields is right.
    """
    expect("reliability: finding", finding, Finding)
    return of_rule(finding.type, finding.rule)


def of_rule(makes: str, name: str) -> Reliability:
    """The same for the rule of that name which makes findings of the type `makes`."""
    rules = counted().get(makes, {})
    right, n = rules.get(name, (0, 0))
    return Reliability(right=right, n=n, share=shrunk(right, n, share_of(rules)), interval=wilson(right, n))


def at_least(report: Report, share: float) -> Report:
    """The report without the findings whose share lies below; a proposal goes with its terms, and terms go alone.

    What has no share, kinds of the user's own, stays.
    """
    kept = tuple(_with_sure_terms(finding, share) for finding in report.findings if _reaches(finding, share))
    return attrs.evolve(report, findings=kept)


def _with_sure_terms(finding: Finding, share: float) -> Finding:
    if not isinstance(finding, Proposal):
        return finding
    return attrs.evolve(finding, terms=tuple(term for term in finding.terms if _reaches(term, share)))


def _reaches(finding: Finding, share: float) -> bool:
    expected = reliability(finding).share
    return expected is None or expected >= share


def share_of(rules: Mapping[str, tuple[int, int]]) -> float | None:
    """What part of the findings of all rules was right; None where there was none."""
    found = sum(n for _, n in rules.values())
    return sum(right for right, _ in rules.values()) / found if found else None


def shrunk(right: int, n: int, share: float | None) -> float | None:
    """The share of a rule drawn toward that of its kind, the more the less was counted."""
    return None if share is None else (right + WEIGHT * share) / (n + WEIGHT)


def wilson(right: int, n: int) -> tuple[float, float]:
    """Wilson's 95 % interval of a share; 0 to 1 where nothing was counted."""
    if n == 0:
        return 0.0, 1.0
    z = NORMAL * NORMAL
    middle = (right + z / 2) / (n + z)
    reach = NORMAL * math.sqrt(right * (n - right) / n + z / 4) / (n + z)
    return max(0.0, middle - reach), min(1.0, middle + reach)


@cache
def counted() -> Counts:
    """What was counted on the texts set aside."""
    rules = _data()["rules"]
    return {
        kind: {rule: (columns["aside"][0], columns["aside"][1]) for rule, columns in of_kind.items()}
        for kind, of_kind in rules.items()
    }


def counted_when() -> tuple[str, str]:
    """The day and the commit at which the table was counted."""
    data = _data()
    return str(data["date"]), str(data["commit"])


def _data() -> dict[str, Any]:
    text = resources.files("ukrnews.grounds").joinpath("reliability.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found

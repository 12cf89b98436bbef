"""Every rule is held against its card, and has a name of its own that a plain search finds and that findings sign."""

from __future__ import annotations

import ast
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import ukrnews
from ukrnews import RuleCard, archive
from ukrnews.model import Finding
from ukrnews.model.walk import walk
from ukrnews.testing.cards import faults

CARDS = ukrnews.rules()
NAMES = Counter(card.name for card in CARDS)
ROOT = Path(__file__).parents[1]
GOLD = sorted((ROOT / "benchmarks/gold").glob("*.json"))
EXAMPLES = sorted((ROOT / "examples").rglob("*.txt"))


@pytest.mark.parametrize("card", CARDS, ids=[c.name for c in CARDS])
def test_a_card_holds(card: RuleCard) -> None:
    assert faults(card) == ()


def test_no_two_rules_share_a_name() -> None:
    assert [name for name, times in NAMES.items() if times > 1] == []


def test_each_name_is_given_once_in_the_source_as_a_literal() -> None:
    given = Counter(name for path in Path(ukrnews.__file__).parent.rglob("*.py") for name in _given(path))
    assert given == NAMES + Counter(card.name for card in archive.rules())


def _given(path: Path) -> Iterator[str | None]:
    """The names that calls of `rule` in the file give; None for one that is no literal."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "rule":
            name = node.args[0] if node.args else None
            yield name.value if isinstance(name, ast.Constant) and isinstance(name.value, str) else None


@pytest.mark.parametrize("path", [*GOLD, *EXAMPLES], ids=lambda path: path.name)
def test_every_finding_is_signed_by_a_card(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    report = ukrnews.parse(json.loads(text)["text"] if path.suffix == ".json" else text)
    signed = {found.rule for found in walk(report, Finding)}
    assert signed
    assert signed <= NAMES.keys()

"""Scores as a table, problems as a list, floors from their file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import Enum
from pathlib import Path

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from ukrnews.cli import words
from ukrnews.model import Actor, Count, Finding, Place, Response, Weapon, When
from ukrnews.testing.gold import GoldCondition, GoldIncident, GoldProposal, GoldResponse, GoldStatement
from ukrnews.testing.scoring import Problem, Scores

_FAULT_STYLE = {"missed": "red", "extra": "yellow", "wrong": "magenta"}


def read_floors(path: Path) -> Mapping[str, Mapping[str, object]]:
    """Floors by kind and score; raises `ValueError` with the file and the fault."""
    try:
        floors = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ValueError(f"{path}: {error.strerror}") from error
    except ValueError as error:
        raise ValueError(f"{path}: is no JSON: {error}") from error
    if not isinstance(floors, dict) or not all(isinstance(limits, dict) for limits in floors.values()):
        raise ValueError(f"{path}: is no object of objects: kind, score, floor")
    return floors


def show_scores(scores: Scores, console: Console) -> None:
    """One line a kind, and its fields with how often each was asked."""
    ascii_only = console.options.ascii_only
    table = Table(box=box.ASCII2 if ascii_only else box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    table.add_column("kind", no_wrap=True)
    for heading in ("gold", "found", "P", "R", "F1", "soft"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("fields: accuracy / times asked", overflow="fold")
    for name, kind in scores.kinds.items():
        fields = [f"{field} {100 * ratio.value:.1f}/{ratio.asked}" for field, ratio in sorted(kind.fields.items())]
        if name == "incident":
            fields += [f"{figure} wrong {count}" for figure, count in scores.wrong.items()]
        figures = (f"{100 * value:.1f}" for value in (kind.precision, kind.recall, kind.f1, kind.soft))
        table.add_row(name, str(kind.gold), str(kind.found), *figures, ", ".join(fields))
    console.print(table)


def list_problems(scores: Scores, console: Console) -> None:
    """One line for each item that was missed, found in excess, or wrong in a field."""
    for problem in scores.problems:
        what = f"{problem.kind}.{problem.field}" if problem.field else problem.kind
        console.print(
            Text.assemble(
                (problem.article, "bold"),
                " ",
                (f"{what} {problem.fault}", _FAULT_STYLE[problem.fault]),
                ": ",
                _description(problem),
            ),
            soft_wrap=True,
        )


def _description(problem: Problem) -> str:
    if problem.field is None:
        return _gold(problem.gold) if problem.fault == "missed" else _found(problem.found)
    gold, found = value_of(problem.gold, problem.field), value_of(problem.found, problem.field)
    return f"gold {gold}, found {found} -- {_gold(problem.gold)}"


_ATTRIBUTES = {
    "speaker": "speakers",
    "perpetrator": "perpetrators",
    "place": "places",
    "proposer": "proposers",
    "holder": "holders",
}


def value_of(item: object, field: str) -> str:
    """What an item says in a scored field, short: names, values, bounds."""
    if field == "date" and isinstance(item, Finding):
        field = "when"
    return _short(getattr(item, _ATTRIBUTES.get(field, field), None))


def _short(value: object) -> str:
    match value:
        case tuple():
            return "[" + ", ".join(map(_short, value)) + "]"
        case Response() | GoldResponse():
            return f"{_short(value.actor)}: {_short(value.stance)}"
        case Actor() | Place():
            return words.plain(value.name)
        case Weapon():
            return value.kind.value
        case Count():
            return f"[{value.minimum}, {value.maximum}]"
        case When():
            return f"{value.earliest} to {value.latest}"
        case Enum():
            return str(value.value)
    return str(value)


def _gold(item: object) -> str:
    match item:
        case GoldStatement():
            return words.plain(f"{', '.join(item.speakers)}: {' … '.join(item.content)}")
        case GoldIncident() | GoldProposal():
            return words.plain(f"{item.kind}: {item.anchor}")
        case GoldCondition():
            return words.plain(f"{item.kind}, {', '.join(item.holders)}: {item.text}")
    return str(item)


def _found(finding: Finding | None) -> str:
    if finding is None:
        return ""
    return words.plain(f"[{finding.rule}] {' … '.join(span.text for span in finding.evidence)}")

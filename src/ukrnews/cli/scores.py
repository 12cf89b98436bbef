"""What `score` reads and shows: scores as a table, problems as a list, floors from their file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Protocol

import attrs
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

import ukrnews
from ukrnews.cli import words
from ukrnews.grounds.reliability import wilson
from ukrnews.model import Actor, Count, Finding, Incident, Place, Response, Weapon, When
from ukrnews.testing.bootstrap import FEWEST, Interval, intervals
from ukrnews.testing.gold import GoldCondition, GoldIncident, GoldProposal, GoldResponse, GoldStatement, load_gold
from ukrnews.testing.lines import (
    LineProblem,
    LineScores,
    holds_lines,
    lines_below_floors,
    load_lines,
    score_lines,
    total,
)
from ukrnews.testing.scoring import ATTRIBUTES, Problem, Scores, below_floors, score

_FAULT_STYLE = {"missed": "red", "extra": "yellow", "wrong": "magenta"}

NOTHING = "–"
"""Where there is nothing to count."""
LEGEND = f"""soft: F1 where a match counts by its closeness (overlap of words, nearness of the anchor), not as one
95 %: the interval of F1 over other articles like these (bootstrap over articles; {NOTHING} for fewer than {FEWEST})"""
LEGEND_OF_LINES = "95 %: Wilson's interval of the share"

Floors = Mapping[str, Mapping[str, object]]


class Scored(Protocol):
    """What was scored, ready to be shown: articles or one-line reports."""

    def as_dict(self) -> Mapping[str, object]: ...

    def below(self, floors: Floors) -> tuple[str, ...]: ...

    def show(self, console: Console) -> None: ...

    def list_problems(self, console: Console) -> None: ...


def scored(gold: Path, text_dir: Path | None) -> Scored:
    """The library's scores against the gold at a path; raises `GoldError` for what cannot be used."""
    if holds_lines(gold):
        lines = load_lines(gold)
        return ScoredLines(score_lines(lines, lambda line: ukrnews.parse(line.text, published=line.published)))
    articles = load_gold(gold, text_dir)
    return ScoredArticles(score(articles, lambda article: ukrnews.parse(article.text, published=article.published)))


@attrs.frozen
class ScoredArticles:
    """The scores of articles."""

    scores: Scores

    def as_dict(self) -> Mapping[str, object]:
        told = self.scores.as_dict()
        return {kind: {**scored, "intervals": intervals(self.scores.articles, kind)} for kind, scored in told.items()}

    def below(self, floors: Floors) -> tuple[str, ...]:
        return below_floors(self.scores, floors)

    def show(self, console: Console) -> None:
        show_scores(self.scores, console)

    def list_problems(self, console: Console) -> None:
        list_problems(self.scores, console)


@attrs.frozen
class ScoredLines:
    """The scores of one-line reports."""

    scores: LineScores

    def as_dict(self) -> Mapping[str, object]:
        return self.scores.as_dict()

    def below(self, floors: Floors) -> tuple[str, ...]:
        return lines_below_floors(self.scores, floors)

    def show(self, console: Console) -> None:
        table = _table(console, "field")
        for heading in ("gold", "right", "%", "95 %"):
            table.add_column(heading, justify="right", no_wrap=True)
        table.add_column("faults", overflow="fold")
        for field, counts in self.scores.fields.items():
            right, n = counts["right"], counts["n"]
            faults = ", ".join(f"{name.replace('_', ' ')} {n}" for name, n in list(counts.items())[2:])
            between = _between(wilson(right, n) if n else None)
            table.add_row(field, str(n), str(right), _percent(right / n if n else None), between, faults)
        console.print(table)
        console.print(LEGEND_OF_LINES)

    def list_problems(self, console: Console) -> None:
        for problem in self.scores.problems:
            what = ", ".join(name for name in problem.outcomes if name != "n") or "missed"
            console.print(
                Text.assemble(
                    (words.plain(problem.line.id), "bold"),
                    " ",
                    (f"{problem.field} {what}", "magenta"),
                    f": gold {_gold_of_line(problem)}, found {_found_in_line(problem)} -- ",
                    words.plain(problem.line.text),
                ),
                soft_wrap=True,
            )


def _gold_of_line(problem: LineProblem) -> str:
    return _short(
        getattr(
            problem.line, "incidents" if problem.field == "incident" else ATTRIBUTES.get(problem.field, problem.field)
        )
    )


def _found_in_line(problem: LineProblem) -> str:
    found, field = problem.found, problem.field
    if field == "incident":
        return str(len(found))
    if field in {"killed", "injured"}:
        return _short(total(getattr(incident, field) for incident in found))
    return _short(tuple(value for incident in found for value in _values(incident, field)))


def _values(incident: Incident, field: str) -> tuple[object, ...]:
    value = getattr(incident, ATTRIBUTES.get(field, field))
    return value if isinstance(value, tuple) else (value,)


def _table(console: Console, first: str) -> Table:
    """A table without columns but the first."""
    table = Table(
        box=box.ASCII2 if console.options.ascii_only else box.SIMPLE_HEAD, pad_edge=False, header_style="bold"
    )
    table.add_column(first, no_wrap=True)
    return table


def read_floors(path: Path) -> Floors:
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
    """One line a kind, with the interval of its F1, and its fields with how often each was asked."""
    table = _table(console, "kind")
    for heading in ("gold", "found", "P", "R", "F1", "95 %", "soft"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("fields: accuracy / times asked", overflow="fold")
    for name, kind in scores.kinds.items():
        fields = [f"{field} {_percent(ratio.value)}/{ratio.asked}" for field, ratio in sorted(kind.fields.items())]
        if name == "incident":
            fields += [f"{figure} wrong {count}" for figure, count in scores.wrong.items()]
        any_there = kind.gold + kind.found
        figures = (
            _percent(kind.precision if kind.found else None),
            _percent(kind.recall if kind.gold else None),
            _percent(kind.f1 if any_there else None),
            _between(intervals(scores.articles, name).get("f1")),
            _percent(kind.soft if any_there else None),
        )
        table.add_row(name, str(kind.gold), str(kind.found), *figures, ", ".join(fields) or NOTHING)
    console.print(table)
    console.print(LEGEND, soft_wrap=True)


def _percent(share: float | None) -> str:
    return NOTHING if share is None else f"{100 * share:.1f}"


def _between(interval: Interval | None) -> str:
    return NOTHING if interval is None else f"{100 * interval[0]:.0f}-{100 * interval[1]:.0f}"


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


def value_of(item: object, field: str) -> str:
    """What an item says in a scored field, short: names, values, bounds."""
    attribute = field if field == "date" and not isinstance(item, Finding) else ATTRIBUTES.get(field, field)
    return _short(getattr(item, attribute, None))


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

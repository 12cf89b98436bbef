"""All rules that are cards, as values to be listed: what each reads, its examples, where it stands, how sure it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import attrs

from ukrnews.grounds.reliability import Reliability, of_rule
from ukrnews.parsers.cards import Rule, Ruled, Table
from ukrnews.parsers.pipeline import Pipeline, default_pipeline


@attrs.frozen(kw_only=True)
class RuleCard:
    """A rule as its card says it."""

    name: str
    """What `Finding.rule` says."""
    parser: str
    """The step of the pipeline that it belongs to."""
    reads: str
    """What it reads, in a line."""
    finds: tuple[str, ...]
    """Examples in inline markup: [who], <the finding>, {what is required}; ⏎ ends a paragraph."""
    passes_by: tuple[str, ...]
    """Look-alikes that it leaves to other rules."""
    nothing_in: tuple[str, ...]
    """Look-alikes in which its parser finds nothing."""
    order: int
    """Its place in the order in which the parser tries its rules, from 1 on."""
    reliability: Reliability
    """How often it was right on annotated texts set aside."""
    file: str
    """The file in which it stands, from the package on: "ukrnews/parsers/conditions/must.py"."""
    line: int
    """The line at which it begins."""


def rules(pipeline: Pipeline | None = None) -> tuple[RuleCard, ...]:
    """The rules of the pipeline's parsers in the order in which they are tried; by default those of the package.

    Parsers whose rules are no cards yet, and users' own functions, have none here.
    """
    tables = tables_of(pipeline if pipeline is not None else default_pipeline())
    return tuple(_card(table, order, rule) for table in tables for order, rule in enumerate(table, start=1))


def tables_of(pipeline: Pipeline) -> Iterator[Table]:
    """The tables of rules of a pipeline's parsers."""
    for step in pipeline.steps:
        parser: object = step.parser
        if isinstance(parser, Ruled):
            yield parser.rules


def _card(table: Table, order: int, rule: Rule[..., object]) -> RuleCard:
    path, line = rule.place
    return RuleCard(
        name=rule.name,
        parser=table.parser,
        reads=rule.reads,
        finds=tuple(rule.found),
        passes_by=tuple(rule.passed_by),
        nothing_in=tuple(rule.alone),
        order=order,
        reliability=of_rule(table.makes, rule.name),
        file=_from_package(path),
        line=line,
    )


def _from_package(path: str) -> str:
    """The path from the package's folder on, with slashes; a user's own file as it is."""
    home = Path(__file__).parents[2]
    return Path(path).relative_to(home).as_posix() if Path(path).is_relative_to(home) else path

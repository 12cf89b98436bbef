"""All rules that are cards, as values to be listed: what each reads, its examples, where it stands, how sure it is."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import attrs

from ukrnews.grounds.reliability import Reliability, of_rule
from ukrnews.model import Finding, Proposal
from ukrnews.model.checks import expect
from ukrnews.parsers.cards import Rule, Table
from ukrnews.parsers.pipeline import Pipeline, default_pipeline


@attrs.frozen(kw_only=True)
class RuleCard:
    """A rule as its card says it."""

    name: str
    """What `Finding.rule` says, where the rule makes findings."""
    parser: str
    """The step of the pipeline that it belongs to."""
    makes: str | None
    """The type of finding that it makes; None where it decides something about one: where it ends, who is meant."""
    reads: str
    """What it reads, in a line."""
    finds: tuple[str, ...]
    """Examples in the inline markup of `ukrnews.testing.cards`."""
    passes_by: tuple[str, ...]
    """Look-alikes that it leaves to other rules."""
    nothing_in: tuple[str, ...]
    """Look-alikes in which its parser finds nothing."""
    order: int
    """Its place in the order in which the parser tries its rules, from 1 on."""
    reliability: Reliability | None
    """How often it was right on annotated texts set aside; None of a rule that makes no finding."""
    file: str
    """The file in which it stands, from the package on: "ukrnews/parsers/conditions/must.py"."""
    line: int
    """The line at which it begins."""


def rules(pipeline: Pipeline | None = None) -> tuple[RuleCard, ...]:
    """The rules of the pipeline's parsers in the order in which they are tried; by default those of the package.

    Users' own functions have none here, nor have parsers without a table.
    """
    if pipeline is not None:
        expect("rules: pipeline", pipeline, Pipeline)
    return cards_of((pipeline if pipeline is not None else default_pipeline()).tables)


def cards_of(tables: Iterable[Table]) -> tuple[RuleCard, ...]:
    """The rules of these tables; those of one parser stand together and are numbered through."""
    return tuple(
        _card(table, rule, order)
        for _, of_parser in groupby(tables, key=lambda t: t.parser)
        for order, (table, rule) in enumerate(((t, r) for t in of_parser for r in t), start=1)
    )


def _card(table: Table, rule: Rule[..., object], order: int) -> RuleCard:
    path, line = rule.place
    return RuleCard(
        name=rule.name,
        parser=table.parser,
        makes=table.makes,
        reads=rule.reads,
        finds=tuple(rule.found),
        passes_by=tuple(rule.passed_by),
        nothing_in=tuple(rule.alone),
        order=order,
        reliability=of_rule(table.makes, rule.name) if table.makes is not None else None,
        file=_from_package(path),
        line=line,
    )


def unsigned(finding: Finding) -> Finding:
    """All that a finding says but by which rule."""
    if isinstance(finding, Proposal):
        return attrs.evolve(finding, rule="-", terms=tuple(attrs.evolve(t, rule="-") for t in finding.terms))
    return attrs.evolve(finding, rule="-")


def _from_package(path: str) -> str:
    """The path from the package's folder on, with slashes; a user's own file as it is."""
    home = Path(__file__).parents[2]
    return Path(path).relative_to(home).as_posix() if Path(path).is_relative_to(home) else path

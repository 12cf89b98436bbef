"""Who said what, and what happened, in articles as they are read: for a person at a terminal, or as a flat table."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import attrs

from ukrnews.archive.queries.matching import kind_of, places, words_like
from ukrnews.cli.archive.output import as_json, say, write_text
from ukrnews.cli.manners import console_of, lines
from ukrnews.cli.options import AnswerFormat
from ukrnews.cli.view import show
from ukrnews.formats.tables.columns import Row
from ukrnews.formats.tables.flat import FLAT, flat_rows
from ukrnews.formats.tables.sets import distinct
from ukrnews.formats.tables.spreadsheet import Dialect, spreadsheet_line
from ukrnews.model import Finding, IncidentKind, Report, Statement

Named = Iterable[tuple[str, Report]]


def with_statements(reports: Named, by: Sequence[str], about: Sequence[str]) -> Iterator[tuple[str, Report]]:
    """The reports with those statements only that anybody of these names made, about any of these things."""
    named = [re.compile(words_like(words)) for words in about]

    def is_wanted(statement: Statement) -> bool:
        said = " … ".join(span.text for span in statement.content)
        return not named or any(pattern.search(said) for pattern in named)

    for name, report in reports:
        made = {one for who in by for one in report.by(who)} if by else report.statements
        yield name, _only(report, (one for one in report.statements if one in made and is_wanted(one)))


def with_incidents(reports: Named, place: str | None, kind: IncidentKind | None) -> Iterator[tuple[str, Report]]:
    """The reports with those incidents only that happened in this place and are of this kind."""
    for name, report in reports:
        found = (one for one in report.incidents if kind in (None, one.kind))
        if place is not None:
            there = set(places(place, {one.name for one in report.places}))
            found = (one for one in found if any(where.name in there for where in one.places))
        yield name, _only(report, found)


def incident_kind(asked: str | None) -> IncidentKind | None:
    """The kind that is named. Raises ValueError, with those that there are, for one that is none."""
    return None if asked is None else IncidentKind(kind_of(IncidentKind, asked))


def write(reports: Named, table: str, output: AnswerFormat, dialect: Dialect) -> None:
    """Write what is in the reports to standard output: for a person, or as the rows of a flat table."""
    if output is AnswerFormat.TEXT:
        _write_views(reports, table)
        return
    rows = (row for report in distinct(report for _, report in reports) for row in flat_rows(report)[table])
    if output is AnswerFormat.JSON:
        write_text(as_json(rows))
    else:
        _write_csv(rows, table, dialect)


def _only(report: Report, findings: Iterable[Finding]) -> Report:
    return attrs.evolve(report, findings=tuple(findings))


def _write_views(reports: Named, table: str) -> None:
    console = console_of()
    found = False
    for name, report in reports:
        if report.findings:
            found = True
            with lines(console):
                show(report, name, console)
    if not found:
        with lines(console):
            say(console, f"No {_ONE[table]} was found.")


_ONE = {"quotations": "quotation", "incidents_flat": "incident"}


def _write_csv(rows: Iterable[Row], table: str, dialect: Dialect) -> None:
    write_text(dialect.mark + spreadsheet_line(FLAT[table].names, dialect))
    for row in rows:
        write_text(spreadsheet_line(row.values(), dialect))

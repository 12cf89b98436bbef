"""A report as a person reads it at a terminal: who said what, what happened, what is proposed on what conditions.

Every section is a list of rows of the same shape (who or where, of what sort, what the text says of it), laid out in
columns where the terminal is wide enough and one under the other where it is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs
from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from ukrnews.cli import others, words
from ukrnews.model import Act, Condition, Finding, Incident, Proposal, Report, Response, Stance, Statement

NARROW = 72
WIDEST_NAME = 26
WIDEST_SORT = 13
NOBODY = "not named"

_AGAINST = {Act.ACCUSE, Act.CONDEMN, Act.DENY, Act.REJECT, Act.THREATEN, Act.WARN}
_FOR = {Act.ACCEPT, Act.PRAISE, Act.PROMISE}
_WANTING = {Act.ASK, Act.DEMAND, Act.PROPOSE}
_STATUS = {"accepted": "green", "rejected": "red", "conditional": "yellow", "open": "dim"}
_STANCE = {
    Stance.ACCEPT: ("accepts", "green", "✓", "+"),
    Stance.ACCEPT_WITH_CONDITIONS: ("accepts with conditions", "yellow", "✓", "+"),
    Stance.REJECT: ("rejects", "red", "✗", "-"),
    Stance.UNDECIDED: ("is undecided", "dim", "?", "?"),
}


@attrs.frozen
class Row:
    """One finding: who or where, of what sort, and the lines that say what."""

    who: str
    sort: Text
    lines: tuple[Text, ...]


def show(report: Report, name: str, console: Console) -> None:
    """Print a report; `name` says what was read."""
    console.print(Rule(Text(words.plain(name), style="bold"), align="left", style="dim", characters=_line(console)))
    article = report.article
    title = words.heading(article)
    date = f" ({words.day(article.published)})" if article.published else ""
    console.print(Text.assemble((title, "bold"), (date, "dim")))
    filled = [(heading, rows) for heading, rows in sections(report, console) if rows]
    widths = _widths([row for _, rows in filled for row in rows])
    for heading, rows in filled:
        console.print()
        console.print(Text.assemble((heading, "bold underline"), (f"  {len(rows)}", "dim")))
        console.print(_stacked(rows) if console.width < NARROW else _columns(rows, *widths))
    if not report.findings:
        console.print(Text("Nothing was found in this text.", style="dim"))
    for problem in report.problems:
        console.print(Text(f"! {words.plain(problem)}", style="yellow"))
    console.print()


def sections(report: Report, console: Console) -> Iterator[tuple[str, list[Row]]]:
    """Headings with their rows; conditions that are terms stand with their proposal, unknown kinds of finding last."""
    own = [f for f in report.findings if isinstance(f, Condition)]
    added = [f for f in report.findings if not isinstance(f, Statement | Incident | Proposal | Condition)]
    yield "Statements", [_statement(s) for s in report.statements]
    yield "Incidents", [_incident(i) for i in report.incidents]
    yield "Proposals", [_proposal(p, console) for p in report.proposals]
    yield "Conditions", [_condition(c) for c in own]
    for kind in dict.fromkeys(f.type for f in added):
        yield words.plural(words.label(kind)).capitalize(), [_other(f) for f in added if f.type == kind]


def _statement(statement: Statement) -> Row:
    details = [
        f"to {words.names(statement.addressees)}" if statement.addressees else "",
        words.plain(f"({statement.medium})") if statement.medium else "",
        words.period(statement.when) if statement.when else "",
        "not said" if statement.negated else "",
    ]
    sort = Text(words.label(statement.act.value), style=_act_style(statement.act))
    return Row(words.names(statement.speakers), sort, (Text(words.said(statement)), *_details(details)))


def _incident(incident: Incident) -> Row:
    toll = ", ".join(
        f"{words.number(count)} {what}"
        for what in ("killed", "injured", "missing", "captured")
        if (count := getattr(incident, what)) is not None
    )
    details = [
        f"by {words.names(incident.perpetrators)}" if incident.perpetrators else "",
        ", ".join(map(words.weapon, incident.weapons)),
        words.period(incident.when) if incident.when else "",
        f"hit: {words.quoted(incident.targets)}" if incident.targets else "",
        f"according to {words.names(incident.attributed_to)}" if incident.attributed_to else "",
        f"denied by {words.names(incident.denied_by)}" if incident.denied_by else "",
    ]
    lines = [Text(words.quoted(incident.evidence[:1]))]
    if toll:
        lines.append(Text(toll, style="bold red"))
    return Row(
        words.names(incident.places),
        Text(words.label(incident.kind.value), style="red"),
        (*lines, *_details(details)),
    )


def _proposal(proposal: Proposal, console: Console) -> Row:
    status = proposal.status.value
    details = [
        words.duration(proposal.duration) if proposal.duration else "",
        f"to {words.names(proposal.addressees)}" if proposal.addressees else "",
    ]
    content = Text.assemble(words.quoted([proposal.content]), "  ", (f"[{status}]", _STATUS[status]))
    answers = [_response(response, console) for response in proposal.responses]
    terms = [Text.assemble(("on terms: ", "dim"), words.quoted(term.evidence[:1])) for term in proposal.terms]
    return Row(
        words.names(proposal.proposers),
        Text(words.label(proposal.kind.value), style="cyan"),
        (content, *_details(details), *answers, *terms),
    )


def _response(response: Response, console: Console) -> Text:
    says, style, sign, ascii_sign = _STANCE[response.stance]
    mark = ascii_sign if console.options.ascii_only else sign
    return Text(f"{mark} {words.plain(response.actor.name)} {says}", style=style)


def _condition(condition: Condition) -> Row:
    details = [f"by {words.period(condition.deadline)}" if condition.deadline else ""]
    sort = Text(words.label(condition.kind.value), style="magenta")
    return Row(words.names(condition.holders), sort, (Text(words.quoted(condition.evidence[:1])), *_details(details)))


def _other(finding: Finding) -> Row:
    sort = Text(words.plain(others.sort(finding)), style="blue")
    return Row(others.who(finding), sort, (Text(words.quoted(finding.evidence)), *_details([others.fields(finding)])))


def _details(parts: Iterable[str]) -> tuple[Text, ...]:
    text = "; ".join(part for part in parts if part)
    return (Text(text, style="dim"),) if text else ()


def _act_style(act: Act) -> str:
    if act in _AGAINST:
        return "red"
    if act in _FOR:
        return "green"
    return "yellow" if act in _WANTING else ""


def _line(console: Console) -> str:
    return "-" if console.options.ascii_only else "─"


def _widths(rows: list[Row]) -> tuple[int, int]:
    """How wide the first two columns must be, the same in all sections of a report."""
    who = max((len(row.who or NOBODY) for row in rows), default=0)
    sort = max((len(row.sort) for row in rows), default=0)
    return min(WIDEST_NAME, who), min(WIDEST_SORT, sort)


def _columns(rows: list[Row], who_width: int, sort_width: int) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(width=who_width)
    table.add_column(width=sort_width)
    table.add_column(ratio=1, overflow="fold")
    for row in rows:
        table.add_row(_who(row), row.sort, Text("\n").join(row.lines))
    return table


def _stacked(rows: list[Row]) -> Table:
    table = Table.grid(expand=True)
    table.add_column(overflow="fold")
    for row in rows:
        table.add_row(Text.assemble(_who(row), "  ", row.sort))
        table.add_row(Padding(Text("\n").join(row.lines), (0, 0, 0, 2)))
    return table


def _who(row: Row) -> Text:
    return Text(row.who, style="bold") if row.who else Text(NOBODY, style="dim")

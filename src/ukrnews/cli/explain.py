"""Why a finding is there: its rule, how often that was right, every span it was read from, and the words behind its
other fields, with offsets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import attrs
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from ukrnews.cli import words
from ukrnews.cli.decided import decided_by
from ukrnews.cli.who import how_meant
from ukrnews.formats.grounds import Grounded, grounded
from ukrnews.formats.words import told
from ukrnews.grounds.reliability import reliability
from ukrnews.model import Finding, Ground, Report, Span
from ukrnews.parsers.pipeline import Pipeline

Part = TypeVar("Part")


def explain(
    report: Report, name: str, console: Console, *, who: Pipeline | None = None, decided: Pipeline | None = None
) -> None:
    """Print each finding of a report with its id, its rule, its spans and the words behind its other fields.

    With `who`, the pipeline to ask, also by which rule somebody is meant by his words, and whom it passed over; with
    `decided`, likewise, the rules without which it would be read otherwise.
    """
    console.print(Text(words.plain(name), style="bold"))
    parts = decided_by(report.article, decided) if decided else {}
    for finding in report.findings:
        console.print()
        rule = (words.plain(finding.rule), "cyan")
        console.print(Text.assemble((finding.id, "bold"), ("  by rule ", "dim"), rule, (how_sure(finding), "dim")))
        for place, span in spans_of(finding):
            _print(console, Text.assemble((place, "green"), _offsets(span), " ", words.plain(span.text)))
        for path, one in grounded_of(finding):
            _print(console, _because(path, one))
            for line in how_meant(report.article, one, who) if who else ():
                _print(console, line)
        for card in parts.get(finding, ()):
            where = f"  {card.file}:{card.line}"
            _print(console, Text.assemble(("decided by ", "dim"), (card.name, "cyan"), (where, "dim")))
    if not report.findings:
        console.print(Text("Nothing was found in this text.", style="dim"))
    for problem in report.problems:
        console.print(Text(f"! {words.plain(problem)}", style="yellow"))
    console.print()


def _print(console: Console, line: Text) -> None:
    console.print(Padding(line, (0, 0, 0, 2)))


def _offsets(span: Span) -> tuple[str, str]:
    return f" [{span.start}:{span.end}]", "dim"


def _because(path: str, one: Grounded) -> Text:
    """A field, its value and its words: "killed 3 by “two men” [8:15] and “a girl” [20:26], counted"."""
    value = words.plain(told(one.value))
    line = Text.assemble((path, "green"), f" {value}" if value else "", (" by ", "dim"))
    for before, ground in one.told:
        line.append_text(Text.assemble((before, "dim"), f"“{words.plain(ground.span.text)}”", _offsets(ground.span)))
    return line.append(one.tail, "dim")


def grounded_of(finding: Finding) -> Iterator[tuple[str, Grounded]]:
    """Each value of a finding that has grounds, and of the findings in it, with the field it stands in."""
    for path, inner in _parts(finding, "", Finding):
        for one in grounded(inner):
            yield f"{path}.{one.field}" if path else one.field, one


def how_sure(finding: Finding) -> str:
    """How often the rule was right on texts set aside, and what to expect; empty where nothing is known."""
    sure = reliability(finding)
    if sure.share is None:
        return ""
    expected = f"some {100 * sure.share:.0f} %"
    if sure.n == 0:
        return f"  not counted, of its kind {expected}"
    low, high = sure.interval
    return f"  right {sure.right} of {sure.n}, {expected} ({100 * low:.0f} to {100 * high:.0f})"


def spans_of(finding: Finding) -> Iterator[tuple[str, Span]]:
    """Each span of a finding with the field it stands in, at any depth; the same span of one field once, and none of
    its grounds."""
    yield from dict.fromkeys(_parts(finding, "", Span))


def _parts(value: object, path: str, wanted: type[Part]) -> Iterator[tuple[str, Part]]:
    """Each value of a class in another, with the fields that lead to it."""
    if isinstance(value, wanted):
        yield path, value
    if isinstance(value, tuple | list):
        for item in value:
            yield from _parts(item, path, wanted)
    elif attrs.has(cls := type(value)) and cls is not Ground:
        for field in attrs.fields(cls):
            yield from _parts(getattr(value, field.name), f"{path}.{field.name}" if path else field.name, wanted)

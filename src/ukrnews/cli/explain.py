"""Why a finding is there: its rule, how often that was right, and every span it was read from, with offsets."""

from __future__ import annotations

from collections.abc import Iterator

import attrs
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from ukrnews.cli import words
from ukrnews.grounds.reliability import reliability
from ukrnews.model import Finding, Report, Span


def explain(report: Report, name: str, console: Console) -> None:
    """Print each finding of a report with its id, its rule and its spans."""
    console.print(Text(words.plain(name), style="bold"))
    for finding in report.findings:
        console.print()
        rule = (words.plain(finding.rule), "cyan")
        console.print(Text.assemble((finding.id, "bold"), ("  by rule ", "dim"), rule, (how_sure(finding), "dim")))
        for place, span in spans_of(finding):
            head = Text.assemble((place, "green"), (f" [{span.start}:{span.end}]", "dim"))
            console.print(Padding(Text.assemble(head, " ", words.plain(span.text)), (0, 0, 0, 2)))
    if not report.findings:
        console.print(Text("Nothing was found in this text.", style="dim"))
    for problem in report.problems:
        console.print(Text(f"! {words.plain(problem)}", style="yellow"))
    console.print()


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
    """Each span of a finding with the field it stands in, at any depth; the same span of one field once."""
    yield from dict.fromkeys(_spans(finding, ""))


def _spans(value: object, path: str) -> Iterator[tuple[str, Span]]:
    if isinstance(value, Span):
        yield path, value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _spans(item, path)
    elif attrs.has(cls := type(value)):
        for field in attrs.fields(cls):
            yield from _spans(getattr(value, field.name), f"{path}.{field.name}" if path else field.name)

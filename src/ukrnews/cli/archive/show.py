"""Answers of an archive as a person reads them at a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from rich.console import Console
from rich.text import Text

from ukrnews.archive import Added, Due, Event, Family
from ukrnews.archive.queries.answer import Answer
from ukrnews.archive.queries.coverage import Coverage
from ukrnews.archive.queries.differences import Step, in_words
from ukrnews.archive.queries.quotes import Quote
from ukrnews.archive.queries.red_lines import RedLine
from ukrnews.archive.queries.sources import Sources
from ukrnews.cli import words
from ukrnews.cli.archive.output import say
from ukrnews.cli.inputs import days_in_words
from ukrnews.cli.links import due_lines, event_lines, family_lines, name_of, section
from ukrnews.corpus.dating import By
from ukrnews.model import Article

_MOST = 20
"""Lines of a list that is there for an overview."""


def added(done: Added, by: Mapping[By, int], path: Path, console: Console) -> None:
    """What came into an archive, from where its days are known, and which articles were changed how."""
    if done.joined_anew:
        console.print(Text("The rules of joining have changed: all was joined anew.", style="dim"))
    new = len(done.new) - len(done.changed)
    console.print(Text(f"{path}: {new} new, {len(done.changed)} changed, {done.known} known"), soft_wrap=True)
    told = days_in_words(by)
    if told:
        console.print(Text(f"days of publication: {told}", style="dim"))
    for change in done.changed:
        lines = [Text(f"- {words.quoted([span])}", style="red") for span in change.gone]
        lines += [Text(f"+ {words.quoted([span])}", style="green") for span in change.come]
        section(f"Changed: {name_of(change.new)}", [lines] if lines else [], console)
    for article, problems in (*done.problems, *done.lost):
        for problem in problems:
            console.print(Text(f"! {name_of(article)}: {words.plain(problem)}", style="yellow"), soft_wrap=True)


def events(found: Answer[Event], console: Console) -> None:
    """Events with their tolls."""
    section("Events", [event_lines(event) for event in found], console)
    if not found:
        say(console, "No event was found.")


def quotes(found: Answer[Quote], console: Console) -> None:
    """Statements with their article."""
    section("Statements", [_quote(quote) for quote in found], console)
    if not found:
        say(console, "No statement was found.")


def _quote(quote: Quote) -> list[Text]:
    statement = quote.statement
    who = words.names(statement.speakers) or "not named"
    head = Text.assemble((who, "bold"), f"  {words.label(statement.act.value)}  ", words.said(statement))
    return [head, _where(quote.article)]


def _where(article: Article) -> Text:
    return Text(name_of(article) + (f"  {words.plain(article.url)}" if article.url else ""), style="dim")


def ledger(found: Answer[Family], console: Console) -> None:
    """Proposals with the answers to them."""
    section("Proposals", [family_lines(family) for family in found], console)
    if not found:
        say(console, "No proposal was found.")


def deadlines(found: Answer[Due], console: Console) -> None:
    """Days that are set, the earliest first."""
    section("Deadlines", [due_lines(due) for due in found], console)
    if not found:
        say(console, "No deadline was found.")


def red_lines(found: Answer[RedLine], console: Console) -> None:
    """What is ruled out, with what has changed in the wording."""
    section("Red lines", [_red_line(line) for line in found], console)
    if not found:
        say(console, "No red line was found.")


def _red_line(line: RedLine) -> list[Text]:
    who = words.plain(line.holder.name) if line.holder else "not named"
    head = Text.assemble((who, "bold"), f"  {words.quoted([line.condition.requirement])}")
    drift = ""
    if line.before is not None:
        changes = [*(f"-{word}" for word in line.dropped), *(f"+{word}" for word in line.added)]
        drift = f"as {name_of(line.before.article)}" + (f", but {' '.join(changes)}" if changes else "")
    return [head, *([Text(drift, style="yellow")] if drift else []), _where(line.article)]


def differences(found: Answer[Step], console: Console) -> None:
    """What moved, in order of time."""
    section("What moved", [_step(step) for step in found], console)
    if not found:
        say(console, "Nothing moved.")


def _step(step: Step) -> list[Text]:
    what = words.label(step.what)
    moved = " → ".join(words.plain(told) for told in (step.was, step.now) if told is not None)
    who = f"  {words.plain(', '.join(step.who))}" if step.who else ""
    head = Text.assemble((what, "bold"), f"  {words.plain(in_words(step.about))}{who}", f"  {moved}" if moved else "")
    return [head, _where(step.article)]


def coverage(found: Coverage, console: Console) -> None:
    """Sources with their weeks, the places most told of, what fell silent, what is undated."""
    if not found.seen and not found.undated:
        say(console, "The archive is empty.")
        return
    whole = [seen for seen in found.seen if seen.place is None]
    by_source: dict[str, dict[str, int]] = {}
    for seen in whole:
        by_source.setdefault(seen.source or "no source stated", {})[words.day(seen.week)] = seen.articles
    entries = [
        [Text.assemble((words.plain(source), "bold"), f"  {sum(weeks.values())}"), *_weeks(weeks)]
        for source, weeks in sorted(by_source.items(), key=lambda one: -sum(one[1].values()))
    ]
    section("Sources, articles a week", entries, console)
    places = Counter[str]()
    for seen in found.seen:
        if seen.place is not None:
            places[seen.place] += seen.articles
    most = [[Text(f"{number:6}  {words.plain(place)}")] for place, number in places.most_common(_MOST)]
    section("Places of incidents, articles", most, console)
    silent = [
        [Text(f"{words.plain(one.source)}  last on {words.day(one.last)}, {one.weeks} weeks before the archive ends")]
        for one in found.silent
    ]
    section("Fell silent", silent, console)
    section("Without a day of publication", [[Text(name_of(article))] for article in found.undated], console)


def _weeks(weeks: Mapping[str, int]) -> list[Text]:
    return [Text(f"week of {week}: {number}", style="dim") for week, number in weeks.items()]


def sources(found: Sources, console: Console) -> None:
    """The speakers of each outlet, and events that rest on one source."""
    by_outlet: dict[str, list[Text]] = {}
    for one in found.quoted:
        line = Text(f"{one.statements:6}  {words.plain(one.speaker)}")
        by_outlet.setdefault(one.outlet or "no source stated", []).append(line)
    entries = [
        [Text(words.plain(outlet), style="bold"), *lines[:_MOST], *_more(lines)] for outlet, lines in by_outlet.items()
    ]
    section("Outlets and whom they quote, statements", entries, console)
    section("Told through one outlet only, by several articles", [event_lines(one) for one in found.alone], console)
    section("Told by several outlets on one source's word", [event_lines(one) for one in found.one_voice], console)
    if found.told_once:
        say(console, f"Events told by a single article: {found.told_once:,}")
    elif not (by_outlet or found.alone or found.one_voice):
        say(console, "Nobody is quoted, and no event rests on one source.")


def _more(lines: list[Text]) -> list[Text]:
    rest = len(lines) - _MOST
    return [Text(f"… and {rest} more (--format csv has all)", style="dim")] if rest > 0 else []

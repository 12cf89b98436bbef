"""Links as a person reads them at a terminal: events with their tolls, proposals with the answers, deadlines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from ukrnews.archive import Due, Event, Family, Figure, Links, Move, Term, link
from ukrnews.archive.json import to_json
from ukrnews.archive.links import HARMS
from ukrnews.archive.tables import write_csv
from ukrnews.cli import words
from ukrnews.model import Article, Report, Stance

G = TypeVar("G", Event, Family)

_STANCE = {
    Stance.ACCEPT: ("accepts", "green"),
    Stance.ACCEPT_WITH_CONDITIONS: ("accepts with conditions", "yellow"),
    Stance.REJECT: ("rejects", "red"),
    Stance.UNDECIDED: ("is undecided", "dim"),
}
_LONGEST = 48
"""Letters of an article's name."""


def linked(reports: Iterable[Report]) -> Links:
    """What the reports tell together."""
    return link(reports)


def as_json(links: Links) -> str:
    """Links as JSON to be read by people, too."""
    return to_json(links, indent=2)


def write(links: Links, folder: Path) -> list[str]:
    """Write the tables into the folder; returns a line for each. Raises ValueError where it cannot be written to."""
    try:
        return [f"{number:8}  {name}" for name, number in write_csv(links, folder).items()]
    except OSError as error:
        raise ValueError(f"{error.filename or folder}: {error.strerror or error}") from None


def show(links: Links, console: Console, *, everything: bool = False) -> None:
    """Print the ledger. Of events and proposals that a single article tells only the number is given, unless
    `everything` is asked for."""
    section("Events", [event_lines(e) for e in _told(links.events, everything)], console)
    _rest(links.events, everything, "event", console)
    section("Proposals", [family_lines(f) for f in _told(links.families, everything)], console)
    _rest(links.families, everything, "proposal", console)
    section("Deadlines", [due_lines(d) for d in links.deadlines], console)
    section("Copies", [[Text(f"{name_of(b)} copies {name_of(a)}")] for a, b in links.duplicates], console)
    section("Changed since", [[Text(f"{name_of(a)}, now {name_of(b)}")] for a, b in links.replaced], console)
    section("Without a day of publication", [[Text(name_of(a))] for a in links.undated], console)


def _told(groups: Sequence[G], everything: bool) -> list[G]:
    return [group for group in groups if everything or len(group.members) > 1]


def _rest(groups: Sequence[Event] | Sequence[Family], everything: bool, what: str, console: Console) -> None:
    alone = sum(len(group.members) == 1 for group in groups)
    if alone and not everything:
        noun = what if alone == 1 else words.plural(what)
        console.print(Text(f"{alone} {noun} told by one article (--all shows them)", style="dim"))
        console.print()


def section(heading: str, entries: Sequence[Sequence[Text]], console: Console) -> None:
    """Print a heading with its entries, the lines of each under its first; nothing where there are none."""
    if not entries:
        return
    console.print(Text.assemble((heading, "bold underline"), (f"  {len(entries)}", "dim")))
    for first, *lines in entries:
        console.print(first)
        for line in lines:
            console.print(Padding(line, (0, 0, 0, 4)))
    console.print()


def event_lines(event: Event) -> list[Text]:
    """An event: where, what, when, by whom, then its tolls."""
    where = words.names(event.places) or "place not told"
    when = words.period(event.when) if event.when else "day not told"
    by = f" by {words.names(event.perpetrators)}" if event.perpetrators else ""
    head = Text.assemble((where, "bold"), f"  {words.label(event.kind.value)}{by}  ", (when, "dim"), _articles(event))
    lines = [line for harm in HARMS for line in _toll(harm, event)]
    return [head, *lines]


def _toll(harm: str, event: Event) -> Iterator[Text]:
    """The figures of one harm, then what is wrong with them."""
    figures = event.toll(harm)
    if figures:
        yield Text.assemble((f"{harm}: ", "bold red"), "; ".join(_figure(f, f in event.revised) for f in figures))
    for clash in event.contradicted:
        if clash.harm == harm:
            told = " against ".join(_figure(f, False) for f in clash.figures)
            yield Text(f"contradicted: {told}", style="yellow")


def _figure(figure: Figure, revised: bool) -> str:
    by = f", {words.plain(figure.source.name)}" if figure.source else ""
    note = " (copied)" if figure.copy_of else " (revised)" if revised else ""
    return f"{words.number(figure.count)}{note} – {_day(figure.article)}{by}"


def family_lines(family: Family) -> list[Text]:
    """A proposal, then each party's answers, what became of its terms, and whether it was taken back."""
    by = words.names(family.proposers) or "nobody named"
    content = words.quoted([family.members[0].finding.content])
    head = Text.assemble((by, "bold"), f"  {words.label(family.kind.value)}  “{content}”", _articles(family))
    moves = [_move(m) for m in family.moves]
    terms = [_term(t) for t in family.terms if t.became != "same"]
    taken = [Text(f"{_day(t.article)}  {t.how} (“{words.plain(t.span.text)}”)", style="red") for t in family.taken_back]
    return [head, *moves, *terms, *taken]


def _move(move: Move) -> Text:
    says, style = _STANCE[move.stance]
    return Text(f"{_day(move.article)}  {words.plain(move.actor.name)} {says}", style=style)


def _term(term: Term) -> Text:
    by = words.names(term.condition.holders)
    required = words.quoted([term.condition.requirement])
    return Text(f"{_day(term.article)}  term {term.became}{f' by {by}' if by else ''}: {required}", style="magenta")


def due_lines(due: Due) -> list[Text]:
    """A deadline with its outcome, then the article that tells of it."""
    by = f" set by {words.plain(due.holder.name)}" if due.holder else ""
    outcome = f"  {due.outcome}" if due.outcome else ""
    return [
        Text.assemble((words.day(due.date), "bold"), f"  {words.quoted([due.condition.requirement])}{by}", outcome),
        Text(f"told by {name_of(due.article)}", style="dim"),
    ]


def _articles(group: Event | Family) -> tuple[str, str]:
    number = len({member.article for member in group.members})
    return f"  {number} article{'' if number == 1 else 's'}", "dim"


def _day(article: Article) -> str:
    return words.day(article.published) if article.published else "undated"


def name_of(article: Article) -> str:
    """How an article is called: its source or title with its day."""
    called = article.source or article.title or article.text.strip().split("\n", 1)[0] or article.url or "an article"
    short = words.plain(called)
    return f"{short[:_LONGEST]}{'…' if len(short) > _LONGEST else ''} ({_day(article)})"

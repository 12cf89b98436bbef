"""Who is named where: the rules that find names, and the order in which they are tried."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ukrnews.parsers.actors.known_names import known_name, shared_surname, state_name
from ukrnews.parsers.actors.names import Named
from ukrnews.parsers.actors.new_names import (
    Run,
    given_name,
    name_beside_role,
    name_that_speaks,
    name_with_his,
    relative_name,
    runs_in,
)
from ukrnews.parsers.actors.short_names import namesake_name, short_name
from ukrnews.parsers.cards import Rule, Table
from ukrnews.reading.document import Document

NAMES = Table(
    "actors",
    "mention",
    (
        known_name,
        shared_surname,
        state_name,
        given_name,
        relative_name,
        name_beside_role,
        name_that_speaks,
        name_with_his,
        # over all that these have found
        short_name,
        namesake_name,
    ),
)


def named_in(document: Document) -> list[Named]:
    """All names of the article in the order of the text, people unknown to the lexicon included."""
    table = NAMES.of(document)
    named = _longest([*_names(document, table)])
    for over_all in table.looking_at(frozenset({Named})):
        named = [n if n.rule else n._replace(rule=over_all.name) for n in over_all.read(document, named)]
    return sorted(named, key=lambda n: n.first)


def _names(document: Document, table: Table) -> Iterator[Named]:
    """The names that stand for themselves: those that the lexicon knows first."""
    taken = {i for match in document.offices for i in range(match.first, match.last)}
    surnames = set()
    for match in document.names:
        name = _first(table.looking_at(frozenset(map(type, match.entries))), document, match)
        if name is not None:
            taken.update(range(name.first, name.last))
            yield name
        elif match.last - match.first == 1:
            surnames.add(match.first)
    runs = table.looking_at(frozenset({Run}))
    for run in runs_in(document, taken, surnames - taken):
        person = _first(runs, document, run)
        if person is not None:
            yield person


def _first(rules: Iterable[Rule[..., Named | None]], document: Document, at: object) -> Named | None:
    """What the first rule finds there that finds anything."""
    for card in rules:
        name = card.read(document, at)
        if name is not None:
            return name._replace(rule=card.name)
    return None


def _longest(named: list[Named]) -> list[Named]:
    """Overlapping names: the longest stays."""
    kept: list[Named] = []
    for name in sorted(named, key=lambda n: (n.first, -n.last)):
        if not kept or name.first >= kept[-1].last:
            kept.append(name)
        elif name.last - name.first > kept[-1].last - kept[-1].first:
            kept[-1] = name
    return kept

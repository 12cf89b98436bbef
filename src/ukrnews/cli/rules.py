"""The rules as they stand on their cards, for a reader at a terminal or as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence

import attrs
from rich.console import Console
from rich.text import Text

import ukrnews
from ukrnews import RuleCard, archive


def chosen(names: Sequence[str]) -> tuple[RuleCard, ...]:
    """The rules of these names, or all. Raises ValueError for a name that none has."""
    cards = (*ukrnews.rules(), *archive.rules())
    unknown = [name for name in names if all(card.name != name for card in cards)]
    if unknown:
        raise ValueError(f"no rule is named {unknown[0]!r} (`ukrnews rules` lists them)")
    return tuple(card for card in cards if not names or card.name in names)


def as_json(cards: Sequence[RuleCard]) -> str:
    """A list of objects, one a rule."""
    shown = attrs.filters.exclude("makes")
    return json.dumps([attrs.asdict(card, filter=shown) for card in cards], indent=2, ensure_ascii=False)


def list_all(cards: Sequence[RuleCard], console: Console) -> None:
    """One line a rule, by parser, in the order in which they are tried."""
    width = max((len(card.name) for card in cards), default=0)
    parser = ""
    for card in cards:
        if card.parser != parser:
            parser = card.parser
            console.print(Text(parser, style="bold"))
        console.print(Text(f"  {card.name:<{width}}  {card.reads}"), soft_wrap=True)


def show(card: RuleCard, console: Console) -> None:
    """The whole card."""
    console.print(Text(card.name, style="bold"), Text(f"({card.parser}, tried as number {card.order})"))
    console.print(Text(f"  {card.reads}"), soft_wrap=True)
    for label, texts in (
        ("finds", card.finds),
        ("passes by", card.passes_by),
        ("nothing in", card.nothing_in),
        ("right", (_share(card),)),
        ("stands in", (f"{card.file}:{card.line}",)),
    ):
        for text in texts:
            console.print(Text(f"  {label:<10}  {text}"), soft_wrap=True)


def _share(card: RuleCard) -> str:
    sure = card.reliability
    return (
        f"{sure.right} of {sure.n} on texts set aside"
        if sure is not None and sure.n
        else "not counted on texts set aside"
    )

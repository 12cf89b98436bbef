"""What of the page is written before its script draws: the filter's choices, the maps, how much there is."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import attrs

from ukrnews.archive.links import Links
from ukrnews.archive.page.data import Shown, in_order
from ukrnews.formats import words
from ukrnews.formats.page import atlas
from ukrnews.formats.page.view import NARROW, Choice

WIDE = 800
_SHOWN = (
    ("incident", "Events", "events"),
    ("proposal", "Proposals", "proposals"),
    ("condition", "Deadlines", "deadlines"),
)


@attrs.frozen(kw_only=True)
class PageView:
    says: str
    """How many articles of which days, in words."""
    chips: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    actors: tuple[Choice, ...]
    maps: tuple[atlas.Map, ...]
    off_map: int


def view_of(links: Links, data: Shown) -> PageView:
    """The view of what articles tell together, with its data for the script."""
    items = [item for _, _, name in _SHOWN for item in data[name]]
    spots, off_map = atlas.spots_of(_placed(links, data["events"]))
    ranked = sorted(spots, key=lambda spot: -len(spot.keys))  # the names of those with most find room first
    maps = (atlas.lay_out(ranked, width) for width in (WIDE, NARROW))
    return PageView(
        says=_says(data["articles"]),
        chips=tuple(
            Choice(value=kind, name=name, detail=None, number=len(data[key])) for kind, name, key in _SHOWN if data[key]
        ),
        kinds=tuple(_choices((item["kind"] for item in items), {})),
        actors=tuple(_choices((key for item in items for key in item["people"]), data["actors"])),
        maps=tuple(one for one in maps if one),
        off_map=off_map,
    )


def _says(articles: list[list[str | int | None]]) -> str:
    days = [day for _, _, day, _ in articles if isinstance(day, int)]
    many = f"{len(articles):,} article{'' if len(articles) == 1 else 's'}"
    if not days:
        return many
    first, last = (words.day(dt.date.fromordinal(day)) for day in (min(days), max(days)))
    return f"{many}, {first}" if first == last else f"{many}, {first} to {last}"


def _placed(links: Links, shown: Iterable[Shown]) -> Iterator[atlas.Placed]:
    for event, item in zip(in_order(links.events), shown, strict=True):
        yield atlas.Placed(item["key"], f"{item['kind']}, {item['day']}", event.places)


def _choices(values: Iterable[str], names: Mapping[str, str]) -> Iterator[Choice]:
    """What stands at most items comes first."""
    numbers = Counter(values)
    for value in sorted(numbers, key=lambda value: (-numbers[value], names.get(value, value))):
        yield Choice(value=value, name=names.get(value, value), detail=None, number=numbers[value])

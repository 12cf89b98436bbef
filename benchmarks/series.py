"""Events and proposals joined across the articles of a series: python benchmarks/series.py [FOLDER] [--errors]

FOLDER (default: `series` beside this script) holds annotated series; its README says what they tell. A mention is found
where an event (or family) of the library has evidence in the sentence of the mention's anchor, one of the same kind
first. Figures, each as right/all:

- found: mentions that any event holds,
- precision and recall of the pairs of mentions that are joined, the mentions that are not found counted as apart,
- tolls: figures of dead and hurt of found events that stand in the event's series for the right article,
- contradicted: events whose sources exclude each other that are said to be so; moves: answers with actor, stance and
  article; deadlines: days in the right article; duplicates: pairs. Of these `extra` counts what is told beyond.
"""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import ukrnews
from ukrnews.archive import Event, Family, Links, link
from ukrnews.testing.matching import anchor_closeness
from ukrnews.testing.naming import names_right

SERIES = Path(__file__).parent / "series"
Mention = tuple[str, str]
"""An article's id and an anchor in its text."""
Series = Mapping[str, Any]
G = TypeVar("G", Event, Family)


def read(path: Path) -> tuple[Series, Links]:
    """A series and what the library joins in it."""
    series = json.loads(path.read_text(encoding="utf-8"))
    reports = [
        ukrnews.parse(a["text"], published=dt.date.fromisoformat(a["published"]), source=a["source"], url=a["id"])
        for a in series["articles"]
    ]
    return series, link(reports)


def figures(folder: Path = SERIES, *, errors: bool = False) -> Counter[str]:
    """The sums over all series: for each figure `NAME right` and `NAME all`, and `NAME extra` where it has one."""
    total: Counter[str] = Counter()
    for path in sorted(folder.glob("*.json")):
        series, links = read(path)
        for name, n in _of_series(series, links, errors):
            total[name] += n
    return total


def _of_series(series: Series, links: Links, errors: bool) -> Iterator[tuple[str, int]]:
    texts = {a["id"]: a["text"] for a in series["articles"]}
    events = homes(series["events"], links.events, texts)
    families = homes(series["proposals"], links.families, texts)
    yield from _pairs("events", series["events"], events, errors)
    yield from _pairs("proposals", series["proposals"], families, errors)
    yield from _tolls(series["events"], links.events, events)
    yield from _moves(series["proposals"], links.families, families)
    due = {(d["article"], d["date"]) for d in series["deadlines"]}
    yield from _held("deadlines", due, {(str(d.article.url), d.date.isoformat()) for d in links.deadlines})
    copies = {tuple(sorted(pair)) for pair in series["duplicates"]}
    yield from _held("duplicates", copies, {tuple(sorted((str(a.url), str(b.url)))) for a, b in links.duplicates})


def homes(entries: Sequence[Series], groups: Sequence[G], texts: Mapping[str, str]) -> dict[Mention, int | None]:
    """For each annotated mention the number of the group that holds it, None where none does."""
    return {
        (m["article"], m["anchor"]): _home(m["article"], m["anchor"], entry["kind"], groups, texts)
        for entry in entries
        for m in entry["mentions"]
    }


def _home(article: str, anchor: str, kind: str, groups: Sequence[G], texts: Mapping[str, str]) -> int | None:
    close = [
        (anchor_closeness(texts[article], anchor, m.finding, m.finding.kind.value == kind), -number)
        for number, group in enumerate(groups)
        for m in group.members
        if m.article.url == article
    ]
    best = max(close, default=(0.0, 0))
    return -best[1] if best[0] else None


def _pairs(
    name: str, entries: Sequence[Series], of: Mapping[Mention, int | None], errors: bool
) -> Iterator[tuple[str, int]]:
    yield f"{name} found right", sum(home is not None for home in of.values())
    yield f"{name} found all", len(of)
    key = {(m["article"], m["anchor"]): e["key"] for e in entries for m in e["mentions"]}
    for a, b in itertools.combinations(key, 2):
        same, joined = key[a] == key[b], of[a] is not None and of[a] == of[b]
        yield f"{name} precision right", same and joined
        yield f"{name} precision all", joined
        yield f"{name} recall right", same and joined
        yield f"{name} recall all", same
        if errors and same is not joined:
            print(f"{name} {'apart' if same else 'together'}: {a} | {b}")


def _tolls(
    entries: Sequence[Series], events: Sequence[Event], of: Mapping[Mention, int | None]
) -> Iterator[tuple[str, int]]:
    for entry in entries:
        number = next((home for m in entry["mentions"] if (home := of[m["article"], m["anchor"]]) is not None), None)
        if number is None:
            continue
        for harm in ("killed", "injured"):
            told = {(f.article.url, f.count.minimum, f.count.maximum) for f in events[number].toll(harm)}
            yield "tolls right", sum((f["article"], *f["figure"]) in told for f in entry[harm])
            yield "tolls all", len(entry[harm])
        said = bool(events[number].contradicted)
        yield "contradicted right", said and entry["contradicted"]
        yield "contradicted all", entry["contradicted"]
        yield "contradicted extra", said and not entry["contradicted"]


def _moves(
    entries: Sequence[Series], families: Sequence[Family], of: Mapping[Mention, int | None]
) -> Iterator[tuple[str, int]]:
    for entry in entries:
        numbers = {home for m in entry["mentions"] if (home := of[m["article"], m["anchor"]]) is not None}
        told = [move for number in numbers for move in families[number].moves]
        known = {(m["article"], m["stance"]) for m in entry["moves"]}
        yield "moves extra", sum((m.article.url, m.stance.value) not in known for m in told)
        for move in entry["moves"]:
            yield "moves all", 1
            yield (
                "moves right",
                any(
                    m.article.url == move["article"]
                    and m.stance.value == move["stance"]
                    and names_right([move["actor"]], [m.actor])
                    for m in told
                ),
            )


def _held(name: str, gold: set[Any], found: set[Any]) -> Iterator[tuple[str, int]]:
    yield f"{name} right", len(gold & found)
    yield f"{name} all", len(gold)
    yield f"{name} extra", len(found - gold)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=SERIES)
    parser.add_argument("--errors", action="store_true", help="list the pairs that are wrongly joined or apart")
    args = parser.parse_args()
    total = figures(args.folder, errors=args.errors)
    for name in dict.fromkeys(key.rpartition(" ")[0] for key in total):
        right, every = total[f"{name} right"], total[f"{name} all"]
        extra = f"  extra {total[f'{name} extra']}" if f"{name} extra" in total else ""
        print(f"{name:20} {100 * right / max(1, every):5.1f} %  ({right}/{every}){extra}")


if __name__ == "__main__":
    main()

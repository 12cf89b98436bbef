"""One-line reports (captions, headlines, posts) with what a careful reader finds in each, and scores against them.

A file is a JSON object with a list `lines`; each line holds its `text` and what is there. A line's figures are sums
over its incidents, and so are those found. A figure is right when both bounds are, absent when none is found where the
gold has one, and wrong in every other case, also where the gold has none. A perpetrator is invented where one is found
whom the words do not name, on the wrong side where they name another; lines that say "the enemy" are left out of these.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import attrs

from ukrnews.model import Count, Incident, Report
from ukrnews.testing.gold import Bounds, Entry, GoldError, read_entry
from ukrnews.testing.naming import bare, same_name

OUTCOMES: Mapping[str, tuple[str, ...]] = {
    "incident": ("extra",),
    "killed": ("absent", "wrong"),
    "injured": ("absent", "wrong"),
    "kind": (),
    "perpetrator": ("invented", "wrong_side"),
    "place": (),
}
"""The fields of a line, and what is counted of each beside how often it was right."""
CEILINGS = frozenset(("extra", "wrong", "invented", "wrong_side"))
"""What is counted of faults, so that a limit to it is a ceiling."""

Floors = Mapping[str, Mapping[str, object]]


@attrs.frozen(kw_only=True)
class GoldLine:
    """One line and what is in it. `incidents` is None where nobody counted them; `enemy` where it says "the enemy"."""

    id: str
    text: str
    published: dt.date | None
    incidents: int | None
    killed: Bounds | None
    injured: Bounds | None
    kind: str | None
    perpetrators: tuple[str, ...]
    places: tuple[str, ...]
    enemy: bool


@attrs.frozen(kw_only=True)
class LineProblem:
    """One field of a line that was not read as the gold has it."""

    line: GoldLine
    field: str
    outcomes: tuple[str, ...]
    found: tuple[Incident, ...]


@attrs.frozen(kw_only=True)
class LineScores:
    """How often each field was asked (`n`), `right`, and what `OUTCOMES` has beside."""

    fields: Mapping[str, Mapping[str, int]]
    problems: tuple[LineProblem, ...] = ()

    def as_dict(self) -> dict[str, dict[str, int]]:
        """Plain values for JSON: per field `n`, `right` and the counts of faults."""
        return {name: dict(counts) for name, counts in self.fields.items()}


def holds_lines(path: Path) -> bool:
    """Whether a file, or the first of a folder, holds one-line reports; False for what cannot be read."""
    first = path if path.is_file() else next(iter(sorted(path.glob("*.json"))), None)
    try:
        return first is not None and "lines" in read_entry(first).fields
    except GoldError:
        return False


def load_lines(path: Path | str) -> tuple[GoldLine, ...]:
    """Read a file of one-line reports, or every `*.json` of a folder in the order of their names.

    Raises `GoldError` where there is none, and for a file that is not in the format.
    """
    path = Path(path)
    files = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not files:
        raise GoldError(f"{path}: no files of lines (*.json) in this folder")
    return tuple(line for file in files for line in read_entry(file).each("lines", gold_line))


def gold_line(entry: Entry) -> GoldLine:
    """One line of a file."""
    counted, enemy = entry.fields.get("incidents"), entry.fields.get("enemy", False)
    if counted is not None and (not isinstance(counted, int) or counted < 0):
        raise entry.fault("incidents", "number of incidents")
    return GoldLine(
        id=entry.word("id"),
        text=entry.word("text"),
        published=entry.day("published"),
        incidents=counted,
        killed=entry.bounds("killed"),
        injured=entry.bounds("injured"),
        kind=entry.maybe("kind"),
        perpetrators=entry.words("perpetrators"),
        places=entry.words("places"),
        enemy=enemy is True,
    )


def score_lines(lines: Iterable[GoldLine], parse: Callable[[GoldLine], Report]) -> LineScores:
    """Parse each line and count over all of them how each field was read."""
    counts: dict[str, Counter[str]] = {field: Counter() for field in OUTCOMES}
    problems = []
    for line in lines:
        found = parse(line).incidents
        for field, outcomes in outcomes_of(line, found).items():
            counts[field].update(outcomes)
            if outcomes and "right" not in outcomes:
                problems.append(LineProblem(line=line, field=field, outcomes=outcomes, found=found))
    return LineScores(
        fields={
            field: {name: counts[field][name] for name in ("n", "right", *beside)} for field, beside in OUTCOMES.items()
        },
        problems=tuple(problems),
    )


def outcomes_of(line: GoldLine, found: Sequence[Incident]) -> dict[str, tuple[str, ...]]:
    """What is to be counted of each field: "n" where the gold has it, "right", or the fault; nothing where neither side
    has anything."""
    return {
        "incident": _there(line, found),
        "killed": _figure(line.killed, total(incident.killed for incident in found)),
        "injured": _figure(line.injured, total(incident.injured for incident in found)),
        "kind": _kind(line, found),
        "perpetrator": _perpetrator(line, found),
        "place": _place(line, found),
    }


def total(counts: Iterable[Count | None]) -> Bounds | None:
    """The sum of figures, open where one of them is; None where there is none."""
    given = [count for count in counts if count is not None]
    if not given:
        return None
    most = [count.maximum for count in given if count.maximum is not None]
    return sum(count.minimum for count in given), sum(most) if len(most) == len(given) else None


def _there(line: GoldLine, found: Sequence[Incident]) -> tuple[str, ...]:
    if line.incidents is None:
        return ()
    if line.incidents == 0:
        return ("extra",) if found else ()
    return _asked(bool(found))


def _figure(gold: Bounds | None, found: Bounds | None) -> tuple[str, ...]:
    if gold is None:
        return () if found is None else ("wrong",)
    if gold == found:
        return _asked(True)
    return ("n", "absent" if found is None else "wrong")


def _kind(line: GoldLine, found: Sequence[Incident]) -> tuple[str, ...]:
    if line.kind is None or line.kind == "other":
        return ()
    return _asked(any(incident.kind.value == line.kind for incident in found))


def _perpetrator(line: GoldLine, found: Sequence[Incident]) -> tuple[str, ...]:
    gold, named = line.perpetrators, {actor.name for incident in found for actor in incident.perpetrators}
    outcomes = _asked(all(any(same_name(g, n) for n in named) for g in gold)) if gold else ()
    if line.enemy or all(any(same_name(g, n) for g in gold) for n in named):
        return outcomes
    return (*outcomes, "invented", "wrong_side") if gold else ("invented",)


def _place(line: GoldLine, found: Sequence[Incident]) -> tuple[str, ...]:
    if not line.places:
        return ()
    known = {bare(place) for place in line.places}
    return _asked(any(bare(place.name) in known for incident in found for place in incident.places))


def _asked(right: bool) -> tuple[str, ...]:
    return ("n", "right") if right else ("n",)


def lines_below_floors(scores: LineScores, floors: Floors) -> tuple[str, ...]:
    """One line for each score under its floor: of `right` a share, of faults (`CEILINGS`) the most there may be.

    Raises `ValueError` for a floor that no score answers to.
    """
    below = []
    for field, limits in floors.items():
        reached = scores.fields.get(field, {})
        for name, limit in limits.items():
            if name not in reached or name not in {"right", *CEILINGS} or not isinstance(limit, int | float):
                raise ValueError(f"floor {field}.{name} = {limit!r}: no such score or no number")
            value = reached[name]
            share = value / max(1, reached["n"])
            if name in CEILINGS and value > limit:
                below.append(f"{field}.{name} is {value}, above its ceiling {limit}")
            elif name == "right" and share < limit:
                below.append(f"{field}.{name} is {100 * share:.1f} %, below its floor {100 * limit:.1f} %")
    return tuple(below)

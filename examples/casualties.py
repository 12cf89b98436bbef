"""Who reported how many killed and injured where.

    python examples/casualties.py FILE... [--published YYYY-MM-DD]

Prints a line for each incident with a figure: place, kind, killed, injured and by whom it is reported.
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from ukrnews import Count, Report, parse


def casualties(report: Report) -> Iterator[tuple[str, str, str, str, str]]:
    """Rows of place, kind, killed, injured and source, in the order of the text."""
    for incident in report.incidents:
        if incident.killed or incident.injured:
            places = ", ".join(place.name for place in incident.places)
            sources = ", ".join(actor.name for actor in incident.attributed_to)
            yield places, incident.kind.value, figure(incident.killed), figure(incident.injured), sources


def figure(count: Count | None) -> str:
    """The words of the text, which say more than a number: "at least two"."""
    return count.text if count else "-"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("files", nargs="+", type=Path)
    arguments.add_argument("--published", type=dt.date.fromisoformat)
    options = arguments.parse_args()
    for file in options.files:
        for row in casualties(parse(file.read_text(encoding="utf-8"), published=options.published)):
            print(" | ".join(row))


if __name__ == "__main__":
    main()

"""Statements to a table: who said what in which article, as CSV on standard output.

    python examples/statements_to_table.py FILE...

A file whose name begins with a date, 2025-03-11.txt, is taken as published on that day.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from dated import articles

from ukrnews import parse_many

COLUMNS = ("published", "speaker", "country", "act", "content", "addressee")


def main(files: list[str]) -> None:
    table = csv.writer(sys.stdout, lineterminator="\n")
    table.writerow(COLUMNS)
    for report in parse_many(articles(map(Path, files))):
        for statement in report.statements:
            for speaker in statement.speakers:
                table.writerow(
                    (
                        report.article.published,
                        speaker.name,
                        speaker.country,
                        statement.act.value,
                        " … ".join(span.text for span in statement.content),
                        ", ".join(actor.name for actor in statement.addressees),
                    )
                )


if __name__ == "__main__":
    main(sys.argv[1:])

"""A custom parser of a custom type: power cuts, with how many are without power.

python examples/custom_parser.py FILE...
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import attrs

from ukrnews import Count, Finding, Findings, Pipeline, parse
from ukrnews.reading import Document

WITHOUT_POWER = re.compile(r"\b(?:without (?:power|electricity)|power cuts?|blackouts?)\b", re.IGNORECASE)


@attrs.frozen(kw_only=True)
class PowerCut(Finding):
    """People are reported to be without electricity."""

    type: ClassVar[str] = "power_cut"

    affected: Count | None = None


def power_cuts(document: Document, findings: Findings) -> Iterator[PowerCut]:
    """Every mention of a power cut, with the last number of its sentence that stands before it."""
    for match in WITHOUT_POWER.finditer(document.text):
        sentence = document.sentence_at(match.start())
        counts = [
            Count(minimum=q.minimum, maximum=q.maximum, text=document.text[q.start : q.end])
            for q in document.quantities_in(sentence.first, document.token_at(match.start()))
            if q.kind == "cardinal"
        ]
        yield PowerCut(
            evidence=(document.span(*match.span()),), rule="without-power", affected=counts[-1] if counts else None
        )


def main(files: list[str]) -> None:
    pipeline = Pipeline().with_parser(power_cuts)
    for file in files:
        report = parse(Path(file).read_text(encoding="utf-8"), pipeline=pipeline)
        for cut in report.of(PowerCut):
            print(cut.evidence[0].text, "|", cut.affected.text if cut.affected else "-")


if __name__ == "__main__":
    main(sys.argv[1:])

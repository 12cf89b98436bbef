"""Writes the scores against benchmarks/gold into docs/index.md.

python scripts/figures.py          write them
python scripts/figures.py --check  exit with 1 where the page shows others
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from ukrnews import parse
from ukrnews.testing.gold import load_gold
from ukrnews.testing.scoring import score

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/index.md"
PLACE = re.compile(r"(?<=written by scripts/figures.py -->\n).*?(?=<!-- end of figures)", re.DOTALL)
WHAT = {
    "statement": ("speaker", "act"),
    "incident": ("kind", "place", "killed", "injured"),
    "proposal": ("proposer", "responses"),
    "condition": ("holder",),
}


def table() -> str:
    """The figures as a table of Markdown, percentages without decimals."""
    scores = score(load_gold(ROOT / "benchmarks/gold"), lambda gold: parse(gold.text, published=gold.published))
    lines = ["| what | there | found | precision | recall | right where found |", "|---|---|---|---|---|---|"]
    for kind, found in scores.as_dict().items():
        if kind in WHAT:
            fields = ", ".join(f"{name} {percent(found['fields'][name][0])}" for name in WHAT[kind])
            row = (f"{kind}s", found["gold"], found["found"], percent(found["p"]), percent(found["r"]), fields)
            lines.append(f"| {' | '.join(map(str, row))} |")
    return "\n" + "\n".join(lines) + "\n\n"


def percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def main(arguments: list[str]) -> int:
    text = PAGE.read_text(encoding="utf-8")
    written = PLACE.sub(lambda _: table(), text)
    if arguments == ["--check"]:
        print("" if written == text else "docs/index.md shows other figures: run scripts/figures.py")
        return 0 if written == text else 1
    PAGE.write_text(written, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

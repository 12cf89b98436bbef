"""The speed of this checkout against that of an older commit, measured in turns on one machine, so that what else runs
there slows both.

    python benchmarks/turns.py                     ratio to the reference commit, with its spread
    python benchmarks/turns.py --against REVISION  to another one
    python benchmarks/turns.py --texts FOLDER      on the .txt files of a folder besides the gold articles
    python benchmarks/turns.py --check             exit with 1 where the ratio is below its floor

Each turn is a new interpreter for either: all texts once to warm up, then the best processor time of some runs. A ratio
of 1.5 means half as many words a second again as the reference.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tarfile
import tempfile
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).parents[1]
REFERENCE = "03ad83c"
"""The commit before rules were cards: 25,000 words a second where it was first measured."""
FLOOR = 0.75
"""The least ratio to the reference that passes: what accuracy may have cost, with room for a busy machine."""

TURN = """
import datetime, json, sys, time, ukrnews
texts = [(t, p and datetime.date.fromisoformat(p)) for t, p in json.load(open(sys.argv[1], encoding="utf-8"))]
def run():
    start = time.process_time()
    for text, published in texts:
        ukrnews.parse(text, published=published)
    return time.process_time() - start
run()
print(sum(len(text.split()) for text, _ in texts) / min(run() for _ in range(int(sys.argv[2]))))
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--against", default=REFERENCE, metavar="REVISION", help="the commit to compare with")
    parser.add_argument("--texts", type=Path, metavar="FOLDER", help="a folder of further .txt files")
    parser.add_argument("--turns", type=int, default=5, help="turns of each")
    parser.add_argument("--runs", type=int, default=2, help="runs in a turn of which the best counts")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--check", action="store_true", help=f"exit with 1 where the ratio is below {FLOOR}")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        older = unpacked(options.against, Path(folder))
        if older is None:
            print(f"{options.against}: no such commit here (a shallow clone?), so nothing is compared")
            return 0
        listed = Path(folder, "texts.json")
        listed.write_text(json.dumps(texts(options.texts)), encoding="utf-8")
        figures = in_turns((ROOT / "src", older), listed, options.turns, options.runs)
    print(json.dumps(figures) if options.json else table(figures, options.against))
    if options.check and figures["ratio"] < FLOOR:
        print(f"the ratio is {figures['ratio']}, its floor {FLOOR}", file=sys.stderr)
        return 1
    return 0


def unpacked(revision: str, folder: Path) -> Path | None:
    """The sources of a commit in a folder of their own; None where the checkout does not have it."""
    packed = subprocess.run(["git", "-C", str(ROOT), "archive", revision, "src"], capture_output=True)
    if packed.returncode:
        return None
    with tarfile.open(fileobj=BytesIO(packed.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder / "src"


def texts(folder: Path | None) -> list[tuple[str, str | None]]:
    """Text and day of publication of the gold articles, and of the files of a folder."""
    gold = [json.loads(path.read_text(encoding="utf-8")) for path in sorted((ROOT / "benchmarks/gold").glob("*.json"))]
    more = sorted(folder.glob("*.txt")) if folder is not None else []
    return [(g["text"], g["published"]) for g in gold] + [(p.read_text(encoding="utf-8"), None) for p in more]


def in_turns(trees: tuple[Path, Path], listed: Path, turns: int, runs: int) -> dict[str, float]:
    """Words a second of both, median of the turns, and the ratio of the first to the second with its spread."""
    taken: list[tuple[float, float]] = []
    for turn in range(turns):
        order = trees if turn % 2 == 0 else trees[::-1]
        speeds = {tree: words_per_second(tree, listed, runs) for tree in order}
        taken.append((speeds[trees[0]], speeds[trees[1]]))
    ratios = sorted(new / old for new, old in taken)
    return {
        "words_per_second": round(statistics.median(new for new, _ in taken)),
        "reference_words_per_second": round(statistics.median(old for _, old in taken)),
        "ratio": round(statistics.median(ratios), 3),
        "least": round(ratios[0], 3),
        "most": round(ratios[-1], 3),
    }


def words_per_second(tree: Path, listed: Path, runs: int) -> float:
    """What one turn of one tree reaches, in an interpreter of its own."""
    command = [sys.executable, "-c", TURN, str(listed), str(runs)]
    environment = {**os.environ, "PYTHONPATH": str(tree)}
    return float(subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout)


def table(figures: dict[str, float], revision: str) -> str:
    """The figures for a person."""
    spread = f"{figures['least']:.2f} to {figures['most']:.2f}"
    return "\n".join(
        (
            f"words a second     {figures['words_per_second']:>8,.0f}",
            f"at {revision:<15} {figures['reference_words_per_second']:>8,.0f}",
            f"ratio              {figures['ratio']:>8.2f}  ({spread} over the turns)",
        )
    )


if __name__ == "__main__":
    sys.exit(main())

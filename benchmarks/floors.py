"""The floors under the scores: lift them to what is reached, and see that none was lowered unsaid.

    python benchmarks/floors.py raise      lift each floor to just below the score reached now; lower none
    python benchmarks/floors.py history    exit with 1 where a commit lowered a floor and its message does not say so

`floors.json` is for the articles of `gold`, `lines_floors.json` for the one-line reports of `lines.json`; of these
`right` has a floor, the faults have ceilings.

A commit that lowers a floor says so, and why, in a line of its message that begins with `Lowers floor` and names it:
`Lowers floor incident.place: two wrong places in the gold were put right`.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path

from ukrnews.testing.lines import CEILINGS

HERE = Path(__file__).parent
FLOORS = HERE / "floors.json"
LINES_FLOORS = HERE / "lines_floors.json"
SLACK = 0.005
"""A floor stands this far below the score it was lifted to."""

Floors = dict[str, dict[str, float]]


def main(arguments: list[str]) -> int:
    match arguments:
        case ["raise"]:
            for path, scores in ((FLOORS, reached()), (LINES_FLOORS, reached_on_lines())):
                path.write_text(json.dumps(raised(json.loads(path.read_text()), scores), indent=2) + "\n")
            return 0
        case ["history"]:
            faults = [fault for path in (FLOORS, LINES_FLOORS) for fault in unsaid(path.name)]
            for fault in faults:
                print(fault, file=sys.stderr)
            return 1 if faults else 0
        case _:
            print(__doc__, file=sys.stderr)
            return 2


def reached() -> Floors:
    """Every score of today by kind and name."""
    import ukrnews
    from ukrnews.testing.gold import load_gold
    from ukrnews.testing.scoring import score

    scores = score(load_gold(HERE / "gold"), lambda gold: ukrnews.parse(gold.text, published=gold.published))
    return {
        name: {"p": kind.precision, "r": kind.recall, "f1": kind.f1, "soft": kind.soft}
        | {field: ratio.value for field, ratio in kind.fields.items()}
        | ({f"{figure}_wrong": count for figure, count in scores.wrong.items()} if name == "incident" else {})
        for name, kind in scores.kinds.items()
    }


def reached_on_lines() -> Floors:
    """Every score of today on one-line reports."""
    import ukrnews
    from ukrnews.testing.lines import load_lines, score_lines

    scores = score_lines(
        load_lines(HERE / "lines.json"), lambda line: ukrnews.parse(line.text, published=line.published)
    )
    return {
        field: {**counts, "right": counts["right"] / max(1, counts["n"])} for field, counts in scores.fields.items()
    }


def is_ceiling(name: str) -> bool:
    return name.endswith("_wrong") or name in CEILINGS


def raised(floors: Floors, scores: Floors) -> Floors:
    """The floors lifted (ceilings brought down) as far as the scores allow."""
    return {
        kind: {
            name: min(floor, scores[kind][name])
            if is_ceiling(name)
            else max(floor, math.floor(1000 * (scores[kind][name] - SLACK)) / 1000)
            for name, floor in limits.items()
        }
        for kind, limits in floors.items()
    }


def lowered(before: Floors, after: Floors) -> list[str]:
    """The names of floors that sank or went, and of ceilings that rose or went."""
    names = []
    for kind, limits in before.items():
        for name, floor in limits.items():
            now = after.get(kind, {}).get(name)
            if now is None or (now > floor if is_ceiling(name) else now < floor):
                names.append(f"{kind}.{name}")
    return names


def unsaid(file: str) -> list[str]:
    """A line for each floor of a file that a commit lowered without saying so."""
    commits = git("log", "--format=%H", "--", f"benchmarks/{file}").split()
    faults = []
    for commit in commits:
        before, after = floors_at(f"{commit}^", file), floors_at(commit, file)
        message = git("show", "--no-patch", "--format=%B", commit)
        said = [line for line in message.splitlines() if line.startswith("Lowers floor")]
        faults += [
            f"{commit[:10]} lowers the floor {name} and does not say so in its message"
            for name in lowered(before, after)
            if not any(name in line for line in said)
        ]
    return faults


def floors_at(revision: str, file: str) -> Floors:
    """The floors of a revision; none where it has no such file or is not there (the first commit's parent)."""
    shown = subprocess.run(
        ["git", "show", f"{revision}:benchmarks/{file}"], cwd=HERE, capture_output=True, text=True, check=False
    )
    return json.loads(shown.stdout) if shown.returncode == 0 else {}


def git(*arguments: str) -> str:
    """What git prints, run in the repository's root."""
    return subprocess.run(["git", *arguments], cwd=HERE.parent, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

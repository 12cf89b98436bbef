"""Speed, memory and growth of `ukrnews.parse` on one core, measured on the gold articles.

    python benchmarks/speed.py            a table
    python benchmarks/speed.py --json     the same as JSON
    python benchmarks/speed.py --check    exit with 1 where a budget is missed

A word is what stands between blanks. Time is processor time of the best of several runs after a warm-up; import time
and memory are taken in processes of their own.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

GOLD = Path(__file__).parent / "gold"
GROWTH = (1, 10, 100)
BUDGETS = {"words_per_second": 15_000, "import_ms": 100, "start_ms": 800, "peak_mb": 250, "growth": 2.0}
"""What an idle machine should reach; `growth` is the time per word of the longest text against that of the shortest."""

START = """
import resource, subprocess, sys
subprocess.run([sys.executable, "-m", "ukrnews", "parse", sys.argv[1]], check=True, capture_output=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime)
"""
IMPORT = "import time; t = time.perf_counter(); import ukrnews; print(time.perf_counter() - t)"
MEMORY = """
import json, pathlib, resource, sys, ukrnews
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
    ukrnews.parse(json.loads(path.read_text(encoding="utf-8"))["text"])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a budget is missed")
    parser.add_argument("--margin", type=float, default=1.0, help="divide the budgets by this, for a busy machine")
    parser.add_argument("--rounds", type=int, default=3, help="runs of which the best counts")
    options = parser.parse_args()

    figures = measure(options.rounds)
    print(json.dumps(figures) if options.json else table(figures))
    missed = missed_budgets(figures, options.margin) if options.check else []
    for line in missed:
        print(line, file=sys.stderr)
    return 1 if missed else 0


def measure(rounds: int) -> dict[str, object]:
    """All figures by name."""
    articles = gold_articles()
    per_word = growth(articles, rounds)
    return {
        "words_per_second": round(words_per_second(articles, rounds)),
        "import_ms": round(1000 * min(float(fresh(IMPORT)) for _ in range(max(3, rounds))), 1),
        "start_ms": round(1000 * min(start_of_command_line() for _ in range(max(3, rounds))), 1),
        "peak_mb": round(float(fresh(MEMORY, str(GOLD))) / megabyte(), 1),
        "microseconds_per_word": {str(times): round(1e6 * seconds, 1) for times, seconds in per_word.items()},
        "growth": round(per_word[GROWTH[-1]] / per_word[GROWTH[0]], 2),
    }


def start_of_command_line() -> float:
    """Seconds of processor time that `ukrnews parse` takes for one article, from nothing."""
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder, "article.txt")
        article.write_text(gold_articles()[0][0], encoding="utf-8")
        return float(fresh(START, str(article)))


def gold_articles() -> list[tuple[str, dt.date | None]]:
    """Text and day of publication of each gold article."""
    articles = []
    for path in sorted(GOLD.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        articles.append((gold["text"], dt.date.fromisoformat(gold["published"]) if gold["published"] else None))
    return articles


def words_per_second(articles: list[tuple[str, dt.date | None]], rounds: int) -> float:
    """Words of all articles over the time to parse them all."""
    import ukrnews

    def run() -> None:
        for text, published in articles:
            ukrnews.parse(text, published=published)

    run()
    return sum(len(text.split()) for text, _ in articles) / best(run, rounds)


def growth(articles: list[tuple[str, dt.date | None]], rounds: int) -> dict[int, float]:
    """Seconds per word of one text that is 1, 10 and 100 articles long."""
    import ukrnews

    per_word = {}
    for times in GROWTH:
        text = "\n\n".join(articles[i % len(articles)][0] for i in range(times))
        text = text if times > 1 else max((text for text, _ in articles), key=len)
        seconds = best(lambda text=text: ukrnews.parse(text), 1 if times > 10 else rounds)
        per_word[times] = seconds / len(text.split())
    return per_word


def best(run: Callable[[], object], rounds: int) -> float:
    """The least processor time of several runs, in seconds."""
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        run()
        taken.append(time.process_time() - start)
    return min(taken)


def fresh(code: str, *arguments: str) -> str:
    """What code prints in a new interpreter."""
    return subprocess.run([sys.executable, "-c", code, *arguments], check=True, capture_output=True, text=True).stdout


def megabyte() -> int:
    """The unit of `ru_maxrss`: bytes on macOS, kilobytes elsewhere."""
    return 1024 * 1024 if sys.platform == "darwin" else 1024


def missed_budgets(figures: dict[str, object], margin: float) -> list[str]:
    """A line for each budget that is missed by more than the margin."""
    lines = []
    for name, budget in BUDGETS.items():
        value = float(str(figures[name]))
        room = 1.0 if name == "growth" else margin  # a ratio of times on the same machine
        if value < budget / room if name == "words_per_second" else value > budget * room:
            lines.append(f"{name} is {value:g}, its budget {budget} with a margin of {room:g}")
    return lines


def table(figures: dict[str, object]) -> str:
    """The figures for a person."""
    lines = [
        f"words per second   {figures['words_per_second']:>10,}",
        f"import             {figures['import_ms']:>10} ms",
        f"one article, cold  {figures['start_ms']:>10} ms",
        f"peak memory        {figures['peak_mb']:>10} MB",
    ]
    per_word = figures["microseconds_per_word"]
    assert isinstance(per_word, dict)
    lines += [f"{times:>3} articles long  {value:>10} µs per word" for times, value in per_word.items()]
    lines.append(f"growth per word    {figures['growth']:>10} times")
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())

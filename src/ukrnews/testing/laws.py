"""The law that nothing is invented, for tests: `faults(report)` is empty where every field has its words.

As a command it parses the articles of a folder, and mutants of them, and counts the fields that break the law:

    python -m ukrnews.testing.laws FOLDER [TEXTS] [--mutants N] [--seed S] [--counts]

FOLDER holds gold files (`*.json`; those without a text take it from `NAME.txt` in TEXTS) or plain texts (`*.txt`).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ukrnews.grounds.law import Breach, breaches, faults
from ukrnews.model import Article
from ukrnews.parsers import Pipeline
from ukrnews.testing.gold import load_gold
from ukrnews.testing.mutants import mutants

__all__ = ["faults", "main"]

_MOST_SHOWN = 5
"""How many faults of one sort are shown in words."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 1 where a field breaks the law or a step of the pipeline fails, else 0."""
    asked = _arguments().parse_args(arguments)
    articles = list(_articles(asked.folder, asked.texts))
    if not articles:
        print(f"{asked.folder}: no *.json and no *.txt in this folder", file=sys.stderr)
        return 2
    found = _Tally()
    found.count(articles)
    print(f"{len(articles)} articles: {found.told()}")
    if asked.mutants:
        before = found.total
        found.count(mutants(articles, asked.mutants, asked.seed))
        print(f"{asked.mutants} mutants, seed {asked.seed}: {found.total - before} faults; together {found.told()}")
    for line in found.lines(words=not asked.counts):
        print(line)
    return 1 if found.total else 0


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m ukrnews.testing.laws", description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, help="gold files (*.json) or plain texts (*.txt)")
    parser.add_argument("texts", type=Path, nargs="?", help="folder of NAME.txt for gold files without a text")
    parser.add_argument("--mutants", type=int, default=0, metavar="N", help="parse so many mutants of them, too")
    parser.add_argument("--seed", type=int, default=0, metavar="S", help="mutants are the same for the same seed")
    parser.add_argument("--counts", action="store_true", help="count only, without the words of a text")
    return parser


def _articles(folder: Path, texts: Path | None) -> Iterator[Article]:
    if any(folder.glob("*.json")):
        yield from (Article(text=gold.text, published=gold.published) for gold in load_gold(folder, texts))
        return
    for path in sorted(folder.glob("*.txt")):
        yield Article(text=path.read_text(encoding="utf-8"))


class _Tally:
    """Faults by sort: the type and field, and the clause of the law that is broken."""

    def __init__(self) -> None:
        self.fields: Counter[tuple[str, str, str]] = Counter()
        self.examples: dict[tuple[str, str, str], list[str]] = {}
        self.findings = self.texts = 0
        self._pipeline = Pipeline()

    @property
    def total(self) -> int:
        """How many faults there are."""
        return self.fields.total()

    def count(self, articles: Iterable[Article]) -> None:
        """Parse each article and hold what is found against the law."""
        for article in articles:
            report = self._pipeline(article)
            self.texts += 1
            self.findings += len(report.findings)
            for problem in report.problems:
                if problem.startswith("step "):
                    self._add(("report", "problems", "a step failed"), problem)
            for breach in breaches(report):
                self._add((breach.finding.type, breach.field, breach.clause), _example(breach))

    def _add(self, sort: tuple[str, str, str], example: str) -> None:
        self.fields[sort] += 1
        shown = self.examples.setdefault(sort, [])
        if len(shown) < _MOST_SHOWN and example not in shown:
            shown.append(example)

    def told(self) -> str:
        """The numbers in one line."""
        return f"{self.total} faults in {self.findings} findings of {self.texts} texts"

    def lines(self, *, words: bool) -> Iterator[str]:
        """A line for each sort of fault, the most frequent first, and some examples of each."""
        for sort, number in sorted(self.fields.items(), key=lambda entry: (-entry[1], entry[0])):
            kind, field, clause = sort
            yield f"{number:6} {kind}.{field}: {clause}"
            if words:
                yield from (f"         {example}" for example in self.examples[sort])


def _example(breach: Breach) -> str:
    """The value and the words given for it, without the place in the text."""
    return breach.sentence.partition(": ")[2]


if __name__ == "__main__":
    sys.exit(main())

"""Antecedents of counterfactuals against SemEval-2020 task 5 (Yang et al. 2020).

Usage: python benchmarks/counterfactuals.py PATH [--split test|train] [--errors]

PATH is a checkout of https://github.com/arielsho/SemEval-2020-Task-5. Read is `Subtask-2/subtask2_SPLIT.csv`: sentences
of news that say what did not happen, the antecedent in each ("had he agreed") with its place. Nothing of the data is
part of this project. The clause reader was mended on `train`; the figure is that of `test`.

An antecedent is found where the clause reader (`document.syntax`) has a clause that shares with it at least half of
their characters (intersection over union, marks at both ends left out). The whole cell is read, with the library's own
tokens and sentences. One figure comes out, and its parts by what opens the antecedent:

- if: "if", also behind "even", "only", "but" and the like,
- turned: an auxiliary before its subject: "had he agreed", "were it not for",
- other: conjunctions such as "unless", phrases ("without aid"), wishes and main clauses, which the task counts in.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import attrs
from gum_conditions import LEAST, overlap, trimmed

from ukrnews.lexicon import Lexicon
from ukrnews.model import Article
from ukrnews.reading.document import read

_OPENERS = {
    "if": re.compile(r"\W*(?:(?:even|only|but|and|or|as|that|especially|particularly)\W+)*if\b", re.IGNORECASE),
    "turned": re.compile(r"\W*(?:(?:but|and|or|that|so)\W+)*(?:had|were|should|could|would|was)\b", re.IGNORECASE),
}


@attrs.frozen
class Case:
    """A text and where in it the antecedent stands."""

    number: str
    text: str
    chars: frozenset[int]

    @property
    def antecedent(self) -> str:
        return self.text[min(self.chars) : max(self.chars) + 1]

    @property
    def opener(self) -> str:
        return next((name for name, opens in _OPENERS.items() if opens.match(self.antecedent)), "other")


def read_cases(path: Path) -> Iterator[Case]:
    """The rows of a table that have an antecedent with a word in it."""
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            first, last = int(row["antecedent_startid"]), int(row["antecedent_endid"])
            chars = trimmed(row["sentence"], first, last + 1) if first >= 0 else frozenset[int]()
            if chars:
                yield Case(row["sentenceID"], row["sentence"], chars)


def clauses_in(text: str) -> Iterator[frozenset[int]]:
    """The characters of each clause, from its marker or first word on."""
    document = read(Article(text=text), Lexicon.default())
    for sentence in document.sentences:
        for clause in document.syntax.clauses(sentence):
            first = clause.first if clause.marker is None else min(clause.first, clause.marker)
            yield trimmed(text, document.tokens[first].start, document.tokens[clause.last - 1].end)


def score(cases: Iterator[Case], errors: bool) -> dict[str, tuple[int, int]]:
    """(right, all) for each opener."""
    right, total = Counter[str](), Counter[str]()
    for case in cases:
        best = max(clauses_in(case.text), key=lambda chars: overlap(chars, case.chars), default=frozenset[int]())
        hit = overlap(best, case.chars) >= LEAST
        total[case.opener] += 1
        right[case.opener] += hit
        if errors and not hit:
            seen = case.text[min(best) : max(best) + 1] if best & case.chars else ""
            print(f"MISSED {case.number} {case.opener} {case.antecedent!r} read as {seen!r} in {case.text!r}")
    return {name: (right[name], total[name]) for name in (*_OPENERS, "other")}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--split", choices=("test", "train"), default="test")
    parser.add_argument("--errors", action="store_true", help="list each missed antecedent")
    args = parser.parse_args()
    found = score(read_cases(args.path / "Subtask-2" / f"subtask2_{args.split}.csv"), args.errors)
    found["all"] = (sum(r for r, _ in found.values()), sum(n for _, n in found.values()))
    for name, (right, total) in found.items():
        print(f"{name:8} {100 * right / max(1, total):5.1f} %  ({right}/{total})")


if __name__ == "__main__":
    main()

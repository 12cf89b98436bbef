"""Clauses of condition against GUM, the Georgetown University Multilayer corpus (Zeldes 2017; Liu et al. 2024).

Usage: python benchmarks/gum_conditions.py PATH [--genres news,interview,speech] [--errors]

PATH is a checkout of https://github.com/amir-zeldes/gum. Read are the relations in `rst/gdtb/disrpt` and, for spaces,
sentences and paragraphs, the treebank in `dep`. The annotations are CC BY 4.0, the texts of news and interviews CC BY
2.5, those of other genres as its LICENSE.txt says; nothing of the corpus is part of this project. The treebank of some
genres, but not the relations, was seen in training the tagger. `--genres` may name any genre whose texts are there.

A condition is the argument of an explicit `contingency.condition` relation that opens with "if" ("even", "only" and
marks may stand before it). It is found where the clause reader (`document.syntax`) has a clause of which "if" is the
marker and which shares with it at least half of their characters (intersection over union, marks at both ends left
out). Whole documents are read, with the library's own tokens and sentences. Two figures come out for each genre:

- recall: the share of the conditions that are found,
- precision: the share of the adverbial "if" clauses that match a condition of any explicit relation of the corpus.
  What the corpus calls otherwise, or leaves without a relation, counts against it.
"""

from __future__ import annotations

import argparse
import csv
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import attrs
from checkout import data_in

from ukrnews.lexicon import Lexicon
from ukrnews.model import Article
from ukrnews.reading.document import read

GENRES = ("news", "interview", "speech")
LEAST = 0.5
_OPENS_WITH_IF = re.compile(r"\W*(?:(?:even|only)\W+)?if\b", re.IGNORECASE)
_WORD = re.compile(r"\w")


@attrs.frozen
class Text:
    """A document as it was printed, and where each of its tokens stands in it."""

    text: str
    tokens: tuple[tuple[int, int], ...]


def read_text(path: Path) -> Text:
    """A CoNLL-U document with its spaces; sentences are parted by a space, paragraphs by a line's end."""
    text, tokens, gap, inside = "", [], "", 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newpar") and text:
            gap = "\n"
        cells = line.split("\t")
        if len(cells) != 10 or "." in cells[0]:
            continue
        spaced = "SpaceAfter=No" not in cells[9]
        if "-" in cells[0]:  # "don't": written once, then its parts, whose own notes on spaces do not count
            text, start, gap = text + gap + cells[1], len(text + gap), " " if spaced else ""
            first, last = map(int, cells[0].split("-"))
            inside, rest = last - first + 1, start
            continue
        if inside:
            inside -= 1
            end = len(text) if not inside else min(len(text), rest + len(cells[1]))
            tokens.append((rest, end))
            rest = end
            continue
        tokens.append((len(text + gap), len(text + gap + cells[1])))
        text, gap = text + gap + cells[1], " " if spaced else ""
    return Text(text, tuple(tokens))


def read_conditions(path: Path, text: Text) -> Iterator[frozenset[int]]:
    """The characters of each condition of a table of relations, "if" and all after it."""
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["rel_type"] != "explicit" or row["label"] != "contingency.condition":
                continue
            for unit in ("unit1", "unit2"):
                if _OPENS_WITH_IF.match(row[f"{unit}_txt"].replace("<*> ", "")):
                    yield _chars(text, row[f"{unit}_toks"])


def _chars(text: Text, numbers: str) -> frozenset[int]:
    """The characters of tokens given as "12-20,25": from "if" to the last word of each stretch, spaces included."""
    chars: set[int] = set()
    for stretch in numbers.split(","):
        first, _, last = stretch.partition("-")
        chars |= trimmed(text.text, text.tokens[int(first) - 1][0], text.tokens[int(last or first) - 1][1])
    opening = re.search(r"\bif\b", text.text[min(chars) :], re.IGNORECASE) if chars else None
    start = min(chars) + opening.start() if opening else 0
    return frozenset(i for i in chars if i >= start)


def trimmed(text: str, start: int, end: int) -> frozenset[int]:
    """The characters from the first word to the last."""
    words = [m.start() for m in _WORD.finditer(text, start, end)]
    return frozenset(range(words[0], words[-1] + 1)) if words else frozenset()


def clauses_with_if(text: str) -> Iterator[tuple[frozenset[int], str]]:
    """Characters and kind of each clause that "if" opens."""
    document = read(Article(text=text), Lexicon.default())
    for sentence in document.sentences:
        for clause in document.syntax.clauses(sentence):
            if clause.marker is not None and document.tokens[clause.marker].lower == "if":
                start, end = document.tokens[clause.marker].start, document.tokens[clause.last - 1].end
                yield trimmed(text, start, end), clause.kind


def overlap(one: frozenset[int], other: frozenset[int]) -> float:
    return len(one & other) / max(1, len(one | other))


def score(root: Path, genre: str, errors: bool) -> dict[str, tuple[int, int]]:
    """(right, all) for each figure."""
    found_all = right_all = gold_all = read_all = 0
    for path in sorted(data_in(root, "rst/gdtb/disrpt").glob(f"GUM_{genre}_*.rels")):
        text = read_text(root / "dep" / f"{path.stem}.conllu")
        gold = sorted(set(read_conditions(path, text)), key=min)
        found = list(clauses_with_if(text.text))
        for one in gold:
            best = max((chars for chars, _ in found), key=lambda chars: overlap(chars, one), default=frozenset[int]())
            hit = overlap(best, one) >= LEAST
            found_all += hit
            if errors and not hit:
                seen = text.text[min(best) : max(best) + 1] if one & best else ""
                around = text.text[max(0, min(one) - 100) : max(one) + 60]
                print(f"MISSED {path.stem} {text.text[min(one) : max(one) + 1]!r} read as {seen!r} in {around!r}")
        adverbial = [chars for chars, kind in found if kind == "adverbial"]
        right_all += sum(any(overlap(chars, one) >= LEAST for one in gold) for chars in adverbial)
        gold_all, read_all = gold_all + len(gold), read_all + len(adverbial)
    return {"recall": (found_all, gold_all), "precision": (right_all, read_all)}


def show(genres: str, scored: Callable[[str], dict[str, tuple[int, int]]]) -> None:
    """Print the figures of each genre, and of all together; `genres` are joined by commas."""
    sums: dict[str, list[int]] = {}
    for genre in genres.split(","):
        for name, (right, total) in scored(genre).items():
            print(f"{genre:12} {name:10} {100 * right / max(1, total):5.1f} %  ({right}/{total})")
            sums[name] = [a + b for a, b in zip(sums.get(name, [0, 0]), (right, total), strict=True)]
    for name, (right, total) in sums.items():
        print(f"{'all':12} {name:10} {100 * right / max(1, total):5.1f} %  ({right}/{total})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--genres", default=",".join(GENRES), help="joined by commas")
    parser.add_argument("--errors", action="store_true", help="list each missed condition")
    args = parser.parse_args()
    show(args.genres, lambda genre: score(args.path, genre, args.errors))


if __name__ == "__main__":
    main()

"""Where the time of a parse goes: microseconds a word of each stage, on the gold articles.

    python benchmarks/stages.py            a table
    python benchmarks/stages.py --json     the same as JSON

A stage is charged with what it is the first to ask for. Processor time, the best of some rounds for each stage.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable

from speed import gold_articles

import ukrnews
from ukrnews.lexicon import Lexicon
from ukrnews.parsers.findings import Findings
from ukrnews.parsers.pipeline import Pipeline
from ukrnews.reading.document import Document, Reader

READING: dict[str, Callable[[Document], object]] = {
    "tokens": lambda d: d.tokens,
    "sentences": lambda d: d.sentences,
    "quotations": lambda d: d.quotations,
    "quantities": lambda d: d.quantities,
    "dates": lambda d: d.dates,
    "names": lambda d: (d.names, d.offices),
    "tags": lambda d: [d.tags(sentence) for sentence in d.sentences],
    "syntax": lambda d: [d.syntax.clauses(sentence) for sentence in d.sentences],
}
"""What is read before any parser runs; the parser's steps follow in their order."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--rounds", type=int, default=3, help="rounds of which the best counts")
    options = parser.parse_args()
    figures = microseconds_a_word(options.rounds)
    print(json.dumps(figures) if options.json else table(figures))
    return 0


def microseconds_a_word(rounds: int) -> dict[str, float]:
    """By stage, in the order in which they run."""
    articles = [ukrnews.Article(text=text, published=published) for text, published in gold_articles()]
    words = sum(len(article.text.split()) for article in articles)
    of_all(articles)
    best = of_all(articles)
    for _ in range(rounds - 1):
        best = {stage: min(taken, best[stage]) for stage, taken in of_all(articles).items()}
    return {stage: round(1e6 * taken / words, 2) for stage, taken in best.items()}


def of_all(articles: list[ukrnews.Article]) -> dict[str, float]:
    """Seconds of each stage for all articles."""
    pipeline, lexicon, taken = Pipeline(), Lexicon.default(), dict.fromkeys(READING, 0.0)
    for article in articles:
        document = Reader().read(article, lexicon)
        for stage, work in READING.items():
            taken[stage] += seconds(lambda work=work, document=document: work(document))
        findings = Findings()
        for step in pipeline.steps:
            start = time.process_time()
            findings = step.run(document, findings)
            taken[step.name] = taken.get(step.name, 0.0) + time.process_time() - start
        document.let_go()
    return taken


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one call."""
    start = time.process_time()
    work()
    return time.process_time() - start


def table(figures: dict[str, float]) -> str:
    """The figures for a person, with each stage's share."""
    whole = sum(figures.values())
    lines = [f"{stage:<12} {taken:7.2f} µs a word {100 * taken / whole:5.1f} %" for stage, taken in figures.items()]
    return "\n".join([*lines, f"{'all':<12} {whole:7.2f} µs a word"])


if __name__ == "__main__":
    sys.exit(main())

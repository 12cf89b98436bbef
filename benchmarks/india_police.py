"""Killings and arrests against IndiaPoliceEvents (Halterman, Keith, Sarwar and O'Connor, Findings of ACL 2021).

Usage: python benchmarks/india_police.py PATH [--errors]

PATH is a checkout of https://github.com/slanglab/IndiaPoliceEvents (no licence is named; nothing of it is part of this
project). Read are `data/final/sents.jsonl`, 21,391 sentences of all 1,257 articles of the Times of India of March 2002
about the violence in Gujarat, each labelled by what the police do in it, and the dates in `data/final/metadata.jsonl`.
The articles stand in small letters there, with their quotation marks and dashes misread; the marks are mended, and
capitals are given as in muc4.py, by guess. The line "This story is from …" is left out.

Each article is read whole, with its date. A sentence is taken for

- ARREST ("Did police arrest someone?") where a mention of a detention stands in it,
- KILL ("Did police kill someone?") where a mention of an incident with dead stands in it and it names the police
  (POLICE, as in the authors' own search for words) otherwise than as the source of a statement. The library's
  perpetrators are sides of a war; that the police did it, rather than suffered it, it does not say.

Figures: precision, the share of the sentences so taken that carry the label, and recall, the share of the sentences
with the label that are taken. Both labels need context at times ("the toll is five"), and "the police" may stand in the
sentence before. The corpus is one of riots: most of its dead are killed by others than the police.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs
from checkout import data_in
from muc4_files import recased

import ukrnews
from ukrnews import Article, IncidentKind, Report

SENTENCES, METADATA = "data/final/sents.jsonl", "data/final/metadata.jsonl"
POLICE = re.compile(r"\b(?:police(?:m[ae]n)?|cops?|constables?|jawans?)\b", re.IGNORECASE)
_HEADER = re.compile(r"This story is from [A-Z][a-z]+ \d+, \d+\s*")
_MISREAD = re.compile("â€.")
_DOUBLED = {"‘‘": "“", "’’": "”", "``": "“"}


@attrs.frozen
class Sentence:
    """Where a sentence stands in its article, and what the police do in it."""

    start: int
    end: int
    labels: frozenset[str]


@attrs.frozen
class Labelled:
    """An article with its sentences."""

    article: Article
    sentences: tuple[Sentence, ...]


def read_articles(sentences: Path, metadata: Path) -> Iterator[Labelled]:
    """The articles of the two files, in their order."""
    days = {row["doc_id"]: dt.date.fromisoformat(row["date"]) for row in _rows(metadata)}
    grouped: dict[int, list[dict[str, Any]]] = {}
    for row in _rows(sentences):
        grouped.setdefault(row["doc_id"], []).append(row)
    for number, rows in grouped.items():
        labels = [frozenset[str](row["sent_labels"]) for row in rows]
        yield labelled(mended([row["sent_text"] for row in rows]), labels, days.get(number))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def mended(texts: Sequence[str]) -> list[str]:
    """Sentences with their marks as they were printed; a mark that was torn apart goes to the sentence before."""
    whole: list[str] = []
    for text in texts:
        if whole and whole[-1].endswith("â€") and text[:1] in ("™", "˜", "œ", "\N{REPLACEMENT CHARACTER}"):
            whole[-1], text = whole[-1] + text[0], text[1:]
        whole.append(text)
    return [_printed(_HEADER.sub("", text)) for text in whole]


def _printed(text: str) -> str:
    text = text.replace("â€\N{REPLACEMENT CHARACTER}", "”").replace("Â", " ")
    text = _MISREAD.sub(lambda m: m[0].encode("cp1252", "ignore").decode("utf-8", "ignore"), text)
    text = re.sub(r"(?<=\w)''(?=\w)", "'", text).replace("''", '"')
    for twice, once in _DOUBLED.items():
        text = text.replace(twice, once)
    return " ".join(text.split())


def labelled(texts: Sequence[str], labels: Sequence[frozenset[str]], published: dt.date | None) -> Labelled:
    """The article of these sentences, with capitals."""
    sentences, text = [], ""
    for one, its in zip(texts, labels, strict=True):
        start = len(text) + bool(text and one)
        text = f"{text} {one}" if text and one else text + one
        sentences.append(Sentence(start, start + len(one), its))
    return Labelled(Article(text=recased(text, frozenset()), published=published), tuple(sentences))


def taken_for(report: Report, sentence: Sentence) -> set[str]:
    """The labels that the findings in a sentence stand for."""
    inside = [
        incident
        for incident in report.incidents
        if any(e.start < sentence.end and sentence.start < e.end for e in incident.evidence)
    ]
    labels = {"ARREST" for i in inside if i.kind is IncidentKind.DETENTION}
    if any(i.killed and i.killed.minimum for i in inside) and names_police(report, sentence):
        labels.add("KILL")
    return labels


def names_police(report: Report, sentence: Sentence) -> bool:
    """Whether the police are in it, and not only as a source."""
    sources = [s.source for s in report.statements if s.source is not None]
    named = POLICE.finditer(report.article.text, sentence.start, sentence.end)
    return any(not any(s.start <= m.start() < s.end for s in sources) for m in named)


def judge(one: Labelled, report: Report, errors: bool) -> Iterator[tuple[str, bool]]:
    """(figure, right) of one article."""
    for sentence in one.sentences:
        taken = taken_for(report, sentence)
        for label in ("KILL", "ARREST"):
            if label in sentence.labels:
                yield f"{label} recall", label in taken
            if label in taken:
                yield f"{label} precision", label in sentence.labels
            if errors and (label in taken) != (label in sentence.labels):
                verdict = "EXTRA" if label in taken else "MISSED"
                print(f"{verdict} {label}: {one.article.text[sentence.start : sentence.end]}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--errors", action="store_true", help="list the sentences that are missed or extra")
    args = parser.parse_args()
    counts: dict[str, list[int]] = {}
    for one in read_articles(data_in(args.path, SENTENCES), data_in(args.path, METADATA)):
        for name, right in judge(one, ukrnews.parse(one.article), args.errors):
            count = counts.setdefault(name, [0, 0])
            count[0] += right
            count[1] += 1
    for name, (right, total) in sorted(counts.items()):
        print(f"{name:18} {100 * right / max(1, total):5.1f} %  ({right}/{total})")


if __name__ == "__main__":
    main()

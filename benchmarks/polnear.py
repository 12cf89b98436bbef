"""Statements against PolNeAR, the Political News Attribution Relations Corpus (Newell, Margolin and Ruths, LREC 2018).

Usage: python benchmarks/polnear.py PATH [--errors]

PATH is a checkout of https://github.com/networkdynamics/PolNeAR, or a folder that holds its `data/dev`. Only the `dev`
split is read: `test` stays unopened, and nothing of the corpus is part of this project. An annotated attribution and a
statement match, one to one and best pairs first, where their contents share at least 0.3 of their characters
(intersection over union). Four figures come out:

- recall over the attributions whose cue holds a verb of speech (speech_verbs.txt),
- recall over direct quotations (content that starts and ends with quotation marks),
- precision: the share of statements that match any annotated attribution,
- source: the share of the matches with an annotated source whose `source` overlaps it.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import attrs
from checkout import data_in

import ukrnews
from ukrnews.reading.lemmas import lemma

LEAST = 0.3
SPEECH = frozenset(Path(__file__).with_name("speech_verbs.txt").read_text(encoding="utf-8").split())
"""Verbs of speech, counted on PolNeAR's training part; verbs of thought, hope and fear left out."""
_LINE = re.compile(r"(T\d+)\t(Source|Cue|Content|Attribution) ([\d; ]+)\t")
_EVENT = re.compile(r"E\d+\t(.*)")


@attrs.frozen
class Attribution:
    """Character offsets of one annotated attribution."""

    content: frozenset[int]
    source: frozenset[int]
    cue: str
    text: str

    @property
    def direct(self) -> bool:
        """Whether the content is all in quotation marks."""
        text = self.text.strip()
        return len(text) > 2 and text[0] in '“"' and text.rstrip(".,")[-1] in '”"'


def read_annotations(path: Path, text: str) -> Iterator[Attribution]:
    """The attributions of one standoff file that have both content and cue."""
    ranges: dict[str, list[tuple[int, int]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if found := _LINE.match(line):
            ranges[found[1]] = [(int(a), int(b)) for a, b in (p.split() for p in found[3].split(";"))]
        elif event := _EVENT.match(line):
            parts: dict[str, list[tuple[int, int]]] = {}
            for role, key in (p.split(":") for p in event[1].split()):
                parts.setdefault(role.rstrip("0123456789"), []).extend(ranges.get(key, []))
            if parts.get("Content") and parts.get("Cue"):
                words = " ".join(text[a:b] for a, b in parts["Cue"])
                content = " ".join(text[a:b] for a, b in sorted(parts["Content"]))
                yield Attribution(_chars(parts["Content"]), _chars(parts.get("Source", [])), words, content)


def _chars(ranges: list[tuple[int, int]]) -> frozenset[int]:
    return frozenset(i for a, b in ranges for i in range(a, b))


def is_speech(cue: str) -> bool:
    """Whether a word of the cue is a form of a verb of speech."""
    words = re.findall(r"[a-z]+", cue.lower())
    return any(lemma(w, tag) in SPEECH for w in words for tag in ("VBD", "VBZ", "VBG", "VB", "VBN"))


def pairs_of(gold: list[Attribution], found: list[ukrnews.Statement]) -> list[tuple[int, int]]:
    """One-to-one pairs of indexes, best overlap first."""
    contents = [_chars([(s.start, s.end) for s in f.content]) for f in found]
    ranked = sorted(
        (
            (len(g.content & c) / len(g.content | c), -i, -j)
            for i, g in enumerate(gold)
            for j, c in enumerate(contents)
            if g.content & c
        ),
        reverse=True,
    )
    pairs: list[tuple[int, int]] = []
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    for overlap, i, j in ranked:
        if overlap >= LEAST and -i not in taken_gold and -j not in taken_found:
            taken_gold.add(-i)
            taken_found.add(-j)
            pairs.append((-i, -j))
    return pairs


def score(root: Path, errors: bool) -> dict[str, tuple[int, int]]:
    """(right, all) for each figure."""
    counts = {name: [0, 0] for name in ("speech recall", "direct recall", "precision", "source")}

    def add(name: str, right: bool) -> None:
        counts[name][0] += right
        counts[name][1] += 1

    for path in sorted(data_in(root, "text", "data/dev/text").glob("*.txt")):
        standoff = sorted((path.parents[1] / "attributions").glob(f"{path.stem}_*.ann"))
        if not standoff:
            continue
        text = path.read_text(encoding="utf-8")
        gold = list(read_annotations(standoff[0], text))
        found = list(ukrnews.parse(text).statements)
        pairs = pairs_of(gold, found)
        matched, hits = dict(pairs), {j for _, j in pairs}
        for i, one in enumerate(gold):
            if is_speech(one.cue) or "according" in one.cue.lower():
                add("speech recall", i in matched)
                if errors and i not in matched:
                    print(f"MISSED {path.stem[:30]} [{one.cue}] {one.text[:160]!r}")
            if one.direct:
                add("direct recall", i in matched)
                if errors and i not in matched:
                    print(f"UNQUOTED {path.stem[:30]} [{one.cue}] {one.text[:160]!r}")
            if i in matched and one.source:
                source = found[matched[i]].source
                add("source", source is not None and bool(one.source & set(range(source.start, source.end))))
        for j, statement in enumerate(found):
            add("precision", j in hits)
            if errors and j not in hits:
                who = ", ".join(a.name for a in statement.speakers)
                said = statement.content[0].text[:160]
                cue = statement.cue.text if statement.cue else ""
                print(f"EXTRA {path.stem[:30]} {statement.rule} {who} [{cue}] {said!r}")
    return {name: (right, total) for name, (right, total) in counts.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--errors", action="store_true", help="list each missed attribution and extra statement")
    args = parser.parse_args()
    for name, (right, total) in score(args.path, args.errors).items():
        print(f"{name:14} {100 * right / max(1, total):5.1f} %  ({right}/{total})")


if __name__ == "__main__":
    main()

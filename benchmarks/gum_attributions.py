"""Statements against the attributions of GUM, the Georgetown University Multilayer corpus (Zeldes 2017; eRST 2025).

Usage: python benchmarks/gum_attributions.py PATH [--genres news,interview,speech] [--errors]

PATH is a checkout of https://github.com/amir-zeldes/gum. Read are the relations attribution-positive and
attribution-negative in `rst/rstweb` and, for spaces, sentences and paragraphs, the treebank in `dep`. Licences as in
gum_conditions.py; nothing of the corpus is part of this project. `--genres` may name any genre whose texts are there.

In rhetorical structure theory a text is cut into clauses. An attribution joins the clause that names the source, its
*satellite* ("the ambassador says"), to what is attributed, its *nucleus* ("there were concerns"): one clause or a tree
of them, here with all clauses below it. So a report inside one clause ("rejected the offer", "in a joint statement") is
no attribution there, and thoughts, hopes and perceptions ("I think", "research shows") are. Comparable are therefore
the attributions whose satellite holds a verb of speech (speech_verbs.txt, as in polnear.py) or "according".

A statement matches an attribution where its cue lies in the satellite and its content shares a character with the
nucleus; a statement without a cue matches none. Figures for each genre:

- speech: the share of the comparable attributions that a statement matches,
- all: the share of all attributions that a statement matches, thoughts and what was not said included,
- content: of the matched ones the share in which a statement's content and the nucleus share half of their characters
  (intersection over union, marks at both ends left out). A quotation of many sentences has often only its first
  sentence or two as nucleus,
- precision: of the statements with a cue the share that match an attribution of any kind. What is said inside one
  clause counts against the library, so the figure is a floor.
"""

from __future__ import annotations

import argparse
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs
from checkout import data_in
from gum_conditions import GENRES, Text, overlap, read_text, show, trimmed
from polnear import is_speech

import ukrnews
from ukrnews import Statement

LEAST = 0.5
FOLDERS = ("rst/rstweb", "dep")


@attrs.frozen
class Node:
    """A clause, or a tree of clauses, and how it hangs on its parent."""

    parent: str
    relation: str
    nuclear: bool
    tokens: range


@attrs.frozen
class Attribution:
    """The characters of the clause that names the source, and of what is attributed."""

    satellite: frozenset[int]
    nucleus: frozenset[int]
    words: str

    @property
    def speech(self) -> bool:
        """Whether somebody is said to speak."""
        return is_speech(self.words) or "according" in self.words.lower()


def read_nodes(path: Path) -> dict[str, Node]:
    """The clauses and trees of a document, each clause with the numbers of its tokens."""
    root = ElementTree.parse(path).getroot()
    joints = {rel.get("name") for rel in root.iter("rel") if rel.get("type") == "multinuc"} | {"span"}
    nodes, number = dict[str, Node](), 0
    for element in (*root.iter("segment"), *root.iter("group")):
        length = len((element.text or "").split()) if element.tag == "segment" else 0
        relation = element.get("relname", "")
        nodes[element.get("id", "")] = Node(
            element.get("parent", ""), relation, relation in joints, range(number, number + length)
        )
        number += length
    return nodes


def read_attributions(path: Path, text: Text) -> Iterator[Attribution]:
    """The attributions of a document, in the order of the file."""
    nodes = read_nodes(path)
    below: dict[str, list[str]] = {}
    for name, node in nodes.items():
        below.setdefault(node.parent, []).append(name)

    def yielded(name: str, whole: bool) -> frozenset[int]:
        """The tokens of a node; `whole`: with the satellites that hang on it."""
        inside = [child for child in below.get(name, ()) if whole or nodes[child].nuclear]
        return frozenset(nodes[name].tokens).union(*(yielded(child, whole=True) for child in inside))

    for name, node in nodes.items():
        if node.relation.startswith("attribution"):
            satellite, nucleus = yielded(name, whole=False), yielded(node.parent, whole=False)
            words = " ".join(text.text[slice(*text.tokens[k])] for k in sorted(satellite))
            yield Attribution(characters(text, satellite), characters(text, nucleus), words)


def characters(text: Text, tokens: frozenset[int]) -> frozenset[int]:
    """The characters of tokens, with the spaces between two that follow each other."""
    chars: set[int] = set()
    for k in tokens:
        chars.update(range(text.tokens[k][0], text.tokens[k + 1][0] if k + 1 in tokens else text.tokens[k][1]))
    return frozenset(chars)


def said(text: str, statement: Statement) -> frozenset[int]:
    """The characters of what was said."""
    return frozenset[int]().union(*(trimmed(text, span.start, span.end) for span in statement.content))


def matches(one: Attribution, statement: Statement, content: frozenset[int]) -> bool:
    """Whether the cue lies in the satellite and something of the content in the nucleus."""
    cue = statement.cue
    return cue is not None and cue.start in one.satellite and bool(content & one.nucleus)


def judge(gold: Sequence[Attribution], text: str, errors: str) -> Iterator[tuple[str, bool]]:
    """(figure, right) of one document; `errors` is what its errors are listed under."""
    found = [(s, said(text, s)) for s in ukrnews.parse(text).statements if s.cue is not None]
    for one in gold:
        contents = [content for statement, content in found if matches(one, statement, content)]
        yield "all", bool(contents)
        if one.speech:
            yield "speech", bool(contents)
            if errors and not contents:
                print(f"MISSED {errors} [{one.words}] {text[min(one.nucleus) : max(one.nucleus) + 1][:160]!r}")
        if contents:
            nucleus = one.nucleus & trimmed(text, min(one.nucleus), max(one.nucleus) + 1)
            yield "content", any(overlap(content, nucleus) >= LEAST for content in contents)
    for statement, content in found:
        right = any(matches(one, statement, content) for one in gold)
        yield "precision", right
        if errors and not right:
            print(f"EXTRA {errors} {statement.rule} [{statement.cue}] {statement.content[0].text[:160]!r}")


def score(root: Path, genre: str, errors: bool) -> dict[str, tuple[int, int]]:
    """(right, all) for each figure."""
    counts = {name: [0, 0] for name in ("speech", "all", "content", "precision")}
    for path in sorted((root / FOLDERS[0]).glob(f"GUM_{genre}_*.rs4")):
        text = read_text(root / FOLDERS[1] / f"{path.stem}.conllu")
        for name, right in judge(list(read_attributions(path, text)), text.text, path.stem if errors else ""):
            counts[name][0] += right
            counts[name][1] += 1
    return {name: (right, total) for name, (right, total) in counts.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--genres", default=",".join(GENRES), help="joined by commas")
    parser.add_argument("--errors", action="store_true", help="list each missed attribution and extra statement")
    args = parser.parse_args()
    for folder in FOLDERS:
        data_in(args.path, folder)
    show(args.genres, lambda genre: score(args.path, genre, args.errors))


if __name__ == "__main__":
    main()

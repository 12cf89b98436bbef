"""The example of a `Syntax` behind which spaCy stands: it conforms, on trees that were recorded and on spaCy's own.

`tests/data/spacy_trees.json` holds the trees that `en_core_web_sm` 3.8.0 makes of the suite's sentences, head:label for
each word, so that the suite runs where no spaCy is installed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from ukrnews import Article, Pipeline, parse
from ukrnews.frameworks.trees import TreeSyntax
from ukrnews.reading import Reader, Token
from ukrnews.testing.syntax import breaches, conformance

ROOT = Path(__file__).parents[1]
TREES: dict[str, str] = json.loads((ROOT / "tests/data/spacy_trees.json").read_text(encoding="utf-8"))


@pytest.fixture
def example(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(ROOT / "examples")
    import spacy_syntax  # type: ignore[import-not-found]

    return spacy_syntax


def recorded(tokens: Sequence[Token]) -> list[tuple[int, str]]:
    words = TREES[" ".join(token.text for token in tokens)].split()
    return [(int(head), label) for head, _, label in (word.partition(":") for word in words)]


def test_it_conforms_on_recorded_trees(example: Any) -> None:
    assert conformance(partial(TreeSyntax, tree=recorded)) == ()


def test_without_the_tree_it_does_not(example: Any) -> None:
    """On trees in which each word depends on the first, the laws hold and the answers are wrong."""
    found = conformance(partial(TreeSyntax, tree=lambda tokens: [(0, "dep") for _ in tokens]))
    assert "[Rustem Umerov] {said} Kyiv was ready. The subject: none, not Rustem Umerov" in found
    assert not any("no noun group" in fault or "circle" in fault for fault in found)


def test_parsers_read_with_it(example: Any) -> None:
    reader = Reader(syntax=partial(TreeSyntax, tree=recorded))
    report = parse("Rustem Umerov said Kyiv was ready.", pipeline=Pipeline(reader=reader, strict=True))
    assert [(s.content[0].text, [a.name for a in s.speakers]) for s in report.statements] == [
        ("Kyiv was ready", ["Rustem Umerov"])
    ]


def test_the_trees_are_those_of_spacy(example: Any) -> None:
    """The same trees, set into the real `Doc` and read from it."""
    spacy = pytest.importorskip("spacy")
    nlp = spacy.blank("en")

    @spacy.Language.component("recorded")
    def annotate(doc: Any) -> Any:
        tree = TREES[" ".join(token.text for token in doc)].split()
        for token, word in zip(doc, tree, strict=True):
            head, _, token.dep_ = word.partition(":")
            token.head = doc[int(head)]
        return doc

    nlp.add_pipe("recorded")
    assert conformance(partial(TreeSyntax, tree=example.trees_of(nlp))) == ()


def test_a_model_of_spacy_conforms(example: Any) -> None:
    """A model errs here and there, but breaks no law."""
    nlp = english_model()
    syntax = partial(TreeSyntax, tree=example.trees_of(nlp))
    assert len(conformance(syntax)) <= 3
    for path in sorted((ROOT / "examples").glob("*.txt")):
        document = Reader(syntax=syntax).read(Article(text=path.read_text(encoding="utf-8")))
        assert breaches(document) == ()


def english_model() -> Any:
    spacy = pytest.importorskip("spacy")
    models = sorted(name for name in spacy.util.get_installed_models() if name.startswith("en"))
    return spacy.load(models[0]) if models else pytest.skip("no English model of spaCy is installed")
